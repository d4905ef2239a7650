// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/tensor.h"

#include <fmt/ranges.h>

#include <cassert>
#include <span>

namespace fw {

Shape::Shape(std::initializer_list<int64_t> extents) {
    assert(extents.size() <= m_extent.size());
    for (const int64_t extent : extents) m_extent[static_cast<size_t>(m_rank++)] = extent;
}

int64_t Shape::count() const {
    int64_t product = 1;
    for (int axis = 0; axis < m_rank; ++axis) product *= (*this)[axis];
    return product;
}

std::string Shape::str() const {
    return fmt::format("({})", fmt::join(std::span(m_extent.data(), static_cast<size_t>(m_rank)), ","));
}

}  // namespace fw
