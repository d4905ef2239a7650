// SPDX-License-Identifier: GPL-3.0-or-later
// A base model at work: it goes on with a text, token by token. Resumable one token at a time, so that a training
// session can write a little between two steps.
#pragma once

#include <optional>
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
    int streams() const { return static_cast<int>(m_texts.size()); }
    const std::vector<SampledToken>& tokens(int stream) const { return m_texts[static_cast<size_t>(stream)]; }
    /// Tokens that every stream is made to start with (a branch a person chose); before the first next().
    void force(std::vector<TokenId> tokens) { m_forced = std::move(tokens); }
    /// Only the first `count` ids are written: the others are padding of the vocabulary. Before the first next().
    void limitIds(int count) { m_ids = count; }
    /// How many alternatives are kept with every token; before the first next().
    void listAlternatives(int count) { m_alternatives = count; }

  private:
    void read(const std::vector<int32_t>& ids, int64_t T);
    void readLastHalf();
    SampledToken choose(int stream, std::span<const float> logits);

    const Backend& m_backend;
    const Gpt& m_gpt;
    WeightView m_weights;
    SamplingConfig m_config;
    std::optional<TokenId> m_documentEnd;
    std::vector<TokenId> m_prompt, m_forced;
    Tape m_tape;
    KvCache m_cache;
    std::vector<float> m_logits;  ///< (streams, V)
    std::vector<Rng> m_noise;
    std::vector<std::vector<TokenId>> m_history;  ///< prompt and text of every stream
    std::vector<std::vector<SampledToken>> m_texts;
    std::vector<bool> m_finished;
    int m_ids;
    int m_alternatives = 6;
    bool m_done = false;
};

/// Logits (V) after `tokens` (not empty; only the last n_ctx are read).
std::vector<float> nextTokenLogits(const Backend& backend, const Gpt& gpt, WeightView weights,
                                   std::span<const TokenId> tokens);

}  // namespace fw
