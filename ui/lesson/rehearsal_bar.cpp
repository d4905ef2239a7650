// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/rehearsal_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "lesson/path_choice.h"
#include "lesson/prose_view.h"
#include "lesson/rehearsal_run.h"

using namespace Qt::StringLiterals;

namespace fw {

RehearsalBar::RehearsalBar(const LessonContext& context, std::shared_ptr<const Lesson> lesson, QWidget* parent)
    : QWidget(parent), m_context(context), m_lesson(std::move(lesson)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_path = new QComboBox(this);
    fillPaths(*m_path, *m_lesson, context.desk.path());
    m_path->setAccessibleName(tr("Path to rehearse"));
    m_go = makeLessonButton({}, false, this);
    setHelp(m_go, tr("Rehearse"),
            tr("Plays the lesson in the background, with real models and the seeds of the class: losses, times and "
               "completions are kept, and "
               "stand beside each beat in the presenter's window (Shift+F11 on the projector)."),
            tr("Do it on the machine that you will present with. The class's own run is live all the same."));
    m_said = makeWords({}, this);
    for (QWidget* each : {static_cast<QWidget*>(m_go), static_cast<QWidget*>(m_path)}) row->addWidget(each);
    row->addWidget(m_said, 1);
    connect(m_go, &QPushButton::clicked, this, &RehearsalBar::press);
    connect(&context.panels.bench.rehearsals, &RehearsalRun::changed, this, &RehearsalBar::refresh);
    setVisible(context.panels.bench.rehearsals.isPossible());
    refresh();
}

/// The window's own training would make the times wrong.
void RehearsalBar::press() {
    RehearsalRun& rehearsals = m_context.panels.bench.rehearsals;
    if (rehearsals.isRunning()) return rehearsals.stop();
    if (m_context.panels.bench.status.isTraining()) m_context.panels.bench.status.pause();
    rehearsals.start(m_lesson, m_context.desk.course(), static_cast<LessonPath>(m_path->currentData().toInt()));
}

void RehearsalBar::refresh() {
    RehearsalRun& rehearsals = m_context.panels.bench.rehearsals;
    const bool running = rehearsals.isRunning(), mine = rehearsals.lesson() == m_lesson->name();
    const Rehearsal* last = rehearsals.of(m_lesson->name());
    m_go->setText(running && mine ? tr("Stop") : last ? tr("Rehearse again") : tr("Rehearse"));
    m_go->setEnabled(!running || mine);
    m_path->setEnabled(!running);
    m_said->setText(running                           ? rehearsals.progressText()
                    : !rehearsals.trouble().isEmpty() ? rehearsals.trouble()
                    : last                            ? tr("Rehearsed: %1").arg(rehearsedWhen(*last))
                                                      : tr("Not rehearsed yet. Know beforehand what will appear."));
}

QString rehearsalMarkdown(const Lesson& lesson, const Rehearsal* rehearsal) {
    if (!rehearsal) return {};
    QStringList rows;
    for (const RehearsedStep& step : rehearsal->steps) {
        const auto found =
            std::ranges::find_if(lesson.steps, [&](const LessonStep& each) { return each.id == step.id; });
        const QStringList lines = rehearsedLines(step);
        if (found != lesson.steps.end() && !lines.isEmpty())
            rows.append(u"* **%1** "_s.arg(QString::fromStdString(found->title)) +
                        plainToMarkdown(lines.join(u" · "_s)));
    }
    return u"\n\n## "_s + RehearsalBar::tr("What came in the rehearsal") + u"\n\n"_s + rehearsedWhen(*rehearsal) +
           u"\n\n"_s + rows.join(u'\n');
}

}  // namespace fw
