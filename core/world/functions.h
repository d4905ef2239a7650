// SPDX-License-Identifier: GPL-3.0-or-later
// The few things a frame cannot say in data: arithmetic and numbers in words. One row of the table per function.
#pragma once

#include <string>
#include <string_view>

namespace fw::merrow {

/// Index of a function by name, or -1.
int findFunction(std::string_view name);
/// Applies function `index` to two texts (the second may be empty). Throws Error(BadData) if they are no numbers.
std::string callFunction(int index, const std::string& a, const std::string& b);
/// Adds every word the functions can write to `visit`.
template <class Visit>
void forEachNumberWord(Visit&& visit);

inline constexpr std::string_view kNumberWords[] = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

template <class Visit>
void forEachNumberWord(Visit&& visit) {
    for (std::string_view word : kNumberWords) visit(word);
}

}  // namespace fw::merrow
