// SPDX-License-Identifier: GPL-3.0-or-later
// How a token is drawn: the probabilities of the candidates laid end to end from 0 to 1, and where the random number
// fell.
#pragma once

#include <QWidget>
#include <vector>

#include "theme/colors.h"

namespace fw {

struct DiceSegment {
    QString text;
    double probability = 0;  ///< as sampled
    bool drawn = false;
};

class DiceBar : public QWidget {
    Q_OBJECT
  public:
    explicit DiceBar(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QFont& tokenFont);
    void setFill(const QColor& fill);
    /// `dice` in [0, 1); below 0: no number fell.
    void setDraw(std::vector<DiceSegment> segments, double dice);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QRectF bar() const;

    ColorRoles m_roles;
    QFont m_tokenFont;
    QColor m_fill;
    std::vector<DiceSegment> m_segments;
    double m_dice = -1;
};

}  // namespace fw
