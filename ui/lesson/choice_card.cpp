// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/choice_card.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QStyleOptionButton>
#include <cmath>
#include <memory>

#include "lesson/prose_view.h"

namespace fw {

namespace {
constexpr int kMargin = 8;
}

ChoiceCard::ChoiceCard(int number, const std::string& markdown, QWidget* parent)
    : QRadioButton(parent), m_number(number) {
    m_words.setDocumentMargin(0);
    setProse(m_words, QString::fromStdString(markdown));
    setText(plainText(markdown));
    setAccessibleName(text());
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceCard::indicator() const {
    return style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
}

/// Between the indicator and the number of its key.
QRect ChoiceCard::textArea(int width) const {
    const int left = kMargin + indicator() + 8, right = kMargin + fontMetrics().horizontalAdvance(QLatin1Char('0')) + 4;
    return {left, kMargin, std::max(20, width - left - right), height()};
}

int ChoiceCard::heightForWidth(int width) const {
    const std::unique_ptr<QTextDocument> words(m_words.clone());
    words->setDefaultFont(font());
    words->setTextWidth(textArea(width).width());
    return static_cast<int>(std::ceil(words->size().height())) + 2 * kMargin;
}

QSize ChoiceCard::sizeHint() const {
    return {200, heightForWidth(std::max(width(), 200))};
}
QSize ChoiceCard::minimumSizeHint() const {
    return {80, fontMetrics().height() + 2 * kMargin};
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = hasFocus() || isChecked();
    const double line = strong ? 2 : 1;
    const auto edge = strong ? QPalette::Highlight : underMouse() ? QPalette::Dark : QPalette::Mid;
    painter.setPen(QPen(palette().color(edge), line, hasFocus() && !isChecked() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(palette().color(isChecked() ? QPalette::Window : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect =
        QRect(kMargin, kMargin + std::max(0, fontMetrics().height() - indicator()) / 2, indicator(), indicator());
    option.state.setFlag(QStyle::State_HasFocus, false);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, kMargin, -kMargin, 0), Qt::AlignRight | Qt::AlignTop,
                     QString::number(m_number));
    m_words.setDefaultFont(font());
    m_words.setTextWidth(textArea(width()).width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    painter.translate(textArea(width()).topLeft());
    m_words.documentLayout()->draw(&painter, context);
}

}  // namespace fw
