// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/snapshot_plan.h"

#include <algorithm>
#include <bit>

namespace fw {

namespace {
constexpr int64_t kFewest = 8;

/// Snapshots of steps 0 to `last`: 0, the powers of two below the interval, its multiples.
int64_t count(int64_t last, int64_t interval) {
    const int64_t powers = std::min<int64_t>(std::bit_width(static_cast<uint64_t>(interval)), std::bit_width(static_cast<uint64_t>(last))) - 1;
    return 1 + std::max<int64_t>(powers, 0) + last / interval;
}
}  // namespace

int64_t SnapshotPlan::interval(int64_t now) const {
    const int64_t last = std::max(now, planned);
    int64_t interval = static_cast<int64_t>(std::bit_ceil(static_cast<uint64_t>(shortest)));
    while (count(last, interval) > most && interval <= last) interval *= 2;
    return interval;
}

bool SnapshotPlan::keeps(int64_t step, int64_t now) const {
    const int64_t every = interval(now);
    return step % every == 0 || (step < every && std::has_single_bit(static_cast<uint64_t>(step)));
}

SnapshotPlan snapshotPlan(const KeepConfig& config, int64_t bytes, int64_t plannedSteps) {
    const auto fit = static_cast<int64_t>(config.snapshotMb * 1e6 / static_cast<double>(std::max<int64_t>(bytes, 1)));
    return {std::clamp<int64_t>(fit, kFewest, std::max<int64_t>(config.snapshots, kFewest)), plannedSteps, config.interval};
}

}  // namespace fw
