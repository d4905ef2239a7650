// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8, strictly: one code point read, one written, and a count of the bytes that are not UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fw {

/// One code point and the bytes it takes. `size` 0: the bytes there are not UTF-8 (or the text is at its end).
struct CodePoint {
    char32_t value = 0;
    int size = 0;
};

/// Reads the code point at `at`. Overlong forms, surrogates, values above U+10FFFF and cut characters are not UTF-8.
CodePoint readUtf8(std::string_view text, size_t at);
/// Appends the UTF-8 form of a code point.
void appendUtf8(std::string& out, char32_t codePoint);
/// Offset of the first byte that is not UTF-8, at or after `from`; text.size() if there is none.
size_t findInvalidUtf8(std::string_view text, size_t from = 0);
/// How many bytes belong to no UTF-8 character.
int64_t countInvalidUtf8(std::string_view text);

}  // namespace fw
