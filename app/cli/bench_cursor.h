// SPDX-License-Identifier: GPL-3.0-or-later
// The measurement behind `bench --measure cursor`: how long the step cursor of a kept run takes from the order to the
// next-token distribution of that step.
#pragma once

#include <vector>

#include "backend/registry.h"
#include "cli/bench_training.h"
#include "train/run_config.h"

namespace fw::cli {

/// Seconds. A model comes from disk (most likely from the system's cache) the first time, from memory the second.
struct CursorTimes {
    Spread disk, memory;
};
struct CursorBench {
    int visits = 0;  ///< behind each spread
    CursorTimes training, paused;
};
/// Trains a run in a temporary folder until `steps` models of it are kept, and visits each of them twice while it trains
/// on and twice while it rests. Throws what the session reports as Failed.
CursorBench benchCursor(const BackendRegistry& registry, const RunConfig& config, int steps);

}  // namespace fw::cli
