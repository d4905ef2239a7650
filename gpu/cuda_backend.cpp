// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the CUDA runtime which GPUs there are, and says in words why none can be used. The kernels are not written yet,
// so the row is never available; the seam is.
#include <cuda_runtime_api.h>
#include <fmt/format.h>

#include "gpu/gpu.h"

namespace fw {

namespace {

std::string versionText(int version) { return fmt::format("{}.{}", version / 1000, version % 1000 / 10); }

/// "NVIDIA H200 (139 GiB, compute capability 9.0)".
std::string describeDevice(int index) {
    cudaDeviceProp properties{};
    if (const cudaError_t error = cudaGetDeviceProperties(&properties, index); error != cudaSuccess)
        return fmt::format("device {} ({})", index, cudaGetErrorString(error));
    return fmt::format("{} ({:.0f} GiB, compute capability {}.{})", properties.name,
                       static_cast<double>(properties.totalGlobalMem) / (1024.0 * 1024.0 * 1024.0), properties.major,
                       properties.minor);
}

/// Why the runtime lists no device, and what to do about it.
std::string explainNoDevice(cudaError_t error) {
    int runtime = 0;
    cudaRuntimeGetVersion(&runtime);
    switch (error) {
        case cudaSuccess:
        case cudaErrorNoDevice:
            return "no NVIDIA GPU was found";
        case cudaErrorInsufficientDriver: {
            int driver = 0;
            cudaDriverGetVersion(&driver);
            if (driver == 0) return "no NVIDIA driver is installed";
            return fmt::format("the NVIDIA driver supports CUDA {}, this program needs {}; update the driver",
                               versionText(driver), versionText(runtime));
        }
        default:
            return fmt::format("the CUDA runtime answered: {}", cudaGetErrorString(error));
    }
}

std::string reasonNow() {
    int count = 0;
    const cudaError_t error = cudaGetDeviceCount(&count);
    if (error != cudaSuccess || count == 0) return explainNoDevice(error);
    std::string names = describeDevice(0);
    for (int i = 1; i < count; ++i) names += ", " + describeDevice(i);
    return fmt::format("CUDA device found: {}, but this version has no CUDA kernels yet", names);
}

}  // namespace

void registerGpuBackends(BackendRegistry& registry) {
    registry.add({.id = "cuda", .title = "NVIDIA GPU (CUDA)", .available = false, .reason = reasonNow(), .create = {}});
}

}  // namespace fw
