// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cublas_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <vector>

namespace fw::gpu {

namespace {

std::string fileName() { return fmt::format("libcublasLt.so.{}", CUBLAS_VER_MAJOR); }

/// Where the dynamic linker looks, then where the toolkit is usually put; FIRSTWORDS_CUBLAS names a file of one's own.
std::vector<std::string> candidates() {
    std::vector<std::string> files;
    if (const char* named = std::getenv("FIRSTWORDS_CUBLAS"); named && *named) files.emplace_back(named);
    files.push_back(fileName());
    for (const char* variable : {"CUDA_HOME", "CUDA_PATH"})
        if (const char* home = std::getenv(variable); home && *home) files.push_back(fmt::format("{}/lib64/{}", home, fileName()));
    files.push_back("/usr/local/cuda/lib64/" + fileName());
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
    why = fmt::format("{} (cuBLAS) was not found; install the CUDA Toolkit's libraries, or name the file in FIRSTWORDS_CUBLAS", fileName());
    return nullptr;
}

}  // namespace fw::gpu
