// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson.h"

#include <fmt/format.h>

#include <algorithm>

namespace fw {

std::string Lesson::name() const {
    return fmt::format("{:02}-{}", number, slug);
}

const LessonOption* findOption(const std::vector<LessonOption>& options, std::string_view id) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const LessonOption& o) { return o.id == id; });
    return found == options.end() ? nullptr : &*found;
}

const LessonOption* rightOption(const std::vector<LessonOption>& options) {
    const auto found = std::find_if(options.begin(), options.end(), [](const LessonOption& o) { return o.right; });
    return found == options.end() ? nullptr : &*found;
}

std::string orderOf(const std::vector<LessonOption>& options) {
    std::string order;
    for (const LessonOption& option : options) order += (order.empty() ? "" : ",") + option.id;
    return order;
}

std::vector<size_t> stepsOf(const Lesson& lesson, LessonPath path) {
    const char* word = path == LessonPath::Core ? "core" : "class";
    std::vector<size_t> all, named;
    for (size_t i = 0; i < lesson.steps.size(); ++i) {
        const std::vector<std::string>& paths = lesson.steps[i].paths;
        all.push_back(i);
        if (std::find(paths.begin(), paths.end(), word) != paths.end()) named.push_back(i);
    }
    return path == LessonPath::Whole || named.empty() ? all : named;
}

std::string LessonProblem::text() const {
    const std::string place = line > 0 ? fmt::format("{}:{}", file.string(), line) : file.string();
    return fmt::format("{}: {}{}", place, fatal ? "" : "note: ", message);
}

}  // namespace fw
