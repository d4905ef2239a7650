// SPDX-License-Identifier: GPL-3.0-or-later
// What the gpu target is where no CUDA compiler was found: rows that say so.
#include "base/error.h"
#include "gpu/gpu.h"

namespace fw {

namespace {
constexpr const char* kWhy = "this program was built without CUDA; install the CUDA Toolkit (nvcc) and build again";
}

std::unique_ptr<Backend> createCudaBackend(DType) { fail(ErrorKind::Unavailable, "There is no GPU backend: {}.", kWhy); }

void registerGpuBackends(BackendRegistry& registry) {
    registry.add({.id = "cuda", .title = "NVIDIA GPU (CUDA, bf16)", .available = false, .reason = kWhy, .create = {}});
    registry.add({.id = "cuda-fp32", .title = "NVIDIA GPU (CUDA, fp32)", .available = false, .reason = kWhy, .create = {}});
}

}  // namespace fw
