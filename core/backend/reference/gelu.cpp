// SPDX-License-Identifier: GPL-3.0-or-later
// GELU in the tanh form of GPT-2: x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))).
#include <cmath>
#include <numbers>

#include "backend/reference/reference_backend.h"

namespace fw {

namespace {
const double kRoot = std::sqrt(2.0 / std::numbers::pi);
constexpr double kCubic = 0.044715;
}  // namespace

void ReferenceBackend::geluForward(Tensor out, Tensor x) const {
    for (int64_t i = 0; i < x.count(); ++i) {
        const double u = x.data[i];
        out.data[i] = static_cast<float>(0.5 * u * (1.0 + std::tanh(kRoot * (u + kCubic * u * u * u))));
    }
}

void ReferenceBackend::geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const {
    for (int64_t i = 0; i < x.count(); ++i) {
        const double u = x.data[i], t = std::tanh(kRoot * (u + kCubic * u * u * u));
        const double slope = 0.5 * (1.0 + t) + 0.5 * u * (1.0 - t * t) * kRoot * (1.0 + 3.0 * kCubic * u * u);
        dx.data[i] = static_cast<float>(dOut.data[i] * slope + (add ? dx.data[i] : 0.0));
    }
}

}  // namespace fw
