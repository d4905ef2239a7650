// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/run_story.h"

#include <algorithm>
#include <array>
#include <utility>

#include "runs/fork.h"
#include "runs/run_paths.h"
#include "session/event_words.h"

namespace fw {

RunStory readRunStory(const std::filesystem::path& run) {
    RunStory story;
    story.run = readRun(run);
    check(story.run.fault.empty(), ErrorKind::BadData, "{}", story.run.fault);
    story.settings = readRunSettings(run);
    story.history = readRunHistory(run);
    std::error_code error;
    const auto& fork = story.run.record.fork;
    if (fork && std::filesystem::exists(run_paths::metrics(fork->folder), error)) story.parent = readRunHistory(fork->folder);
    return story;
}

std::vector<Happening> happenings(const RunStory& story) {
    const RunHistory& h = story.history;
    std::vector<Happening> all;
    for (const ForkOrigin& fork : h.forks) all.push_back({fork.step, "branch", fmt::format("Step {}: {}.", fork.step, forkWords(fork))});
    for (const event::RungPassed& e : h.passed)
        all.push_back({e.step, "rung", fmt::format("Step {}: the loss fell below the rung {} ({}).", e.step, e.id, rungWords(e.id))});
    for (const auto& e : h.troubles) all.push_back({e.step, "trouble", eventWords(e)});
    for (const auto& e : h.recovered) all.push_back({e.step, "recovery", eventWords(e)});
    for (const auto& e : h.storage) all.push_back({e.step, "storage", eventWords(e)});
    std::stable_sort(all.begin(), all.end(), [](const Happening& a, const Happening& b) { return a.step < b.step; });
    return all;
}

std::string_view rungWords(std::string_view id) {
    using Row = std::pair<std::string_view, std::string_view>;
    static constexpr std::array kWords{Row{"uniform", "knows nothing"}, Row{"unigram", "how often tokens occur"}, Row{"bigram", "which follows which"},
                                       Row{"trigram", "which follows which two"}, Row{"floor", "the best possible on this text"}};
    for (const auto& [word, meaning] : kWords)
        if (word == id) return meaning;
    return id;
}

}  // namespace fw
