// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of word a token is: by the tables of the built-in world where the text is Merrow, by its spelling otherwise.
// For colours on the embedding map, and to ask whether words of a kind live together.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"

namespace fw {

/// A row of the table of classes.
struct TokenClass {
    const char* id;     ///< "country"
    const char* title;  ///< "countries"
    bool isWorld;       ///< known from the world's tables, not from spelling
};
std::span<const TokenClass> tokenClasses();

/// The class of every token, an index into tokenClasses(). `world` is resources/world, or empty for text from elsewhere.
/// Only whole words are found in the tables: a piece of a longer word is classed by its spelling.
std::vector<int> classesOfTokens(const Tokenizer& tokenizer, const std::filesystem::path& world);
/// The same with -1 for classes that are known from spelling alone: what neighbourPurity is asked about.
std::vector<int> worldClassesOnly(std::span<const int> classes);

}  // namespace fw
