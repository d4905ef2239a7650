// SPDX-License-Identifier: GPL-3.0-or-later
// Causal attention in blocks of query rows: scores only up to the diagonal, softmax, values. The backward pass makes
// the probabilities again from the kept log-sum-exp (Dao et al. 2022), so nothing of size T x T outlives a block.
#include <algorithm>
#include <cmath>

#include "backend/cpu/kernels/kernels.h"
#include "backend/cpu/kernels/gemm.h"
#include "backend/cpu/kernels/scratch.h"
#include "backend/cpu/kernels/vector_math.h"

namespace fw::FW_ISA {

namespace {
constexpr int64_t kRows = 192;  // query rows of a block: their scores stay in L2

/// Where the zeros end that a row of probabilities needs behind the last key that it sees: with the tile of rows that
/// products take at once.
int64_t endOfTile(int64_t row, int64_t seen, int64_t width) { return std::min(width, seen + kMr - 1 - row % kMr); }

struct HeadShape {
    int64_t T, S, D, qStride, kStride;
    float scale;
};

/// Turns the scores of one row into exp(score scale - lse), zero from `seen` to `end`; returns lse.
float softmaxRow(float* row, int64_t seen, int64_t end, float scale) {
    float most[8], lanes[8] = {};
    std::fill_n(most, 8, row[0]);
    int64_t s = 0;
    for (; s + 8 <= seen; s += 8)
        for (int j = 0; j < 8; ++j) most[j] = std::max(most[j], row[s + j]);
    for (; s < seen; ++s) most[0] = std::max(most[0], row[s]);
    const float highest = *std::max_element(most, most + 8);
    for (s = 0; s + 8 <= seen; s += 8)
        for (int j = 0; j < 8; ++j) lanes[j] += row[s + j] = fastExp((row[s + j] - highest) * scale);
    float sum = 0;
    for (; s < seen; ++s) sum += row[s] = fastExp((row[s] - highest) * scale);
    for (int j = 0; j < 8; ++j) sum += lanes[j];
    const float inverse = 1.0f / sum;
    for (int64_t i = 0; i < seen; ++i) row[i] *= inverse;
    std::fill(row + seen, row + end, 0.0f);
    return highest * scale + std::log(sum);
}

void headForward(const HeadShape& h, float* out, float* lse, const float* q, const float* k, const float* v) {
    thread_local Scratch packedKeys, packedValues, scoreRows;
    float* keys = packedKeys.get(packedSize(h.D, h.S));
    float* values = packedValues.get(packedSize(h.S, h.D));
    float* scores = scoreRows.get(kRows * h.S);
    packB(keys, {k, h.kStride, true}, h.D, h.S);
    packB(values, {v, h.kStride}, h.S, h.D);
    for (int64_t t0 = 0; t0 < h.T; t0 += kRows) {
        const int64_t rows = std::min(kRows, h.T - t0), before = h.S - h.T + t0, width = before + rows;
        gemmPacked(rows, width, h.D, {q + t0 * h.qStride, h.qStride}, keys, h.D, scores, h.S, {}, {Part::LowerC, before});
        for (int64_t r = 0; r < rows; ++r)
            lse[t0 + r] = softmaxRow(scores + r * h.S, before + r + 1, endOfTile(r, before + r + 1, width), h.scale);
        gemmPacked(rows, h.D, width, {scores, h.S}, values, h.S, out + t0 * h.qStride, h.qStride, {}, {Part::LowerA, before});
    }
}

/// One query per sequence (generation): all heads at once, so that cached keys and values are read in the order in which
/// they lie.
void decode(const HeadShape& shape, int64_t heads, int64_t shared, float* out, float* lse, const float* q, const float* k, const float* v) {
    const int64_t S = shape.S, D = shape.D;
    thread_local Scratch scores;
    float* p = scores.get(heads * S);
    const auto ofHeads = [&](auto&& each) {  // (position, head, offset of its key or value)
        for (int64_t s = 0; s < S; ++s)
            for (int64_t h = 0, from = s * shape.kStride; h < heads; from += D)
                for (int64_t i = 0; i < shared; ++i, ++h) each(s, h, from);
    };
    ofHeads([&](int64_t s, int64_t h, int64_t from) { p[h * S + s] = dot<16>(q + h * D, k + from, D); });
    for (int64_t h = 0; h < heads; ++h) lse[h] = softmaxRow(p + h * S, S, S, shape.scale);
    std::fill_n(out, heads * D, 0.0f);
    ofHeads([&](int64_t s, int64_t h, int64_t from) {
        const float weight = p[h * S + s];
        float* __restrict to = out + h * D;
        for (int64_t d = 0; d < D; ++d) to[d] += weight * v[from + d];
    });
}

struct HeadGradients {
    float *dq, *dk, *dv;
};

void headBackward(const HeadShape& h, const HeadGradients& g, const float* dOut, const float* q, const float* k,
                  const float* v, const float* out, const float* lse) {
    thread_local Scratch packs, blocks;
    const int64_t byColumn = packedSize(h.D, h.T), byRow = packedSize(h.T, h.D);
    float* keysT = packs.get(2 * byColumn + byRow);
    float *valuesT = keysT + byColumn, *keys = valuesT + byColumn;
    packB(keysT, {k, h.kStride, true}, h.D, h.T);
    packB(valuesT, {v, h.kStride, true}, h.D, h.T);
    packB(keys, {k, h.kStride}, h.T, h.D);
    float* p = blocks.get(2 * kRows * h.T);
    float* dp = p + kRows * h.T;
    for (int64_t t0 = 0; t0 < h.T; t0 += kRows) {
        const int64_t rows = std::min(kRows, h.T - t0), width = t0 + rows;
        const MatrixView queryRows{q + t0 * h.qStride, h.qStride}, dOutRows{dOut + t0 * h.qStride, h.qStride};
        gemmPacked(rows, width, h.D, queryRows, keysT, h.D, p, h.T, {}, {Part::LowerC, t0});
        gemmPacked(rows, width, h.D, dOutRows, valuesT, h.D, dp, h.T, {}, {Part::LowerC, t0});
        for (int64_t r = 0; r < rows; ++r) {
            const int64_t t = t0 + r, seen = t + 1;
            float *pRow = p + r * h.T, *dpRow = dp + r * h.T;
            const float delta = dot<32>(dOut + t * h.qStride, out + t * h.qStride, h.D);
            for (int64_t s = 0; s < seen; ++s) {
                pRow[s] = fastExp(pRow[s] * h.scale - lse[t]);
                dpRow[s] = pRow[s] * (dpRow[s] - delta) * h.scale;  // now the gradient of the unscaled score
            }
            const int64_t end = endOfTile(r, seen, width);
            std::fill(pRow + seen, pRow + end, 0.0f);
            std::fill(dpRow + seen, dpRow + end, 0.0f);
        }
        gemmPacked(rows, h.D, width, {dp, h.T}, keys, h.T, g.dq + t0 * h.qStride, h.qStride, {}, {Part::LowerA, t0});
        gemm(width, h.D, rows, {p, h.T, true}, dOutRows, g.dv, h.kStride, {.add = true}, {Part::UpperA, t0});
        gemm(width, h.D, rows, {dp, h.T, true}, queryRows, g.dk, h.kStride, {.add = true}, {Part::UpperA, t0});
    }
}
}  // namespace

void Kernels::attentionForward(Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride) const {
    const int64_t B = q.shape[0], T = q.shape[1], H = q.shape[2], D = q.shape[3], S = k.shape[1], G = k.shape[2];
    const HeadShape shape{T, S, D, H * D, G * D, 1.0f / std::sqrt(static_cast<float>(D))};
    for (int64_t b = 0; b < B; ++b) {
        if (T == 1) {
            const int64_t at = b * H * D, from = b * kvStride;
            decode(shape, H, H / G, out.data + at, lse.data + b * H, q.data + at, k.data + from, v.data + from);
            continue;
        }
        for (int64_t h = 0; h < H; ++h) {
            const int64_t at = b * T * H * D + h * D, from = b * kvStride + h / (H / G) * D;
            headForward(shape, out.data + at, lse.data + (b * H + h) * T, q.data + at, k.data + from, v.data + from);
        }
    }
}

void Kernels::attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v,
                                   Tensor out, Tensor lse) const {
    const int64_t B = q.shape[0], T = q.shape[1], H = q.shape[2], D = q.shape[3], G = k.shape[2];
    const HeadShape shape{T, T, D, H * D, G * D, 1.0f / std::sqrt(static_cast<float>(D))};
    zero(dk.data, dk.count());
    zero(dv.data, dv.count());
    for (int64_t b = 0; b < B; ++b)
        for (int64_t h = 0; h < H; ++h) {
            const int64_t at = b * T * H * D + h * D, from = b * T * G * D + h / (H / G) * D;
            headBackward(shape, {dq.data + at, dk.data + from, dv.data + from}, dOut.data + at, q.data + at,
                         k.data + from, v.data + from, out.data + at, lse.data + (b * H + h) * T);
        }
}

}  // namespace fw::FW_ISA
