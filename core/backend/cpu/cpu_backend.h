// SPDX-License-Identifier: GPL-3.0-or-later
// The fast CPU backend: its threads, and the choice of the instruction set. The operations themselves are in kernels/; what
// is not worth it there is inherited from the textbook. Kernels are single-threaded: a training step is parallel over
// sequences (train/trainer.h), so activations stay near their core.
#pragma once

#include <memory>
#include <string>

#include "backend/reference/reference_backend.h"

namespace fw {

struct CpuFeatures {
    bool usable = false;      ///< AVX2 and FMA are there (on other architectures: always)
    bool avx512 = false;      ///< and AVX-512 F, BW, DQ, VL; FIRSTWORDS_AVX512=0 in the environment denies it
    std::string description;  ///< for people
};
CpuFeatures cpuFeatures();

class CpuBackend : public ReferenceBackend {
  public:
    /// `threads` 0: all cores.
    explicit CpuBackend(int threads = 0);
    ~CpuBackend() override;
    // Nothing here is inline: the kernels must not bring a copy that needs their instructions.
    std::string_view id() const override;
    int threads() const;
    int shards(int wanted) const override;
    int workers() const override;
    void useThreads(int threads) override;
    void parallel(int count, ParallelTask task) const override;

  private:
    struct Workers;
    std::unique_ptr<Workers> m_workers;
};

/// With the widest instructions that this processor has. Only where cpuFeatures().usable.
std::unique_ptr<CpuBackend> makeCpuBackend(int threads = 0);

}  // namespace fw
