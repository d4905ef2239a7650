// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to give an answer: choosing a card, a number, words, an order. Answers are texts as the learner's record keeps
// them.
#pragma once

#include <QWidget>
#include <vector>

#include "lesson/lesson.h"

namespace fw {

class AnswerInput : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;
    /// Empty while there is none.
    virtual QString answer() const = 0;
    virtual void setAnswer(const QString& answer) = 0;

  signals:
    void changed();
    /// Enter: this is it.
    void committed();
};

/// Cards, one of which is chosen; keys 1 to 9 choose, too. The answer is the id of the option.
AnswerInput* makeChoiceInput(const std::vector<LessonOption>& options, QWidget* parent);
/// `unit` stands behind it; `min` = `max`: any number.
AnswerInput* makeNumberInput(const QString& unit, double min, double max, const QString& name, QWidget* parent);
AnswerInput* makeTextInput(const QString& name, QWidget* parent);
/// Rows to be moved up and down; shown in an order of its own that is the same every time. The answer is "c,a,b".
AnswerInput* makeOrderInput(const std::vector<LessonOption>& options, QWidget* parent);

/// An answer in words: the texts of the options that it names.
QString answerInWords(const std::vector<LessonOption>& options, const QString& answer, const QString& unit = {});
const LessonOption* optionOf(const std::vector<LessonOption>& options, const QString& answer);

}  // namespace fw
