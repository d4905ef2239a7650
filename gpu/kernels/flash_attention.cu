// SPDX-License-Identifier: GPL-3.0-or-later
// Causal attention on tensor cores, bf16 with fp32 sums, without ever storing the T x T scores (Dao et al. 2022; the
// division of work follows FlashAttention-2, Dao 2023). A block of four warps owns 64 rows, each warp 16 of them, and walks
// over tiles of columns in shared memory. Forward: rows are queries, columns keys. Backward runs twice, so that nothing is
// added atomically: with rows as queries for dq, and with rows as keys for dk and dv. cuDNN is not used even where it is
// installed: these kernels can be checked without a GPU, a second way could not.
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr int kWarps = 4, kRows = 16 * kWarps;
constexpr float kLog2e = 1.4426950408889634f;

/// Columns of a tile: fewer where heads are large, so that a thread's numbers fit into its registers.
template <int D>
inline constexpr int kColumns = D <= 64 ? 64 : 32;
/// Rows of a tile are 16 bytes longer than they need, so that a warp's reads fall into different banks.
template <int D>
inline constexpr int kPitch = D + 8;

struct Sizes {
    int64_t T, H, G;
};

/// One head of one sequence: row t begins at data + t * stride.
template <class T>
struct Head {
    T* data;
    int64_t stride;
};

/// Begins to copy rows [first, first + Rows) of a head into shared memory; rows at and behind `end` become zero. Every kernel
/// has two places for a tile: while it works on one, the other is filled.
template <int D, int Rows>
__device__ void beginTile(bf16* tile, Head<const bf16> head, int64_t first, int64_t end) {
    for (int i = static_cast<int>(threadIdx.x); i < Rows * (D / 8); i += 32 * kWarps) {
        const int row = i / (D / 8), chunk = i % (D / 8);
        const bool exists = first + row < end;
        copyAsync(tile + row * kPitch<D> + chunk * 8, exists ? head.data + (first + row) * head.stride + chunk * 8 : head.data, exists);
    }
}

/// The tile that was begun is there for the whole block, and nobody reads the other place any more.
__device__ void tileArrives() {
    waitCopies();
    __syncthreads();
}

/// A warp's 16 rows of a head as left operands: the k-th holds columns 16k .. 16k + 15.
template <int D>
struct RowOperand {
    uint32_t at[D / 16][4];

    __device__ void load(Head<const bf16> head, int64_t first, int64_t end) {
        const int64_t g = threadIdx.x % 32 / 4, t = threadIdx.x % 4;
        for (int k = 0; k < D / 16; ++k)
            for (int part = 0; part < 4; ++part) {
                const int64_t row = first + g + (part % 2) * 8, column = 16 * k + 2 * t + (part / 2) * 8;
                at[k][part] = row < end ? *reinterpret_cast<const uint32_t*>(head.data + row * head.stride + column) : 0u;
            }
    }
};

/// products (16, Columns) = rows tile^T, for one warp.
template <int D, int Columns>
__device__ void timesTransposed(float (&products)[Columns / 8][4], const RowOperand<D>& rows, const bf16* tile) {
    const int g = static_cast<int>(threadIdx.x % 32 / 4), t = static_cast<int>(threadIdx.x % 4);
    for (int j = 0; j < Columns / 8; ++j) {
        for (float& value : products[j]) value = 0;
        const bf16* column = tile + (j * 8 + g) * kPitch<D> + 2 * t;
        for (int k = 0; k < D / 16; ++k)
            multiplyTile(products[j], rows.at[k], *reinterpret_cast<const uint32_t*>(column + 16 * k),
                         *reinterpret_cast<const uint32_t*>(column + 16 * k + 8));
    }
}

/// sums (16, D) += weights tile, for one warp; weights (16, Columns) as timesTransposed leaves them.
template <int D, int Columns>
__device__ void addWeighted(float (&sums)[D / 8][4], const float (&weights)[Columns / 8][4], const bf16* tile) {
    const int lane = static_cast<int>(threadIdx.x % 32);
    for (int k = 0; k < Columns / 16; ++k) {
        const float(&left)[4] = weights[2 * k];
        const float(&right)[4] = weights[2 * k + 1];
        const uint32_t a[4] = {pack(left[0], left[1]), pack(left[2], left[3]), pack(right[0], right[1]), pack(right[2], right[3])};
        // Of 16 rows of the tile and 16 of its columns: rows 0-7 and 8-15 of the first eight columns, then of the others.
        const bf16* row = tile + (16 * k + lane % 16) * kPitch<D> + lane / 16 * 8;
        for (int j = 0; j < D / 16; ++j) {
            uint32_t b[4];
            loadTransposed(b, row + 16 * j);
            multiplyTile(sums[2 * j], a, b[0], b[1]);
            multiplyTile(sums[2 * j + 1], a, b[2], b[3]);
        }
    }
}

