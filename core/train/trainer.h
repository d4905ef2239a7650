// SPDX-License-Identifier: GPL-3.0-or-later
// One training step and one evaluation: forward, backward, clip, update. No clock (but a stop watch
// for benchmarks), no thread of its own, no text.
// A step is cut into shards (whole sequences); each walks its sequences in micro-batches and adds up its own gradient;
// shards are then summed in a fixed order. So the result does not depend on the number of threads. Activations belong to
// the worker that makes them, not to the shard: a core meets the same memory again, still in its cache.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "data/batch_source.h"
#include "model/gpt.h"
#include "train/optimizer.h"
#include "train/step_plan.h"

namespace fw {

struct StepResult {
    double loss = 0;      ///< mean of the batch before the update, nats per token
    double gradNorm = 0;  ///< before clipping
    bool updated = false; ///< false: loss or gradient was not finite, nothing was changed
};

/// Everything that the next step depends on besides its batch and its rate, in the layout of the model.
struct TrainingState {
    std::vector<float> weights;
    std::vector<float> first = {}, second = {};  ///< AdamW's moments; Muon keeps its momentum in the first. Empty: none yet
    int64_t updates = 0;               ///< made so far; 0 without moments
};

/// Where the time of steps went, in seconds.
struct StepTimes {
    double forwardBackward = 0, sumOfGradients = 0, update = 0, prepare = 0;  ///< by the clock
    OpTimes operations;  ///< of forwardBackward, added up over its workers

    void scale(double factor) {
        for (double* part : {&forwardBackward, &sumOfGradients, &update, &prepare}) *part *= factor;
        operations.scale(factor);
    }
};

class Trainer {
  public:
    /// `initial` is flat in the model's layout. Backend and model must outlive this.
    Trainer(Backend& backend, const Gpt& gpt, const TrainConfig& config, std::span<const float> initial);
    ~Trainer();

    /// On a device: keeps the text that batches are windows of there, so that a step brings where its windows start
    /// (Batch::starts) and not their ids. Elsewhere, or where memory is short, nothing changes.
    void keepText(std::span<const TokenId> text);
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
    WeightView weights() const { return {m_weights.data(), nullptr, &m_prepared}; }
    /// From now on adds up where the time of steps goes; null: no more. For benchmarks.
    void measure(StepTimes* times);
    const float* gradients() const;
    /// A copy of the current weights.
    std::vector<float> copyWeights() const;
    /// A copy of all that the next step depends on.
    TrainingState copyState() const;
    /// Goes on from `state`; without moments in it, with a fresh optimizer.
    void restore(const TrainingState& state);
    /// Puts `value` in the place of one number of a norm's gain and returns what was there: how a fault is provoked.
    float exchangeGain(float value);
    /// Other weights, fresh optimizer state.
    void reset(std::span<const float> weights);
    const Gpt& gpt() const { return m_gpt; }
    const Backend& backend() const { return m_backend; }
    /// Bytes held for weights, gradients, optimizer state and activations.
    int64_t memoryBytes() const;

  private:
    struct Shard;
    struct Worker;
    class StopWatch;
    void plan(const Batch& batch);
    const int32_t* windowsOf(const Batch& batch);
    void gatherWindows();
    void gradientsOfPlan();
    void forwardBackward(Worker& worker, Shard& shard);
    void reduceGradients();
    void meetWorkers();
    void lap(StopWatch& watch, double StepTimes::*part) const;
    StepResult readNumbers() const;
    Worker& workerAt(int worker) { return *m_workers[static_cast<size_t>(worker)]; }
    void forEachWindow(std::span<const TokenId> tokens, FunctionRef<void(int64_t first, const float* losses, int64_t count)> use);

    Backend& m_backend;
    const Gpt& m_gpt;
    TrainConfig m_config;
    int64_t m_microSequences = 1;    ///< that go through the model at once
    int64_t m_activationFloats = 0;  ///< of one worker
    Buffer m_weights;
    std::vector<Shard> m_shards;
    std::vector<std::unique_ptr<Worker>> m_workers;
    int64_t m_B = 0, m_T = 0;          ///< of the batch that is planned
    const int32_t *m_text = nullptr, *m_starts = nullptr;  ///< kept on the device; of the planned batch, null: its ids were brought
    Buffer m_windows;                  ///< ids that were gathered from the text: inputs, then targets
    Buffer m_losses, m_squares;        ///< doubles: loss sums of shards, sums of squares of pieces of the gradient
    Buffer m_numbers;                  ///< UpdateNumbers
    int64_t m_pieceFloats, m_pieces;   ///< of the gradient, reduced by one task each
    Recording m_recording;             ///< of a whole step
    PreparedWeights m_prepared;
    Optimizer m_optimizer;
    StepTimes* m_times = nullptr;
};

}  // namespace fw
