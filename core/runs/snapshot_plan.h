// SPDX-License-Identifier: GPL-3.0-or-later
// Which steps' models are kept: 0, 1, 2, 4, 8 ... up to an interval, then every multiple of it. The interval is a power of
// two, the smallest with which the whole run stays within its limit; when a run outgrows its plan the interval doubles, and
// what is then kept is part of what was kept before. So no state is needed: all of this is a function of the step.
#pragma once

#include <cstdint>

#include "train/keep_config.h"

namespace fw {

struct SnapshotPlan {
    int64_t most = 48;     ///< snapshots at most
    int64_t planned = 0;   ///< steps of the run; 0: not known
    int64_t shortest = 1;  ///< interval at least

    /// Steps between snapshots once a run has reached `now`.
    int64_t interval(int64_t now) const;
    /// Whether the model of `step` is kept by a run that has reached `now`.
    bool keeps(int64_t step, int64_t now) const;
};

/// `bytes`: of one snapshot.
SnapshotPlan snapshotPlan(const KeepConfig& config, int64_t bytes, int64_t plannedSteps);

}  // namespace fw
