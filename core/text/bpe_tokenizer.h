// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level BPE as in GPT-2: the text is cut into pieces, every piece starts as bytes, and the pair learned first is
// merged first. Takes every byte string. Learning the merges is in bpe_trainer.h, the file format in bpe_json.cpp.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "text/table_tokenizer.h"

namespace fw {

/// Two tokens that become one; the position in the list is the priority (earlier merges first).
struct MergeRule {
    TokenId left = 0;
    TokenId right = 0;
    TokenId merged = 0;
};

/// Everything a byte-level BPE tokenizer consists of.
struct BpeParts {
    std::vector<std::string> tokens;  ///< the bytes of every id; names at the ids of special tokens
    std::vector<MergeRule> merges;
    std::vector<SpecialToken> specials;
};

/// (left, right) -> rank and result. Open addressing; the whole table of a small vocabulary stays in the L1/L2 cache.
class MergeTable {
  public:
    struct Entry {
        uint64_t pair = kNone;
        int32_t rank = 0;
        TokenId merged = 0;
    };

    explicit MergeTable(const std::vector<MergeRule>& merges);
    /// The rule for a pair, or nullptr.
    const Entry* find(TokenId left, TokenId right) const;

  private:
    static constexpr uint64_t kNone = ~uint64_t{0};
    size_t slotOf(uint64_t pair) const;
    std::vector<Entry> m_entries;
};

class BpeTokenizer final : public TableTokenizer {
  public:
    /// Throws Error(BadData) unless all 256 bytes are tokens, tokens are distinct, and every merge joins the bytes it
    /// says.
    explicit BpeTokenizer(BpeParts parts);

    std::string_view kind() const override { return "bpe"; }
    nlohmann::ordered_json toJson() const override;
    const std::vector<MergeRule>& merges() const { return m_merges; }

  private:
    void append(std::string_view text, size_t begin, size_t end, std::vector<TokenId>& ids) const override;
    void findBytes();
    void checkMerges() const;

    std::vector<MergeRule> m_merges;
    MergeTable m_table;
    std::array<TokenId, 256> m_byteIds{};
    uint64_t m_serial;  // tells the tokenizers of a process apart, for the per-thread word cache
};

}  // namespace fw
