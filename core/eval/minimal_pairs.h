// SPDX-License-Identifier: GPL-3.0-or-later
// Minimal pairs: two continuations of which one is right, and how strongly a model prefers it (the method of BLiMP,
// Warstadt et al. 2020). E2 and E8 are made of them, and the meters of the window.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "eval/eval_context.h"

namespace fw {

struct MinimalPair {
    std::string prompt;  ///< what both go on from; empty: the start of a document
    std::string right, wrong;
};
struct PairKind {
    std::string_view key, meaning;
    std::vector<MinimalPair> pairs;
};
struct PairCounts {
    size_t sentences = 3000;  ///< looked through for words that can be spoiled
    size_t order = 100, agreement = 200, meaning = 120;
};

/// Kinds "order" (two neighbouring words changed places), "agreement" (was for were, is for are, has for have, a for
/// an) and "meaning" (an answer of another kind stands where a home, a food, a child belongs), at most so many pairs of
/// each.
std::vector<PairKind> sentencePairs(const EvalContext& context, const PairCounts& counts);
/// "If a horse is larger than a goat, and a goat is larger than a hen, then": which conclusion? Kinds "trained_order"
/// (as in the training text) and "shuffled" (premises changed round). Throws Error(Unavailable) where the world has no
/// sizes.
std::vector<PairKind> orderingPairs(const EvalContext& context, size_t cases);
/// ln p(right) - ln p(wrong) of every pair; above 0 the right one is found likelier.
std::vector<double> preferences(const EvalContext& context, std::span<const MinimalPair> pairs);

}  // namespace fw
