// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sgemm_peers.h"

#include <dlfcn.h>

#include <Eigen/Core>
#include <array>

namespace fw::cli {

namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

void multiplyWithEigen(const Product& p) {
    const Eigen::Map<const Matrix> a(p.a, p.aTransposed ? p.K : p.M, p.aTransposed ? p.M : p.K);
    const Eigen::Map<const Matrix> b(p.b, p.bTransposed ? p.N : p.K, p.bTransposed ? p.K : p.N);
    Eigen::Map<Matrix> c(p.c, p.M, p.N);
    const auto into = [&](const auto& product) {
        if (p.add) c.noalias() += product;
        else c.noalias() = product;
    };
    if (p.aTransposed) into(a.transpose() * b);
    else if (p.bTransposed) into(a * b.transpose());
    else into(a * b);
}

/// The C interface of BLAS: order, transposes, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc.
using Sgemm = void (*)(int, int, int, int, int, int, float, const float*, int, const float*, int, float, float*, int);

Sgemm openBlas() {
    static const Sgemm found = [] {
        // The serial build first: one that keeps threads of its own makes concurrent callers wait for each other.
        for (const char* name : {"/usr/lib/x86_64-linux-gnu/openblas-serial/libopenblas.so.0", "libopenblas.so.0", "libopenblas.so"})
            if (void* library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
                // One thread: it is called from several at once.
                if (const auto limit = reinterpret_cast<void (*)(int)>(::dlsym(library, "openblas_set_num_threads"))) limit(1);
                return reinterpret_cast<Sgemm>(::dlsym(library, "cblas_sgemm"));
            }
        return Sgemm{nullptr};
    }();
    return found;
}

void multiplyWithOpenBlas(const Product& p) {
    constexpr int kRowMajor = 101, kPlain = 111, kTransposed = 112;
    const int M = static_cast<int>(p.M), N = static_cast<int>(p.N), K = static_cast<int>(p.K);
    openBlas()(kRowMajor, p.aTransposed ? kTransposed : kPlain, p.bTransposed ? kTransposed : kPlain, M, N, K, 1.0f, p.a, p.aTransposed ? M : K, p.b,
               p.bTransposed ? K : N, p.add ? 1.0f : 0.0f, p.c, N);
}

constexpr std::array kPeers{
    SgemmPeer{"eigen", [] { return true; }, multiplyWithEigen},
    SgemmPeer{"openblas", [] { return openBlas() != nullptr; }, multiplyWithOpenBlas},
};

}  // namespace

std::span<const SgemmPeer> sgemmPeers() { return kPeers; }

}  // namespace fw::cli
