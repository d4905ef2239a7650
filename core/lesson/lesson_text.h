// SPDX-License-Identifier: GPL-3.0-or-later
// The outer form of a lesson's file: front matter, a heading per step, one fenced block in it. And the inner form of
// its prose: {{ values }} and {kind: source} marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/problems.h"

namespace fw {

/// A piece of the file and the line it begins in.
struct LinedText {
    std::string text;
    int line = 1;
};

struct LessonSection {
    std::string title;
    int line = 0;             ///< of the heading
    LinedText before, after;  ///< prose around the block
    std::string kind, name;   ///< from the block's first line; empty without a block
    LinedText block;          ///< TOML
};

struct LessonText {
    LinedText frontMatter;
    std::vector<LessonSection> sections;
};

/// Cuts the text; what does not fit the form is reported.
LessonText splitLesson(std::string_view text, LessonProblems& problems);

struct TextPart {
    enum class Kind { Plain, Value, Mark } kind = Kind::Plain;
    std::string_view text;          ///< as it stands; of a value: the expression
    std::string_view mark, source;  ///< {mark: source}
};
/// The parts of a prose text in their order. Marks have one of the words of markNames().
std::vector<TextPart> textParts(std::string_view markdown);
/// published, estimate, measured.
std::vector<std::string_view> markNames();

}  // namespace fw
