// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/token_data.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <numbers>

#include "base/error.h"
#include "base/rng.h"

namespace fw {

namespace {

constexpr size_t kEnoughDocuments = 20;
constexpr uint64_t kSplitSeed = 0x5eed5;  // the split does not depend on the run's seed, so runs can be compared

/// The part of document number `i`; Open: it is cut in two.
DocumentPart splitOf(const Corpus& corpus, size_t i, double validationShare) {
    const DocumentPart named = corpus.documents[i].split;
    if (named != DocumentPart::Open || corpus.documents.size() < kEnoughDocuments) return named;
    const double ticket = static_cast<double>(hashBits(kSplitSeed, i) >> 11) * 0x1.0p-53;
    return ticket < validationShare ? DocumentPart::Validation : DocumentPart::Train;
}

std::vector<std::vector<TokenId>> encodeAll(const Corpus& corpus, const Tokenizer& tokenizer, const std::function<bool(double)>& progress) {
    std::vector<std::vector<TokenId>> encoded(corpus.documents.size());
    std::atomic<size_t> done{0};
    std::atomic<bool> cancelled{false};
    constexpr size_t kGrain = 256;
    const size_t blocks = (encoded.size() + kGrain - 1) / kGrain;
    tbb::parallel_for(size_t{0}, blocks, [&](size_t block) {
        if (cancelled) return;
        const size_t end = std::min(encoded.size(), (block + 1) * kGrain);
        for (size_t i = block * kGrain; i < end; ++i) encoded[i] = tokenizer.encodeOrdinary(corpus.documents[i].text);
        const size_t finished = ++done;
        if (progress && !progress(static_cast<double>(finished) / static_cast<double>(blocks))) cancelled = true;
    });
    check(!cancelled, ErrorKind::Unavailable, "Encoding the text was cancelled.");
    return encoded;
}

void checkLength(const TokenData& data, int context) {
    const size_t needed = static_cast<size_t>(context) + 1;
    if (data.train.size() >= needed && data.validation.size() >= needed) return;
    const size_t shorter = std::min(data.train.size(), data.validation.size());
    const int workable = static_cast<int>(std::bit_floor(std::max<size_t>(shorter, 2) - 1));
    fail(ErrorKind::BadData,
         "This text has {} tokens: {} to train on and {} to check with; a context of {} needs at least {} on each side. "
         "Add text, or use a smaller context (model.n_ctx = {} would fit).",
         data.tokens(), data.train.size(), data.validation.size(), context, needed, workable);
}

}  // namespace

TokenData encodeCorpus(const Corpus& corpus, const Tokenizer& tokenizer, double validationShare, int context,
                       const std::function<bool(double)>& progress) {
    const auto encoded = encodeAll(corpus, tokenizer, progress);
    const auto separator = tokenizer.specialId(kDocumentToken);
    TokenData data;
    data.documents = static_cast<int64_t>(encoded.size());
    data.bytes = corpus.bytes();
    double freeBits = 0;
    bool floorKnown = encoded.size() >= kEnoughDocuments;
    const auto append = [&](std::vector<TokenId>& to, auto first, auto last) {
        if (separator) to.push_back(*separator);
        to.insert(to.end(), first, last);
    };
    for (size_t i = 0; i < encoded.size(); ++i) {
        const std::vector<TokenId>& ids = encoded[i];
        const Document& document = corpus.documents[i];
        const DocumentPart split = splitOf(corpus, i, validationShare);
        if (split == DocumentPart::Test) {
            append(data.test, ids.begin(), ids.end());
            continue;
        }
        if (split == DocumentPart::Validation) {
            append(data.validation, ids.begin(), ids.end());
            data.validationBytes += static_cast<int64_t>(document.text.size());
            floorKnown = floorKnown && document.freeBits >= 0;
            freeBits += document.freeBits;
            continue;
        }
        data.trainStarts.push_back(static_cast<int64_t>(data.train.size()));
        const bool whole = split == DocumentPart::Train;
        const auto cut = whole ? ids.end() : ids.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(ids.size()) * (1 - validationShare));
        append(data.train, ids.begin(), cut);
        if (!whole) {
            append(data.validation, cut, ids.end());
            data.validationBytes += static_cast<int64_t>(tokenizer.decode(std::span(ids).subspan(static_cast<size_t>(cut - ids.begin()))).size());
        }
    }
    checkLength(data, context);
    if (floorKnown) data.floor = freeBits * std::numbers::ln2 / static_cast<double>(data.validation.size());
    return data;
}

}  // namespace fw
