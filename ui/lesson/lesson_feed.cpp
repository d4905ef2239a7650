// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_feed.h"

#include "workbench.h"

namespace fw {

LessonFeed::LessonFeed(Workbench& bench, LessonLog& log, QObject* parent) : QObject(parent), m_bench(bench), m_log(log) {
    connect(&bench.bridge, &SessionBridge::told, this, [this](const Event& event) {
        m_log.take(event);
        emit fed();
    });
    followText();
    followRuns();
}

void LessonFeed::set(const char* name, LessonValue value, const std::string& argument) {
    m_log.set(name, std::move(value), argument);
    emit fed();
}

void LessonFeed::add(const char* name, double by) {
    m_log.add(name, by);
    emit fed();
}

void LessonFeed::panelOpened(const QString& id) { set("panel_opened", true, id.toStdString()); }

void LessonFeed::followText() {
    connect(&m_bench.corpus, &CorpusModel::answered, this, [this] {
        const CorpusAnswer& answer = m_bench.corpus.answer();
        if (answer.text.isEmpty()) return;
        set("hits", static_cast<double>(answer.occurrences));
        add("searches");
    });
}

void LessonFeed::followRuns() {
    connect(&m_bench.branch, &BranchModel::started, this, [this] {
        add("branches");
        if (m_bench.branch.changesText()) set("branch_recipe", m_bench.branch.value().toStdString());
    });
}

}  // namespace fw
