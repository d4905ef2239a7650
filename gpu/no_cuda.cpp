// SPDX-License-Identifier: GPL-3.0-or-later
// What the gpu target is where no CUDA compiler was found: one row that says so.
#include "gpu/gpu.h"

namespace fw {

void registerGpuBackends(BackendRegistry& registry) {
    registry.add({.id = "cuda",
                  .title = "NVIDIA GPU (CUDA)",
                  .available = false,
                  .reason = "this program was built without CUDA; install the CUDA Toolkit (nvcc) and build again",
                  .create = {}});
}

}  // namespace fw
