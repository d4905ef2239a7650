// SPDX-License-Identifier: GPL-3.0-or-later
// RMSNorm (Zhang and Sennrich 2019): every row is scaled to root mean square 1, then stretched. No mean, no shift.
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const {
    const int64_t C = x.cols();
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float* row = x.data + n * C;
        double squares = 0;
        for (int64_t c = 0; c < C; ++c) squares += static_cast<double>(row[c]) * row[c];
        const double r = 1.0 / std::sqrt(squares / static_cast<double>(C) + eps);
        for (int64_t c = 0; c < C; ++c) out.data[n * C + c] = static_cast<float>(row[c] * r * weight.data[c]);
        rstd.data[n] = static_cast<float>(r);
    }
}

void ReferenceBackend::rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const {
    const int64_t C = x.cols();
    for (int64_t n = 0; n < x.rows(); ++n) {
        const float *row = x.data + n * C, *dy = dOut.data + n * C;
        const double r = rstd.data[n];
        double dot = 0;
        for (int64_t c = 0; c < C; ++c) {
            const double normed = row[c] * r;
            dot += static_cast<double>(dy[c]) * weight.data[c] * normed;
            dWeight.data[c] += static_cast<float>(dy[c] * normed);
        }
        for (int64_t c = 0; c < C; ++c) {
            const double d = r * (static_cast<double>(dy[c]) * weight.data[c] - row[c] * r * dot / static_cast<double>(C));
            dx.data[n * C + c] = static_cast<float>(d + (add ? dx.data[n * C + c] : 0.0));
        }
    }
}

}  // namespace fw
