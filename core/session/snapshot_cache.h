// SPDX-License-Identifier: GPL-3.0-or-later
// The models of a run's past that were looked at last, in memory: the step cursor goes back and forth between a few.
#pragma once

#include <algorithm>
#include <cstdint>
#include <list>
#include <memory>
#include <utility>
#include <vector>

namespace fw {

class SnapshotCache {
  public:
    using Weights = std::shared_ptr<const std::vector<float>>;

    SnapshotCache() = default;
    explicit SnapshotCache(int64_t mostBytes) : m_mostBytes(mostBytes) {}

    /// The weights of a step, or null.
    Weights find(int64_t step) {
        const auto it = std::find_if(m_models.begin(), m_models.end(), [=](const auto& model) { return model.first == step; });
        if (it == m_models.end()) return nullptr;
        m_models.splice(m_models.begin(), m_models, it);
        return it->second;
    }
    /// Remembers a model that is not yet here; the ones that were not looked at for longest make room. One that is larger than
    /// all the room is not kept.
    void put(int64_t step, Weights weights) {
        if (bytesOf(weights) > m_mostBytes) return;
        m_bytes += bytesOf(weights);
        m_models.emplace_front(step, std::move(weights));
        while (m_bytes > m_mostBytes) {
            m_bytes -= bytesOf(m_models.back().second);
            m_models.pop_back();
        }
    }
    void clear() {
        m_models.clear();
        m_bytes = 0;
    }

  private:
    static int64_t bytesOf(const Weights& weights) { return static_cast<int64_t>(weights->size() * sizeof(float)); }

    int64_t m_mostBytes = 64 << 20, m_bytes = 0;
    std::list<std::pair<int64_t, Weights>> m_models;  ///< the last one looked at first
};

}  // namespace fw
