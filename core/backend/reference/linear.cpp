// SPDX-License-Identifier: GPL-3.0-or-later
// y = x W^T + b. The three matrix products of a linear layer are nine tenths of all work in a GPT.
#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const {
    const int64_t N = x.rows(), I = x.cols(), O = weight.shape[0];
    for (int64_t n = 0; n < N; ++n)
        for (int64_t o = 0; o < O; ++o) {
            double sum = bias ? bias.data[o] : 0.0;
            for (int64_t i = 0; i < I; ++i) sum += static_cast<double>(x.data[n * I + i]) * weight.data[o * I + i];
            if (residual) sum += residual.data[n * O + o];
            out.data[n * O + o] = static_cast<float>(sum);
        }
}

void ReferenceBackend::linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const {
    const int64_t N = dx.rows(), I = dx.cols(), O = weight.shape[0];
    for (int64_t n = 0; n < N; ++n)
        for (int64_t i = 0; i < I; ++i) {
            double sum = add ? dx.data[n * I + i] : 0.0;
            for (int64_t o = 0; o < O; ++o) sum += static_cast<double>(dOut.data[n * O + o]) * weight.data[o * I + i];
            dx.data[n * I + i] = static_cast<float>(sum);
        }
}

void ReferenceBackend::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const {
    const int64_t N = x.rows(), I = x.cols(), O = dWeight.shape[0];
    for (int64_t o = 0; o < O; ++o) {
        for (int64_t i = 0; i < I; ++i) {
            double sum = dWeight.data[o * I + i];
            for (int64_t n = 0; n < N; ++n) sum += static_cast<double>(dOut.data[n * O + o]) * x.data[n * I + i];
            dWeight.data[o * I + i] = static_cast<float>(sum);
        }
        if (!dBias) continue;
        double sum = dBias.data[o];
        for (int64_t n = 0; n < N; ++n) sum += dOut.data[n * O + o];
        dBias.data[o] = static_cast<float>(sum);
    }
}

}  // namespace fw
