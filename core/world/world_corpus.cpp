// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of documents in parallel, each put where its position says, until there are enough bytes.
#include "world/world_corpus.h"

#include <tbb/parallel_for.h>

#include <algorithm>

#include "base/error.h"
#include "base/rng.h"
#include "world/corpus_cache.h"
#include "world/mixture.h"
#include "world/own_text.h"

namespace fw {
namespace {

constexpr uint64_t kBlock = 2048;            ///< documents between two progress reports
constexpr uint64_t kPatience = 32 * kBlock;  ///< documents after which a recipe must have let one in a hundred pass
constexpr uint64_t kCanarySeed = 0xca4a;

void add(Corpus& corpus, Document document) {
    corpus.report.bytes += static_cast<int64_t>(document.text.size());
    corpus.documents.push_back(std::move(document));
}

Corpus writeCorpus(const World& world, const Recipe& recipe, int64_t bytes, uint64_t seed,
                   const WorldProgress& progress) {
    const Mixture mixture(world, recipe, seed);
    Corpus corpus;
    std::vector<std::optional<Document>> block(kBlock);
    for (uint64_t first = 0; corpus.report.bytes < bytes; first += kBlock) {
        if (progress && !progress(static_cast<double>(corpus.report.bytes) / static_cast<double>(bytes)))
            fail(ErrorKind::Unavailable, "Writing the built-in world was cancelled.");
        check(first < kPatience || corpus.documents.size() >= first / 100, ErrorKind::Usage,
              "The recipe {} leaves out nearly everything: {} of {} documents are left.", recipe.name,
              corpus.documents.size(), first);
        tbb::parallel_for(uint64_t{0}, kBlock, [&](uint64_t i) { block[i] = mixture.document(first + i); });
        for (std::optional<Document>& document : block)
            if (document && corpus.report.bytes < bytes) add(corpus, std::move(*document));
    }
    return corpus;
}

Corpus cachedCorpus(const World& world, const WorldRequest& request, int64_t bytes, const WorldProgress& progress) {
    const CorpusCache cache(request.cacheFolder, world, request.recipe, bytes, request.seed);
    if (auto kept = cache.read()) return std::move(*kept);
    Corpus corpus = writeCorpus(world, request.recipe, bytes, request.seed, progress);
    cache.write(corpus);
    return corpus;
}

/// The canary becomes a line of its own at the end of documents spread evenly over those that are trained on.
void plant(Corpus& corpus, const Canary& canary, uint64_t seed) {
    std::vector<size_t> trained;
    for (size_t i = 0; i < corpus.documents.size(); ++i)
        if (corpus.documents[i].split == DocumentPart::Train) trained.push_back(i);
    const auto times = static_cast<size_t>(canary.times);
    check(times <= trained.size(), ErrorKind::Usage, "\"{}\" cannot be planted {} times in {} documents.", canary.text,
          times, trained.size());
    Rng rng(hashBits(seed, kCanarySeed, hashText(canary.text)));
    for (size_t k = 0; k < times; ++k) {
        const size_t begin = k * trained.size() / times, end = (k + 1) * trained.size() / times;
        Document& document = corpus.documents[trained[begin + rng.below(end - begin)]];
        const size_t before = document.text.size();
        if (!document.text.ends_with('\n')) document.text += '\n';
        document.text += canary.text + "\n";
        corpus.report.bytes += static_cast<int64_t>(document.text.size() - before);
    }
}

}  // namespace

Corpus buildWorldCorpus(const World& world, const WorldRequest& request, const WorldProgress& progress) {
    const Recipe& recipe = request.recipe;
    int64_t bytes = request.bytes, shares = 0;
    check(bytes > 0, ErrorKind::Usage, "The size of the built-in world must be positive, not {} bytes.", bytes);
    if (recipe.maxBytes > 0) bytes = std::min(bytes, recipe.maxBytes);
    for (int64_t share : recipe.shares) shares += share;
    check(recipe.ownShare == 0 || request.own != nullptr, ErrorKind::Usage,
          "The mixture gives a share to text of your own (\"{}\"), but no such text was named.", kOwnText);
    const auto ownBytes =
        static_cast<int64_t>(static_cast<__int128>(bytes) * recipe.ownShare / (shares + recipe.ownShare));
    Corpus corpus = cachedCorpus(world, request, std::max<int64_t>(bytes - ownBytes, 1), progress);
    corpus.title = "Merrow";
    if (ownBytes > 0) mixOwnText(corpus, *request.own, ownBytes, request.seed);
    for (const Canary& canary : request.canaries) plant(corpus, canary, request.seed);
    if (progress) progress(1.0);
    return corpus;
}

Corpus buildWorldCorpus(const World& world, int64_t bytes, uint64_t seed, const WorldProgress& progress) {
    WorldRequest request;
    request.recipe = makeRecipe(world, "balanced");
    request.bytes = bytes;
    request.seed = seed;
    return buildWorldCorpus(world, request, progress);
}

FactCounts countFacts(const World& world, const Corpus& corpus) {
    FactCounts counts;
    counts.stated.resize(world.facts().size());
    counts.asked.resize(world.facts().size());
    for (const Document& document : corpus.documents) {
        for (int32_t fact : document.stated) ++counts.stated[static_cast<size_t>(fact)];
        for (int32_t fact : document.asked) ++counts.asked[static_cast<size_t>(fact)];
    }
    return counts;
}

}  // namespace fw
