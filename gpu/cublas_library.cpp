// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cublas_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <vector>

namespace fw::gpu {

namespace {

// What we call has been the same since version 12.
constexpr int kOldest = 12;
static_assert(CUBLAS_VER_MAJOR >= kOldest);

/// Where the dynamic linker looks, then where the toolkit is usually put, the version of the build first;
/// FIRSTWORDS_CUBLAS names a file of one's own.
std::vector<std::string> candidates() {
    std::vector<std::string> files;
    if (const char* named = std::getenv("FIRSTWORDS_CUBLAS"); named && *named) files.emplace_back(named);
    for (int version = CUBLAS_VER_MAJOR; version >= kOldest; --version) {
        const std::string file = fmt::format("libcublasLt.so.{}", version);
        files.push_back(file);
        for (const char* variable : {"CUDA_HOME", "CUDA_PATH"})
            if (const char* home = std::getenv(variable); home && *home) files.push_back(fmt::format("{}/lib64/{}", home, file));
        files.push_back("/usr/local/cuda/lib64/" + file);
    }
    return files;
}

std::optional<CublasLibrary> open() {
    void* library = nullptr;
    for (const std::string& file : candidates())
        if ((library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL))) break;
    if (!library) return std::nullopt;
    CublasLibrary functions;
#define FW_LOAD(name)                                                                 \
    functions.name = reinterpret_cast<decltype(functions.name)>(dlsym(library, #name)); \
    if (!functions.name) return std::nullopt;
    FW_CUBLAS_FUNCTIONS(FW_LOAD)
#undef FW_LOAD
    return functions;
}

}  // namespace

const CublasLibrary* cublasLibrary(std::string& why) {
    static const std::optional<CublasLibrary> library = open();
    if (library) return &*library;
    why = fmt::format("libcublasLt.so.{} (cuBLAS) was not found; install the CUDA Toolkit's libraries, or name the file in FIRSTWORDS_CUBLAS",
                      CUBLAS_VER_MAJOR);
    return nullptr;
}

}  // namespace fw::gpu
