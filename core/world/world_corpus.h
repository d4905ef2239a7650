// SPDX-License-Identifier: GPL-3.0-or-later
// The training text of a run: a recipe's documents up to a size, with the user's own text mixed in and canaries
// planted, kept on disk from one run to the next.
#pragma once

#include <filesystem>
#include <functional>

#include "world/recipes.h"

namespace fw {

/// What a run reads. Same request, same bytes, on any number of threads.
struct WorldRequest {
    Recipe recipe;
    int64_t bytes = 0;  ///< of everything, the user's text included
    uint64_t seed = 1;
    std::vector<Canary> canaries;
    const Corpus* own = nullptr;  ///< the user's text; read again from the start where its share is larger than it
    std::filesystem::path cacheFolder{};  ///< empty: nothing is kept
};

/// Gets 0..1 and returns false to cancel.
using WorldProgress = std::function<bool(double)>;

/// At least the bytes asked for (or as many as the recipe allows), made on all cores of the current TBB arena, or read
/// from the cache. Throws Error(Unavailable) when cancelled, Error(Usage) for a request without bytes.
Corpus buildWorldCorpus(const World& world, const WorldRequest& request, const WorldProgress& progress = {});
/// The balanced mixture.
Corpus buildWorldCorpus(const World& world, int64_t bytes, uint64_t seed, const WorldProgress& progress = {});

/// What a corpus tells and asks: one count for each of World::facts().
struct FactCounts {
    std::vector<int64_t> stated, asked;
};
FactCounts countFacts(const World& world, const Corpus& corpus);

}  // namespace fw
