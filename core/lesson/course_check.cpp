// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/course_check.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/atomic_file.h"
#include "base/error.h"
#include "lesson/field_reader.h"
#include "lesson/vocabulary.h"
#include "model/describe.h"
#include "train/run_config.h"
#include "world/recipes.h"

namespace fw {

namespace {

namespace fs = std::filesystem;

constexpr double kWordsPerMinute = 180;
constexpr double kSecondsPerQuestion = 30, kSecondsPerSentence = 60, kSecondsPerTask = 240, kSecondsPerLook = 20;

double wordsIn(const std::string& text) {
    return static_cast<double>(std::count(text.begin(), text.end(), ' '));
}

double wordsToRead(const LessonStep& s) {
    double words = wordsIn(s.before) + wordsIn(s.after) + wordsIn(s.ask) + wordsIn(s.compare) +
                   wordsIn(s.prediction.ask) + wordsIn(s.prediction.reveal);
    for (const TermCard& card : s.terms) words += wordsIn(card.text);
    for (const LessonOption& option : s.prediction.options) words += wordsIn(option.text);
    for (const LessonOption& option : s.observation.options) words += wordsIn(option.text);
    for (const QuizItem& item : s.items) {
        if (item.spare) continue;
        words += wordsIn(item.ask);
        for (const LessonOption& option : item.options) words += wordsIn(option.text);
    }
    return words;
}

double secondsOfWork(const LessonStep& s) {
    switch (s.kind) {
        case StepKind::Predict:
        case StepKind::Observe:
            return kSecondsPerQuestion;
        case StepKind::Vary:
            return kSecondsPerQuestion + kSecondsPerLook;
        case StepKind::Do:
            return kSecondsPerLook;
        case StepKind::Explain:
            return kSecondsPerSentence;
        case StepKind::YourTurn:
            return kSecondsPerTask;
        case StepKind::Recall:
            return kSecondsPerQuestion * static_cast<double>(s.recall.size());
        case StepKind::Check:
            return kSecondsPerQuestion * static_cast<double>(std::count_if(s.items.begin(), s.items.end(),
                                                                           [](const QuizItem& i) { return !i.spare; }));
        default:
            return 0;
    }
}

/// Tokens trained by the actions of the steps; `train` counts in all, since the beginning of the run.
class TrainedTokens {
  public:
    explicit TrainedTokens(double perStep) : m_perStep(perStep) {}
    void run(const LessonAction& action) {
        if (action.verb == "new_run" || action.verb == "same_start") m_stands = 0;
        if (action.verb == "train") {
            const double target = std::max(action.number("tokens"), m_stands);
            const double more = action.number("steps") * m_perStep;
            m_total += target - m_stands + more;
            m_stands = target + more;
        }
        if (action.verb == "branch") m_total += action.number("tokens");
        if (action.verb == "have_model")
            m_stands = std::max(m_stands, action.number("min_tokens"));  // kept from before
    }
    double total() const { return m_total; }

