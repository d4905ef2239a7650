// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix products of the CUDA backend, told in row-major terms. cuBLASLt does them (matrix_product_cublas.cpp); the
// tests bring a plain one.
#pragma once

#include <cstdint>

#include "gpu/device.h"
#include "tensor/tensor.h"

namespace fw::gpu {

/// d (M,N) = alpha a b + beta c (+ bias), `batch` times, the matrices of a batch one behind the other.
struct MatrixProduct {
    const void* a = nullptr;  ///< (M,K), or (K,M) if aTransposed
    const void* b = nullptr;  ///< (K,N), or (N,K) if bTransposed
    const void* c = nullptr;  ///< (M,N) of d's type; read only if beta is not 0; may be d
    void* d = nullptr;
    int64_t M = 0, N = 0, K = 0;
    bool aTransposed = false, bTransposed = false;
    DType in = DType::F32, out = DType::F32;  ///< of a and b; of c and d. bf16 in may have fp32 out; sums are fp32 always
    float alpha = 1, beta = 0;
    const void* bias = nullptr;  ///< (N) of d's type, or null
    int64_t batch = 1;
};

class MatrixProducts {
  public:
    virtual ~MatrixProducts() = default;
    /// Queues the product. Throws Error naming the shapes.
    virtual void run(const MatrixProduct& product) = 0;
};

}  // namespace fw::gpu
