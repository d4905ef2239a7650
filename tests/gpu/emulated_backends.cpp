// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "gpu/emulation/emulated_backend.h"
#include "gpu/gpu_backends.h"

namespace fw {

std::vector<GpuBackend> gpuBackends(std::string&) {
    return {{"fp32", kFp32Tolerance, [] { return gpu::makeEmulatedBackend(DType::F32); }},
            {"bf16", kBf16Tolerance, [] { return gpu::makeEmulatedBackend(DType::BF16); }}};
}

int affordableSteps() { return 6; }
int overrunsSeen() { return std::exchange(gpu::emulationCounts().overruns, 0); }
int replaysSeen() { return std::exchange(gpu::emulationCounts().replays, 0); }

}  // namespace fw
