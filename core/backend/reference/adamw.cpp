// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW: a step along the mean gradient divided by its usual size (Kingma and Ba 2015), with weight decay kept out of
// both means (Loshchilov and Hutter 2019). Also the sums that a step needs.
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::addTo(float* total, const float* part, int64_t count) const {
    for (int64_t i = 0; i < count; ++i) total[i] += part[i];
}

double ReferenceBackend::sumOfSquares(const float* values, int64_t count) const {
    double sum = 0;
    for (int64_t i = 0; i < count; ++i) sum += static_cast<double>(values[i]) * values[i];
    return sum;
}

void ReferenceBackend::adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step) const {
    for (int64_t i = 0; i < count; ++i) {
        const double g = static_cast<double>(grad[i]) * step.gradScale;
        const double mean = step.beta1 * static_cast<double>(m[i]) + (1.0 - step.beta1) * g;
        const double square = step.beta2 * static_cast<double>(v[i]) + (1.0 - step.beta2) * g * g;
        const double direction = mean / step.correction1 / (std::sqrt(square / step.correction2) + step.eps);
        weight[i] = static_cast<float>(weight[i] - step.learningRate * (direction + step.weightDecay * static_cast<double>(weight[i])));
        m[i] = static_cast<float>(mean);
        v[i] = static_cast<float>(square);
    }
}

}  // namespace fw
