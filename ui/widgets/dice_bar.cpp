// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dice_bar.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kPointer = 7;  // height of the triangle above the bar
}

DiceBar::DiceBar(QWidget* parent) : QWidget(parent), m_roles(lightRoles()), m_fill(m_roles.nowFill) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DiceBar::setLook(const ColorRoles& roles, const QFont& tokenFont) {
    m_roles = roles;
    m_tokenFont = tokenFont;
    updateGeometry();
    update();
}

void DiceBar::setFill(const QColor& fill) {
    m_fill = fill;
    update();
}

void DiceBar::setDraw(std::vector<DiceSegment> segments, double dice) {
    m_segments = std::move(segments);
    m_dice = dice;
    QString words;
    for (const DiceSegment& segment : m_segments)
        if (segment.drawn)
            words = tr("%1 was drawn, probability as sampled %2").arg(segment.text, percentText(segment.probability));
    if (dice >= 0) words += tr("; the random number was %1").arg(QLocale().toString(dice, 'f', 3));
    setAccessibleDescription(words);
    update();
}

QSize DiceBar::sizeHint() const {
    const QFontMetrics metrics(m_tokenFont);
    return {metrics.averageCharWidth() * 30, static_cast<int>(kPointer) + metrics.height() + 10};
}

QRectF DiceBar::bar() const {
    return QRectF(2, kPointer + 2, std::max(1, width() - 4), height() - kPointer - 4);
}

void DiceBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF full = bar();
    painter.fillRect(full, m_roles.panel);
    if (m_segments.empty()) return;
    painter.setFont(m_tokenFont);
    const QFontMetrics metrics(m_tokenFont);
    double at = 0;
    for (size_t i = 0; i < m_segments.size(); ++i) {
        const DiceSegment& segment = m_segments[i];
        const QRectF piece(full.left() + full.width() * at, full.top(), full.width() * segment.probability,
                           full.height());
        at += segment.probability;
        if (piece.width() < 0.5) continue;
        QColor fill = m_fill;
        fill.setAlphaF(segment.drawn ? 0.75f : i % 2 ? 0.14f : 0.26f);
        painter.fillRect(piece, fill);
        painter.fillRect(QRectF(piece.right() - 1, piece.top(), 1, piece.height()), m_roles.window);
        painter.setPen(segment.drawn ? (m_roles.dark ? m_roles.window : m_roles.text) : m_roles.text);
        if (piece.width() > metrics.averageCharWidth() * 2.5)
            painter.drawText(piece.adjusted(4, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                             metrics.elidedText(segment.text, Qt::ElideRight, static_cast<int>(piece.width()) - 6));
    }
    painter.setPen(QPen(m_roles.rung, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(full.adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_dice < 0) return;
    const double x = full.left() + full.width() * m_dice;
    painter.setPen(QPen(m_roles.text, 2));
    painter.drawLine(QPointF(x, full.top() - 2), QPointF(x, full.bottom()));
    painter.setBrush(m_roles.text);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF(
        {QPointF(x - 5, full.top() - kPointer), QPointF(x + 5, full.top() - kPointer), QPointF(x, full.top())}));
}

bool DiceBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_segments.empty()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const double wanted = (help->pos().x() - bar().left()) / bar().width();
    double at = 0;
    for (const DiceSegment& segment : m_segments) {
        if (wanted >= at && wanted < at + segment.probability) {
            QToolTip::showText(help->globalPos(),
                               tr("%1: from %2 to %3")
                                   .arg(segment.text, QLocale().toString(at, 'f', 3),
                                        QLocale().toString(at + segment.probability, 'f', 3)),
                               this);
            return true;
        }
        at += segment.probability;
    }
    QToolTip::showText(help->globalPos(), tr("All other tokens together."), this);
    return true;
}

}  // namespace fw
