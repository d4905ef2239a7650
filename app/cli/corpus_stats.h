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

}  // namespace fw::cli
