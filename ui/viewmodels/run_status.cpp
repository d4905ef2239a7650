// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_status.h"

#include <chrono>
#include <utility>

#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "viewmodels/run_costs.h"

namespace fw {

RunStatus::RunStatus(SessionBridge& bridge, Settings& settings, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_settings(settings) {
    m_tick.setInterval(std::chrono::milliseconds(100));
    connect(&m_tick, &QTimer::timeout, this, &RunStatus::tick);
    m_tick.start();
    connect(&bridge, &SessionBridge::stepsDone, this, &RunStatus::takeSteps);
    connect(&bridge, &SessionBridge::stateChanged, this, [this](SessionState state) {
        if (state == SessionState::Paused || state == SessionState::Finished) rememberSpeed();
        if (state == SessionState::Failed) m_startWanted = false;
        if (state != SessionState::Preparing && m_dataReady) m_preparation.clear();
        emit stateChanged();
        emit changed();
    });
    connect(&bridge, &SessionBridge::preparing, this, [this](const event::Preparing& p) {
        m_preparation = engineText(p.what);
        m_preparationShare = p.fraction;
        m_dirty = true;
    });
    connect(&bridge, &SessionBridge::modelReady, this, [this](const SessionBridge::Info& info) {
        m_last = {};
        m_pins = 0;
        m_dataReady = m_readOnly = false;
        m_plannedSteps = info->config.train.steps;
        emit stateChanged();
        emit changed();
    });
    connect(&bridge, &SessionBridge::runOpened, this, &RunStatus::takeOpened);
    connect(&bridge, &SessionBridge::dataReady, this, [this] {
        m_dataReady = true;
        m_preparation.clear();
        if (std::exchange(m_startWanted, false)) m_bridge.post(command::Start{});
        emit stateChanged();
        emit changed();
    });
    connect(&bridge, &SessionBridge::infoChanged, this, &RunStatus::changed);
    connect(&bridge, &SessionBridge::rungsReady, this, [this] {  // the last thing that is prepared
        m_preparation.clear();
        emit changed();
    });
    connect(&bridge, &SessionBridge::restarted, this, [this] {
        m_last = {};
        m_pins = 0;
        if (m_bridge.info()) m_plannedSteps = m_bridge.info()->config.train.steps;
        emit stateChanged();
        emit changed();
    });
    connect(&bridge, &SessionBridge::pinsChanged, this, [this](const std::vector<int64_t>& steps) {
        m_pins = static_cast<int64_t>(steps.size());
        emit stateChanged();
    });
    connect(&bridge, &SessionBridge::failed, this, [this] {
        m_startWanted = false;
        m_preparation.clear();
        emit stateChanged();
        emit changed();
    });
    connect(&bridge, &SessionBridge::posted, this, [this](const Command& command) {
        const bool opens = std::holds_alternative<command::Open>(command);
        if (opens) m_startWanted = false;
        if (opens || std::holds_alternative<command::Configure>(command)) m_dataReady = false;
    });
}

QString RunStatus::obstacle() const {
    return m_readOnly ? tr("Another program is training this run; here it can only be looked at.") : QString();
}

void RunStatus::takeOpened(const event::RunOpened& run) {
    m_last.step = run.step;
    m_last.tokens = run.tokens;
    m_last.seconds = run.seconds;
    m_last.loss = run.loss;
    m_plannedSteps = run.planned;
    m_readOnly = run.readOnly;
    emit stateChanged();
    emit changed();
}

void RunStatus::toggleTraining() {
    if (m_readOnly) return;
    if (isTraining()) return m_bridge.post(command::Pause{});
    if (m_dataReady) {
        if (state() == SessionState::Finished && m_bridge.info()) m_plannedSteps += m_bridge.info()->config.train.steps;
        return m_bridge.post(command::Start{});
    }
    m_startWanted = !m_startWanted;
    emit stateChanged();
}

void RunStatus::startWhenReady() {
    m_startWanted = true;
    emit stateChanged();
}

void RunStatus::stepOnce() {
    if (m_dataReady && !m_readOnly) m_bridge.post(command::StepOnce{});
}

void RunStatus::sameStart() {
    if (m_dataReady && !m_readOnly) m_bridge.post(command::Reset{});
}

void RunStatus::pin() {
    if (m_last.step > 0) m_bridge.post(command::Pin{});
}

void RunStatus::pause() { m_bridge.post(command::Pause{}); }

void RunStatus::takeSteps(const std::vector<event::StepDone>& steps) {
    const bool first = m_last.step == 0;
    m_last = steps.back();
    m_dirty = true;
    if (first) emit stateChanged();
}

void RunStatus::tick() {
    if (std::exchange(m_dirty, false)) emit changed();
}

QString RunStatus::speedKey(const std::string& preset) const {
    return QString::fromStdString(preset + " on " + m_bridge.info()->device);
}

void RunStatus::rememberSpeed() {
    if (!m_bridge.info() || m_last.step < 20 || m_last.tokensPerSecond <= 0) return;
    QVariantMap speeds = m_settings.value(Setting::MeasuredSpeeds).toMap();
    speeds[speedKey(m_bridge.info()->config.preset)] = m_last.tokensPerSecond;
    m_settings.setValue(Setting::MeasuredSpeeds, speeds);
}

double RunStatus::expectedSpeed(const std::string& preset) const {
    if (!m_bridge.info()) return 0;
    return m_settings.value(Setting::MeasuredSpeeds).toMap().value(speedKey(preset)).toDouble();
}

QString RunStatus::stepText() const {
    return m_plannedSteps > 0 ? tr("step %1 of %2").arg(wholeNumber(m_last.step), wholeNumber(m_plannedSteps))
                              : tr("step %1").arg(wholeNumber(m_last.step));
}

QString RunStatus::tokensText() const {
    return tr("%1 tokens seen").arg(compactNumber(static_cast<double>(m_last.tokens)));
}

QString RunStatus::speedText() const {
    return m_last.tokensPerSecond > 0 ? tr("%1 tokens/s").arg(compactNumber(m_last.tokensPerSecond)) : QString();
}

QString RunStatus::timeText() const {
    const QString spent = clockText(m_last.seconds);
    if (!isTraining() || m_last.step < 5 || m_last.tokensPerSecond <= 0 || m_last.step >= m_plannedSteps) return spent;
    const double perStep = static_cast<double>(m_last.tokens) / static_cast<double>(m_last.step);
    const double left = static_cast<double>(m_plannedSteps - m_last.step) * perStep / m_last.tokensPerSecond;
    return tr("%1, about %2 left").arg(spent, clockText(left));
}

QString RunStatus::deviceText() const {
    return m_bridge.info() ? engineText(m_bridge.info()->device) : QString();
}

QString RunStatus::parametersText() const {
    if (!m_bridge.info()) return {};
    return tr("%1 parameters").arg(compactNumber(static_cast<double>(m_bridge.info()->model.parameters)));
}

QString RunStatus::sourceText() const {
    if (!m_bridge.info()) return {};
    const RunInfo& info = *m_bridge.info();
    if (info.trainTokens == 0) return QString::fromStdString(info.source);
    const QString documents = info.documents == 1 ? tr("1 document") : tr("%1 documents").arg(wholeNumber(info.documents));
    return tr("%1: %2, %3 training tokens")
        .arg(QString::fromStdString(info.source), documents, compactNumber(static_cast<double>(info.trainTokens)));
}

QString RunStatus::estimateText() const {
    if (!m_bridge.info()) return {};
    const RunCosts costs = runCosts(*m_bridge.info());
    const double speed = expectedSpeed(m_bridge.info()->config.preset);
    const QString time = speed > 0 ? tr("about %1 at the %2 tokens/s of last time")
                                         .arg(clockText(costs.tokens / speed), compactNumber(speed))
                                   : tr("the time is known after the first steps");
    return tr("Planned: %1 steps, %2 tokens, %3FLOP for %4 parameters; about %5 of memory; %6.")
        .arg(wholeNumber(m_bridge.info()->config.train.steps), compactNumber(costs.tokens), compactNumber(costs.flops),
             compactNumber(static_cast<double>(m_bridge.info()->model.parameters)), byteText(costs.bytes), time);
}

}  // namespace fw
