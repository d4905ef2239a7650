// SPDX-License-Identifier: GPL-3.0-or-later
// Attention for any head size and either number format, in fp32: the exact mode, the cache, and heads that the tensor-core
// kernels (flash_attention.cu) do not serve. Warps walk over keys (or, backwards, over queries); nothing of size T x T is
// kept.
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr int kKeyWarps = 4, kMostKeyWarps = 16;  // that share the keys of a query; all of them where there is one query to a sequence
constexpr int kMaxPerLane = kLargestHead / 32;

/// The numbers of a head that belong to a lane: lane, lane + 32, ...
struct LanePart {
    float at[kMaxPerLane];
};

template <class T>
__device__ LanePart loadPart(const T* head, int64_t D) {
    LanePart part;
    for (int i = 0; i < kMaxPerLane; ++i) {
        const int64_t d = threadIdx.x + 32 * i;
        part.at[i] = d < D ? toFloat(head[d]) : 0.0f;
    }
    return part;
}

/// Dot product over the warp; every lane gets it.
__device__ float dot(const LanePart& a, const LanePart& b) {
    float sum = 0;
    for (int i = 0; i < kMaxPerLane; ++i) sum += a.at[i] * b.at[i];
    return warpSum(sum);
}

__device__ void addScaled(LanePart& total, float factor, const LanePart& part) {
    for (int i = 0; i < kMaxPerLane; ++i) total.at[i] += factor * part.at[i];
}

struct Sizes {
    int64_t T, H, G, D;
};

/// Block (query, head, sequence): its warps take turns at the keys, each with an online softmax of its own; then the first
/// joins them. Query t sees keys 0 .. seen - T + t, where `seen` is length + T when there is a length.
template <class T>
__global__ void attentionForwardKernel(T* out, float* lse, const T* q, const T* k, const T* v, int64_t kvStride, int64_t seen, Position length,
                                       Sizes n, float scale) {
    __shared__ float highests[kMostKeyWarps], sums[kMostKeyWarps], mixes[kMostKeyWarps][kLargestHead];
    const int64_t t = blockIdx.x, h = blockIdx.y, b = blockIdx.z, g = h / (n.H / n.G);
    const int warp = static_cast<int>(threadIdx.y), warps = static_cast<int>(blockDim.y);
    const int64_t at = ((b * n.T + t) * n.H + h) * n.D;
    const int64_t keys = (length.device ? *length.device + n.T : seen) - n.T + t + 1;
    const LanePart query = loadPart(q + at, n.D);
    LanePart mix{};
    float highest = -INFINITY, sum = 0;
    for (int64_t s = warp; s < keys; s += warps) {
        const int64_t row = b * kvStride + (s * n.G + g) * n.D;
        const float score = dot(query, loadPart(k + row, n.D)) * scale;
        const float top = fmaxf(highest, score), kept = expf(highest - top), weight = expf(score - top);
        sum = sum * kept + weight;
        for (int i = 0; i < kMaxPerLane; ++i) mix.at[i] *= kept;
        addScaled(mix, weight, loadPart(v + row, n.D));
        highest = top;
    }
    if (threadIdx.x == 0) {
        highests[warp] = highest;
        sums[warp] = sum;
    }
    for (int i = 0; i < kMaxPerLane; ++i) mixes[warp][threadIdx.x + 32 * i] = mix.at[i];
    __syncthreads();
    if (warp != 0) return;
    float top = highests[0], total = 0;
    for (int w = 1; w < warps; ++w) top = fmaxf(top, highests[w]);
    for (int w = 0; w < warps; ++w) total += sums[w] * expf(highests[w] - top);
    for (int64_t d = threadIdx.x; d < n.D; d += 32) {
        float value = 0;
        for (int w = 0; w < warps; ++w) value += mixes[w][d] * expf(highests[w] - top);
        out[at + d] = fromFloat<T>(value / total);
    }
    if (threadIdx.x == 0) lse[(b * n.H + h) * n.T + t] = top + logf(total);
}

/// A warp for every (sequence, query, head).
template <class T>
__global__ void deltaKernel(float* delta, const T* dOut, const T* out, int64_t heads, Sizes n) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.y + threadIdx.y;
    if (i >= heads) return;
    float sum = 0;
    for (int64_t d = threadIdx.x; d < n.D; d += 32) sum += toFloat(dOut[i * n.D + d]) * toFloat(out[i * n.D + d]);
    sum = warpSum(sum);
    const int64_t h = i % n.H, t = i / n.H % n.T, b = i / (n.H * n.T);
    if (threadIdx.x == 0) delta[(b * n.H + h) * n.T + t] = sum;
}

