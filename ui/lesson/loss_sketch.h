// SPDX-License-Identifier: GPL-3.0-or-later
// The loss curve that a learner expects: points of tokens and nats, drawn on the chart or given as numbers.
#pragma once

#include <QObject>
#include <QPolygonF>

namespace fw {

class LossSketch : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    static constexpr int kMostPoints = 24;

    const QPolygonF& points() const { return m_points; }
    /// In the order of x; thinned to kMostPoints.
    void setPoints(const QPolygonF& points);
    /// "x:y x:y ..." as the learner's record keeps it. Anything else is no sketch.
    QString text() const;
    void setText(const QString& text);
    /// While it is drawn the chart shows all of its width, in tokens. 0: it is not.
    double width() const { return m_width; }
    void begin(double tokens);
    void end();
    void clear();
    /// Loss at `x`, between the points; the nearest end beyond them.
    double at(double x) const;

  signals:
    void changed();

  private:
    QPolygonF m_points;
    double m_width = 0;
};

}  // namespace fw
