// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surprise_legend.h"

#include <QPainter>
#include <array>
#include <cmath>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr std::array kProbabilities{0.9, 0.3, 0.1, 0.01, 0.001};
}

SurpriseLegend::SurpriseLegend(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Colour of a token: how probable it was to the model"));
    setToolTip(tr("How probable the model found each token of its own text.\n"
                  "Plain: expected. Amber and a line: a surprise. Magenta and a thick line: a great surprise."));
}

void SurpriseLegend::setColors(const ColorRoles& roles) {
    m_roles = roles;
    update();
}

QSize SurpriseLegend::sizeHint() const {
    const int cell = fontMetrics().horizontalAdvance(u"0.10 %"_s) + 8;
    return {static_cast<int>(kProbabilities.size()) * cell, fontMetrics().height() + 5};
}

void SurpriseLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int cell = width() / static_cast<int>(kProbabilities.size());
    for (size_t i = 0; i < kProbabilities.size(); ++i) {
        const double nats = -std::log(kProbabilities[i]);
        const QRect box(static_cast<int>(i) * cell, 0, cell - 2, height());
        painter.fillRect(box, surpriseColor(m_roles, nats));
        const double line = surpriseUnderline(nats);
        painter.fillRect(QRectF(box.left(), box.bottom() + 1 - line, box.width(), line),
                         m_roles.dark ? m_roles.magenta.lighter(160) : m_roles.magenta.darker(170));
        painter.setPen(m_roles.text);
        painter.drawText(box, Qt::AlignCenter, percentText(kProbabilities[i]));
    }
}

}  // namespace fw
