// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace fw {

namespace {

/// Outline in a box of 16 x 16; filled, except Close and Search, which are strokes.
QPainterPath pathOf(Icon icon) {
    QPainterPath path;
    switch (icon) {
        case Icon::Play:
            path.addPolygon(QPolygonF({{3, 1.5}, {14, 8}, {3, 14.5}, {3, 1.5}}));
            break;
        case Icon::Pause:
            path.addRect(3, 2, 3.6, 12);
            path.addRect(9.4, 2, 3.6, 12);
            break;
        case Icon::Step:
            path.addPolygon(QPolygonF({{2, 2}, {10, 8}, {2, 14}, {2, 2}}));
            path.addRect(11, 2, 2.6, 12);
            break;
        case Icon::Restart:
            path.addRect(2, 2, 2.6, 12);
            path.addPolygon(QPolygonF({{14, 2}, {6, 8}, {14, 14}, {14, 2}}));
            break;
        case Icon::Close:
            path.moveTo(4, 4);
            path.lineTo(12, 12);
            path.moveTo(12, 4);
            path.lineTo(4, 12);
            break;
        case Icon::Pin:
            path.addEllipse(QPointF(8, 5.5), 4, 4);
            path.addRect(7.3, 9, 1.4, 6);
            break;
        case Icon::Search:
            path.addEllipse(QPointF(6.5, 6.5), 4.5, 4.5);
            path.moveTo(10, 10);
            path.lineTo(14, 14);
            break;
    }
    return path;
}

class PathIconEngine : public QIconEngine {
  public:
    PathIconEngine(Icon icon, const QColor& color) : m_icon(icon), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        if (mode == QIcon::Disabled) painter->setOpacity(0.4);
        if (m_icon == Icon::Close || m_icon == Icon::Search) painter->strokePath(pathOf(m_icon), QPen(m_color, 1.6));
        else painter->fillPath(pathOf(m_icon), m_color);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new PathIconEngine(m_icon, m_color); }

  private:
    Icon m_icon;
    QColor m_color;
};

}  // namespace

QIcon makeIcon(Icon icon, const QColor& color) { return QIcon(new PathIconEngine(icon, color)); }

}  // namespace fw
