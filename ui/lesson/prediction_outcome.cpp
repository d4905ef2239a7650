// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/prediction_outcome.h"

#include <QLabel>
#include <algorithm>

#include "lesson/answer_input.h"
#include "lesson/prose_view.h"
#include "lesson/vote_box.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

bool predicts(const LessonStep& step) {
    return step.kind == StepKind::Predict || step.kind == StepKind::Vary;
}

}  // namespace

const LessonStep* settlerOf(const Lesson& lesson, const LessonStep& predict) {
    for (const LessonStep& step : lesson.steps)
        if (step.observation.predicted == predict.id && !predict.id.empty()) return &step;
    if (predict.kind == StepKind::Vary) return &predict;
    const auto at = std::find_if(lesson.steps.begin(), lesson.steps.end(),
                                 [&](const LessonStep& step) { return &step == &predict; });
    for (auto it = at; it != lesson.steps.end(); ++it)
        if (it->kind == StepKind::Do)
            return &*it;
        else if (it != at && predicts(*it))
            return nullptr;
    return nullptr;
}

const LessonStep* predictionSettledBy(const Lesson& lesson, const LessonStep& step) {
    for (const LessonStep& predict : lesson.steps)
        if (predicts(predict) && settlerOf(lesson, predict) == &step) return &predict;
    return nullptr;
}

const LessonStep* openPrediction(LessonRunner& runner) {
    for (int place = runner.place() - 1; place >= 0; --place) {
        const LessonStep& step = runner.lesson().steps[runner.order()[static_cast<size_t>(place)]];
        if (step.kind == StepKind::Do || step.kind == StepKind::Vary) return nullptr;
        if (step.kind != StepKind::Predict) continue;
        const StepRecord* record = runner.recordOf(step.id);
        if (!record || (record->prediction.empty() && !record->skippedPrediction)) return &step;
    }
    return nullptr;
}

bool isSettled(const LessonRunner& runner, const LessonStep& predict) {
    const LessonStep* settler = settlerOf(runner.lesson(), predict);
    const StepRecord* record = settler ? runner.recordOf(settler->id) : nullptr;
    if (!record) return false;
    return settler->kind == StepKind::Observe ? !record->recorded.empty()
                                              : record->outcome == Outcome::Seen || record->outcome == Outcome::Unusual;
}

QString predictionInWords(const LessonStep& predict, const QString& answer) {
    if (predict.prediction.type == PredictType::Sketch) return PredictionOutcome::tr("the curve that you drew");
    return answerInWords(predict.prediction.options, answer, QString::fromStdString(predict.prediction.unit));
}

PredictionOutcome::PredictionOutcome(const LessonContext& context, const LessonStep& predict, QWidget* parent)
    : QWidget(parent), m_context(context), m_predict(predict), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    const StepRecord* record = context.runner().recordOf(predict.id);
    if (!record) return;
    m_column->addWidget(makeWords(verdict(*record), this));
    std::string prose;
    if (const LessonOption* chosen = optionOf(predict.prediction.options, QString::fromStdString(record->prediction)))
        prose = chosen->feedback;
    if (!predict.prediction.reveal.empty()) prose += (prose.empty() ? "" : "\n\n") + predict.prediction.reveal;
    auto* text = new ProseView(context.runner().lesson().folder, context.panels.theme, this);
    text->showMarkdown(QString::fromStdString(prose), &context.runner());
    m_column->addWidget(text);
    addVotes(*record);
}

QString PredictionOutcome::verdict(const StepRecord& record) const {
    if (record.prediction.empty()) return tr("You went on without a prediction.");
    const QString said =
        tr("You predicted: %1.").arg(predictionInWords(m_predict, QString::fromStdString(record.prediction)));
    if (!record.predictedRight) return said;
    const bool good = *record.predictedRight;
    switch (record.confidence) {
        case 1:
            return said + u' ' +
                   (good ? tr("You were guessing, and it is what happened.")
                         : tr("You were guessing; something else happened."));
        case 2:
            return said + u' ' +
                   (good ? tr("You were fairly sure, and rightly so.")
                         : tr("You were fairly sure, and something else happened."));
        case 3:
            return said + u' ' +
                   (good ? tr("You were sure, and rightly so.") : tr("You were sure, and here is what happened."));
        default:
            return said + u' ' + (good ? tr("That is what happened.") : tr("Something else happened."));
    }
}

/// Where the class has voted, it votes again.
void PredictionOutcome::addVotes(const StepRecord& record) {
    if (record.votes.empty()) return;
    m_column->addWidget(
        makeWords(tr("The class: hands before (filled), and now that it has seen it (hatched)."), this));
    auto* votes = new VoteBox(m_predict.prediction.options, record.votes, record.secondVotes, true, this);
    m_column->addWidget(votes);
    connect(votes, &VoteBox::counted, this, [this](const VoteBox::Hands& hands) {
        m_context.desk.learner().lesson(m_context.runner().lesson().name()).steps[m_predict.id].secondVotes = hands;
        m_context.desk.keep();
    });
}

}  // namespace fw
