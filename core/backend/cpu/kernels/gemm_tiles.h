// SPDX-License-Identifier: GPL-3.0-or-later
// The register tiles of the matrix product, as wide as the instruction set allows. Included by gemm.cpp alone. Whatever the
// width, products are added up in the same order with fused multiply-adds, so every instruction set gives the same bits.
#pragma once

#include <algorithm>
#include <cstring>

#include "backend/cpu/kernels/gemm.h"
#include "backend/cpu/kernels/scratch.h"

namespace fw::FW_ISA {
namespace {

#if defined(__AVX512F__)
typedef float Vec __attribute__((vector_size(64)));
#else
typedef float Vec __attribute__((vector_size(32)));
#endif
constexpr int64_t kWidth = sizeof(Vec) / sizeof(float);

constexpr int64_t kMaxDepth = 384;  // of a block: a panel of B of this depth stays in L1
constexpr int64_t kMc = 192;  // rows of A packed at once: kMc x kMaxDepth stays in L2

inline Vec load(const float* p) {
    Vec v;
    std::memcpy(&v, p, sizeof v);
    return v;
}
inline void store(float* p, Vec v) {
    std::memcpy(p, &v, sizeof v);
}

/// A tile of C in registers: kMr rows of `vectors` vectors.
template <int vectors>
struct Tile {
    static constexpr int64_t kColumns = vectors * kWidth;
    Vec lane[kMr][vectors];

    /// kMr rows of A, element (i,k) at a[i * rowStride + k * depthStride], times packed columns of B, vector j at depth k
    /// at b[j * vectorStride + k * kNr].
    static inline Tile product(int64_t K, const float* a, int64_t rowStride, int64_t depthStride, const float* b, int64_t vectorStride) {
        Tile t{};
        for (int64_t k = 0; k < K; ++k, a += depthStride, b += kNr) {
            Vec column[vectors];
#pragma GCC unroll 2
            for (int j = 0; j < vectors; ++j) column[j] = load(b + j * vectorStride);
#pragma GCC unroll 8
            for (int i = 0; i < kMr; ++i)
#pragma GCC unroll 2
                for (int j = 0; j < vectors; ++j) t.lane[i][j] += a[i * rowStride] * column[j];
        }
        return t;
    }

    static inline void prefetch(const float* c, int64_t cStride) {
        for (int64_t i = 0; i < kMr; ++i)
            for (int64_t j = 0; j < kColumns; j += kNr) __builtin_prefetch(c + i * cStride + j, 1);
    }

    /// Writes all of it.
    inline void storeWhole(float* c, int64_t cStride, const Epilogue& e, const float* bias, const float* residual) {
#pragma GCC unroll 8
        for (int i = 0; i < kMr; ++i)
#pragma GCC unroll 2
            for (int j = 0; j < vectors; ++j) {
                float* to = c + i * cStride + j * kWidth;
                Vec value = lane[i][j];
                if (bias) value += load(bias + j * kWidth);
                if (residual) value += load(residual + i * e.residualStride + j * kWidth);
                if (e.add) value += load(to);
                store(to, value);
            }
    }

    /// Writes the part that lies inside C.
    inline void storePart(int64_t rows, int64_t columns, float* c, int64_t cStride, const Epilogue& e, const float* bias,
                          const float* residual) {
        alignas(64) float values[kMr][kColumns];
        std::memcpy(values, lane, sizeof values);
        for (int64_t i = 0; i < rows; ++i)
            for (int64_t j = 0; j < columns; ++j) {
                float value = values[i][j];
                if (bias) value += bias[j];
                if (residual) value += residual[i * e.residualStride + j];
                if (e.add) value += c[i * cStride + j];
                c[i * cStride + j] = value;
            }
    }
};

/// One block of depth K <= kMaxDepth: C (M,N) = A (M,K) B (K,N).
struct BlockProduct {
    int64_t M, N, K;
    MatrixView a;
    const float* packedB;  ///< at the first depth of the block, in panels of panelRows
    int64_t panelRows;
    float* c;
    int64_t cStride;
    Epilogue epilogue;
    Part part;  ///< offset counts from the first depth of the block
};

/// Distance of packed panels of A of depth K: not a power of two, so that writing all of them at once spreads over the cache.
constexpr int64_t panelStride(int64_t K) { return kMr * K + 16; }

/// Packs `rows` rows of A from row m0 into panels of kMr rows, the last one filled up with zeros.
void packA(float* packed, const MatrixView& a, int64_t m0, int64_t rows, int64_t K, const Part& part) {
    const int64_t whole = a.transposed ? rows / kMr * kMr : 0;
    for (int64_t k = 0; k < K && whole > 0; ++k) {  // all panels at once: memory is read in the order in which it lies
        const float* from = a.data + m0 + k * a.stride;
        const int64_t end = part.kind == Part::UpperA ? std::min(whole, k + part.offset - m0 + 1) : whole;
        for (int64_t m = 0; m < end; m += kMr)
            std::memcpy(packed + m / kMr * panelStride(K) + k * kMr, from + m, kMr * sizeof(float));
    }
    const int64_t rowStride = a.transposed ? 1 : a.stride, depthStride = a.transposed ? a.stride : 1;
    for (int64_t m = whole; m < rows; m += kMr) {
        const float* from = a.data + (m0 + m) * rowStride;
        float* to = packed + m / kMr * panelStride(K);
        std::fill_n(to, kMr * K, 0.0f);
        for (int64_t k = 0; k < K; ++k)
            for (int64_t i = 0; i < std::min(kMr, rows - m); ++i) to[k * kMr + i] = from[k * depthStride + i * rowStride];
    }
}

/// Rows of A, packed or where they lie.
struct RowBlock {
    const BlockProduct& p;
    const float* packed;
    int64_t begin, rows, inPlace;

