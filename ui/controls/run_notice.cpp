// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/run_notice.h"

#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "viewmodels/run_text.h"

namespace fw {

RunNotice::RunNotice(Workbench& bench, Theme& theme, QWidget* parent) : MessageBar(parent), m_bench(bench) {
    connect(&bench.bridge, &SessionBridge::failed, this, [this](const event::Failed& failure) {
        showFailure(engineText(failure.message));
        m_ofRun = true;
        renew();
    });
    connect(&bench.bridge, &SessionBridge::storageChanged, this, [this](const event::Storage& storage) {
        if (storage.past) return;
        m_failure = storage.ok ? QString() : tr("%1 Training waits and goes on by itself.").arg(engineText(storage.message));
        renew();
    });
    const auto begin = [this](bool opening) {
        m_failure.clear();
        m_opening = opening;
        m_lookSeen = false;
        renew();
    };
    connect(&bench.setup, &RunSetup::configured, this, [begin] { begin(false); });
    connect(&bench.library, &RunLibraryModel::opened, this, [begin] { begin(true); });
    connect(&bench.library, &RunLibraryModel::unfinishedChanged, this, &RunNotice::renew);
    connect(&bench.setup, &RunSetup::changed, this, &RunNotice::renew);
    connect(&bench.lessons, &LessonDesk::lessonChanged, this, &RunNotice::renew);
    connect(&bench.status, &RunStatus::stateChanged, this, [this] {
        if (m_bench.status.isTraining()) {
            m_bench.settings.setValue(Setting::CoachDone, true);
            m_finishSeen = false;
        }
        renew();
    });
    connect(this, &MessageBar::closed, this, [this] {
        if (!m_failure.isEmpty()) m_failure.clear();
        else if (m_bench.setup.isPending()) m_bench.setup.revert();
        else if (m_bench.status.isReadOnly() && !m_lookSeen) m_lookSeen = true;
        else if (m_bench.library.unfinished()) m_bench.library.dismissUnfinished();
        else if (m_bench.status.state() == SessionState::Finished) m_finishSeen = true;
        else m_bench.settings.setValue(Setting::CoachDone, true);
        renew();
    });
    connect(&theme, &Theme::changed, this, [this, &theme] { setColors(theme.roles()); });
    setColors(theme.roles());
    renew();
}

void RunNotice::showFailure(const QString& words) {
    m_failure = words;
    m_ofRun = false;
    renew();
}

QString RunNotice::pendingText() const {
    const RunSetup& setup = m_bench.setup;
    const QString model = QString::fromStdString(setup.presets()[static_cast<size_t>(setup.preset())].info.title);
    const QString old = m_bench.kept.folder().empty() ? tr("It replaces the one at step %1.") : tr("The one at step %1 stays in Runs.");
    return tr("%1 on %2, seed %3, is a new run from random weights. %4")
        .arg(model, RunSetup::titleOf(setup.source()), QString::number(setup.seed()), old.arg(wholeNumber(m_bench.status.step())));
}

QString RunNotice::unfinishedText() const {
    const RunRow& row = *m_bench.library.unfinished();
    return tr("Your last run (%1, %2, %3) is not finished.").arg(runName(row), runProgress(row), runDate(row, true));
}

void RunNotice::continueUnfinished() {
    m_bench.library.continueUnfinished();
    if (!m_bench.status.startsSoon()) m_bench.status.toggleTraining();
}

void RunNotice::tellFailure() {
    RunSetup& setup = m_bench.setup;
    std::vector<Way> ways;
    if (m_opening) ways.push_back({tr("Start a new run"), [&setup] { setup.configure(); }});
    else if (m_ofRun && !setup.source().isWorld()) ways.push_back({tr("Use Merrow instead"), [&setup] { setup.setSource({}); }});
    showMessage(Kind::Error, m_failure, ways);
}

QString RunNotice::finishedText() const {
    const int64_t planned = m_bench.bridge.info() ? m_bench.bridge.info()->config.train.steps : 0;
    return tr("Finished at step %1. Try prompts of your own in both panels. Train goes on for %2 more steps; a learning "
              "rate that had cooled down is high again then, so the loss may rise at first.")
        .arg(wholeNumber(m_bench.status.step()), wholeNumber(planned));
}

void RunNotice::renew() {
    RunSetup& setup = m_bench.setup;
    if (!m_failure.isEmpty()) return tellFailure();
    if (setup.isPending())
        return showMessage(Kind::Attention, pendingText(),
                           {{tr("Start the new run"), [&setup] { setup.configure(); }},
                            {tr("Keep this one"), [&setup] { setup.revert(); }}});
    RunLibraryModel& library = m_bench.library;
    if (m_bench.status.isReadOnly() && !m_lookSeen)
        return showMessage(Kind::Attention, tr("Another program is training this run, so here it can only be looked at, as it was at step %1.").arg(wholeNumber(m_bench.status.step())),
                           {{tr("Look again"), [this] { m_bench.library.open(m_bench.kept.folder()); }}});
    if (library.unfinished())
        return showMessage(Kind::Attention, unfinishedText(), {{tr("Continue"), [this] { continueUnfinished(); }},
                                                              {tr("Dismiss"), [&library] { library.dismissUnfinished(); }}});
    if (m_bench.status.state() == SessionState::Finished && !m_finishSeen)
        return showMessage(Kind::Hint, finishedText());
    if (!m_bench.settings.value(Setting::CoachDone).toBool() && !m_bench.lessons.runner())
        return showMessage(Kind::Hint, tr("Press Train and watch the loss fall past each rung."),
                           {{tr("Or begin with a lesson"), [this] { emit m_bench.lessons.wanted(); }}});
    dismiss();
}

}  // namespace fw
