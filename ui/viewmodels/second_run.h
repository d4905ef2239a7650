// SPDX-License-Identifier: GPL-3.0-or-later
// A run that trains beside the one in the window: the run that was branched goes on here, in a session and on threads of its
// own. Only its curve is shown; it is kept like any run.
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>

#include "bridge/session_bridge.h"
#include "session/session_channel.h"
#include "viewmodels/loss_curve.h"

namespace fw {

class SecondRun : public QObject {
    Q_OBJECT
  public:
    /// Without a factory there can be no second run. The bridge of the window's run and `loss` must outlive this.
    SecondRun(SessionFactory factory, SessionBridge& window, LossCurve& loss, QObject* parent = nullptr);

    bool isPossible() const { return m_factory != nullptr; }
    bool isActive() const { return m_channel != nullptr; }
    /// Before the run is branched: its training is to go on here.
    void want() { m_wanted = isPossible() && !isActive(); }
    /// Once the branch has taken over: goes on training `run`, if that was wanted. True if it does.
    bool takeOver(const std::filesystem::path& run);
    /// Keeps it where it is and lets it go.
    void stop();
    /// The window closes: it pauses, so that letting it go is quick.
    void pause();
    int64_t step() const { return m_step; }

  signals:
    /// It began, went on, or ended.
    void changed();
    void ended(const QString& words);
    void failed(const QString& words);

  private:
    void connectBridge();
    void finish(const QString& reason);
    void letGo();
    void shareThreads();

    SessionFactory m_factory;
    SessionBridge& m_window;
    LossCurve& m_loss;
    std::unique_ptr<SessionChannel> m_channel;
    std::unique_ptr<SessionBridge> m_bridge;  // before the channel goes, this must
    bool m_wanted = false;
    bool m_shown = false;     ///< its curve belongs to what the window shows
    bool m_finishing = false;
    int64_t m_step = 0;
};

}  // namespace fw
