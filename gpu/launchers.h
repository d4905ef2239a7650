// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels of this folder as plain functions: each checks nothing (the
// backend has), queues its work and returns. Shapes and meanings are
// those of core/backend/backend.h. No CUDA header is needed to include this.
#pragma once

#include <span>

#include "backend/backend.h"
#include "gpu/device.h"

namespace fw::gpu {

/// Numbers of the largest head that rope and attention serve.
inline constexpr int kLargestHead = 256;

// kernels/elementwise.cu
void convert(Queue queue, Tensor to, Tensor from);  ///< between types
void addTo(Queue queue, Tensor total, Tensor part);
void copyRows(Queue queue, Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width);
void appendToCache(Queue queue, Tensor cache, Tensor rows, Position length);
void geluForward(Queue queue, Tensor out, Tensor x);
void geluBackward(Queue queue, Tensor dx, Tensor dOut, Tensor x, bool add);
void swigluForward(Queue queue, Tensor out, Tensor gate, Tensor up);
void swigluBackward(Queue queue, Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up);
void rope(Queue queue, Tensor x, Position start, float theta, bool inverse);

// kernels/embedding.cu
void windows(Queue queue, int32_t* out, const int32_t* text, const int32_t* starts, int64_t B, int64_t T);
/// Where every id of a batch of N occurs, so that a row of a table is summed by one block in a fixed order.
struct IdIndex {
    static constexpr int64_t kChunk = 512;  ///< positions that are counted together
    static int64_t chunks(int64_t N) { return (N + kChunk - 1) / kChunk; }
    /// Words of memory for an index.
    static int64_t words(int64_t N, int64_t V) { return 2 * N + V + 1 + chunks(N) * V; }
    IdIndex(int32_t* memory, int64_t N, int64_t V) : order(memory), ranks(order + N), starts(ranks + N), counts(starts + V + 1) {}

    int32_t* order;   ///< (N) positions sorted by id, and then by position
    int32_t* ranks;   ///< (N) how many equal ids stand before a position in its chunk
    int32_t* starts;  ///< (V + 1) where in `order` every id begins
    int32_t* counts;  ///< (chunks,V) how often an id occurs in the chunks before; must be zero before indexIds
};
void indexIds(Queue queue, const IdIndex& index, const int32_t* ids, int64_t N, int64_t V);
void embeddingForward(Queue queue, Tensor out, const int32_t* ids, Tensor table);
void embeddingBackward(Queue queue, Tensor dTable, const IdIndex& index, Tensor dOut);
void positionForward(Queue queue, Tensor out, Tensor table, Position start);
void positionBackward(Queue queue, Tensor dTable, Tensor dOut, int64_t start);

// kernels/norms.cu; `scratch` has columnSumScratch() floats
void layerNormForward(Queue queue, Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps);
void layerNormBackward(Queue queue, Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean, Tensor rstd,
                       bool add, float* scratch);
void rmsNormForward(Queue queue, Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps);
void rmsNormBackward(Queue queue, Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add, float* scratch);
int64_t columnSumScratch(int64_t rows, int64_t cols);
/// total (C) += column sums of x (N,C)
void addColumnSums(Queue queue, Tensor total, Tensor x, float* scratch);

// kernels/attention.cu (any head size and type), kernels/flash_attention.cu (bf16, tensor cores, heads of 32, 64 and 128)
void attentionForward(Queue queue, Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride, int64_t seen, Position length);
void attentionBackward(Queue queue, Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor lse, const float* delta);
/// delta (B,H,T) = sum over D of dOut out
void attentionDelta(Queue queue, float* delta, Tensor dOut, Tensor out);
bool flashAttentionFits(DType type, int64_t headSize);
void flashAttentionForward(Queue queue, Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v);
void flashAttentionBackward(Queue queue, Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor lse, const float* delta);

// kernels/cross_entropy.cu
void crossEntropy(Queue queue, Tensor losses, Tensor logits, const int32_t* targets, float scale, bool gradient);

// kernels/sampling.cu
void drawTokens(Queue queue, DrawnToken* drawn, Tensor logits, int64_t ids, const DrawSettings& settings, const double* noise);

// kernels/optimizer.cu
void sum(Queue queue, double* total, const float* values, int64_t count);
/// `scratch` has sumOfSquaresScratch() doubles.
void sumOfSquares(Queue queue, double* total, const float* values, int64_t count, double* scratch);
int64_t sumOfSquaresScratch();
void decideUpdate(Queue queue, UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens, double gradClip);
void adamw(Queue queue, float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step, const UpdateNumbers* now);
/// Momentum; directions (matrices,O,I) of `type`, divided by their norms (times kPolarExpressMargin). `scratch` has
/// muonScratch() floats for each matrix.
void muonDirections(Queue queue, void* directions, DType type, std::span<const MuonMatrix> matrices, const MuonStep& step,
                    const UpdateNumbers* now, float* scratch);
int64_t muonScratch();
/// The update by the orthogonalised directions.
void muonUpdate(Queue queue, const void* directions, DType type, std::span<const MuonMatrix> matrices, const MuonStep& step,
                const UpdateNumbers* now);

}  // namespace fw::gpu
