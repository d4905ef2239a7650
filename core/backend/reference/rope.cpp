// SPDX-License-Identifier: GPL-3.0-or-later
// Rotary positions (Su et al. 2021): the pair (x[i], x[i + D/2]) of every head turns by position * theta^(-2i/D), so the
// product of a query and a key depends on their distance alone.
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::rope(Tensor x, Position start, float theta, bool inverse) const {
    const int64_t B = x.shape[0], T = x.shape[1], H = x.shape[2], D = x.shape[3], half = D / 2;
    for (int64_t b = 0; b < B; ++b)
        for (int64_t t = 0; t < T; ++t)
            for (int64_t i = 0; i < half; ++i) {
                const double frequency = std::pow(static_cast<double>(theta), -2.0 * static_cast<double>(i) / static_cast<double>(D));
                const double angle = static_cast<double>(start.host + t) * frequency * (inverse ? -1.0 : 1.0);
                const double c = std::cos(angle), s = std::sin(angle);
                for (int64_t h = 0; h < H; ++h) {
                    float* head = x.data + ((b * T + t) * H + h) * D;
                    const double first = head[i], second = head[i + half];
                    head[i] = static_cast<float>(first * c - second * s);
                    head[i + half] = static_cast<float>(second * c + first * s);
                }
            }
}

}  // namespace fw
