// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of the CUDA runtime become Error: what was called, what it answered, what to do.
#pragma once

#include <cuda_runtime_api.h>

namespace fw::gpu {

[[noreturn]] void failCuda(cudaError_t error, const char* call);

/// Throws Error(Unavailable) unless the call went well.
inline void checkCuda(cudaError_t error, const char* call) {
    if (error != cudaSuccess) failCuda(error, call);
}

}  // namespace fw::gpu
