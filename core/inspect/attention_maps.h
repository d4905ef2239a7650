// SPDX-License-Identifier: GPL-3.0-or-later
// Where every head looks: the weights of causal attention, computed again in double from the queries and keys of one pass.
#pragma once

#include "inspect/inspected_model.h"

namespace fw {

struct AttentionMaps {
    std::vector<TokenId> tokens;  ///< T of them: the text that was read
    int layers = 0, heads = 0;
    std::vector<float> weights;   ///< (layers, heads, T, T): row t is where position t looks; zero above the diagonal

    size_t length() const { return tokens.size(); }
    /// T weights that sum to 1.
    std::span<const float> row(int layer, int head, size_t position) const {
        const size_t T = length(), map = static_cast<size_t>(layer) * static_cast<size_t>(heads) + static_cast<size_t>(head);
        return std::span(weights).subspan((map * T + position) * T, T);
    }
};

/// softmax(q k / sqrt(D)) of every layer and head for the last tokens of a text. Throws Error(Usage) if it is empty.
AttentionMaps attentionMaps(const InspectedModel& model, std::span<const TokenId> tokens);

}  // namespace fw
