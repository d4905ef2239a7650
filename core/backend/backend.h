// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a machine must be able to do for a GPT: memory, and one method per operation. The model is written once
// against this list (core/model/gpt.cpp); `reference` is the textbook version and the judge of all others.
//
// Shapes: B sequences, T positions, N = B T tokens, C width, H heads, G heads of keys and values, D head size,
// F hidden width, V vocabulary. Row-major. Matrices are (out, in). Weights, their gradients, statistics and losses are
// fp32; activations and their gradients are of activationType().
// Rules: outputs do not alias inputs unless said; gradients of weights are always added to; gradients of activations
// are added to when `add` is true and overwritten otherwise. Operations run on the calling thread, or, where isQueue(), in
// the order in which they are called on a device; only copyToHost and finish wait for it. What has a body in backend.cpp
// is right for a backend that works in the host's memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/function_ref.h"
#include "tensor/tensor.h"

namespace fw {

/// What differs from update to update. It lives in the backend's memory, so that a recorded step reads today's numbers and
/// the decision to skip an update needs nobody's answer.
struct UpdateNumbers {
    float learningRate = 0;
    float correction1 = 1, correction2 = 1;  ///< AdamW: 1 - beta^t
    float gradScale = 1;                     ///< factor of the gradient (clipping)
    int32_t apply = 1;                       ///< 0: loss or gradient was not finite, nothing is changed
    int32_t unused = 0;
    double loss = 0, gradNorm = 0;           ///< mean loss of the batch; norm of its gradient before clipping
};

/// AdamW (Kingma and Ba 2015; decoupled decay: Loshchilov and Hutter 2019): what stays the same over a run.
struct AdamWStep {
    float beta1, beta2, eps, weightDecay;
};

/// Muon (Jordan et al. 2024): what stays the same over a run. Its rate is lrRatio times the learning rate.
struct MuonStep {
    float lrRatio, momentum, weightDecay;
};

/// A matrix (O,I) of weights with its gradient and its momentum.
struct MuonMatrix {
    Tensor weight, grad, momentum;
};

/// Where in the sequence we are: known to the host and, where a recorded pass must find it, in the backend's memory.
struct Position {
    int64_t host = 0;
    const int32_t* device = nullptr;  ///< null: only `host` counts
};

/// How a token is drawn from logits (model/sampler.h).
struct DrawSettings {
    double temperature = 1;  ///< 0: the likeliest
    double topP = 1;
    int32_t topK = 0;
    int32_t listed = 0;  ///< how many of the likeliest are listed, at most DrawnToken::kListed
};

/// A drawn token and the likeliest ones.
struct DrawnToken {
    static constexpr int kListed = 8;
    struct Listed {
        int32_t id = 0;
        float probability = 0, chosen = 0;  ///< of the model itself; after temperature, top-k and top-p
    };
    int32_t id = 0;
    float probability = 0;  ///< of the model itself
    Listed top[kListed];
};

/// A sequence of operations that a backend may keep, to run it again without being told each of them.
class Recording {
  public:
    /// Forgets what was kept: the next pass differs (other memory, other shapes).
    void reset() { *this = {}; }
    std::shared_ptr<void> state;  ///< the backend's
    int passes = 0;               ///< seen since reset()
};

/// A piece of parallel work: its number, and which of Backend::workers() does it. A worker does one piece at a time.
using ParallelTask = FunctionRef<void(int task, int worker)>;

class Backend {
  public:
    virtual ~Backend() = default;
    virtual std::string_view id() const = 0;

