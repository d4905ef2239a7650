// SPDX-License-Identifier: GPL-3.0-or-later
// The classifier in one kernel: softmax, loss and, in place, the gradient. One warp for a row of a small vocabulary, eight
// for a large one. A row is read three times, the second and third time from the cache.
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr int kRowsOfBlock = 4;     // with one warp for a row
constexpr int64_t kSmallRow = 1024;

/// Sum (or largest) over the warps that share a row. `shared` has a place for each of them.
template <int Warps, bool Largest>
__device__ float overRow(float value, float* shared) {
    value = Largest ? warpMax(value) : warpSum(value);
    if constexpr (Warps > 1) {
        __syncthreads();
        if (threadIdx.x % 32 == 0) shared[threadIdx.x / 32] = value;
        __syncthreads();
        value = shared[0];
        for (int w = 1; w < Warps; ++w) value = Largest ? fmaxf(value, shared[w]) : value + shared[w];
    }
    return value;
}

template <class T, int Warps>
__global__ void crossEntropyKernel(float* losses, T* logits, const int32_t* targets, int64_t N, int64_t V, float scale, bool gradient) {
    __shared__ float shared[Warps];
    const int64_t n = static_cast<int64_t>(blockIdx.x) * blockDim.y + threadIdx.y;
    if (n >= N) return;
    T* row = logits + n * V;
    const int64_t target = targets[n], first = threadIdx.x, step = 32 * Warps;
    float highest = -INFINITY, sum = 0;
    for (int64_t v = first; v < V; v += step) highest = fmaxf(highest, toFloat(row[v]));
    highest = overRow<Warps, true>(highest, shared);
    for (int64_t v = first; v < V; v += step) sum += expf(toFloat(row[v]) - highest);
    sum = overRow<Warps, false>(sum, shared);
    if (first == 0) losses[n] = target < 0 ? 0.0f : logf(sum) + highest - toFloat(row[target]);
    if (!gradient) return;
    // The target's logit has been read before another lane writes its gradient there.
    if constexpr (Warps > 1)
        __syncthreads();
    else
        __syncwarp();
    const float factor = scale / sum;
    for (int64_t v = first; v < V; v += step)
        row[v] = fromFloat<T>(target < 0 ? 0.0f : expf(toFloat(row[v]) - highest) * factor - (v == target ? scale : 0.0f));
}

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

void crossEntropy(Queue queue, Tensor losses, Tensor logits, const int32_t* targets, float scale, bool gradient) {
    const int64_t N = logits.rows(), V = logits.cols();
    withType(logits.type, [&](auto type) {
        using T = decltype(type);
        if (V <= kSmallRow)
            launch("crossEntropy", queue, blocksFor(N, kRowsOfBlock), dim3(32, kRowsOfBlock), crossEntropyKernel<T, 1>, losses.data, of<T>(logits),
                   targets, N, V, scale, gradient);
        else
            launch("crossEntropy", queue, static_cast<unsigned>(N), dim3(256, 1), crossEntropyKernel<T, 8>, losses.data, of<T>(logits), targets, N,
                   V, scale, gradient);
    });
}

}  // namespace fw::gpu
