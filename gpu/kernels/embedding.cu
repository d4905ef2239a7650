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

__global__ void windowsKernel(int32_t* out, const int32_t* text, const int32_t* starts, int64_t count, int64_t T) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (i < count) out[i] = text[starts[i / T] + i % T];
}

// A counting sort, stable and without atomic additions: ranks inside chunks, counts of chunks, counts of ids, places.

/// Block: a chunk of positions.
__global__ void rankKernel(IdIndex index, const int32_t* ids, int64_t N, int64_t V) {
    constexpr int kChunk = static_cast<int>(IdIndex::kChunk);
    __shared__ int32_t chunk[kChunk];
    const int64_t n = static_cast<int64_t>(blockIdx.x) * kChunk + threadIdx.x;
    const int self = static_cast<int>(threadIdx.x), filled = static_cast<int>(N - n + self < kChunk ? N - n + self : kChunk);
    if (n < N) chunk[self] = ids[n];
    __syncthreads();
    if (n >= N) return;
    int before = 0, behind = 0;
    for (int i = 0; i < filled; ++i) {
        const bool same = chunk[i] == chunk[self];
        before += same && i < self;
        behind += same && i > self;
    }
    index.ranks[n] = before;
    if (behind == 0) index.counts[blockIdx.x * V + chunk[self]] = before + 1;
}

/// Thread: an id. Its counts become those of the chunks before, and starts[id] its sum.
__global__ void chunkOffsetsKernel(IdIndex index, int64_t chunks, int64_t V) {
    const int64_t id = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (id >= V) return;
    int32_t sum = 0;
    for (int64_t chunk = 0; chunk < chunks; ++chunk) {
        int32_t& count = index.counts[chunk * V + id];
        const int32_t own = count;
        count = sum;
        sum += own;
    }
    index.starts[id] = sum;
}

/// One block: the sums in starts become sums over all smaller ids. A thread has neighbouring ids.
__global__ void startsKernel(IdIndex index, int64_t V) {
    __shared__ int32_t sums[kThreads];
    const int64_t share = (V + kThreads - 1) / kThreads, first = threadIdx.x * share, end = first + share < V ? first + share : V;
    int32_t sum = 0;
    for (int64_t id = first; id < end; ++id) sum += index.starts[id];
    sums[threadIdx.x] = sum;
    __syncthreads();
    int32_t start = 0;
    for (unsigned i = 0; i < threadIdx.x; ++i) start += sums[i];
    for (int64_t id = first; id < end; ++id) {
        const int32_t own = index.starts[id];
        index.starts[id] = start;
        start += own;
    }
    if (threadIdx.x == kThreads - 1) index.starts[V] = start;
}

__global__ void orderKernel(IdIndex index, const int32_t* ids, int64_t N, int64_t V) {
    const int64_t n = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (n < N) index.order[index.starts[ids[n]] + index.counts[n / IdIndex::kChunk * V + ids[n]] + index.ranks[n]] = static_cast<int32_t>(n);
}

/// Block (id, 32 columns): eight groups of threads add up every eighth occurrence, then one adds up the groups.
template <class T>
__global__ void embeddingBackwardKernel(float* dTable, IdIndex index, const T* dOut, int64_t C) {
    __shared__ float sums[kRowGroups][kLanes];
    const int64_t id = blockIdx.x;
    const int lane = static_cast<int>(threadIdx.x), group = static_cast<int>(threadIdx.y), end = index.starts[id + 1];
    if (index.starts[id] == end) return;
    const int64_t c = static_cast<int64_t>(blockIdx.y) * kLanes + lane;
    float sum = 0;
    if (c < C)
        for (int at = index.starts[id] + group; at < end; at += kRowGroups) sum += toFloat(dOut[index.order[at] * C + c]);
    sums[group][lane] = sum;
    __syncthreads();
    if (group != 0 || c >= C) return;
    for (int g = 1; g < kRowGroups; ++g) sum += sums[g][lane];
    dTable[id * C + c] += sum;
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

void windows(Queue queue, int32_t* out, const int32_t* text, const int32_t* starts, int64_t B, int64_t T) {
    launch("windows", queue, blocksFor(B * T, kThreads), kThreads, windowsKernel, out, text, starts, B * T, T);
}

void indexIds(Queue queue, const IdIndex& index, const int32_t* ids, int64_t N, int64_t V) {
    const int64_t chunks = IdIndex::chunks(N);
    launch("indexIds (ranks)", queue, static_cast<unsigned>(chunks), static_cast<unsigned>(IdIndex::kChunk), rankKernel, index, ids, N, V);
    launch("indexIds (chunks)", queue, blocksFor(V, kThreads), kThreads, chunkOffsetsKernel, index, chunks, V);
    launch("indexIds (starts)", queue, 1, kThreads, startsKernel, index, V);
    launch("indexIds (order)", queue, blocksFor(N, kThreads), kThreads, orderKernel, index, ids, N, V);
}

void embeddingBackward(Queue queue, Tensor dTable, const IdIndex& index, Tensor dOut) {
    withType(dOut.type, [&](auto type) {
        using T = decltype(type);
        launch("embeddingBackward", queue, dim3(static_cast<unsigned>(dTable.rows()), blocksFor(dOut.cols(), kLanes)), dim3(kLanes, kRowGroups),
               embeddingBackwardKernel<T>, dTable.data, index, of<T>(dOut), dOut.cols());
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
