// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/presenter_window.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <algorithm>

#include "lesson/lesson_director.h"
#include "lesson/prediction_outcome.h"
#include "lesson/prose_view.h"
#include "lesson/rehearsal_run.h"
#include "lesson/vote_box.h"
#include "panels/panel_registry.h"
#include "projector/big_counters.h"
#include "projector/picture_cover.h"
#include "projector/presenter_clock.h"
#include "projector/presenter_notes.h"
#include "projector/presenter_run.h"
#include "projector/projector_mode.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

void makeBold(QLabel* label) {
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
}

}  // namespace

PresenterWindow::PresenterWindow(const LessonContext& context, ProjectorMode& projector, QWidget* owner)
    : QWidget(owner, Qt::Window), m_context(context), m_projector(projector) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presenter"));
    // The type of the wall is not for this window.
    setFont(context.panels.theme.fontAt(context.panels.bench.settings.value(Setting::TypeScale).toDouble()));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    buildHead(column);
    buildKeys(column);
    m_rehearsed = makeWords({}, this);
    column->addWidget(m_rehearsed);
    m_voteRoom = new QVBoxLayout;
    column->addLayout(m_voteRoom);
    m_pages = new QTabWidget(this);
    m_pages->setDocumentMode(true);
    column->addWidget(m_pages, 1);
    resize(760, 680);
    follow();
    showLesson();
}

void PresenterWindow::buildHead(QVBoxLayout* column) {
    m_title = makeWords({}, this);
    m_beat = makeWords({}, this);
    makeBold(m_beat);
    m_clock = new PresenterClock(this);
    column->addWidget(m_title);
    column->addWidget(m_beat);
    column->addWidget(m_clock);
    column->addWidget(new BigCounters(m_context.panels.bench, m_context.panels.theme, this));
}

void PresenterWindow::buildKeys(QVBoxLayout* column) {
    m_goOn = makeLessonButton(tr("Next beat"), true, this);
    m_back = makeLessonButton(tr("Back"), false, this);
    m_blank = makeLessonButton(tr("Blank"), false, this);
    m_freeze = makeLessonButton(tr("Freeze"), false, this);
    m_swap = makeLessonButton(tr("Swap screens"), false, this);
    m_swap->setObjectName(u"presenter_swap"_s);
    m_swap->hide();
    setHelp(m_goOn, tr("Next beat"), tr("The lesson goes on by one step, on the wall and here (Page Down)."), {});
    setHelp(m_back, tr("Back"), tr("The step before (Page Up)."), {});
    setHelp(m_blank, tr("Blank"), tr("The wall is dark until you press it again (B)."), {});
    setHelp(m_freeze, tr("Freeze"), tr("The wall keeps its picture, to draw on; training goes on (full stop)."), {});
    setHelp(m_swap, tr("Swap screens"), tr("The wall and this window change places."), {});
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_goOn, m_back, m_blank, m_freeze, m_swap}) row->addWidget(button);
    for (QPushButton* button : {m_blank, m_freeze}) button->setCheckable(true);
    row->addStretch(1);
    m_next = makeWords({}, this);
    row->addWidget(m_next, 4);
    column->addLayout(row);
    m_panels = new QHBoxLayout;
    column->addLayout(m_panels);
    m_run = new PresenterRun(m_context, this);
    column->addWidget(m_run);
    connect(m_goOn, &QPushButton::clicked, this, [this] { m_projector.goBeat(1); });
    connect(m_back, &QPushButton::clicked, this, [this] { m_projector.goBeat(-1); });
    connect(m_blank, &QPushButton::clicked, &m_projector, &ProjectorMode::blank);
    connect(m_freeze, &QPushButton::clicked, &m_projector, &ProjectorMode::freeze);
    connect(m_swap, &QPushButton::clicked, this, &PresenterWindow::swapWanted);
}

