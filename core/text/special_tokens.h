// SPDX-License-Identifier: GPL-3.0-or-later
// The special tokens of a vocabulary (<|doc|>, <|user|>, ...) and where their names stand in a text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"

namespace fw {

struct SpecialToken {
    std::string name;
    TokenId id = 0;
};

/// Immutable. Names are matched as Hugging Face does: leftmost, and of those that begin there the longest.
class SpecialTokens {
  public:
    /// Throws Error(Config) for a name that is empty, not UTF-8, or given twice.
    explicit SpecialTokens(std::vector<SpecialToken> tokens);

    /// In the order of their ids.
    std::vector<SpecialToken> inOrder() const;
    std::optional<TokenId> id(std::string_view name) const;

    /// A name found in a text.
    struct Hit {
        size_t at = 0;
        const SpecialToken* token = nullptr;
    };
    /// The first name at or after `from`; no token if there is none.
    Hit find(std::string_view text, size_t from) const;

  private:
    std::vector<SpecialToken> m_tokens;  // longest name first
    std::string m_firstBytes;
};

}  // namespace fw
