// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram_view.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

/// The smallest of 1, 2, 5 times a power of ten that is not below `value`.
double niceEnd(double value) {
    if (value <= 0) return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power * 1.0000001) return step * power;
    return 10 * power;
}

}  // namespace

HistogramView::HistogramView(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramView::setLook(const ColorRoles& roles, const QColor& fill) {
    m_roles = roles;
    m_fill = fill;
    update();
}

void HistogramView::setNumbers(const QString& title, const NumberStats* numbers, bool other) {
    m_title = title;
    m_histogram = numbers ? numbers->histogram : Histogram{};
    const double end = niceEnd(m_histogram.limit);
    if (other || end > m_axis || end < m_axis / 5) m_axis = end;
    if (numbers)
        setAccessibleDescription(
            tr("%1: root mean square %2, mean %3, largest %4")
                .arg(title, rateText(numbers->rms), rateText(numbers->mean), rateText(m_histogram.limit)));
    update();
}

QSize HistogramView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 6};
}
QSize HistogramView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 4};
}

void HistogramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int line = fontMetrics().height();
    const QRectF area = QRectF(rect()).adjusted(0, line, 0, -line);
    painter.setPen(m_roles.muted);
    painter.drawText(rect(), Qt::AlignTop | Qt::AlignLeft, m_title);
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), m_roles.grid);
    if (m_histogram.counts.empty()) return;
    const auto heightOf = [this](int64_t count) {
        return m_logarithmic ? std::log1p(static_cast<double>(count)) : static_cast<double>(count);
    };
    const double most =
        heightOf(std::max<int64_t>(1, *std::max_element(m_histogram.counts.begin(), m_histogram.counts.end())));
    const double middle = area.center().x(), half = area.width() / 2 * (m_axis > 0 ? m_histogram.limit / m_axis : 0);
    const double step = std::max(0.2, 2 * half / Histogram::kBins);
    for (int bin = 0; bin < Histogram::kBins; ++bin) {
        const double count = heightOf(m_histogram.counts[static_cast<size_t>(bin)]);
        if (count == 0) continue;
        const double height = std::max(1.0, area.height() * count / most);
        painter.fillRect(QRectF(middle - half + bin * step, area.bottom() - height, std::max(1.0, step - 0.6), height),
                         m_fill);
    }
    painter.fillRect(QRectF(middle, area.top(), 1, area.height()), m_roles.rung);
    painter.drawText(rect(), Qt::AlignBottom | Qt::AlignLeft, u"−%1"_s.arg(rateText(m_axis)));
    painter.drawText(rect(), Qt::AlignBottom | Qt::AlignHCenter, u"0"_s);
    painter.drawText(rect(), Qt::AlignBottom | Qt::AlignRight, rateText(m_axis));
}

}  // namespace fw
