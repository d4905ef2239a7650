// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/observe_view.h"

#include <QLabel>
#include <QPushButton>

#include "lesson/answer_input.h"
#include "lesson/checkpoint_label.h"
#include "lesson/prediction_outcome.h"

namespace fw {

ObserveView::ObserveView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent) {
    addProse(step.observation.ask.empty() ? step.ask : step.observation.ask);
    m_input = makeInput();
    if (m_input) {
        m_input->setAnswer(QString::fromStdString(record().recorded));
        column()->addWidget(m_input);
        m_store = makeButton(tr("Write it down"), true);
        column()->addWidget(m_store, 0, Qt::AlignLeft);
        const auto renew = [this] { m_store->setEnabled(!m_input->answer().isEmpty()); };
        connect(m_input, &AnswerInput::changed, this, renew);
        connect(m_input, &AnswerInput::committed, this, &ObserveView::take);
        connect(m_store, &QPushButton::clicked, this, &ObserveView::take);
        renew();
        setFocusProxy(m_input);
    }
    m_result = new QVBoxLayout;
    m_result->setSpacing(8);
    column()->addLayout(m_result);
    m_checkpoint = new CheckpointLabel(context, step, this);
    column()->addWidget(m_checkpoint);
    if (!record().recorded.empty()) showComparison();
    refresh();
}

AnswerInput* ObserveView::makeInput() {
    const Observation& o = step().observation;
    const QString unit = QString::fromStdString(o.unit);
    switch (o.type) {
        case RecordType::Number:
        case RecordType::Count:
            return makeNumberInput(unit, 0, 0, tr("What you saw: a number"), this);
        case RecordType::Choice:
            return makeChoiceInput(o.options, this);
        case RecordType::Token:
            return makeTextInput(tr("What you saw: a token"), this);
        case RecordType::Text:
            return makeTextInput(tr("What you saw"), this);
        case RecordType::None:
            break;
    }
    return nullptr;
}

void ObserveView::refresh() {
    refreshProse();
    m_checkpoint->look(!record().recorded.empty() || !m_input);
}

void ObserveView::take() {
    if (m_input->answer().isEmpty()) return;
    m_compared = runner().observe(m_input->answer().toStdString());
    showComparison();
    m_context.desk.keep();
}

/// The truth is that of the moment of writing down: it is kept in the record.
void ObserveView::showComparison() {
    clearLayout(m_result);
    const Observation& o = step().observation;
    const auto words = [&o](const std::string& answer) {
        return answerInWords(o.options, QString::fromStdString(answer), QString::fromStdString(o.unit));
    };
    if (m_compared && m_compared->hasTruth)
        m_result->addWidget(
            makeWords(m_compared->agrees
                          ? tr("✔ The log agrees: %1.").arg(words(m_compared->truth))
                          : tr("The log says %1. Look once more at the place, and write it down again if you like.")
                                .arg(words(m_compared->truth)),
                      this));
    else if (!record().truth.empty())
        m_result->addWidget(
            makeWords(tr("You wrote %1; the log said %2.").arg(words(record().recorded), words(record().truth)), this));
    if (const LessonStep* predict = predictionSettledBy(runner().lesson(), step());
        predict && isSettled(runner(), *predict))
        m_result->addWidget(new PredictionOutcome(m_context, *predict, this));
}

}  // namespace fw
