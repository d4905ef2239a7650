// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of passes through the model goes, by kind of operation. A stop watch for benchmarks; the tape holds it.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

namespace fw {

class OpTimes {
  public:
    struct Entry {
        std::string_view name;  ///< of the operation, a literal
        double forward = 0, backward = 0;  ///< seconds
    };

    void start() { m_last = Clock::now(); }
    /// What passed since the last call belongs to this operation.
    void lap(std::string_view name, bool backward) {
        const Clock::time_point now = Clock::now();
        Entry& entry = find(name);
        (backward ? entry.backward : entry.forward) += std::chrono::duration<double>(now - m_last).count();
        m_last = now;
    }
    /// Adds another watch's entries.
    void add(const OpTimes& other) {
        for (const Entry& e : other.m_entries) {
            Entry& mine = find(e.name);
            mine.forward += e.forward;
            mine.backward += e.backward;
        }
    }
    void scale(double factor) {
        for (Entry& e : m_entries) {
            e.forward *= factor;
            e.backward *= factor;
        }
    }
    const std::vector<Entry>& entries() const { return m_entries; }

  private:
    using Clock = std::chrono::steady_clock;
    Entry& find(std::string_view name) {
        for (Entry& e : m_entries)
            if (e.name == name) return e;
        return m_entries.emplace_back(Entry{name});
    }
    Clock::time_point m_last = Clock::now();
    std::vector<Entry> m_entries;
};

}  // namespace fw
