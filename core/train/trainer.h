// SPDX-License-Identifier: GPL-3.0-or-later
// One training step and one evaluation: forward, backward, clip, update. No clock, no thread of its own, no text.
// A step is cut into shards (whole sequences); each walks its sequences in micro-batches with its own memory and adds up
// its own gradient; shards are then summed in a fixed order. So the result does not depend on the number of threads.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "data/batch_source.h"
#include "model/gpt.h"
#include "train/optimizer.h"
#include "train/train_config.h"

namespace fw {

struct StepResult {
    double loss = 0;      ///< mean of the batch before the update, nats per token
    double gradNorm = 0;  ///< before clipping
    bool updated = false; ///< false: loss or gradient was not finite, nothing was changed
};

class Trainer {
  public:
    /// `initial` is flat in the model's layout. Backend and model must outlive this.
    Trainer(Backend& backend, const Gpt& gpt, const TrainConfig& config, std::span<const float> initial);
    ~Trainer();

    /// One update at `learningRate`.
    StepResult step(const Batch& batch, double learningRate);
    /// Loss and gradient of a batch without an update; the gradient is at gradients().
    StepResult computeGradients(const Batch& batch);
    /// Mean loss over `tokens` read in consecutive windows of the context length, the last one shorter: every token but the
    /// first is predicted exactly once.
    double evaluate(std::span<const TokenId> tokens);
    /// Losses of every predicted token of evaluate(), in order (tokens.size() - 1 of them).
    std::vector<float> tokenLosses(std::span<const TokenId> tokens);

    /// Current weights and gradients in the backend's memory.
    WeightView weights() const { return {m_weights.data(), nullptr}; }
    const float* gradients() const;
    /// A copy of the current weights.
    std::vector<float> copyWeights() const;
    /// Other weights, fresh optimizer state.
    void reset(std::span<const float> weights);
    const Gpt& gpt() const { return m_gpt; }
    const Backend& backend() const { return m_backend; }
    /// Bytes held for weights, gradients, optimizer state and activations.
    int64_t memoryBytes() const;

  private:
    struct Shard;
    double forwardBackward(Shard& shard, const Batch& batch, int64_t begin, int64_t end);
    double reduceGradients();
    void forEachWindow(std::span<const TokenId> tokens, const std::function<void(int64_t first, const float* losses, int64_t count)>& use);

    Backend& m_backend;
    const Gpt& m_gpt;
    TrainConfig m_config;
    Buffer m_weights;
    std::vector<std::unique_ptr<Shard>> m_shards;
    Optimizer m_optimizer;
};

/// How many shards a step really has: the configured number, fewer when the batch has fewer sequences or when one
/// gradient per shard would be too much memory. Never depends on the number of threads.
int shardCount(const TrainConfig& config, int64_t flatSize);
/// Bytes that training will hold, computed beforehand (weights, gradients per shard, optimizer state, activations).
int64_t estimateTrainingBytes(const ModelConfig& model, const TrainConfig& config);

}  // namespace fw
