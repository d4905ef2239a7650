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
    void clear() { setLength(0); }
    /// Appends k and v (B,T,G,D) of a layer behind the current length; call advance(T) when the pass is over.
    void append(int layer, const Tensor& k, const Tensor& v);
    void advance(int64_t tokens) { setLength(m_length + tokens); }
    /// The current length, also where a recorded pass finds it.
    Position position() const { return {m_length, reinterpret_cast<const int32_t*>(m_lengthMemory.data())}; }
    /// (B, capacity, G, D), of which length() positions (and those appended since) are filled.
    Tensor keys(int layer) const { return at(2 * layer); }
    Tensor values(int layer) const { return at(2 * layer + 1); }

  private:
    Tensor at(int slot) const;
    void setLength(int64_t length);

    const Backend* m_backend;
    int64_t m_sequences, m_capacity, m_heads, m_headSize;
    int64_t m_length = 0;
    Buffer m_memory, m_lengthMemory;
};

}  // namespace fw