/// Writes a warp's 16 rows, each divided by its divisor (rows g and g + 8 of this lane's).
template <int D>
__device__ void storeRows(Head<bf16> head, const float (&sums)[D / 8][4], int64_t first, int64_t end, float factor0, float factor1) {
    const int64_t g = threadIdx.x % 32 / 4, t = threadIdx.x % 4;
    for (int j = 0; j < D / 8; ++j) {
        const int64_t column = 8 * j + 2 * t;
        if (first + g < end)
            *reinterpret_cast<uint32_t*>(head.data + (first + g) * head.stride + column) = pack(sums[j][0] * factor0, sums[j][1] * factor0);
        if (first + g + 8 < end)
            *reinterpret_cast<uint32_t*>(head.data + (first + g + 8) * head.stride + column) = pack(sums[j][2] * factor1, sums[j][3] * factor1);
    }
}

/// Over the four lanes that share a row.
__device__ float rowMax(float value) {
    value = fmaxf(value, shuffleXor(value, 1));
    return fmaxf(value, shuffleXor(value, 2));
}
__device__ float rowSum(float value) {
    value += shuffleXor(value, 1);
    return value + shuffleXor(value, 2);
}

/// Grid (tiles of queries, heads, sequences).
template <int D>
__global__ void __launch_bounds__(32 * kWarps) forwardKernel(bf16* out, float* lse, const bf16* q, const bf16* k, const bf16* v, Sizes n, float scale) {
    constexpr int C = kColumns<D>;
    alignas(16) __shared__ bf16 keys[2][C * kPitch<D>];
    alignas(16) __shared__ bf16 values[2][C * kPitch<D>];
    const int64_t h = blockIdx.y, b = blockIdx.z, kvHead = h / (n.H / n.G), warp = threadIdx.x / 32;
    const int64_t g = threadIdx.x % 32 / 4, t = threadIdx.x % 4;
    // The last tiles have the most to do; they go first.
    const int64_t blockFirst = static_cast<int64_t>(gridDim.x - 1 - blockIdx.x) * kRows, first = blockFirst + 16 * warp;
    const Head<const bf16> query{q + (b * n.T * n.H + h) * D, n.H * D}, key{k + (b * n.T * n.G + kvHead) * D, n.G * D},
        value{v + (b * n.T * n.G + kvHead) * D, n.G * D};
    RowOperand<D> rows;
    rows.load(query, first, n.T);
    float mixed[D / 8][4] = {}, highest[2] = {-INFINITY, -INFINITY}, sum[2] = {0, 0};
    const float unit = scale * kLog2e;  // scores in powers of two
    const int64_t end = blockFirst + kRows < n.T ? blockFirst + kRows : n.T;
    const auto begin = [&](int64_t s) {
        beginTile<D, C>(keys[s / C % 2], key, s, n.T);
        beginTile<D, C>(values[s / C % 2], value, s, n.T);
    };
    begin(0);
    for (int64_t s = 0; s < end; s += C) {
        const int64_t place = s / C % 2;
        tileArrives();
        if (s + C < end) begin(s + C);
        float scores[C / 8][4];
        timesTransposed<D, C>(scores, rows, keys[place]);
        float top[2] = {highest[0], highest[1]};
        for (int j = 0; j < C / 8; ++j)
            for (int i = 0; i < 4; ++i) {
                const int64_t row = first + g + i / 2 * 8, column = s + 8 * j + 2 * t + i % 2;
                scores[j][i] = column <= row && column < n.T ? scores[j][i] * unit : -INFINITY;
                top[i / 2] = fmaxf(top[i / 2], scores[j][i]);
            }
        for (int r = 0; r < 2; ++r) {
            top[r] = rowMax(top[r]);
            const float kept = exp2f(highest[r] - top[r]);
            highest[r] = top[r];
            sum[r] *= kept;
            for (int j = 0; j < D / 8; ++j) {
                mixed[j][2 * r] *= kept;
                mixed[j][2 * r + 1] *= kept;
            }
        }
        for (int j = 0; j < C / 8; ++j)
            for (int i = 0; i < 4; ++i) {
                scores[j][i] = exp2f(scores[j][i] - highest[i / 2]);
                sum[i / 2] += scores[j][i];
            }
        addWeighted<D, C>(mixed, scores, values[place]);
    }
    for (float& s : sum) s = rowSum(s);
    storeRows<D>({out + (b * n.T * n.H + h) * D, n.H * D}, mixed, first, n.T, 1.0f / sum[0], 1.0f / sum[1]);
    if (t == 0)
        for (int r = 0; r < 2; ++r)
            if (first + g + 8 * r < n.T) lse[(b * n.H + h) * n.T + first + g + 8 * r] = (highest[r] + log2f(sum[r])) / kLog2e;
}

