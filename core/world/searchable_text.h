// SPDX-License-Identifier: GPL-3.0-or-later
// A run's training text as something to look things up in: the index, and for the built-in world its genres and facts with
// whether they are real or invented.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "data/corpus_index.h"
#include "data/data_config.h"
#include "world/world.h"

namespace fw {

struct KnownFact {
    Fact fact;
    bool isReal = false;  ///< true in our world too; else true on Merrow only
};

struct SearchableText {
    CorpusIndex index;
    std::vector<GenreInfo> genres;  ///< none for the user's own text
    std::vector<KnownFact> facts;   ///< the same

    /// Facts of which a document holds both sides as whole words, each once.
    std::vector<KnownFact> factsIn(int64_t document) const;
    /// "Almanac" for "almanac"; the id where there is no title.
    std::string genreTitle(const std::string& id) const;
};

/// The facts of the world in `folder` (resources/world), with their kinds (table `fact_kind`).
std::vector<KnownFact> knownFacts(const World& world, const std::filesystem::path& folder);

/// Makes the text of `config` again and its index, on one thread, so that a training run beside it is hardly slowed.
/// `progress` gets 0..1 and returns false to cancel (Error(Unavailable)).
std::shared_ptr<const SearchableText> makeSearchableText(const DataConfig& config, const std::filesystem::path& resources,
                                                         const std::function<bool(double)>& progress = {});

}  // namespace fw
