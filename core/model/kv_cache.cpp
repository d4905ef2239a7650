// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kv_cache.h"

#include "base/error.h"

namespace fw {

KvCache::KvCache(const Backend& backend, const ModelConfig& config, int64_t sequences)
    : m_backend(&backend), m_sequences(sequences), m_capacity(config.nCtx), m_heads(config.kvHeads()), m_headSize(config.headSize()),
      m_memory(backend, 2 * config.nLayer * at(0).words()), m_lengthMemory(backend, 1) {}

Tensor KvCache::at(int slot) const {
    Tensor t{nullptr, {m_sequences, m_capacity, m_heads, m_headSize}, nullptr, m_backend->activationType()};
    t.data = m_memory.data() + slot * t.words();
    return t;
}

void KvCache::append(int layer, const Tensor& k, const Tensor& v) {
    const int64_t T = k.shape[1];
    check(m_length + T <= m_capacity, ErrorKind::Internal, "[kv_cache] {} + {} tokens do not fit into {}.", m_length, T, m_capacity);
    m_backend->appendToCache(keys(layer), k, position());
    m_backend->appendToCache(values(layer), v, position());
}

void KvCache::setLength(int64_t length) {
    m_length = length;
    m_backend->store(reinterpret_cast<int32_t*>(m_lengthMemory.data()), static_cast<int32_t>(length));
}

}  // namespace fw
