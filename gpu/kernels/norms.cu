// SPDX-License-Identifier: GPL-3.0-or-later
// LayerNorm and RMSNorm: a warp for every row. Gradients of gains and biases are column sums, in two passes and a fixed
// order.
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr int kWarps = 4;  // rows of a block

/// This warp's row, or -1.
__device__ int64_t rowOfWarp(int64_t rows) {
    const int64_t row = static_cast<int64_t>(blockIdx.x) * kWarps + threadIdx.y;
    return row < rows ? row : -1;
}

/// Calls body(first column, W) for this lane's part of C columns.
template <int W, class Body>
__device__ void eachColumn(int64_t C, Body body) {
    for (int64_t c = static_cast<int64_t>(threadIdx.x) * W; c < C; c += 32 * W) body(c);
}

template <class T, int W>
__global__ void layerNormForwardKernel(T* out, float* mean, float* rstd, const T* x, const float* weight, const float* bias, float eps,
                                       int64_t rows, int64_t C) {
    const int64_t row = rowOfWarp(rows);
    if (row < 0) return;
    x += row * C;
    float sum = 0, squares = 0;
    eachColumn<W>(C, [&](int64_t c) {
        const Values<W> v = load<W>(x + c);
        for (int j = 0; j < W; ++j) sum += v.at[j];
    });
    const float mu = warpSum(sum) / static_cast<float>(C);
    eachColumn<W>(C, [&](int64_t c) {
        const Values<W> v = load<W>(x + c);
        for (int j = 0; j < W; ++j) squares += (v.at[j] - mu) * (v.at[j] - mu);
    });
    const float r = 1.0f / sqrtf(warpSum(squares) / static_cast<float>(C) + eps);
    eachColumn<W>(C, [&](int64_t c) {
        Values<W> v = load<W>(x + c);
        for (int j = 0; j < W; ++j) v.at[j] = (v.at[j] - mu) * r * weight[c + j] + bias[c + j];
        store<W>(out + row * C + c, v);
    });
    if (threadIdx.x == 0) {
        mean[row] = mu;
        rstd[row] = r;
    }
}

template <class T, int W>
__global__ void rmsNormForwardKernel(T* out, float* rstd, const T* x, const float* weight, float eps, int64_t rows, int64_t C) {
    const int64_t row = rowOfWarp(rows);
    if (row < 0) return;
    x += row * C;
    float squares = 0;
    eachColumn<W>(C, [&](int64_t c) {
        const Values<W> v = load<W>(x + c);
        for (int j = 0; j < W; ++j) squares += v.at[j] * v.at[j];
    });
    const float r = 1.0f / sqrtf(warpSum(squares) / static_cast<float>(C) + eps);
    eachColumn<W>(C, [&](int64_t c) {
        Values<W> v = load<W>(x + c);
        for (int j = 0; j < W; ++j) v.at[j] = v.at[j] * r * weight[c + j];
        store<W>(out + row * C + c, v);
    });
    if (threadIdx.x == 0) rstd[row] = r;
}

/// dx of either norm: with g = dy weight and n = (x - mean) rstd, dx = rstd (g - [mean of g] - n mean(g n)); RMSNorm has no
/// mean (`mean` null) and no bracket.
template <class T, int W>
__global__ void normBackwardKernel(T* dx, const T* dOut, const T* x, const float* weight, const float* mean, const float* rstd, int64_t rows,
                                   int64_t C, bool add) {
    const int64_t row = rowOfWarp(rows);
    if (row < 0) return;
    x += row * C;
    dOut += row * C;
    dx += row * C;
    const float mu = mean ? mean[row] : 0.0f, r = rstd[row];
    float sum = 0, dot = 0;
    eachColumn<W>(C, [&](int64_t c) {
        const Values<W> v = load<W>(x + c), dy = load<W>(dOut + c);
        for (int j = 0; j < W; ++j) {
            const float g = dy.at[j] * weight[c + j];
            sum += g;
            dot += g * (v.at[j] - mu) * r;
        }
    });
    const float meanG = mean ? warpSum(sum) / static_cast<float>(C) : 0.0f, meanDot = warpSum(dot) / static_cast<float>(C);
    eachColumn<W>(C, [&](int64_t c) {
        const Values<W> v = load<W>(x + c), dy = load<W>(dOut + c);
        Values<W> d;
        for (int j = 0; j < W; ++j) {
            d.at[j] = r * (dy.at[j] * weight[c + j] - meanG - (v.at[j] - mu) * r * meanDot);
            if (add) d.at[j] += toFloat(dx[c + j]);
        }
        store<W>(dx + c, d);
    });
}

constexpr int kLanes = 32, kRowGroups = 8;

int64_t chunksOf(int64_t rows) {
    const int64_t wanted = rows / 64;
    return wanted < 1 ? 1 : wanted > 128 ? 128 : wanted;
}

/// What is summed over the rows: dy n for a gain (n as above), or dy alone for a bias (`rstd` null).
template <class T>
struct Summand {
    const T* dOut;
    const T* x;
    const float* mean;
    const float* rstd;
    __device__ float at(int64_t row, int64_t i) const {
        const float dy = toFloat(dOut[i]);
        return rstd ? dy * (toFloat(x[i]) - (mean ? mean[row] : 0.0f)) * rstd[row] : dy;
    }
};

