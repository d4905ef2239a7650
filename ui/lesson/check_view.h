// SPDX-License-Identifier: GPL-3.0-or-later
// A quiz, one item at a time; and the questions from earlier lessons, which are the same.
#pragma once

#include "lesson/step_view.h"

namespace fw {

class QuizItemView;

class CheckView : public StepView {
    Q_OBJECT
  public:
    CheckView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override;

  private:
    void ask(size_t index);
    void end();
    bool isAnswered(const QuizItem& item) const;

    std::vector<const QuizItem*> m_items;
    QVBoxLayout* m_body;
    QuizItemView* m_item = nullptr;
};

}  // namespace fw
