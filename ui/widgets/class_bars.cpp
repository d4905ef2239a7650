// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/class_bars.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

ClassBars::ClassBars(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void ClassBars::setLook(const ColorRoles& roles) {
    m_roles = roles;
    update();
}

void ClassBars::setBars(std::vector<ClassBar> bars) {
    const bool sameHeight = bars.size() == m_bars.size();
    m_bars = std::move(bars);
    QStringList words;
    for (const ClassBar& bar : m_bars) words << tr("%1: %2 of %3").arg(bar.name).arg(bar.count).arg(bar.of);
    setAccessibleDescription(words.join(u"; "_s));
    if (!sameHeight) updateGeometry();
    update();
}

void ClassBars::setChosen(const QString& id) {
    m_chosen = id;
    update();
}

QSize ClassBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 34, rowHeight() * static_cast<int>(m_bars.size()) + 4};
}
QSize ClassBars::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 18, sizeHint().height()};
}

void ClassBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const QRect area(0, 2 + static_cast<int>(i) * rowHeight(), width(), rowHeight());
        paintRow(painter, m_bars[i], area);
        if (m_bars[i].id == m_chosen && !m_chosen.isEmpty()) {
            painter.setPen(QPen(m_bars[i].color, 2));
            painter.drawRect(QRectF(area).adjusted(1, 0, -1, -1));
        } else if (hasFocus() && static_cast<int>(i) == m_row) {
            painter.setPen(QPen(m_roles.muted, 1, Qt::DotLine));
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -1.5));
        }
    }
}

/// Letter and name, then the bar with its interval as a whisker, then count and share where there is room.
void ClassBars::paintRow(QPainter& painter, const ClassBar& bar, const QRect& area) const {
    const QFontMetrics metrics = fontMetrics();
    const double share = bar.of > 0 ? static_cast<double>(bar.count) / bar.of : 0;
    QString numbers = u"%1 · %2"_s.arg(bar.count).arg(percentText(share));
    if (bar.of == 0)
        numbers = u"–"_s;
    else if (width() > metrics.averageCharWidth() * 52)
        numbers += tr("  (%1 to %2)").arg(percentText(bar.low), percentText(bar.high));
    const bool isWide = width() > metrics.averageCharWidth() * 40;
    const QString name = isWide ? bar.letter + u"  "_s + bar.name : bar.letter;
    const int nameWidth = isWide ? metrics.averageCharWidth() * 14 : metrics.averageCharWidth() * 3;
    const int numberWidth = metrics.horizontalAdvance(
        width() > metrics.averageCharWidth() * 52 ? u"50 · 100 %  (88.8 % to 100 %)"_s : u"50 · 100 % "_s);
    painter.setPen(bar.color);
    painter.drawText(area.adjusted(4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(name, Qt::ElideRight, nameWidth));
    painter.setPen(m_roles.text);
    painter.drawText(area.adjusted(0, 0, -4, 0), Qt::AlignVCenter | Qt::AlignRight, numbers);
    const double left = nameWidth + 6, room = std::max(0.0, width() - left - numberWidth - 10);
    const double top = area.top() + 4, height = area.height() - 8;
    painter.fillRect(QRectF(left, top, room, height), m_roles.panel);
    painter.fillRect(QRectF(left, top, room * share, height), bar.color);
    if (bar.of == 0) return;
    const double middle = area.center().y() + 0.5, from = left + room * bar.low, to = left + room * bar.high;
    painter.setPen(QPen(m_roles.window, 3));
    painter.drawLine(QPointF(from, middle), QPointF(to, middle));
    painter.setPen(QPen(m_roles.text, 1));
    painter.drawLine(QPointF(from, middle), QPointF(to, middle));
    for (const double x : {from, to}) painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3));
}

void ClassBars::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_bars.size())) return;
    m_row = row;
    const QString& id = m_bars[static_cast<size_t>(row)].id;
    emit chosen(id == m_chosen ? QString() : id);
    update();
}

void ClassBars::mousePressEvent(QMouseEvent* event) {
    choose((event->pos().y() - 2) / rowHeight());
}

void ClassBars::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    if (event->key() == Qt::Key_Down)
        m_row = std::min(last, m_row + 1);
    else if (event->key() == Qt::Key_Up)
        m_row = std::max(0, m_row - 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(m_row);
    else
        return QWidget::keyPressEvent(event);
    update();
}

void ClassBars::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ClassBars::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace fw
