// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/picture_cover.h"

#include <QMouseEvent>
#include <QPainter>

namespace fw {

namespace {
const QColor kDark(0x101214), kFaint(0x6E7781), kChalk(0xCC0066), kNote(0x1B1F24), kNoteBack(0xFFE08A);
constexpr double kChalkWidth = 5;
constexpr int kMargin = 12;
}  // namespace

PictureCover::PictureCover(QWidget* window) : QWidget(window) {
    hide();
    setAccessibleName(tr("Cover over the window"));
}

void PictureCover::toggle(Kind kind) {
    if (kind == m_kind || kind == Kind::None) return takeOff();
    takeOff();
    if (kind == Kind::Frozen) m_picture = parentWidget()->grab();
    m_kind = kind;
    setGeometry(parentWidget()->rect());
    setCursor(kind == Kind::Frozen ? Qt::CrossCursor : Qt::BlankCursor);
    raise();
    show();
    emit changed();
}

void PictureCover::takeOff() {
    if (m_kind == Kind::None) return;
    m_kind = Kind::None;
    m_picture = {};
    m_strokes.clear();
    hide();
    emit changed();
}

void PictureCover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_kind == Kind::Blank) {
        painter.fillRect(rect(), kDark);
        return paintNote(painter, tr("B brings the picture back"), kFaint);
    }
    painter.drawPixmap(rect(), m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(kChalk, kChalkWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : m_strokes) painter.drawPolyline(stroke);
    paintNote(painter, tr("Frozen: draw with the mouse; the full stop key goes on"), kNote);
}

void PictureCover::paintNote(QPainter& painter, const QString& text, const QColor& color) const {
    QRect box = painter.fontMetrics().boundingRect(text).adjusted(-kMargin, -kMargin / 2, kMargin, kMargin / 2);
    box.moveBottomRight(rect().bottomRight() - QPoint(kMargin, kMargin));
    if (m_kind == Kind::Frozen) painter.fillRect(box, kNoteBack);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, text);
}

void PictureCover::mousePressEvent(QMouseEvent* event) {
    if (m_kind == Kind::Frozen) m_strokes.push_back({event->position()});
    update();
}

void PictureCover::mouseMoveEvent(QMouseEvent* event) {
    if (m_kind != Kind::Frozen || m_strokes.empty()) return;
    m_strokes.back().append(event->position());
    update();
}

}  // namespace fw
