// SPDX-License-Identifier: GPL-3.0-or-later
// The three products of a linear layer. A handful of rows (generation) is bound by reading the weights once, so it takes
// dot products along the rows of W instead of packing. Prepared weights are W packed for both products that need it.
#include "backend/cpu/kernels/kernels.h"
#include "backend/cpu/kernels/gemm.h"
#include "backend/cpu/kernels/vector_math.h"

namespace fw::FW_ISA {

namespace {
constexpr int64_t kFewRows = 4;
}  // namespace

int64_t Kernels::preparedFloats(const Shape& matrix, bool backward) const {
    return packedSize(matrix[1], matrix[0]) + (backward ? packedSize(matrix[0], matrix[1]) : 0);
}

void Kernels::prepare(float* prepared, Tensor weight, bool backward) const {
    const int64_t O = weight.shape[0], I = weight.shape[1];
    packB(prepared, {weight.data, I, true}, I, O);                             // for x W^T
    if (backward) packB(prepared + packedSize(I, O), {weight.data, I}, O, I);  // for dOut W
}

void Kernels::linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const {
    const int64_t N = x.rows(), I = x.cols(), O = weight.shape[0];
    if (N > kFewRows) {
        const Epilogue epilogue{.add = false, .bias = bias.data, .residual = residual.data, .residualStride = O};
        if (weight.prepared) gemmPacked(N, O, I, {x.data, I}, weight.prepared, I, out.data, O, epilogue);
        else gemm(N, O, I, {x.data, I}, {weight.data, I, true}, out.data, O, epilogue);
        return;
    }
    for (int64_t o = 0; o < O; ++o)
        for (int64_t n = 0; n < N; ++n) {
            float value = dot<32>(x.data + n * I, weight.data + o * I, I);
            if (bias) value += bias.data[o];
            if (residual) value += residual.data[n * O + o];
            out.data[n * O + o] = value;
        }
}

void Kernels::linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const {
    const int64_t N = dx.rows(), I = dx.cols(), O = weight.shape[0];
    const Epilogue epilogue{.add = add};
    if (weight.prepared) gemmPacked(N, I, O, {dOut.data, O}, weight.prepared + packedSize(I, O), O, dx.data, I, epilogue);
    else gemm(N, I, O, {dOut.data, O}, {weight.data, I}, dx.data, I, epilogue);
}

void Kernels::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const {
    const int64_t N = x.rows(), I = x.cols(), O = dWeight.shape[0];
    gemm(O, I, N, {dOut.data, O, true}, {x.data, I}, dWeight.data, I, {.add = true});
    if (!dBias) return;
    for (int64_t n = 0; n < N; ++n)
        for (int64_t o = 0; o < O; ++o) dBias.data[o] += dOut.data[n * O + o];
}

}  // namespace fw::FW_ISA
