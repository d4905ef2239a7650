// SPDX-License-Identifier: GPL-3.0-or-later
// The smoothed loss that is drawn: a running mean whose window grows from 1 to about 32 steps, so that the steep beginning
// is not smeared.
#pragma once

#include <algorithm>
#include <cstdint>

namespace fw {

class SmoothedLoss {
  public:
    /// The smoothed loss after one more step.
    double add(double loss) {
        const double share = std::max(1.0 / 32, 1 / (1 + static_cast<double>(m_count) / 12));
        m_value = m_count == 0 ? loss : m_value + share * (loss - m_value);
        ++m_count;
        return m_value;
    }

  private:
    int64_t m_count = 0;
    double m_value = 0;
};

}  // namespace fw
