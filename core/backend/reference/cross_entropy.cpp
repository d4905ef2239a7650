// SPDX-License-Identifier: GPL-3.0-or-later
// The loss of a position: how surprised the model was by the token that really came, -ln p(target), in nats.
#include <algorithm>
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::crossEntropyForward(Tensor losses, Tensor lse, Tensor logits, const int32_t* targets) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n) {
        const float* row = logits.data + n * V;
        const double highest = *std::max_element(row, row + V);
        double sum = 0;
        for (int64_t v = 0; v < V; ++v) sum += std::exp(row[v] - highest);
        const double logSum = highest + std::log(sum);
        lse.data[n] = static_cast<float>(logSum);
        losses.data[n] = targets[n] < 0 ? 0.0f : static_cast<float>(logSum - row[targets[n]]);
    }
}

void ReferenceBackend::crossEntropyBackward(Tensor dLogits, Tensor logits, Tensor lse, const int32_t* targets, float scale) const {
    const int64_t V = logits.cols();
    for (int64_t n = 0; n < logits.rows(); ++n)
        for (int64_t v = 0; v < V; ++v) {
            const double p = std::exp(static_cast<double>(logits.data[n * V + v]) - lse.data[n]);
            dLogits.data[n * V + v] = targets[n] < 0 ? 0.0f : static_cast<float>((p - (v == targets[n] ? 1.0 : 0.0)) * scale);
        }
}

}  // namespace fw
