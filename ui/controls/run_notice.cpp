// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/run_notice.h"

#include "viewmodels/number_text.h"

namespace fw {

RunNotice::RunNotice(Workbench& bench, Theme& theme, QWidget* parent) : MessageBar(parent), m_bench(bench) {
    connect(&bench.bridge, &SessionBridge::failed, this, [this](const event::Failed& failure) {
        m_failure = QString::fromStdString(failure.message);
        renew();
    });
    connect(&bench.bridge, &SessionBridge::storageChanged, this, [this](const event::Storage& storage) {
        m_failure = storage.ok ? QString() : tr("%1 Training waits and goes on by itself.").arg(QString::fromStdString(storage.message));
        renew();
    });
    connect(&bench.setup, &RunSetup::configured, this, [this] {
        m_failure.clear();
        renew();
    });
    connect(&bench.setup, &RunSetup::changed, this, &RunNotice::renew);
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
        else if (m_bench.status.state() == SessionState::Finished) m_finishSeen = true;
        else m_bench.settings.setValue(Setting::CoachDone, true);
        renew();
    });
    connect(&theme, &Theme::changed, this, [this, &theme] { setColors(theme.roles()); });
    setColors(theme.roles());
    renew();
}

QString RunNotice::pendingText() const {
    const RunSetup& setup = m_bench.setup;
    const QString model = QString::fromStdString(setup.presets()[static_cast<size_t>(setup.preset())].info.title);
    return tr("%1 on %2, seed %3, is a new run from random weights. It replaces the one at step %4.")
        .arg(model, RunSetup::titleOf(setup.source()), QString::number(setup.seed()), wholeNumber(m_bench.status.step()));
}

QString RunNotice::finishedText() const {
    const int64_t planned = m_bench.bridge.info() ? m_bench.bridge.info()->config.train.steps : 0;
    return tr("Finished at step %1. Try prompts of your own in both panels. Train goes on for %2 more steps; a learning "
              "rate that had cooled down is high again then, so the loss may rise at first.")
        .arg(wholeNumber(m_bench.status.step()), wholeNumber(planned));
}

void RunNotice::renew() {
    RunSetup& setup = m_bench.setup;
    if (!m_failure.isEmpty()) {
        std::vector<Way> ways;
        if (!setup.source().isWorld()) ways.push_back({tr("Use Merrow instead"), [&setup] { setup.setSource({}); }});
        return showMessage(Kind::Error, m_failure, ways);
    }
    if (setup.isPending())
        return showMessage(Kind::Attention, pendingText(),
                           {{tr("Start the new run"), [&setup] { setup.configure(); }},
                            {tr("Keep this one"), [&setup] { setup.revert(); }}});
    if (m_bench.status.state() == SessionState::Finished && !m_finishSeen)
        return showMessage(Kind::Hint, finishedText());
    if (!m_bench.settings.value(Setting::CoachDone).toBool())
        return showMessage(Kind::Hint, tr("Press Train and watch the loss fall past each rung."));
    dismiss();
}

}  // namespace fw
