// SPDX-License-Identifier: GPL-3.0-or-later
// The window's side of a training session: posts commands, empties the mailbox 30 times a second, emits typed signals.
// Never blocks and never touches a tensor. It knows a mailbox and a way to post, not the session, so tests can feed it.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "session/commands.h"
#include "session/mailbox.h"

namespace fw {

class SessionBridge : public QObject {
    Q_OBJECT
  public:
    using Post = std::function<void(Command)>;
    using Info = std::shared_ptr<const RunInfo>;

    /// `mailbox` must outlive the bridge.
    SessionBridge(Mailbox& mailbox, Post post, QObject* parent = nullptr);

    void post(Command command);
    SessionState state() const { return m_state; }
    /// The run as last described; null before the first model is ready.
    const Info& info() const { return m_info; }

  public slots:
    /// Delivers everything that waits. Runs by itself 30 times a second.
    void drain();

  signals:
    void stateChanged(fw::SessionState state);
    void preparing(const fw::event::Preparing& progress);
    /// A new run with new random weights: everything shown before belongs to another run.
    void modelReady(const fw::SessionBridge::Info& info);
    void dataReady(const fw::SessionBridge::Info& info);
    /// info() says something else about the same run.
    void infoChanged();
    /// The same run is back at step 0 with its initial weights.
    void restarted();
    void rungsReady(const std::vector<fw::Rung>& rungs);
    /// Steps since the last call, oldest first; never empty.
    void stepsDone(const std::vector<fw::event::StepDone>& steps);
    void evaluated(const fw::event::Evaluated& evaluation);
    void rungPassed(const fw::event::RungPassed& passed);
    void probed(const fw::event::Probed& probe);
    void sampled(const fw::event::Sampled& sample);
    void inspected(const fw::event::Inspected& inspected);
    void sampledMany(const fw::event::SampledMany& samples);
    void measured(const fw::event::Measured& measured);
    void written(const fw::event::Written& written);
    void pinsChanged(const std::vector<int64_t>& steps);
    void saved(const fw::event::Saved& saved);
    void runOpened(const fw::event::RunOpened& run);
    void snapshotTaken(const fw::event::SnapshotTaken& snapshot);
    /// Where the step cursor stands now; -1: nowhere.
    void stepShown(qint64 step);
    void storageChanged(const fw::event::Storage& storage);
    void recovered(const fw::event::Recovered& recovered);
    void troubleCaused(const fw::event::TroubleCaused& trouble);
    /// Answer to Finish.
    void runKept(const fw::event::Done& done);
    void warned(const fw::event::Warned& warning);
    void failed(const fw::event::Failed& failure);
    /// Any event, in its place before the signal of its own; steps one by one.
    void told(const fw::Event& event);
    /// A command was sent.
    void posted(const fw::Command& command);
    /// All waiting events have been delivered; views repaint now.
    void drained();

  private:
    void deliver(const Event& event);
    void collect(const event::StepDone& step);
    void flushSteps();
    void restart();

    Mailbox& m_mailbox;
    Post m_post;
    QTimer m_timer;
    SessionState m_state = SessionState::Empty;
    Info m_info;
    int64_t m_lastStep = 0;
    std::vector<event::StepDone> m_steps;
};

}  // namespace fw
