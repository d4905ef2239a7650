// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into pieces the way GPT-2 does, before byte pairs are merged: no token reaches across two pieces.
// The pattern runs on PCRE2; text that is plain ASCII (nearly all of it) is cut by hand with the same result.
#pragma once

#include <cstddef>
#include <string_view>

namespace fw {

/// Walks through the pieces of a text; together they are the whole text. Bytes that are not UTF-8 stand in pieces of
/// their own. On valid UTF-8 the pieces are those of Hugging Face's ByteLevel pre-tokenizer.
///     PreTokenizer pieces(text);
///     for (std::string_view piece; pieces.next(piece);) ...
class PreTokenizer {
  public:
    /// How pieces are found; Pattern is there so that tests can compare the two.
    enum class Way { Fast, Pattern };

    explicit PreTokenizer(std::string_view text, Way way = Way::Fast) : m_text(text), m_way(way) {}

    /// The next piece; false at the end.
    bool next(std::string_view& piece);

  private:
    size_t patternPiece();

    std::string_view m_text;
    size_t m_at = 0;
    size_t m_validEnd = 0;  // from m_at to here the text is known to be UTF-8
    Way m_way;
};

}  // namespace fw
