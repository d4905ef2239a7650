// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/guessing.h"

#include <algorithm>

#include "base/error.h"
#include "base/rng.h"
#include "inspect/held_out_pages.h"
#include "model/generate.h"

namespace fw {

namespace {

constexpr size_t kLeastBefore = 8;  // tokens to go by
constexpr int kTries = 1000;        // pages that are too short are passed over

bool isLetter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/// Where a page can be asked about: at beginnings of words if it has any.
std::vector<size_t> positionsOf(const Tokenizer& tokenizer, std::span<const TokenId> page) {
    std::vector<size_t> words, others;
    for (size_t i = kLeastBefore; i < page.size(); ++i) {
        if (startsWord(tokenizer, page[i])) words.push_back(i);
        if (!tokenizer.isSpecial(page[i])) others.push_back(i);
    }
    return words.empty() ? others : words;
}

}  // namespace

bool startsWord(const Tokenizer& tokenizer, TokenId id) {
    const std::string& bytes = tokenizer.bytes(id);
    return bytes.size() > 1 && bytes[0] == ' ' && isLetter(bytes[1]);
}

GuessPlace guessPlace(const Tokenizer& tokenizer, std::span<const std::span<const TokenId>> pages, uint64_t game, int round) {
    check(!pages.empty(), ErrorKind::Unavailable, "There is no held-out text yet: it is being prepared.");
    Rng rng(hashBits(game, static_cast<uint64_t>(round)));
    for (int tries = 0; tries < kTries; ++tries) {
        const auto page = static_cast<size_t>(rng.below(pages.size()));
        const std::vector<size_t> positions = positionsOf(tokenizer, pages[page]);
        if (!positions.empty()) return {static_cast<int>(page), positions[static_cast<size_t>(rng.below(positions.size()))]};
    }
    fail(ErrorKind::Unavailable, "The held-out text is too short to guess in: no page has more than {} tokens.", kLeastBefore);
}

std::optional<TokenId> typedGuess(const Tokenizer& tokenizer, const GuessRound& round, std::string_view typed) {
    if (typed.empty()) return std::nullopt;
    const std::string space = round.startsWord && typed.front() != ' ' ? " " : "";
    try {
        const std::vector<TokenId> ids = tokenizer.encodeOrdinary(space + std::string(typed));
        return ids.empty() ? std::nullopt : std::optional(ids.front());
    } catch (const Error&) {
        return std::nullopt;  // a character that this tokenizer does not have
    }
}

ModelGuess guessOf(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> page, size_t position, int listed) {
    std::vector<TokenId> before(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(position));
    if (const auto mark = documentMark(tokenizer)) before.insert(before.begin(), *mark);
    const std::vector<float> logits = nextTokenLogits(model.backend, model.gpt, model.weights, before);
    const std::span<const float> known = std::span(logits).first(static_cast<size_t>(model.vocabulary));
    return {describeLogits(known, {.temperature = 1}, listed).top, softmaxOf(known)[static_cast<size_t>(page[position])]};
}

}  // namespace fw
