// SPDX-License-Identifier: GPL-3.0-or-later
// One model's expectation: its age as head, how many choices its entropy amounts to, and the bars.
#pragma once

#include <QWidget>

#include "theme/theme.h"
#include "viewmodels/next_token_model.h"

class QLabel;

namespace fw {

class ElidedLabel;
class ProbabilityBars;

class BarColumnView : public QWidget {
    Q_OBJECT
  public:
    explicit BarColumnView(QWidget* parent = nullptr);

    void setLook(const Theme& theme, bool reducedMotion);
    /// `sampled`: also show what sampling makes of it.
    void setColumn(const BarColumn& column, bool sampled);
    /// Marks what another model gives the same tokens; null: no marks.
    void setGhost(const BarColumn* other);
    ProbabilityBars* bars() const { return m_bars; }

  private:
    QLabel* m_head;
    ElidedLabel* m_entropy;
    ProbabilityBars* m_bars;
    const ColorRoles* m_roles;
};

}  // namespace fw
