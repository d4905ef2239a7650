// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW and Muon updates and the sums they need. Muon's products run through gemm on the smaller side of the matrix.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "backend/cpu/kernels/kernels.h"
#include "backend/cpu/kernels/gemm.h"
#include "backend/cpu/kernels/scratch.h"
#include "backend/polar_express.h"

namespace fw::FW_ISA {

namespace {
double squares(const float* values, int64_t count) {
    double lanes[8] = {};
    int64_t i = 0;
    for (; i + 8 <= count; i += 8)
        for (int j = 0; j < 8; ++j) lanes[j] += static_cast<double>(values[i + j]) * values[i + j];
    double sum = 0;
    for (; i < count; ++i) sum += static_cast<double>(values[i]) * values[i];
    for (int j = 0; j < 8; ++j) sum += lanes[j];
    return sum;
}
}  // namespace

void Kernels::addTo(Tensor total, Tensor part) const {
    float* __restrict to = total.data;
    const float* __restrict from = part.data;
    const int64_t count = total.count();
    for (int64_t i = 0; i < count; ++i) to[i] += from[i];
}

void Kernels::sumOfSquares(double* total, const float* values, int64_t count) const { *total = squares(values, count); }

void Kernels::adamw(float* __restrict weight, const float* __restrict grad, float* __restrict m, float* __restrict v, int64_t count,
                    const AdamWStep& step, const UpdateNumbers* now) const {
    if (!now->apply) return;
    const float c1 = 1.0f / now->correction1, c2 = 1.0f / now->correction2;
    const AdamWStep s = step;
    const UpdateNumbers n = *now;
    for (int64_t i = 0; i < count; ++i) {
        const float g = grad[i] * n.gradScale;
        m[i] = s.beta1 * m[i] + (1.0f - s.beta1) * g;
        v[i] = s.beta2 * v[i] + (1.0f - s.beta2) * g * g;
        const float direction = m[i] * c1 / (std::sqrt(v[i] * c2) + s.eps);
        weight[i] -= n.learningRate * (direction + s.weightDecay * weight[i]);
    }
}

namespace {
/// x (rows, cols), rows <= cols, becomes nearly orthogonal. `work` has room for 2 rows rows + rows cols floats.
void orthogonalise(float* x, int64_t rows, int64_t cols, double norm, float* work) {
    float *a = work, *b = a + rows * rows, *y = b + rows * rows;
    const float inverse = static_cast<float>(1.0 / (norm * kPolarExpressMargin + 1e-7));
    for (int64_t i = 0; i < rows * cols; ++i) x[i] *= inverse;
    float* current = x;
    float* other = y;
    for (const PolarExpressRound& round : polarExpressRounds()) {
        gemm(rows, rows, cols, {current, cols}, {current, cols, true}, a, rows, {}, {Part::LowerC});
        mirrorLower(a, rows);
        gemm(rows, rows, rows, {a, rows}, {a, rows}, b, rows, {}, {Part::LowerC});
        mirrorLower(b, rows);
        const float ra = static_cast<float>(round.a), rb = static_cast<float>(round.b), rc = static_cast<float>(round.c);
        for (int64_t i = 0; i < rows * rows; ++i) b[i] = rb * a[i] + rc * b[i];
        for (int64_t i = 0; i < rows; ++i) b[i * rows + i] += ra;  // a X + B X = (a I + B) X
        gemm(rows, cols, rows, {b, rows}, {current, cols}, other, cols);
        std::swap(current, other);
    }
    if (current != x) std::memcpy(x, current, static_cast<size_t>(rows * cols) * sizeof(float));
}

void transposeTo(float* to, const float* from, int64_t rows, int64_t cols) {
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = 0; j < cols; ++j) to[j * rows + i] = from[i * cols + j];
}

void update(const MuonMatrix& matrix, const MuonStep& step, const UpdateNumbers& now) {
    const auto& [weight, grad, momentum] = matrix;
    const int64_t rows = weight.rows(), cols = weight.cols(), count = weight.count(), small = std::min(rows, cols);
    thread_local Scratch scratch;
    float* direction = scratch.get(3 * count + 2 * small * small);
    float *flipped = direction + count, *work = flipped + count;
    for (int64_t i = 0; i < count; ++i) {
        const float g = grad.data[i] * now.gradScale;
        const float m = momentum.data[i] = step.momentum * momentum.data[i] + (1.0f - step.momentum) * g;
        direction[i] = (1.0f - step.momentum) * g + step.momentum * m;
    }
    const double norm = std::sqrt(squares(direction, count));
    if (rows <= cols) {
        orthogonalise(direction, rows, cols, norm, work);
    } else {
        transposeTo(flipped, direction, rows, cols);
        orthogonalise(flipped, cols, rows, norm, work);
        transposeTo(direction, flipped, cols, rows);
    }
    const float rate = now.learningRate * step.lrRatio;
    const float scale = rate * std::sqrt(std::max(1.0f, static_cast<float>(rows) / static_cast<float>(cols)));
    const float keep = 1.0f - rate * step.weightDecay;
    for (int64_t i = 0; i < count; ++i) weight.data[i] = weight.data[i] * keep - scale * direction[i];
}
}  // namespace

void Kernels::muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const {
    if (!now->apply) return;
    for (const MuonMatrix& matrix : matrices) update(matrix, step, *now);
}

}  // namespace fw::FW_ISA
