// SPDX-License-Identifier: GPL-3.0-or-later
// The three products of a linear layer. A handful of rows (generation) is bound by reading the weights once, so it takes
// dot products along the rows of W instead of packing.
#include "backend/cpu/cpu_backend.h"
#include "backend/cpu/gemm.h"
#include "backend/cpu/vector_math.h"

namespace fw {

namespace {
constexpr int64_t kFewRows = 4;
}  // namespace

void CpuBackend::linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const {
    const int64_t N = x.rows(), I = x.cols(), O = weight.shape[0];
    if (N > kFewRows) {
        gemm(N, O, I, {x.data, I}, {weight.data, I, true}, out.data, O,
             {.add = false, .bias = bias.data, .residual = residual.data, .residualStride = O});
        return;
    }
    for (int64_t o = 0; o < O; ++o)
        for (int64_t n = 0; n < N; ++n) {
            float value = dot(x.data + n * I, weight.data + o * I, I);
            if (bias) value += bias.data[o];
            if (residual) value += residual.data[n * O + o];
            out.data[n * O + o] = value;
        }
}

void CpuBackend::linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const {
    const int64_t N = dx.rows(), I = dx.cols(), O = weight.shape[0];
    gemm(N, I, O, {dOut.data, O}, {weight.data, I}, dx.data, I, {.add = add});
}

void CpuBackend::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const {
    const int64_t N = x.rows(), I = x.cols(), O = dWeight.shape[0];
    gemm(O, I, N, {dOut.data, O, true}, {x.data, I}, dWeight.data, I, {.add = true});
    if (!dBias) return;
    for (int64_t n = 0; n < N; ++n)
        for (int64_t o = 0; o < O; ++o) dBias.data[o] += dOut.data[n * O + o];
}

}  // namespace fw
