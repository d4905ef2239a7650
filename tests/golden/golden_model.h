// SPDX-License-Identifier: GPL-3.0-or-later
// A model of tests/golden with PyTorch's numbers for it, in our own order of weights. See README.md beside this file.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "data/batch_source.h"
#include "model/parameters.h"

namespace fw {

struct GoldenModel {
    ModelConfig config;
    std::vector<float> weights;       ///< flat
    std::vector<Batch> batches;       ///< ten of (3,16)
    std::vector<float> logits;        ///< (3,16,48), of batch 0
    std::vector<float> gradients;     ///< flat, of batch 0, not clipped
    std::vector<float> losses;        ///< before each of ten steps
    std::vector<float> gradNorms;     ///< likewise, before clipping
    std::vector<float> finalWeights;  ///< flat, after the ten steps
};

/// The recipe of the ten steps.
inline constexpr double kGoldenLearningRate = 1e-3, kGoldenGradClip = 2.68, kGoldenWeightDecay = 0.1;

/// gpt2, llama, qwen3, qwen3_tied.
std::vector<std::string> goldenNames();
/// Reads tests/golden/`name`. Throws Error.
GoldenModel readGolden(const std::string& name);

/// |ours - theirs| / max(|theirs|, floor), Euclidean norms.
double relativeDistance(std::span<const float> ours, std::span<const float> theirs, double floor);

}  // namespace fw
