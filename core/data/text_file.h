// SPDX-License-Identifier: GPL-3.0-or-later
// Is this text? And if so, cleaned: no byte order mark, LF line ends. Works on bytes in memory; files are in
// corpus.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fw {

/// Why these bytes are not text to train on, as the end of a sentence that begins with the file's name, with numbers
/// and advice; empty if they are. Bytes that are not UTF-8 are no reason: byte-level BPE can train on them.
std::string whyNotText(std::string_view bytes);

struct CleanText {
    std::string text;
    int64_t invalidUtf8Bytes = 0;
    int64_t crlfConverted = 0;
    bool bomRemoved = false;
};

/// Removes a UTF-8 byte order mark and turns CR LF into LF; everything else stays byte for byte.
CleanText cleanText(std::string_view raw);

}  // namespace fw
