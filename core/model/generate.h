// SPDX-License-Identifier: GPL-3.0-or-later
// A base model at work: it goes on with a text, token by token. Resumable one token at a time, so that a training
// session can write a little between two steps. Many streams are cut into groups, which are written in parallel; the
// size of a group does not depend on the number of threads.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/gpt.h"
#include "model/sampler.h"

namespace fw {

class Generator {
  public:
    /// Prepares `streams` continuations of `prompt` (not empty; only its last n_ctx tokens are read). Stream s draws
    /// from the noise (config.seed, s). `documentEnd` ends a stream when config.stopAtDocumentEnd. Weights must stay as
    /// they are.
    Generator(const Backend& backend, const Gpt& gpt, WeightView weights, std::vector<TokenId> prompt, int streams,
              const SamplingConfig& config, std::optional<TokenId> documentEnd);

    /// Writes one token in every unfinished stream. Returns false when all are finished.
    bool next();
    bool done() const { return m_done; }
    int streams() const { return static_cast<int>(m_streams.size()); }
    const std::vector<SampledToken>& tokens(int stream) const { return m_streams[static_cast<size_t>(stream)].text; }
    /// Tokens that every stream is made to start with (a branch a person chose); before the first next().
    void force(std::vector<TokenId> tokens) { m_forced = std::move(tokens); }
    /// Only the first `count` ids are written: the others are padding of the vocabulary. Before the first next().
    void limitIds(int count) { m_ids = count; }
    /// How many alternatives are kept with every token; before the first next().
    void listAlternatives(int count) { m_alternatives = count; }

  private:
    struct Stream {
        explicit Stream(uint64_t seed) : noise(seed) {}
        Rng noise;
        std::vector<TokenId> history;  ///< prompt and text
        std::vector<SampledToken> text;
        bool finished = false;
    };
    /// Streams that go through the model together.
    struct Group {
        std::span<Stream> streams;
        Tape tape;
        KvCache cache;
        std::vector<int32_t> ids;
        std::vector<float> logits;  ///< (streams, V)
        Recording recording;        ///< of one token's pass
        const int32_t* recordedIds = nullptr;
        Tensor last;                ///< the logits where the backend has them
        std::vector<double> noise;
        std::vector<DrawnToken> drawn;
    };
    void advance(Group& group) const;
    void readLast(Group& group, int64_t count) const;
    void writeOnHost(Group& group) const;
    void writeOnDevice(Group& group) const;
    void write(Stream& stream, SampledToken token) const;
    SampledToken choose(Stream& stream, std::span<const float> logits) const;

    const Backend& m_backend;
    const Gpt& m_gpt;
    WeightView m_weights;
    SamplingConfig m_config;
    std::optional<TokenId> m_documentEnd;
    std::vector<TokenId> m_prompt, m_forced;
    std::vector<Stream> m_streams;
    std::vector<std::unique_ptr<Group>> m_groups;
    int m_ids;
    int m_alternatives = 6;
    bool m_done = false;
};

/// Logits (V) after `tokens` (not empty; only the last n_ctx are read).
std::vector<float> nextTokenLogits(const Backend& backend, const Gpt& gpt, WeightView weights,
                                   std::span<const TokenId> tokens);

}  // namespace fw
