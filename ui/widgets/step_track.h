// SPDX-License-Identifier: GPL-3.0-or-later
// A track with a tick for every kept step, evenly spaced (so that the dense early history has room), and now at its right
// end. Dragged with the mouse; keys belong to the actions of the window.
#pragma once

#include <QWidget>
#include <vector>

#include "theme/colors.h"

namespace fw {

class StepTrack : public QWidget {
    Q_OBJECT
  public:
    explicit StepTrack(QWidget* parent = nullptr);

    void setColors(const ColorRoles& roles);
    /// `place`: index into `steps`; their number for now. `pins` are marked in their colours.
    void setSteps(std::vector<int64_t> steps, int place, std::vector<int64_t> pins);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void wanted(int place);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

  private:
    double xOf(int place) const;
    int placeAt(double x) const;
    QString nameOf(int place) const;

    ColorRoles m_roles;
    std::vector<int64_t> m_steps, m_pins;
    int m_place = 0;
};

}  // namespace fw
