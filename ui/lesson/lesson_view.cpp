// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>

#include "lesson/path_choice.h"
#include "lesson/prose_view.h"

using namespace Qt::StringLiterals;

namespace fw {

LessonView::LessonView(const LessonContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    buildHead(column);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_area, 1);
    buildFoot(column);
}

void LessonView::buildHead(QVBoxLayout* column) {
    m_title = makeWords({}, this);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    column->addWidget(m_title);
    auto* list = makeLessonButton(tr("‹ Lessons"), false, this);
    setHelp(list, tr("Back to the list of lessons"), tr("Closes this lesson; it is kept as far as you are."), {});
    m_place = new QLabel(this);
    m_path = new QComboBox(this);
    m_path->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setHelp(m_path, tr("Path"),
            tr("How much of the lesson is shown: all of it, the core, or what fits into one class."), {});
    m_teacher = makeLessonButton(tr("Notes"), false, this);
    setHelp(m_teacher, tr("Teacher notes"), tr("One page for the teacher, to read and to print."), {});
    auto* portfolio = makeLessonButton(tr("Portfolio"), false, this);
    setHelp(portfolio, tr("Portfolio"),
            tr("Your predictions, observations and explanations, written out as a page to hand in."), {});
    auto* play = makeLessonButton(tr("Free play"), false, this);
    setHelp(play, tr("Free play"), tr("All panels as they were before; the lesson waits here."),
            tr("Try what you like, then come back."));
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(list);
    first->addWidget(m_place, 1);
    first->addWidget(m_path);
    column->addLayout(first);
    m_ways = new QWidget(this);
    auto* second = new QHBoxLayout(m_ways);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(6);
    second->addWidget(m_teacher);
    second->addWidget(portfolio);
    second->addStretch(1);
    second->addWidget(play);
    column->addWidget(m_ways);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Place in the lesson"));
    column->addWidget(m_progress);
    connect(list, &QPushButton::clicked, &m_context.desk, &LessonDesk::close);
    connect(m_path, &QComboBox::activated, this,
            [this](int row) { m_context.desk.setPath(static_cast<LessonPath>(m_path->itemData(row).toInt())); });
    connect(m_teacher, &QPushButton::clicked, this, &LessonView::teacherWanted);
    connect(portfolio, &QPushButton::clicked, this, &LessonView::portfolioWanted);
    connect(play, &QPushButton::clicked, this, [this] { m_context.desk.setFreePlay(true); });
}

