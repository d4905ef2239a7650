// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with one file of a lesson, collected while it is read.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "lesson/lesson.h"

namespace fw {

class LessonProblems {
  public:
    explicit LessonProblems(std::filesystem::path file) : m_file(std::move(file)) {}

    /// The lesson cannot be used.
    void error(int line, std::string message) { add(line, std::move(message), true); }
    /// It works, but an author should know.
    void style(int line, std::string message) { add(line, std::move(message), false); }
    bool anyFatal() const { return m_fatal; }
    const std::vector<LessonProblem>& all() const { return m_all; }

  private:
    static constexpr size_t kMost = 100;
    void add(int line, std::string message, bool fatal) {
        m_fatal = m_fatal || fatal;
        if (m_all.size() < kMost) m_all.push_back({m_file, line, std::move(message), fatal});
    }

    std::filesystem::path m_file;
    std::vector<LessonProblem> m_all;
    bool m_fatal = false;
};

}  // namespace fw
