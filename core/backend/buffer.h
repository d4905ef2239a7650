// SPDX-License-Identifier: GPL-3.0-or-later
// Owned memory of a backend: `Buffer` of fixed size, `Arena` for what lives as long as one pass through the model.
#pragma once

#include <utility>
#include <vector>

#include "backend/backend.h"

namespace fw {

/// RAII owner of floats in a backend's memory. The backend must outlive it.
class Buffer {
  public:
    Buffer() = default;
    /// Zeroed memory.
    Buffer(const Backend& backend, int64_t floats);
    ~Buffer() { reset(); }
    Buffer(Buffer&& other) noexcept { swap(other); }
    Buffer& operator=(Buffer&& other) noexcept {
        Buffer moved(std::move(other));
        swap(moved);
        return *this;
    }

    float* data() const { return m_data; }
    int64_t size() const { return m_size; }
    /// All of it, as fp32.
    Tensor tensor() const { return {m_data, {m_size}}; }

  private:
    void reset();
    void swap(Buffer& other) noexcept {
        std::swap(m_backend, other.m_backend);
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
    }

    const Backend* m_backend = nullptr;
    float* m_data = nullptr;
    int64_t m_size = 0;
};

/// Bump allocator. After the first passes it holds one block of the right size and never allocates again.
class Arena {
  public:
    /// Memory is asked for in blocks of at least `smallestBlock` floats.
    explicit Arena(const Backend& backend, int64_t smallestBlock = 1 << 16) : m_backend(&backend), m_smallestBlock(smallestBlock) {}

    /// Uninitialised, 64-byte aligned floats, valid until reset().
    float* take(int64_t floats);
    Tensor tensor(Shape shape, DType type = DType::F32) {
        Tensor t{nullptr, shape, nullptr, type};
        t.data = take(t.words());
        return t;
    }
    /// Makes sure that a pass of `floats` fits into one block. Before a pass: what was taken is lost.
    void reserve(int64_t floats);
    /// Forgets everything taken; blocks are merged into one.
    void reset();
    /// Floats held.
    int64_t capacity() const;
    /// Floats taken since the last reset().
    int64_t taken() const { return m_taken; }

  private:
    const Backend* m_backend;
    int64_t m_smallestBlock;
    std::vector<Buffer> m_blocks;
    int64_t m_used = 0;   ///< of the last block
    int64_t m_taken = 0;  ///< of all blocks
};

}  // namespace fw
