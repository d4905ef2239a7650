// SPDX-License-Identifier: GPL-3.0-or-later
// Where the run stands, in numbers and in words: for the status bar, the Train button and the estimate before the start.
#pragma once

#include <QObject>
#include <QTimer>

#include "bridge/session_bridge.h"
#include "settings/settings.h"

namespace fw {

class RunStatus : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive this.
    RunStatus(SessionBridge& bridge, Settings& settings, QObject* parent = nullptr);

    SessionState state() const { return m_bridge.state(); }
    int64_t step() const { return m_last.step; }
    /// The last update; step 0 before the first.
    const event::StepDone& last() const { return m_last; }
    int64_t pins() const { return m_pins; }
    bool isTraining() const { return state() == SessionState::Running; }
    /// Train was pressed before the text was ready: starts by itself then.
    bool startsSoon() const { return m_startWanted; }
    bool isDataReady() const { return m_dataReady; }
    /// Another process trains the run that is shown: nothing here can change it.
    bool isReadOnly() const { return m_readOnly; }
    /// Why training cannot be controlled; empty if it can.
    QString obstacle() const;
    /// What is being prepared; empty when nothing is.
    QString preparation() const { return m_preparation; }
    double preparationShare() const { return m_preparationShare; }

    /// Start, or Pause while it runs; remembered while the text is being prepared.
    void toggleTraining();
    /// Start as soon as the run that is being prepared has its text.
    void startWhenReady();
    void stepOnce();
    void sameStart();
    void pin();
    void pause();

    /// Tokens per second of training a preset on this device, as measured last; 0: never measured.
    double expectedSpeed(const std::string& preset) const;

    /// Pieces of the status bar.
    QString stepText() const;
    QString tokensText() const;
    QString speedText() const;
    QString timeText() const;
    QString deviceText() const;
    QString parametersText() const;
    /// What the run will cost, known before it starts; empty without a model.
    QString estimateText() const;
    /// The same in a few words that fit one line.
    QString sourceText() const;

  signals:
    /// Numbers changed; at most ten times a second.
    void changed();
    /// The state or what may be pressed changed; at once.
    void stateChanged();

  private:
    void takeOpened(const event::RunOpened& run);
    void takeSteps(const std::vector<event::StepDone>& steps);
    void tick();
    void rememberSpeed();
    QString speedKey(const std::string& preset) const;

    SessionBridge& m_bridge;
    Settings& m_settings;
    QTimer m_tick;
    event::StepDone m_last;
    int64_t m_plannedSteps = 0;
    int64_t m_pins = 0;
    QString m_preparation;
    double m_preparationShare = 0;
    bool m_startWanted = false;
    bool m_dataReady = false;
    bool m_dirty = false;
    bool m_readOnly = false;
};

}  // namespace fw
