// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/cpu/gemm.h"

#include <algorithm>
#include <cstring>

#include "backend/cpu/scratch.h"

namespace fw {

namespace {

constexpr int64_t kKc = 512;           // depth of a block: a B panel of kKc x kNr stays in L1
constexpr int64_t kMc = 96;            // rows of A packed at once: kMc x kKc stays in L2
constexpr int64_t kPackedB = 1 << 18;  // floats of B that gemm() packs at once: what L2 and L3 hold together with A

/// Columns of B that are packed at once for depth K: a multiple of kNr.
int64_t columnsAtOnce(int64_t K) {
    return std::max<int64_t>(512, kPackedB / K / kNr * kNr);
}

typedef float Vec __attribute__((vector_size(32)));

inline Vec load(const float* p) {
    Vec v;
    std::memcpy(&v, p, sizeof v);
    return v;
}
inline void store(float* p, Vec v) {
    std::memcpy(p, &v, sizeof v);
}

/// One register tile: rows x 16 of C.
struct Tile {
    Vec lane[kMr][2];
};

/// kMr rows of A, element (i,k) at a[i * rowStride + k * depthStride], times a packed panel of B, both of depth K.
inline Tile multiplyPanels(int64_t K, const float* a, int64_t rowStride, int64_t depthStride, const float* b) {
    Tile t{};
    for (int64_t k = 0; k < K; ++k, a += depthStride, b += kNr) {
        const Vec b0 = load(b), b1 = load(b + 8);
#pragma GCC unroll 6
        for (int i = 0; i < kMr; ++i) {
            t.lane[i][0] += a[i * rowStride] * b0;
            t.lane[i][1] += a[i * rowStride] * b1;
        }
    }
    return t;
}

/// Writes a whole tile: 6 rows, 16 columns.
inline void storeFull(Tile& t, float* c, int64_t cStride, const float* bias, const float* residual,
                      int64_t residualStride, bool add) {
#pragma GCC unroll 6
    for (int i = 0; i < kMr; ++i) {
        float* row = c + i * cStride;
        if (bias) {
            t.lane[i][0] += load(bias);
            t.lane[i][1] += load(bias + 8);
        }
        if (residual) {
            t.lane[i][0] += load(residual + i * residualStride);
            t.lane[i][1] += load(residual + i * residualStride + 8);
        }
        if (add) {
            t.lane[i][0] += load(row);
            t.lane[i][1] += load(row + 8);
        }
        store(row, t.lane[i][0]);
        store(row + 8, t.lane[i][1]);
    }
}

/// Writes the part of a tile that lies inside C.
void storeEdge(const Tile& t, int64_t rows, int64_t cols, float* c, int64_t cStride, const float* bias,
               const float* residual, int64_t residualStride, bool add) {
    alignas(32) float values[kMr][kNr];
    std::memcpy(values, &t, sizeof values);
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = 0; j < cols; ++j) {
            float value = values[i][j];
            if (bias) value += bias[j];
            if (residual) value += residual[i * residualStride + j];
            if (add) value += c[i * cStride + j];
            c[i * cStride + j] = value;
        }
}

/// Packs rows [m0, m0 + M) and depths [k0, k0 + K) of A into panels of kMr rows, the last one filled up with zeros.
void packA(float* packed, MatrixView a, int64_t m0, int64_t M, int64_t k0, int64_t K) {
    const int64_t rowStride = a.transposed ? 1 : a.stride, depthStride = a.transposed ? a.stride : 1;
    for (int64_t m = 0; m < M; m += kMr, packed += kMr * K) {
        const float* from = a.data + (m0 + m) * rowStride + k0 * depthStride;
        const int64_t rows = std::min(kMr, M - m);
        if (rows == kMr && a.transposed) {
            for (int64_t k = 0; k < K; ++k)
                for (int64_t i = 0; i < kMr; ++i) packed[k * kMr + i] = from[k * depthStride + i];
            continue;
        }
        std::fill_n(packed, kMr * K, 0.0f);
        for (int64_t k = 0; k < K; ++k)
            for (int64_t i = 0; i < rows; ++i) packed[k * kMr + i] = from[k * depthStride + i * rowStride];
    }
}

/// Eight rows of eight floats change places with their columns.
inline void transpose8(Vec (&r)[8]) {
    Vec t[8];
    for (int i = 0; i < 8; i += 2) {
        t[i] = __builtin_shufflevector(r[i], r[i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
        t[i + 1] = __builtin_shufflevector(r[i], r[i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
    }
    for (int i = 0; i < 8; i += 4)
        for (int j = 0; j < 2; ++j) {
            r[i + 2 * j] = __builtin_shufflevector(t[i + j], t[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
            r[i + 2 * j + 1] = __builtin_shufflevector(t[i + j], t[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
        }
    for (int i = 0; i < 4; ++i) {
        t[i] = __builtin_shufflevector(r[i], r[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
        t[i + 4] = __builtin_shufflevector(r[i], r[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
    for (int i = 0; i < 8; ++i) r[i] = t[i];
}

/// kNr columns of a transposed B, eight depths at a time; returns how many depths it packed.
int64_t packTransposedPanel(float* packed, const float* from, int64_t stride, int64_t K) {
    int64_t k = 0;
    for (; k + 8 <= K; k += 8)
        for (int64_t j = 0; j < kNr; j += 8) {
            Vec rows[8];
            for (int i = 0; i < 8; ++i) rows[i] = load(from + (j + i) * stride + k);
            transpose8(rows);
            for (int i = 0; i < 8; ++i) store(packed + (k + i) * kNr + j, rows[i]);
        }
    return k;
}

/// One panel of kNr columns of B, depths [k0, k0 + K).
void packPanel(float* packed, MatrixView b, int64_t k0, int64_t K, int64_t n, int64_t cols) {
    if (cols < kNr) std::fill_n(packed, K * kNr, 0.0f);
    if (b.transposed) {
        const float* from = b.data + n * b.stride + k0;
        const int64_t done = cols == kNr ? packTransposedPanel(packed, from, b.stride, K) : 0;
        for (int64_t j = 0; j < cols; ++j)
            for (int64_t k = done; k < K; ++k) packed[k * kNr + j] = from[j * b.stride + k];
    } else {
        const float* from = b.data + k0 * b.stride + n;
        if (cols == kNr)
            for (int64_t k = 0; k < K; ++k) std::memcpy(packed + k * kNr, from + k * b.stride, kNr * sizeof(float));
        else
            for (int64_t k = 0; k < K; ++k)
                std::memcpy(packed + k * kNr, from + k * b.stride, static_cast<size_t>(cols) * sizeof(float));
    }
}

/// C block (M,N) at depth block [k0, k0 + K) from B panels of height panelRows that start at that depth.
void multiplyBlock(int64_t M, int64_t N, int64_t k0, int64_t K, MatrixView a, const float* packedB, int64_t panelRows,
                   float* c, int64_t cStride, const Epilogue& e) {
    thread_local Scratch scratch;
    float* packedA = scratch.get((kMc + kMr) * kKc);
    for (int64_t m0 = 0; m0 < M; m0 += kMc) {
        const int64_t rows = std::min(kMc, M - m0);
        // Whole panels of an untransposed A are read where they are: its rows are as good as packed ones.
        const int64_t inPlace = a.transposed ? 0 : rows / kMr * kMr;
        packA(packedA + inPlace * K, a, m0 + inPlace, rows - inPlace, k0, K);
        for (int64_t n = 0; n < N; n += kNr) {
            const float* panel = packedB + n / kNr * panelRows * kNr;
            const int64_t cols = std::min(kNr, N - n);
            for (int64_t m = 0; m < rows; m += kMr) {
                Tile tile = m < inPlace ? multiplyPanels(K, a.data + (m0 + m) * a.stride + k0, a.stride, 1, panel)
                                        : multiplyPanels(K, packedA + m * K, 1, kMr, panel);
                float* at = c + (m0 + m) * cStride + n;
                const float* bias = e.bias ? e.bias + n : nullptr;
                const float* residual = e.residual ? e.residual + (m0 + m) * e.residualStride + n : nullptr;
                if (cols == kNr && rows - m >= kMr)
                    storeFull(tile, at, cStride, bias, residual, e.residualStride, e.add);
                else
                    storeEdge(tile, std::min(kMr, rows - m), cols, at, cStride, bias, residual, e.residualStride,
                              e.add);
            }
        }
    }
}

}  // namespace

void packB(float* packed, MatrixView b, int64_t K, int64_t N) {
    for (int64_t n = 0; n < N; n += kNr, packed += K * kNr) packPanel(packed, b, 0, K, n, std::min(kNr, N - n));
}

void gemmPacked(int64_t M, int64_t N, int64_t K, MatrixView a, const float* packedB, int64_t panelRows, float* c,
                int64_t cStride, const Epilogue& epilogue) {
    Epilogue e = epilogue;
    for (int64_t k0 = 0; k0 < K; k0 += kKc) {
        multiplyBlock(M, N, k0, std::min(kKc, K - k0), a, packedB + k0 * kNr, panelRows, c, cStride, e);
        e = {.add = true};
    }
}

void gemm(int64_t M, int64_t N, int64_t K, MatrixView a, MatrixView b, float* c, int64_t cStride,
          const Epilogue& epilogue) {
    thread_local Scratch scratch;
    const int64_t step = columnsAtOnce(K);
    for (int64_t n0 = 0; n0 < N; n0 += step) {
        const int64_t cols = std::min(step, N - n0);
        const MatrixView columns{b.data + (b.transposed ? n0 * b.stride : n0), b.stride, b.transposed};
        float* packed = scratch.get(packedSize(K, cols));
        packB(packed, columns, K, cols);
        Epilogue e = epilogue;
        if (e.bias) e.bias += n0;
        if (e.residual) e.residual += n0;
        gemmPacked(M, cols, K, a, packed, K, c + n0, cStride, e);
    }
}

}  // namespace fw
