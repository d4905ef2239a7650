// SPDX-License-Identifier: GPL-3.0-or-later
// Muon (Jordan et al. 2024): momentum, then the update is replaced by the nearest matrix whose singular values are all 1,
// so that rare directions move as far as common ones.
#include <algorithm>
#include <cmath>
#include <vector>

#include "backend/polar_express.h"
#include "backend/reference/reference_backend.h"

namespace fw {

namespace {
using Matrix = std::vector<double>;  // row-major

Matrix multiply(const Matrix& a, const Matrix& b, int64_t rows, int64_t inner, int64_t cols) {
    Matrix out(static_cast<size_t>(rows * cols));
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t k = 0; k < inner; ++k)
            for (int64_t j = 0; j < cols; ++j)
                out[static_cast<size_t>(i * cols + j)] += a[static_cast<size_t>(i * inner + k)] * b[static_cast<size_t>(k * cols + j)];
    return out;
}

Matrix transpose(const Matrix& a, int64_t rows, int64_t cols) {
    Matrix out(a.size());
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = 0; j < cols; ++j) out[static_cast<size_t>(j * rows + i)] = a[static_cast<size_t>(i * cols + j)];
    return out;
}

/// Nearest (semi-)orthogonal matrix to x (rows, cols), rows <= cols.
Matrix orthogonalise(Matrix x, int64_t rows, int64_t cols) {
    double squares = 0;
    for (const double value : x) squares += value * value;
    const double norm = std::sqrt(squares) * kPolarExpressMargin + 1e-7;
    for (double& value : x) value /= norm;
    for (const PolarExpressRound& round : polarExpressRounds()) {
        const Matrix a = multiply(x, transpose(x, rows, cols), rows, cols, rows);
        Matrix b = multiply(a, a, rows, rows, rows);
        for (size_t i = 0; i < b.size(); ++i) b[i] = round.b * a[i] + round.c * b[i];
        const Matrix bx = multiply(b, x, rows, rows, cols);
        for (size_t i = 0; i < x.size(); ++i) x[i] = round.a * x[i] + bx[i];
    }
    return x;
}

void update(const MuonMatrix& matrix, const MuonStep& step, const UpdateNumbers& now) {
    const auto& [weight, grad, momentum] = matrix;
    const int64_t rows = weight.rows(), cols = weight.cols();
    Matrix direction(static_cast<size_t>(weight.count()));
    for (int64_t i = 0; i < weight.count(); ++i) {
        const double g = static_cast<double>(grad.data[i]) * now.gradScale;
        const double m = step.momentum * static_cast<double>(momentum.data[i]) + (1.0 - step.momentum) * g;
        momentum.data[i] = static_cast<float>(m);
        direction[static_cast<size_t>(i)] = (1.0 - step.momentum) * g + step.momentum * m;  // Nesterov
    }
    const Matrix nearest = rows <= cols ? orthogonalise(direction, rows, cols)
                                       : transpose(orthogonalise(transpose(direction, rows, cols), cols, rows), cols, rows);
    const double rate = static_cast<double>(now.learningRate) * step.lrRatio;
    const double scale = std::sqrt(std::max(1.0, static_cast<double>(rows) / static_cast<double>(cols)));
    for (int64_t i = 0; i < weight.count(); ++i)
        weight.data[i] = static_cast<float>(weight.data[i] * (1.0 - rate * step.weightDecay) - rate * scale * nearest[static_cast<size_t>(i)]);
}
}  // namespace

void ReferenceBackend::muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const {
    if (!now->apply) return;
    for (const MuonMatrix& matrix : matrices) update(matrix, step, *now);
}

}  // namespace fw
