// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/lexicon.h"

#include <algorithm>

namespace fw::merrow {

std::string normalWord(std::string_view word) {
    while (word.starts_with('\'')) word.remove_prefix(1);
    while (word.ends_with('\'')) word.remove_suffix(1);
    if (word.ends_with("'s") || word.ends_with("'S")) word.remove_suffix(2);
    std::string normal(word);
    for (char& c : normal)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return normal;
}

void collectWords(std::string_view text, std::unordered_set<std::string>& words) {
    for (size_t i = 0; i < text.size();) {
        size_t end = i;
        while (end < text.size() && (isLetter(text[end]) || text[end] == '\'')) ++end;
        if (end > i) {
            std::string word = normalWord(text.substr(i, end - i));
            if (!word.empty()) words.insert(std::move(word));
        }
        i = std::max(end, i + 1);
    }
}

}  // namespace fw::merrow