/// Rows are queries: p = exp(s scale - lse), ds = p (dOut v - delta) scale, dq += ds k. Grid as forward.
template <int D>
__global__ void __launch_bounds__(32 * kWarps)
    queryGradientKernel(bf16* dq, const bf16* dOut, const bf16* q, const bf16* k, const bf16* v, const float* lse, const float* delta, Sizes n, float scale) {
    constexpr int C = kColumns<D>;
    alignas(16) __shared__ bf16 keys[2][C * kPitch<D>];
    alignas(16) __shared__ bf16 values[2][C * kPitch<D>];
    const int64_t h = blockIdx.y, b = blockIdx.z, kvHead = h / (n.H / n.G), warp = threadIdx.x / 32;
    const int64_t g = threadIdx.x % 32 / 4, t = threadIdx.x % 4;
    const int64_t blockFirst = static_cast<int64_t>(gridDim.x - 1 - blockIdx.x) * kRows, first = blockFirst + 16 * warp;
    const int64_t ofQuery = (b * n.T * n.H + h) * D, ofKey = (b * n.T * n.G + kvHead) * D, stat = (b * n.H + h) * n.T;
    RowOperand<D> query, dy;
    query.load({q + ofQuery, n.H * D}, first, n.T);
    dy.load({dOut + ofQuery, n.H * D}, first, n.T);
    float rowLse[2] = {}, rowDelta[2] = {};
    for (int r = 0; r < 2; ++r)
        if (first + g + 8 * r < n.T) {
            rowLse[r] = lse[stat + first + g + 8 * r];
            rowDelta[r] = delta[stat + first + g + 8 * r];
        }
    float sums[D / 8][4] = {};
    const int64_t end = blockFirst + kRows < n.T ? blockFirst + kRows : n.T;
    const auto begin = [&](int64_t s) {
        beginTile<D, C>(keys[s / C % 2], {k + ofKey, n.G * D}, s, n.T);
        beginTile<D, C>(values[s / C % 2], {v + ofKey, n.G * D}, s, n.T);
    };
    begin(0);
    for (int64_t s = 0; s < end; s += C) {
        const int64_t place = s / C % 2;
        tileArrives();
        if (s + C < end) begin(s + C);
        float scores[C / 8][4], dp[C / 8][4];
        timesTransposed<D, C>(scores, query, keys[place]);
        timesTransposed<D, C>(dp, dy, values[place]);
        for (int j = 0; j < C / 8; ++j)
            for (int i = 0; i < 4; ++i) {
                const int64_t row = first + g + i / 2 * 8, column = s + 8 * j + 2 * t + i % 2;
                const float p = column <= row && row < n.T ? exp2f((scores[j][i] * scale - rowLse[i / 2]) * kLog2e) : 0.0f;
                scores[j][i] = p * (dp[j][i] - rowDelta[i / 2]) * scale;
            }
        addWeighted<D, C>(sums, scores, keys[place]);
    }
    storeRows<D>({dq + ofQuery, n.H * D}, sums, first, n.T, 1.0f, 1.0f);
}

