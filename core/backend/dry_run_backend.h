// SPDX-License-Identifier: GPL-3.0-or-later
// Computes nothing: memory is addresses that nobody may read. A pass of a model over this backend tells what the same
// pass will need on a real one (Tape::memoryFloats), before anything is allocated.
#pragma once

#include "backend/backend.h"

namespace fw {

class DryRunBackend : public Backend {
  public:
    /// Pretends that activations are of this type.
    explicit DryRunBackend(DType type = DType::F32) : m_type(type) {}
    std::string_view id() const override { return "dry-run"; }
    float* allocate(int64_t) const override { return reinterpret_cast<float*>(64); }
    void release(float*) const noexcept override {}
    void zero(float*, int64_t) const override {}
    void copyFromHost(Tensor, std::span<const float>) const override {}
    void copyToHost(std::span<float>, Tensor) const override {}
    void copyWithin(float*, const float*, int64_t) const override {}
    void copyRows(Tensor, int64_t, Tensor, int64_t, int64_t, int64_t) const override {}
    void store(int32_t*, int32_t) const override {}
    DType activationType() const override { return m_type; }
    const int32_t* ids(std::span<const int32_t> ids, int) const override { return ids.data(); }
    int shards(int wanted) const override { return wanted; }
    int workers() const override { return 1; }
    void parallel(int count, ParallelTask task) const override {
        for (int i = 0; i < count; ++i) task(i, 0);
    }

    void embeddingForward(Tensor, const int32_t*, Tensor) const override {}
    void embeddingBackward(Tensor, const int32_t*, Tensor) const override {}
    void positionForward(Tensor, Tensor, Position) const override {}
    void positionBackward(Tensor, Tensor, int64_t) const override {}
    void layerNormForward(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, float) const override {}
    void layerNormBackward(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, bool) const override {}
    void rmsNormForward(Tensor, Tensor, Tensor, Tensor, float) const override {}
    void rmsNormBackward(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, bool) const override {}
    void linearForward(Tensor, Tensor, Tensor, Tensor, Tensor) const override {}
    void linearBackwardInput(Tensor, Tensor, Tensor, bool) const override {}
    void linearBackwardWeight(Tensor, Tensor, Tensor, Tensor) const override {}
    void rope(Tensor, Position, float, bool) const override {}
    void attentionForward(Tensor, Tensor, Tensor, Tensor, Tensor, int64_t) const override {}
    void attentionBackward(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor) const override {}
    void geluForward(Tensor, Tensor) const override {}
    void geluBackward(Tensor, Tensor, Tensor, bool) const override {}
    void swigluForward(Tensor, Tensor, Tensor) const override {}
    void swigluBackward(Tensor, Tensor, Tensor, Tensor, Tensor) const override {}
    void crossEntropyForward(Tensor, Tensor, const int32_t*) const override {}
    void crossEntropyGradient(Tensor, Tensor, const int32_t*, float) const override {}
    void addTo(Tensor, Tensor) const override {}
    void sum(double*, const float*, int64_t) const override {}
    void sumOfSquares(double*, const float*, int64_t) const override {}
    void decideUpdate(UpdateNumbers*, std::span<const double>, std::span<const double>, double, double) const override {}
    void adamw(float*, const float*, float*, float*, int64_t, const AdamWStep&, const UpdateNumbers*) const override {}
    void muon(std::span<const MuonMatrix>, const MuonStep&, const UpdateNumbers*) const override {}

  private:
    DType m_type;
};

}  // namespace fw
