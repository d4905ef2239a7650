// SPDX-License-Identifier: GPL-3.0-or-later
// Causal scaled dot-product attention (Vaswani et al. 2017): a position looks at itself and the past, weighs what it
// finds by softmax(q k / sqrt(D)) and takes the weighted mean of the values.
#include <cmath>
#include <limits>
#include <vector>

#include "backend/reference/reference_backend.h"

namespace fw {

namespace {
double dot(const float* a, const float* b, int64_t n) {
    double sum = 0;
    for (int64_t i = 0; i < n; ++i) sum += static_cast<double>(a[i]) * b[i];
    return sum;
}
}  // namespace

void ReferenceBackend::attentionForward(Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride) const {
    const int64_t B = q.shape[0], T = q.shape[1], H = q.shape[2], D = q.shape[3], S = k.shape[1], G = k.shape[2];
    const double scale = 1.0 / std::sqrt(static_cast<double>(D));
    std::vector<double> p(static_cast<size_t>(S));
    for (int64_t b = 0; b < B; ++b)
        for (int64_t h = 0; h < H; ++h)
            for (int64_t t = 0; t < T; ++t) {
                const int64_t seen = S - T + t + 1, g = h / (H / G);
                const float* query = q.data + ((b * T + t) * H + h) * D;
                const float *keys = k.data + b * kvStride + g * D, *values = v.data + b * kvStride + g * D;
                double highest = -std::numeric_limits<double>::infinity(), sum = 0;
                for (int64_t s = 0; s < seen; ++s) {
                    p[static_cast<size_t>(s)] = dot(query, keys + s * G * D, D) * scale;
                    highest = std::max(highest, p[static_cast<size_t>(s)]);
                }
                for (int64_t s = 0; s < seen; ++s) sum += std::exp(p[static_cast<size_t>(s)] - highest);
                const double logSum = highest + std::log(sum);
                for (int64_t d = 0; d < D; ++d) {
                    double mixed = 0;
                    for (int64_t s = 0; s < seen; ++s) mixed += std::exp(p[static_cast<size_t>(s)] - logSum) * values[s * G * D + d];
                    out.data[((b * T + t) * H + h) * D + d] = static_cast<float>(mixed);
                }
                lse.data[(b * H + h) * T + t] = static_cast<float>(logSum);
            }
}

void ReferenceBackend::attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor out,
                                         Tensor lse) const {
    const int64_t B = q.shape[0], T = q.shape[1], H = q.shape[2], D = q.shape[3], G = k.shape[2];
    const double scale = 1.0 / std::sqrt(static_cast<double>(D));
    std::vector<double> dQ(static_cast<size_t>(q.count())), dK(static_cast<size_t>(k.count())), dV(dK);
    for (int64_t b = 0; b < B; ++b)
        for (int64_t h = 0; h < H; ++h)
            for (int64_t t = 0; t < T; ++t) {
                const int64_t at = ((b * T + t) * H + h) * D, g = h / (H / G);
                const double delta = dot(dOut.data + at, out.data + at, D);  // sum over s of p dp
                for (int64_t s = 0; s <= t; ++s) {
                    const int64_t from = ((b * T + s) * G + g) * D;
                    const double p = std::exp(dot(q.data + at, k.data + from, D) * scale - lse.data[(b * H + h) * T + t]);
                    const double dScore = p * (dot(dOut.data + at, v.data + from, D) - delta) * scale;
                    for (int64_t d = 0; d < D; ++d) {
                        dQ[static_cast<size_t>(at + d)] += dScore * k.data[from + d];
                        dK[static_cast<size_t>(from + d)] += dScore * q.data[at + d];
                        dV[static_cast<size_t>(from + d)] += p * dOut.data[at + d];
                    }
                }
            }
    for (size_t i = 0; i < dQ.size(); ++i) dq.data[i] = static_cast<float>(dQ[i]);
    for (size_t i = 0; i < dK.size(); ++i) dk.data[i] = static_cast<float>(dK[i]);
    for (size_t i = 0; i < dV.size(); ++i) dv.data[i] = static_cast<float>(dV[i]);
}

}  // namespace fw
