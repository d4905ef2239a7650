// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one run on disk while it trains: holds its lock, appends its metrics, and has checkpoints written beside the
// training. Decides what to keep; knows nothing about how training goes on.
#pragma once

#include <functional>
#include <memory>

#include "runs/checkpoint.h"
#include "runs/disk_writer.h"
#include "runs/metrics_file.h"
#include "runs/run_lock.h"
#include "runs/run_record.h"
#include "runs/snapshot_plan.h"

namespace fw {

class RunKeeper {
  public:
    /// Called on the writer's thread.
    struct Callbacks {
        std::function<void(int64_t step, std::string folder)> snapshot;  ///< the model of a step is on disk, for good
        std::function<void(std::string message, int exitCode)> trouble;  ///< nothing can be written; it is tried again
        std::function<void()> restored;
    };

    /// Takes a folder (made if need be) for a run. Throws Error(CannotCreate |
    /// Permission | Unavailable) before anything is changed.
    RunKeeper(std::filesystem::path folder, Callbacks callbacks);
    ~RunKeeper() = default;

    /// Forgets what came after the state that training goes on from: later snapshots, metrics beyond its own.
    void goOnFrom(const Progress& progress);

    const std::filesystem::path& folder() const { return m_folder; }
    /// Writes record and settings, which make the folder a run. Again after a change of settings.
    void describe(RunRecord record, const RunConfig& config, int64_t weights);
    const RunRecord& record() const { return m_record; }

    /// A line of metrics.
    void append(std::string_view line) { m_metrics.append(line); }
    int64_t metricsBytes() const { return m_metrics.bytes(); }

    /// Whether a state should be kept now.
    bool due(int64_t step, int64_t planned) const;
    /// States that wait for the disk or are being written, at most, if room is made before another is copied.
    static constexpr int kStates = DiskWriter::kMost;
    /// Waits for the disk if there are as many as that.
    void makeRoom() { m_writer.makeRoom(); }
    /// Keeps this moment, as soon as the disk has time. `state`: see RunRecord. With `alsoAsModel`, in the folder `model` too.
    void keep(Checkpoint checkpoint, const std::string& state, bool alsoAsModel = false);
    /// The run is left where it was kept last: no longer running.
    void leave();
    /// Waits until all is written; the trouble if it is not.
    std::optional<Error> flush(std::chrono::milliseconds limit) { return m_writer.flush(limit); }
    /// Step of the newest state that was handed over.
    int64_t keptStep() const { return m_keptStep; }

  private:
    using Clock = std::chrono::steady_clock;
    void write(const Checkpoint& checkpoint, RunRecord record, const SnapshotPlan& plan, bool alsoAsModel);
    void thin(const SnapshotPlan& plan, int64_t now) const;

    std::filesystem::path m_folder;
    RunLock m_lock;
    MetricsFile m_metrics;
    Callbacks m_callbacks;
    RunRecord m_record;
    KeepConfig m_config;
    int64_t m_snapshotBytes = 0;
    int64_t m_keptStep = -1;
    Clock::time_point m_keptAt = Clock::now();
    DiskWriter m_writer;  // last: it uses the others
};

/// Makes room for a new run: an earlier one in `folder` is moved to the trash and `warn` told; other files stay. Throws
/// Error(Unavailable) if that run is being trained.
void clearForNewRun(const std::filesystem::path& folder, const std::function<void(const std::string&)>& warn);

}  // namespace fw
