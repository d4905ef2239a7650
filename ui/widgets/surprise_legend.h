// SPDX-License-Identifier: GPL-3.0-or-later
// The scale of surprise, as the completions use it.
#pragma once

#include <QWidget>

#include "theme/colors.h"

namespace fw {

class SurpriseLegend : public QWidget {
    Q_OBJECT
  public:
    explicit SurpriseLegend(QWidget* parent = nullptr);
    void setColors(const ColorRoles& roles);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    ColorRoles m_roles;
};

}  // namespace fw