    // ---- memory ---------------------------------------------------------------------------------------------------
    /// Uninitialised memory, aligned to 64 bytes. Throws Error(Unavailable) when there is none left.
    virtual float* allocate(int64_t floats) const = 0;
    virtual void release(float* memory) const noexcept = 0;
    virtual void zero(float* memory, int64_t floats) const = 0;
    /// Numbers from and to the host's fp32, rounded to the tensor's type. `from` / `to` have the tensor's count.
    virtual void copyFromHost(Tensor to, std::span<const float> from) const = 0;
    virtual void copyToHost(std::span<float> to, Tensor from) const = 0;
    /// Copies 4-byte words inside the backend's memory; the ranges do not overlap.
    virtual void copyWithin(float* to, const float* from, int64_t words) const = 0;
    /// Copies `rows` runs of `width` numbers that begin `fromStride` and `toStride` numbers apart. Both of one type.
    virtual void copyRows(Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width) const = 0;
    /// Token ids (inputs, targets) into memory that operations can read; valid until the next call with the same slot.
    /// The same slot gives the same memory while the count is the same. On the CPU this is `ids` itself.
    virtual const int32_t* ids(std::span<const int32_t> ids, int slot) const = 0;
    /// out(b,t) = text[starts[b] + t]: windows of a text, out (B,T), all in memory of ids().
    virtual void windows(int32_t* out, const int32_t* text, const int32_t* starts, int64_t B, int64_t T) const;
    /// Writes one number into the backend's memory.
    virtual void store(int32_t* to, int32_t value) const;
    /// How activations are stored.
    virtual DType activationType() const;
    /// Bytes that may still be allocated; -1: nobody counts them.
    virtual int64_t freeBytes() const;

    // ---- parallel work --------------------------------------------------------------------------------------------
    /// Into how many independent parts a step should be cut when the run asks for `wanted`.
    virtual int shards(int wanted) const = 0;
    /// How many pieces of work may run at once.
    virtual int workers() const = 0;
    /// Runs tasks 0 ... count - 1, in parallel where the machine can; results must not depend on the order.
    virtual void parallel(int count, ParallelTask task) const = 0;
    /// How many threads parallel() has from now on; 0: one for every core. Nothing that is computed depends on it.
    virtual void useThreads(int threads);
    /// True where operations are queued for a device: few large pieces of work are better than many that fit a cache.
    virtual bool isQueue() const;
    /// Runs `work`, or, once it was recorded, what `work` did the last time: the same operations on the same memory. Inside,
    /// nothing may be allocated, copied from or to the host, or depend on anything but the backend's memory.
    virtual void replay(Recording& recording, FunctionRef<void()> work) const;
    /// Returns when all queued work is done. Throws Error where it failed.
    virtual void finish() const;
    /// True when the device has failed for good: its memory is lost, and every further call would throw.
    virtual bool isLost() const;

    // ---- embedding ------------------------------------------------------------------------------------------------
    /// out(n,:) = table(ids[n],:)   out (N,C), table (V,C)
    virtual void embeddingForward(Tensor out, const int32_t* ids, Tensor table) const = 0;
    virtual void embeddingBackward(Tensor dTable, const int32_t* ids, Tensor dOut) const = 0;
    /// out(b,t,:) += table(start + t,:)   out (B,T,C)
    virtual void positionForward(Tensor out, Tensor table, Position start) const = 0;
    virtual void positionBackward(Tensor dTable, Tensor dOut, int64_t start) const = 0;

    // ---- norms ----------------------------------------------------------------------------------------------------
    /// LayerNorm (Ba et al. 2016): out = (x - mean) rstd weight + bias, per row of x (N,C); mean and rstd (N) are kept.
    virtual void layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const = 0;
    virtual void layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean,
                                   Tensor rstd, bool add) const = 0;
    /// RMSNorm (Zhang and Sennrich 2019): out = x rstd weight, per row of x (N,C); rstd (N) is kept.
    virtual void rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const = 0;
    virtual void rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const = 0;

    // ---- linear ---------------------------------------------------------------------------------------------------
    /// Floats of a prepared copy of a matrix (O,I), which makes its products faster; 0: this backend works without.
    /// With `backward` it also serves linearBackwardInput.
    virtual int64_t preparedFloats(const Shape&, [[maybe_unused]] bool backward) const { return 0; }
    /// Writes the prepared copy of `weight`. Whoever sets Tensor::prepared repeats this after every change of the weight.
    virtual void prepare(float*, Tensor, [[maybe_unused]] bool backward) const {}
    /// out = x W^T (+ bias) (+ residual)   x (N,I), weight (O,I), bias (O) or absent, residual (N,O) or absent
    virtual void linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const = 0;
    /// dx = dOut W
    virtual void linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const = 0;
    /// dW += dOut^T x, dBias += column sums of dOut
    virtual void linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const = 0;

