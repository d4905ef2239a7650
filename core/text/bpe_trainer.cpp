// SPDX-License-Identifier: GPL-3.0-or-later
// Counts distinct pieces once, then keeps the counts of all pairs up to date while merging: a merge touches only the
// words that contain it. A heap holds the pairs; entries whose count has fallen since are put back when they surface.
#include "text/bpe_trainer.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "base/error.h"
#include "base/rng.h"
#include "text/bpe_tokenizer.h"
#include "text/pre_tokenizer.h"

namespace fw {

namespace {

constexpr int kBytes = 256;

/// A distinct piece of the text as symbols (a slice of one long list), and how often it occurs.
struct Word {
    size_t begin = 0;
    size_t size = 0;
    int64_t count = 0;
};

struct Pair {
    TokenId left = 0;
    TokenId right = 0;
    friend bool operator==(const Pair&, const Pair&) = default;
};
struct PairHash {
    size_t operator()(const Pair& pair) const {
        return hashBits((static_cast<uint64_t>(pair.left) << 32) | static_cast<uint32_t>(pair.right));
    }
};
struct PairCount {
    int64_t count = 0;
    std::vector<uint32_t> words;  ///< where it occurs, or did before other merges
};

struct Candidate {
    int64_t count = 0;
    Pair pair;
    bool operator<(
        const Candidate& other) const {  // the heap's top: most frequent, then lowest left, then lowest right id
        if (count != other.count) return count < other.count;
        return std::pair(pair.left, pair.right) > std::pair(other.pair.left, other.pair.right);
    }
};

class Trainer {
  public:
    explicit Trainer(std::span<const std::string_view> texts) {
        countWords(texts);
        countPairs();
    }

    /// The most frequent pair and its count; count 0 when none is left.
    Candidate best() {
        while (!m_heap.empty()) {
            const Candidate top = m_heap.top();
            const auto found = m_pairs.find(top.pair);
            const int64_t now = found == m_pairs.end() ? 0 : found->second.count;
            if (now == top.count) return top;
            m_heap.pop();
            if (now > 0) m_heap.push({now, top.pair});
        }
        return {};
    }

    /// Replaces the pair by `merged` everywhere.
    void merge(const Pair& pair, TokenId merged) {
        const std::vector<uint32_t> words = std::move(m_pairs[pair].words);
        for (const uint32_t word : words) mergeIn(word, pair, merged);
        m_pairs.erase(pair);
        pushNewPairs();
    }

  private:
    void countWords(std::span<const std::string_view> texts) {
        std::unordered_map<std::string_view, size_t> known;
        for (const std::string_view text : texts) {
            PreTokenizer pieces(text);
            for (std::string_view piece; pieces.next(piece);) {
                const auto [entry, isNew] = known.try_emplace(piece, m_words.size());
                if (isNew) addWord(piece);
                ++m_words[entry->second].count;
            }
        }
    }

    void addWord(std::string_view piece) {
        m_words.push_back({m_symbols.size(), piece.size(), 0});
        for (const char c : piece) m_symbols.push_back(static_cast<unsigned char>(c));
    }

    void countPairs() {
        for (uint32_t w = 0; w < m_words.size(); ++w) {
            const Word& word = m_words[w];
            for (size_t i = 1; i < word.size; ++i) gain({m_symbols[word.begin + i - 1], m_symbols[word.begin + i]}, w);
        }
        pushNewPairs();
    }

    void gain(const Pair& pair, uint32_t word) {
        const auto [entry, isNew] = m_pairs.try_emplace(pair);
        if (isNew) m_newPairs.push_back(pair);
        entry->second.count += m_words[word].count;
        std::vector<uint32_t>& words = entry->second.words;
        if (words.empty() || words.back() != word) words.push_back(word);
    }

    void lose(const Pair& pair, uint32_t word) { m_pairs[pair].count -= m_words[word].count; }

    /// A pair gains counts only while it is new (it contains the newest token), so each is pushed once, with its final
    /// count.
    void pushNewPairs() {
        for (const Pair& pair : m_newPairs)
            if (const int64_t count = m_pairs[pair].count; count > 0) m_heap.push({count, pair});
        m_newPairs.clear();
    }

    /// Rewrites one word from left to right, moving the counts of the neighbouring pairs along.
    void mergeIn(uint32_t index, const Pair& pair, TokenId merged) {
        Word& word = m_words[index];
        TokenId* const s = m_symbols.data() + word.begin;
        size_t out = 0;
        for (size_t i = 0; i < word.size; ++out) {
            if (i + 1 == word.size || s[i] != pair.left || s[i + 1] != pair.right) {
                s[out] = s[i++];
                continue;
            }
            if (out > 0) {
                lose({s[out - 1], pair.left}, index);
                gain({s[out - 1], merged}, index);
            }
            if (i + 2 < word.size) {
                lose({pair.right, s[i + 2]}, index);
                gain({merged, s[i + 2]}, index);
            }
            s[out] = merged;
            i += 2;
        }
        word.size = out;
    }

    std::vector<Word> m_words;
    std::vector<TokenId> m_symbols;
    std::unordered_map<Pair, PairCount, PairHash> m_pairs;
    std::vector<Pair> m_newPairs;
    std::priority_queue<Candidate> m_heap;
};

void learnMerges(Trainer& trainer, int planned, const BpeObserver& observer, BpeParts& parts) {
    for (int i = 0; i < planned; ++i) {
        const Candidate best = trainer.best();
        if (best.count < 2) return;
        const auto merged = static_cast<TokenId>(parts.tokens.size());
        trainer.merge(best.pair, merged);
        parts.tokens.push_back(parts.tokens[best.pair.left] + parts.tokens[best.pair.right]);
        parts.merges.push_back({best.pair.left, best.pair.right, merged});
        if (observer && !observer({best.pair.left, best.pair.right, merged, best.count}, i, planned)) return;
    }
}

}  // namespace

std::shared_ptr<const Tokenizer> trainBpe(std::span<const std::string_view> texts, int vocabSize,
                                          std::span<const std::string> specials, const BpeObserver& observer) {
    const int planned = vocabSize - kBytes - static_cast<int>(specials.size());
    check(planned >= 0 && vocabSize <= kMaxVocabulary, ErrorKind::Config,
          "A byte-level vocabulary with {} special tokens has {} to {} tokens; {} were asked for.", specials.size(),
          kBytes + specials.size(), kMaxVocabulary, vocabSize);
    BpeParts parts;
    for (int byte = 0; byte < kBytes; ++byte) parts.tokens.emplace_back(1, static_cast<char>(byte));
    Trainer trainer(texts);
    learnMerges(trainer, planned, observer, parts);
    for (const std::string& name : specials) {
        parts.specials.push_back({name, static_cast<TokenId>(parts.tokens.size())});
        parts.tokens.push_back(name);
    }
    return std::make_shared<BpeTokenizer>(std::move(parts));
}

std::span<const std::string> defaultSpecialTokens() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all{
            std::string(kDocumentToken), "<|user|>", "<|assistant|>", "<|end|>", "<|calc|>", "</calc>"};
        for (int i = 0; i < 10; ++i) all.push_back(fmt::format("<|reserved_{}|>", i));
        return all;
    }();
    return names;
}

}  // namespace fw
