// SPDX-License-Identifier: GPL-3.0-or-later
// Something to think about while it trains: questions from earlier lessons, or the way to the guessing game.
#pragma once

#include "lesson/step_view.h"

namespace fw {

class QuizItemView;

class MeanwhileView : public QWidget {
    Q_OBJECT
  public:
    MeanwhileView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh();

  signals:
    void panelWanted(const QString& id);
    void linkWanted(const QUrl& address);

  private:
    void askNext();
    std::vector<const QuizItem*> questions() const;

    LessonContext m_context;
    QVBoxLayout* m_column;
    std::vector<const QuizItem*> m_questions;
    size_t m_next = 0;
    QWidget* m_question = nullptr;
    QuizItemView* m_item = nullptr;
};

}  // namespace fw
