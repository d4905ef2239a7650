// SPDX-License-Identifier: GPL-3.0-or-later
// How long the class has lasted, against the minute marks of the teacher's page.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "lesson/lesson_plan.h"

class QLabel;

namespace fw {

class PresenterClock : public QWidget {
    Q_OBJECT
  public:
    explicit PresenterClock(QWidget* parent);
    /// The clock goes on.
    void setPlan(std::vector<PlanMark> plan);
    void restart();

  private:
    void renew();

    std::vector<PlanMark> m_plan;
    QElapsedTimer m_since;
    QTimer m_tick;
    QLabel *m_used, *m_planned;
};

/// "By the plan: *Recall* (since minute 0); at minute 4 *Draw*." in plain text; empty without a plan.
QString planWords(const std::vector<PlanMark>& plan, double minutes);

}  // namespace fw
