// SPDX-License-Identifier: GPL-3.0-or-later
// bfloat16: the upper half of an fp32. Stored as bits; arithmetic is done in fp32.
#pragma once

#include <cstdint>
#include <cstring>

#ifdef __CUDACC__
#include <cuda_bf16.h>
#define FW_HOST_DEVICE __host__ __device__
#else
#define FW_HOST_DEVICE
#endif

namespace fw::gpu {

struct bf16 {
    uint16_t bits;
};

FW_HOST_DEVICE inline float toFloat(float x) { return x; }
FW_HOST_DEVICE inline float toFloat(bf16 x) {
#ifdef __CUDA_ARCH__
    return __uint_as_float(static_cast<unsigned>(x.bits) << 16);
#else
    const uint32_t word = static_cast<uint32_t>(x.bits) << 16;
    float value;
    std::memcpy(&value, &word, sizeof value);
    return value;
#endif
}

/// Rounds to nearest, ties to even; not-a-number stays one.
FW_HOST_DEVICE inline bf16 toBf16(float x) {
#ifdef __CUDA_ARCH__
    return {__bfloat16_as_ushort(__float2bfloat16_rn(x))};
#else
    uint32_t word;
    std::memcpy(&word, &x, sizeof word);
    if ((word & 0x7fffffffu) > 0x7f800000u) return {static_cast<uint16_t>((word >> 16) | 0x40u)};
    return {static_cast<uint16_t>((word + 0x7fffu + ((word >> 16) & 1u)) >> 16)};
#endif
}

template <class T>
FW_HOST_DEVICE inline T fromFloat(float x);
template <>
FW_HOST_DEVICE inline float fromFloat<float>(float x) {
    return x;
}
template <>
FW_HOST_DEVICE inline bf16 fromFloat<bf16>(float x) {
    return toBf16(x);
}

/// Two neighbours in one register, the first in the lower half.
FW_HOST_DEVICE inline uint32_t pack(float first, float second) {
    return static_cast<uint32_t>(toBf16(first).bits) | static_cast<uint32_t>(toBf16(second).bits) << 16;
}

}  // namespace fw::gpu
