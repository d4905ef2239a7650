// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus as token ids, split into training and validation by document.
#pragma once

#include <functional>
#include <vector>

#include "data/corpus.h"
#include "text/tokenizer.h"

namespace fw {

struct TokenData {
    std::vector<TokenId> train, validation;
    std::vector<TokenId> test;         ///< never read while training; empty where documents name no test part
    std::vector<int64_t> trainStarts;  ///< where documents start in `train`
    int64_t documents = 0;
    int64_t validationBytes = 0;
    int64_t bytes = 0;
    double floor = -1;  ///< the generator's entropy on the validation part, nats per token; -1 where unknown

    int64_t tokens() const { return static_cast<int64_t>(train.size() + validation.size() + test.size()); }
};

/// Encodes all documents; each is preceded by the document token where the tokenizer has one. A document that names its
/// part (Document::split) goes there. Of the others, if there are at least 20 documents, each goes as a whole to one side,
/// chosen by a hash of its number, until `validationShare` of them is reached on average; with fewer, the end of every
/// document is the validation part (a single text is cut once, as in nanoGPT).
/// Throws Error(BadData) with numbers if either side would have fewer than `context` + 1 tokens.
TokenData encodeCorpus(const Corpus& corpus, const Tokenizer& tokenizer, double validationShare, int context,
                       const std::function<bool(double)>& progress = {});

}  // namespace fw
