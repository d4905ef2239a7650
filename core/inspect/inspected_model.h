// SPDX-License-Identifier: GPL-3.0-or-later
// Looking inside a model at rest: what every view of core/inspect is given, and the passes they share. Nothing here is
// used while nobody looks, and training never goes through it.
#pragma once

#include <span>
#include <vector>

#include "data/batch_source.h"
#include "model/gpt.h"
#include "text/tokenizer.h"

namespace fw {

/// Everything in it outlives who holds it.
struct InspectedModel {
    const Backend& backend;
    const Gpt& gpt;
    WeightView weights;
    int vocabulary = 0;  ///< ids 0 .. vocabulary - 1 stand for tokens; those above only pad the matrix
};

/// Views that grow with the square of the text look at no more than this many tokens, the last ones.
inline constexpr size_t kInspectedTokens = 128;

/// The tokens that a view reads: the last kInspectedTokens, or what fits the context. Throws Error(Usage) if there is none.
std::span<const TokenId> lastTokens(const Gpt& gpt, std::span<const TokenId> tokens);
/// Token ids into the backend's memory, without getting into the way of a recorded step.
const int32_t* inspectedIds(const Backend& backend, std::span<const int32_t> ids, int slot = 0);
/// softmax of a row of logits, in double.
std::vector<double> softmaxOf(std::span<const float> logits);

/// A gradient: flat in the model's layout, in the backend's memory.
struct Gradient {
    Buffer values;
    double loss = 0;  ///< mean over the batch, nats per token
};
/// Loss and its gradient on a batch, read two sequences at a time.
Gradient gradientOf(const InspectedModel& model, const Batch& batch);
/// -ln p of every token of `tokens` but the first, given those before it; sums in double.
std::vector<double> tokenLosses(const InspectedModel& model, std::span<const TokenId> tokens);

}  // namespace fw
