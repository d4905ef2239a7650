// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/corpus_index.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <limits>
#include <mutex>
#include <span>

#include "base/error.h"
#include "data/words.h"

namespace fw {

namespace {

constexpr size_t kBlock = 1 << 20;      // bytes that one task scans
constexpr size_t kManySuffixes = 50000; // from here on scanning, which finds places in order, is the shorter way
constexpr size_t kExtended = 1000;      // candidates that are followed beyond kDepth

/// Sorts groups of suffixes that are equal up to a depth, eight bytes at a time.
class SuffixSorter {
  public:
    explicit SuffixSorter(std::string_view text) : m_text(text) {}

    void sort(std::span<int32_t> group, size_t depth) {
        if (group.size() < 2 || depth >= CorpusIndex::kDepth) {
            std::sort(group.begin(), group.end());
            return;
        }
        const size_t base = m_keyed.size();
        for (const int32_t at : group) m_keyed.push_back({keyAt(static_cast<size_t>(at) + depth), at});
        const auto first = m_keyed.begin() + static_cast<std::ptrdiff_t>(base);
        std::sort(first, m_keyed.end());
        std::vector<std::pair<uint32_t, uint32_t>> ties;
        for (size_t i = 0; i < group.size();) {
            const uint64_t key = m_keyed[base + i].first;
            size_t end = i;
            for (; end < group.size() && m_keyed[base + end].first == key; ++end) group[end] = m_keyed[base + end].second;
            const bool ended = (key & 0xff) == 0;  // the document ends here: the suffixes are equal
            if (end - i > 1 && !ended) ties.emplace_back(i, end);
            i = end;
        }
        m_keyed.resize(base);
        for (const auto& [begin, end] : ties) sort(group.subspan(begin, end - begin), depth + 8);
    }

  private:
    /// Eight bytes as a number that sorts as they do; zero from the end of the document on.
    uint64_t keyAt(size_t at) const {
        uint64_t key = 0;
        int shift = 56;
        for (; shift >= 0 && at < m_text.size() && m_text[at] != 0; ++at, shift -= 8)
            key |= static_cast<uint64_t>(static_cast<unsigned char>(m_text[at])) << shift;
        return key;
    }

    std::string_view m_text;
    std::vector<std::pair<uint64_t, int32_t>> m_keyed;
};

}  // namespace

CorpusIndex::CorpusIndex(Corpus corpus, const std::function<bool(double)>& progress) : m_title(corpus.title) {
    takeDocuments(corpus);
    sortWordStarts(progress);
    if (progress) progress(1.0);
}

void CorpusIndex::takeDocuments(Corpus& corpus) {
    m_bytes = corpus.bytes();
    const int64_t whole = m_bytes + static_cast<int64_t>(corpus.documents.size());
    check(whole < std::numeric_limits<int32_t>::max(), ErrorKind::BadData,
          "The text has {} bytes; the index can hold 2,147,483,647.", whole);
    m_text.reserve(static_cast<size_t>(whole));
    for (Document& document : corpus.documents) {
        m_starts.push_back(static_cast<int32_t>(m_text.size()));
        m_text += document.text;
        m_text += '\0';
        auto genre = std::find_if(m_genres.begin(), m_genres.end(), [&](const GenreBytes& g) { return g.genre == document.genre; });
        if (genre == m_genres.end()) genre = m_genres.insert(genre, {document.genre, 0, 0});
        genre->documents += 1;
        genre->bytes += static_cast<int64_t>(document.text.size());
        m_genreOf.push_back(static_cast<int16_t>(genre - m_genres.begin()));
        std::string().swap(document.text);  // text and copy never stand in memory together
    }
    m_starts.push_back(static_cast<int32_t>(m_text.size()));
}

void CorpusIndex::sortWordStarts(const std::function<bool(double)>& progress) {
    // Buckets by the first two bytes, so that the groups can be sorted in parallel and need little memory beside.
    const auto bucketAt = [&](size_t at) {
        const auto first = static_cast<unsigned char>(m_text[at]), second = static_cast<unsigned char>(m_text[at + 1]);
        return static_cast<size_t>(first) << 8 | second;
    };
    std::vector<size_t> begin(65537, 0);
    for (size_t at = 0; at < m_text.size(); ++at)
        if (startsWord(m_text, at)) ++begin[bucketAt(at) + 1];
    for (size_t b = 1; b < begin.size(); ++b) begin[b] += begin[b - 1];
    m_suffixes.resize(begin.back());
    std::vector<size_t> next(begin.begin(), begin.end() - 1);
    for (size_t at = 0; at < m_text.size(); ++at)
        if (startsWord(m_text, at)) m_suffixes[next[bucketAt(at)]++] = static_cast<int32_t>(at);

    std::vector<size_t> order;  // large buckets first, so that the last tasks are small
    for (size_t b = 0; b + 1 < begin.size(); ++b)
        if (begin[b + 1] > begin[b]) order.push_back(b);
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return begin[a + 1] - begin[a] > begin[b + 1] - begin[b]; });
    std::atomic<size_t> sorted{0};
    std::atomic<bool> cancelled{false};
    std::mutex reporting;
    tbb::parallel_for(size_t{0}, order.size(), size_t{1}, [&](size_t i) {
        if (cancelled) return;
        const size_t from = begin[order[i]], to = begin[order[i] + 1];
        SuffixSorter(m_text).sort(std::span(m_suffixes).subspan(from, to - from), 2);
        sorted += to - from;
        const std::unique_lock lock(reporting, std::try_to_lock);
        if (lock && progress && !progress(0.99 * static_cast<double>(sorted) / static_cast<double>(m_suffixes.size()))) cancelled = true;
    }, tbb::simple_partitioner());
    check(!cancelled, ErrorKind::Unavailable, "Making the index was cancelled.");
}

