// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/training_text.h"

#include <algorithm>

#include "world/world.h"

namespace fw {

Corpus makeTrainingText(const DataConfig& config, const std::filesystem::path& resources,
                        const std::function<bool(double)>& progress, int64_t mostBytes) {
    if (!config.isWorld()) {
        if (!config.pastedText.empty()) return corpusFromText(config.pastedText, "pasted text");
        return loadTextCorpus({config.paths.begin(), config.paths.end()});
    }
    const auto world = World::load(resources / "world");
    const auto whole = static_cast<int64_t>(config.worldMb * 1e6);
    return buildWorldCorpus(*world, mostBytes > 0 ? std::min(whole, mostBytes) : whole, config.worldSeed, progress);
}

}  // namespace fw