/// A warp for every query: dq = sum over keys of p (dOut v - delta) scale k.
template <class T>
__global__ void dQueryKernel(T* dq, const T* dOut, const T* q, const T* k, const T* v, const float* lse, const float* delta, int64_t queries,
                             Sizes n, float scale) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.y + threadIdx.y;
    if (i >= queries) return;
    const int64_t h = i % n.H, t = i / n.H % n.T, b = i / (n.H * n.T), g = h / (n.H / n.G), stat = (b * n.H + h) * n.T + t;
    const LanePart query = loadPart(q + i * n.D, n.D), dy = loadPart(dOut + i * n.D, n.D);
    LanePart sum{};
    for (int64_t s = 0; s <= t; ++s) {
        const int64_t row = ((b * n.T + s) * n.G + g) * n.D;
        const LanePart key = loadPart(k + row, n.D);
        const float p = expf(dot(query, key) * scale - lse[stat]);
        addScaled(sum, p * (dot(dy, loadPart(v + row, n.D)) - delta[stat]) * scale, key);
    }
    for (int64_t d = threadIdx.x, j = 0; d < n.D; d += 32, ++j) dq[i * n.D + d] = fromFloat<T>(sum.at[j]);
}

/// A warp for every key: sums over the queries that see it, of all heads that share it.
template <class T>
__global__ void dKeyKernel(T* dk, T* dv, const T* dOut, const T* q, const T* k, const T* v, const float* lse, const float* delta, int64_t keys,
                           Sizes n, float scale) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.y + threadIdx.y;
    if (i >= keys) return;
    const int64_t g = i % n.G, s = i / n.G % n.T, b = i / (n.G * n.T), shared = n.H / n.G;
    const LanePart key = loadPart(k + i * n.D, n.D), value = loadPart(v + i * n.D, n.D);
    LanePart dKey{}, dValue{};
    for (int64_t h = g * shared; h < (g + 1) * shared; ++h)
        for (int64_t t = s; t < n.T; ++t) {
            const int64_t row = ((b * n.T + t) * n.H + h) * n.D, stat = (b * n.H + h) * n.T + t;
            const LanePart query = loadPart(q + row, n.D), dy = loadPart(dOut + row, n.D);
            const float p = expf(dot(query, key) * scale - lse[stat]);
            addScaled(dValue, p, dy);
            addScaled(dKey, p * (dot(dy, value) - delta[stat]) * scale, query);
        }
    for (int64_t d = threadIdx.x, j = 0; d < n.D; d += 32, ++j) {
        dk[i * n.D + d] = fromFloat<T>(dKey.at[j]);
        dv[i * n.D + d] = fromFloat<T>(dValue.at[j]);
    }
}

Sizes sizesOf(Tensor q, Tensor k) { return {q.shape[1], q.shape[2], k.shape[2], q.shape[3]}; }
float scaleOf(int64_t D) { return 1.0f / std::sqrt(static_cast<float>(D)); }
constexpr int kRowsOfBlock = 4;
dim3 rowBlock() { return dim3(32, kRowsOfBlock); }

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

void attentionForward(Queue queue, Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride, int64_t seen, Position length) {
    const Sizes n = sizesOf(q, k);
    withType(q.type, [&](auto type) {
        using T = decltype(type);
        const dim3 grid(static_cast<unsigned>(n.T), static_cast<unsigned>(n.H), static_cast<unsigned>(q.shape[0]));
        launch("attentionForward", queue, grid, dim3(32, n.T == 1 ? kMostKeyWarps : kKeyWarps), attentionForwardKernel<T>, of<T>(out), lse.data, of<T>(q), of<T>(k), of<T>(v),
               kvStride, seen, length, n, scaleOf(n.D));
    });
}

void attentionDelta(Queue queue, float* delta, Tensor dOut, Tensor out) {
    const Sizes n = sizesOf(dOut, dOut);
    const int64_t heads = dOut.shape[0] * n.T * n.H;
    withType(out.type, [&](auto type) {
        using T = decltype(type);
        launch("attentionDelta", queue, blocksFor(heads, kRowsOfBlock), rowBlock(), deltaKernel<T>, delta, of<T>(dOut), of<T>(out), heads, n);
    });
}

void attentionBackward(Queue queue, Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor lse, const float* delta) {
    const Sizes n = sizesOf(q, k);
    const int64_t queries = q.shape[0] * n.T * n.H, keys = q.shape[0] * n.T * n.G;
    withType(q.type, [&](auto type) {
        using T = decltype(type);
        launch("attentionBackward (queries)", queue, blocksFor(queries, kRowsOfBlock), rowBlock(), dQueryKernel<T>, of<T>(dq), of<T>(dOut), of<T>(q),
               of<T>(k), of<T>(v), lse.data, delta, queries, n, scaleOf(n.D));
        launch("attentionBackward (keys)", queue, blocksFor(keys, kRowsOfBlock), rowBlock(), dKeyKernel<T>, of<T>(dk), of<T>(dv), of<T>(dOut),
               of<T>(q), of<T>(k), of<T>(v), lse.data, delta, keys, n, scaleOf(n.D));
    });
}

}  // namespace fw::gpu
