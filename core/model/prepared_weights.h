// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a model's matrices in the order in which a backend's products read them. Made again after every update, which
// costs far less than ordering them in every product of every shard.
#pragma once

#include <vector>

#include "backend/buffer.h"
#include "model/parameters.h"

namespace fw {

class PreparedWeights {
  public:
    /// Room for the matrices that are multiplied with. Stays empty where the backend wants none, or when they would take
    /// more than kLargest floats. `backward`: for training too, which takes twice as much.
    PreparedWeights(const Backend& backend, const ParameterLayout& layout, bool backward = true);

    /// How many floats the copies of such a model take.
    static int64_t floatsFor(const Backend& backend, const ParameterLayout& layout, bool backward = true);

    /// Prepares `weights` (flat in the layout), in parallel.
    void refresh(const Backend& backend, float* weights) const;
    /// The copy of a parameter, or null.
    const float* of(int parameter) const { return m_copyOf[static_cast<size_t>(parameter)]; }
    int64_t floats() const { return m_memory.size(); }

  private:
    static constexpr int64_t kLargest = 1ll << 27;  // 512 MiB
    struct Copy {
        const Parameter* from;
        float* to;
    };
    std::vector<Copy> m_copies;
    std::vector<const float*> m_copyOf;  ///< by parameter; null: none
    bool m_backward;
    Buffer m_memory;
};

}  // namespace fw
