// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the processor what it can do. Compiled for any machine, unlike the kernels.
#include <fmt/format.h>

#include <thread>

#include "backend/cpu/cpu_backend.h"

namespace fw {

CpuFeatures cpuFeatures() {
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma"))
        return {false, "this processor has no AVX2 and FMA instructions (Intel since 2013, AMD since 2015); the textbook backend works, slowly"};
    return {true, fmt::format("{} core{}, AVX2", cores, cores == 1 ? "" : "s")};
#else
    return {true, fmt::format("{} core{}", cores, cores == 1 ? "" : "s")};
#endif
}

}  // namespace fw
