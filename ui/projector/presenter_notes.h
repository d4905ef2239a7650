// SPDX-License-Identifier: GPL-3.0-or-later
// A step of a lesson in the words of whoever presents it.
#pragma once

#include <QString>

#include "lesson/lesson.h"

namespace fw {

/// The line that the class sees.
QString beatOf(const LessonStep& step);
/// Markdown for the presenter alone: what the class is asked, what is right, what usually happens, and what the lesson
/// says.
QString presenterNotes(const LessonStep& step);

}  // namespace fw
