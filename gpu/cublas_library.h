// SPDX-License-Identifier: GPL-3.0-or-later
// cuBLASLt, opened when it is needed: the program must start where no CUDA library is installed.
#pragma once

#include <cublasLt.h>

#include <string>

namespace fw::gpu {

/// The functions of libcublasLt that we call.
struct CublasLibrary {
#define FW_CUBLAS_FUNCTIONS(X)                                                                                       \
    X(cublasLtCreate)                                                                                                \
    X(cublasLtDestroy)                                                                                               \
    X(cublasLtMatmul)                                                                                                \
    X(cublasLtMatmulDescCreate)                                                                                      \
    X(cublasLtMatmulDescDestroy)                                                                                     \
    X(cublasLtMatmulDescSetAttribute)                                                                                \
    X(cublasLtMatrixLayoutCreate)                                                                                    \
    X(cublasLtMatrixLayoutDestroy)                                                                                   \
    X(cublasLtMatrixLayoutSetAttribute)                                                                              \
    X(cublasLtMatmulPreferenceCreate)                                                                                \
    X(cublasLtMatmulPreferenceDestroy)                                                                               \
    X(cublasLtMatmulPreferenceSetAttribute)                                                                          \
    X(cublasLtMatmulAlgoGetHeuristic)
#define FW_MEMBER(name) decltype(&::name) name = nullptr;
    FW_CUBLAS_FUNCTIONS(FW_MEMBER)
#undef FW_MEMBER
};

/// The library, opened once; null where it is not installed, and `why` says where it was looked for.
const CublasLibrary* cublasLibrary(std::string& why);

}  // namespace fw::gpu
