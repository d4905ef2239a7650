// SPDX-License-Identifier: GPL-3.0-or-later
// The minute marks of a teacher's page: its first table whose rows begin with a whole number of minutes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fw {

struct PlanMark {
    int minute = 0;
    std::string what;  ///< Markdown
};

/// In the order of the page; empty where it has no such table.
std::vector<PlanMark> planOf(std::string_view teacherNotes);
/// The mark that holds after so many minutes; null before the first.
const PlanMark* markAt(const std::vector<PlanMark>& plan, double minutes);
/// The first mark after so many minutes; null after the last.
const PlanMark* markAfter(const std::vector<PlanMark>& plan, double minutes);

}  // namespace fw
