// SPDX-License-Identifier: GPL-3.0-or-later
// Which windows of the text a step reads: a pure function of (seed, step), so the cursor to resume from is the step.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "data/token_data.h"

namespace fw {

/// (B,T) ids and the ids that follow them.
struct Batch {
    int64_t B = 0, T = 0;
    std::vector<int32_t> inputs, targets;
    std::vector<int32_t> starts;  ///< (B) where in the text the windows begin; empty: not known
};

class BatchSource {
  public:
    /// `order`: "shuffled" takes random windows, half of them from the start of a document (where there are at least two);
    /// "sequential" takes consecutive windows and starts over at the end. `data` must outlive this.
    BatchSource(const TokenData& data, std::string order, int64_t B, int64_t T, uint64_t seed);
    /// The batch of step `step` (0-based), into `batch`, whose memory is reused.
    void fill(Batch& batch, int64_t step) const;

  private:
    int64_t windowStart(int64_t step, int64_t sequence) const;

    const TokenData& m_data;
    bool m_shuffled;
    int64_t m_B, m_T;
    uint64_t m_seed;
};

}  // namespace fw
