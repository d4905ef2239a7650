// SPDX-License-Identifier: GPL-3.0-or-later
// What the two tokenizers share: the table of tokens, and special tokens inside a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/special_tokens.h"
#include "text/tokenizer.h"

namespace fw {

class TableTokenizer : public Tokenizer {
  public:
    int vocabSize() const final { return static_cast<int>(m_tokens.size()); }
    std::vector<TokenId> encode(std::string_view text) const final;
    std::vector<TokenId> encodeOrdinary(std::string_view text) const final;
    /// Throws Error(BadData) for an id outside the vocabulary.
    const std::string& bytes(TokenId id) const final;
    bool isSpecial(TokenId id) const final;
    std::optional<TokenId> specialId(std::string_view name) const final { return m_specials.id(name); }

  protected:
    /// `tokens`: the bytes of every id; at the ids in `specials` their names.
    TableTokenizer(std::vector<std::string> tokens, std::vector<SpecialToken> specials);

    /// Appends the ids of text[begin, end), in which no special token is looked for. The whole text is given so that
    /// messages can say where in it something stands.
    virtual void append(std::string_view text, size_t begin, size_t end, std::vector<TokenId>& ids) const = 0;

    const std::vector<std::string>& tokens() const { return m_tokens; }
    const SpecialTokens& specials() const { return m_specials; }

  private:
    std::vector<std::string> m_tokens;
    std::vector<bool> m_isSpecial;
    SpecialTokens m_specials;
};

/// No vocabulary may be larger; GPT-4-class vocabularies have a quarter of it.
inline constexpr int kMaxVocabulary = 1'000'000;

}  // namespace fw
