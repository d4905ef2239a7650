// SPDX-License-Identifier: GPL-3.0-or-later
// Shape, number format, and a view of dense row-major memory that belongs to somebody else (a buffer or an arena). No
// mathematics.
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

/// How a number is stored. Weights, gradients of weights and statistics are F32 everywhere; activations are what
/// Backend::activationType says.
enum class DType : uint8_t { F32, BF16 };

/// Numbers in a backend's memory. A null `data` means "absent" (an optional bias, a gradient nobody needs). `data` is the
/// address of the first number; for BF16 only the backend may read through it.
struct Tensor {
    float* data = nullptr;
    Shape shape;
    const float* prepared = nullptr;  ///< of a matrix of weights: what Backend::prepare made of it, or null
    DType type = DType::F32;

    explicit operator bool() const { return data != nullptr; }
    int64_t count() const { return shape.count(); }
    int64_t rows() const { return shape.rows(); }
    int64_t cols() const { return shape.cols(); }
    /// 4-byte words that it takes.
    int64_t words() const { return type == DType::F32 ? count() : (count() + 1) / 2; }
    /// A part of the same memory that begins at the given number.
    Tensor from(int64_t first, Shape part) const {
        const int64_t bytes = first * (type == DType::F32 ? 4 : 2);
        return {reinterpret_cast<float*>(reinterpret_cast<char*>(data) + bytes), part, nullptr, type};
    }
    /// The same numbers with other extents.
    Tensor as(Shape other) const { return {data, other, nullptr, type}; }
};

}  // namespace fw
