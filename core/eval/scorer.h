// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a model for probabilities, many texts at once: batches of similar length, in parallel.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/gpt.h"
#include "text/tokenizer.h"

namespace fw {

/// A model at rest. Everything in it outlives who holds it.
struct EvalModel {
    const Backend& backend;
    const Gpt& gpt;
    WeightView weights;
    const Tokenizer& tokenizer;
};

/// Tokens and from where on they count: log-probabilities are asked for tokens[from], tokens[from + 1], ...
struct ScoredText {
    std::vector<TokenId> tokens;
    size_t from = 1;
};

class Scorer {
  public:
    explicit Scorer(EvalModel model) : m_model(model) {}

    /// ln p of every counted token given all before it. Texts longer than the context keep their end.
    std::vector<std::vector<float>> logProbs(std::span<const ScoredText> texts) const;
    /// Sum of the same, per text.
    std::vector<double> totals(std::span<const ScoredText> texts) const;

    /// ln p of whole candidates after every prompt: result[prompt][candidate]. What candidates share is computed once.
    std::vector<std::vector<double>> candidates(std::span<const std::vector<TokenId>> prompts,
                                                std::span<const std::vector<TokenId>> candidates) const;
    /// ln p of every token of the vocabulary after each prompt.
    std::vector<std::vector<float>> next(std::span<const std::vector<TokenId>> prompts) const;

    /// Calls `use(text, position, ln p of all tokens)` for the tokens after tokens[0..position], position >= from - 1.
    /// Called from several threads, never twice for the same position.
    using UseRow = std::function<void(size_t text, size_t position, std::span<const float> logProbs)>;
    void forEachRow(std::span<const ScoredText> texts, const UseRow& use) const;

  private:
    EvalModel m_model;
};

}  // namespace fw
