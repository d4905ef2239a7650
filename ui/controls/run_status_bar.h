// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the run along the bottom: text, step, tokens, speed, time, device, parameters.
#pragma once

#include <QStatusBar>
#include <vector>

#include "workbench.h"

class QLabel;
class QPushButton;

namespace fw {

class RunStatusBar : public QStatusBar {
    Q_OBJECT
  public:
    explicit RunStatusBar(Workbench& bench, QWidget* parent = nullptr);

  private:
    void renew();
    void renewSecond();

    Workbench& m_bench;
    QLabel* m_text;
    QPushButton* m_second;  ///< while a second run trains: where it is; stops it
    std::vector<QLabel*> m_numbers;
};

}  // namespace fw
