// SPDX-License-Identifier: GPL-3.0-or-later
// All views of core/inspect under one name: what may be asked of a model, and what comes back.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "inspect/attention_maps.h"
#include "inspect/embedding_map.h"
#include "inspect/guessing.h"
#include "inspect/logit_lens.h"
#include "inspect/nudge.h"
#include "inspect/surprise.h"
#include "inspect/weight_stats.h"

namespace fw {

/// In the order of the queries and of their answers.
enum class InspectView { Attention, Lens, Embeddings, Weights, Nudge, Surprise, Guess };
inline constexpr int kInspectViews = 7;

struct AttentionQuery {
    std::string prompt;
};
struct LensQuery {
    std::string prompt;
};
struct EmbeddingsQuery {
    TokenId neighboursOf = -1;  ///< whose nearest tokens are wanted; -1: nobody's
};
struct WeightsQuery {};
/// While plan.steps is 0 it is the model that is viewed; from the first step on a copy of what it was then is held.
struct NudgeQuery {
    std::string sentence;
    NudgePlan plan;
};
/// A text of the learner's; if it is empty, a page of the validation text, counted round and round.
struct SurpriseQuery {
    std::string text;
    int page = 0;
};
/// The round of a game; the same numbers ask the same.
struct GuessQuery {
    uint64_t game = 1;
    int round = 0;
};
using InspectQuery = std::variant<AttentionQuery, LensQuery, EmbeddingsQuery, WeightsQuery, NudgeQuery, SurpriseQuery, GuessQuery>;

/// The map with all that is told about it.
struct EmbeddingsView {
    EmbeddingMap map;
    std::shared_ptr<const std::vector<int>> classes;  ///< of every token, see token_classes.h
    NeighbourPurity purity;                           ///< of the classes that the world's tables know
    TokenId neighboursOf = -1;
    std::vector<TokenNeighbour> neighbours;
};
using Inspection = std::variant<AttentionMaps, LogitLens, EmbeddingsView, WeightStats, Nudge, Surprise, GuessRound>;

inline InspectView viewOf(const InspectQuery& query) { return static_cast<InspectView>(query.index()); }

}  // namespace fw
