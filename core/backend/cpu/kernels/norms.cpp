// SPDX-License-Identifier: GPL-3.0-or-later
// LayerNorm and RMSNorm, row by row in fp32. Sums run in 16 lanes so that they vectorise in a fixed order.
#include <cmath>

#include "backend/cpu/kernels/kernels.h"

namespace fw::FW_ISA {

namespace {
/// Sum of term(c) for c in [0, C).
template <class Term>
inline float laneSum(int64_t C, Term term) {
    float lanes[16] = {};
    int64_t c = 0;
    for (; c + 16 <= C; c += 16)
        for (int j = 0; j < 16; ++j) lanes[j] += term(c + j);
    float sum = 0;
    for (int j = 0; j < 16; ++j) sum += lanes[j];
    for (; c < C; ++c) sum += term(c);
    return sum;
}
}  // namespace

void Kernels::layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const {
    const int64_t C = x.cols();
    const float inverse = 1.0f / static_cast<float>(C);
    const float *w = weight.data, *b = bias.data;
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float* row = x.data + n * C;
        float* to = out.data + n * C;
        const float mu = laneSum(C, [=](int64_t c) { return row[c]; }) * inverse;
        const float variance = laneSum(C, [=](int64_t c) { return (row[c] - mu) * (row[c] - mu); }) * inverse;
        const float r = 1.0f / std::sqrt(variance + eps);
        for (int64_t c = 0; c < C; ++c) to[c] = (row[c] - mu) * r * w[c] + b[c];
        mean.data[n] = mu;
        rstd.data[n] = r;
    }
}

void Kernels::layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean,
                                   Tensor rstd, bool add) const {
    const int64_t C = x.cols();
    const float inverse = 1.0f / static_cast<float>(C);
    const float* w = weight.data;
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float *row = x.data + n * C, *dy = dOut.data + n * C;
        float *to = dx.data + n * C, *dw = dWeight.data, *db = dBias.data;
        const float mu = mean.data[n], r = rstd.data[n];
        const float sum = laneSum(C, [=](int64_t c) { return dy[c] * w[c]; }) * inverse;
        const float dot = laneSum(C, [=](int64_t c) { return dy[c] * w[c] * (row[c] - mu) * r; }) * inverse;
        for (int64_t c = 0; c < C; ++c) {
            const float normed = (row[c] - mu) * r;
            dw[c] += dy[c] * normed;
            db[c] += dy[c];
            const float d = r * (dy[c] * w[c] - sum - normed * dot);
            to[c] = add ? to[c] + d : d;
        }
    }
}

void Kernels::rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const {
    const int64_t C = x.cols();
    const float inverse = 1.0f / static_cast<float>(C);
    const float* w = weight.data;
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float* row = x.data + n * C;
        float* to = out.data + n * C;
        const float r = 1.0f / std::sqrt(laneSum(C, [=](int64_t c) { return row[c] * row[c]; }) * inverse + eps);
        for (int64_t c = 0; c < C; ++c) to[c] = row[c] * r * w[c];
        rstd.data[n] = r;
    }
}

void Kernels::rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const {
    const int64_t C = x.cols();
    const float inverse = 1.0f / static_cast<float>(C);
    const float* w = weight.data;
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float *row = x.data + n * C, *dy = dOut.data + n * C;
        float *to = dx.data + n * C, *dw = dWeight.data;
        const float r = rstd.data[n];
        const float dot = laneSum(C, [=](int64_t c) { return dy[c] * w[c] * row[c]; }) * r * r * inverse;
        for (int64_t c = 0; c < C; ++c) {
            dw[c] += dy[c] * row[c] * r;
            const float d = r * (dy[c] * w[c] - row[c] * dot);
            to[c] = add ? to[c] + d : d;
        }
    }
}

}  // namespace fw::FW_ISA
