// SPDX-License-Identifier: GPL-3.0-or-later
// Starts what a step of the lesson does, answers what it asks, and says how far it is: for the presenter, whose class
// has raised its hands and gives no prediction of its own.
#pragma once

#include <QWidget>

#include "lesson/step_view.h"

namespace fw {

class PresenterRun : public QWidget {
    Q_OBJECT
  public:
    PresenterRun(const LessonContext& context, QWidget* parent);
    /// Another step is shown, or what is under way got on.
    void refresh();

  private:
    void go();

    LessonContext m_context;
    QPushButton *m_go, *m_yes, *m_no, *m_pause;
    QLabel* m_status;
};

}  // namespace fw
