// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bpe_history.h"

#include <algorithm>

namespace fw {

std::shared_ptr<const Tokenizer> withFirstMerges(const BpeTokenizer& tokenizer, size_t count) {
    BpeParts parts;
    const auto& merges = tokenizer.merges();
    parts.merges.assign(merges.begin(), merges.begin() + static_cast<std::ptrdiff_t>(std::min(count, merges.size())));
    for (TokenId id = 0; id < tokenizer.vocabSize(); ++id) {
        parts.tokens.push_back(tokenizer.bytes(id));
        if (tokenizer.isSpecial(id)) parts.specials.push_back({tokenizer.bytes(id), id});
    }
    return std::make_shared<BpeTokenizer>(std::move(parts));
}

std::vector<int> mergesOfTokens(const BpeTokenizer& tokenizer) {
    std::vector<int> ranks(static_cast<size_t>(tokenizer.vocabSize()), -1);
    int rank = 0;
    for (const MergeRule& merge : tokenizer.merges()) {
        int& first = ranks[static_cast<size_t>(merge.merged)];
        if (first < 0) first = rank;
        ++rank;
    }
    return ranks;
}

/// A token stands for all merges of the tree that made it, so from the last merge to the first each hands its uses down.
std::vector<int64_t> mergesMade(const BpeTokenizer& tokenizer, std::span<const int64_t> counts) {
    const auto& merges = tokenizer.merges();
    const std::vector<int> ranks = mergesOfTokens(tokenizer);
    std::vector<int64_t> uses(counts.begin(), counts.end()), made(merges.size(), 0);
    uses.resize(static_cast<size_t>(tokenizer.vocabSize()), 0);
    for (size_t rank = merges.size(); rank-- > 0;) {
        const MergeRule& merge = merges[rank];
        if (ranks[static_cast<size_t>(merge.merged)] != static_cast<int>(rank)) continue;  // an earlier one makes it
        made[rank] = uses[static_cast<size_t>(merge.merged)];
        uses[static_cast<size_t>(merge.left)] += made[rank];
        uses[static_cast<size_t>(merge.right)] += made[rank];
    }
    return made;
}

}  // namespace fw
