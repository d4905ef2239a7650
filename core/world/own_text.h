// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own text among the documents of the built-in world.
#pragma once

#include <cstdint>

#include "data/corpus.h"

namespace fw {

/// Spreads `bytes` of `own` over `corpus`. Long documents are cut into pages at line ends, so that they mix; a text
/// that is shorter than its share is read again from the start. The same share of pages as of the world's documents is
/// kept for validation and tests.
void mixOwnText(Corpus& corpus, const Corpus& own, int64_t bytes, uint64_t seed);

}  // namespace fw
