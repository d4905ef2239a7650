// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the world's data files into sections ("== ..." and the lines below it). Knows nothing of what they mean.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "world/grammar.h"

namespace fw::merrow {

struct Line {
    std::string text;
    Place place;
};

/// "== kind name: rest" with its lines. `kind` is empty for a rule; a "program" is a rule whose lines are kept as they
/// are.
struct Section {
    std::string kind;  ///< "table", "view", "program" or "" (a rule)
    std::string name;
    std::string rest;  ///< what stands after the colon (tables, views) or after the name (rules)
    Place place;
    std::vector<Line> lines;
};

/// Reads every *.txt of `folder`, sorted by name; `files` receives their names. Comments and blank lines are gone,
/// indented lines are joined to the line before; the lines of a program stay as they are. Throws Error(NoInput) without files, Error(BadData) naming file and
/// line.
std::vector<Section> readSections(const std::filesystem::path& folder, std::vector<std::string>& files);

/// The *.txt files of `folder`, sorted by name. Throws Error(NoInput) if there are none.
std::vector<std::filesystem::path> textFiles(const std::filesystem::path& folder);

/// A hash of the names and contents of all files that the world is read from.
uint64_t hashFiles(const std::filesystem::path& folder);

std::string_view trimmed(std::string_view text);
/// The trimmed pieces between separators.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace fw::merrow
