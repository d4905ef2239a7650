// SPDX-License-Identifier: GPL-3.0-or-later
// LayerNorm (Ba, Kiros, Hinton 2016): every row is shifted to mean 0 and scaled to variance 1, then stretched and moved.
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const {
    const int64_t C = x.cols();
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float* row = x.data + n * C;
        double sum = 0, squares = 0;
        for (int64_t c = 0; c < C; ++c) sum += row[c];
        const double mu = sum / static_cast<double>(C);
        for (int64_t c = 0; c < C; ++c) squares += (row[c] - mu) * (row[c] - mu);
        const double r = 1.0 / std::sqrt(squares / static_cast<double>(C) + eps);
        for (int64_t c = 0; c < C; ++c)
            out.data[n * C + c] = static_cast<float>((row[c] - mu) * r * weight.data[c] + bias.data[c]);
        mean.data[n] = static_cast<float>(mu);
        rstd.data[n] = static_cast<float>(r);
    }
}

void ReferenceBackend::layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean,
                                         Tensor rstd, bool add) const {
    const int64_t C = x.cols();
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float *row = x.data + n * C, *dy = dOut.data + n * C;
        const double mu = mean.data[n], r = rstd.data[n];
        double sum = 0, dot = 0;  // of g = dy weight, and of g with the normalised row
        for (int64_t c = 0; c < C; ++c) {
            const double g = static_cast<double>(dy[c]) * weight.data[c], normed = (row[c] - mu) * r;
            sum += g;
            dot += g * normed;
            dWeight.data[c] += static_cast<float>(dy[c] * normed);
            dBias.data[c] += dy[c];
        }
        for (int64_t c = 0; c < C; ++c) {
            const double g = static_cast<double>(dy[c]) * weight.data[c], normed = (row[c] - mu) * r;
            const double d = r * (g - (sum + normed * dot) / static_cast<double>(C));
            dx.data[n * C + c] = static_cast<float>(d + (add ? dx.data[n * C + c] : 0.0));
        }
    }
}

}  // namespace fw
