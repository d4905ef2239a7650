// SPDX-License-Identifier: GPL-3.0-or-later
// All that can be told of a kept run without its weights: what reports are written from.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "runs/run_library.h"
#include "session/run_history.h"

namespace fw {

struct RunStory {
    RunRow run;
    RunConfig settings;
    RunHistory history;
    std::optional<RunHistory> parent;  ///< of the run it branched off, if that is still there
};

/// Throws Error(NoInput) if the folder is no run, BadData if its record or settings are damaged.
RunStory readRunStory(const std::filesystem::path& run);

/// Something that happened at a step.
struct Happening {
    int64_t step = 0;
    std::string kind;   ///< "branch" "rung" "trouble" "recovery" "storage"
    std::string words;
};
/// In the order of the steps.
std::vector<Happening> happenings(const RunStory& story);

/// What the rung `id` knows, in plain words.
std::string_view rungWords(std::string_view id);

}  // namespace fw
