// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/do_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "lesson/checkpoint_label.h"
#include "lesson/lesson_director.h"
#include "lesson/meanwhile_view.h"
#include "lesson/prediction_outcome.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kWorthNaming = 10;  // seconds
}

QString ownerOf(const Lesson& lesson, const LessonStep& step) {
    return u"step "_s + QString::fromStdString(lesson.name() + "/" + step.id);
}

QString runWords(LessonDesk& desk, const LessonStep& step) {
    const double seconds = desk.director().secondsOf(step.actions);
    const QString words = step.button.empty() ? DoView::tr("Run") : QString::fromStdString(step.button);
    return seconds > kWorthNaming ? DoView::tr("%1 (about %2 s)").arg(words).arg(qRound(seconds)) : words;
}

DoView::DoView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent) {
    buildButton();
    buildProgress();
    if (!step.meanwhile.empty()) {
        m_meanwhile = new MeanwhileView(context, step, this);
        connect(m_meanwhile, &MeanwhileView::panelWanted, this, &StepView::panelWanted);
        connect(m_meanwhile, &MeanwhileView::linkWanted, this, &StepView::linkWanted);
        m_meanwhile->hide();
        column()->addWidget(m_meanwhile);
    }
    m_checkpoint = new CheckpointLabel(context, step, this);
    column()->addWidget(m_checkpoint);
    refresh();
}

bool DoView::isMine() const {
    return m_context.desk.director().owner() == ownerOf(runner().lesson(), step());
}

void DoView::buildButton() {
    m_locked = makeWords(tr("First your prediction: go back to it. There you can also leave it out."), this);
    column()->addWidget(m_locked);
    if (step().actions.empty()) return;
    m_go = makeButton({}, true);
    column()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(m_go, &QPushButton::clicked, this, &DoView::go);
    setFocusProxy(m_go);
}

void DoView::buildProgress() {
    LessonDirector& director = m_context.desk.director();
    m_status = addWords();
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("How far it is"));
    column()->addWidget(m_bar);
    m_ways = new QWidget(this);
    auto* row = new QHBoxLayout(m_ways);
    row->setContentsMargins(0, 0, 0, 0);
    m_yes = makeLessonButton(tr("Train one now"), true, m_ways);
    m_no = makeLessonButton(tr("Not now"), false, m_ways);
    m_pause = makeLessonButton(tr("Pause"), false, m_ways);
    m_stop = makeLessonButton(tr("Stop here"), false, m_ways);
    for (QPushButton* button : {m_yes, m_no, m_pause, m_stop}) row->addWidget(button);
    row->addStretch(1);
    column()->addWidget(m_ways);
    connect(m_yes, &QPushButton::clicked, this, [&director] { director.answer(true); });
    connect(m_no, &QPushButton::clicked, this, [&director] { director.answer(false); });
    connect(m_pause, &QPushButton::clicked, &m_context.panels.bench.status, &RunStatus::toggleTraining);
    connect(m_stop, &QPushButton::clicked, this, [&director] { director.stop(); });
}

void DoView::go() {
    m_context.desk.director().play(step().actions, ownerOf(runner().lesson(), step()));
}

void DoView::refresh() {
    refreshProse();
    const bool may = runner().mayRun() && !openPrediction(runner());
    m_locked->setVisible(!may);
    if (m_go) m_go->setVisible(may);
    showProgress();
    const bool playing = isMine() && m_context.desk.director().isPlaying();
    m_checkpoint->look(may && !playing && (step().actions.empty() || isMine()));
    showOutcome();
}

void DoView::showProgress() {
    const LessonDirector& director = m_context.desk.director();
    const bool focused = isAncestorOf(QApplication::focusWidget());
    const bool playing = isMine() && director.isPlaying(), asking = playing && !director.question().isEmpty();
    const QString text = asking     ? director.question()
                         : playing  ? director.progressText()
                         : isMine() ? director.failure()
                                    : QString();
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
    const double share = director.progress();
    m_bar->setVisible(playing && !asking && share >= 0);
    if (share >= 0) m_bar->setValue(static_cast<int>(1000 * share));
    const bool trains = playing && !asking && director.isTraining();
    m_pause->setText(director.isPaused() ? tr("Go on") : tr("Pause"));
    for (QPushButton* button : {m_yes, m_no}) button->setVisible(asking);
    for (QPushButton* button : {m_pause, m_stop}) button->setVisible(trains);
    m_ways->setVisible(asking || trains);
    if (m_go) {
        m_go->setEnabled(!playing);
        if (!playing) m_go->setText(runWords(m_context.desk, step()));
        m_go->setAccessibleName(m_go->text());
    }
    if (m_meanwhile) {
        m_meanwhile->setVisible(trains || (m_meanwhile->isVisible() && playing));
        m_meanwhile->refresh();
    }
    const bool ended = std::exchange(m_playing, playing) && !playing;
    if (!focused) return;
    if (ended && director.failure().isEmpty())
        emit done();
    else if (!isAncestorOf(QApplication::focusWidget()))
        keepFocus();
}

/// What had the focus is gone or cannot be pressed: the nearest to it that can.
void DoView::keepFocus() {
    for (QPushButton* button : {m_yes, m_pause, m_go})
        if (button && button->isVisible() && button->isEnabled()) return button->setFocus();
}

/// Where no observation settles the prediction, it is settled here.
void DoView::showOutcome() {
    const LessonStep* predict = predictionSettledBy(runner().lesson(), step());
    if (m_outcome || !predict || predict == &step() || !isSettled(runner(), *predict)) return;
    m_outcome = new PredictionOutcome(m_context, *predict, this);
    column()->addWidget(m_outcome);
}

}  // namespace fw
