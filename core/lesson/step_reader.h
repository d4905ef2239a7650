// SPDX-License-Identifier: GPL-3.0-or-later
// One section of a lesson's file becomes a step.
#pragma once

#include "lesson/lesson_text.h"

namespace fw {

/// Reads block and prose; what is wrong is reported, and the step is whole only if nothing fatal was.
LessonStep readStep(const LessonSection& section, const std::filesystem::path& folder, LessonProblems& problems);

}  // namespace fw
