// SPDX-License-Identifier: GPL-3.0-or-later
// The logit lens (nostalgebraist 2020): what the model would say if it stopped after each block. The final norm and the
// head read the residual stream of every layer.
#pragma once

#include "inspect/inspected_model.h"
#include "model/sampler.h"

namespace fw {

struct LogitLens {
    /// One layer at one position.
    struct Cell {
        std::vector<Candidate> top;  ///< likeliest first
        double right = -1;           ///< probability of the token that really comes next; -1 behind the last one
        double entropy = 0;          ///< nats
    };
    std::vector<TokenId> tokens;  ///< T of them: the text that was read
    int layers = 0;               ///< rows: 0 is the embedding alone, `blocks` the model itself
    std::vector<Cell> cells;      ///< (layers, T)

    const Cell& at(int layer, size_t position) const { return cells[static_cast<size_t>(layer) * tokens.size() + position]; }
};

/// The last tokens of a text at every layer, `listed` candidates each. Throws Error(Usage) if the text is empty.
LogitLens logitLens(const InspectedModel& model, std::span<const TokenId> tokens, int listed = 5);

}  // namespace fw
