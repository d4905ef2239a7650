// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of the CPU backend in vector code. Every file of this folder is compiled once per instruction set, with
// FW_ISA (avx2, avx512) as the namespace of all that is in it, so that no function compiled for one can be linked into the
// other. Included by this folder and by tests, never by what must run on any machine.
#pragma once

#include "backend/cpu/cpu_backend.h"

namespace fw::FW_ISA {

class Kernels : public CpuBackend {
  public:
    using CpuBackend::CpuBackend;

    void layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const override;
    void layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean, Tensor rstd,
                           bool add) const override;
    void rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const override;
    void rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const override;
    int64_t preparedFloats(const Shape& matrix, bool backward) const override;
    void prepare(float* prepared, Tensor weight, bool backward) const override;
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
    void sumOfSquares(double* total, const float* values, int64_t count) const override;
    void adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step,
               const UpdateNumbers* now) const override;
    void muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const override;
};

}  // namespace fw::FW_ISA
