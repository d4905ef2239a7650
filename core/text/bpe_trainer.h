// SPDX-License-Identifier: GPL-3.0-or-later
// Learns byte-level BPE merges (Sennrich et al. 2016; byte alphabet as in GPT-2), one observable merge at a time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"

namespace fw {

/// One learned merge, in the order of learning.
struct BpeMerge {
    TokenId left = 0;
    TokenId right = 0;
    TokenId merged = 0;
    int64_t count = 0;  ///< how often the pair stood in the training text when it was merged
};

/// Called after every merge with its index and the number planned; returns false to stop early.
using BpeObserver = std::function<bool(const BpeMerge& merge, int index, int planned)>;

/// The most frequent pair is merged first; of equally frequent ones that with the lower left id, then the lower right
/// id. Overlapping pairs all count ("aaa" holds "aa" twice); they are merged from left to right. Same text, same
/// merges.
///
/// Learns a vocabulary of at most `vocabSize` tokens from `texts` (each one document): 256 bytes, then merges, then
/// `specials` at the end. Stops early when no pair occurs twice. Throws Error(Config) if vocabSize < 256 + specials.
std::shared_ptr<const Tokenizer> trainBpe(std::span<const std::string_view> texts, int vocabSize,
                                          std::span<const std::string> specials, const BpeObserver& observer = {});

/// <|doc|> <|user|> <|assistant|> <|end|> <|calc|> </calc> and ten reserved names.
std::span<const std::string> defaultSpecialTokens();

}  // namespace fw
