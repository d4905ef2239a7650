// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>

#include "viewmodels/run_list_model.h"

namespace fw {

namespace {

constexpr int kMargin = 6;
constexpr int kLines = 3;

int lineHeight(const QStyleOptionViewItem& option) { return option.fontMetrics.height(); }

}  // namespace

struct RunDelegate::Places {
    QRect check, curve, words;
    QRect line(int i) const { return {words.left(), words.top() + i * words.height() / kLines, words.width(), words.height() / kLines}; }
};

RunDelegate::Places RunDelegate::placesIn(const QStyleOptionViewItem& option) {
    const QRect inner = option.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int box = style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, option.widget);
    const int curve = std::min(lineHeight(option) * 4, inner.width() / 4);
    Places places;
    places.check = QRect(inner.left(), inner.center().y() - box / 2, box, box);
    places.curve = QRect(places.check.right() + kMargin, inner.top() + 3, curve, inner.height() - 6);
    const int left = places.curve.right() + kMargin + 2;
    places.words = QRect(left, inner.top(), inner.right() - left + 1, kLines * lineHeight(option));
    return places;
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {lineHeight(option) * 12, kLines * lineHeight(option) + kMargin};
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const Places places = placesIn(option);
    painter->save();
    if (selected) {
        QColor mark = m_roles.pins[0];
        mark.setAlphaF(m_roles.dark ? 0.28f : 0.14f);
        painter->fillRect(option.rect, blended(mark, m_roles.window));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_roles.pins[0], 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->setPen(QPen(m_roles.grid, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    paintCheck(painter, index, places.check);
    paintCurve(painter, index, places.curve, m_roles.nowFill);
    paintWords(painter, option, index, places);
    painter->restore();
}

void RunDelegate::paintCheck(QPainter* painter, const QModelIndex& index, const QRect& box) const {
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (!checked.isValid()) return;
    const bool on = checked.toInt() == Qt::Checked;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? m_roles.pins[0] : m_roles.rung, 1));
    painter->setBrush(on ? m_roles.pins[0] : m_roles.window);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    if (on) {
        const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
        painter->setPen(QPen(m_roles.window, 2));
        painter->drawPolyline(QPolygonF({at(0.2, 0.5), at(0.42, 0.72), at(0.8, 0.28)}));
    }
    painter->setBrush(Qt::NoBrush);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

/// From zero to the first loss, and as wide as the plan is long: a run that was cut short has half a curve.
void RunDelegate::paintCurve(QPainter* painter, const QModelIndex& index, const QRect& box, const QColor& ink) const {
    painter->setPen(QPen(m_roles.grid, 1));
    painter->drawLine(box.bottomLeft(), box.bottomRight());
    const auto points = index.data(RunListModel::Curve).value<QPolygonF>();
    if (points.size() < 2) return;
    const double width = std::max(1.0, std::max(index.data(RunListModel::Planned).toDouble(), points.last().x()));
    double height = 1e-6;
    for (const QPointF& point : points) height = std::max(height, point.y());
    QPolygonF line;
    for (const QPointF& point : points) line.append({box.left() + point.x() / width * box.width(), box.bottom() - point.y() / height * box.height()});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5));
    painter->drawPolyline(line);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void RunDelegate::paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Places& places) const {
    const auto write = [&](QRect area, const QString& text, const QColor& color, Qt::Alignment align, bool bold) {
        QFont font = option.font;
        font.setBold(bold);
        painter->setFont(font);
        painter->setPen(color);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width());
        painter->drawText(area, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        return QFontMetrics(font).horizontalAdvance(shown);
    };
    const bool wrong = index.data(RunListModel::IsWrong).toBool();
    QRect first = places.line(0), last = places.line(2);
    const int loss = write(first, index.data(RunListModel::Loss).toString(), m_roles.text, Qt::AlignRight, false);
    first.setRight(first.right() - loss - kMargin);
    write(first, index.data(Qt::DisplayRole).toString(), m_roles.text, Qt::AlignLeft, true);
    write(places.line(1), index.data(RunListModel::Facts).toString(), m_roles.muted, Qt::AlignLeft, false);
    const int state = write(last, index.data(RunListModel::State).toString(), wrong ? m_roles.error : m_roles.text, Qt::AlignLeft, false);
    last.setLeft(last.left() + state);
    write(last, QStringLiteral(" · ") + index.data(RunListModel::Difference).toString(), m_roles.muted, Qt::AlignLeft, false);
}

void RunDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    const QRect words = placesIn(option).words;
    editor->setGeometry(words.left() - 4, option.rect.top() + 1, words.width() + 4, editor->sizeHint().height());
}

bool RunDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (!checked.isValid()) return false;
    const int other = checked.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) return model->setData(index, other, Qt::CheckStateRole);
    const bool mouse = event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    if (!mouse || !placesIn(option).check.adjusted(-kMargin, -kMargin, kMargin / 2, kMargin).contains(static_cast<QMouseEvent*>(event)->position().toPoint())) return false;
    return event->type() == QEvent::MouseButtonDblClick || model->setData(index, other, Qt::CheckStateRole);
}

}  // namespace fw