/// A page that scrolls.
ProseView* PresenterWindow::addPage(const QString& title) {
    auto* area = new QScrollArea(m_pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(title);
    auto* page = new QWidget(area);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* inside = new QVBoxLayout(page);
    inside->setContentsMargins(12, 8, 12, 8);
    auto* prose = new ProseView(m_context.runner().lesson().folder, m_context.panels.theme, page);
    prose->setFont(font());
    inside->addWidget(prose);
    inside->addStretch(1);
    area->setWidget(page);
    m_pages->addTab(area, title);
    return prose;
}

void PresenterWindow::follow() {
    LessonDesk& desk = m_context.desk;
    connect(&desk, &LessonDesk::placeChanged, this, &PresenterWindow::showLesson);
    connect(&desk, &LessonDesk::recordChanged, this, &PresenterWindow::refresh);
    connect(&desk, &LessonDesk::valuesChanged, this, &PresenterWindow::refresh);
    connect(&desk.director(), &LessonDirector::changed, this, &PresenterWindow::refresh);
    connect(&m_context.panels.bench.status, &RunStatus::changed, m_run, &PresenterRun::refresh);
    connect(&m_context.panels.bench.status, &RunStatus::stateChanged, m_run, &PresenterRun::refresh);
    connect(&m_context.panels.bench.rehearsals, &RehearsalRun::changed, this, &PresenterWindow::showRehearsal);
    connect(&m_projector, &ProjectorMode::changed, this, &PresenterWindow::showPanels);
}

void PresenterWindow::setCanSwap(bool can) {
    m_swap->setVisible(can);
}

void PresenterWindow::showLesson() {
    if (!m_context.desk.runner()) return;
    const Lesson& lesson = m_context.runner().lesson();
    if (std::exchange(m_lesson, lesson.name()) != lesson.name()) {
        while (m_pages->count() > 0) delete m_pages->widget(0);
        m_notes = addPage(tr("This beat"));
        m_teacher = addPage(tr("Teacher's page"));
        m_teacher->showMarkdown(QString::fromStdString(lesson.teacherNotes), nullptr);
        m_pages->setTabVisible(1, !lesson.teacherNotes.empty());
        m_clock->setPlan(planOf(lesson.teacherNotes));
        m_clock->restart();
    }
    showBeat();
}

void PresenterWindow::showBeat() {
    const LessonRunner& runner = m_context.runner();
    const Lesson& lesson = runner.lesson();
    const auto count = static_cast<int>(runner.order().size());
    m_title->setText(tr("%1  %2 · beat %3 of %4")
                         .arg(lesson.number)
                         .arg(QString::fromStdString(lesson.title))
                         .arg(runner.place() + 1)
                         .arg(count));
    m_beat->setText(beatOf(runner.step()));
    m_goOn->setEnabled(runner.canGoOn());
    m_back->setEnabled(runner.canGoBack());
    const auto& steps = lesson.steps;
    m_next->setText(runner.canGoOn()
                        ? tr("Then: %1").arg(beatOf(steps[runner.order()[static_cast<size_t>(runner.place()) + 1]]))
                        : tr("This is the last beat."));
    m_notes->showMarkdown(presenterNotes(runner.step()), &runner);
    showVotes();
    showRehearsal();
    showPanels();
    refresh();
}

void PresenterWindow::showRehearsal() {
    if (!m_context.desk.runner()) return;
    const LessonRunner& runner = m_context.runner();
    const Rehearsal* rehearsal = m_context.panels.bench.rehearsals.of(runner.lesson().name());
    const RehearsedStep* step = rehearsal ? rehearsal->find(runner.step().id) : nullptr;
    const QString words = !rehearsal ? tr("This lesson was not rehearsed on this machine.")
                          : step     ? rehearsedLines(*step).join(u" · "_s)
                                     : QString();
    m_rehearsed->setText(step && !words.isEmpty() ? tr("Rehearsed: %1").arg(words) : words);
    m_rehearsed->setVisible(!words.isEmpty());
}

/// The hands before the run where the class predicts, and those after it where that is settled.
void PresenterWindow::showVotes() {
    clearLayout(m_voteRoom);
    m_votes = nullptr;
    const LessonRunner& runner = m_context.runner();
    const LessonStep& step = runner.step();
    const bool asks = step.prediction.type == PredictType::Choice && !step.prediction.options.empty();
    const LessonStep* settled = asks ? nullptr : predictionSettledBy(runner.lesson(), step);
    const LessonStep* voted = asks ? &step : settled;
    const StepRecord* record = voted ? runner.recordOf(voted->id) : nullptr;
    if (!voted || (settled && (!record || record->votes.empty()))) return;
    const StepRecord hands = record ? *record : StepRecord();
    m_voteRoom->addWidget(
        makeWords(settled ? tr("Hands of the class, now that it has seen it:") : tr("Hands of the class:"), this));
    m_votes = new VoteBox(voted->prediction.options, hands.votes, hands.secondVotes, settled != nullptr, this);
    m_voteRoom->addWidget(m_votes);
    connect(m_votes, &VoteBox::counted, this,
            [this, id = voted->id, again = settled != nullptr](const VoteBox::Hands& counted) {
                StepRecord& entered = m_context.desk.learner().lesson(m_context.runner().lesson().name()).steps[id];
                (again ? entered.secondVotes : entered.votes) = counted;
                m_context.desk.keep();
            });
}

/// What can be brought to the wall, and what is there.
void PresenterWindow::showPanels() {
    m_blank->setChecked(m_projector.cover().kind() == PictureCover::Kind::Blank);
    m_freeze->setChecked(m_projector.cover().kind() == PictureCover::Kind::Frozen);
    const QStringList ids = m_projector.panels();
    if (ids != m_panelIds) buildPanels(ids);
    keepType();
    for (const auto& [id, button] : m_panelButtons) button->setChecked(id == m_projector.shown());
}

/// Where the application has a style sheet, what is made later does not inherit the window's font.
void PresenterWindow::keepType() {
    for (QWidget* each : findChildren<QWidget*>())
        if (!each->testAttribute(Qt::WA_SetFont)) each->setFont(font());
}

void PresenterWindow::buildPanels(const QStringList& ids) {
    m_panelIds = ids;
    m_panelButtons.clear();
    clearLayout(m_panels);
    m_panels->addWidget(new QLabel(tr("On the wall:"), this));
    for (int i = 0; i < ids.size(); ++i) {
        const auto row =
            std::ranges::find_if(panelRegistry(), [&](const PanelRow& each) { return each.idText() == ids[i]; });
        if (row == panelRegistry().end()) continue;
        QPushButton* button = makeLessonButton(tr("%1 %2").arg(i + 1).arg(row->titleText()), false, this);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, id = ids[i]] { m_projector.show(id); });
        m_panels->addWidget(button);
        m_panelButtons.emplace(ids[i], button);
    }
    m_panels->addStretch(1);
}

void PresenterWindow::refresh() {
    if (!m_context.desk.runner()) return;
    m_run->refresh();
    m_notes->refresh(&m_context.runner());
}

}  // namespace fw
