// SPDX-License-Identifier: GPL-3.0-or-later
// Per-thread scratch memory of the kernels: grows to the largest size asked for and stays.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace fw::FW_ISA {

class Scratch {
  public:
    Scratch() = default;
    ~Scratch() { std::free(m_data); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// At least `floats` uninitialised floats, 64-byte aligned; what was there before is lost when it grows.
    float* get(int64_t floats) {
        if (floats > m_size) {
            std::free(m_data);
            const size_t bytes = (static_cast<size_t>(floats) * sizeof(float) + 63) / 64 * 64;
            m_data = static_cast<float*>(std::aligned_alloc(64, bytes));
            if (!m_data) std::abort();  // a few hundred KB: the machine is beyond help
            m_size = floats;
        }
        return m_data;
    }

  private:
    float* m_data = nullptr;
    int64_t m_size = 0;
};

}  // namespace fw::FW_ISA
