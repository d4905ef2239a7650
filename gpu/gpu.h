// SPDX-License-Identifier: GPL-3.0-or-later
// The only public header of the gpu target. Always linkable: without CUDA the stub (no_cuda.cpp) stands behind it.
#pragma once

#include "backend/backend.h"
#include "backend/registry.h"

namespace fw {

/// Adds the rows `cuda` (bf16 with fp32 master weights) and `cuda-fp32`: available, or not available with the reason.
void registerGpuBackends(BackendRegistry& registry);

/// The backend of the first GPU. Throws Error(Unavailable) where it cannot be used.
std::unique_ptr<Backend> createCudaBackend(DType activations);

}  // namespace fw
