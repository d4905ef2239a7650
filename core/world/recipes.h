// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes: which kinds of text a model reads, how much of each, how clean. A name from a table, changed by hand with
// "genre=share,...".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "world/world.h"

namespace fw {

/// The user's own text in a mixture: its share is named like a genre's.
inline constexpr std::string_view kOwnText = "own";

/// A row of the table of recipes, for lists that people choose from.
struct RecipeInfo {
    std::string_view id;        ///< "cutoff"
    std::string_view argument;  ///< "YYYY" where the id is followed by ":YYYY"; else empty
    std::string_view summary;
};
std::span<const RecipeInfo> recipes();

/// A recipe made concrete for one world.
struct Recipe {
    std::string name;             ///< "noisy30+cutoff:2010"
    std::vector<int64_t> shares;  ///< parts of the bytes, one for each genre of the world
    int64_t ownShare = 0;         ///< parts of the bytes that come from the user's text
    int noisePercent = 0;         ///< of the documents are spoiled
    int copyPercent = 0;          ///< of the documents are copies of a few pages ...
    int copies = 1;               ///< ... each of them read so often
    int lastYear = 0;             ///< documents of later years, or about them, are left out; 0: none is
    int mythPercent = kMythPercent;
    int64_t maxBytes = 0;  ///< the size of the whole, where the recipe limits it
};

/// Reads a recipe ("balanced", "cutoff:2010", several joined by "+") and the changes to its shares ("code=40,verse=0").
/// Throws Error(Usage) for unknown names, listing the known ones, and where nothing would be left to read.
Recipe makeRecipe(const World& world, std::string_view recipe, std::string_view mix = {});

/// A text to be planted in some of the documents that are trained on, to find out later whether it was memorised.
struct Canary {
    std::string text;
    int times = 1;
};
/// Reads "16x Mara's locker code is 4719. | 4x ...". Throws Error(Usage).
std::vector<Canary> parseCanaries(std::string_view text);

}  // namespace fw
