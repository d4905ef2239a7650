// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/kept_run.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>

#include "base/error.h"
#include "language/engine_text.h"
#include "runs/fork.h"
#include "runs/run_paths.h"
#include "session/run_history.h"

namespace fw {

KeptRun::KeptRun(SessionBridge& bridge, LossCurve& loss, QObject* parent) : QObject(parent), m_loss(loss) {
    connect(&bridge, &SessionBridge::posted, this, &KeptRun::takeOrder);
    connect(&bridge, &SessionBridge::runOpened, this, &KeptRun::takeRun);
    connect(&bridge, &SessionBridge::snapshotTaken, this, &KeptRun::takeSnapshot);
    connect(&bridge, &SessionBridge::restarted, this, [this] {  // a new folder from now on
        m_folder.clear();
        m_fork.reset();
        m_latest = -1;
        emit changed();
    });
}

QString KeptRun::branchWords(const ForkOrigin& fork) { return engineText(forkWords(fork)); }

void KeptRun::takeOrder(const Command& command) {
    if (const auto* c = std::get_if<command::Configure>(&command)) m_order = {c->place.folder, c->fork};
    if (const auto* c = std::get_if<command::Open>(&command)) m_order = {c->folder, std::nullopt};
}

void KeptRun::begin() {
    ++m_job;
    if (m_order) {  // else the same run on another device
        m_folder = m_order->folder;
        m_fork.reset();
        m_latest = -1;
        if (const auto order = std::exchange(m_order, std::nullopt); order->fork) takeFork(*order->fork);
    }
    emit changed();
}

void KeptRun::takeRun(const event::RunOpened& run) {
    if (run.folder.empty()) return;
    m_folder = run.folder;
    if (const auto steps = run_paths::snapshotSteps(m_folder); !steps.empty()) m_latest = steps.back();
    try {
        if (const RunRecord record = readRunRecord(m_folder); record.fork && !m_fork) takeFork(*record.fork);
    } catch (const Error&) {
        m_fork.reset();  // the session says what is wrong with the folder
    }
    emit changed();
}

void KeptRun::takeSnapshot(const event::SnapshotTaken& snapshot) {
    m_folder = run_paths::runOfSnapshot(snapshot.path);
    m_latest = std::max(m_latest, snapshot.step);
    emit changed();
}

void KeptRun::takeFork(const ForkOrigin& fork) {
    m_fork = fork;
    m_loss.addMark({CurveMark::Branch, fork.step, branchWords(fork)});
    emit branched(fork);
}

void KeptRun::showParent(const std::filesystem::path& run) {
    QThreadPool::globalInstance()->start([self = QPointer<KeptRun>(this), job = m_job, run] {
        const auto history = std::make_shared<RunHistory>(readRunHistory(run));
        QMetaObject::invokeMethod(
            qApp, [self, job, history] {
                if (self && self->m_job == job && !history->steps.empty()) self->m_loss.setPrevious(history->steps, tr("the run it branched off"));
            },
            Qt::QueuedConnection);
    });
}

}  // namespace fw
