// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace fw {

namespace {
/// Streams that share one reading of the weights; a device takes all at once.
size_t groupSize(const Backend& backend, int streams) { return backend.isQueue() ? static_cast<size_t>(streams) : 32; }

constexpr int64_t kDrawnOnDevice = 1 << 14;  // logits; fewer are quicker brought to the host

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
      m_ids(gpt.config().vocabSize) {
    check(!m_prompt.empty(), ErrorKind::Usage,
          "The prompt is empty. A base model needs at least one token to go on from.");
    check(streams > 0, ErrorKind::Usage, "At least one sample is needed, {} were asked for.", streams);
    const size_t count = static_cast<size_t>(streams);
    for (size_t s = 0; s < count; ++s) m_streams.emplace_back(hashBits(config.seed, s)).history = m_prompt;
    for (size_t s = 0; s < count; s += groupSize(backend, streams)) {
        const size_t size = std::min(groupSize(backend, streams), count - s);
        m_groups.push_back(std::unique_ptr<Group>(new Group{std::span(m_streams).subspan(s, size), Tape(backend),
                                                            KvCache(backend, gpt.config(), static_cast<int64_t>(size)), {}, {}, {}, nullptr, {}, {}, {}}));
    }
    m_done = config.maxTokens <= 0;
}

/// Runs the last `count` tokens of every stream through the model; keeps the logits of the last one.
void Generator::readLast(Group& group, int64_t count) const {
    group.ids.clear();
    for (const Stream& stream : group.streams) group.ids.insert(group.ids.end(), stream.history.end() - count, stream.history.end());
    const auto streams = static_cast<int64_t>(group.streams.size());
    const int32_t* ids = m_backend.ids(group.ids, 0);
    if (count != 1 || ids != group.recordedIds) group.recording.reset();  // other memory than the recorded pass
    group.recordedIds = ids;
    const auto forward = [&] {
        group.tape.begin(false);
        group.last = m_gpt.forward(group.tape, m_weights, ids, streams, count, &group.cache, true)->value;
    };
    if (count == 1)
        m_backend.replay(group.recording, forward);  // writing: every pass is the same but for the position, which is in memory
    else
        forward();
    group.cache.advance(count);
}

/// One more token in every stream of a group.
void Generator::advance(Group& group) const {
    const KvCache& cache = group.cache;
    const auto known = static_cast<int64_t>(group.streams[0].history.size());
    if (cache.length() == 0) {
        readLast(group, known);
    } else if (cache.length() < cache.capacity()) {
        readLast(group, 1);
    } else {  // the context is full: forget the older half and read the newer half again
        group.cache.clear();
        readLast(group, std::clamp<int64_t>(cache.capacity() / 2, 1, known));
    }
    const bool isForced = group.streams[0].text.size() < m_forced.size();  // somebody wants to know what was not drawn
    const bool isMuch = group.last.count() >= kDrawnOnDevice;
    if (m_backend.isQueue() && isMuch && !isForced && m_alternatives <= DrawnToken::kListed)
        writeOnDevice(group);
    else
        writeOnHost(group);
}

void Generator::writeOnHost(Group& group) const {
    group.logits.resize(static_cast<size_t>(group.last.count()));
    m_backend.copyToHost(group.logits, group.last);
    const size_t V = group.logits.size() / group.streams.size();
    for (size_t s = 0; s < group.streams.size(); ++s) {
        Stream& stream = group.streams[s];
        write(stream, choose(stream, std::span<const float>(group.logits).subspan(s * V, static_cast<size_t>(m_ids))));
    }
}

/// The same, of which only the drawn tokens and the likeliest leave the device.
void Generator::writeOnDevice(Group& group) const {
    const DrawSettings settings{m_config.temperature, m_config.topP, m_config.topK, std::min(m_alternatives, m_ids)};
    group.noise.clear();
    for (Stream& stream : group.streams) group.noise.push_back(settings.temperature > 0 ? stream.noise.uniform() : 0.0);
    group.drawn.resize(group.streams.size());
    m_backend.draw(group.drawn, group.last, m_ids, settings, group.noise);
    for (size_t s = 0; s < group.streams.size(); ++s) {
        const DrawnToken& drawn = group.drawn[s];
        SampledToken token{drawn.id, drawn.probability, {}};
        for (int i = 0; i < settings.listed; ++i) token.alternatives.push_back({drawn.top[i].id, drawn.top[i].probability, drawn.top[i].chosen});
        write(group.streams[s], std::move(token));
    }
}

void Generator::write(Stream& stream, SampledToken token) const {
    stream.history.push_back(token.id);
    if (stream.finished) return;
    const bool ended = m_config.stopAtDocumentEnd && m_documentEnd && token.id == *m_documentEnd;
    stream.text.push_back(std::move(token));
    stream.finished = ended || static_cast<int>(stream.text.size()) >= m_config.maxTokens;
}

bool Generator::next() {
    if (m_done) return false;
    m_backend.parallel(static_cast<int>(m_groups.size()), [&](int group, int) { advance(*m_groups[static_cast<size_t>(group)]); });
    m_done = std::all_of(m_streams.begin(), m_streams.end(), [](const Stream& stream) { return stream.finished; });
    return !m_done;
}

SampledToken Generator::choose(Stream& stream, std::span<const float> logits) const {
    SampledToken token = sampleToken(logits, m_config, stream.noise, m_alternatives);
    const size_t written = stream.text.size();
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
    backend.copyToHost(last, logits->value.from((T - 1) * V, {V}));
    return last;
}

}  // namespace fw
