// SPDX-License-Identifier: GPL-3.0-or-later
// All heads of a model at a glance: a small triangle each, one row per block. One is chosen, with mouse or arrow keys.
#pragma once

#include <QPixmap>
#include <QWidget>

#include "inspect/attention_maps.h"
#include "theme/colors.h"

namespace fw {

class HeadGrid : public QWidget {
    Q_OBJECT
  public:
    explicit HeadGrid(QWidget* parent = nullptr);

    void setColors(const ColorRoles& roles);
    /// `maps` may be null and is not kept.
    void setMaps(const AttentionMaps* maps, const QColor& ink);
    void setChosen(int layer, int head);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  signals:
    void chosen(int layer, int head);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }
    bool event(QEvent* event) override;

  private:
    int cell() const;
    int left() const;
    bool headAt(const QPoint& position, int& layer, int& head) const;

    ColorRoles m_roles;
    std::vector<QPixmap> m_pictures;
    int m_layers = 0, m_heads = 0, m_layer = 0, m_head = 0;
};

}  // namespace fw
