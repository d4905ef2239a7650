// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/step_cursor.h"

#include <algorithm>

#include "runs/run_paths.h"

namespace fw {

StepCursor::StepCursor(SessionBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    setSpeed(5);
    connect(&m_play, &QTimer::timeout, this, [this] {
        if (m_waiting) return;  // a slow disk sets the pace
        move(1);
        if (!m_wanted) setPlaying(false);
    });
    connect(&bridge, &SessionBridge::modelReady, this, &StepCursor::forget);
    connect(&bridge, &SessionBridge::restarted, this, &StepCursor::forget);
    connect(&bridge, &SessionBridge::snapshotTaken, this, &StepCursor::takeSnapshot);
    connect(&bridge, &SessionBridge::runOpened, this, &StepCursor::takeRun);
    connect(&bridge, &SessionBridge::stepShown, this, &StepCursor::takeShown);
}

void StepCursor::forget() {
    m_steps.clear();
    m_wanted.reset();
    m_waiting = false;
    m_play.stop();
    emit changed();
}

/// Snapshots are thinned as a run grows, so the disk has the last word.
void StepCursor::takeSnapshot(const event::SnapshotTaken& snapshot) {
    const std::vector<int64_t> there = run_paths::snapshotSteps(run_paths::runOfSnapshot(snapshot.path));
    m_steps.insert(std::upper_bound(m_steps.begin(), m_steps.end(), snapshot.step), snapshot.step);
    std::erase_if(m_steps, [&](int64_t step) { return !std::binary_search(there.begin(), there.end(), step); });
    m_steps.erase(std::unique(m_steps.begin(), m_steps.end()), m_steps.end());
    emit changed();
}

void StepCursor::takeRun(const event::RunOpened& run) {
    m_steps = run_paths::snapshotSteps(run.folder);
    emit changed();
}

int StepCursor::place() const {
    if (!m_wanted) return static_cast<int>(m_steps.size());
    return static_cast<int>(std::lower_bound(m_steps.begin(), m_steps.end(), *m_wanted) - m_steps.begin());
}

void StepCursor::goTo(int64_t step) {
    if (m_steps.empty()) return;
    const auto after = std::lower_bound(m_steps.begin(), m_steps.end(), step);
    const bool before = after == m_steps.end() || (after != m_steps.begin() && step - *std::prev(after) < *after - step);
    ask(before ? *std::prev(after) : *after);
}

void StepCursor::goToPlace(int place) {
    if (m_steps.empty() || place >= static_cast<int>(m_steps.size())) return backToNow();
    ask(m_steps[static_cast<size_t>(std::max(place, 0))]);
}

void StepCursor::backToNow() {
    m_play.stop();
    if (m_wanted || m_waiting) ask(std::nullopt);
    emit changed();
}

/// While an answer is awaited only the latest wish is remembered: dragging never makes a queue.
void StepCursor::ask(std::optional<int64_t> step) {
    const bool moved = step != m_wanted;
    m_wanted = step;
    if (!m_waiting && (moved || step != m_asked)) {
        m_asked = step;
        m_waiting = true;
        m_bridge.post(command::ShowStep{step});
    }
    if (moved) emit changed();
}

void StepCursor::takeShown(int64_t step) {
    m_waiting = false;
    if (m_wanted != m_asked) return ask(m_wanted);
    const std::optional<int64_t> shown = step < 0 ? std::nullopt : std::optional(step);
    if (shown == m_wanted) return;
    m_wanted = m_asked = shown;  // thinned away meanwhile, or it could not be read
    emit changed();
}

void StepCursor::setPlaying(bool on) {
    if (on == isPlaying() || (on && !isAvailable())) return;
    if (on) {
        if (!m_wanted) goToPlace(0);
        m_play.start();
    } else {
        m_play.stop();
    }
    emit changed();
}

void StepCursor::setSpeed(double stepsPerSecond) { m_play.setInterval(static_cast<int>(1000 / stepsPerSecond)); }

}  // namespace fw
