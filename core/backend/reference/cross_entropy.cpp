// SPDX-License-Identifier: GPL-3.0-or-later
// The loss of a position: how surprised the model was by the token that really came, -ln p(target), in nats.
#include <algorithm>
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

namespace {
double logSumExp(const float* row, int64_t V) {
    const double highest = *std::max_element(row, row + V);
    double sum = 0;
    for (int64_t v = 0; v < V; ++v) sum += std::exp(row[v] - highest);
    return highest + std::log(sum);
}
}  // namespace

void ReferenceBackend::crossEntropyForward(Tensor losses, Tensor logits, const int32_t* targets) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        const float* row = logits.data + n * V;
        losses.data[n] = targets[n] < 0 ? 0.0f : static_cast<float>(logSumExp(row, V) - row[targets[n]]);
    }
}

void ReferenceBackend::crossEntropyGradient(Tensor losses, Tensor logits, const int32_t* targets, float scale) const {
    crossEntropyForward(losses, logits, targets);
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        float* row = logits.data + n * V;
        const double logSum = logSumExp(row, V);
        for (int64_t v = 0; v < V; ++v)
            row[v] = targets[n] < 0 ? 0.0f : static_cast<float>((std::exp(row[v] - logSum) - (v == targets[n] ? 1.0 : 0.0)) * scale);
    }
}

}  // namespace fw
