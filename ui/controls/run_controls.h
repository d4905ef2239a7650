// SPDX-License-Identifier: GPL-3.0-or-later
// The bar on top: train, one step, same start; what a new run is made of; and the knob that turns while it trains.
#pragma once

#include <QWidget>

#include "actions/actions.h"
#include "theme/theme.h"
#include "workbench.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace fw {

class NumberSlider;

class RunControls : public QWidget {
    Q_OBJECT
  public:
    /// Everything must outlive the bar.
    RunControls(Workbench& bench, Theme& theme, const Actions& actions, QWidget* parent = nullptr);

  private:
    void buildRun(QHBoxLayout* row);
    void buildNewRun(QHBoxLayout* row, const Actions& actions);
    void buildLive(QHBoxLayout* row);
    void showState();
    void giveWords();
    void showSetup();
    void dress();

    Workbench& m_bench;
    Theme& m_theme;
    QPushButton* m_train = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_reset = nullptr;
    QComboBox* m_preset = nullptr;
    QToolButton* m_source = nullptr;
    QSpinBox* m_seed = nullptr;
    NumberSlider* m_rate = nullptr;
};

}  // namespace fw
