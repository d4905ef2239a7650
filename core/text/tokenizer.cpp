// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include "base/error.h"
#include "text/table_tokenizer.h"

namespace fw {

std::string Tokenizer::decode(std::span<const TokenId> ids) const {
    std::string text;
    for (const TokenId id : ids) text += bytes(id);
    return text;
}

TableTokenizer::TableTokenizer(std::vector<std::string> tokens, std::vector<SpecialToken> specials)
    : m_tokens(std::move(tokens)), m_isSpecial(m_tokens.size(), false), m_specials(std::move(specials)) {
    check(m_tokens.size() <= kMaxVocabulary, ErrorKind::BadData,
          "The vocabulary has {} tokens; at most {} are supported.", m_tokens.size(), kMaxVocabulary);
    for (const SpecialToken& special : m_specials.inOrder()) m_isSpecial.at(special.id) = true;
}

const std::string& TableTokenizer::bytes(TokenId id) const {
    check(id >= 0 && id < vocabSize(), ErrorKind::BadData, "There is no token {}; this vocabulary has the ids 0 to {}.",
          id, vocabSize() - 1);
    return m_tokens[id];
}

bool TableTokenizer::isSpecial(TokenId id) const {
    return id >= 0 && id < vocabSize() && m_isSpecial[id];
}

std::vector<TokenId> TableTokenizer::encode(std::string_view text) const {
    std::vector<TokenId> ids;
    for (size_t at = 0; at < text.size();) {
        const SpecialTokens::Hit hit = m_specials.find(text, at);
        if (hit.at > at) append(text, at, hit.at, ids);
        at = hit.at;
        if (hit.token) {
            ids.push_back(hit.token->id);
            at += hit.token->name.size();
        }
    }
    return ids;
}

std::vector<TokenId> TableTokenizer::encodeOrdinary(std::string_view text) const {
    std::vector<TokenId> ids;
    append(text, 0, text.size(), ids);
    return ids;
}

}  // namespace fw
