// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/predict_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "lesson/answer_input.h"
#include "lesson/degree_row.h"
#include "lesson/prediction_outcome.h"
#include "lesson/prose_view.h"
#include "lesson/sketch_input.h"
#include "lesson/vote_box.h"

using namespace Qt::StringLiterals;

namespace fw {

PredictView::PredictView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent) {
    addProse(step.prediction.ask);
    m_body = new QVBoxLayout;
    m_body->setSpacing(8);
    column()->addLayout(m_body);
    build();
}

void PredictView::build() {
    clearLayout(m_body);
    m_input = nullptr;
    m_store = nullptr;
    m_voteFold = nullptr;
    m_votes = nullptr;
    m_settled = isSettled(runner(), step());
    const bool given = !record().prediction.empty() || record().skippedPrediction;
    if (given && !m_changing)
        buildSummary();
    else
        buildQuestion();
}

void PredictView::refresh() {
    refreshProse();
    if (isSettled(runner(), step()) != m_settled) build();
    showVotes();
}

AnswerInput* PredictView::makeInput(QWidget* parent) {
    const Prediction& p = step().prediction;
    switch (p.type) {
        case PredictType::Choice:
            return makeChoiceInput(p.options, parent);
        case PredictType::Order:
            return makeOrderInput(p.options, parent);
        case PredictType::Number:
            return makeNumberInput(QString::fromStdString(p.unit), p.min, p.max, tr("Your number"), parent);
        case PredictType::Token:
            return makeTextInput(tr("Your token"), parent);
        case PredictType::Sketch:
            return new SketchInput(m_context, p, parent);
    }
    return makeTextInput(tr("Your prediction"), parent);
}

void PredictView::buildQuestion() {
    m_input = makeInput(this);
    m_input->setAnswer(QString::fromStdString(record().prediction));
    m_body->addWidget(m_input);
    buildConfidence();
    m_store = makeButton(tr("That is my prediction"), true);
    auto* skip = makeButton(tr("Let me just try"));
    skip->setToolTip(tr("Goes on without a prediction.\nYou will remember more if you make one."));
    auto* row = new QHBoxLayout;
    row->addWidget(m_store);
    row->addWidget(skip);
    row->addStretch(1);
    m_body->addLayout(row);
    buildVote();
    const auto renew = [this] {
        if (m_store) m_store->setEnabled(!m_input->answer().isEmpty() && m_confidence->degree() > 0);
    };
    connect(m_input, &AnswerInput::changed, this, renew);
    connect(m_confidence, &DegreeRow::chosen, this, renew);
    connect(m_store, &QPushButton::clicked, this, &PredictView::store);
    connect(skip, &QPushButton::clicked, this, [this] {
        runner().skipPrediction();
        settle();
    });
    renew();
    setFocusProxy(m_input);
}

void PredictView::buildConfidence() {
    m_body->addWidget(makeWords(tr("How sure are you?"), this));
    m_confidence =
        new DegreeRow({tr("guessing"), tr("fairly sure"), tr("sure")}, tr("How sure: %1"), record().confidence, this);
    m_body->addWidget(m_confidence);
}

/// Folded away: who learns alone has no class.
void PredictView::buildVote() {
    if (step().prediction.type != PredictType::Choice) return;
    auto* fold = m_voteFold = new QToolButton(this);
    fold->setText(tr("Class vote"));
    fold->setCheckable(true);
    fold->setAutoRaise(true);
    fold->setArrowType(Qt::RightArrow);
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setFocusPolicy(Qt::StrongFocus);
    setHelp(fold, tr("Class vote"), tr("Count the hands for each answer; they are shown beside the result."),
            tr("Vote again after the run."));
    auto* votes = m_votes = new VoteBox(step().prediction.options, record().votes, {}, false, this);
    const auto unfold = [fold, votes](bool on) {
        fold->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        votes->setVisible(on);
    };
    fold->setChecked(!record().votes.empty());
    unfold(fold->isChecked());
    connect(fold, &QToolButton::toggled, votes, unfold);
    connect(votes, &VoteBox::counted, this, [this](const VoteBox::Hands& hands) {
        record().votes = hands;
        m_context.desk.keep();
    });
    m_body->addWidget(fold, 0, Qt::AlignLeft);
    m_body->addWidget(votes);
}

/// The hands may have been entered in the presenter's window.
void PredictView::showVotes() {
    if (m_votes && m_votes->setHands(record().votes, {})) m_voteFold->setChecked(true);
}

void PredictView::buildSummary() {
    if (m_settled) return m_body->addWidget(new PredictionOutcome(m_context, step(), this));
    const QString said =
        record().prediction.empty()
            ? tr("No prediction: you just try.")
            : tr("Your prediction: %1.").arg(predictionInWords(step(), QString::fromStdString(record().prediction)));
    m_body->addWidget(makeWords(said, this));
    auto* change = makeButton(record().prediction.empty() ? tr("Predict after all") : tr("Change it"));
    m_body->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, [this] {
        m_changing = true;
        build();
        m_input->setFocus();
    });
    setFocusProxy(change);
}

void PredictView::store() {
    runner().predict(m_input->answer().toStdString(), m_confidence->degree());
    settle();
}

void PredictView::settle() {
    m_changing = false;
    build();
    m_context.desk.keep();
    emit done();
}

}  // namespace fw
