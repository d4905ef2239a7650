// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as data: what lessons/README.md describes, read and checked. Nothing in here does anything; the runner keeps
// the place, a stage (the window, the terminal) carries out the actions, the log knows the values.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lesson/expression.h"

namespace fw {

enum class StepKind { Read, Recall, Terms, Hook, Predict, Do, Observe, Explain, Vary, Check, YourTurn, LeavesOut };
std::string_view wordOf(StepKind kind);

using ArgumentValue = std::variant<double, bool, std::string, std::vector<std::string>>;

/// A verb of the allow-list with its arguments, all of them: checked for type and range, defaults filled in.
struct LessonAction {
    std::string verb;
    std::map<std::string, ArgumentValue, std::less<>> arguments;

    double number(std::string_view name) const { return std::get<double>(arguments.find(name)->second); }
    bool flag(std::string_view name) const { return std::get<bool>(arguments.find(name)->second); }
    const std::string& text(std::string_view name) const { return std::get<std::string>(arguments.find(name)->second); }
    const std::vector<std::string>& list(std::string_view name) const {
        return std::get<std::vector<std::string>>(arguments.find(name)->second);
    }
};

struct LessonOption {
    std::string id;  ///< "a", "b" ... where the file gives none
    std::string text;
    bool right = false;
    std::string misconception;  ///< "M7"; of wrong options
    std::string feedback;
    std::vector<LessonAction> showMe;
};

/// The option of this id, or null.
const LessonOption* findOption(const std::vector<LessonOption>& options, std::string_view id);
/// The right one, or null.
const LessonOption* rightOption(const std::vector<LessonOption>& options);
/// Their ids as they stand: "a,b,c".
std::string orderOf(const std::vector<LessonOption>& options);

enum class PredictType { Choice, Number, Sketch, Order, Token };
struct Prediction {
    PredictType type = PredictType::Choice;
    std::string ask, reveal, unit;
    double min = 0, max = 0;
    Expression answer;                  ///< of a number; empty: none
    std::vector<LessonOption> options;  ///< of an order: in the right one
};

/// When something has been seen; see "LessonCheckpoint fields".
struct LessonCheckpoint {
    Expression ready, seen;
    std::string notYet, unusual, usual;
    bool isSet() const { return !seen.isEmpty(); }
};

enum class RecordType { None, Number, Count, Choice, Token, Text };
struct Observation {
    RecordType type = RecordType::None;
    std::string ask, unit, predicted;
    std::vector<LessonOption> options;
    Expression truth;
    double tolerance = 0;
};

enum class ItemType { Choice, Number, Order };
struct QuizItem {
    std::string id;  ///< "lesson-slug/item" is its name in the whole course
    ItemType type = ItemType::Choice;
    std::string ask, again, unit;
    std::string feedback;  ///< of a number or an order that is wrong; a choice has it in its options
    std::vector<LessonOption> options;
    double answer = 0, tolerance = 0;
    bool spare = false;
};

struct TermCard {
    std::string term, text;
};

struct LessonStep {
    StepKind kind = StepKind::Read;
    std::string id, title;
    std::string before, after;  ///< Markdown above and below the block
    std::string ask;            ///< of explain, observe, your_turn
    std::string button, compare, script, highlight, beat;
    std::vector<std::string> panels, hints, claims, paths, recall, meanwhile;
    std::vector<TermCard> terms;
    Prediction prediction;
    std::vector<LessonAction> actions;
    LessonCheckpoint checkpoint;
    Observation observation;
    std::vector<QuizItem> items;
    bool acceptsText = false;  ///< your_turn whose product is not judged by the program
    int line = 0;              ///< of its heading
};

struct Lesson {
    std::filesystem::path folder;
    int number = 0;
    std::string slug, title, summary, goal, preset, language;
    int minutes = 0, coreMinutes = 0, classMinutes = 0;
    std::vector<std::string> panels, claims;
    std::vector<LessonStep> steps;
    std::string teacherNotes;  ///< Markdown; empty: none

    std::string name() const;  ///< "03-one-nudge"
};

/// How much of a lesson is taken.
enum class LessonPath { Whole, Core, Class };
/// The steps of a path, as indices; all where no step names it.
std::vector<size_t> stepsOf(const Lesson& lesson, LessonPath path);

/// Why a lesson cannot be used: the place, what is wrong and what would be right.
struct LessonProblem {
    std::filesystem::path file;
    int line = 0;
    std::string message;
    bool fatal = true;         ///< false: a matter of style (`lesson check` says it, the lesson works)
    std::string text() const;  ///< "lessons/03-one-nudge/lesson.en.md:41: ..."
};

/// A lesson or the reasons why not.
struct LoadedLesson {
    std::string name;  ///< of the folder
    std::shared_ptr<const Lesson> lesson;
    std::vector<LessonProblem> problems;
};

/// All lessons of a folder in their order. `language` ("de") where there is a translation with the same steps, else
/// English. Never throws because of what a lesson holds.
std::vector<LoadedLesson> loadLessons(const std::filesystem::path& folder, std::string_view language = "en");
/// One lesson's folder.
LoadedLesson loadLesson(const std::filesystem::path& folder, std::string_view language = "en");

}  // namespace fw
