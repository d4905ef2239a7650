// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/prepared_weights.h"

#include <numeric>

namespace fw {

namespace {
/// Floats of the copy of every parameter; 0 where there is none.
std::vector<int64_t> copySizes(const Backend& backend, const ParameterLayout& layout, bool backward, int64_t largest) {
    std::vector<int64_t> sizes;
    int64_t sum = 0;
    for (const Parameter& p : layout.all()) {
        sum += sizes.emplace_back(layout.isMultiplied(p) ? backend.preparedFloats(p.shape, backward) : 0);
    }
    if (sum > largest) sizes.assign(sizes.size(), 0);
    return sizes;
}
}  // namespace

int64_t PreparedWeights::floatsFor(const Backend& backend, const ParameterLayout& layout, bool backward) {
    const std::vector<int64_t> sizes = copySizes(backend, layout, backward, kLargest);
    return std::accumulate(sizes.begin(), sizes.end(), int64_t{0});
}

PreparedWeights::PreparedWeights(const Backend& backend, const ParameterLayout& layout, bool backward)
    : m_copyOf(layout.all().size(), nullptr), m_backward(backward) {
    const std::vector<int64_t> sizes = copySizes(backend, layout, backward, kLargest);
    m_memory = Buffer(backend, std::accumulate(sizes.begin(), sizes.end(), int64_t{0}));
    float* next = m_memory.data();
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] == 0) continue;
        m_copyOf[i] = next;
        m_copies.push_back({&layout.all()[i], next});
        next += sizes[i];
    }
}

void PreparedWeights::refresh(const Backend& backend, float* weights) const {
    backend.parallel(static_cast<int>(m_copies.size()), [&](int i, int) {
        const auto& [parameter, copy] = m_copies[static_cast<size_t>(i)];
        backend.prepare(copy, {weights + parameter->offset, parameter->shape}, m_backward);
    });
}

}  // namespace fw
