// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a row of the table of operations on any backend. What the results must be is asked by tst_ops and tst_gpu.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "core/op_cases.h"

namespace fw {

struct OpResult {
    std::vector<double> output;
    std::vector<std::vector<double>> gradients;
    double weighted = 0;  ///< sum of output times fixed random weights: what the gradients are of
};

/// Random numbers for every input of a case, the same each time.
std::vector<std::vector<float>> randomInputs(const OpCase& op);
/// The case's output and, with `backward`, the gradients of all inputs. Activations are stored as the backend wants them.
OpResult runOp(const Backend& backend, const OpCase& op, const std::vector<std::vector<float>>& inputs, bool backward);
/// Largest |a - b| relative to the largest |b|.
double difference(const std::vector<double>& a, const std::vector<double>& b);

/// Loss sum and gradient of a cross-entropy over fixed random logits (5,101), one target negative.
struct LossResult {
    double sum = 0;
    std::vector<float> gradient;
};
LossResult runCrossEntropy(const Backend& backend);

/// Weights after three updates of `count` matrices (rows, cols) with fixed random gradients.
std::vector<float> runOptimizer(const Backend& backend, bool muon, Shape shape, int count);

inline int g_overruns = 0;

/// A backend (of host memory) whose every allocation stands between two fences; a fence that was written to counts in
/// g_overruns when the memory is released.
template <class Base>
class Fenced : public Base {
  public:
    using Base::Base;
    float* allocate(int64_t floats) const override {
        float* memory = Base::allocate(floats + 2 * kFence);
        std::fill_n(memory, kFence, kSentinel);
        std::fill_n(memory + kFence + floats, kFence, kSentinel);
        m_sizes[memory + kFence] = floats;
        return memory + kFence;
    }
    void release(float* memory) const noexcept override {
        const int64_t floats = m_sizes[memory];
        for (int64_t i = 0; i < kFence; ++i)
            if (memory[i - kFence] != kSentinel || memory[floats + i] != kSentinel) ++g_overruns;
        Base::release(memory - kFence);
    }

  private:
    static constexpr float kSentinel = 12345.678f;
    static constexpr int64_t kFence = 16;
    mutable std::map<float*, int64_t> m_sizes;
};

}  // namespace fw
