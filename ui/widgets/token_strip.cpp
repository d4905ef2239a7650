// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip.h"

#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kGap = 3, kPad = 5;
}

TokenStrip::TokenStrip(QWidget* parent) : QWidget(parent), m_roles(lightRoles()), m_tokenFont(font()) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void TokenStrip::setLook(const ColorRoles& roles, const QFont& tokenFont) {
    m_roles = roles;
    m_tokenFont = tokenFont;
    updateGeometry();
    update();
}

void TokenStrip::setTokens(std::vector<PromptToken> tokens) {
    m_tokens = std::move(tokens);
    QStringList words;
    for (const PromptToken& token : m_tokens) words.append(tr("%1 is %2").arg(token.text).arg(token.id));
    setAccessibleDescription(words.join(u", "_s));
    update();
}

QFont TokenStrip::idFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

int TokenStrip::chipWidth(const PromptToken& token) const {
    return 2 * kPad + std::max(QFontMetrics(m_tokenFont).horizontalAdvance(token.text),
                               QFontMetrics(idFont()).horizontalAdvance(QString::number(token.id)));
}

int TokenStrip::wholeWidth() const {
    int whole = 0;
    for (const PromptToken& token : m_tokens) whole += chipWidth(token) + kGap;
    return whole;
}

QSize TokenStrip::sizeHint() const {
    return {200, QFontMetrics(m_tokenFont).height() + QFontMetrics(idFont()).height() + 6};
}

QSize TokenStrip::minimumSizeHint() const { return {60, sizeHint().height()}; }

void TokenStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The end of the prompt matters most: where it does not fit, the beginning is left out.
    size_t first = m_tokens.size();
    int used = 0;
    const QString more = u"… "_s;
    const int reserve = fontMetrics().horizontalAdvance(more) + kGap;
    while (first > 0 && used + chipWidth(m_tokens[first - 1]) + kGap <= width() - (first > 1 ? reserve : 0))
        used += chipWidth(m_tokens[--first]) + kGap;
    int x = 0;
    painter.setPen(m_roles.muted);
    if (first > 0) {
        painter.drawText(QRect(0, 0, reserve, height()), Qt::AlignVCenter, more);
        x = reserve;
    }
    const int tokenHeight = QFontMetrics(m_tokenFont).height() + 4;
    for (size_t i = first; i < m_tokens.size(); ++i) {
        const QRect chip(x, 0, chipWidth(m_tokens[i]), tokenHeight);
        painter.setPen(QPen(m_roles.grid, 1));
        painter.setBrush(i % 2 == 0 ? m_roles.panel : m_roles.window);
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(m_roles.text);
        painter.setFont(m_tokenFont);
        painter.drawText(chip, Qt::AlignCenter, m_tokens[i].text);
        painter.setPen(m_roles.muted);
        painter.setFont(idFont());
        painter.drawText(QRect(x, tokenHeight, chip.width(), height() - tokenHeight), Qt::AlignCenter,
                         QString::number(m_tokens[i].id));
        x += chip.width() + kGap;
    }
}

}  // namespace fw
