// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a program into tokens; indentation becomes Indent and Dedent, comments disappear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fw::minipy {

enum class TokenKind : uint8_t { Name, Keyword, Number, Text, Sign, Newline, Indent, Dedent, End };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;  ///< name, keyword, sign, or the value of a text
    int64_t number = 0;
    int line = 0;
};

/// Throws Failure with the line. The last token is End.
std::vector<Token> tokenize(std::string_view program);

}  // namespace fw::minipy
