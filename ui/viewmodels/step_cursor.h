// SPDX-License-Identifier: GPL-3.0-or-later
// The step cursor: which moment of the run all panels show. It stands at `now` until somebody moves it to a step whose model
// is kept; training goes on meanwhile. Knows no widget and no model, only steps.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

#include "bridge/session_bridge.h"

namespace fw {

class StepCursor : public QObject {
    Q_OBJECT
  public:
    /// The bridge must outlive this.
    explicit StepCursor(SessionBridge& bridge, QObject* parent = nullptr);

    /// Steps whose models are kept, ascending. Empty before the run is kept.
    const std::vector<int64_t>& steps() const { return m_steps; }
    /// Where the cursor stands or is about to; none: at now.
    std::optional<int64_t> step() const { return m_wanted; }
    /// Index of that step in steps(); steps().size() at now.
    int place() const;
    bool isAvailable() const { return !m_steps.empty(); }

    /// To the kept step nearest to `step`.
    void goTo(int64_t step);
    /// To the step at `place` of steps(); to now beyond the last.
    void goToPlace(int place);
    void move(int by) { goToPlace(place() + by); }
    void backToNow();

    /// From step to step by itself, from the first one on if it stands at now, until it reaches now.
    void setPlaying(bool on);
    bool isPlaying() const { return m_play.isActive(); }
    /// Kept steps per second.
    void setSpeed(double stepsPerSecond);

  signals:
    /// The kept steps, the position, or whether it plays.
    void changed();

  private:
    void forget();
    void takeSnapshot(const event::SnapshotTaken& snapshot);
    void takeRun(const event::RunOpened& run);
    void takeShown(int64_t step);
    void ask(std::optional<int64_t> step);

    SessionBridge& m_bridge;
    std::vector<int64_t> m_steps;
    std::optional<int64_t> m_wanted, m_asked;
    bool m_waiting = false;  ///< for the answer to m_asked
    QTimer m_play;
};

}  // namespace fw
