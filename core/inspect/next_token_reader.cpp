// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/next_token_reader.h"

#include <algorithm>

namespace fw {

NextTokenReader::NextTokenReader(const InspectedModel& model, std::optional<TokenId> first)
    : m_model(model), m_tape(model.backend), m_cache(model.backend, model.gpt.config(), 1), m_logits(static_cast<size_t>(model.gpt.config().vocabSize), 0.0f) {
    if (first) read(*first);
}

void NextTokenReader::read(TokenId id) {
    m_text.push_back(id);
    if (m_cache.length() < m_cache.capacity()) return pass(1);
    m_cache.clear();
    pass(std::min(m_text.size(), static_cast<size_t>(std::max<int64_t>(1, m_cache.capacity() / 2))));
}

/// Runs the last tokens of the text through the model.
void NextTokenReader::pass(size_t last) {
    const auto T = static_cast<int64_t>(last);
    const int32_t* ids = inspectedIds(m_model.backend, std::span<const TokenId>(m_text).last(last));
    m_tape.begin(false);
    const Var logits = m_model.gpt.forward(m_tape, m_model.weights, ids, 1, T, &m_cache, true);
    m_cache.advance(T);
    m_model.backend.copyToHost(m_logits, logits->value);
}

}  // namespace fw
