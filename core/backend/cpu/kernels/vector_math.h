// SPDX-License-Identifier: GPL-3.0-or-later
// exp, friends and dot products written without branches, so that the compiler turns loops over them into vector code.
// Relative error of fastExp below 2e-7 on [-87, 88].
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace fw::FW_ISA {

/// e^x: x = n ln2 + r, polynomial for e^r on [-ln2/2, ln2/2], n into the exponent. Clamped to the finite range.
inline float fastExp(float x) {
    x = std::min(std::max(x, -87.0f), 88.0f);
    const float n = __builtin_rintf(x * 1.44269504088896341f);
    const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;  // ln2 in two parts
    float p = 1.0f / 5040.0f;
    p = p * r + 1.0f / 720.0f;
    p = p * r + 1.0f / 120.0f;
    p = p * r + 1.0f / 24.0f;
    p = p * r + 1.0f / 6.0f;
    p = p * r + 0.5f;
    p = p * r + 1.0f;
    p = p * r + 1.0f;
    return p * std::bit_cast<float>((static_cast<int32_t>(n) + 127) << 23);
}

inline float fastSigmoid(float x) { return 1.0f / (1.0f + fastExp(-x)); }
inline float fastTanh(float x) { return 1.0f - 2.0f / (fastExp(2.0f * x) + 1.0f); }

/// Adds lanes by halves; the sum is in the first.
template <int lanes>
inline float foldLanes(float* sums) {
    if constexpr (lanes == 1) {
        return sums[0];
    } else {
        for (int j = 0; j < lanes / 2; ++j) sums[j] += sums[j + lanes / 2];
        return foldLanes<lanes / 2>(sums);
    }
}

/// Sum of a[i] b[i] in lanes (a power of two), which are then added by halves.
template <int lanes>
inline float dot(const float* a, const float* b, int64_t n) {
    float sums[lanes] = {};
    int64_t i = 0;
    for (; i + lanes <= n; i += lanes)
        for (int j = 0; j < lanes; ++j) sums[j] += a[i + j] * b[i + j];
    for (; i < n; ++i) sums[0] += a[i] * b[i];
    return foldLanes<lanes>(sums);
}

}  // namespace fw::FW_ISA
