// SPDX-License-Identifier: GPL-3.0-or-later
// The backends that the tests of this folder are about: the real device (device_backends.cpp) or the emulated one
// (emulated_backends.cpp), chosen by the linker.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "backend/backend.h"

namespace fw {

struct GpuBackend {
    std::string name;  ///< "fp32" or "bf16"
    double tolerance;  ///< relative to the largest number of a tensor
    std::function<std::unique_ptr<Backend>()> create;
};

/// Empty where there is none; `why` then says so.
std::vector<GpuBackend> gpuBackends(std::string& why);
/// Writes outside of allocations since the last call, or -1 where nobody looks (compute-sanitizer does on a device).
int overrunsSeen();
/// Recorded passes that were run again since the last call; -1: nobody counts.
int replaysSeen();

/// How many steps of training a test can afford.
int affordableSteps();

inline constexpr double kFp32Tolerance = 1e-4, kBf16Tolerance = 1e-2;

}  // namespace fw
