// SPDX-License-Identifier: GPL-3.0-or-later
// Single-threaded matrix product on packed panels: C (M,N) = A (M,K) B (K,N), the work horse of the CPU backend.
// After Goto and van de Geijn 2008: B in panels of kNr columns, A in panels of kMr rows, a register tile of kMr x kNr.
#pragma once

#include <cstdint>

namespace fw::FW_ISA {

#if defined(__AVX512F__)
inline constexpr int64_t kMr = 8;  // 16 of 32 registers hold the tile
#else
inline constexpr int64_t kMr = 6;  // 12 of 16
#endif
inline constexpr int64_t kNr = 16;

/// A matrix in memory: element (i,j) is data[i * stride + j], or data[j * stride + i] when transposed.
struct MatrixView {
    const float* data;
    int64_t stride;
    bool transposed = false;
};

/// Which part of a product counts. Causal attention and symmetric products leave out what lies beyond a diagonal; it is
/// left out by whole tiles, so around the diagonal, as far as a tile of kMr rows reaches, A must hold zeros there.
struct Part {
    enum Kind {
        All,
        LowerC,  ///< only C(i,j) with j <= i + offset is wanted
        LowerA,  ///< A(i,k) is zero for k > i + offset
        UpperA,  ///< A(i,k) is zero for k < i - offset
    };
    Kind kind = All;
    int64_t offset = 0;
};

/// What happens to a finished element of C: C = value (+ C) (+ bias[column]) (+ residual).
struct Epilogue {
    bool add = false;
    const float* bias = nullptr;
    const float* residual = nullptr;  ///< (M,N), row stride residualStride
    int64_t residualStride = 0;
};

/// Floats that packing B (K,N) takes.
inline int64_t packedSize(int64_t K, int64_t N) { return (N + kNr - 1) / kNr * kNr * K; }
/// Packs B (K,N): panel after panel of kNr columns, each K rows of kNr floats, zero-padded. A prefix of the rows of each
/// panel is the packing of a prefix of B's rows, with `K` as panel height.
void packB(float* packed, MatrixView b, int64_t K, int64_t N);

/// C = A B with B packed by packB with panel height `panelRows` >= K.
void gemmPacked(int64_t M, int64_t N, int64_t K, MatrixView a, const float* packedB, int64_t panelRows, float* c, int64_t cStride,
                const Epilogue& epilogue = {}, Part part = {});

/// C = A B.
void gemm(int64_t M, int64_t N, int64_t K, MatrixView a, MatrixView b, float* c, int64_t cStride, const Epilogue& epilogue = {},
          Part part = {});

/// For Part::LowerC of a symmetric C (N,N): what is above the diagonal becomes what is below it.
void mirrorLower(float* c, int64_t N);

}  // namespace fw::FW_ISA
