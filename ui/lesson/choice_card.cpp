// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/choice_card.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace fw {

namespace {
constexpr int kMargin = 8;
}

ChoiceCard::ChoiceCard(int number, const QString& text, QWidget* parent) : QRadioButton(parent), m_number(number) {
    setText(text);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ChoiceCard::textArea(int width) const {
    const int mark = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    const int left = kMargin + mark + 8, right = kMargin + fontMetrics().horizontalAdvance(QLatin1Char('0')) + 4;
    return {left, kMargin, std::max(20, width - left - right), 10000};
}

int ChoiceCard::heightForWidth(int width) const {
    return fontMetrics().boundingRect(textArea(width), Qt::TextWordWrap, text()).height() + 2 * kMargin;
}

QSize ChoiceCard::sizeHint() const { return {200, heightForWidth(std::max(width(), 200))}; }
QSize ChoiceCard::minimumSizeHint() const { return {80, fontMetrics().height() + 2 * kMargin}; }

void ChoiceCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool strong = hasFocus() || isChecked();
    const double line = strong ? 2 : 1;
    painter.setPen(QPen(palette().color(strong ? QPalette::Highlight : underMouse() ? QPalette::Dark : QPalette::Mid), line, hasFocus() && !isChecked() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(palette().color(isChecked() ? QPalette::Window : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    const int mark = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    option.rect = QRect(kMargin, kMargin + std::max(0, fontMetrics().height() - mark) / 2, mark, mark);
    option.state.setFlag(QStyle::State_HasFocus, false);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(textArea(width()), Qt::TextWordWrap, text());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, kMargin, -kMargin, 0), Qt::AlignRight | Qt::AlignTop, QString::number(m_number));
}

}  // namespace fw
