// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/odd_texts.h"

#include "base/rng.h"
#include "text/utf8.h"

namespace fw::test {

namespace {

std::string madeUpWord(Rng& rng) {
    std::string word;
    for (uint64_t i = 0, n = 1 + rng.below(9); i < n; ++i) word += "etaoinshrdlu"[rng.below(12)];
    return word;
}

/// Fragments that matter to a tokenizer; random strings are made of them.
const std::vector<std::string>& fragments() {
    static const std::vector<std::string> list{"the",
                                               "don't",
                                               "'s",
                                               "'ll",
                                               "''",
                                               "they've",
                                               "a",
                                               "Z",
                                               "7",
                                               "2024",
                                               "3.14",
                                               " ",
                                               "  ",
                                               "\n",
                                               "\r\n",
                                               "\t",
                                               "\x0b",
                                               "\x0c",
                                               "...",
                                               "?!",
                                               "_",
                                               "<|doc|>",
                                               "<|doc",
                                               "|>",
                                               "</calc>",
                                               "<|end|>",
                                               "\u00e9",
                                               "e\u0301",
                                               "\u0301",
                                               "\u00a0",
                                               "\u0085",
                                               "\u180e",
                                               "\u1680",
                                               "\u2003",
                                               "\u2028",
                                               "\u202f",
                                               "\u3000",
                                               "\u200b",
                                               "\u200d",
                                               "\ufeff",
                                               "\ufffd",
                                               "\U0001f469\u200d\U0001f469\u200d\U0001f467",
                                               "\U0001f1eb\U0001f1f7",
                                               "\U0001f44d\U0001f3fd",
                                               "\u05e9\u05dc\u05d5\u05dd",
                                               "\u202e\u0639\u0631\u0628\u0649",
                                               "\u4f60\u597d",
                                               "\u0e44\u0e17\u0e22",
                                               "\u00b2",
                                               "\u00bd",
                                               "\u2167",
                                               "\u0663",
                                               "\U0010ffff",
                                               "\ue000",
                                               "\U00031350",
                                               std::string(1, '\0'),
                                               "\x1f",
                                               "\x7f",
                                               "\x80",
                                               "\xff",
                                               "\xc3",
                                               "\xe2\x82",
                                               "\xed\xa0\x80",
                                               "\xed\xbf\xbf",
                                               "\xc0\xaf",
                                               "\xf0\x9f\x98",
                                               "\xf5\x80\x80\x80"};
    return list;
}

std::string randomText(Rng& rng) {
    std::string text;
    const uint64_t kind = rng.below(4), size = 1 + rng.below(40);
    for (uint64_t i = 0; i < size; ++i) {
        const auto c = static_cast<char32_t>(rng.below(kind == 1 ? 0x800 : 0x110000));
        if (kind == 0)
            text += static_cast<char>(rng.below(256));
        else if (kind == 1 || kind == 2)
            appendUtf8(text, c >= 0xd800 && c < 0xe000 ? U'x' : c);
        else
            text += fragments()[rng.below(fragments().size())];
    }
    return text;
}

}  // namespace

std::string proseLike(size_t bytes, uint64_t seed) {
    Rng rng(seed);
    std::vector<std::string> words{"don't", "it's", "na\u00efve", "1984", "12", "\"yes\"", "caf\u00e9", "x-ray"};
    for (int i = 0; i < 400; ++i) words.push_back(madeUpWord(rng));
    std::string text;
    while (text.size() < bytes) {
        const double u = rng.uniform();
        text += words[static_cast<size_t>(u * u * u * static_cast<double>(words.size()))];  // low numbers are frequent
        const uint64_t end = rng.below(12);
        text += end == 0 ? ". " : end == 1 ? ", " : end == 2 ? ".\n" : " ";
    }
    return text;
}

std::string repetitive(size_t bytes, uint64_t seed) {
    Rng rng(seed);
    std::string text;
    while (text.size() < bytes) text += std::string(1 + rng.below(9), "ab c"[rng.below(4)]);
    return text;
}

std::vector<std::string> oddTexts(size_t count, uint64_t seed) {
    Rng rng(seed);
    std::vector<std::string> texts{"",
                                   std::string(3000, ' '),
                                   std::string(3000, 'a'),
                                   std::string(2000, '\''),
                                   std::string(999, '7'),
                                   std::string(700, '\xff'),
                                   std::string(1000, '\n') + "x",
                                   std::string(255, ' ') + "\u2003x",
                                   std::string(254, 'a') + "\u00e9b",
                                   "'s't're've'm'll'd'x'",
                                   std::string(5000, '\0')};
    std::string accents, mixed;
    for (int i = 0; i < 1000; ++i) accents += "\u00e9", mixed += i % 3 ? "\u3000" : "\xe3\x80";
    texts.insert(texts.end(), {accents, mixed});
    for (const std::string& fragment : fragments()) texts.push_back(fragment);
    while (texts.size() < count) texts.push_back(randomText(rng));
    return texts;
}

}  // namespace fw::test
