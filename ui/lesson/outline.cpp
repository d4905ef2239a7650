// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/outline.h"

#include <QEvent>
#include <QPainter>

namespace fw {

namespace {
constexpr int kWidth = 2, kDistance = 2;  // pixels: of the frame, and from a control
}

Outline::Outline(Theme& theme, QWidget* window) : QWidget(window), m_theme(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Outline::watch(bool on) {
    for (const QPointer<QWidget>& widget : m_watched)
        if (widget) widget->removeEventFilter(this);
    m_watched.clear();
    for (QWidget* widget = on ? m_target.data() : nullptr; widget; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
}

void Outline::setTarget(QWidget* target) {
    m_target = target;
    watch(target != nullptr);
    place();
}

bool Outline::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::ParentChange:
            watch(true);
            [[fallthrough]];
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::LayoutRequest:
            place();
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void Outline::place() {
    if (!m_target || !m_target->isVisible()) return hide();
    QWidget* window = m_target->window();
    if (parentWidget() != window) setParent(window);
    const QRect inner(m_target->mapTo(window, QPoint()), m_target->size());
    const QRect outer = inner.adjusted(-kDistance, -kDistance, kDistance, kDistance).intersected(window->rect());
    if (outer.isEmpty()) return hide();
    setGeometry(outer);
    // Only the frame is there at all: what is inside is painted without it.
    setMask(QRegion(rect()) - QRegion(rect().adjusted(kWidth, kWidth, -kWidth, -kWidth)));
    show();
    raise();
}

void Outline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.roles().attention);
}

}  // namespace fw
