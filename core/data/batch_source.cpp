// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/batch_source.h"

#include <algorithm>
#include <limits>

#include "base/rng.h"

namespace fw {

BatchSource::BatchSource(const TokenData& data, std::string order, int64_t B, int64_t T, uint64_t seed)
    : m_data(data), m_shuffled(order == "shuffled"), m_B(B), m_T(T), m_seed(hashBits(seed, 0xba7c4)) {}

int64_t BatchSource::windowStart(int64_t step, int64_t sequence) const {
    const int64_t starts = static_cast<int64_t>(m_data.train.size()) - m_T;  // number of places a window fits
    if (!m_shuffled) {
        const int64_t windows = (static_cast<int64_t>(m_data.train.size()) - 1) / m_T;
        return (step * m_B + sequence) % windows * m_T;
    }
    Rng rng(hashBits(m_seed, static_cast<uint64_t>(step), static_cast<uint64_t>(sequence)));
    if (m_data.trainStarts.size() > 1 && sequence % 2 == 0) {
        const int64_t start = m_data.trainStarts[rng.below(m_data.trainStarts.size())];
        if (start < starts) return start;
    }
    return static_cast<int64_t>(rng.below(static_cast<uint64_t>(starts)));
}

void BatchSource::fill(Batch& batch, int64_t step) const {
    batch.B = m_B;
    batch.T = m_T;
    batch.inputs.resize(static_cast<size_t>(m_B * m_T));
    batch.targets.resize(batch.inputs.size());
    batch.starts.clear();
    for (int64_t b = 0; b < m_B; ++b) {
        const int64_t start = windowStart(step, b);
        if (start <= std::numeric_limits<int32_t>::max()) batch.starts.push_back(static_cast<int32_t>(start));
        const auto from = m_data.train.begin() + start;
        std::copy_n(from, m_T, batch.inputs.begin() + b * m_T);
        std::copy_n(from + 1, m_T, batch.targets.begin() + b * m_T);
    }
}

}  // namespace fw