std::string_view CorpusIndex::document(int64_t index) const {
    const auto at = static_cast<size_t>(index);
    check(index >= 0 && index < documents(), ErrorKind::Usage, "There is no document {}; the text has {}.", index, documents());
    return std::string_view(m_text).substr(static_cast<size_t>(m_starts[at]), static_cast<size_t>(m_starts[at + 1] - m_starts[at] - 1));
}

const std::string& CorpusIndex::genre(int64_t document) const {
    return m_genres[static_cast<size_t>(m_genreOf.at(static_cast<size_t>(document)))].genre;
}

int64_t CorpusIndex::memoryBytes() const {
    return static_cast<int64_t>(m_text.capacity() + 4 * (m_suffixes.capacity() + m_starts.capacity()) + 2 * m_genreOf.capacity());
}

bool CorpusIndex::standsAt(int32_t at, std::string_view text) const {
    return std::string_view(m_text).substr(static_cast<size_t>(at), text.size()) == text;
}

bool CorpusIndex::isWholeAt(int32_t at, size_t size) const {
    return isWordBoundary(m_text, static_cast<size_t>(at)) && isWordBoundary(m_text, static_cast<size_t>(at) + size);
}

CorpusIndex::Range CorpusIndex::rangeOf(std::string_view text) const {
    const std::string_view all(m_text), head = text.substr(0, kDepth);
    const auto compare = [&](int32_t at) { return all.substr(static_cast<size_t>(at), head.size()).compare(head); };
    const auto low = std::partition_point(m_suffixes.begin(), m_suffixes.end(), [&](int32_t at) { return compare(at) < 0; });
    const auto high = std::partition_point(low, m_suffixes.end(), [&](int32_t at) { return compare(at) == 0; });
    return {static_cast<size_t>(low - m_suffixes.begin()), static_cast<size_t>(high - m_suffixes.begin())};
}

bool CorpusIndex::hasWords(std::string_view text) const {
    const Range range = rangeOf(text);
    return std::any_of(m_suffixes.begin() + static_cast<std::ptrdiff_t>(range.begin), m_suffixes.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [&](int32_t at) { return isWholeAt(at, text.size()) && (text.size() <= kDepth || standsAt(at, text)); });
}

