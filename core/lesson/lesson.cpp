// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson.h"

#include <fmt/format.h>

namespace fw {

std::string Lesson::name() const { return fmt::format("{:02}-{}", number, slug); }

std::string LessonProblem::text() const {
    const std::string place = line > 0 ? fmt::format("{}:{}", file.string(), line) : file.string();
    return fmt::format("{}: {}{}", place, fatal ? "" : "note: ", message);
}

}  // namespace fw
