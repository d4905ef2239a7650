// SPDX-License-Identifier: GPL-3.0-or-later
// One item of a quiz: the question, the answer, and what there is to say to it; where there is something to see, the
// model shows it.
#pragma once

#include "lesson/step_view.h"

namespace fw {

class AnswerInput;

class QuizItemView : public QWidget {
    Q_OBJECT
  public:
    QuizItemView(const LessonContext& context, const QuizItem& item, QWidget* parent);
    /// What is under way has changed.
    void refresh();

  signals:
    void answered();
    void linkWanted(const QUrl& address);

  private:
    void mark();
    void offerToShow(const LessonOption& option);
    QString showOwner() const;

    LessonContext m_context;
    const QuizItem& m_item;
    QVBoxLayout* m_column;
    AnswerInput* m_input;
    QPushButton* m_mark;
    QWidget* m_feedback = nullptr;
    QLabel* m_progress = nullptr;
};

}  // namespace fw
