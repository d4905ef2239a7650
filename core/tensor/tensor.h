// SPDX-License-Identifier: GPL-3.0-or-later
// Shape and a view of dense row-major memory that belongs to somebody else (a buffer or an arena). No mathematics.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>

namespace fw {

/// Up to four extents, row-major. Prints as "(B,T,C)" numbers.
class Shape {
  public:
    Shape() = default;
    Shape(std::initializer_list<int64_t> extents);

    int rank() const { return m_rank; }
    int64_t operator[](int axis) const { return m_extent[static_cast<size_t>(axis < 0 ? m_rank + axis : axis)]; }
    /// Product of all extents; 1 for a scalar.
    int64_t count() const;
    /// Product of all extents but the last.
    int64_t rows() const { return m_rank == 0 ? 1 : count() / (*this)[-1]; }
    int64_t cols() const { return m_rank == 0 ? 1 : (*this)[-1]; }
    std::string str() const;
    friend bool operator==(const Shape&, const Shape&) = default;

  private:
    std::array<int64_t, 4> m_extent{};
    int m_rank = 0;
};

/// fp32 numbers in a backend's memory. A null `data` means "absent" (an optional bias, a gradient nobody needs).
struct Tensor {
    float* data = nullptr;
    Shape shape;
    const float* prepared = nullptr;  ///< of a matrix of weights: what Backend::prepare made of it, or null

    explicit operator bool() const { return data != nullptr; }
    int64_t count() const { return shape.count(); }
    int64_t rows() const { return shape.rows(); }
    int64_t cols() const { return shape.cols(); }
};

}  // namespace fw
