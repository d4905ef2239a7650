// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/buffer.h"

#include <algorithm>

namespace fw {

namespace {
int64_t roundUp(int64_t floats) { return (floats + 15) / 16 * 16; }
}  // namespace

Buffer::Buffer(const Backend& backend, int64_t floats) : m_backend(&backend), m_data(backend.allocate(floats)), m_size(floats) {
    backend.zero(m_data, floats);
}

void Buffer::reset() {
    if (m_data) m_backend->release(m_data);
    m_data = nullptr;
    m_size = 0;
}

float* Arena::take(int64_t floats) {
    floats = roundUp(std::max<int64_t>(floats, 1));
    if (m_blocks.empty() || m_used + floats > m_blocks.back().size()) {
        m_blocks.emplace_back(*m_backend, std::max(floats, m_smallestBlock));
        m_used = 0;
    }
    float* memory = m_blocks.back().data() + m_used;
    m_used += floats;
    m_taken += floats;
    return memory;
}

void Arena::reserve(int64_t floats) {
    if (m_blocks.size() == 1 && m_blocks[0].size() >= floats) return;
    m_blocks.clear();
    m_blocks.emplace_back(*m_backend, floats);
}

void Arena::reset() {
    if (m_blocks.size() > 1) reserve(m_taken);
    m_used = m_taken = 0;
}

int64_t Arena::capacity() const {
    int64_t total = 0;
    for (const Buffer& block : m_blocks) total += block.size();
    return total;
}

}  // namespace fw
