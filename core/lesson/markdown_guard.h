// SPDX-License-Identifier: GPL-3.0-or-later
// What the Markdown of a lesson may hold: a foreign text must not hang the program, show files that are not its own, or
// lead anywhere but to an https address.
#pragma once

#include <filesystem>
#include <string_view>

#include "lesson/problems.h"

namespace fw {

/// Longest prose in one place, bytes.
inline constexpr size_t kMostProse = 20000;
inline constexpr int64_t kMostPictureBytes = 4 << 20;

/// Reports nesting, tables, links, pictures, headings, values and marks that are not as lessons/README.md says.
/// `topHeading`: the highest level of headings.
void checkMarkdown(std::string_view markdown, int line, const std::filesystem::path& folder, LessonProblems& problems,
                   unsigned topHeading = 3);

/// The file of a picture, or an empty path: only regular files inside the folder, after symbolic links are followed.
std::filesystem::path fileInFolder(const std::filesystem::path& folder, std::string_view name);

/// Whether an address may be opened after the learner has seen it: https and plain ASCII.
bool isSafeLink(std::string_view address);

}  // namespace fw
