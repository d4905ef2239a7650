// SPDX-License-Identifier: GPL-3.0-or-later
// Loss and tokens in figures that the last row can read, with what is going on in one word.
// Only on the projector.
#pragma once

#include <QWidget>

#include "theme/theme.h"
#include "workbench.h"

class QHBoxLayout;
class QLabel;

namespace fw {

class BigCounters : public QWidget {
    Q_OBJECT
  public:
    BigCounters(Workbench& bench, Theme& theme, QWidget* parent = nullptr);
    /// One line on what the class looks at now; empty: none.
    void setBeat(const QString& beat);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QLabel* addFigure(const QString& unit, QHBoxLayout* row);
    void dress();
    void renew();
    QString stateText() const;

    Workbench& m_bench;
    Theme& m_theme;
    QLabel* m_loss = nullptr;
    QLabel* m_choices = nullptr;
    QLabel* m_tokens = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_beat = nullptr;
    std::vector<QLabel*> m_figures, m_units;
};

}  // namespace fw
