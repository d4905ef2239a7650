// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/second_run.h"

#include <QTimer>
#include <thread>
#include <utility>

#include "language/engine_text.h"
#include "viewmodels/number_text.h"

namespace fw {

SecondRun::SecondRun(SessionFactory factory, SessionBridge& window, LossCurve& loss, QObject* parent)
    : QObject(parent), m_factory(std::move(factory)), m_window(window), m_loss(loss) {
    connect(&loss, &LossCurve::reset, this, [this] { m_shown = false; });
    connect(&window, &SessionBridge::stateChanged, this, [this] {
        if (isActive()) shareThreads();
    });
}

/// Two runs in training have half of the processor each; one alone has all of it.
void SecondRun::shareThreads() {
    const bool both = isActive() && m_window.state() == SessionState::Running;
    const int each = both ? static_cast<int>(std::max(1u, std::thread::hardware_concurrency() / 2)) : 0;
    m_window.post(command::LimitThreads{each});
    if (isActive()) m_bridge->post(command::LimitThreads{each});
}

bool SecondRun::takeOver(const std::filesystem::path& run) {
    if (!std::exchange(m_wanted, false)) return false;
    m_channel = m_factory();
    m_bridge = std::make_unique<SessionBridge>(m_channel->mailbox(), [this](Command command) { m_channel->post(std::move(command)); });
    m_step = 0;
    m_finishing = false;
    m_loss.setPrevious({}, tr("the run it branched off, still training"));
    m_shown = true;
    connectBridge();
    m_bridge->post(command::Open{.folder = run, .steps = {}, .tellHistory = true, .mayOnlyLook = false, .device = {}, .threads = 0});
    m_bridge->post(command::Start{});
    emit changed();
    return true;
}

void SecondRun::connectBridge() {
    SessionBridge* bridge = m_bridge.get();
    connect(bridge, &SessionBridge::stepsDone, this, [this](const std::vector<event::StepDone>& steps) {
        m_step = steps.back().step;
        if (m_shown) m_loss.appendPrevious(steps);
        emit changed();
    });
    connect(bridge, &SessionBridge::stateChanged, this, [this](SessionState state) {
        if (state == SessionState::Finished) finish(QStringLiteral("steps"));
    });
    connect(bridge, &SessionBridge::runKept, this, [this](const event::Done& done) {
        emit ended(tr("The second run is kept at step %1.").arg(wholeNumber(done.step)));
        letGo();
    });
    connect(bridge, &SessionBridge::warned, this, [this](const event::Warned& warning) {
        if (!warning.paused || m_finishing) return;
        emit failed(tr("The second run has stopped. %1").arg(engineText(warning.message)));
        finish(QStringLiteral("not_finite"));
    });
    connect(bridge, &SessionBridge::failed, this, [this](const event::Failed& failure) {
        emit failed(tr("The second run has stopped: %1").arg(engineText(failure.message)));
        letGo();
    });
}

void SecondRun::stop() {
    if (isActive()) finish(QStringLiteral("stopped"));
}

void SecondRun::pause() {
    if (isActive()) m_bridge->post(command::Pause{});
}

/// Everything on disk first, so that letting go takes no time.
void SecondRun::finish(const QString& reason) {
    if (std::exchange(m_finishing, true)) return;
    m_bridge->post(command::Pause{});
    m_bridge->post(command::Finish{reason.toStdString()});
}

/// Later: the bridge is in the middle of telling.
void SecondRun::letGo() {
    if (m_shown) m_loss.setPreviousName(tr("the run it branched off"));
    QTimer::singleShot(0, this, [this] {
        m_bridge.reset();
        m_channel.reset();
        shareThreads();
        emit changed();
    });
}

}  // namespace fw
