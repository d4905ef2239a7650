// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/head_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "widgets/attention_map_view.h"

namespace fw {

HeadGrid::HeadGrid(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void HeadGrid::setColors(const ColorRoles& roles) {
    m_roles = roles;
    update();
}

void HeadGrid::setMaps(const AttentionMaps* maps, const QColor& ink) {
    const int layers = maps ? maps->layers : 0, heads = maps ? maps->heads : 0;
    if (layers != m_layers || heads != m_heads) {
        m_layers = layers;
        m_heads = heads;
        updateGeometry();
    }
    m_pictures.clear();
    const double ratio = devicePixelRatioF();
    for (int l = 0; l < layers; ++l)
        for (int h = 0; h < heads; ++h) {
            const int side = cell() - 4;
            QPixmap& picture = m_pictures.emplace_back(QSize(side, side) * ratio);
            picture.setDevicePixelRatio(ratio);
            picture.fill(m_roles.panel);
            QPainter painter(&picture);
            const size_t T = maps->length();
            paintAttention(painter, QRectF(0, 0, side, side),
                           std::span(maps->weights).subspan(static_cast<size_t>(l * heads + h) * T * T, T * T), T, ink);
        }
    update();
}

void HeadGrid::setChosen(int layer, int head) {
    m_layer = layer;
    m_head = head;
    setAccessibleDescription(tr("block %1, head %2").arg(layer + 1).arg(head + 1));
    update();
}

int HeadGrid::left() const {
    return fontMetrics().horizontalAdvance(tr("block %1").arg(88)) + 6;
}

/// Small enough for all heads of a row, and for the rows not to take more than a third of a usual panel.
int HeadGrid::cell() const {
    if (m_layers == 0) return fontMetrics().height();
    const int line = fontMetrics().height(), byWidth = (width() - left()) / std::max(1, m_heads),
              byHeight = 14 * line / m_layers;
    return std::clamp(std::min(byWidth, byHeight), 10, 3 * line);
}

QSize HeadGrid::sizeHint() const {
    const int line = fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 20,
            std::max(1, m_layers) * std::clamp(14 * line / std::max(1, m_layers), 10, 3 * line)};
}

void HeadGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int side = cell();
    painter.setPen(m_roles.muted);
    for (int l = 0; l < m_layers; ++l) {
        if (side >= fontMetrics().height())
            painter.drawText(QRect(0, l * side, left(), side), Qt::AlignVCenter | Qt::AlignLeft,
                             tr("block %1").arg(l + 1));
        for (int h = 0; h < m_heads; ++h)
            painter.drawPixmap(left() + h * side + 2, l * side + 2, m_pictures[static_cast<size_t>(l * m_heads + h)]);
    }
    if (m_layers == 0) return;
    painter.setPen(QPen(m_roles.text, hasFocus() ? 3 : 2));
    painter.drawRect(QRect(left() + m_head * side + 1, m_layer * side + 1, side - 2, side - 2));
}

bool HeadGrid::headAt(const QPoint& position, int& layer, int& head) const {
    if (position.x() < left() || position.y() < 0) return false;
    layer = position.y() / cell();
    head = (position.x() - left()) / cell();
    return layer < m_layers && head < m_heads;
}

void HeadGrid::mousePressEvent(QMouseEvent* event) {
    int layer = 0, head = 0;
    if (headAt(event->pos(), layer, head)) emit chosen(layer, head);
}

void HeadGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            emit chosen(m_layer, m_head - 1);
            return;
        case Qt::Key_Right:
            emit chosen(m_layer, m_head + 1);
            return;
        case Qt::Key_Up:
            emit chosen(m_layer - 1, m_head);
            return;
        case Qt::Key_Down:
            emit chosen(m_layer + 1, m_head);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool HeadGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    int layer = 0, head = 0;
    if (headAt(help->pos(), layer, head))
        QToolTip::showText(help->globalPos(),
                           tr("Block %1, head %2\nClick to see it large.").arg(layer + 1).arg(head + 1), this);
    return true;
}

}  // namespace fw
