// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends.h"

#include "gpu/gpu.h"

namespace fw {

BackendRegistry makeBackendRegistry() {
    BackendRegistry registry;
    registerCpuBackends(registry);
    registerGpuBackends(registry);
    return registry;
}

}  // namespace fw
