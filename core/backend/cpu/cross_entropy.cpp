// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax cross-entropy over rows of logits, in vector code with fixed lane order.
#include <algorithm>
#include <cmath>

#include "backend/cpu/cpu_backend.h"
#include "backend/cpu/vector_math.h"

namespace fw {

namespace {
float rowLogSumExp(const float* row, int64_t V) {
    float most[16], sums[16] = {};
    std::fill_n(most, 16, row[0]);
    int64_t v = 0;
    for (; v + 16 <= V; v += 16)
        for (int j = 0; j < 16; ++j) most[j] = std::max(most[j], row[v + j]);
    for (; v < V; ++v) most[0] = std::max(most[0], row[v]);
    const float highest = *std::max_element(most, most + 16);
    for (v = 0; v + 16 <= V; v += 16)
        for (int j = 0; j < 16; ++j) sums[j] += fastExp(row[v + j] - highest);
    float sum = 0;
    for (; v < V; ++v) sum += fastExp(row[v] - highest);
    for (int j = 0; j < 16; ++j) sum += sums[j];
    return highest + std::log(sum);
}

/// to = scale e^(from - logSum), often in place, which is why the lanes are gathered before they are stored.
void softmaxInto(float* to, const float* from, int64_t V, float logSum, float scale) {
    int64_t v = 0;
    for (; v + 16 <= V; v += 16) {
        float lanes[16];
        for (int j = 0; j < 16; ++j) lanes[j] = fastExp(from[v + j] - logSum) * scale;
        std::copy_n(lanes, 16, to + v);
    }
    for (; v < V; ++v) to[v] = fastExp(from[v] - logSum) * scale;
}
}  // namespace

void CpuBackend::crossEntropyForward(Tensor losses, Tensor lse, Tensor logits, const int32_t* targets) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        const float* row = logits.data + n * V;
        lse.data[n] = rowLogSumExp(row, V);
        losses.data[n] = targets[n] < 0 ? 0.0f : lse.data[n] - row[targets[n]];
    }
}

void CpuBackend::crossEntropyBackward(Tensor dLogits, Tensor logits, Tensor lse, const int32_t* targets,
                                      float scale) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        float* to = dLogits.data + n * V;
        if (targets[n] < 0) {
            std::fill_n(to, V, 0.0f);
            continue;
        }
        softmaxInto(to, logits.data + n * V, V, lse.data[n], scale);
        to[targets[n]] -= scale;
    }
}

}  // namespace fw
