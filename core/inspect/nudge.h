// SPDX-License-Identifier: GPL-3.0-or-later
// One nudge: what a single sentence asks of a model's weights, and what changes if they give way. The update is plain
// gradient descent, w - rate * gradient of that one sentence, on a copy of the weights: no momentum, no scaling, nothing
// that could not be done with pencil and paper.
#pragma once

#include <optional>
#include <string>

#include "inspect/inspected_model.h"

namespace fw {

/// One weight: a parameter of the layout and a place in it.
struct WeightPlace {
    int parameter = -1;
    int64_t element = 0;
    friend bool operator==(const WeightPlace&, const WeightPlace&) = default;
};

struct NudgePlan {
    size_t position = 0;  ///< whose logits are shown: those after tokens[0 .. position]
    int steps = 0;        ///< updates to apply
    double rate = 0.1;    ///< of each; negative goes uphill
    int listed = 8;       ///< tokens shown at the position
    int weights = 10;     ///< weights listed
    std::optional<WeightPlace> check = {};  ///< a weight whose slope is measured
    double epsilon = 1e-2;             ///< how far that weight is moved either way
};

/// The derivative of the loss by one weight, by backpropagation and by measuring (central difference).
struct SlopeCheck {
    WeightPlace place;
    double weight = 0, epsilon = 0;
    double gradient = 0;                    ///< by backpropagation
    double lossBelow = 0, lossAbove = 0;    ///< with the weight at - epsilon and + epsilon
    double slope = 0;                       ///< (above - below) / 2 epsilon
};

struct Nudge {
    /// A token at the chosen position.
    struct TokenPull {
        TokenId id = 0;
        bool right = false;              ///< the one that really comes next
        double before = 0, after = 0;    ///< probability
        double pull = 0;                 ///< gradient of this position's loss by the logit: p - 1 if right, else p
    };
    /// The embeddings, a block, or the rest behind the blocks.
    struct Layer {
        std::string name;  ///< "embed", "blocks.0", "norm", "head"
        double gradientNorm = 0;
        int64_t weights = 0;
    };
    struct MovedWeight {
        WeightPlace place;
        std::string name;       ///< of the parameter
        int64_t row = 0, column = 0;
        double before = 0, gradient = 0, change = 0;  ///< change: of one update at the plan's rate
    };
    std::vector<TokenId> tokens;
    NudgePlan plan;
    std::vector<double> lossesBefore, lossesAfter;  ///< -ln p of tokens[1], tokens[2] ...
    std::vector<TokenPull> pulls;                   ///< the right token first, then by falling probability before
    std::vector<Layer> layers;
    double gradientNorm = 0;
    std::vector<MovedWeight> moved;  ///< largest gradient first
    std::optional<SlopeCheck> check;
    double heldOutBefore = -1, heldOutAfter = -1;  ///< loss on text that was not nudged, nats per token; -1: none given

    double lossBefore() const;  ///< mean over the sentence
    double lossAfter() const;
};

/// Reads `tokens` (at least two; only as many as fit the context), differentiates their mean loss, and applies the plan to a
/// copy. `heldOut`: text on which the price is measured. Throws Error(Usage) if the sentence is too short or the plan points
/// outside of it.
Nudge nudge(const InspectedModel& model, std::span<const TokenId> tokens, const NudgePlan& plan, std::span<const TokenId> heldOut = {});

/// Moves one weight of `weights` (which the caller owns; restored afterwards) by epsilon either way and measures the loss.
SlopeCheck slopeCheck(const InspectedModel& model, std::span<const TokenId> tokens, WeightPlace place, double epsilon, double gradient);

}  // namespace fw
