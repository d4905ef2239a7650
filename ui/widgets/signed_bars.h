// SPDX-License-Identifier: GPL-3.0-or-later
// Named numbers with a bar each, to the right of a zero line or to its left. Painted by itself; scrolls nothing: its
// height is that of its rows.
#pragma once

#include <QWidget>
#include <vector>

#include "theme/colors.h"

namespace fw {

struct SignedBar {
    QString label;  ///< in the font of tokens if that is asked for
    QString text;   ///< the number as it is written
    double value = 0;
    QString note;         ///< behind the number
    bool strong = false;  ///< set apart
};

class SignedBars : public QWidget {
    Q_OBJECT
  public:
    explicit SignedBars(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QFont& labelFont);
    void setBars(std::vector<SignedBar> bars);
    void setFills(const QColor& positive, const QColor& negative);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 24, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int rowHeight() const;

    ColorRoles m_roles;
    QFont m_labelFont;
    QColor m_positive, m_negative;
    std::vector<SignedBar> m_bars;
};

}  // namespace fw
