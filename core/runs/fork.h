// SPDX-License-Identifier: GPL-3.0-or-later
// Branching off a run: the same state at the same step, and exactly one thing different from there on.
#pragma once

#include <filesystem>

#include "runs/run_record.h"

namespace fw {

/// What a branch of `run` at `step` with the settings `config` is. Throws Error(Usage) unless exactly one of these differs
/// from the run's own settings: learning rate, text, batch size, seed, optimizer.
ForkOrigin forkOrigin(const std::filesystem::path& run, int64_t step, const RunConfig& config);

/// The run at exactly `step`. From a snapshot without the optimizer's memory, the optimizer begins anew and origin.exact is
/// cleared. Throws Error(NoInput) naming the steps nearby if there is no such snapshot.
Checkpoint forkPoint(ForkOrigin& origin, const RunConfig& config);

/// Copies the part of the other run's metrics that both share: their first `bytes`.
void copySharedMetrics(const ForkOrigin& origin, int64_t bytes, const std::filesystem::path& run);

}  // namespace fw
