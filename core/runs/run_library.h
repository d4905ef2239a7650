// SPDX-License-Identifier: GPL-3.0-or-later
// All runs of a person: one folder each below $XDG_DATA_HOME/firstwords/runs. A list reads one small record per run and no
// weights, so ten thousand of them are quick. Several processes may use a library at once; see run_lock.h.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "runs/run_record.h"
#include "runs/trash.h"

namespace fw {

/// $XDG_DATA_HOME/firstwords/runs; it need not exist.
std::filesystem::path defaultLibrary();

/// A row of the list.
struct RunRow {
    std::string id;  ///< name of its folder
    std::filesystem::path folder;
    RunRecord record;
    RunLabel label;
    std::filesystem::file_time_type written{};  ///< when its training was last heard of
    std::optional<std::string> holder;  ///< the process that trains it now
    std::string fault;                  ///< why it cannot be read; empty: it can
    bool isRun = true;

    const std::string& name() const { return label.name.empty() ? record.name : label.name; }
    /// "running", "finished", "paused", "interrupted" (its process is gone without a word) or "damaged".
    std::string state() const;
};

/// The row of one run's folder, wherever it is. Throws Error(NoInput) if it is none.
RunRow readRun(const std::filesystem::path& folder);

class RunLibrary {
  public:
    explicit RunLibrary(std::filesystem::path root = defaultLibrary()) : m_root(std::move(root)) {}

    const std::filesystem::path& root() const { return m_root; }
    /// The newest first. A damaged run is listed with its fault.
    std::vector<RunRow> list() const;
    /// A new empty folder, named by time and `word`. Throws Error.
    std::filesystem::path newFolder(const std::string& word) const;
    /// The newest run but `except`.
    std::optional<std::filesystem::path> newest(const std::filesystem::path& except) const;
    /// The folder that `text` means: a path, an id, a name, or the beginning of either if there is only one such run.
    /// Throws Error(NoInput | Usage).
    std::filesystem::path find(const std::string& text) const;
    /// The deleted run that `text` means: the folder it had, its id or its name; empty: the last one deleted from this library.
    /// Throws Error(NoInput), naming those there are.
    Trashed findDeleted(const std::string& text) const;

  private:
    std::filesystem::path m_root;
};

/// Moves a run to the trash and returns its new place; restoreFromTrash puts it back. Throws Error(Unavailable) while it is
/// being trained.
std::filesystem::path trashRun(const std::filesystem::path& run);
/// The step of the snapshot that shows the run at `step`: that one, else the nearest before it, else the first. Throws
/// Error(NoInput) if there is none.
int64_t snapshotAt(const std::filesystem::path& run, int64_t step);

}  // namespace fw
