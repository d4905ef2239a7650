// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tables. The gradient of a row is summed by one block in the order of the batch, so a seed gives the same bits
// every time (atomic additions would not).
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr int kLanes = 32, kRowGroups = 8;

template <class T>
__global__ void embeddingForwardKernel(T* out, const int32_t* ids, const float* table, int64_t N, int64_t C) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (i < N * C) out[i] = fromFloat<T>(table[ids[i / C] * C + i % C]);
}

/// Block (id, 32 columns): eight groups of threads add up every eighth occurrence, then one adds up the groups.
template <class T>
__global__ void embeddingBackwardKernel(float* dTable, IdIndex index, const T* dOut, int64_t C) {
    __shared__ float sums[kRowGroups][kLanes];
    const int segment = static_cast<int>(blockIdx.x), lane = static_cast<int>(threadIdx.x), group = static_cast<int>(threadIdx.y);
    if (segment >= *index.count) return;
    const int64_t c = static_cast<int64_t>(blockIdx.y) * kLanes + lane;
    float sum = 0;
    if (c < C)
        for (int at = index.starts[segment] + group; at < index.starts[segment + 1]; at += kRowGroups)
            sum += toFloat(dOut[index.order[at] * C + c]);
    sums[group][lane] = sum;
    __syncthreads();
    if (group != 0 || c >= C) return;
    for (int g = 1; g < kRowGroups; ++g) sum += sums[g][lane];
    dTable[index.ids[segment] * C + c] += sum;
}

template <class T>
__global__ void positionForwardKernel(T* out, const float* table, int64_t count, int64_t row, int64_t width, int64_t rows, Position start) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (i >= count) return;
    const int64_t position = (start.device ? *start.device : start.host) + i % row / width;
    if (position < rows) out[i] = fromFloat<T>(toFloat(out[i]) + table[position * width + i % width]);
}

template <class T>
__global__ void positionBackwardKernel(float* dTable, const T* dOut, int64_t B, int64_t row) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (i >= row) return;
    float sum = 0;
    for (int64_t b = 0; b < B; ++b) sum += toFloat(dOut[b * row + i]);
    dTable[i] += sum;
}

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

void embeddingForward(Queue queue, Tensor out, const int32_t* ids, Tensor table) {
    withType(out.type, [&](auto type) {
        using T = decltype(type);
        launch("embeddingForward", queue, blocksFor(out.count(), kThreads), kThreads, embeddingForwardKernel<T>, of<T>(out), ids, table.data,
               out.rows(), out.cols());
    });
}

void embeddingBackward(Queue queue, Tensor dTable, const IdIndex& index, Tensor dOut) {
    const auto segments = static_cast<unsigned>(dOut.rows() < dTable.rows() ? dOut.rows() : dTable.rows());
    withType(dOut.type, [&](auto type) {
        using T = decltype(type);
        launch("embeddingBackward", queue, dim3(segments, blocksFor(dOut.cols(), kLanes)), dim3(kLanes, kRowGroups), embeddingBackwardKernel<T>,
               dTable.data, index, of<T>(dOut), dOut.cols());
    });
}

void positionForward(Queue queue, Tensor out, Tensor table, Position start) {
    withType(out.type, [&](auto type) {
        using T = decltype(type);
        launch("positionForward", queue, blocksFor(out.count(), kThreads), kThreads, positionForwardKernel<T>, of<T>(out), table.data, out.count(),
               out.shape[1] * out.shape[2], out.shape[2], table.rows(), start);
    });
}

void positionBackward(Queue queue, Tensor dTable, Tensor dOut, int64_t start) {
    const int64_t row = dOut.shape[1] * dOut.shape[2];
    withType(dOut.type, [&](auto type) {
        using T = decltype(type);
        launch("positionBackward", queue, blocksFor(row, kThreads), kThreads, positionBackwardKernel<T>, dTable.data + start * dOut.shape[2],
               of<T>(dOut), dOut.shape[0], row);
    });
}

}  // namespace fw::gpu
