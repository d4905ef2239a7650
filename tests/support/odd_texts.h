// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for tests, the same on every run: prose of made-up words, repetitive strings, and the strings that break
// tokenizers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fw::test {

/// About `bytes` of sentences made of some hundred words, frequent ones and rare ones; with digits, quotes and accents.
std::string proseLike(size_t bytes, uint64_t seed);

/// `bytes` of few different letters in runs: overlapping pairs ("aaaa") and ties.
std::string repetitive(size_t bytes, uint64_t seed);

/// `count` strings, bytes of every kind: random bytes, broken UTF-8, emoji, right-to-left, combining marks, odd white
/// space, names of special tokens, very long words, nothing but spaces.
std::vector<std::string> oddTexts(size_t count, uint64_t seed);

}  // namespace fw::test
