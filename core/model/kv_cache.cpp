// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kv_cache.h"

#include "base/error.h"

namespace fw {

KvCache::KvCache(const Backend& backend, const ModelConfig& config, int64_t sequences)
    : m_backend(&backend), m_sequences(sequences), m_capacity(config.nCtx), m_heads(config.kvHeads()), m_headSize(config.headSize()),
      m_memory(backend, 2 * config.nLayer * sequences * m_capacity * m_heads * m_headSize) {}

Tensor KvCache::at(int slot, int64_t appended) const {
    return {m_memory.data() + slot * m_sequences * stride(), {m_sequences, m_length + appended, m_heads, m_headSize}};
}

void KvCache::append(int layer, const Tensor& k, const Tensor& v) {
    const int64_t width = m_heads * m_headSize, T = k.shape[1];
    check(m_length + T <= m_capacity, ErrorKind::Internal, "[kv_cache] {} + {} tokens do not fit into {}.", m_length, T, m_capacity);
    for (int64_t b = 0; b < m_sequences; ++b) {
        const int64_t to = b * stride() + m_length * width, from = b * T * width;
        m_backend->copyWithin(keys(layer, 0).data + to, k.data + from, T * width);
        m_backend->copyWithin(values(layer, 0).data + to, v.data + from, T * width);
    }
}

}  // namespace fw
