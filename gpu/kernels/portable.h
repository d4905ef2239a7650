// SPDX-License-Identifier: GPL-3.0-or-later
// The words that kernels are written in: those of CUDA, plus launch(), warp shuffles, copies that nobody waits for, and the two
// tensor-core instructions.
// Without nvcc the same words come from tests/gpu/emulation, which runs kernels thread by thread on the CPU.
#pragma once

#include <cmath>

#include "gpu/device.h"
#include "gpu/kernels/bf16.h"

#ifdef __CUDACC__

#include <cuda_runtime.h>

#include "gpu/cuda_check.h"

namespace fw::gpu {

/// Queues kernel<<<grid, block>>>(arguments). Throws Error naming the kernel when it cannot be launched.
template <class... Parameters, class... Arguments>
void launch(const char* name, Queue queue, dim3 grid, dim3 block, void (*kernel)(Parameters...), Arguments... arguments) {
    kernel<<<grid, block, 0, static_cast<cudaStream_t>(queue)>>>(static_cast<Parameters>(arguments)...);
    checkCuda(cudaGetLastError(), name);
}

inline __device__ float shuffleXor(float value, int mask) { return __shfl_xor_sync(0xffffffffu, value, mask); }

/// d += a b for one warp: a (16,16) and b (16,8) bf16, d (16,8) fp32 (PTX mma.m16n8k16). Lane l holds, with g = l / 4 and
/// t = l % 4, pairs of neighbours: a rows g, g + 8, g, g + 8 at columns 2t, 2t, 2t + 8, 2t + 8; b column g at rows 2t and
/// 2t + 8; d rows g and g + 8 at columns 2t, 2t + 1.
inline __device__ void multiplyTile(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
    asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
                 : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
                 : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

/// Loads four 8 x 8 tiles of bf16 from shared memory, transposed (PTX ldmatrix.x4.trans). Lane l brings the address of row
/// l % 8 of tile l / 8 and receives, of every tile, column l / 4 at rows 2 (l % 4) and the next.
inline __device__ void loadTransposed(uint32_t (&r)[4], const bf16* row) {
    const auto address = static_cast<uint32_t>(__cvta_generic_to_shared(row));
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0,%1,%2,%3}, [%4];"
                 : "=r"(r[0]), "=r"(r[1]), "=r"(r[2]), "=r"(r[3])
                 : "r"(address)
                 : "memory");
}

/// Begins to copy 16 bytes from the device's memory into shared memory, both at multiples of 16 bytes (PTX cp.async); zeros
/// instead where `exists` is false. They have arrived for this thread after waitCopies, for its block after a barrier behind it.
inline __device__ void copyAsync(void* shared, const void* from, bool exists) {
    const auto address = static_cast<uint32_t>(__cvta_generic_to_shared(shared));
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(address), "l"(__cvta_generic_to_global(from)), "r"(exists ? 16 : 0) : "memory");
}
/// Waits for all copies that this thread has begun.
inline __device__ void waitCopies() { asm volatile("cp.async.wait_all;" ::: "memory"); }

}  // namespace fw::gpu

#else
#include "gpu/emulation/emulation.h"
#endif

namespace fw::gpu {

/// Calls f(T()) with the C++ type of a number format.
template <class F>
void withType(DType type, F f) {
    if (type == DType::BF16)
        f(bf16{});
    else
        f(float{});
}

template <class T>
T* of(Tensor t) {
    return reinterpret_cast<T*>(t.data);
}

inline unsigned blocksFor(int64_t items, int64_t perBlock) { return static_cast<unsigned>((items + perBlock - 1) / perBlock); }

inline __device__ float warpSum(float value) {
    for (int mask = 16; mask > 0; mask /= 2) value += shuffleXor(value, mask);
    return value;
}
inline __device__ float warpMax(float value) {
    for (int mask = 16; mask > 0; mask /= 2) value = fmaxf(value, shuffleXor(value, mask));
    return value;
}

/// How many numbers fit into one 16-byte access.
template <class T>
inline constexpr int kPack = 16 / sizeof(T);

/// W neighbours as fp32; W is 1 or kPack<T>.
template <int W>
struct Values {
    float at[W];
};

template <int W, class T>
__device__ Values<W> load(const T* from) {
    Values<W> values;
    if constexpr (W == 1) {
        values.at[0] = toFloat(*from);
    } else {
        struct alignas(16) Raw {
            T at[W];
        };
        const Raw raw = *reinterpret_cast<const Raw*>(from);
        for (int i = 0; i < W; ++i) values.at[i] = toFloat(raw.at[i]);
    }
    return values;
}

template <int W, class T>
__device__ void store(T* to, const Values<W>& values) {
    if constexpr (W == 1) {
        *to = fromFloat<T>(values.at[0]);
    } else {
        struct alignas(16) Raw {
            T at[W];
        } raw;
        for (int i = 0; i < W; ++i) raw.at[i] = fromFloat<T>(values.at[i]);
        *reinterpret_cast<Raw*>(to) = raw;
    }
}

/// A compile-time width, told to a generic lambda.
template <int W>
struct Width {
    static constexpr int value = W;
};

/// Calls body(first number, Width) for this thread's part of `count` numbers: a pack, or single numbers at the end.
template <class T, class Body>
__device__ void eachPack(int64_t count, Body body) {
    const int64_t first = (static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x) * kPack<T>;
    if (first + kPack<T> <= count) {
        body(first, Width<kPack<T>>{});
        return;
    }
    for (int64_t i = first; i < count; ++i) body(i, Width<1>{});
}

inline constexpr int kThreads = 256;
template <class T>
unsigned packBlocks(int64_t count) {
    return blocksFor(count, static_cast<int64_t>(kThreads) * kPack<T>);
}

}  // namespace fw::gpu
