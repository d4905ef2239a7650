// SPDX-License-Identifier: GPL-3.0-or-later
// What a presenter lays over the window: nothing but dark, or the picture as it was, to draw on while training goes on
// beneath.
#pragma once

#include <QPixmap>
#include <QPolygonF>
#include <QWidget>
#include <vector>

namespace fw {

class PictureCover : public QWidget {
    Q_OBJECT
  public:
    enum class Kind { None, Blank, Frozen };

    explicit PictureCover(QWidget* window);

    Kind kind() const { return m_kind; }
    /// Lays it over the window, or takes it off if it lies there already.
    void toggle(Kind kind);
    void takeOff();
    int strokes() const { return static_cast<int>(m_strokes.size()); }

  signals:
    void changed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    void paintNote(QPainter& painter, const QString& text, const QColor& color) const;

    Kind m_kind = Kind::None;
    QPixmap m_picture;
    std::vector<QPolygonF> m_strokes;
};

}  // namespace fw
