// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_plan.h"

#include <charconv>
#include <optional>

namespace fw {

namespace {

std::string_view trimmed(std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t\r");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// "| 11 | **Start.** ... |" is a mark.
std::optional<PlanMark> markOf(std::string_view line) {
    const size_t second = line.find('|', 1);
    if (!line.starts_with('|') || second == line.npos) return std::nullopt;
    const std::string_view first = trimmed(line.substr(1, second - 1));
    PlanMark mark;
    const auto [end, error] = std::from_chars(first.data(), first.data() + first.size(), mark.minute);
    if (error != std::errc() || end != first.data() + first.size()) return std::nullopt;
    const std::string_view rest = line.substr(second + 1);
    mark.what = trimmed(rest.substr(0, rest.find_last_of('|')));
    return mark;
}

}  // namespace

std::vector<PlanMark> planOf(std::string_view notes) {
    std::vector<PlanMark> plan;
    while (!notes.empty()) {
        const size_t end = notes.find('\n');
        const std::string_view line = trimmed(notes.substr(0, end));
        notes.remove_prefix(end == notes.npos ? notes.size() : end + 1);
        if (auto mark = markOf(line))
            plan.push_back(std::move(*mark));
        else if (!plan.empty())
            break;
    }
    return plan;
}

const PlanMark* markAt(const std::vector<PlanMark>& plan, double minutes) {
    const PlanMark* found = nullptr;
    for (const PlanMark& mark : plan)
        if (mark.minute <= minutes) found = &mark;
    return found;
}

const PlanMark* markAfter(const std::vector<PlanMark>& plan, double minutes) {
    for (const PlanMark& mark : plan)
        if (mark.minute > minutes) return &mark;
    return nullptr;
}

}  // namespace fw
