// SPDX-License-Identifier: GPL-3.0-or-later
// The CUDA backend over an emulated device: the same kernels, launchers and bookkeeping, carried out on the CPU.
#pragma once

#include <memory>

#include "backend/backend.h"

namespace fw::gpu {

/// What the emulated devices have seen; tests set it to zero and look.
struct EmulationCounts {
    int overruns = 0;   ///< writes outside an allocation
    int replays = 0;    ///< recorded passes that were run again
    int64_t allocations = 0;
    int64_t memoryLimit = int64_t{1} << 40;  ///< bytes that can be allocated; a test lowers it
    int64_t memoryUsed = 0;
    int64_t uploadedBytes = 0;    ///< that came from the host
    int64_t operationsLeft = -1;  ///< after so many queued operations the device fails for good; -1: never
};
EmulationCounts& emulationCounts();

std::unique_ptr<Backend> makeEmulatedBackend(DType activations);

}  // namespace fw::gpu
