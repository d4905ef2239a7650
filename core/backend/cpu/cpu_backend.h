// SPDX-License-Identifier: GPL-3.0-or-later
// The fast CPU backend. Overrides what is worth it and inherits the rest from the textbook. Kernels are single-threaded:
// a training step is parallel over sequences (train/trainer.h), so activations stay in a core's cache.
#pragma once

#include <memory>
#include <string>

#include "backend/reference/reference_backend.h"

namespace fw {

struct CpuFeatures {
    bool usable = false;      ///< AVX2 and FMA are there
    std::string description;  ///< for people
};
CpuFeatures cpuFeatures();

class CpuBackend : public ReferenceBackend {
  public:
    /// `threads` 0: all cores.
    explicit CpuBackend(int threads = 0);
    ~CpuBackend() override;
    std::string_view id() const override { return "cpu"; }
    int threads() const;

    int shards(int wanted) const override { return wanted; }
    void parallel(int count, const std::function<void(int)>& task) const override;

    void layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const override;
    void layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean, Tensor rstd,
                           bool add) const override;
    void rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const override;
    void rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const override;
    void linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const override;
    void linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const override;
    void linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const override;
    void rope(Tensor x, int64_t start, float theta, bool inverse) const override;
    void attentionForward(Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride) const override;
    void attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor out, Tensor lse) const override;
    void geluForward(Tensor out, Tensor x) const override;
    void geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const override;
    void swigluForward(Tensor out, Tensor gate, Tensor up) const override;
    void swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const override;
    void crossEntropyForward(Tensor losses, Tensor lse, Tensor logits, const int32_t* targets) const override;
    void crossEntropyBackward(Tensor dLogits, Tensor logits, Tensor lse, const int32_t* targets, float scale) const override;
    void addTo(float* total, const float* part, int64_t count) const override;
    double sumOfSquares(const float* values, int64_t count) const override;
    void adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step) const override;
    void muon(Tensor weight, Tensor grad, Tensor momentum, const MuonStep& step) const override;

  private:
    struct Workers;
    std::unique_ptr<Workers> m_workers;
};

}  // namespace fw
