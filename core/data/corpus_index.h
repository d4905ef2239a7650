// SPDX-License-Identifier: GPL-3.0-or-later
// How often, and in which documents, does this text occur? And which parts of a text stand verbatim in the training text?
// A suffix array over the beginnings of words (Manber and Myers 1990; on words: Ferragina and Fischer 2007): a fifth of the
// memory and time of one over all bytes. Texts that begin inside a word are found by scanning, which 40 MB allow.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "data/corpus.h"

namespace fw {

/// Where a text stands: document and byte in it.
struct TextPlace {
    int64_t document = 0;
    int64_t offset = 0;
};

struct Found {
    int64_t occurrences = 0;
    int64_t documents = 0;          ///< that hold at least one
    std::vector<TextPlace> places;  ///< the first ones, in the order of the text
};

/// A part of a text, whole words, that stands verbatim in the training text.
struct VerbatimSpan {
    size_t begin = 0, size = 0;  ///< bytes
    int words = 0;
    Found found;
};

/// What of a text was read before and what is new.
struct Provenance {
    std::vector<VerbatimSpan> spans;  ///< do not overlap; in the order of the text
    int words = 0;
    int novelWords = 0;  ///< that stand in no verbatim run of `minWords` words
    int longestWords = 0;

    double novelShare() const { return words > 0 ? static_cast<double>(novelWords) / words : 0; }
};

struct GenreBytes {
    std::string genre;  ///< empty for the user's own text
    int64_t documents = 0;
    int64_t bytes = 0;
};

/// Immutable after construction, so shared by threads.
class CorpusIndex {
  public:
    /// Runs of words are compared up to this length; longer ones are extended from there.
    static constexpr size_t kDepth = 512;

    /// Takes the documents over. Uses all cores of the current TBB arena. `progress` gets 0..1 and returns false to cancel
    /// (Error(Unavailable)). Throws Error(BadData) for more than 2 GB.
    explicit CorpusIndex(Corpus corpus, const std::function<bool(double)>& progress = {});

    const std::string& title() const { return m_title; }
    int64_t bytes() const { return m_bytes; }
    int64_t documents() const { return static_cast<int64_t>(m_starts.size()) - 1; }
    std::string_view document(int64_t index) const;
    const std::string& genre(int64_t document) const;
    /// In the order of their first document.
    const std::vector<GenreBytes>& genres() const { return m_genres; }
    /// Bytes held.
    int64_t memoryBytes() const;

    /// All occurrences of `text`, case-sensitive, not across documents; overlapping ones count. With `wholeWords` no word
    /// may go on before or behind. At most `places` are listed.
    Found find(std::string_view text, bool wholeWords, size_t places) const;
    /// True if `text`, which begins with a word, occurs as whole words. Microseconds.
    bool hasWords(std::string_view text) const;
    /// Length of the longest prefix of `text`, which begins with a word, that stands somewhere behind the start of a word.
    size_t longestMatch(std::string_view text) const;
    /// Which runs of at least `minWords` words of `text` stand verbatim, the longest found first; `places` of each. Only words
    /// from byte `countFrom` on are counted (what stands before may be a person's prompt).
    Provenance provenance(std::string_view text, int minWords, size_t places, size_t countFrom = 0) const;

  private:
    struct Range {
        size_t begin = 0, end = 0;
    };
    void takeDocuments(Corpus& corpus);
    void sortWordStarts(const std::function<bool(double)>& progress);
    /// Suffixes that begin with `text` (its first kDepth bytes).
    Range rangeOf(std::string_view text) const;
    std::vector<int32_t> scan(std::string_view text, bool wholeWords) const;
    Found summary(const std::vector<int32_t>& sorted, size_t places) const;
    bool standsAt(int32_t at, std::string_view text) const;
    bool isWholeAt(int32_t at, size_t size) const;

    std::string m_title;
    std::string m_text;               ///< all documents, each followed by a zero byte
    std::vector<int32_t> m_starts;    ///< of documents in m_text, and its end
    std::vector<int16_t> m_genreOf;   ///< by document
    std::vector<GenreBytes> m_genres;
    std::vector<int32_t> m_suffixes;  ///< places of word starts, sorted by the text behind them
    int64_t m_bytes = 0;
};

}  // namespace fw
