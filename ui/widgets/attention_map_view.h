// SPDX-License-Identifier: GPL-3.0-or-later
// One head's attention as a triangle: rows look, columns are looked at. The row that is pointed at is framed; arrow
// keys move it.
#pragma once

#include <QWidget>
#include <vector>

#include "inspect/attention_maps.h"
#include "theme/colors.h"

namespace fw {

class AttentionMapView : public QWidget {
    Q_OBJECT
  public:
    explicit AttentionMapView(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QFont& tokenFont);
    /// `maps` may be null; it must live until the next call.
    void setMap(const AttentionMaps* maps, const std::vector<QString>& labels, int layer, int head, int row,
                const QColor& ink);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    /// -1: the pointer has left.
    void pointed(int row);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }
    bool event(QEvent* event) override;

  private:
    struct Frame {
        QRectF square;
        double cell = 1;
    };
    Frame frame() const;
    int labelWidth() const;
    bool cellAt(const QPoint& position, int& row, int& column) const;

    ColorRoles m_roles;
    QFont m_tokenFont;
    QColor m_ink;
    std::vector<float> m_weights;  ///< (T,T)
    std::vector<QString> m_labels;
    int m_row = -1;
};

/// Paints the triangle of one head into `square`; weight 1 is full ink.
void paintAttention(QPainter& painter, const QRectF& square, std::span<const float> weights, size_t length,
                    const QColor& ink);

}  // namespace fw
