// SPDX-License-Identifier: GPL-3.0-or-later
// The learner's sketch on the loss chart: drawn with the mouse while it is asked for, shown beside the real curve
// afterwards.
#pragma once

#include <QPolygonF>
#include <QWidget>

#include "theme/theme.h"

namespace fw {

class LossPanel;
class LossSketch;
class PlotWidget;

class SketchOverlay : public QWidget {
    Q_OBJECT
  public:
    /// Lies over the chart of `panel`. All must outlive it.
    SketchOverlay(LossPanel& panel, LossSketch& sketch, Theme& theme);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void renew();
    void draw(const QPointF& at);

    LossPanel& m_panel;
    PlotWidget& m_plot;
    LossSketch& m_sketch;
    Theme& m_theme;
    QPolygonF m_stroke;  ///< tokens and nats, while the button is down
};

}  // namespace fw
