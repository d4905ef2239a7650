// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a trainer's state in the host's memory. They never change, so that whoever wants the same moment (to go back to
// it, to write it to disk) shares one; how many there are at once is bounded and known beforehand.
#pragma once

#include <memory>
#include <vector>

#include "train/trainer.h"

namespace fw {

class StateCopies {
  public:
    using Copy = std::shared_ptr<const TrainingState>;

    /// No more than `most` at once: whoever keeps copies sees to it.
    explicit StateCopies(int most) : m_most(most) {}
    StateCopies() = default;  ///< none may be taken

    /// The state after `step`; the copy that was taken last if it is of that step and still in use. Throws Error(Internal)
    /// where there would be too many.
    Copy take(const Trainer& trainer, int64_t step);
    /// Other weights were put in the trainer's place: the copy taken last says nothing about the present.
    void forget() { m_last.reset(); }
    /// Copies in use.
    int count();

    /// Bytes of `most` copies for a model of this many weights.
    static int64_t bytes(int most, int64_t weights);

  private:
    int m_most = 0;
    std::vector<std::weak_ptr<const TrainingState>> m_copies;
    std::weak_ptr<const TrainingState> m_last;
    int64_t m_lastStep = -1;
};

}  // namespace fw
