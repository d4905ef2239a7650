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

struct SearchableText {
    CorpusIndex index;
    std::vector<GenreInfo> genres;  ///< none for the user's own text
    std::vector<Fact> facts;        ///< the same; myths are none

    /// Facts of which a document holds both sides as whole words, each once.
    std::vector<Fact> factsIn(int64_t document) const;
    /// "Almanac" for "almanac"; the id where there is no title.
    std::string genreTitle(const std::string& id) const;
};

/// Makes the text of `config` again and its index, on one thread, so that a training run beside it is hardly slowed.
/// `cache` is where the written world is kept (empty: nowhere). `progress` gets 0..1 and returns false to cancel
/// (Error(Unavailable)).
std::shared_ptr<const SearchableText> makeSearchableText(const DataConfig& config, const std::filesystem::path& resources,
                                                         const std::filesystem::path& cache = {},
                                                         const std::function<bool(double)>& progress = {});

}  // namespace fw
