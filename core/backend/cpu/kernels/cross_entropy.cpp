// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax cross-entropy over rows of logits, in vector code with fixed lane order.
#include <algorithm>
#include <cmath>

#include "backend/cpu/kernels/kernels.h"
#include "backend/cpu/kernels/vector_math.h"

namespace fw::FW_ISA {

namespace {
constexpr int kLanes = 16;

float highestOf(const float* row, int64_t V) {
    float most[kLanes];
    std::fill_n(most, kLanes, row[0]);
    int64_t v = 0;
    for (; v + kLanes <= V; v += kLanes)
        for (int j = 0; j < kLanes; ++j) most[j] = std::max(most[j], row[v + j]);
    for (; v < V; ++v) most[0] = std::max(most[0], row[v]);
    return *std::max_element(most, most + kLanes);
}

/// Sum of e^(row - highest); `keep(v, lanes, count)` sees the terms.
template <class Keep>
float sumOfExp(const float* row, int64_t V, float highest, Keep keep) {
    float sums[kLanes] = {}, terms[kLanes];
    int64_t v = 0;
    for (; v + kLanes <= V; v += kLanes) {
        for (int j = 0; j < kLanes; ++j) sums[j] += terms[j] = fastExp(row[v + j] - highest);
        keep(v, terms, kLanes);
    }
    float sum = 0;
    for (; v < V; ++v) {
        sum += terms[0] = fastExp(row[v] - highest);
        keep(v, terms, 1);
    }
    for (int j = 0; j < kLanes; ++j) sum += sums[j];
    return sum;
}
}  // namespace

void Kernels::crossEntropyForward(Tensor losses, Tensor logits, const int32_t* targets) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        const float* row = logits.data + n * V;
        const float highest = highestOf(row, V);
        const float sum = sumOfExp(row, V, highest, [](int64_t, const float*, int) {});
        losses.data[n] = targets[n] < 0 ? 0.0f : highest + std::log(sum) - row[targets[n]];
    }
}

void Kernels::crossEntropyGradient(Tensor losses, Tensor logits, const int32_t* targets, float scale) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        float* row = logits.data + n * V;
        if (targets[n] < 0) {
            losses.data[n] = 0.0f;
            std::fill_n(row, V, 0.0f);
            continue;
        }
        const float highest = highestOf(row, V), wanted = row[targets[n]];
        const float sum = sumOfExp(row, V, highest, [=](int64_t v, const float* terms, int count) { std::copy_n(terms, count, row + v); });
        losses.data[n] = highest + std::log(sum) - wanted;
        const float factor = scale / sum;
        for (int64_t v = 0; v < V; ++v) row[v] *= factor;
        row[targets[n]] -= scale;
    }
}

}  // namespace fw::FW_ISA
