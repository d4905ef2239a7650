// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/presenter_run.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "lesson/do_view.h"
#include "lesson/lesson_director.h"
#include "lesson/prediction_outcome.h"

namespace fw {

PresenterRun::PresenterRun(const LessonContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    LessonDirector& director = context.desk.director();
    m_go = makeLessonButton({}, true, this);
    m_yes = makeLessonButton(tr("Train one now"), true, this);
    m_no = makeLessonButton(tr("Not now"), false, this);
    m_pause = makeLessonButton({}, false, this);
    m_status = makeWords({}, this);
    for (QPushButton* button : {m_go, m_yes, m_no, m_pause}) row->addWidget(button);
    row->addWidget(m_status, 1);
    connect(m_go, &QPushButton::clicked, this, &PresenterRun::go);
    connect(m_yes, &QPushButton::clicked, this, [&director] { director.answer(true); });
    connect(m_no, &QPushButton::clicked, this, [&director] { director.answer(false); });
    connect(m_pause, &QPushButton::clicked, &context.panels.bench.status, &RunStatus::toggleTraining);
}

void PresenterRun::go() {
    LessonRunner& runner = m_context.runner();
    const LessonStep& step = runner.step();
    while (const LessonStep* open = openPrediction(runner))
        m_context.desk.learner().lesson(runner.lesson().name()).steps[open->id].skippedPrediction = true;
    if (!runner.mayRun()) runner.skipPrediction();
    m_context.desk.keep();
    m_context.desk.director().play(step.actions, ownerOf(runner.lesson(), step));
}

void PresenterRun::refresh() {
    const LessonDirector& director = m_context.desk.director();
    if (!m_context.desk.runner()) return hide();
    const LessonStep& step = m_context.runner().step();
    const bool mine = director.owner() == ownerOf(m_context.runner().lesson(), step);
    const bool playing = director.isPlaying(), asking = playing && !director.question().isEmpty();
    const bool acts = step.kind != StepKind::YourTurn && !step.actions.empty();
    m_go->setVisible(acts);
    m_go->setEnabled(!playing);
    if (acts && !playing) m_go->setText(runWords(m_context.desk, step));
    m_go->setAccessibleName(m_go->text());
    for (QPushButton* button : {m_yes, m_no}) button->setVisible(asking);
    m_pause->setVisible(playing && !asking && director.isTraining());
    m_pause->setText(director.isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->text());
    m_status->setText(asking    ? director.question()
                      : playing ? director.progressText()
                      : mine    ? director.failure()
                                : QString());
    setVisible(acts || playing);
}

}  // namespace fw
