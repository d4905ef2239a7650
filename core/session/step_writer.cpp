// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/step_writer.h"

#include <algorithm>

#include "base/error.h"

namespace fw {

namespace {
constexpr int kListed = 24;          // candidates told with every distribution
constexpr size_t kMostTokens = 400;  // written in all

double millisecondsSince(StepWriter::Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(StepWriter::Clock::now() - begin).count();
}
}  // namespace

StepWriter::StepWriter(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, Post post)
    : m_backend(backend), m_gpt(gpt), m_tokenizer(std::move(tokenizer)), m_post(std::move(post)), m_tape(backend) {}

void StepWriter::order(command::Write order, const ViewedModel& viewed) {
    m_left = 0;
    const std::vector<TokenId> prompt = promptTokens(*m_tokenizer, order.prompt);
    check(order.tokens.size() + static_cast<size_t>(std::max(0, order.count)) <= kMostTokens, ErrorKind::Usage,
          "The writer stops at {} tokens; start again, or go back to an earlier token.", kMostTokens);
    for (const TokenId id : order.tokens)
        check(id >= 0 && id < m_tokenizer->vocabSize(), ErrorKind::Usage, "There is no token {}.", id);
    if (order.begin || !m_held) hold(viewed);
    if (order.begin || prompt != m_prompt) m_tokens.clear();
    m_prompt = prompt;
    m_order = std::move(order);
    stand(m_order.tokens);
    m_left = std::max(0, m_order.count);
    read();
    report();
}

void StepWriter::hold(const ViewedModel& viewed) {
    if (!m_held) m_held.emplace(Held{viewed.age, Buffer(m_backend, m_gpt.layout().flatSize())});
    if (!m_cache) m_cache.emplace(m_backend, m_gpt.config(), 1);
    m_held->age = viewed.age;
    m_backend.copyWithin(m_held->weights.data(), viewed.weights.values, m_held->weights.size());
    m_inCache.clear();
}

/// Keeps what is known of the tokens that stay; others were chosen by somebody else, without dice.
void StepWriter::stand(const std::vector<TokenId>& written) {
    size_t same = 0;
    while (same < written.size() && same < m_tokens.size() && m_tokens[same].token.id == written[same]) ++same;
    m_tokens.resize(same);
    for (size_t i = same; i < written.size(); ++i) m_tokens.push_back({{written[i], 0, {}}, -1, 0});
}

/// Brings logits up to the end of the text: only what the cache lacks is read.
void StepWriter::read() {
    std::vector<TokenId> text = m_prompt;
    for (const auto& token : m_tokens) text.push_back(token.token.id);
    if (text == m_inCache) return;
    const auto begin = Clock::now();
    const bool goesOn = !m_inCache.empty() && m_inCache.size() < text.size() &&
                        std::equal(m_inCache.begin(), m_inCache.end(), text.begin());
    const auto size = static_cast<int64_t>(text.size());
    int64_t count = size - static_cast<int64_t>(m_inCache.size());
    if (!goesOn) {
        m_cache->clear();
        count = std::min(size, m_cache->capacity());
    } else if (m_cache->length() + count > m_cache->capacity()) {  // the newer half is read again, as for completions
        m_cache->clear();
        count = std::clamp<int64_t>(m_cache->capacity() / 2, 1, size);
    }
    const std::vector<int32_t> ids(text.end() - static_cast<std::ptrdiff_t>(count), text.end());
    m_tape.begin(false);
    const Tensor last =
        m_gpt.forward(m_tape, {m_held->weights.data(), nullptr}, m_backend.ids(ids, 0), 1, count, &*m_cache, true)
            ->value;
    m_cache->advance(count);
    m_logits.resize(static_cast<size_t>(last.count()));
    m_backend.copyToHost(m_logits, last);
    m_logits.resize(static_cast<size_t>(m_tokenizer->vocabSize()));  // without padding
    m_inCache = std::move(text);
    m_tokenMilliseconds = count == 1 ? millisecondsSince(begin) : 0;
    if (m_tokens.empty()) m_promptMilliseconds = millisecondsSince(begin);
}

/// The stream that completions of the same seed draw from, at this place of the text.
Rng StepWriter::noise() const {
    Rng rng(hashBits(m_order.sampling.seed, uint64_t{0}));
    for (size_t i = 0; i < m_tokens.size(); ++i) rng.uniform();
    return rng;
}

void StepWriter::writeOne() {
    const auto begin = Clock::now();
    Rng rng = noise();
    const double dice = Rng(rng).uniform();
    event::Written::Token token{sampleToken(m_logits, m_order.sampling, rng, kListed), dice, 0};
    token.milliseconds = m_tokenMilliseconds + millisecondsSince(begin);
    m_tokens.push_back(std::move(token));
    --m_left;
    const bool ended =
        m_order.sampling.stopAtDocumentEnd && m_tokens.back().token.id == m_tokenizer->specialId(kDocumentToken);
    if (ended) m_left = 0;
    read();
}

void StepWriter::work(Clock::duration budget) {
    const auto end = Clock::now() + budget;
    while (m_left > 0) {
        writeOne();
        report();
        if (Clock::now() >= end) return;
    }
}

void StepWriter::report() {
    m_post(event::Written{m_held->age,
                          m_order.request,
                          m_order.prompt,
                          m_prompt,
                          m_tokens,
                          describeLogits(m_logits, m_order.sampling, kListed),
                          noise().uniform(),
                          m_promptMilliseconds,
                          m_left == 0,
                          {}});
}

}  // namespace fw
