// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/cpu/kernels/gemm.h"

#include <algorithm>
#include <cstring>

#include "backend/cpu/kernels/gemm_tiles.h"
#include "backend/cpu/kernels/scratch.h"

namespace fw::FW_ISA {

namespace {

constexpr int64_t kPackedB = 1 << 18;  // floats of B that gemm() packs at once: what L2 and L3 hold together with A

/// Columns of B that are packed at once for depth K: a multiple of kNr.
int64_t columnsAtOnce(int64_t K) {
    return std::max<int64_t>(512, kPackedB / K / kNr * kNr);
}

typedef float Vec8 __attribute__((vector_size(32)));

inline Vec8 load8(const float* p) {
    Vec8 v;
    std::memcpy(&v, p, sizeof v);
    return v;
}

/// Eight rows of eight floats change places with their columns.
inline void transpose8(Vec8 (&r)[8]) {
    Vec8 t[8];
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
            Vec8 rows[8];
            for (int i = 0; i < 8; ++i) rows[i] = load8(from + (j + i) * stride + k);
            transpose8(rows);
            for (int i = 0; i < 8; ++i) std::memcpy(packed + (k + i) * kNr + j, &rows[i], sizeof(Vec8));
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

}  // namespace

void packB(float* packed, MatrixView b, int64_t K, int64_t N) {
    for (int64_t n = 0; n < N; n += kNr, packed += K * kNr) packPanel(packed, b, 0, K, n, std::min(kNr, N - n));
}

void gemmPacked(int64_t M, int64_t N, int64_t K, MatrixView a, const float* packedB, int64_t panelRows, float* c,
                int64_t cStride, const Epilogue& epilogue, Part part) {
    BlockProduct block{M, N, 0, a, packedB, panelRows, c, cStride, epilogue, part};
    for (int64_t k0 = 0; k0 < K; k0 += block.K) {
        block.K = std::min(kMaxDepth, K - k0);
        multiplyBlock(block);
        block.a.data += a.transposed ? block.K * a.stride : block.K;
        block.packedB += block.K * kNr;
        block.epilogue = {.add = true};
        if (part.kind == Part::LowerA) block.part.offset -= block.K;
        if (part.kind == Part::UpperA) block.part.offset += block.K;
    }
}

void mirrorLower(float* c, int64_t N) {
    for (int64_t i = 0; i < N; ++i)
        for (int64_t j = 0; j < i; ++j) c[j * N + i] = c[i * N + j];
}

void gemm(int64_t M, int64_t N, int64_t K, MatrixView a, MatrixView b, float* c, int64_t cStride,
          const Epilogue& epilogue, Part part) {
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
        gemmPacked(M, cols, K, a, packed, K, c + n0, cStride, e, part);
        if (part.kind == Part::LowerC) part.offset -= step;
    }
}

}  // namespace fw::FW_ISA
