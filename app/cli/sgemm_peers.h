// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products of other libraries on one core, to compare ours with. None of them is used for training.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace fw::cli {

/// C (M,N) = A B (+ C), row-major. A (M,K) or, transposed, stored as (K,M); B (K,N) or stored as (N,K).
struct Product {
    int64_t M, N, K;
    const float* a;
    bool aTransposed;
    const float* b;
    bool bTransposed;
    float* c;
    bool add;
};

struct SgemmPeer {
    std::string_view name;
    bool (*available)();
    void (*multiply)(const Product& product);
};

/// Eigen, which is compiled in, and OpenBLAS where this machine has one (it is looked for at run time).
std::span<const SgemmPeer> sgemmPeers();

}  // namespace fw::cli
