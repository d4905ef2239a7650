// SPDX-License-Identifier: GPL-3.0-or-later
// The step cursor as a bar along the bottom: a track through the kept models of the run, play, speed, and the way back to now.
#pragma once

#include <QToolBar>

#include "theme/theme.h"
#include "workbench.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace fw {

class Actions;
class StepTrack;

class TimeBar : public QToolBar {
    Q_OBJECT
  public:
    /// All must outlive the bar.
    TimeBar(Workbench& bench, Theme& theme, const Actions& actions, QWidget* parent = nullptr);

  private:
    void buildPlay(const Actions& actions);
    void dress();
    void renew();

    Workbench& m_bench;
    Theme& m_theme;
    QToolButton* m_play = nullptr;
    QComboBox* m_speed = nullptr;
    StepTrack* m_track = nullptr;
    QLabel* m_where = nullptr;
    QPushButton* m_back = nullptr;
    std::vector<int64_t> m_pins;
};

}  // namespace fw
