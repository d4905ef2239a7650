// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a course as a whole: whether its lessons fit the time they announce, the presets and the recipes
// there are, ask for items that exist, and cover what the course claims to teach.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lesson/lesson.h"

namespace fw {

/// A statement that the course teaches, and the lessons that are to show it.
struct Claim {
    std::string id, claim;
    std::vector<std::string> lessons;  ///< slugs
    int line = 0;                      ///< in lessons/claims.toml
};
struct ClaimTable {
    std::vector<Claim> claims;
    std::vector<LessonProblem> problems;
};
ClaimTable readClaims(const std::filesystem::path& file);

/// What going through a lesson takes, reckoned from its text and the tokens it trains.
struct LessonTime {
    double reading = 0, working = 0, training = 0;  ///< minutes
    double minutes() const { return reading + working + training; }
};
/// `flops`: floating-point operations a second in training, 1.2e11 on two processor cores.
LessonTime lessonTime(const Lesson& lesson, LessonPath path, const std::filesystem::path& presets,
                      double flops = 1.2e11);

/// Matters of style, lesson by lesson and then of the claims; `resources` has presets/ and world/.
std::vector<LessonProblem> checkCourse(const std::vector<LoadedLesson>& lessons, const std::filesystem::path& folder,
                                       const std::filesystem::path& resources);

}  // namespace fw
