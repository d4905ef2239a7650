// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/special_tokens.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "text/utf8.h"

namespace fw {

SpecialTokens::SpecialTokens(std::vector<SpecialToken> tokens) : m_tokens(std::move(tokens)) {
    std::set<std::string_view> names;
    for (const SpecialToken& token : m_tokens) {
        check(!token.name.empty(), ErrorKind::Config, "A special token has an empty name (id {}).", token.id);
        check(findInvalidUtf8(token.name) == token.name.size(), ErrorKind::Config,
              "The name of special token {} is not UTF-8; choose another name.", token.id);
        check(names.insert(token.name).second, ErrorKind::Config, "The special token '{}' is given twice.", token.name);
        if (m_firstBytes.find(token.name[0]) == std::string::npos) m_firstBytes.push_back(token.name[0]);
    }
    std::stable_sort(m_tokens.begin(), m_tokens.end(),
                     [](const SpecialToken& a, const SpecialToken& b) { return a.name.size() > b.name.size(); });
}

std::vector<SpecialToken> SpecialTokens::inOrder() const {
    std::vector<SpecialToken> tokens = m_tokens;
    std::sort(tokens.begin(), tokens.end(), [](const SpecialToken& a, const SpecialToken& b) { return a.id < b.id; });
    return tokens;
}

std::optional<TokenId> SpecialTokens::id(std::string_view name) const {
    for (const SpecialToken& token : m_tokens)
        if (token.name == name) return token.id;
    return std::nullopt;
}

SpecialTokens::Hit SpecialTokens::find(std::string_view text, size_t from) const {
    for (size_t at = text.find_first_of(m_firstBytes, from); at != std::string_view::npos;
         at = text.find_first_of(m_firstBytes, at + 1))
        for (const SpecialToken& token : m_tokens)
            if (text.substr(at).starts_with(token.name)) return {at, &token};
    return {text.size(), nullptr};
}

}  // namespace fw
