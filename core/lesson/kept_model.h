// SPDX-License-Identifier: GPL-3.0-or-later
// Which kept run a lesson can go on with where it needs a model that has read something.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "train/run_config.h"

namespace fw {

struct WantedModel {
    std::string preset, recipe;
    int64_t tokens = 0;  ///< read at least

    /// Whether a run with this configuration trains such a model.
    bool fits(const RunConfig& config) const;
};

/// The folder of the newest run of the library that will do and that nobody trains; empty: there is none.
std::filesystem::path keptModel(const std::filesystem::path& library, const WantedModel& wanted);

}  // namespace fw
