// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/session_bridge.h"

#include <chrono>
#include <utility>

namespace fw {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

}  // namespace

SessionBridge::SessionBridge(Mailbox& mailbox, Post post, QObject* parent)
    : QObject(parent), m_mailbox(mailbox), m_post(std::move(post)) {
    connect(&m_timer, &QTimer::timeout, this, &SessionBridge::drain);
    m_timer.start(std::chrono::milliseconds(33));
}

void SessionBridge::post(Command command) {
    emit posted(command);
    m_post(std::move(command));
}

void SessionBridge::drain() {
    const std::vector<Event> events = m_mailbox.drain();
    if (events.empty()) return;
    for (const Event& event : events) deliver(event);
    flushSteps();
    emit drained();
}

void SessionBridge::deliver(const Event& event) {
    emit told(event);
    // Steps are handed on as one list; whatever else arrives between them keeps its place in the order.
    if (const auto* step = std::get_if<event::StepDone>(&event)) return collect(*step);
    flushSteps();
    std::visit(Overloaded{
                   [this](const event::StateChanged& e) {
                       if (e.state == SessionState::Ready && m_lastStep > 0) restart();
                       if (std::exchange(m_state, e.state) != e.state) emit stateChanged(e.state);
                   },
                   [this](const event::Preparing& e) { emit preparing(e); },
                   [this](const event::ModelReady& e) {
                       m_info = e.info;
                       m_lastStep = 0;
                       emit modelReady(m_info);
                   },
                   [this](const event::DataReady& e) {
                       m_info = e.info;
                       emit dataReady(m_info);
                   },
                   [this](const event::InfoChanged& e) {
                       m_info = e.info;
                       emit infoChanged();
                   },
                   [this](const event::RungsReady& e) { emit rungsReady(e.rungs); },
                   [](const event::StepDone&) {},
                   [this](const event::Evaluated& e) { emit evaluated(e); },
                   [this](const event::RungPassed& e) { emit rungPassed(e); },
                   [this](const event::Probed& e) { emit probed(e); },
                   [this](const event::Sampled& e) { emit sampled(e); },
                   [this](const event::Inspected& e) { emit inspected(e); },
                   [this](const event::SampledMany& e) { emit sampledMany(e); },
                   [this](const event::Measured& e) { emit measured(e); },
                   [this](const event::Written& e) { emit written(e); },
                   [this](const event::PinsChanged& e) { emit pinsChanged(e.steps); },
                   [this](const event::Saved& e) { emit saved(e); },
                   [this](const event::RunOpened& e) { emit runOpened(e); },
                   [this](const event::SnapshotTaken& e) { emit snapshotTaken(e); },
                   [this](const event::StepShown& e) { emit stepShown(e.step); },
                   [this](const event::Storage& e) { emit storageChanged(e); },
                   [this](const event::Recovered& e) { emit recovered(e); },
                   [this](const event::TroubleCaused& e) { emit troubleCaused(e); },
                   [this](const event::Done& e) { emit runKept(e); },
                   [this](const event::Warned& e) { emit warned(e); },
                   [this](const event::Failed& e) { emit failed(e); },
               },
               event);
}

void SessionBridge::collect(const event::StepDone& step) {
    if (step.step <= m_lastStep) restart();
    m_lastStep = step.step;
    m_steps.push_back(step);
}

void SessionBridge::flushSteps() {
    if (m_steps.empty()) return;
    const std::vector<event::StepDone> steps = std::exchange(m_steps, {});
    emit stepsDone(steps);
}

void SessionBridge::restart() {
    flushSteps();
    m_lastStep = 0;
    emit restarted();
}

}  // namespace fw
