// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the CUDA runtime which GPUs there are, and says in words why none can be used.
#include <cuda_runtime_api.h>
#include <fmt/format.h>

#include "base/error.h"
#include "gpu/cublas_library.h"
#include "gpu/cuda_backend.h"
#include "gpu/cuda_device.h"
#include "gpu/gpu.h"
#include "gpu/matrix_product_cublas.h"

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

/// Whether the first GPU can be used, and what it is or why not.
struct Finding {
    bool usable = false;
    std::string reason;
};

Finding look() {
    int count = 0;
    const cudaError_t error = cudaGetDeviceCount(&count);
    if (error != cudaSuccess || count == 0) return {false, explainNoDevice(error)};
    cudaDeviceProp properties{};
    if (cudaGetDeviceProperties(&properties, 0) == cudaSuccess && properties.major < 8)
        return {false, fmt::format("{} is too old: compute capability 8.0 (Ampere, 2020) or newer is needed", describeDevice(0))};
    std::string why;
    if (!gpu::cublasLibrary(why)) return {false, fmt::format("{}, but {}", describeDevice(0), why)};
    return {true, describeDevice(0)};
}

}  // namespace

std::unique_ptr<Backend> createCudaBackend(DType activations) {
    std::string why;
    const gpu::CublasLibrary* library = gpu::cublasLibrary(why);
    check(library != nullptr, ErrorKind::Unavailable, "{}", why);
    auto device = gpu::makeCudaDevice(0);
    auto products = gpu::makeCublasProducts(*library, *device);
    return std::make_unique<gpu::CudaBackend>(std::move(device), std::move(products), activations);
}

void registerGpuBackends(BackendRegistry& registry) {
    const Finding finding = look();
    registry.add({.id = "cuda",
                  .title = "NVIDIA GPU (CUDA, bf16)",
                  .available = finding.usable,
                  .reason = finding.reason,
                  .create = [](int) { return createCudaBackend(DType::BF16); }});
    registry.add({.id = "cuda-fp32",
                  .title = "NVIDIA GPU (CUDA, fp32: exact and slower)",
                  .available = finding.usable,
                  .reason = finding.reason,
                  .create = [](int) { return createCudaBackend(DType::F32); }});
}

}  // namespace fw
