// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a word when text is searched and compared: a run of letters and digits of any script, with apostrophes
// inside; a character of a script that is written without spaces (Chinese, Japanese, Korean) is a word of its own.
#pragma once

#include <string_view>
#include <vector>

namespace fw {

inline bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// True where a character from U+3000 on begins.
inline bool isWideByte(char c) { return static_cast<unsigned char>(c) >= 0xe3; }

/// True if the byte at `at` is inside or at the start of a word.
inline bool isInWord(std::string_view text, size_t at) {
    if (at >= text.size()) return false;
    if (text[at] != '\'') return isWordByte(text[at]);
    return at > 0 && at + 1 < text.size() && isWordByte(text[at - 1]) && isWordByte(text[at + 1]);
}

/// True if no word goes on across the gap before `at`.
inline bool isWordBoundary(std::string_view text, size_t at) {
    if (at == 0 || at >= text.size()) return true;
    return !isInWord(text, at - 1) || !isInWord(text, at) || isWideByte(text[at]);
}

inline bool startsWord(std::string_view text, size_t at) {
    return isInWord(text, at) && text[at] != '\'' && isWordBoundary(text, at);
}

struct WordPlace {
    size_t begin = 0, end = 0;
};

/// All words of a text, in order.
inline std::vector<WordPlace> wordsOf(std::string_view text) {
    std::vector<WordPlace> words;
    for (size_t i = 0; i < text.size(); ++i) {
        if (startsWord(text, i)) words.push_back({i, i + 1});
        else if (!words.empty() && isInWord(text, i) && words.back().end == i) words.back().end = i + 1;
    }
    return words;
}

}  // namespace fw
