// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/probability_bars.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr qint64 kSeldom = 400;  // ms between changes that are worth an animation
}

ProbabilityBars::ProbabilityBars(QWidget* parent) : QWidget(parent), m_roles(lightRoles()), m_tokenFont(font()) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_motion.setDuration(150);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void ProbabilityBars::setLook(const ColorRoles& roles, const QFont& tokenFont) {
    m_roles = roles;
    m_tokenFont = tokenFont;
    updateGeometry();
    update();
}

void ProbabilityBars::setFill(const QColor& fill) {
    m_fill = fill;
    update();
}

void ProbabilityBars::setBars(std::vector<TokenBar> bars, bool showChosen) {
    if (bars == m_bars && showChosen == m_showChosen) return;
    std::unordered_map<TokenId, double> before;
    for (const TokenBar& bar : m_bars) before[bar.id] = shownProbability(bar);
    m_before = std::move(before);
    m_bars = std::move(bars);
    m_showChosen = showChosen;
    m_row = std::min(m_row, static_cast<int>(m_bars.size()) - 1);
    m_motion.stop();
    // Bars that change all the time move by themselves; between such changes nothing is animated, which costs the trainer.
    const bool seldom = !m_sinceChange.isValid() || m_sinceChange.elapsed() > kSeldom;
    m_sinceChange.start();
    if (!m_reduced && isVisible() && seldom) m_motion.start();
    QStringList words;
    for (size_t i = 0; i < std::min<size_t>(5, m_bars.size()); ++i)
        words.append(m_bars[i].text + u' ' + percentText(m_bars[i].probability));
    setAccessibleDescription(words.join(u", "_s));
    update();
}

void ProbabilityBars::setReducedMotion(bool on) { m_reduced = on; }

void ProbabilityBars::setGhosts(std::unordered_map<TokenId, double> ghosts, const QColor& color) {
    m_ghosts = std::move(ghosts);
    m_ghostColor = color;
    update();
}

void ProbabilityBars::setMarked(TokenId id) {
    if (id == m_marked) return;
    m_marked = id;
    update();
}

int ProbabilityBars::rowHeight() const { return QFontMetrics(m_tokenFont).height() + 3; }
int ProbabilityBars::shownRows() const { return std::min(static_cast<int>(m_bars.size()), height() / rowHeight()); }
QSize ProbabilityBars::sizeHint() const { return {fontMetrics().averageCharWidth() * 30, 10 * rowHeight()}; }
QSize ProbabilityBars::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 18, 3 * rowHeight()}; }

int ProbabilityBars::rowAt(const QPoint& position) const {
    const int row = position.y() / rowHeight();
    return position.y() >= 0 && row < shownRows() ? row : -1;
}

double ProbabilityBars::shownProbability(const TokenBar& bar) const {
    if (m_motion.state() != QAbstractAnimation::Running) return bar.probability;
    const auto it = m_before.find(bar.id);
    const double from = it == m_before.end() ? 0.0 : it->second;
    return from + (bar.probability - from) * m_motion.currentValue().toDouble();
}

void ProbabilityBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < shownRows(); ++row)
        paintRow(painter, row, QRect(0, row * rowHeight(), width(), rowHeight()));
}

void ProbabilityBars::paintRow(QPainter& painter, int row, const QRect& area) const {
    const TokenBar& bar = m_bars[static_cast<size_t>(row)];
    const QFontMetrics tokenMetrics(m_tokenFont);
    const int tokenWidth = std::min(tokenMetrics.horizontalAdvance(u'0') * 9, area.width() * 2 / 5);
    const int numberWidth = fontMetrics().horizontalAdvance(u"< 0.01 %"_s) + 4;
    if (bar.id == m_marked || row == m_row) {
        painter.fillRect(area, bar.id == m_marked ? m_roles.grid : m_roles.panel);
        painter.setPen(QPen(m_roles.rung, 1));
        if (row == m_row && hasFocus()) painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const bool isCut = m_strikeCut && m_showChosen && bar.chosen <= 0;
    QFont tokenFont = m_tokenFont;
    tokenFont.setStrikeOut(isCut);
    painter.setFont(tokenFont);
    painter.setPen(isCut ? m_roles.muted : m_roles.text);
    painter.drawText(area.adjusted(4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tokenMetrics.elidedText(bar.text, Qt::ElideRight, tokenWidth - 4));
    painter.setFont(font());
    const QRect number(area.left() + tokenWidth, area.top(), numberWidth, area.height());
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignRight, percentText(bar.probability));
    const double left = number.right() + 8, room = std::max(0.0, area.right() - 2 - left);
    const QRectF full(left, area.top() + 3, room, area.height() - 6);
    painter.fillRect(QRectF(full.topLeft(), QSizeF(1, full.height())), m_roles.grid);
    QRectF filled = full;
    filled.setWidth(std::max(1.0, room * shownProbability(bar)));
    painter.fillRect(filled, m_fill);
    if (const auto ghost = m_ghosts.find(bar.id); ghost != m_ghosts.end()) {
        const double x = left + std::min(room - 2, room * ghost->second);
        painter.fillRect(QRectF(x - 1, area.top() + 1, 4, area.height() - 2), m_roles.window);
        painter.fillRect(QRectF(x, area.top() + 1, 2, area.height() - 2), m_ghostColor);
    }
    if (m_showChosen && room * bar.chosen >= 2) {
        QRectF outline = full.adjusted(0.5, -1.5, 0, 1.5);
        outline.setWidth(room * bar.chosen);
        painter.setPen(QPen(m_roles.muted, 1, Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(outline);
    }
}

void ProbabilityBars::point(int row) {
    if (row == m_row) return;
    m_row = row;
    update();
    emit pointed(row >= 0 ? m_bars[static_cast<size_t>(row)].id : -1);
}

void ProbabilityBars::mouseMoveEvent(QMouseEvent* event) { point(rowAt(event->pos())); }

void ProbabilityBars::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->pos());
    if (event->button() == Qt::LeftButton && row >= 0) emit chosen(m_bars[static_cast<size_t>(row)].id);
}

void ProbabilityBars::leaveEvent(QEvent*) { point(-1); }

void ProbabilityBars::keyPressEvent(QKeyEvent* event) {
    const int last = shownRows() - 1;
    switch (event->key()) {
        case Qt::Key_Down: return point(std::min(last, m_row + 1));
        case Qt::Key_Up: return point(std::max(std::min(0, last), m_row - 1));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_row >= 0 && m_row <= last) emit chosen(m_bars[static_cast<size_t>(m_row)].id);
            return;
        default: QWidget::keyPressEvent(event);
    }
}

void ProbabilityBars::focusInEvent(QFocusEvent* event) {
    if (m_row < 0 && event->reason() != Qt::MouseFocusReason) point(std::min(0, shownRows() - 1));
    QWidget::focusInEvent(event);
    update();
}

void ProbabilityBars::focusOutEvent(QFocusEvent* event) {
    point(-1);
    QWidget::focusOutEvent(event);
}

bool ProbabilityBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row < 0) return QWidget::event(event);
    const TokenBar& bar = m_bars[static_cast<size_t>(row)];
    QString text = tr("%1, token %2: probability %3").arg(bar.text).arg(bar.id).arg(percentText(bar.probability));
    if (const auto ghost = m_ghosts.find(bar.id); ghost != m_ghosts.end()) text += tr("\nthe mark: %1 by the other model").arg(percentText(ghost->second));
    if (m_showChosen) text += tr("\nwith the sampling set below: %1").arg(percentText(bar.chosen));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace fw
