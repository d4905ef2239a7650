// SPDX-License-Identifier: GPL-3.0-or-later
// Rotary positions: sines and cosines once per position, shared by all heads of it; the table is kept per thread.
#include <cmath>
#include <vector>

#include "backend/cpu/kernels/kernels.h"

namespace fw::FW_ISA {

namespace {
/// cos and sin of position * theta^(-2i/D) for positions 0 .. ; (positions, D/2) each.
struct RotationTable {
    int64_t positions = 0, half = 0;
    float theta = 0;
    std::vector<float> cosines, sines;

    void ensure(int64_t wanted, int64_t halfSize, float base) {
        if (positions >= wanted && half == halfSize && theta == base) return;
        positions = wanted;
        half = halfSize;
        theta = base;
        cosines.resize(static_cast<size_t>(positions * half));
        sines.resize(cosines.size());
        for (int64_t t = 0; t < positions; ++t)
            for (int64_t i = 0; i < half; ++i) {
                const double angle = static_cast<double>(t) * std::pow(static_cast<double>(base), -static_cast<double>(i) / static_cast<double>(half));
                cosines[static_cast<size_t>(t * half + i)] = static_cast<float>(std::cos(angle));
                sines[static_cast<size_t>(t * half + i)] = static_cast<float>(std::sin(angle));
            }
    }
};
}  // namespace

void Kernels::rope(Tensor x, Position position, float theta, bool inverse) const {
    const int64_t start = position.host, B = x.shape[0], T = x.shape[1], H = x.shape[2], D = x.shape[3], half = D / 2;
    thread_local RotationTable table;
    table.ensure(start + T, half, theta);
    const float sign = inverse ? -1.0f : 1.0f;
    for (int64_t b = 0; b < B; ++b)
        for (int64_t t = 0; t < T; ++t) {
            const float *c = table.cosines.data() + (start + t) * half, *s = table.sines.data() + (start + t) * half;
            for (int64_t h = 0; h < H; ++h) {
                float* __restrict first = x.data + ((b * T + t) * H + h) * D;
                float* __restrict second = first + half;
                for (int64_t i = 0; i < half; ++i) {
                    const float u = first[i], w = second[i];
                    first[i] = u * c[i] - w * s[i] * sign;
                    second[i] = w * c[i] + u * s[i] * sign;
                }
            }
        }
}

}  // namespace fw::FW_ISA
