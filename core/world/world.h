// SPDX-License-Identifier: GPL-3.0-or-later
// Merrow: the built-in world. A deterministic generator of documents about one fictional island region (with real
// capitals and animals where lessons need them). Document = f(seed, genre, index): same bytes on every platform.
// The text itself (lexicon, facts, frames) is in data files under resources/world; this is the machinery.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "data/corpus.h"

namespace fw {

/// One kind of document: a row in the table of genres.
struct GenreInfo {
    std::string id;       ///< "story", "almanac", "quiz", "forum"
    std::string title;    ///< shown to people
    std::string summary;  ///< one line: what it carries
    int share = 0;        ///< parts of the bytes in the balanced mixture
};

/// A fact as the generator knows it, e.g. relation "capital", subject "France", object "Paris", tier "head".
struct Fact {
    std::string relation;
    std::string subject;
    std::string object;
    std::string tier;
};

/// The loaded data files; immutable, shared by threads.
class World {
  public:
    /// Reads resources/world. Throws Error naming file and line.
    static std::shared_ptr<const World> load(const std::filesystem::path& folder);
    virtual ~World() = default;

    virtual const std::vector<GenreInfo>& genres() const = 0;
    virtual const std::vector<Fact>& facts() const = 0;
    /// Document number `index` of a genre. Throws Error(Usage) for an unknown genre.
    virtual Document generate(uint64_t seed, std::string_view genre, uint64_t index) const = 0;
    /// Document number `index` of the balanced mixture: genre drawn by share, then generate().
    virtual Document generateMixed(uint64_t seed, uint64_t index) const = 0;
    /// True for every word (maximal run of ASCII letters and apostrophes, any case) the generator can write.
    virtual bool knowsWord(std::string_view word) const = 0;
};

/// At least `bytes` of the balanced mixture, made on all cores of the current TBB arena. `progress` gets 0..1 and
/// returns false to cancel (Error(Unavailable)).
Corpus buildWorldCorpus(const World& world, int64_t bytes, uint64_t seed,
                        const std::function<bool(double)>& progress = {});

}  // namespace fw
