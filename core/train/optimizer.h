// SPDX-License-Identifier: GPL-3.0-or-later
// How gradients move weights: AdamW for everything, or Muon for the matrices inside the blocks and AdamW for the rest.
#pragma once

#include <span>
#include <vector>

#include "backend/buffer.h"
#include "model/parameters.h"
#include "train/train_config.h"

namespace fw {

class Optimizer {
  public:
    /// State for `layout` in the backend's memory, all zero. Both must outlive this.
    Optimizer(const Backend& backend, const ParameterLayout& layout, const TrainConfig& config);

    /// The numbers of the next update, into the backend's memory.
    void announce(UpdateNumbers* now, double learningRate) const;
    /// One update of `weights` (flat) from `grads` (flat) as `now` says. Parallel over parameters; the result does not
    /// depend on the number of threads.
    void step(float* weights, float* grads, const UpdateNumbers* now) const;
    /// An update was made.
    void count() { ++m_updates; }
    /// Back to the state before the first step.
    void reset();
    /// The moments, flat in the model's layout, and back.
    void copyState(std::vector<float>& first, std::vector<float>& second) const;
    void restore(std::span<const float> first, std::span<const float> second, int64_t updates);
    int64_t updates() const { return m_updates; }

  private:
    /// A piece of work: whole matrices of one shape for Muon, a range of the flat array for AdamW.
    struct Task {
        std::vector<const Parameter*> matrices;
        int64_t begin = 0, count = 0;
        bool decays = false;
    };
    void addMatrix(const Parameter& parameter);
    void addRange(const Parameter& parameter);
    void run(const Task& task, float* weights, float* grads, const UpdateNumbers* now) const;

    const Backend& m_backend;
    TrainConfig m_config;
    std::vector<Task> m_tasks;
    Buffer m_first, m_second;  ///< AdamW's moments; Muon keeps its momentum in the first
    int64_t m_updates = 0;
};

}  // namespace fw
