// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/cpu/gemm.h"

#include <algorithm>
#include <cstring>

#include "backend/cpu/scratch.h"

namespace fw {

namespace {

constexpr int64_t kKc = 512;   // depth of a block: a B panel of kKc x kNr stays in L1
constexpr int64_t kMc = 96;    // rows of A packed at once: kMc x kKc stays in L2
constexpr int64_t kNc = 512;   // columns of B packed at once by gemm()

typedef float Vec __attribute__((vector_size(32)));

inline Vec load(const float* p) {
    Vec v;
    std::memcpy(&v, p, sizeof v);
    return v;
}
inline void store(float* p, Vec v) { std::memcpy(p, &v, sizeof v); }

/// One register tile: rows x 16 of C from packed panels of depth K.
struct Tile {
    Vec lane[kMr][2];
};

inline Tile multiplyPanels(int64_t K, const float* a, const float* b) {
    Tile t{};
    for (int64_t k = 0; k < K; ++k, a += kMr, b += kNr) {
        const Vec b0 = load(b), b1 = load(b + 8);
#pragma GCC unroll 6
        for (int i = 0; i < kMr; ++i) {
            t.lane[i][0] += a[i] * b0;
            t.lane[i][1] += a[i] * b1;
        }
    }
    return t;
}

/// Writes a whole tile: 6 rows, 16 columns.
inline void storeFull(Tile& t, float* c, int64_t cStride, const float* bias, const float* residual, int64_t residualStride, bool add) {
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
void storeEdge(const Tile& t, int64_t rows, int64_t cols, float* c, int64_t cStride, const float* bias, const float* residual,
               int64_t residualStride, bool add) {
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

/// Packs rows [0, M) and depths [k0, k0 + K) of A into panels of kMr rows.
void packA(float* packed, MatrixView a, int64_t m0, int64_t M, int64_t k0, int64_t K) {
    for (int64_t m = 0; m < M; m += kMr, packed += kMr * K) {
        const int64_t rows = std::min(kMr, M - m);
        if (rows < kMr) std::fill_n(packed, kMr * K, 0.0f);
        if (a.transposed) {
            const float* from = a.data + k0 * a.stride + m0 + m;
            if (rows == kMr)
                for (int64_t k = 0; k < K; ++k)
                    for (int64_t i = 0; i < kMr; ++i) packed[k * kMr + i] = from[k * a.stride + i];
            else
                for (int64_t k = 0; k < K; ++k)
                    for (int64_t i = 0; i < rows; ++i) packed[k * kMr + i] = from[k * a.stride + i];
        } else {
            for (int64_t i = 0; i < rows; ++i) {
                const float* from = a.data + (m0 + m + i) * a.stride + k0;
                for (int64_t k = 0; k < K; ++k) packed[k * kMr + i] = from[k];
            }
        }
    }
}

/// One panel of kNr columns of B, depths [k0, k0 + K).
void packPanel(float* packed, MatrixView b, int64_t k0, int64_t K, int64_t n, int64_t cols) {
    if (cols < kNr) std::fill_n(packed, K * kNr, 0.0f);
    if (b.transposed) {
        for (int64_t j = 0; j < cols; ++j) {
            const float* from = b.data + (n + j) * b.stride + k0;
            for (int64_t k = 0; k < K; ++k) packed[k * kNr + j] = from[k];
        }
    } else {
        const float* from = b.data + k0 * b.stride + n;
        if (cols == kNr)
            for (int64_t k = 0; k < K; ++k) std::memcpy(packed + k * kNr, from + k * b.stride, kNr * sizeof(float));
        else
            for (int64_t k = 0; k < K; ++k) std::memcpy(packed + k * kNr, from + k * b.stride, static_cast<size_t>(cols) * sizeof(float));
    }
}

/// C block (M,N) at depth block [k0, k0 + K) from B panels of height panelRows that start at that depth.
void multiplyBlock(int64_t M, int64_t N, int64_t k0, int64_t K, MatrixView a, const float* packedB, int64_t panelRows, float* c,
                   int64_t cStride, const Epilogue& e) {
    thread_local Scratch scratch;
    float* packedA = scratch.get((kMc + kMr) * kKc);
    for (int64_t m0 = 0; m0 < M; m0 += kMc) {
        const int64_t rows = std::min(kMc, M - m0);
        packA(packedA, a, m0, rows, k0, K);
        for (int64_t n = 0; n < N; n += kNr) {
            const float* panel = packedB + n / kNr * panelRows * kNr;
            const int64_t cols = std::min(kNr, N - n);
            for (int64_t m = 0; m < rows; m += kMr) {
                Tile tile = multiplyPanels(K, packedA + m * K, panel);
                float* at = c + (m0 + m) * cStride + n;
                const float* bias = e.bias ? e.bias + n : nullptr;
                const float* residual = e.residual ? e.residual + (m0 + m) * e.residualStride + n : nullptr;
                if (cols == kNr && rows - m >= kMr) storeFull(tile, at, cStride, bias, residual, e.residualStride, e.add);
                else storeEdge(tile, std::min(kMr, rows - m), cols, at, cStride, bias, residual, e.residualStride, e.add);
            }
        }
    }
}

}  // namespace

void packB(float* packed, MatrixView b, int64_t K, int64_t N) {
    for (int64_t n = 0; n < N; n += kNr, packed += K * kNr) packPanel(packed, b, 0, K, n, std::min(kNr, N - n));
}

void gemmPacked(int64_t M, int64_t N, int64_t K, MatrixView a, const float* packedB, int64_t panelRows, float* c, int64_t cStride,
                const Epilogue& epilogue) {
    Epilogue e = epilogue;
    for (int64_t k0 = 0; k0 < K; k0 += kKc) {
        multiplyBlock(M, N, k0, std::min(kKc, K - k0), a, packedB + k0 * kNr, panelRows, c, cStride, e);
        e = {.add = true};
    }
}

void gemm(int64_t M, int64_t N, int64_t K, MatrixView a, MatrixView b, float* c, int64_t cStride, const Epilogue& epilogue) {
    thread_local Scratch scratch;
    for (int64_t n0 = 0; n0 < N; n0 += kNc) {
        const int64_t cols = std::min(kNc, N - n0);
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
