// SPDX-License-Identifier: GPL-3.0-or-later
// The backend for NVIDIA GPUs: every operation is one queue entry or a few. Knows no CUDA header: kernels are behind
// launchers.h, products behind matrix_product.h, memory and recording behind device.h.
#pragma once

#include <memory>
#include <vector>

#include "backend/backend.h"
#include "gpu/device.h"
#include "gpu/launchers.h"
#include "gpu/matrix_product.h"

namespace fw::gpu {

class CudaBackend : public Backend {
  public:
    /// `activations` BF16: products on bf16 with fp32 sums, fp32 master weights. F32: everything in fp32, for exactness.
    CudaBackend(std::unique_ptr<Device> device, std::unique_ptr<MatrixProducts> products, DType activations);
    ~CudaBackend() override;

    std::string_view id() const override { return "cuda"; }

    float* allocate(int64_t floats) const override;
    void release(float* memory) const noexcept override;
    void zero(float* memory, int64_t floats) const override;
    void copyFromHost(Tensor to, std::span<const float> from) const override;
    void copyToHost(std::span<float> to, Tensor from) const override;
    void copyWithin(float* to, const float* from, int64_t words) const override;
    void copyRows(Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width) const override;
    const int32_t* ids(std::span<const int32_t> ids, int slot) const override;
    void windows(int32_t* out, const int32_t* text, const int32_t* starts, int64_t B, int64_t T) const override;
    void store(int32_t* to, int32_t value) const override;
    DType activationType() const override { return m_type; }
    int64_t freeBytes() const override { return m_device->freeBytes(); }

    int shards(int) const override { return 1; }
    int workers() const override { return 1; }
    void parallel(int count, ParallelTask task) const override;
    bool isQueue() const override { return true; }
    void replay(Recording& recording, FunctionRef<void()> work) const override { m_device->replay(recording, work); }
    void finish() const override { m_device->finish(); }
    bool isLost() const override { return m_device->isLost(); }

    void embeddingForward(Tensor out, const int32_t* ids, Tensor table) const override;
    void embeddingBackward(Tensor dTable, const int32_t* ids, Tensor dOut) const override;
    void positionForward(Tensor out, Tensor table, Position start) const override;
    void positionBackward(Tensor dTable, Tensor dOut, int64_t start) const override;
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
    void attentionCached(Tensor out, Tensor lse, Tensor q, Tensor keys, Tensor values, Position length) const override;
    void appendToCache(Tensor cache, Tensor rows, Position length) const override;
    void attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor out, Tensor lse) const override;
    void geluForward(Tensor out, Tensor x) const override;
    void geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const override;
    void swigluForward(Tensor out, Tensor gate, Tensor up) const override;
    void swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const override;
    void crossEntropyForward(Tensor losses, Tensor logits, const int32_t* targets) const override;
    void crossEntropyGradient(Tensor losses, Tensor logits, const int32_t* targets, float scale) const override;
    void draw(std::span<DrawnToken> drawn, Tensor logits, int64_t ids, const DrawSettings& settings, std::span<const double> noise) const override;
    void addTo(Tensor total, Tensor part) const override;
    void sum(double* total, const float* values, int64_t count) const override;
    void sumOfSquares(double* total, const float* values, int64_t count) const override;
    void decideUpdate(UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens,
                      double gradClip) const override;
    void adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step,
               const UpdateNumbers* now) const override;
    void muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const override;

  private:
    /// Memory that only grows. What was outgrown is kept to the end: a recorded step may still point to it.
    class Growing;

    Queue queue() const { return m_device->queue(); }
    float* scratch(int64_t floats) const;
    const void* weightFor(Tensor weight) const;
    void orthogonalise(int64_t matrices, int64_t rows, int64_t cols) const;

    std::unique_ptr<Device> m_device;
    std::unique_ptr<MatrixProducts> m_products;
    DType m_type;
    // Working memory; operations are const for the model, which never sees it.
    std::unique_ptr<Growing> m_scratch, m_converted, m_directions, m_other, m_gram, m_polynomial;
    mutable std::vector<std::unique_ptr<Growing>> m_slots;
};

}  // namespace fw::gpu
