// SPDX-License-Identifier: GPL-3.0-or-later
// The only public header of the gpu target. Always linkable: without CUDA the stub (no_cuda.cpp) stands behind it.
#pragma once

#include "backend/registry.h"

namespace fw {

/// Adds the row `cuda`: available, or not available with the reason.
void registerGpuBackends(BackendRegistry& registry);

}  // namespace fw
