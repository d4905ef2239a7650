// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson showed when it was played beforehand on this machine, with the same seeds: beside each step the loss,
// the times, what the model wrote. For whoever stands before a class; the class's own run is live. A JSON file per
// lesson.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lesson/lesson_player.h"

namespace fw {

/// A rung that the loss fell below.
struct RehearsedRung {
    std::string id;
    double seconds = 0;  ///< of training
    int64_t tokens = 0;
};

struct RehearsedStep {
    std::string id;
    double seconds = 0;  ///< that its actions took
    bool trained = false;
    // Where the run stood afterwards:
    RunProvenance provenance;
    double loss = -1, runSeconds = 0;  ///< smoothed; -1: not trained yet
    std::vector<RehearsedRung> passed;
    std::string prompt, completion;                           ///< of a step that trained
    std::vector<std::pair<std::string, std::string>> values;  ///< that its checkpoint looked at
    std::string truth, error;
    Outcome outcome = Outcome::None;
};

struct Rehearsal {
    std::string lesson;  ///< "04-watch-it-learn"
    LessonPath path = LessonPath::Whole;
    std::string when, device;
    double seconds = 0;  ///< all of it
    std::vector<RehearsedStep> steps;

    const RehearsedStep* find(std::string_view step) const;
};

/// Plays the lesson to its end with real models, as the window would; the runs are kept in `options.library`, named as
/// a rehearsal. `told` gets each step when it is over. Throws Error; what fails in a step stands in its `error`.
Rehearsal rehearse(
    std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course, LessonPath path,
    HeadlessStage::Options options, const std::function<void(const RehearsedStep&)>& told,
    const std::function<void(const std::string&)>& status = [](const std::string&) {});

/// Beside the record of lessons: where rehearsals are kept.
std::filesystem::path defaultRehearsals();
/// Replaces an earlier one of the lesson. Throws Error.
void writeRehearsal(const std::filesystem::path& folder, const Rehearsal& rehearsal);
/// Nothing where the lesson was not rehearsed. Throws Error(BadData) for a file that is none.
std::optional<Rehearsal> readRehearsal(const std::filesystem::path& folder, const std::string& lesson);

}  // namespace fw