/// Looks for the byte of `text` that is rarest in general, and compares around it.
std::vector<int32_t> CorpusIndex::scan(std::string_view text, bool wholeWords) const {
    constexpr std::string_view kCommon = " etaoinshrdlucmfwygpbvk.,";
    size_t rare = 0;
    for (size_t i = 1; i < text.size(); ++i) {
        const auto rank = [&](size_t at) { return std::min(kCommon.find(text[at]), kCommon.size()); };
        if (rank(i) > rank(rare)) rare = i;
    }
    const size_t blocks = (m_text.size() + kBlock - 1) / kBlock;
    std::vector<std::vector<int32_t>> found(blocks);
    tbb::parallel_for(size_t{0}, blocks, [&](size_t block) {
        const size_t end = std::min(m_text.size(), (block + 1) * kBlock);
        for (size_t at = block * kBlock; at < end; ++at) {
            const void* hit = std::memchr(m_text.data() + at, text[rare], end - at);
            if (!hit) break;
            at = static_cast<size_t>(static_cast<const char*>(hit) - m_text.data());
            if (at < rare) continue;
            const auto start = static_cast<int32_t>(at - rare);
            if (standsAt(start, text) && (!wholeWords || isWholeAt(start, text.size()))) found[block].push_back(start);
        }
    });
    std::vector<int32_t> all;
    for (const auto& part : found) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Found CorpusIndex::summary(const std::vector<int32_t>& sorted, size_t places) const {
    Found found;
    found.occurrences = static_cast<int64_t>(sorted.size());
    auto document = m_starts.begin();
    int64_t last = -1;
    for (const int32_t at : sorted) {
        if (at >= *(document + 1)) document = std::upper_bound(document, m_starts.end(), at) - 1;
        const int64_t number = document - m_starts.begin();
        if (number != last) ++found.documents;
        last = number;
        if (found.places.size() < places) found.places.push_back({number, at - *document});
    }
    return found;
}

Found CorpusIndex::find(std::string_view text, bool wholeWords, size_t places) const {
    if (text.empty() || text.find('\0') != std::string_view::npos) return {};
    if (wholeWords && startsWord(text, 0)) {
        const Range range = rangeOf(text);
        if (range.end - range.begin < kManySuffixes) {
            std::vector<int32_t> found;
            for (size_t i = range.begin; i < range.end; ++i)
                if (isWholeAt(m_suffixes[i], text.size()) && standsAt(m_suffixes[i], text)) found.push_back(m_suffixes[i]);
            std::sort(found.begin(), found.end());
            return summary(found, places);
        }
    }
    return summary(scan(text, wholeWords), places);
}

size_t CorpusIndex::longestMatch(std::string_view text) const {
    const std::string_view all(m_text), head = text.substr(0, kDepth);
    const auto common = [&](int32_t at, std::string_view with) {
        const std::string_view here = all.substr(static_cast<size_t>(at), with.size());
        return static_cast<size_t>(std::mismatch(here.begin(), here.end(), with.begin(), with.end()).first - here.begin());
    };
    // Sorted neighbours share the longest prefixes: the best match is the suffix just before or just behind.
    const auto behind = std::partition_point(m_suffixes.begin(), m_suffixes.end(), [&](int32_t at) {
        return all.substr(static_cast<size_t>(at), head.size()).compare(head) < 0;
    });
    size_t best = behind == m_suffixes.end() ? 0 : common(*behind, head);
    if (behind != m_suffixes.begin()) best = std::max(best, common(*(behind - 1), head));
    if (best < kDepth) return best;
    const Range range = rangeOf(head);
    for (size_t i = range.begin; i < std::min(range.end, range.begin + kExtended); ++i) best = std::max(best, common(m_suffixes[i], text));
    return best;
}

Provenance CorpusIndex::provenance(std::string_view text, int minWords, size_t places, size_t countFrom) const {
    const std::vector<WordPlace> words = wordsOf(text);
    const size_t count = words.size();
    Provenance result;
    std::vector<size_t> reach(count);  // the run that begins with word i ends before word reach[i]
    std::vector<char> known(count, 0);
    size_t covered = 0;
    for (size_t i = 0; i < count; ++i) {
        const size_t begin = words[i].begin, end = begin + longestMatch(text.substr(begin));
        size_t last = i;
        while (last < count && words[last].end <= end) ++last;
        // A run that ends with its last word must not end inside a longer word of the training text.
        while (last > i && !hasWords(text.substr(begin, words[last - 1].end - begin))) --last;
        reach[i] = last;
        result.longestWords = std::max(result.longestWords, static_cast<int>(last - i));
        if (static_cast<int>(last - i) < minWords) continue;
        for (size_t w = std::max(i, covered); w < last; ++w) known[w] = 1;
        covered = std::max(covered, last);
    }
    for (size_t i = 0; i < count; ++i) {
        if (words[i].begin < countFrom) continue;
        ++result.words;
        result.novelWords += known[i] ? 0 : 1;
    }

    std::vector<std::pair<size_t, size_t>> open{{0, count}};  // words among which the longest run is still to be chosen
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        size_t best = from, length = 0;
        for (size_t i = from; i < to; ++i)
            if (const size_t here = std::min(reach[i], to) - i; reach[i] > i && here > length) best = i, length = here;
        if (length == 0 || static_cast<int>(length) < minWords) continue;
        VerbatimSpan span;
        span.begin = words[best].begin;
        span.size = words[best + length - 1].end - span.begin;
        span.words = static_cast<int>(length);
        span.found = find(text.substr(span.begin, span.size), true, places);
        result.spans.push_back(std::move(span));
        open.emplace_back(from, best);
        open.emplace_back(best + length, to);
    }
    std::sort(result.spans.begin(), result.spans.end(), [](const VerbatimSpan& a, const VerbatimSpan& b) { return a.begin < b.begin; });
    return result;
}

}  // namespace fw
