// SPDX-License-Identifier: GPL-3.0-or-later
// The open task: what was made is written down, and judged where a program can.
#pragma once

#include "lesson/step_view.h"

class QPlainTextEdit;

namespace fw {

class CheckpointLabel;

class YourTurnView : public StepView {
    Q_OBJECT
  public:
    YourTurnView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override;

  private:
    void handIn();

    QPlainTextEdit* m_text;
    QPushButton* m_handIn;
    QLabel* m_said;
    CheckpointLabel* m_checkpoint;
};

}  // namespace fw
