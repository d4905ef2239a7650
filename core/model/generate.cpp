// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate.h"

#include <algorithm>

#include "base/error.h"

namespace fw {

namespace {
std::vector<TokenId> lastTokens(std::span<const TokenId> tokens, int64_t count) {
    const size_t kept = std::min(tokens.size(), static_cast<size_t>(count));
    return {tokens.end() - static_cast<std::ptrdiff_t>(kept), tokens.end()};
}
}  // namespace

Generator::Generator(const Backend& backend, const Gpt& gpt, WeightView weights, std::vector<TokenId> prompt,
                     int streams, const SamplingConfig& config, std::optional<TokenId> documentEnd)
    : m_backend(backend),
      m_gpt(gpt),
      m_weights(weights),
      m_config(config),
      m_documentEnd(documentEnd),
      m_prompt(lastTokens(prompt, gpt.config().nCtx)),
      m_tape(backend),
      m_cache(backend, gpt.config(), streams),
      m_ids(gpt.config().vocabSize) {
    check(!m_prompt.empty(), ErrorKind::Usage,
          "The prompt is empty. A base model needs at least one token to go on from.");
    check(streams > 0, ErrorKind::Usage, "At least one sample is needed, {} were asked for.", streams);
    const size_t count = static_cast<size_t>(streams);
    for (size_t s = 0; s < count; ++s) m_noise.emplace_back(hashBits(config.seed, s));
    m_history.assign(count, m_prompt);
    m_texts.resize(count);
    m_finished.assign(count, false);
    m_done = config.maxTokens <= 0;
}

/// Runs ids (streams, T) through the model; keeps the logits of the last position.
void Generator::read(const std::vector<int32_t>& ids, int64_t T) {
    m_tape.begin(false);
    const Var logits = m_gpt.forward(m_tape, m_weights, m_backend.ids(ids, 0), streams(), T, &m_cache, true);
    m_logits.resize(static_cast<size_t>(logits->value.count()));
    m_backend.copyToHost(m_logits, logits->value.data);
}

/// The context is full: forget the older half and read the newer half again.
void Generator::readLastHalf() {
    const int64_t kept =
        std::max<int64_t>(1, std::min<int64_t>(m_cache.capacity() / 2, static_cast<int64_t>(m_history[0].size())));
    std::vector<int32_t> ids;
    for (const auto& history : m_history) ids.insert(ids.end(), history.end() - kept, history.end());
    m_cache.clear();
    read(ids, kept);
}

bool Generator::next() {
    if (m_done) return false;
    const bool first = m_texts[0].empty() && m_cache.length() == 0;
    if (first) {
        std::vector<int32_t> ids;
        for (int s = 0; s < streams(); ++s) ids.insert(ids.end(), m_prompt.begin(), m_prompt.end());
        read(ids, static_cast<int64_t>(m_prompt.size()));
    } else if (m_cache.length() >= m_cache.capacity()) {
        readLastHalf();
    } else {
        std::vector<int32_t> ids;
        for (const auto& history : m_history) ids.push_back(history.back());
        read(ids, 1);
    }
    const size_t V = m_logits.size() / m_texts.size();
    m_done = true;
    for (int s = 0; s < streams(); ++s) {
        const size_t i = static_cast<size_t>(s);
        const SampledToken token = choose(s, std::span(m_logits).subspan(i * V, static_cast<size_t>(m_ids)));
        m_history[i].push_back(token.id);
        if (m_finished[i]) continue;
        const bool ended = m_config.stopAtDocumentEnd && m_documentEnd && token.id == *m_documentEnd;
        m_texts[i].push_back(token);
        m_finished[i] = ended || static_cast<int>(m_texts[i].size()) >= m_config.maxTokens;
        m_done = m_done && m_finished[i];
    }
    return !m_done;
}

SampledToken Generator::choose(int stream, std::span<const float> logits) {
    const size_t i = static_cast<size_t>(stream);
    SampledToken token = sampleToken(logits, m_config, m_noise[i], m_alternatives);
    const size_t written = m_texts[i].size();
    if (written < m_forced.size()) {
        token.id = m_forced[written];
        check(token.id >= 0 && token.id < static_cast<TokenId>(logits.size()), ErrorKind::Usage,
              "There is no token {}.", token.id);
        for (const Candidate& c : describeLogits(logits, m_config, static_cast<int>(logits.size())).top)
            if (c.id == token.id) token.probability = c.probability;
    }
    return token;
}

std::vector<float> nextTokenLogits(const Backend& backend, const Gpt& gpt, WeightView weights,
                                   std::span<const TokenId> tokens) {
    check(!tokens.empty(), ErrorKind::Usage,
          "The prompt is empty. A base model needs at least one token to go on from.");
    const std::vector<int32_t> ids = lastTokens(tokens, gpt.config().nCtx);
    Tape tape(backend);
    tape.begin(false);
    const int64_t T = static_cast<int64_t>(ids.size());
    const Var logits = gpt.forward(tape, weights, backend.ids(ids, 0), 1, T);
    const int64_t V = logits->value.cols();
    std::vector<float> last(static_cast<size_t>(V));
    backend.copyToHost(last, logits->value.data + (T - 1) * V);
    return last;
}

}  // namespace fw
