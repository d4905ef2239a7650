// SPDX-License-Identifier: GPL-3.0-or-later
// `corpus stats`: what a corpus holds, in numbers.
#pragma once

#include <ostream>

#include "cli/support.h"
#include "world/world_corpus.h"

namespace fw::cli {

/// Sizes, words, floor; genres with their floor; facts by relation and tier; spoiled documents by kind.
Json corpusStats(const World& world, const Corpus& corpus);
void printCorpusStats(std::ostream& out, const Json& stats);

/// For writers: which lines of the data files fill a genre, those first that have much text and little choice.
Json lineStats(const World& world, uint64_t seed, std::string_view genre);
void printLineStats(std::ostream& out, const Json& stats);

}  // namespace fw::cli
