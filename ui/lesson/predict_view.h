// SPDX-License-Identifier: GPL-3.0-or-later
// A prediction: the question, the answer, how sure; afterwards what was said, and in the end what happened.
#pragma once

#include "lesson/step_view.h"

class QToolButton;

namespace fw {

class AnswerInput;
class DegreeRow;
class VoteBox;

class PredictView : public StepView {
    Q_OBJECT
  public:
    PredictView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override;

  private:
    void build();
    AnswerInput* makeInput(QWidget* parent);
    void buildQuestion();
    void buildConfidence();
    void buildVote();
    void showVotes();
    void buildSummary();
    void store();
    void settle();

    QVBoxLayout* m_body;
    AnswerInput* m_input = nullptr;
    DegreeRow* m_confidence = nullptr;
    QPushButton* m_store = nullptr;
    QToolButton* m_voteFold = nullptr;
    VoteBox* m_votes = nullptr;
    bool m_changing = false;
    bool m_settled = false;
};

}  // namespace fw
