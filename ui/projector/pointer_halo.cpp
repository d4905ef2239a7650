// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/pointer_halo.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace fw {

namespace {
constexpr int kSize = 72;
constexpr double kRing = 5;
const QColor kColor(0xD5, 0x5E, 0x00, 150);
}  // namespace

PointerHalo::PointerHalo(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(kSize, kSize);
    hide();
    qApp->installEventFilter(this);
}

bool PointerHalo::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool moved = type == QEvent::MouseMove || type == QEvent::HoverMove || type == QEvent::Enter;
    if (moved && isVisible()) {
        move(parentWidget()->mapFromGlobal(QCursor::pos()) - rect().center());
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void PointerHalo::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(kColor, kRing));
    painter.drawEllipse(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
}

}  // namespace fw
