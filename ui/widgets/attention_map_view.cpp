// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention_map_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "viewmodels/number_text.h"

namespace fw {

namespace {
constexpr int kGap = 6;
}

void paintAttention(QPainter& painter, const QRectF& square, std::span<const float> weights, size_t length,
                    const QColor& ink) {
    if (length == 0) return;
    const double cell = square.width() / static_cast<double>(length);
    for (size_t t = 0; t < length; ++t)
        for (size_t s = 0; s <= t; ++s) {
            QColor color = ink;
            color.setAlphaF(
                std::clamp(std::sqrt(weights[t * length + s]), 0.04f, 1.0f));  // the root shows faint looks, too
            const QRectF box(square.left() + cell * static_cast<double>(s),
                             square.top() + cell * static_cast<double>(t), cell, cell);
            painter.fillRect(cell > 6 ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, color);
        }
}

AttentionMapView::AttentionMapView(QWidget* parent) : QWidget(parent), m_roles(lightRoles()), m_tokenFont(font()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void AttentionMapView::setLook(const ColorRoles& roles, const QFont& tokenFont) {
    m_roles = roles;
    m_tokenFont = tokenFont;
    update();
}

void AttentionMapView::setMap(const AttentionMaps* maps, const std::vector<QString>& labels, int layer, int head,
                              int row, const QColor& ink) {
    m_weights.clear();
    m_labels = maps ? labels : std::vector<QString>();
    m_row = row;
    m_ink = ink;
    for (size_t t = 0; t < m_labels.size(); ++t) {
        const auto one = maps->row(layer, head, t);
        m_weights.insert(m_weights.end(), one.begin(), one.end());
    }
    update();
}

QSize AttentionMapView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 16};
}
QSize AttentionMapView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 6};
}

int AttentionMapView::labelWidth() const {
    const QFontMetrics metrics(m_tokenFont);
    int widest = 0;
    for (const QString& label : m_labels) widest = std::max(widest, metrics.horizontalAdvance(label));
    return std::min(widest, width() / 3);
}

AttentionMapView::Frame AttentionMapView::frame() const {
    const double left = labelWidth() + kGap, side = std::max(1.0, std::min(width() - left - 2, height() - 2.0));
    const auto n = static_cast<double>(std::max<size_t>(1, m_labels.size()));
    const double cell = std::min(side / n, 5.0 * QFontMetrics(m_tokenFont).height());
    return {QRectF(left, 1, cell * n, cell * n), cell};
}

void AttentionMapView::paintEvent(QPaintEvent*) {
    if (m_labels.empty()) return;
    QPainter painter(this);
    painter.setFont(m_tokenFont);
    const QFontMetrics metrics(m_tokenFont);
    const Frame f = frame();
    paintAttention(painter, f.square, m_weights, m_labels.size(), m_ink);
    const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() / f.cell)));
    for (int t = 0; t < static_cast<int>(m_labels.size()); ++t) {
        if (t % every != 0 && t != m_row) continue;
        if (m_row >= 0 && t != m_row && std::abs(t - m_row) < every) continue;  // the row pointed at needs its room
        painter.setPen(t == m_row ? m_roles.text : m_roles.muted);
        const QRectF place(0, f.square.top() + f.cell * (t + 0.5) - metrics.height() / 2.0, f.square.left() - kGap,
                           metrics.height());
        painter.drawText(
            place, Qt::AlignVCenter | Qt::AlignRight,
            metrics.elidedText(m_labels[static_cast<size_t>(t)], Qt::ElideRight, static_cast<int>(place.width())));
    }
    // In the free half: what the columns are.
    const double room = f.cell - 2;
    if (room >= metrics.height() * 0.9)
        for (size_t s = 1; s < m_labels.size(); ++s) {
            painter.save();
            painter.translate(f.square.left() + f.cell * (static_cast<double>(s) + 0.5) + metrics.ascent() / 2.0 - 1,
                              f.square.top() + f.cell * static_cast<double>(s) - 4);
            painter.rotate(-90);
            painter.setPen(m_roles.muted);
            const int space = static_cast<int>(f.cell * static_cast<double>(s)) - 4;
            painter.drawText(QPointF(0, 0), metrics.elidedText(m_labels[s], Qt::ElideRight, space));
            painter.restore();
        }
    if (m_row < 0 || m_row >= static_cast<int>(m_labels.size())) return;
    painter.setPen(QPen(m_roles.text, hasFocus() ? 2 : 1));
    painter.drawRect(QRectF(f.square.left(), f.square.top() + f.cell * m_row, f.cell * (m_row + 1), f.cell));
}

bool AttentionMapView::cellAt(const QPoint& position, int& row, int& column) const {
    const Frame f = frame();
    row = static_cast<int>(std::floor((position.y() - f.square.top()) / f.cell));
    column = static_cast<int>(std::floor((position.x() - f.square.left()) / f.cell));
    return row >= 0 && row < static_cast<int>(m_labels.size()) && position.x() < f.square.right();
}

void AttentionMapView::mouseMoveEvent(QMouseEvent* event) {
    int row = 0, column = 0;
    emit pointed(cellAt(event->pos(), row, column) ? row : -1);
}

void AttentionMapView::leaveEvent(QEvent*) {
    emit pointed(-1);
}

void AttentionMapView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_labels.size()) - 1;
    if (event->key() == Qt::Key_Down)
        emit pointed(std::min(last, m_row + 1));
    else if (event->key() == Qt::Key_Up)
        emit pointed(std::max(0, m_row - 1));
    else
        QWidget::keyPressEvent(event);
}

bool AttentionMapView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    int row = 0, column = 0;
    if (!cellAt(help->pos(), row, column) || column < 0 || column > row) return QWidget::event(event);
    const auto T = m_labels.size();
    QToolTip::showText(help->globalPos(),
                       tr("%1 looks at %2: %3")
                           .arg(m_labels[static_cast<size_t>(row)], m_labels[static_cast<size_t>(column)],
                                percentText(static_cast<double>(
                                    m_weights[static_cast<size_t>(row) * T + static_cast<size_t>(column)]))),
                       this);
    return true;
}

}  // namespace fw
