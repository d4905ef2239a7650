// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/sketch_overlay.h"

#include <QMouseEvent>
#include <QPainter>

#include "lesson/loss_sketch.h"
#include "panels/loss_panel.h"
#include "widgets/plot_widget.h"

namespace fw {

SketchOverlay::SketchOverlay(LossPanel& panel, LossSketch& sketch, Theme& theme)
    : QWidget(&panel.plot()), m_panel(panel), m_plot(panel.plot()), m_sketch(sketch), m_theme(theme) {
    m_plot.installEventFilter(this);
    connect(&sketch, &LossSketch::changed, this, &SketchOverlay::renew);
    connect(&m_plot, &PlotWidget::placesChanged, this, qOverload<>(&QWidget::update));
    renew();
}

void SketchOverlay::renew() {
    const bool drawing = m_sketch.width() > 0;
    m_panel.reserve(drawing ? m_sketch.width() : 0);
    setAttribute(Qt::WA_TransparentForMouseEvents, !drawing);
    setCursor(drawing ? Qt::CrossCursor : Qt::ArrowCursor);
    setVisible(drawing || !m_sketch.points().isEmpty());
    setGeometry(m_plot.rect());
    raise();
    update();
}

bool SketchOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(m_plot.rect());
    return QWidget::eventFilter(watched, event);
}

void SketchOverlay::paintEvent(QPaintEvent*) {
    const QPolygonF& points = m_stroke.isEmpty() ? m_sketch.points() : m_stroke;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_plot.plotArea());
    if (points.isEmpty()) {
        painter.setPen(m_theme.roles().muted);
        painter.drawText(m_plot.plotArea().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Draw here, from left to right, how the loss will go."));
        return;
    }
    QPolygonF line;
    for (const QPointF& p : points) line.append(m_plot.placeOf({m_panel.placeOfTokens(p.x()), p.y()}));
    painter.setPen(QPen(m_theme.roles().pins[2], 2, Qt::DashDotLine));
    painter.drawPolyline(line);
    painter.setBrush(m_theme.roles().pins[2]);
    for (const QPointF& p : line) painter.drawRect(QRectF(p - QPointF(2, 2), QSizeF(4, 4)));
    painter.drawText(line.first() + QPointF(6, -6), tr("your sketch"));
}

void SketchOverlay::draw(const QPointF& at) {
    const QRectF area = m_plot.plotArea();
    const QPointF inside(std::clamp(at.x(), area.left(), area.right()), std::clamp(at.y(), area.top(), area.bottom()));
    const QPointF value = m_plot.valueAt(inside);
    while (!m_stroke.isEmpty() && m_stroke.last().x() >= value.x()) m_stroke.removeLast();  // going back draws anew
    m_stroke.append(value);
    update();
}

void SketchOverlay::mousePressEvent(QMouseEvent* event) {
    m_stroke.clear();
    draw(event->position());
}

void SketchOverlay::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) draw(event->position());
}

void SketchOverlay::mouseReleaseEvent(QMouseEvent*) {
    const QPolygonF stroke = std::exchange(m_stroke, {});
    m_sketch.setPoints(stroke);
}

}  // namespace fw
