// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signed_bars.h"

#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fw {

SignedBars::SignedBars(QWidget* parent) : QWidget(parent), m_roles(lightRoles()), m_labelFont(font()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SignedBars::setLook(const ColorRoles& roles, const QFont& labelFont) {
    m_roles = roles;
    m_labelFont = labelFont;
    updateGeometry();
    update();
}

void SignedBars::setFills(const QColor& positive, const QColor& negative) {
    m_positive = positive;
    m_negative = negative;
    update();
}

void SignedBars::setBars(std::vector<SignedBar> bars) {
    if (bars.size() != m_bars.size()) updateGeometry();
    m_bars = std::move(bars);
    QStringList words;
    for (const SignedBar& bar : m_bars) words.append(u"%1 %2 %3"_s.arg(bar.label, bar.text, bar.note).trimmed());
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

int SignedBars::rowHeight() const {
    return std::max(fontMetrics().height(), QFontMetrics(m_labelFont).height()) + 4;
}

QSize SignedBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, std::max(1, static_cast<int>(m_bars.size())) * rowHeight()};
}

void SignedBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFontMetrics labels(m_labelFont), plain(font());
    int labelWidth = 0, textWidth = 0, noteWidth = 0;
    double below = 0, above = 1e-12;
    for (const SignedBar& bar : m_bars) {
        labelWidth = std::max(labelWidth, labels.horizontalAdvance(bar.label) + 2);
        textWidth = std::max(textWidth, plain.horizontalAdvance(bar.text) + 2);
        noteWidth = std::max(noteWidth, (bar.note.isEmpty() ? 0 : plain.horizontalAdvance(bar.note) + 2));
        below = std::max(below, -bar.value);
        above = std::max(above, bar.value);
    }
    labelWidth = std::min(labelWidth, width() * 2 / 5);
    if (labelWidth + textWidth + noteWidth + 24 > width() * 4 / 5) noteWidth = 0;
    const double left = labelWidth + textWidth + 18, right = width() - (noteWidth > 0 ? noteWidth + 8 : 2),
                 room = std::max(10.0, right - left);
    const double zero = left + room * below / (below + above), unit = room / (below + above);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const SignedBar& bar = m_bars[i];
        const QRect row(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
        if (bar.strong) painter.fillRect(row, m_roles.panel);
        painter.setPen(m_roles.text);
        painter.setFont(m_labelFont);
        painter.drawText(row.adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         labels.elidedText(bar.label, Qt::ElideRight, labelWidth));
        painter.setFont(font());
        painter.drawText(QRect(labelWidth + 8, row.top(), textWidth, row.height()), Qt::AlignVCenter | Qt::AlignRight,
                         bar.text);
        const double length = bar.value * unit;
        painter.fillRect(
            QRectF(std::min(zero, zero + length), row.top() + 3, std::max(1.0, std::abs(length)), row.height() - 6),
            bar.value < 0 ? m_negative : m_positive);
        painter.fillRect(QRectF(zero, row.top(), 1, row.height()), m_roles.rung);
        if (noteWidth == 0) continue;
        painter.setPen(m_roles.muted);
        painter.drawText(QRect(width() - noteWidth - 2, row.top(), noteWidth, row.height()),
                         Qt::AlignVCenter | Qt::AlignRight, bar.note);
    }
}

}  // namespace fw
