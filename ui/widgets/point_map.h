// SPDX-License-Identifier: GPL-3.0-or-later
// Points on a plane, coloured and shaped by kind, with names where there is room. Wheel or +/- zooms, dragging moves, 0
// fits; arrow keys step through the points shown from left to right.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "theme/colors.h"

class QVariantAnimation;

namespace fw {

struct MapPoint {
    static constexpr int kQuiet = -1;  ///< small and grey, behind the others
    QPointF at;
    int mark = kQuiet;
    bool shown = true;
};

/// A mark: colours repeat after twelve, shapes after four.
void paintMark(QPainter& painter, const QPointF& at, double size, int mark, const ColorRoles& roles);

class PointMap : public QWidget {
    Q_OBJECT
  public:
    using Name = std::function<QString(int point)>;

    explicit PointMap(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QFont& nameFont);
    /// `name` for labels, `tip` for the pointer.
    void setWords(Name name, Name tip);
    /// Points move to their new places in 200 ms unless motion is reduced.
    void setPoints(std::vector<MapPoint> points);
    void setReducedMotion(bool on) { m_reduced = on; }
    /// Ringed and named: the chosen one first.
    void setMarked(std::vector<int> points);
    void zoom(double factor, const QPointF& around);
    void fit();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    /// -1: none.
    void chosen(int point);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }
    bool event(QEvent* event) override;

  private:
    void follow();
    QPointF placeOf(size_t point) const;
    QPointF toScreen(const QPointF& at) const;
    int pointAt(const QPointF& position) const;
    void paintNames(QPainter& painter, const std::vector<QPointF>& places) const;

    ColorRoles m_roles;
    QFont m_nameFont;
    Name m_name, m_tip;
    std::vector<MapPoint> m_points;
    std::vector<QPointF> m_before;
    std::vector<int> m_marked;
    double m_reach = 0;  ///< half the side of what is shown when it fits
    double m_zoom = 1;
    QPointF m_center;
    QPointF m_dragFrom;
    bool m_dragging = false, m_moved = false;
    double m_motion = 1;  ///< 0: at the old places, 1: at the new
    QVariantAnimation* m_animation;
    bool m_reduced = false;
    int m_pointed = -1;
};

}  // namespace fw