  private:
    double m_perStep, m_stands = 0, m_total = 0;
};

struct PresetCost {
    double flopsPerToken = 0, tokensPerStep = 0;
};

PresetCost costOf(const std::string& preset, const fs::path& presets) {
    const RunConfig config = loadPreset(presets, preset);
    ModelConfig model = config.model;
    const std::string& tokenizer = config.data.tokenizer;
    model.vocabSize = 256;
    if (tokenizer.starts_with("bpe:"))
        std::from_chars(tokenizer.data() + 4, tokenizer.data() + tokenizer.size(), model.vocabSize);
    return {describeModel(model).trainFlopsPerToken, static_cast<double>(config.train.batchSize) * model.nCtx};
}

/// Everything an action names that lies outside of the lesson.
void checkAction(const LessonAction& action, const std::set<std::string>& presets, int line, LessonProblems& problems) {
    if (const auto preset = action.arguments.find("preset");
        preset != action.arguments.end() && !presets.contains(std::get<std::string>(preset->second)))
        problems.style(line, fmt::format("{}: there is no preset '{}'. Presets: {}.", action.verb,
                                         std::get<std::string>(preset->second), fmt::join(presets, ", ")));
    const auto recipe = action.arguments.find("recipe");
    if (recipe == action.arguments.end()) return;
    const std::string& name = std::get<std::string>(recipe->second);
    std::vector<std::string_view> known;
    for (const RecipeInfo& info : recipes()) known.push_back(info.id);
    for (size_t begin = 0; begin < name.size();) {  // "noisy30+cutoff:2010"
        const size_t end = std::min(name.find('+', begin), name.size());
        const std::string_view part = std::string_view(name).substr(begin, end - begin);
        if (std::find(known.begin(), known.end(), part.substr(0, part.find(':'))) == known.end())
            problems.style(line,
                           fmt::format("{}: there is no recipe '{}'{}.", action.verb, part, didYouMean(part, known)));
        begin = end + 1;
    }
}

void checkTime(const Lesson& lesson, LessonPath path, int announced, std::string_view what, const fs::path& presets,
               LessonProblems& problems) {
    if (announced == 0) return;
    const LessonTime time = lessonTime(lesson, path, presets);
    const double ratio = time.minutes() / announced;
    if (ratio < 0.5 || ratio > 1.6)
        problems.style(
            1,
            fmt::format("{} = {}, but it takes about {:.0f} ({:.0f} of reading, {:.0f} of work, {:.0f} of training).",
                        what, announced, time.minutes(), time.reading, time.working, time.training));
}

void checkLesson(const Lesson& lesson, const std::set<std::string>& items, const std::set<std::string>& claims,
                 const std::set<std::string>& presetIds, const fs::path& presets, LessonProblems& problems) {
    if (!presetIds.contains(lesson.preset))
        problems.style(1,
                       fmt::format("There is no preset '{}'. Presets: {}.", lesson.preset, fmt::join(presetIds, ", ")));
    if (lesson.teacherNotes.empty()) problems.style(0, "There is no page for the teacher (teacher.en.md).");
    const auto checkClaims = [&](const std::vector<std::string>& named, int line) {
        for (const std::string& claim : named)
            if (!claims.empty() && !claims.contains(claim))
                problems.style(
                    line, fmt::format("The table of claims (lessons/claims.toml) has no '{}'.", claim.substr(0, 20)));
    };
    checkClaims(lesson.claims, 1);
    for (const LessonStep& step : lesson.steps) {
        checkClaims(step.claims, step.line);
        for (const std::string& item : step.recall)
            if (!items.contains(item))
                problems.style(step.line, fmt::format("recall: no lesson has the item '{}'.", item.substr(0, 80)));
        for (const LessonAction& action : step.actions) checkAction(action, presetIds, step.line, problems);
        for (const QuizItem& item : step.items)
            for (const LessonOption& option : item.options)
                for (const LessonAction& action : option.showMe) checkAction(action, presetIds, step.line, problems);
    }
    if (!presetIds.contains(lesson.preset)) return;
    checkTime(lesson, LessonPath::Whole, lesson.minutes, "minutes", presets, problems);
    checkTime(lesson, LessonPath::Core, lesson.coreMinutes, "core_minutes", presets, problems);
    checkTime(lesson, LessonPath::Class, lesson.classMinutes, "class_minutes", presets, problems);
}

/// A claim that is to be shown by a lesson that exists, and that no step of it names.
void checkCoverage(const ClaimTable& table, const std::vector<LoadedLesson>& lessons, LessonProblems& problems) {
    for (const Claim& claim : table.claims)
        for (const LoadedLesson& loaded : lessons) {
            const Lesson* lesson = loaded.lesson.get();
            if (!lesson || std::find(claim.lessons.begin(), claim.lessons.end(), lesson->slug) == claim.lessons.end())
                continue;
            const bool named = std::any_of(lesson->steps.begin(), lesson->steps.end(), [&](const LessonStep& s) {
                return std::find(s.claims.begin(), s.claims.end(), claim.id) != s.claims.end();
            });
            if (!named)
                problems.style(claim.line,
                               fmt::format("No step of {} covers {}: {}", lesson->name(), claim.id, claim.claim));
        }
}

}  // namespace

ClaimTable readClaims(const fs::path& file) {
    ClaimTable table;
    std::error_code error;
    if (!fs::exists(file, error)) return table;
    LessonProblems problems(file);
    const fs::path folder = file.parent_path();
    try {
        const toml::table toml = toml::parse(readFile(file, 1 << 20));
        FieldReader fields(toml, "claims", {0, folder, problems});
        std::set<std::string> ids;
        for (const toml::table* each : fields.tables("claim", 200)) {
            FieldReader claim(*each, "claim", fields.place());
            table.claims.push_back(
                {claim.text("id", true), claim.prose("claim", true), claim.words("lessons", 15), claim.line()});
            if (!ids.insert(table.claims.back().id).second) claim.error("id", "stands twice.");
        }
    } catch (const toml::parse_error& trouble) {
        problems.error(static_cast<int>(trouble.source().begin.line), fmt::format("TOML: {}.", trouble.description()));
    } catch (const Error& trouble) {
        problems.error(0, trouble.what());
    }
    table.problems = problems.all();
    return table;
}

LessonTime lessonTime(const Lesson& lesson, LessonPath path, const fs::path& presets, double flops) {
    const PresetCost cost = costOf(lesson.preset, presets);
    LessonTime time;
    TrainedTokens tokens(cost.tokensPerStep);
    for (const size_t i : stepsOf(lesson, path)) {
        const LessonStep& step = lesson.steps[i];
        time.reading += wordsToRead(step) / kWordsPerMinute;
        time.working += secondsOfWork(step) / 60;
        for (const LessonAction& action : step.actions) tokens.run(action);
    }
    time.training = tokens.total() * cost.flopsPerToken / flops / 60;
    return time;
}

std::vector<LessonProblem> checkCourse(const std::vector<LoadedLesson>& lessons, const fs::path& folder,
                                       const fs::path& resources) {
    std::vector<LessonProblem> all;
    const auto take = [&](const LessonProblems& problems) {
        all.insert(all.end(), problems.all().begin(), problems.all().end());
    };
    const ClaimTable table = readClaims(folder / "claims.toml");
    all.insert(all.end(), table.problems.begin(), table.problems.end());
    std::set<std::string> items, claims, presets;
    for (const Claim& claim : table.claims) claims.insert(claim.id);
    for (const PresetInfo& preset : listPresets(resources / "presets")) presets.insert(preset.id);
    std::set<int> numbers;
    for (const LoadedLesson& loaded : lessons)
        if (loaded.lesson)
            for (const LessonStep& step : loaded.lesson->steps)
                for (const QuizItem& item : step.items) items.insert(loaded.lesson->slug + "/" + item.id);
    for (const LoadedLesson& loaded : lessons) {
        if (!loaded.lesson) continue;
        const Lesson& lesson = *loaded.lesson;
        LessonProblems problems(lesson.folder / fmt::format("lesson.{}.md", lesson.language));
        if (!numbers.insert(lesson.number).second) problems.style(0, "Another lesson has the same number.");
        checkLesson(lesson, items, claims, presets, resources / "presets", problems);
        take(problems);
    }
    LessonProblems coverage(folder / "claims.toml");
    checkCoverage(table, lessons, coverage);
    take(coverage);
    return all;
}

}  // namespace fw
