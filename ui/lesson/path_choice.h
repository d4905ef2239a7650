// SPDX-License-Identifier: GPL-3.0-or-later
// The paths through a lesson with their minutes, to choose from.
#pragma once

#include "lesson/lesson.h"

class QComboBox;

namespace fw {

/// Those that the lesson has; the data of a row is its LessonPath.
void fillPaths(QComboBox& box, const Lesson& lesson, LessonPath chosen);

}  // namespace fw
