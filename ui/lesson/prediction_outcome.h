// SPDX-License-Identifier: GPL-3.0-or-later
// A prediction beside what happened: in words that name the confidence, with the feedback of the option that was
// chosen, and the class's hands before and after.
#pragma once

#include "lesson/step_view.h"

namespace fw {

/// The step that settles a prediction: the observation that names it, else the next that does something; null: none.
const LessonStep* settlerOf(const Lesson& lesson, const LessonStep& predict);
/// The prediction that `step` settles; null: none.
const LessonStep* predictionSettledBy(const Lesson& lesson, const LessonStep& step);
/// A prediction that stands before the run of this step and was neither made nor left out; null: there is none.
const LessonStep* openPrediction(LessonRunner& runner);
/// Whether what happened is known, so that the prediction can be judged and no longer changed.
bool isSettled(const LessonRunner& runner, const LessonStep& predict);
/// "rises a little"
QString predictionInWords(const LessonStep& predict, const QString& answer);

class PredictionOutcome : public QWidget {
    Q_OBJECT
  public:
    PredictionOutcome(const LessonContext& context, const LessonStep& predict, QWidget* parent);

  private:
    QString verdict(const StepRecord& record) const;
    void addVotes(const StepRecord& record);

    LessonContext m_context;
    const LessonStep& m_predict;
    QVBoxLayout* m_column;
};

}  // namespace fw
