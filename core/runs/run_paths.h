// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where in a run's folder.
//
//   run.json                what a list of runs shows; replaced at every checkpoint
//   settings.json           the whole configuration, and where it branched off another run
//   label.json              name and note given by a person
//   metrics.jsonl           every event, one object per line
//   lock                    held by the process that trains it
//   snapshots/step-N/       a Hugging Face model folder, plus optimizer.safetensors and checkpoint.json to go on from
//   model/                  the model at the end, a Hugging Face model folder
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fw::run_paths {

namespace fs = std::filesystem;

inline constexpr std::array<std::string_view, 7> kEntries{"run.json", "settings.json", "label.json", "metrics.jsonl", "lock", "snapshots", "model"};

inline fs::path record(const fs::path& run) { return run / "run.json"; }
inline fs::path settings(const fs::path& run) { return run / "settings.json"; }
inline fs::path label(const fs::path& run) { return run / "label.json"; }
inline fs::path metrics(const fs::path& run) { return run / "metrics.jsonl"; }
inline fs::path lock(const fs::path& run) { return run / "lock"; }
inline fs::path snapshots(const fs::path& run) { return run / "snapshots"; }
inline fs::path model(const fs::path& run) { return run / "model"; }
inline fs::path snapshot(const fs::path& run, int64_t step) { return snapshots(run) / fmt::format("step-{}", step); }

/// The run that a snapshot's folder belongs to.
inline fs::path runOfSnapshot(const fs::path& snapshot) { return snapshot.parent_path().parent_path(); }

/// The step of a snapshot's folder, from its name.
inline std::optional<int64_t> stepOfName(std::string_view name) {
    if (!name.starts_with("step-")) return std::nullopt;
    name.remove_prefix(5);
    if (name.empty() || name.size() > 18 || name.find_first_not_of("0123456789") != name.npos) return std::nullopt;
    return std::stoll(std::string(name));
}

/// Steps of the snapshots that a run has, in ascending order.
inline std::vector<int64_t> snapshotSteps(const fs::path& run) {
    std::vector<int64_t> steps;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(snapshots(run), error))
        if (const auto step = stepOfName(entry.path().filename().string())) steps.push_back(*step);
    std::sort(steps.begin(), steps.end());
    return steps;
}

}  // namespace fw::run_paths
