// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW: a step along the mean gradient divided by its usual size (Kingma and Ba 2015), with weight decay kept out of
// both means (Loshchilov and Hutter 2019). Also the sums that a step needs.
#include <cmath>
#include <numeric>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::addTo(Tensor total, Tensor part) const {
    for (int64_t i = 0; i < total.count(); ++i) total.data[i] += part.data[i];
}

void ReferenceBackend::sum(double* total, const float* values, int64_t count) const {
    double sum = 0;
    for (int64_t i = 0; i < count; ++i) sum += values[i];
    *total += sum;
}

void ReferenceBackend::sumOfSquares(double* total, const float* values, int64_t count) const {
    double sum = 0;
    for (int64_t i = 0; i < count; ++i) sum += static_cast<double>(values[i]) * values[i];
    *total = sum;
}

void ReferenceBackend::decideUpdate(UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens,
                                    double gradClip) const {
    numbers->loss = std::accumulate(losses.begin(), losses.end(), 0.0) / tokens;
    numbers->gradNorm = std::sqrt(std::accumulate(squares.begin(), squares.end(), 0.0));
    numbers->apply = std::isfinite(numbers->loss) && std::isfinite(numbers->gradNorm);
    numbers->gradScale = gradClip > 0 && numbers->gradNorm > gradClip ? static_cast<float>(gradClip / numbers->gradNorm) : 1.0f;
}

void ReferenceBackend::adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step,
                             const UpdateNumbers* now) const {
    if (!now->apply) return;
    for (int64_t i = 0; i < count; ++i) {
        const double g = static_cast<double>(grad[i]) * now->gradScale;
        const double mean = step.beta1 * static_cast<double>(m[i]) + (1.0 - step.beta1) * g;
        const double square = step.beta2 * static_cast<double>(v[i]) + (1.0 - step.beta2) * g * g;
        const double direction = mean / now->correction1 / (std::sqrt(square / now->correction2) + step.eps);
        weight[i] = static_cast<float>(weight[i] - now->learningRate * (direction + step.weightDecay * static_cast<double>(weight[i])));
        m[i] = static_cast<float>(mean);
        v[i] = static_cast<float>(square);
    }
}

}  // namespace fw
