// SPDX-License-Identifier: GPL-3.0-or-later
// The text a run reads, made again from its configuration: for training, and for looking things up in it afterwards.
#pragma once

#include <filesystem>
#include <functional>

#include "data/corpus.h"
#include "data/data_config.h"

namespace fw {

/// The user's files, the pasted text, the built-in world from `resources`/world by its recipe, or both mixed.
/// `mostBytes` limits the world to its beginning (and nothing is planted in it); 0: all of it. `cache`: where the world
/// is kept; empty: nowhere. `progress` gets 0..1 and returns false to cancel (Error(Unavailable)). Throws Error as what
/// it calls.
Corpus makeTrainingText(const DataConfig& config, const std::filesystem::path& resources,
                        const std::function<bool(double)>& progress = {}, int64_t mostBytes = 0,
                        const std::filesystem::path& cache = {});

/// Without the documents that no run trains on: what a model can have read.
Corpus withoutHeldOut(Corpus corpus);

}  // namespace fw
