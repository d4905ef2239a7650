// SPDX-License-Identifier: GPL-3.0-or-later
// The spelling GPT-2's files use for bytes: printable Latin-1 characters stand for themselves, the other bytes for
// U+0100, U+0101, ... in order, so that a space is written as U+0120 and every token is printable text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fw {

/// Bytes -> printable spelling (UTF-8).
std::string spellBytes(std::string_view bytes);
/// Printable spelling -> bytes; nothing if a character belongs to no byte.
std::optional<std::string> unspellBytes(std::string_view spelling);

}  // namespace fw
