// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "lesson/prose_view.h"

using namespace Qt::StringLiterals;

namespace fw {

LessonList::LessonList(const LessonContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list = new QListWidget(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Lessons"));
    column->addWidget(m_list, 1);
    m_details = makeWords({}, this);
    column->addWidget(m_details);
    m_start = makeLessonButton(tr("Start"), true, this);
    m_teacher = makeLessonButton(tr("For the teacher"), false, this);
    setHelp(m_teacher, tr("For the teacher"),
            tr("The plan of a class, what to discuss, the answers; and a rehearsal on this machine."), {});
    auto* row = new QHBoxLayout;
    row->addWidget(m_start);
    row->addStretch(1);
    row->addWidget(m_teacher);
    column->addLayout(row);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &LessonList::showDetails);
    connect(m_list, &QListWidget::itemActivated, this, &LessonList::start);
    connect(m_start, &QPushButton::clicked, this, &LessonList::start);
    connect(m_teacher, &QPushButton::clicked, this, [this] {
        if (const LoadedLesson* loaded = current(); loaded && loaded->lesson) emit teacherWanted(loaded->lesson);
    });
}

void LessonList::refresh() {
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const LoadedLesson& loaded : m_context.desk.list()) addRow(loaded);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showDetails();
}

void LessonList::addRow(const LoadedLesson& loaded) {
    auto* item = new QListWidgetItem(m_list);
    if (!loaded.lesson) {
        item->setText(tr("%1\nswitched off: it is not in order").arg(QString::fromStdString(loaded.name)));
        item->setForeground(m_context.roles().muted);
        return;
    }
    const Lesson& lesson = *loaded.lesson;
    const LessonRecord* record = m_context.desk.recordOf(loaded.name);
    QString state = tr("%1 min").arg(lesson.minutes);
    if (record && record->finished)
        state += tr(" · ✔ done");
    else if (const double share = m_context.desk.progressOf(lesson); share > 0)
        state += tr(" · %1 % seen").arg(qRound(100 * share));
    item->setText(tr("%1  %2\n%3").arg(lesson.number).arg(QString::fromStdString(lesson.title), state));
}

const LoadedLesson* LessonList::current() const {
    const auto& list = m_context.desk.list();
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<size_t>(row) < list.size() ? &list[static_cast<size_t>(row)] : nullptr;
}

void LessonList::showDetails() {
    const LoadedLesson* loaded = current();
    m_start->setVisible(loaded && loaded->lesson);
    m_teacher->setVisible(loaded && loaded->lesson && !loaded->lesson->teacherNotes.empty());
    if (!loaded)
        return m_details->setText(m_context.desk.list().empty() ? tr("There are no lessons here.") : QString());
    if (!loaded->lesson) {
        QStringList reasons;
        for (const LessonProblem& problem : loaded->problems)
            if (problem.fatal && reasons.size() < 3) reasons.append(QString::fromStdString(problem.text()));
        return m_details->setText(reasons.join(u'\n'));
    }
    const LessonRecord* record = m_context.desk.recordOf(loaded->name);
    m_start->setText(!record || (record->place == 0 && !record->finished) ? tr("Start")
                     : record->finished                                   ? tr("Open again")
                                                                          : tr("Go on"));
    m_details->setText(plainText(loaded->lesson->summary) + u"\n\n"_s + plainText(loaded->lesson->goal));
}

void LessonList::start() {
    if (const LoadedLesson* loaded = current(); loaded && loaded->lesson) emit chosen(loaded->name);
}

}  // namespace fw
