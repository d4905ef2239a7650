// SPDX-License-Identifier: GPL-3.0-or-later
// The last pass over a written document: a/an, capitals at sentence starts, spaces. Frames need not care about them.
#pragma once

#include <string>
#include <string_view>

namespace fw::merrow {

/// Marks a writer may leave in the raw text.
inline constexpr char kArticleMark = '\x01';  ///< "a" or "an", by the word that follows
inline constexpr char kKeepMark = '\x02';     ///< no capital for the next letter
inline constexpr char kLowerMark = '\x03';    ///< no capitals until the end of the line
inline constexpr char kCapitalMark = '\x04';  ///< a capital for the next letter
inline constexpr char kVerbatimMark = '\x05';  ///< from here on as it stands, until kProseMark
inline constexpr char kProseMark = '\x06';
inline constexpr char kPrintedMark = '\x0e';  ///< output of a program, as it stands, until kPrintedEndMark
inline constexpr char kPrintedEndMark = '\x0f';

/// The finished text: single spaces, none before punctuation, none at line ends; articles and capitals set; no mark
/// left.
std::string polish(std::string_view raw);
/// True if "an" goes before the word that starts `text`.
bool takesAn(std::string_view text);

}  // namespace fw::merrow
