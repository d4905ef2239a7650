// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/utf8.h"

#include <array>
#include <cstring>

namespace fw {

namespace {

/// Length of the sequence a lead byte announces; 0 for bytes that cannot begin one.
int announcedLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xc2) return 0;  // continuation bytes, and leads of overlong forms
    if (lead < 0xe0) return 2;
    if (lead < 0xf0) return 3;
    return lead < 0xf5 ? 4 : 0;
}

/// First offset at or after `at` that does not begin eight ASCII bytes.
size_t skipAscii(std::string_view text, size_t at) {
    while (at + 8 <= text.size()) {
        uint64_t word;
        std::memcpy(&word, text.data() + at, 8);
        if (word & 0x8080808080808080ull) break;
        at += 8;
    }
    return at;
}

}  // namespace

CodePoint readUtf8(std::string_view text, size_t at) {
    if (at >= text.size()) return {};
    const auto lead = static_cast<unsigned char>(text[at]);
    const int size = announcedLength(lead);
    if (size == 1) return {lead, 1};
    if (size == 0 || text.size() - at < static_cast<size_t>(size)) return {};
    char32_t value = lead & (0xff >> (size + 1));
    for (int i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xc0) != 0x80) return {};
        value = (value << 6) | (byte & 0x3f);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    if (value < kSmallest[size] || value > 0x10ffff || surrogate) return {};
    return {value, size};
}

void appendUtf8(std::string& out, char32_t codePoint) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) return put(codePoint);
    if (codePoint < 0x800) {
        put(0xc0 | (codePoint >> 6));
    } else {
        if (codePoint < 0x10000) {
            put(0xe0 | (codePoint >> 12));
        } else {
            put(0xf0 | (codePoint >> 18));
            put(0x80 | ((codePoint >> 12) & 0x3f));
        }
        put(0x80 | ((codePoint >> 6) & 0x3f));
    }
    put(0x80 | (codePoint & 0x3f));
}

size_t findInvalidUtf8(std::string_view text, size_t from) {
    for (size_t at = skipAscii(text, from); at < text.size(); at = skipAscii(text, at)) {
        const int size = readUtf8(text, at).size;
        if (size == 0) return at;
        at += size;
    }
    return text.size();
}

int64_t countInvalidUtf8(std::string_view text) {
    int64_t count = 0;
    for (size_t at = findInvalidUtf8(text); at < text.size(); at = findInvalidUtf8(text, at + 1)) ++count;
    return count;
}

}  // namespace fw
