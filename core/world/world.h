// SPDX-License-Identifier: GPL-3.0-or-later
// Merrow: the built-in world. A deterministic generator of documents about one fictional island region (with real
// capitals and animals where lessons need them). Document = f(seed, genre, index): same bytes on every platform.
// The text itself (lexicon, facts, frames) is in data files under resources/world; this is the machinery.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "data/corpus.h"

namespace fw {

/// One kind of document: a row in the table of genres.
struct GenreInfo {
    std::string id;       ///< "story", "almanac", "quiz", "forum" ...
    std::string title;    ///< shown to people
    std::string summary;  ///< one line: what it carries
    int share = 0;        ///< parts of the bytes in the balanced mixture; 0: an add-on pack
};

/// A fact as the generator knows it, e.g. relation "capital", subject "France", object "Paris", tier "head". Where a
/// fact is also told wrongly, the wrong version is a fact of its own with `myth` set.
struct Fact {
    std::string relation;
    std::string subject;
    std::string object;
    std::string tier;
    bool held = false;  ///< never told in a document that asks it
    bool myth = false;
    bool real = false;  ///< holds outside of Merrow too
};

/// What one line of the data files adds to a text.
struct LineShare {
    std::string line;  ///< "story_beats.txt:12"
    int64_t bytes = 0;
    double bits = 0;
};

/// How often doubtful facts are told wrongly, unless a recipe says otherwise.
inline constexpr int kMythPercent = 80;

/// The loaded data files; immutable, shared by threads.
class World {
  public:
    /// Reads resources/world. Throws Error naming file and line.
    static std::shared_ptr<const World> load(const std::filesystem::path& folder);
    virtual ~World() = default;

    virtual const std::vector<GenreInfo>& genres() const = 0;
    virtual const std::vector<Fact>& facts() const = 0;
    /// Document number `index` of a genre, with what is known about it. Throws Error(Usage) for an unknown genre.
    virtual Document generate(uint64_t seed, std::string_view genre, uint64_t index,
                              int mythPercent = kMythPercent) const = 0;
    /// Mean length of the documents of genre number `genre`, in bytes.
    virtual int64_t meanBytes(size_t genre) const = 0;
    /// One text of the rule `name`; empty if the data files have no such rule.
    virtual std::string fragment(std::string_view name, uint64_t seed) const = 0;
    /// The lines that wrote the first `documents` of a genre, for people who write data files.
    virtual std::vector<LineShare> lineShares(uint64_t seed, std::string_view genre, uint64_t documents) const = 0;
    /// True for every word (maximal run of ASCII letters and apostrophes, any case) the generator can write.
    virtual bool knowsWord(std::string_view word) const = 0;
    /// Changes with every change of the data files.
    virtual uint64_t contentHash() const = 0;

    /// Document number `index` of the balanced mixture (see mixture.h).
    Document generateMixed(uint64_t seed, uint64_t index) const;
};

}  // namespace fw