    // ---- attention ------------------------------------------------------------------------------------------------
    /// Rotary positions in place (Su et al. 2021; halves paired as in Llama): x (B,T,H,D), positions start + t.
    /// `inverse` turns back, which is also the gradient.
    virtual void rope(Tensor x, Position start, float theta, bool inverse) const = 0;
    /// Causal softmax attention. q, out (B,T,H,D); k, v (B,S,G,D) with S >= T: query t sees keys 0 .. S-T+t; every H/G
    /// query heads share a key head. lse (B,H,T): log-sum-exp of the scaled scores, kept for the backward pass.
    /// `kvStride` is the distance in floats between the keys of two sequences (S G D when they are dense).
    virtual void attentionForward(Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride) const = 0;
    /// The same over a cache: keys, values (B,capacity,G,D) hold `length` + T positions.
    virtual void attentionCached(Tensor out, Tensor lse, Tensor q, Tensor keys, Tensor values, Position length) const;
    /// Writes `rows` (B,T,G,D) into the cache (B,capacity,G,D) behind its `length` positions.
    virtual void appendToCache(Tensor cache, Tensor rows, Position length) const;
    /// Dense case S = T. dq, dk, dv are overwritten.
    virtual void attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor out,
                                   Tensor lse) const = 0;

    // ---- activations ----------------------------------------------------------------------------------------------
    /// GELU, tanh form (Hendrycks and Gimpel 2016).
    virtual void geluForward(Tensor out, Tensor x) const = 0;
    virtual void geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const = 0;
    /// SwiGLU (Shazeer 2020): out = silu(gate) up
    virtual void swigluForward(Tensor out, Tensor gate, Tensor up) const = 0;
    virtual void swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const = 0;

    // ---- loss -----------------------------------------------------------------------------------------------------
    /// losses[n] = -ln softmax(logits(n,:))[target]; rows with a negative target have loss 0.
    virtual void crossEntropyForward(Tensor losses, Tensor logits, const int32_t* targets) const = 0;
    /// The same losses, and the logits become their gradient, (softmax - onehot) scale; zero where a target is negative.
    virtual void crossEntropyGradient(Tensor losses, Tensor logits, const int32_t* targets, float scale) const = 0;

    /// Draws one of the first `ids` tokens for every row of logits (N,V) with that row's number from [0, 1), as
    /// sampleToken (model/sampler.h) does. Only where isQueue(); others draw on the host.
    virtual void draw(std::span<DrawnToken> drawn, Tensor logits, int64_t ids, const DrawSettings& settings, std::span<const double> noise) const;

    // ---- optimizer ------------------------------------------------------------------------------------------------
    /// total[i] += part[i], of one type
    virtual void addTo(Tensor total, Tensor part) const = 0;
    /// *total += sum of the values, in double. `total` is in the backend's memory, here and below.
    virtual void sum(double* total, const float* values, int64_t count) const = 0;
    /// *total = sum of squares, in double.
    virtual void sumOfSquares(double* total, const float* values, int64_t count) const = 0;
    /// Fills gradScale, apply, loss and gradNorm from the sums of losses and of squares, added up in order: the mean loss of
    /// `tokens`, and the factor that brings the gradient's norm down to `gradClip` (0: never).
    virtual void decideUpdate(UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens,
                              double gradClip) const = 0;
    virtual void adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step,
                       const UpdateNumbers* now) const = 0;
    /// Momentum, then the nearest orthogonal matrix to the direction (five Polar Express iterations, Amsel et al. 2025),
    /// scaled by sqrt(max(1, rows / cols)), then the update. All matrices have one shape.
    virtual void muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const = 0;
};

}  // namespace fw
