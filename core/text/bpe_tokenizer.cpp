// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bpe_tokenizer.h"

#include <atomic>
#include <bit>
#include <limits>
#include <queue>
#include <unordered_set>

#include "base/error.h"
#include "base/rng.h"
#include "text/pre_tokenizer.h"
#include "text/word_cache.h"

namespace fw {

namespace {

uint64_t pairKey(TokenId left, TokenId right) {
    return (static_cast<uint64_t>(left) << 32) | static_cast<uint32_t>(right);
}

/// Merges the symbols of one piece: a linked list of symbols and a heap of the pairs that can be merged,
/// so that a piece of n bytes takes n log n steps. Kept from piece to piece for its memory.
class PieceMerger {
  public:
    /// Appends the tokens of `piece` to `ids`.
    void run(std::string_view piece, const std::array<TokenId, 256>& byteIds, const MergeTable& table,
             std::vector<TokenId>& ids) {
        start(piece, byteIds);
        for (int i = 0; i + 1 < static_cast<int>(piece.size()); ++i) offer(table, i);
        while (!m_heap.empty()) {
            const Candidate best = m_heap.top();
            m_heap.pop();
            if (stillThere(table, best)) merge(table, best.at, best.merged);
        }
        for (int i = 0; i >= 0; i = m_symbols[i].next) ids.push_back(m_symbols[i].id);
    }

  private:
    struct Symbol {
        TokenId id = 0;
        int previous = -1;
        int next = -1;
    };
    /// A pair that begins at symbol `at`.
    struct Candidate {
        int32_t rank;
        int at;
        TokenId merged;
        bool operator<(const Candidate& other) const {  // the heap's top: lowest rank, then leftmost
            return rank != other.rank ? rank > other.rank : at > other.at;
        }
    };

    void start(std::string_view piece, const std::array<TokenId, 256>& byteIds) {
        const int size = static_cast<int>(piece.size());
        m_symbols.resize(size);
        for (int i = 0; i < size; ++i)
            m_symbols[i] = {byteIds[static_cast<unsigned char>(piece[i])], i - 1, i + 1 < size ? i + 1 : -1};
    }
    const MergeTable::Entry* rule(const MergeTable& table, int at) const {
        const Symbol& symbol = m_symbols[at];
        return symbol.id < 0 || symbol.next < 0 ? nullptr : table.find(symbol.id, m_symbols[symbol.next].id);
    }
    void offer(const MergeTable& table, int at) {
        if (const MergeTable::Entry* entry = rule(table, at)) m_heap.push({entry->rank, at, entry->merged});
    }
    bool stillThere(const MergeTable& table, const Candidate& candidate) const {
        const MergeTable::Entry* entry = rule(table, candidate.at);
        return entry && entry->rank == candidate.rank;
    }
    void merge(const MergeTable& table, int at, TokenId merged) {
        Symbol& symbol = m_symbols[at];
        const int gone = symbol.next;
        symbol.id = merged;
        symbol.next = m_symbols[gone].next;
        if (symbol.next >= 0) m_symbols[symbol.next].previous = at;
        m_symbols[gone].id = -1;
        if (symbol.previous >= 0) offer(table, symbol.previous);
        offer(table, at);
    }

    std::vector<Symbol> m_symbols;
    std::priority_queue<Candidate> m_heap;
};

/// What a thread keeps between calls: known words of the tokenizer it used last, and memory.
struct ThreadState {
    uint64_t serial = 0;
    WordCache words;
    PieceMerger merger;
};

uint64_t nextSerial() {
    static std::atomic<uint64_t> last{0};
    return ++last;
}

}  // namespace

MergeTable::MergeTable(const std::vector<MergeRule>& merges) : m_entries(std::bit_ceil(merges.size() * 3 + 4)) {
    int32_t rank = 0;
    for (const MergeRule& merge : merges) {
        Entry& entry = m_entries[slotOf(pairKey(merge.left, merge.right))];
        check(entry.pair == kNone, ErrorKind::BadData,
              "The merge of tokens {} and {} is listed twice (lines {} and {}).", merge.left, merge.right, entry.rank,
              rank);
        entry = {pairKey(merge.left, merge.right), rank++, merge.merged};
    }
}

size_t MergeTable::slotOf(uint64_t pair) const {
    const size_t mask = m_entries.size() - 1;
    size_t at = hashBits(pair) & mask;
    while (m_entries[at].pair != kNone && m_entries[at].pair != pair) at = (at + 1) & mask;
    return at;
}

const MergeTable::Entry* MergeTable::find(TokenId left, TokenId right) const {
    const Entry& entry = m_entries[slotOf(pairKey(left, right))];
    return entry.pair == kNone ? nullptr : &entry;
}

BpeTokenizer::BpeTokenizer(BpeParts parts)
    : TableTokenizer(std::move(parts.tokens), std::move(parts.specials)),
      m_merges(std::move(parts.merges)),
      m_table(m_merges),
      m_serial(nextSerial()) {
    findBytes();
    checkMerges();
}

void BpeTokenizer::findBytes() {
    m_byteIds.fill(-1);
    std::unordered_set<std::string_view> seen;
    for (TokenId id = 0; id < vocabSize(); ++id) {
        if (isSpecial(id)) continue;
        const std::string& token = bytes(id);
        check(!token.empty(), ErrorKind::BadData, "Token {} is empty.", id);
        check(seen.insert(token).second, ErrorKind::BadData, "Token {} stands for the same bytes as an earlier one.",
              id);
        if (token.size() == 1) m_byteIds[static_cast<unsigned char>(token[0])] = id;
    }
    for (int byte = 0; byte < 256; ++byte)
        check(m_byteIds[byte] >= 0, ErrorKind::BadData,
              "The vocabulary has no token for the byte 0x{:02x}, so it cannot write every text; byte-level BPE needs "
              "all 256.",
              byte);
}

void BpeTokenizer::checkMerges() const {
    for (size_t i = 0; i < m_merges.size(); ++i) {
        const auto& [left, right, merged] = m_merges[i];
        const bool ordinary = !isSpecial(left) && !isSpecial(right) && !isSpecial(merged);
        check(ordinary && bytes(left) + bytes(right) == bytes(merged), ErrorKind::BadData,
              "Merge {} says that tokens {} and {} make token {}, but their bytes do not.", i, left, right, merged);
    }
}

void BpeTokenizer::append(std::string_view text, size_t begin, size_t end, std::vector<TokenId>& ids) const {
    check(end - begin <= static_cast<size_t>(std::numeric_limits<int>::max()), ErrorKind::BadData,
          "A text of {} bytes is too long to be tokenised at once; the limit is 2 GB.", end - begin);
    thread_local ThreadState state;
    if (state.serial != m_serial) {
        state.words.clear();
        state.serial = m_serial;
    }
    PreTokenizer pieces(text.substr(begin, end - begin));
    for (std::string_view piece; pieces.next(piece);) {
        if (piece.size() > WordCache::kLongestWord) {
            state.merger.run(piece, m_byteIds, m_table, ids);
            continue;
        }
        const WordCache::Key key(piece);
        const std::span<const TokenId> known = state.words.find(key);
        if (!known.empty()) {
            ids.insert(ids.end(), known.begin(), known.end());
        } else {
            const size_t from = ids.size();
            state.merger.run(piece, m_byteIds, m_table, ids);
            state.words.insert(key, std::span<const TokenId>(ids).subspan(from));
        }
    }
}

}  // namespace fw