    template <class T>
    T times(int64_t m, const float* b, int64_t vectorStride) const {
        int64_t from = 0, to = p.K;  // depths that count for these rows
        if (p.part.kind == Part::LowerA) to = std::clamp<int64_t>(begin + m + kMr + p.part.offset, 0, p.K);
        if (p.part.kind == Part::UpperA) from = std::clamp<int64_t>(begin + m - p.part.offset, 0, p.K);
        b += from * kNr;
        if (m < inPlace) return T::product(to - from, p.a.data + (begin + m) * p.a.stride + from, p.a.stride, 1, b, vectorStride);
        return T::product(to - from, packed + (m - inPlace) / kMr * panelStride(p.K) + from * kMr, 1, kMr, b, vectorStride);
    }
};

/// Columns [n, n + T::kColumns) of C, as far as there are any, for one block of rows.
template <class T>
void multiplyColumns(const BlockProduct& p, const RowBlock& block, int64_t n, int64_t vectorStride) {
    const Epilogue& e = p.epilogue;
    const float *b = p.packedB + n / kNr * p.panelRows * kNr, *bias = e.bias ? e.bias + n : nullptr;
    const int64_t columns = std::min(T::kColumns, p.N - n);
    const int64_t first = p.part.kind == Part::LowerC ? std::max<int64_t>(0, n - p.part.offset - block.begin) / kMr * kMr : 0;
    for (int64_t m = first; m < block.rows; m += kMr) {
        float* c = p.c + (block.begin + m) * p.cStride + n;
        T::prefetch(c, p.cStride);  // while the tile is computed
        T tile = block.times<T>(m, b, vectorStride);
        const float* residual = e.residual ? e.residual + (block.begin + m) * e.residualStride + n : nullptr;
        if (columns == T::kColumns && block.rows - m >= kMr) tile.storeWhole(c, p.cStride, e, bias, residual);
        else tile.storePart(std::min(kMr, block.rows - m), columns, c, p.cStride, e, bias, residual);
    }
}

/// In tiles of two vectors: one panel of B, or two of them where a vector is as wide as a panel.
void multiplyBlock(const BlockProduct& p) {
    using Wide = Tile<2>;
    using Narrow = Tile<kNr / kWidth>;
    thread_local Scratch scratch;
    float* packed = scratch.get(kMc / kMr * panelStride(kMaxDepth));
    const int64_t vectorStride = kWidth == kNr ? p.panelRows * kNr : kWidth;
    for (int64_t m0 = 0; m0 < p.M; m0 += kMc) {
        const int64_t rows = std::min(kMc, p.M - m0);
        // Whole panels of an untransposed A are read where they are: its rows are as good as packed ones.
        const int64_t inPlace = p.a.transposed ? 0 : rows / kMr * kMr;
        packA(packed, p.a, m0 + inPlace, rows - inPlace, p.K, p.part);
        const RowBlock block{p, packed, m0, rows, inPlace};
        int64_t n = 0;
        for (; n + Wide::kColumns - kNr < p.N; n += Wide::kColumns) multiplyColumns<Wide>(p, block, n, vectorStride);
        if (n < p.N) multiplyColumns<Narrow>(p, block, n, vectorStride);
    }
}

}  // namespace
}  // namespace fw::FW_ISA
