// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/point_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QVariantAnimation>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace fw {

namespace {
constexpr double kPick = 9;  // pixels within which a point is meant
constexpr int kMostNames = 160;

/// Half the side of a square around the origin that holds all but the few farthest of the points shown.
double reachOf(const std::vector<MapPoint>& points) {
    std::vector<double> far;
    for (const MapPoint& p : points)
        if (p.shown) far.push_back(std::max(std::abs(p.at.x()), std::abs(p.at.y())));
    if (far.empty()) return 1;
    const auto at = far.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(far.size() - 1) * 0.995);
    std::nth_element(far.begin(), at, far.end());
    return *at > 0 ? *at * 1.08 : 1;
}

QPainterPath shapeOf(int mark, const QPointF& at, double r) {
    QPainterPath path;
    switch (mark % 4) {
        case 0:
            path.addEllipse(at, r, r);
            break;
        case 1:
            path.addRect(QRectF(at.x() - r * 0.9, at.y() - r * 0.9, 1.8 * r, 1.8 * r));
            break;
        case 2:
            path.addPolygon(QPolygonF(
                {at + QPointF(0, -1.2 * r), at + QPointF(1.15 * r, 0.9 * r), at + QPointF(-1.15 * r, 0.9 * r)}));
            path.closeSubpath();
            break;
        default:
            path.addPolygon(QPolygonF({at + QPointF(0, -1.3 * r), at + QPointF(1.3 * r, 0), at + QPointF(0, 1.3 * r),
                                       at + QPointF(-1.3 * r, 0)}));
            path.closeSubpath();
    }
    return path;
}

}  // namespace

void paintMark(QPainter& painter, const QPointF& at, double size, int mark, const ColorRoles& roles) {
    if (mark < 0)
        painter.fillPath(shapeOf(0, at, size * 0.3), roles.rung);
    else
        painter.fillPath(shapeOf(mark, at, size / 2), roles.kinds[static_cast<size_t>(mark) % roles.kinds.size()]);
}

PointMap::PointMap(QWidget* parent)
    : QWidget(parent), m_roles(lightRoles()), m_nameFont(font()), m_animation(new QVariantAnimation(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_animation->setDuration(200);
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_motion = value.toDouble();
        update();
    });
}

void PointMap::setLook(const ColorRoles& roles, const QFont& nameFont) {
    m_roles = roles;
    m_nameFont = nameFont;
    update();
}

void PointMap::setWords(Name name, Name tip) {
    m_name = std::move(name);
    m_tip = std::move(tip);
}

void PointMap::setPoints(std::vector<MapPoint> points) {
    m_before.clear();
    if (points.size() == m_points.size())
        for (size_t i = 0; i < m_points.size(); ++i) m_before.push_back(placeOf(i));
    m_points = std::move(points);
    follow();
    m_animation->stop();
    m_motion = 1;
    if (!m_reduced && !m_before.empty() && isVisible()) {
        m_motion = 0;
        m_animation->start();
    }
    update();
}

/// The frame follows the cloud as it grows, but not every breath of it.
void PointMap::follow() {
    const double reach = reachOf(m_points);
    if (m_reach <= 0 || reach > m_reach * 1.02 || reach < m_reach * 0.8) m_reach = reach;
}

void PointMap::setMarked(std::vector<int> points) {
    m_marked = std::move(points);
    update();
}

QPointF PointMap::placeOf(size_t point) const {
    if (point >= m_before.size() || m_motion >= 1) return m_points[point].at;
    return m_before[point] + (m_points[point].at - m_before[point]) * m_motion;
}

QPointF PointMap::toScreen(const QPointF& at) const {
    const double unit = std::min(width(), height()) / 2.0 / std::max(m_reach, 1e-9) * m_zoom;
    return QPointF(width() / 2.0, height() / 2.0) + QPointF(at.x() - m_center.x(), m_center.y() - at.y()) * unit;
}

void PointMap::zoom(double factor, const QPointF& around) {
    const double unit = std::min(width(), height()) / 2.0 / std::max(m_reach, 1e-9);
    const QPointF offset = around - QPointF(width() / 2.0, height() / 2.0);
    const QPointF world = m_center + QPointF(offset.x(), -offset.y()) / (unit * m_zoom);
    m_zoom = std::clamp(m_zoom * factor, 0.5, 60.0);
    m_center = world - QPointF(offset.x(), -offset.y()) / (unit * m_zoom);
    update();
}

void PointMap::fit() {
    m_zoom = 1;
    m_center = {};
    m_reach = reachOf(m_points);
    update();
}

QSize PointMap::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 44, fontMetrics().height() * 18};
}
QSize PointMap::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 7};
}

void PointMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_roles.grid, 1));
    const QPointF origin = toScreen({0, 0});
    painter.drawLine(QPointF(0, origin.y()), QPointF(width(), origin.y()));
    painter.drawLine(QPointF(origin.x(), 0), QPointF(origin.x(), height()));
    const double size = fontMetrics().height() * 0.42;
    std::map<int, QPixmap> marks;  // painted once a frame
    const int side = static_cast<int>(std::ceil(size * 1.6));
    const double ratio = devicePixelRatioF();
    const auto picture = [&](int mark) -> const QPixmap& {
        auto [place, isNew] = marks.try_emplace(mark);
        if (isNew) {
            place->second = QPixmap(QSize(side, side) * ratio);
            place->second.setDevicePixelRatio(ratio);
            place->second.fill(Qt::transparent);
            QPainter ink(&place->second);
            ink.setRenderHint(QPainter::Antialiasing);
            paintMark(ink, QPointF(side / 2.0, side / 2.0), size, mark, m_roles);
        }
        return place->second;
    };
    std::vector<QPointF> places(m_points.size());
    for (size_t i = 0; i < m_points.size(); ++i) places[i] = toScreen(placeOf(i));
    for (const bool quiet : {true, false})
        for (size_t i = m_points.size(); i-- > 0;)
            if (m_points[i].shown && (m_points[i].mark < 0) == quiet && rect().contains(places[i].toPoint()))
                painter.drawPixmap(places[i] - QPointF(side / 2.0, side / 2.0), picture(m_points[i].mark));
    paintNames(painter, places);
    if (!hasFocus()) return;
    painter.setPen(QPen(m_roles.rung, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

/// Names in the order of their importance, each where it covers no other: marked points, then tokens in turn.
void PointMap::paintNames(QPainter& painter, const std::vector<QPointF>& places) const {
    const QFontMetrics metrics(m_nameFont);
    painter.setFont(m_nameFont);
    std::vector<QRectF> taken;
    const auto put = [&](int point, bool always, bool strong) {
        const QPointF at = places[static_cast<size_t>(point)];
        if (!rect().adjusted(-40, -10, 0, 10).contains(at.toPoint())) return;
        const QString name = m_name ? m_name(point) : QString();
        QRectF box(at.x() + 6, at.y() - metrics.height() / 2.0, metrics.horizontalAdvance(name) + 2, metrics.height());
        if (box.right() > width()) box.moveRight(at.x() - 6);
        if (!always && (box.left() < 0 || std::any_of(taken.begin(), taken.end(),
                                                      [&](const QRectF& other) { return other.intersects(box); })))
            return;
        taken.push_back(box);
        if (strong) {
            QColor veil = m_roles.window;
            veil.setAlpha(215);
            painter.fillRect(box, veil);
        }
        painter.setPen(strong ? m_roles.text : m_roles.muted);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, name);
    };
    for (size_t i = 0; i < m_marked.size(); ++i) {
        const int point = m_marked[i];
        if (point < 0 || static_cast<size_t>(point) >= places.size()) continue;
        painter.setPen(QPen(i == 0 ? m_roles.nowText : m_roles.text, i == 0 ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(places[static_cast<size_t>(point)], 6, 6);
    }
    for (size_t i = 0; i < m_marked.size(); ++i)
        if (m_marked[i] >= 0 && static_cast<size_t>(m_marked[i]) < places.size()) put(m_marked[i], i == 0, true);
    if (m_pointed >= 0 && static_cast<size_t>(m_pointed) < places.size()) put(m_pointed, true, true);
    for (const bool quiet : {false, true})
        for (size_t i = 0; i < m_points.size() && taken.size() < kMostNames; ++i)
            if (m_points[i].shown && (m_points[i].mark < 0) == quiet && rect().contains(places[i].toPoint()))
                put(static_cast<int>(i), false, false);
}

int PointMap::pointAt(const QPointF& position) const {
    int best = -1;
    double nearest = kPick;
    for (size_t i = 0; i < m_points.size(); ++i) {
        if (!m_points[i].shown) continue;
        const QPointF d = toScreen(placeOf(i)) - position;
        const double distance = std::hypot(d.x(), d.y());
        if (distance >= nearest) continue;
        nearest = distance;
        best = static_cast<int>(i);
    }
    return best;
}

void PointMap::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        const QPointF moved = event->position() - m_dragFrom;
        if (m_moved || moved.manhattanLength() > 4) {
            const double unit = std::min(width(), height()) / 2.0 / std::max(m_reach, 1e-9) * m_zoom;
            m_center += QPointF(-moved.x(), moved.y()) / unit;
            m_dragFrom = event->position();
            m_moved = true;
            update();
        }
        return;
    }
    const int point = pointAt(event->position());
    if (point == m_pointed) return;
    m_pointed = point;
    setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PointMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_dragging = true;
    m_moved = false;
    m_dragFrom = event->position();
}

void PointMap::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_dragging = false;
    if (!m_moved) emit chosen(pointAt(event->position()));
}

void PointMap::wheelEvent(QWheelEvent* event) {
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void PointMap::leaveEvent(QEvent*) {
    m_pointed = -1;
    update();
}

void PointMap::keyPressEvent(QKeyEvent* event) {
    const auto step = [this](int by) {
        std::vector<int> order;
        for (size_t i = 0; i < m_points.size(); ++i)
            if (m_points[i].shown) order.push_back(static_cast<int>(i));
        if (order.empty()) return;
        std::sort(order.begin(), order.end(), [this](int a, int b) {
            return m_points[static_cast<size_t>(a)].at.x() < m_points[static_cast<size_t>(b)].at.x();
        });
        const auto at = std::find(order.begin(), order.end(), m_marked.empty() ? -1 : m_marked.front());
        const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
        const auto next = at == order.end() ? 0 : std::clamp<std::ptrdiff_t>(at - order.begin() + by, 0, last);
        emit chosen(order[static_cast<size_t>(next)]);
    };
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
        case Qt::Key_Right:
            return step(1);
        case Qt::Key_Left:
            return step(-1);
        case Qt::Key_Plus:
            return zoom(1.25, middle);
        case Qt::Key_Minus:
            return zoom(0.8, middle);
        case Qt::Key_0:
            return fit();
        case Qt::Key_Escape:
            emit chosen(-1);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool PointMap::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = pointAt(QPointF(help->pos()));
    if (point < 0 || !m_tip) return QWidget::event(event);
    QToolTip::showText(help->globalPos(), m_tip(point), this);
    return true;
}

}  // namespace fw
