// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents are never trained on: the same ones in every world, recipe and run.
#pragma once

#include "base/rng.h"
#include "data/corpus.h"

namespace fw {

/// 2 % for validation, 2 % for tests, by a hash of the document's number in its kind.
constexpr DocumentPart heldOutSplit(uint64_t kind, uint64_t index) {
    constexpr uint64_t kSplitSeed = 0x4e1d, kPercent = 2;
    const uint64_t ticket = hashBits(kSplitSeed, kind, index) % 100;
    if (ticket < kPercent) return DocumentPart::Validation;
    return ticket < 2 * kPercent ? DocumentPart::Test : DocumentPart::Train;
}

}  // namespace fw
