// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and values of the tokens already read, so that writing one more token costs one token's work.
#pragma once

#include <vector>

#include "backend/buffer.h"
#include "model/model_config.h"

namespace fw {

/// Room for B sequences of n_ctx tokens in every layer; all sequences have the same length.
class KvCache {
  public:
    KvCache(const Backend& backend, const ModelConfig& config, int64_t sequences);

    int64_t sequences() const { return m_sequences; }
    int64_t length() const { return m_length; }
    int64_t capacity() const { return m_capacity; }
    void clear() { m_length = 0; }
    /// Appends k and v (B,T,G,D) of a layer behind the current length; call advance(T) after the last layer.
    void append(int layer, const Tensor& k, const Tensor& v);
    void advance(int64_t tokens) { m_length += tokens; }
    /// (B, length + appended, G, D), sequences `stride()` floats apart.
    Tensor keys(int layer, int64_t appended) const { return at(2 * layer, appended); }
    Tensor values(int layer, int64_t appended) const { return at(2 * layer + 1, appended); }
    int64_t stride() const { return m_capacity * m_heads * m_headSize; }

  private:
    Tensor at(int slot, int64_t appended) const;

    const Backend* m_backend;
    int64_t m_sequences, m_capacity, m_heads, m_headSize;
    int64_t m_length = 0;
    Buffer m_memory;
};

}  // namespace fw
