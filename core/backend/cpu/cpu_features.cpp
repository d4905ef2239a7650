// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the processor what it can do. Compiled for any machine, unlike the kernels.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <thread>

#include "backend/cpu/cpu_backend.h"

namespace fw {

CpuFeatures cpuFeatures() {
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const std::string count = fmt::format("{} core{}", cores, cores == 1 ? "" : "s");
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma"))
        return {false, false, "this processor has no AVX2 and FMA instructions (Intel since 2013, AMD since 2015); the textbook backend works, slowly"};
    const char* wanted = std::getenv("FIRSTWORDS_AVX512");
    const bool denied = wanted && std::string_view(wanted) == "0";
    const bool avx512 = !denied && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                        __builtin_cpu_supports("avx512vl");
    return {true, avx512, count + (avx512 ? ", AVX-512" : ", AVX2")};
#else
    return {true, false, count};
#endif
}

}  // namespace fw
