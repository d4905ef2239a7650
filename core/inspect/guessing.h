// SPDX-License-Identifier: GPL-3.0-or-later
// The guessing game (Shannon 1951): what comes next in a text that nobody trained on? A person, the model and the untrained
// model are asked at the same places.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "inspect/inspected_model.h"
#include "model/sampler.h"

namespace fw {

/// One model's answer.
struct ModelGuess {
    std::vector<Candidate> top;  ///< likeliest first
    double truth = 0;            ///< probability of the token that really comes
    bool isRight(TokenId id) const { return !top.empty() && top.front().id == id; }
};

struct GuessRound {
    uint64_t game = 0;
    int round = 0;
    int page = 0;                 ///< of the validation text
    std::vector<TokenId> before;  ///< the page up to here
    TokenId truth = 0;            ///< what comes next
    bool startsWord = false;      ///< it begins with a space and a letter
    ModelGuess model, start;      ///< `start` is empty where there is no untrained model
};

/// A place to guess at.
struct GuessPlace {
    int page = 0;
    size_t position = 0;  ///< of the token to guess, within the page
};
/// The same for the same numbers: some way into a page, at the beginning of a word where the page has any.
/// Throws Error(Unavailable) where no page is long enough.
GuessPlace guessPlace(const Tokenizer& tokenizer, std::span<const std::span<const TokenId>> pages, uint64_t game, int round);

/// True for tokens that begin with a space and a letter.
bool startsWord(const Tokenizer& tokenizer, TokenId id);

/// The token that a person means who types this, the first where it is several: a space in front need not be typed where a
/// word begins. Nothing for what `tokenizer` cannot write, or for nothing.
std::optional<TokenId> typedGuess(const Tokenizer& tokenizer, const GuessRound& round, std::string_view typed);

/// What the model expects behind the first `position` tokens of a page, `listed` candidates.
ModelGuess guessOf(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> page, size_t position, int listed = 6);

}  // namespace fw
