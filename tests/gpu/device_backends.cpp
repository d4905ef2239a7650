// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/gpu.h"
#include "gpu/gpu_backends.h"

namespace fw {

std::vector<GpuBackend> gpuBackends(std::string& why) {
    BackendRegistry registry;
    registerGpuBackends(registry);
    const BackendRow& row = registry.rows().front();
    why = row.reason;
    if (!row.available) return {};
    return {{"fp32", kFp32Tolerance, [] { return createCudaBackend(DType::F32); }},
            {"bf16", kBf16Tolerance, [] { return createCudaBackend(DType::BF16); }}};
}

int affordableSteps() { return 50; }
int overrunsSeen() { return -1; }
int replaysSeen() { return -1; }

}  // namespace fw
