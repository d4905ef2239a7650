// SPDX-License-Identifier: GPL-3.0-or-later
// Where on disk the run of the window is kept, and what it branched off. Puts the branch and
// the curve of the run it came from on the loss curve.
#pragma once

#include <QObject>
#include <filesystem>
#include <optional>

#include "bridge/session_bridge.h"
#include "viewmodels/loss_curve.h"

namespace fw {

class KeptRun : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive this.
    KeptRun(SessionBridge& bridge, LossCurve& loss, QObject* parent = nullptr);

    /// A new run: to be called after the loss curve has begun anew.
    void begin();
    /// Empty until the run is kept, which begins with training.
    const std::filesystem::path& folder() const { return m_folder; }
    /// Of the latest snapshot that was told; -1 without any.
    int64_t latest() const { return m_latest; }
    /// "branched at step 512: learning rate 0.002 → 0.02"
    static QString branchWords(const ForkOrigin& fork);
    /// Reads the curve of a run in the background and lays it under this one's.
    void showParent(const std::filesystem::path& run);

  signals:
    void changed();
    /// The run is a branch; its mark stands on the curve, and the curve of the other run is wanted.
    void branched(const fw::ForkOrigin& fork);

  private:
    void takeOrder(const Command& command);
    void takeRun(const event::RunOpened& run);
    void takeSnapshot(const event::SnapshotTaken& snapshot);
    void takeFork(const ForkOrigin& fork);

    struct Order {
        std::filesystem::path folder;
        std::optional<ForkOrigin> fork;
    };
    LossCurve& m_loss;
    std::optional<Order> m_order;  ///< the run that is being prepared
    std::filesystem::path m_folder;
    std::optional<ForkOrigin> m_fork;
    int64_t m_latest = -1;
    uint64_t m_job = 0;
};

}  // namespace fw
