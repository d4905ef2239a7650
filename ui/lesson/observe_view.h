// SPDX-License-Identifier: GPL-3.0-or-later
// What the learner saw, written down: compared with the log, and with what was predicted.
#pragma once

#include <optional>

#include "lesson/step_view.h"

namespace fw {

class AnswerInput;
class CheckpointLabel;

class ObserveView : public StepView {
    Q_OBJECT
  public:
    ObserveView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override;

  private:
    AnswerInput* makeInput();
    void take();
    void showComparison();

    std::optional<LessonRunner::Compared> m_compared;  ///< of what was written down just now
    AnswerInput* m_input = nullptr;
    QPushButton* m_store = nullptr;
    QVBoxLayout* m_result;
    CheckpointLabel* m_checkpoint;
};

}  // namespace fw
