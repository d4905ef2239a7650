// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_track.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "viewmodels/number_text.h"

namespace fw {

namespace {
constexpr double kMargin = 8;
constexpr double kKnob = 6;
}  // namespace

StepTrack::StepTrack(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepTrack::setColors(const ColorRoles& roles) {
    m_roles = roles;
    update();
}

void StepTrack::setSteps(std::vector<int64_t> steps, int place, std::vector<int64_t> pins) {
    m_steps = std::move(steps);
    m_place = place;
    m_pins = std::move(pins);
    setAccessibleDescription(nameOf(place));
    update();
}

QSize StepTrack::sizeHint() const { return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() + 6}; }
QSize StepTrack::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 12, sizeHint().height()}; }

double StepTrack::xOf(int place) const {
    const auto last = static_cast<double>(std::max<size_t>(m_steps.size(), 1));
    return kMargin + (width() - 2 * kMargin) * (m_steps.empty() ? 1.0 : place / last);
}

int StepTrack::placeAt(double x) const {
    const auto last = static_cast<double>(m_steps.size());
    return static_cast<int>(std::lround(std::clamp((x - kMargin) / std::max(1.0, width() - 2 * kMargin), 0.0, 1.0) * last));
}

QString StepTrack::nameOf(int place) const {
    if (place >= static_cast<int>(m_steps.size())) return tr("now");
    return tr("step %1").arg(wholeNumber(m_steps[static_cast<size_t>(std::max(place, 0))]));
}

void StepTrack::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const bool away = m_place < static_cast<int>(m_steps.size());
    painter.setPen(QPen(m_roles.grid, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(kMargin, middle), QPointF(width() - kMargin, middle));
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const auto pin = std::find(m_pins.begin(), m_pins.end(), m_steps[i]);
        QColor color = m_steps[i] == 0 ? m_roles.start : m_roles.rung;
        if (pin != m_pins.end()) color = ageColor(m_roles, {AgeRole::Pin, m_steps[i], static_cast<int>(pin - m_pins.begin())});
        const double half = pin != m_pins.end() ? 6 : 3.5;
        painter.setPen(QPen(color, pin != m_pins.end() ? 2.5 : 1.2));
        const double x = xOf(static_cast<int>(i));
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half));
    }
    const auto knob = [&](double x, const QColor& color, double radius) {
        painter.setPen(QPen(m_roles.window, 1.5));
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x, middle), radius, radius);
    };
    knob(xOf(static_cast<int>(m_steps.size())), isEnabled() ? m_roles.nowFill : m_roles.grid, away ? kKnob - 2 : kKnob);
    if (away) knob(xOf(m_place), m_roles.visited, kKnob);
}

void StepTrack::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) emit wanted(placeAt(event->position().x()));
}

void StepTrack::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) emit wanted(placeAt(event->position().x()));
}

void StepTrack::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y() + event->angleDelta().x();
    if (turn != 0) emit wanted(std::clamp(m_place + (turn < 0 ? 1 : -1), 0, static_cast<int>(m_steps.size())));
}

bool StepTrack::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_steps.empty()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), nameOf(placeAt(help->pos().x())) + QLatin1Char('\n') + toolTip(), this);
    return true;
}

}  // namespace fw
