// SPDX-License-Identifier: GPL-3.0-or-later
// How much a text surprises the model, token by token, and what that is worth as a file: the text squeezed by arithmetic
// coding with the model's own probabilities, and decoded again by the same model (Shannon 1948; Delétang et al. 2023).
#pragma once

#include <cstdint>
#include <string>

#include "inspect/inspected_model.h"
#include "model/sampler.h"

namespace fw {

struct Surprise {
    std::vector<TokenId> tokens;
    std::vector<double> losses;    ///< -ln p of each token, given those before it (the first: given the start of a document)
    std::vector<TokenId> first;    ///< the model's first choice in its place
    std::vector<double> firstP;    ///< and its probability
    std::string text;              ///< the bytes of the tokens; a document token is a line feed
    int64_t bytes = 0;             ///< of `text`
    int64_t zlibBytes = 0;         ///< of `text` as zlib squeezes it, level 9
    int64_t codedBytes = 0;        ///< with this model: length of the text, then its tokens; 0: too much work
    int64_t startCodedBytes = 0;   ///< with the untrained model; 0: too much work, or there is none
    bool roundTrip = false;        ///< decoded again, the tokens were the same
    int page = -1;                 ///< of the validation text; -1: a text of the learner's
    int pages = 0;                 ///< of the validation text

    double meanLoss() const;       ///< nats per token
    double bitsPerByte() const;
};

/// More tokens of a text are not looked at.
inline constexpr size_t kSurpriseTokens = 600;

/// Throws Error(Usage) for an empty text.
Surprise surprise(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> text);

/// The text in as few bytes as the model can: its number of tokens, then each as arithmetic coding leaves it.
std::vector<uint8_t> squeeze(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> text);
/// The other way. Throws Error(BadData) where `bytes` cannot be such a text.
std::vector<TokenId> unsqueeze(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const uint8_t> bytes);
/// True if squeezing so many tokens keeps nobody waiting.
bool isSqueezable(const InspectedModel& model, size_t tokens);
/// What zlib makes of it, level 9.
int64_t zlibBytes(std::string_view text);

}  // namespace fw
