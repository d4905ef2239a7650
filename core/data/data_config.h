// SPDX-License-Identifier: GPL-3.0-or-later
// Which text a run reads and how it becomes tokens.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"

namespace fw {

struct DataConfig {
    std::vector<std::string> paths;      ///< files and folders; empty: pasted text, else the built-in world
    std::string pastedText;
    std::string tokenizer = "bpe:1024";  ///< char | bpe:N | path of a tokenizer.json
    double worldMb = 16;                 ///< size of the built-in world
    uint64_t worldSeed = 1;
    std::string recipe = "balanced";     ///< what the built-in world is mixed from, see world/recipes.h
    std::string mix;                     ///< changes to the recipe's shares; with "own=..." own text is mixed in
    std::string canaries;                ///< texts to plant in what is trained on
    double validation = 0.1;             ///< share of the text kept for validation

    bool isWorld() const { return paths.empty() && pastedText.empty(); }
    /// The run reads the built-in world, alone or mixed with own text.
    bool readsWorld() const { return isWorld() || mix.find("own=") != std::string::npos; }

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("data.tokenizer", self.tokenizer, Any{}, "char, bpe:N (N tokens), or a tokenizer.json");
        visit("data.world_mb", self.worldMb, Range{0.25, 1024}, "Megabytes of the built-in world");
        visit("data.world_seed", self.worldSeed, Range{0, 1e18}, "Seed of the built-in world");
        visit("data.recipe", self.recipe, Any{}, "Mixture of the built-in world, for example noisy30 or cutoff:2010");
        visit("data.mix", self.mix, Any{}, "Shares by hand: genre=share,... (own=share for text of your own)");
        visit("data.canaries", self.canaries, Any{}, "Texts to plant: 16x Mara's code is 4719. | 4x ...");
        visit("data.validation", self.validation, Range{0.001, 0.5},
              "Share of own text that is kept for validation (2 % of the built-in world are)");
    }
};

}  // namespace fw
