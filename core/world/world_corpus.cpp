// SPDX-License-Identifier: GPL-3.0-or-later
// The mixture as a corpus: blocks of documents in parallel, each put where its index says, until there are enough
// bytes.
#include <tbb/parallel_for.h>

#include <algorithm>

#include "base/error.h"
#include "world/world.h"

namespace fw {
namespace {

constexpr uint64_t kBlock = 4096;  ///< documents between two progress reports

}  // namespace

Corpus buildWorldCorpus(const World& world, int64_t bytes, uint64_t seed, const std::function<bool(double)>& progress) {
    check(bytes > 0, ErrorKind::Usage, "The size of the built-in world must be positive, not {} bytes.", bytes);
    Corpus corpus;
    corpus.title = "Merrow";
    std::vector<Document> block(kBlock);
    for (uint64_t first = 0; corpus.report.bytes < bytes; first += kBlock) {
        if (progress && !progress(static_cast<double>(corpus.report.bytes) / static_cast<double>(bytes)))
            fail(ErrorKind::Unavailable, "Writing the built-in world was cancelled.");
        tbb::parallel_for(uint64_t{0}, kBlock, [&](uint64_t i) { block[i] = world.generateMixed(seed, first + i); });
        for (Document& document : block) {
            if (corpus.report.bytes >= bytes) break;
            corpus.report.bytes += static_cast<int64_t>(document.text.size());
            corpus.documents.push_back(std::move(document));
        }
    }
    if (progress) progress(1.0);
    return corpus;
}

}  // namespace fw
