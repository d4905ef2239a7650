// SPDX-License-Identifier: GPL-3.0-or-later
// How a byte-level BPE tokenizer came to be, told from its list of merges: what it was after the first n of them, which
// merge made a token, and how much work each merge does in a text.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "text/bpe_tokenizer.h"

namespace fw {

/// The tokenizer as it was when it had learned the first `count` merges. Same ids; those of later merges never occur.
std::shared_ptr<const Tokenizer> withFirstMerges(const BpeTokenizer& tokenizer, size_t count);

/// Rank of the merge that makes each token; -1: none does (bytes, special tokens).
std::vector<int> mergesOfTokens(const BpeTokenizer& tokenizer);

/// How often each merge is made while a text is encoded in which token v stands counts[v] times.
std::vector<int64_t> mergesMade(const BpeTokenizer& tokenizer, std::span<const int64_t> counts);

}  // namespace fw
