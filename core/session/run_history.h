// SPDX-License-Identifier: GPL-3.0-or-later
// A run's past from its metrics.jsonl, as the events it was told with.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "runs/checkpoint.h"
#include "session/events.h"

namespace fw {

struct RunHistory {
    std::vector<event::StepDone> steps;
    std::vector<event::Evaluated> evaluations;
    std::vector<event::RungPassed> passed;
    std::vector<Rung> rungs;
};

/// What stands in the run's metrics; a torn last line and lines of other kinds are passed over. Empty without a file.
RunHistory readRunHistory(const std::filesystem::path& run);

/// Posts the steps, evaluations and rungs passed up to where the run stands.
void tellHistory(const std::filesystem::path& run, const Progress& upTo, const std::function<void(Event)>& post);

}  // namespace fw
