// SPDX-License-Identifier: GPL-3.0-or-later
// The textbook backend: one thread, plain loops, sums in double precision. Slow on purpose, clear on purpose, and the
// judge of every other backend. One file per operation; read them beside the formula.
#pragma once

#include "backend/backend.h"

namespace fw {

class ReferenceBackend : public Backend {
  public:
    std::string_view id() const override;

    float* allocate(int64_t floats) const override;
    void release(float* memory) const noexcept override;
    void zero(float* memory, int64_t floats) const override;
    void copyFromHost(Tensor to, std::span<const float> from) const override;
    void copyToHost(std::span<float> to, Tensor from) const override;
    void copyWithin(float* to, const float* from, int64_t words) const override;
    void copyRows(Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width) const override;
    const int32_t* ids(std::span<const int32_t> ids, int slot) const override;
    int shards(int wanted) const override;
    int workers() const override;
    void parallel(int count, ParallelTask task) const override;

    void embeddingForward(Tensor out, const int32_t* ids, Tensor table) const override;
    void embeddingBackward(Tensor dTable, const int32_t* ids, Tensor dOut) const override;
    void positionForward(Tensor out, Tensor table, Position start) const override;
    void positionBackward(Tensor dTable, Tensor dOut, int64_t start) const override;
    void layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const override;
    void layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean, Tensor rstd,
                           bool add) const override;
    void rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const override;
    void rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const override;
    void linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const override;
    void linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const override;
    void linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const override;
    void rope(Tensor x, Position start, float theta, bool inverse) const override;
    void attentionForward(Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride) const override;
    void attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor out, Tensor lse) const override;
    void geluForward(Tensor out, Tensor x) const override;
    void geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const override;
    void swigluForward(Tensor out, Tensor gate, Tensor up) const override;
    void swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const override;
    void crossEntropyForward(Tensor losses, Tensor logits, const int32_t* targets) const override;
    void crossEntropyGradient(Tensor losses, Tensor logits, const int32_t* targets, float scale) const override;
    void addTo(Tensor total, Tensor part) const override;
    void sum(double* total, const float* values, int64_t count) const override;
    void sumOfSquares(double* total, const float* values, int64_t count) const override;
    void decideUpdate(UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens,
                      double gradClip) const override;
    void adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step,
               const UpdateNumbers* now) const override;
    void muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const override;
};

}  // namespace fw
