// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/training_text.h"

#include <algorithm>

#include "world/world_corpus.h"

namespace fw {
namespace {

Corpus ownText(const DataConfig& config) {
    if (!config.pastedText.empty()) return corpusFromText(config.pastedText, "pasted text");
    return loadTextCorpus({config.paths.begin(), config.paths.end()});
}

}  // namespace

Corpus makeTrainingText(const DataConfig& config, const std::filesystem::path& resources,
                        const std::function<bool(double)>& progress, int64_t mostBytes,
                        const std::filesystem::path& cache) {
    if (!config.readsWorld()) return ownText(config);
    const auto world = World::load(resources / "world");
    const Corpus own = config.isWorld() ? Corpus{} : ownText(config);
    WorldRequest request;
    request.recipe = makeRecipe(*world, config.recipe, config.mix);
    request.bytes = static_cast<int64_t>(config.worldMb * 1e6);
    request.seed = config.worldSeed;
    request.own = config.isWorld() ? nullptr : &own;
    request.cacheFolder = cache;
    if (mostBytes > 0)
        request.bytes = std::min(request.bytes, mostBytes);
    else
        request.canaries = parseCanaries(config.canaries);
    return buildWorldCorpus(*world, request, progress);
}

Corpus withoutHeldOut(Corpus corpus) {
    std::erase_if(corpus.documents, [](const Document& document) {
        return document.split == DocumentPart::Validation || document.split == DocumentPart::Test;
    });
    return corpus;
}

}  // namespace fw