/// partial (chunks,C): block (32 columns, chunk of rows).
template <class T>
__global__ void columnSumKernel(float* partial, Summand<T> summand, int64_t rows, int64_t C, int64_t chunkRows) {
    __shared__ float sums[kRowGroups][kLanes];
    const int lane = static_cast<int>(threadIdx.x), group = static_cast<int>(threadIdx.y);
    const int64_t c = static_cast<int64_t>(blockIdx.x) * kLanes + lane, begin = static_cast<int64_t>(blockIdx.y) * chunkRows;
    const int64_t end = begin + chunkRows < rows ? begin + chunkRows : rows;
    float sum = 0;
    if (c < C)
        for (int64_t row = begin + group; row < end; row += kRowGroups) sum += summand.at(row, row * C + c);
    sums[group][lane] = sum;
    __syncthreads();
    if (group != 0 || c >= C) return;
    for (int g = 1; g < kRowGroups; ++g) sum += sums[g][lane];
    partial[static_cast<int64_t>(blockIdx.y) * C + c] = sum;
}

__global__ void addPartialsKernel(float* total, const float* partial, int64_t chunks, int64_t C) {
    const int64_t c = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (c >= C) return;
    float sum = 0;
    for (int64_t chunk = 0; chunk < chunks; ++chunk) sum += partial[chunk * C + c];
    total[c] += sum;
}

template <class T>
void addColumns(Queue queue, float* total, Summand<T> summand, int64_t rows, int64_t C, float* scratch) {
    const int64_t chunks = chunksOf(rows), chunkRows = (rows + chunks - 1) / chunks;
    launch("columnSum", queue, dim3(blocksFor(C, kLanes), static_cast<unsigned>(chunks)), dim3(kLanes, kRowGroups), columnSumKernel<T>, scratch,
           summand, rows, C, chunkRows);
    launch("addPartials", queue, blocksFor(C, kThreads), kThreads, addPartialsKernel, total, scratch, chunks, C);
}

/// Calls f(T(), Width) with 16-byte accesses where rows allow them.
template <class F>
void withRows(Tensor x, F f) {
    withType(x.type, [&](auto type) {
        using T = decltype(type);
        if (x.cols() % kPack<T> == 0)
            f(T{}, Width<kPack<T>>{});
        else
            f(T{}, Width<1>{});
    });
}

dim3 rowBlock() { return dim3(32, kWarps); }

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

int64_t columnSumScratch(int64_t rows, int64_t cols) { return chunksOf(rows) * cols; }

void addColumnSums(Queue queue, Tensor total, Tensor x, float* scratch) {
    withType(x.type, [&](auto type) {
        using T = decltype(type);
        addColumns<T>(queue, total.data, {of<T>(x), nullptr, nullptr, nullptr}, x.rows(), x.cols(), scratch);
    });
}

void layerNormForward(Queue queue, Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) {
    withRows(x, [&](auto type, auto width) {
        using T = decltype(type);
        launch("layerNormForward", queue, blocksFor(x.rows(), kWarps), rowBlock(), layerNormForwardKernel<T, decltype(width)::value>, of<T>(out),
               mean.data, rstd.data, of<T>(x), weight.data, bias.data, eps, x.rows(), x.cols());
    });
}

void rmsNormForward(Queue queue, Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) {
    withRows(x, [&](auto type, auto width) {
        using T = decltype(type);
        launch("rmsNormForward", queue, blocksFor(x.rows(), kWarps), rowBlock(), rmsNormForwardKernel<T, decltype(width)::value>, of<T>(out),
               rstd.data, of<T>(x), weight.data, eps, x.rows(), x.cols());
    });
}

void layerNormBackward(Queue queue, Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean, Tensor rstd,
                       bool add, float* scratch) {
    withRows(x, [&](auto type, auto width) {
        using T = decltype(type);
        addColumns<T>(queue, dWeight.data, {of<T>(dOut), of<T>(x), mean.data, rstd.data}, x.rows(), x.cols(), scratch);
        addColumns<T>(queue, dBias.data, {of<T>(dOut), nullptr, nullptr, nullptr}, x.rows(), x.cols(), scratch);
        launch("layerNormBackward", queue, blocksFor(x.rows(), kWarps), rowBlock(), normBackwardKernel<T, decltype(width)::value>, of<T>(dx),
               of<T>(dOut), of<T>(x), weight.data, mean.data, rstd.data, x.rows(), x.cols(), add);
    });
}

void rmsNormBackward(Queue queue, Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add, float* scratch) {
    withRows(x, [&](auto type, auto width) {
        using T = decltype(type);
        addColumns<T>(queue, dWeight.data, {of<T>(dOut), of<T>(x), nullptr, rstd.data}, x.rows(), x.cols(), scratch);
        launch("rmsNormBackward", queue, blocksFor(x.rows(), kWarps), rowBlock(), normBackwardKernel<T, decltype(width)::value>, of<T>(dx),
               of<T>(dOut), of<T>(x), weight.data, nullptr, rstd.data, x.rows(), x.cols(), add);
    });
}

}  // namespace fw::gpu
