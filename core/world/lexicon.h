// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a word of the world's vocabulary, and how it is spelled there.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace fw::merrow {

inline bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Adds the words of a text: runs of letters and apostrophes, lower case, without 's at the end.
void collectWords(std::string_view text, std::unordered_set<std::string>& words);
/// A word as the lexicon spells it: lower case, no apostrophes around it, no 's.
std::string normalWord(std::string_view word);

}  // namespace fw::merrow