void LessonView::buildFoot(QVBoxLayout* column) {
    m_back = makeLessonButton(tr("Back"), false, this);
    m_back->setToolTip(tr("The step before (Page Up, Alt+Left)"));
    m_hint = makeLessonButton(tr("Hint"), false, this);
    m_next = makeLessonButton(tr("Next"), true, this);
    m_next->setToolTip(tr("The next step (Page Down, Alt+Right)"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addWidget(m_hint);
    row->addStretch(1);
    row->addWidget(m_next);
    column->addLayout(row);
    const auto back = [this] { m_context.desk.goTo(m_context.runner().place() - 1); };
    connect(m_back, &QPushButton::clicked, this, back);
    connect(m_next, &QPushButton::clicked, this, &LessonView::goOn);
    connect(m_hint, &QPushButton::clicked, this, [this] {
        ++m_context.runner().record().hints;
        m_context.desk.keep();
        showHints();
    });
    for (const bool forward : {false, true})
        for (const QKeySequence& keys : {QKeySequence(forward ? Qt::Key_PageDown : Qt::Key_PageUp),
                                         QKeySequence(Qt::ALT | (forward ? Qt::Key_Right : Qt::Key_Left))}) {
            auto* shortcut = new QShortcut(keys, this);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, forward ? m_next : m_back, &QPushButton::click);
            m_pageKeys.push_back(shortcut);
        }
}

void LessonView::setOnTheWall(bool on) {
    for (QShortcut* key : m_pageKeys) key->setEnabled(!on);
    m_ways->setVisible(!on);
}

void LessonView::goOn() {
    if (m_context.runner().canGoOn())
        m_context.desk.goTo(m_context.runner().place() + 1);
    else
        m_context.desk.finish();
}

void LessonView::showLesson() {
    const Lesson& lesson = m_context.runner().lesson();
    m_title->setText(tr("%1  %2").arg(lesson.number).arg(QString::fromStdString(lesson.title)));
    m_teacher->setVisible(!lesson.teacherNotes.empty());
    fillPaths(*m_path, lesson, m_context.desk.path());
}

void LessonView::addProse(QVBoxLayout* page, const std::string& markdown) {
    if (markdown.empty()) return;
    auto* prose = new ProseView(m_context.runner().lesson().folder, m_context.panels.theme, page->parentWidget());
    prose->showMarkdown(QString::fromStdString(markdown), &m_context.runner());
    connect(prose, &ProseView::linkWanted, this, &LessonView::linkWanted);
    page->addWidget(prose);
    m_prose.push_back(prose);
}

void LessonView::showStep() {
    const LessonRunner& runner = m_context.runner();
    const LessonStep& step = runner.step();
    clear();
    m_shown = &step;
    auto* page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 6, 4);
    column->setSpacing(10);
    auto* title = makeWords(QString::fromStdString(step.title), page);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    title->setFont(large);
    column->addWidget(title);
    addProse(column, step.before);
    m_step = makeStepView(m_context, step, page);
    if (m_step) {
        column->addWidget(m_step);
        connect(m_step, &StepView::linkWanted, this, &LessonView::linkWanted);
        connect(m_step, &StepView::panelWanted, this, &LessonView::panelWanted);
        connect(m_step, &StepView::done, m_next, [this] { m_next->setFocus(); });
    }
    addProse(column, step.after);
    addHints(column);
    column->addStretch(1);
    m_area->setWidget(page);
    const int count = static_cast<int>(runner.order().size());
    m_place->setText(tr("%1 of %2").arg(runner.place() + 1).arg(count));
    m_progress->setRange(0, count);
    m_progress->setValue(runner.place() + 1);
    m_back->setEnabled(runner.canGoBack());
    m_next->setText(runner.canGoOn() ? tr("Next") : tr("Finish"));
    m_next->setAccessibleName(m_next->text());
    QWidget* first = m_step && m_step->focusProxy() ? static_cast<QWidget*>(m_step) : m_next;
    if (isVisible() && window()->isActiveWindow()) first->setFocus(Qt::OtherFocusReason);
}

void LessonView::clear() {
    m_shown = nullptr;
    m_step = nullptr;
    m_hints = nullptr;
    m_prose.clear();
    if (QWidget* page = m_area->takeWidget()) page->deleteLater();
}

void LessonView::addHints(QVBoxLayout* page) {
    m_hints = new QVBoxLayout;
    page->addLayout(m_hints);
    showHints();
}

void LessonView::showHints() {
    const LessonStep& step = m_context.runner().step();
    const int shown = std::min(m_context.runner().record().hints, static_cast<int>(step.hints.size()));
    for (int i = m_hints->count(); i < shown; ++i) {
        auto* prose =
            new ProseView(m_context.runner().lesson().folder, m_context.panels.theme, m_hints->parentWidget());
        prose->showMarkdown(
            tr("**Hint %1.** %2").arg(i + 1).arg(QString::fromStdString(step.hints[static_cast<size_t>(i)])),
            &m_context.runner());
        connect(prose, &ProseView::linkWanted, this, &LessonView::linkWanted);
        m_hints->addWidget(prose);
        if (isVisible()) QTimer::singleShot(0, prose, [this, prose] { m_area->ensureWidgetVisible(prose); });
    }
    m_hint->setVisible(!step.hints.empty());
    m_hint->setEnabled(shown < static_cast<int>(step.hints.size()));
    m_hint->setText(
        tr("Hint %1 of %2").arg(std::min(shown + 1, static_cast<int>(step.hints.size()))).arg(step.hints.size()));
}

void LessonView::refresh() {
    if (!m_context.desk.runner() || !m_shown) return;
    for (ProseView* prose : m_prose) prose->refresh(&m_context.runner());
    if (m_step) m_step->refresh();
}

}  // namespace fw