/// Rows are keys, columns the queries that see them, of every head that shares the key: dv += p^T dOut, dk += ds^T q. Grid
/// (tiles of keys, key heads, sequences).
template <int D>
__global__ void __launch_bounds__(32 * kWarps) keyGradientKernel(bf16* dk, bf16* dv, const bf16* dOut, const bf16* q, const bf16* k, const bf16* v,
                                                                 const float* lse, const float* delta, Sizes n, float scale) {
    constexpr int C = kColumns<D>;
    alignas(16) __shared__ bf16 queries[2][C * kPitch<D>];
    alignas(16) __shared__ bf16 dys[2][C * kPitch<D>];
    __shared__ float lses[2][C], deltas[2][C];
    const int64_t kvHead = blockIdx.y, b = blockIdx.z, warp = threadIdx.x / 32, share = n.H / n.G;
    const int64_t g = threadIdx.x % 32 / 4, t = threadIdx.x % 4;
    const int64_t blockFirst = static_cast<int64_t>(blockIdx.x) * kRows, first = blockFirst + 16 * warp;
    const int64_t ofKey = (b * n.T * n.G + kvHead) * D;
    RowOperand<D> key, value;
    key.load({k + ofKey, n.G * D}, first, n.T);
    value.load({v + ofKey, n.G * D}, first, n.T);
    float dKey[D / 8][4] = {}, dValue[D / 8][4] = {};
    // Tile i belongs to the (i / tiles)-th head that shares the key.
    const int64_t start = blockFirst / C * C, tiles = (n.T - start + C - 1) / C;
    const auto firstQuery = [&](int64_t i) { return start + i % tiles * C; };
    const auto begin = [&](int64_t i) {
        const int64_t place = i % 2, s = firstQuery(i), h = kvHead * share + i / tiles;
        const int64_t ofQuery = (b * n.T * n.H + h) * D, stat = (b * n.H + h) * n.T;
        beginTile<D, C>(queries[place], {q + ofQuery, n.H * D}, s, n.T);
        beginTile<D, C>(dys[place], {dOut + ofQuery, n.H * D}, s, n.T);
        for (int j = static_cast<int>(threadIdx.x); j < C; j += 32 * kWarps) {
            lses[place][j] = s + j < n.T ? lse[stat + s + j] : 0.0f;
            deltas[place][j] = s + j < n.T ? delta[stat + s + j] : 0.0f;
        }
    };
    begin(0);
    for (int64_t i = 0; i < share * tiles; ++i) {
        const int64_t place = i % 2, s = firstQuery(i);
        tileArrives();
        if (i + 1 < share * tiles) begin(i + 1);
        float p[C / 8][4], ds[C / 8][4];
        timesTransposed<D, C>(p, key, queries[place]);
        timesTransposed<D, C>(ds, value, dys[place]);
        for (int j = 0; j < C / 8; ++j)
            for (int part = 0; part < 4; ++part) {
                const int inTile = static_cast<int>(8 * j + 2 * t + part % 2);
                const int64_t row = first + g + part / 2 * 8, column = s + inTile;
                p[j][part] = row <= column && column < n.T ? exp2f((p[j][part] * scale - lses[place][inTile]) * kLog2e) : 0.0f;
                ds[j][part] = p[j][part] * (ds[j][part] - deltas[place][inTile]) * scale;
            }
        addWeighted<D, C>(dValue, p, dys[place]);
        addWeighted<D, C>(dKey, ds, queries[place]);
    }
    storeRows<D>({dk + ofKey, n.G * D}, dKey, first, n.T, 1.0f, 1.0f);
    storeRows<D>({dv + ofKey, n.G * D}, dValue, first, n.T, 1.0f, 1.0f);
}

template <int D>
struct HeadSize {
    static constexpr int value = D;
};

/// Calls f with the head size as a constant.
template <class F>
void withHead(int64_t D, F f) {
    if (D == 32) f(HeadSize<32>{});
    if (D == 64) f(HeadSize<64>{});
    if (D == 128) f(HeadSize<128>{});
}

Sizes sizesOf(Tensor q, Tensor k) { return {q.shape[1], q.shape[2], k.shape[2]}; }
float scaleOf(Tensor q) { return 1.0f / std::sqrt(static_cast<float>(q.shape[3])); }
dim3 gridFor(Tensor rows) {
    return dim3(blocksFor(rows.shape[1], kRows), static_cast<unsigned>(rows.shape[2]), static_cast<unsigned>(rows.shape[0]));
}

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

bool flashAttentionFits(DType type, int64_t headSize) { return type == DType::BF16 && (headSize == 32 || headSize == 64 || headSize == 128); }

void flashAttentionForward(Queue queue, Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v) {
    withHead(q.shape[3], [&](auto head) {
        launch("flashAttentionForward", queue, gridFor(q), 32 * kWarps, forwardKernel<decltype(head)::value>, of<bf16>(out), lse.data, of<bf16>(q),
               of<bf16>(k), of<bf16>(v), sizesOf(q, k), scaleOf(q));
    });
}

void flashAttentionBackward(Queue queue, Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor lse,
                            const float* delta) {
    withHead(q.shape[3], [&](auto head) {
        constexpr int D = decltype(head)::value;
        launch("flashAttentionBackward (queries)", queue, gridFor(q), 32 * kWarps, queryGradientKernel<D>, of<bf16>(dq), of<bf16>(dOut), of<bf16>(q),
               of<bf16>(k), of<bf16>(v), lse.data, delta, sizesOf(q, k), scaleOf(q));
        launch("flashAttentionBackward (keys)", queue, gridFor(k), 32 * kWarps, keyGradientKernel<D>, of<bf16>(dk), of<bf16>(dv), of<bf16>(dOut),
               of<bf16>(q), of<bf16>(k), of<bf16>(v), lse.data, delta, sizesOf(q, k), scaleOf(q));
    });
}

}  // namespace fw::gpu
