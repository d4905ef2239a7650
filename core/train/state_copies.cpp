// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/state_copies.h"

#include "base/error.h"

namespace fw {

StateCopies::Copy StateCopies::take(const Trainer& trainer, int64_t step) {
    if (Copy last = m_last.lock(); last && m_lastStep == step) return last;
    check(count() < m_most, ErrorKind::Internal, "[state copies] more than {} are in use.", m_most);
    auto copy = std::make_shared<const TrainingState>(trainer.copyState());
    m_copies.push_back(copy);
    m_last = copy;
    m_lastStep = step;
    return copy;
}

int StateCopies::count() {
    std::erase_if(m_copies, [](const auto& copy) { return copy.expired(); });
    return static_cast<int>(m_copies.size());
}

int64_t StateCopies::bytes(int most, int64_t weights) {
    constexpr int64_t kNumbers = 3;  // a weight and its two moments
    return most * weights * kNumbers * static_cast<int64_t>(sizeof(float));
}

}  // namespace fw
