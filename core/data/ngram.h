// SPDX-License-Identifier: GPL-3.0-or-later
// The rungs on the loss axis: how well tables of token counts predict the validation text. A model that has fallen
// below a rung has learned more than that table knows.
#pragma once

#include <functional>
#include <span>

#include "text/tokenizer.h"

namespace fw {

/// A session counts on at most this many tokens.
inline constexpr int64_t kNgramTokens = 8'000'000;

/// Mean surprise (nats per token) of the validation tokens under ever longer contexts: none and no counts (ln V), no
/// context, the previous token, the previous two.
struct NgramRungs {
    double uniform = 0, unigram = 0, bigram = 0, trigram = 0;
};

/// Counts n-grams in `train` and scores `validation` by interpolation (Jelinek and Mercer 1980): the relative frequency
/// after a context is mixed with the estimate after the shorter context, down to 1/V. The weights depend on how often
/// the context was seen (buckets by powers of two) and are fitted by EM on the last tenth of `train`, which is counted
/// only afterwards. Where there is nothing to count or to score, a rung equals the one before. Memory grows with the
/// distinct n-grams: some 64 bytes each, in text about 20 bytes per training token. `progress` gets 0..1 and returns
/// false to cancel (Error(Unavailable)). Throws Error(BadData) for ids outside 0..V-1.
NgramRungs computeNgramRungs(std::span<const TokenId> train, std::span<const TokenId> validation, int vocabSize,
                             const std::function<bool(double)>& progress = {});

}  // namespace fw
