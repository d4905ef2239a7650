// SPDX-License-Identifier: GPL-3.0-or-later
// How gradients move weights: AdamW for everything, or Muon for the matrices inside the blocks and AdamW for the rest.
#pragma once

#include <vector>

#include "backend/buffer.h"
#include "model/parameters.h"
#include "train/train_config.h"

namespace fw {

class Optimizer {
  public:
    /// State for `layout` in the backend's memory, all zero. Both must outlive this.
    Optimizer(const Backend& backend, const ParameterLayout& layout, const TrainConfig& config);

    /// One update of `weights` (flat) from `grads` (flat), which are first multiplied by `gradScale`. Parallel over
    /// parameters; the result does not depend on the number of threads.
    void step(float* weights, const float* grads, double learningRate, double gradScale);
    /// Back to the state before the first step.
    void reset();
    int64_t updates() const { return m_updates; }

  private:
    /// A piece of work: a whole matrix for Muon, a range of one parameter for AdamW.
    struct Task {
        const Parameter* parameter;
        int64_t begin, count;
        bool muon;
    };
    void run(const Task& task, float* weights, const float* grads, double learningRate, double gradScale) const;

    const Backend& m_backend;
    const ParameterLayout& m_layout;
    TrainConfig m_config;
    std::vector<Task> m_tasks;
    Buffer m_first, m_second;  ///< AdamW's moments; Muon keeps its momentum in the first
    int64_t m_updates = 0;
};

}  // namespace fw
