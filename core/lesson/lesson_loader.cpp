// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's folder, read: front matter, steps, the teacher's page, a translation that must have the same skeleton.
#include <algorithm>
#include <map>
#include <set>

#include "base/atomic_file.h"
#include "base/error.h"
#include "lesson/field_reader.h"
#include "lesson/markdown_guard.h"
#include "lesson/step_reader.h"
#include "lesson/vocabulary.h"
#include "text/utf8.h"

namespace fw {

namespace {

namespace fs = std::filesystem;

constexpr int64_t kMostBytes = 1 << 20;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isSlug(std::string_view word) {
    return !word.empty() && word.size() <= 60 && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-';
    });
}

/// The text of a file of the folder; what makes it unreadable is reported.
std::string readText(const fs::path& file, const fs::path& folder, LessonProblems& problems) {
    try {
        check(!fileInFolder(folder, file.filename().string()).empty(), ErrorKind::NoInput,
              "This is no file inside the lesson's folder.");
        std::string text = readFile(file, kMostBytes);
        if (const size_t bad = findInvalidUtf8(text); bad < text.size())
            return problems.error(1 + static_cast<int>(std::count(
                                          text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
                                  "This is no UTF-8 text."),
                   std::string();
        if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
        std::erase(text, '\r');
        const auto odd = std::find_if(text.begin(), text.end(), [](char c) {
            return static_cast<unsigned char>(c) < 32 && c != '\n' && c != '\t';
        });
        if (odd != text.end())
            return problems.error(1 + static_cast<int>(std::count(text.begin(), odd, '\n')),
                                  "This holds a control character."),
                   std::string();
        return text;
    } catch (const Error& error) {
        problems.error(0, error.what());
        return {};
    }
}

void readFrontMatter(const LinedText& text, Lesson& lesson, LessonProblems& problems) {
    const std::optional<toml::table> table = parseLessonToml(text, problems);
    if (!table) return;
    FieldReader fields(*table, "front matter", {text.line - 1, lesson.folder, problems});
    lesson.title = fields.text("title", true);
    lesson.summary = fields.prose("summary", true);
    lesson.goal = fields.prose("goal", true);
    lesson.preset = fields.text("preset", true);
    lesson.minutes = fields.whole("minutes", 30, 1, 240, true);
    lesson.coreMinutes = fields.whole("core_minutes", 0, 0, 240);
    lesson.classMinutes = fields.whole("class_minutes", 0, 0, 240);
    lesson.panels = fields.words("panels", 8);
    lesson.claims = fields.words("claims", 60);
    const auto panels = panelNames();
    for (const std::string& panel : lesson.panels)
        if (std::find(panels.begin(), panels.end(), panel) == panels.end())
            fields.error("panels",
                         fmt::format("there is no panel '{}'{}.", panel.substr(0, 60), didYouMean(panel, panels)));
}

/// Steps without a name are called by their kind, and counted: "read", "read-2".
void nameSteps(Lesson& lesson, LessonProblems& problems) {
    std::set<std::string> names;
    for (const LessonStep& step : lesson.steps)
        if (!step.id.empty() && !names.insert(step.id).second)
            problems.error(step.line, fmt::format("Two steps are named '{}'.", step.id));
    std::map<StepKind, int> count;
    for (LessonStep& step : lesson.steps) {
        if (!step.id.empty()) continue;
        do {
            const int n = ++count[step.kind];
            step.id = n == 1 ? std::string(wordOf(step.kind)) : fmt::format("{}-{}", wordOf(step.kind), n);
        } while (!names.insert(step.id).second);
    }
}

std::vector<std::string> namesUsed(const LessonStep& step) {
    std::vector<std::string> names;
    for (const Expression* e :
         {&step.prediction.answer, &step.checkpoint.ready, &step.checkpoint.seen, &step.observation.truth}) {
        const std::vector<std::string> found = e->stepNames();
        names.insert(names.end(), found.begin(), found.end());
    }
    return names;
}

/// Names of steps that other steps speak of; quiz items, which are unique in a lesson.
void checkReferences(const Lesson& lesson, LessonProblems& problems) {
    std::set<std::string> all, predictions, items;
    for (const LessonStep& step : lesson.steps) all.insert(step.id);
    for (const LessonStep& step : lesson.steps) {
        const std::string& predicted = step.observation.predicted;
        if (!predicted.empty() && !predictions.contains(predicted))
            problems.error(step.line,
                           fmt::format("predicted: no earlier step '{}' predicts{}.", predicted.substr(0, 60),
                                       didYouMean(predicted, std::vector<std::string_view>(predictions.begin(),
                                                                                           predictions.end()))));
        if (step.kind == StepKind::Predict || step.kind == StepKind::Vary) predictions.insert(step.id);
        for (const std::string& name : namesUsed(step))
            if (!all.contains(name))
                problems.error(step.line,
                               fmt::format("There is no step '{}'{}.", name.substr(0, 60),
                                           didYouMean(name, std::vector<std::string_view>(all.begin(), all.end()))));
        for (const QuizItem& item : step.items)
            if (!items.insert(item.id).second)
                problems.error(step.line, fmt::format("Two items of this lesson have the id '{}'.", item.id));
    }
}

/// The lesson of one file; null if anything fatal was found.
std::shared_ptr<Lesson> readLesson(const fs::path& folder, std::string_view language, LessonProblems& problems) {
    auto lesson = std::make_shared<Lesson>();
    const std::string name = folder.filename().string();
    lesson->folder = folder;
    lesson->number = isDigit(name[0]) && isDigit(name[1]) ? (name[0] - '0') * 10 + (name[1] - '0') : 0;
    lesson->slug = name.substr(3);
    lesson->language = language;
    const std::string text = readText(folder / fmt::format("lesson.{}.md", language), folder, problems);
    if (problems.anyFatal()) return nullptr;
    const LessonText parts = splitLesson(text, problems);
    if (problems.anyFatal()) return nullptr;
    readFrontMatter(parts.frontMatter, *lesson, problems);
    for (const LessonSection& section : parts.sections) lesson->steps.push_back(readStep(section, folder, problems));
    nameSteps(*lesson, problems);
    checkReferences(*lesson, problems);
    return problems.anyFatal() ? nullptr : lesson;
}

std::string teacherNotes(const fs::path& folder, std::string_view language, std::vector<LessonProblem>& all) {
    const fs::path file = folder / fmt::format("teacher.{}.md", language);
    std::error_code error;
    if (!fs::exists(file, error)) return {};
    LessonProblems problems(file);
    const std::string text = readText(file, folder, problems);
    if (!problems.anyFatal()) checkMarkdown(text, 1, folder, problems, 1);
    for (LessonProblem problem : problems.all()) {
        problem.fatal = false;  // the lesson works without the page
        all.push_back(std::move(problem));
    }
    return problems.anyFatal() ? std::string() : text;
}

// --- what must be the same in every language ---

std::string skeleton(const std::vector<LessonAction>& actions) {
    std::string out;
    for (const LessonAction& action : actions) {
        out += action.verb;
        for (const auto& [name, value] : action.arguments) {
            if (const double* number = std::get_if<double>(&value))
                out += fmt::format(" {}={}", name, *number);
            else if (const bool* flag = std::get_if<bool>(&value))
                out += fmt::format(" {}={}", name, *flag);
            else if (const auto* text = std::get_if<std::string>(&value))
                out += fmt::format(" {}='{}'", name, *text);
            else
                for (const std::string& word : std::get<std::vector<std::string>>(value))
                    out += fmt::format(" {}+{}", name, word);
        }
        out += ';';
    }
    return out;
}

std::string skeleton(const std::vector<LessonOption>& options) {
    std::string out;
    for (const LessonOption& o : options)
        out += fmt::format("{} {} {} {};", o.id, o.right, o.misconception, skeleton(o.showMe));
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += word + ' ';
    return out;
}

/// What of a step does not depend on the language, field by field.
std::vector<std::pair<std::string_view, std::string>> skeleton(const LessonStep& s) {
    std::string items;
    for (const QuizItem& i : s.items)
        items += fmt::format("{} {} {} {} {} {} [{}];", i.id, static_cast<int>(i.type), i.again, i.answer, i.tolerance,
                             i.spare, skeleton(i.options));
    const Prediction& p = s.prediction;
    const Observation& o = s.observation;
    return {{"the kind", std::string(wordOf(s.kind))},
            {"the name", s.id},
            {"panels", joined(s.panels)},
            {"highlight", s.highlight},
            {"path", joined(s.paths)},
            {"claims", joined(s.claims)},
            {"the number of hints", fmt::format("{}", s.hints.size())},
            {"the items asked", joined(s.recall)},
            {"the number of terms", fmt::format("{}", s.terms.size())},
            {"the prediction", fmt::format("{} {} {} {} {}", static_cast<int>(p.type), p.min, p.max, p.answer.text(),
                                           skeleton(p.options))},
            {"the actions", skeleton(s.actions)},
            {"ready", s.checkpoint.ready.text()},
            {"seen", s.checkpoint.seen.text()},
            {"the record", fmt::format("{} {} {} {} {}", static_cast<int>(o.type), o.predicted, o.truth.text(),
                                       o.tolerance, skeleton(o.options))},
            {"the quiz", items},
            {"accept", s.acceptsText ? "text" : ""},
            {"meanwhile", joined(s.meanwhile)}};
}

/// Why a translation is not the same lesson; reported as matters of style, since English is used instead.
void compareSkeletons(const Lesson& english, const Lesson& other, LessonProblems& problems) {
    if (english.steps.size() != other.steps.size())
        return problems.style(1, fmt::format("This translation has {} steps, the English lesson {}; English is used.",
                                             other.steps.size(), english.steps.size()));
    for (size_t i = 0; i < english.steps.size(); ++i) {
        const auto wanted = skeleton(english.steps[i]), found = skeleton(other.steps[i]);
        for (size_t k = 0; k < wanted.size(); ++k)
            if (wanted[k].second != found[k].second)
                return problems.style(
                    other.steps[i].line,
                    fmt::format("{} of this step differs from the English lesson (line {} there); English is used.",
                                wanted[k].first, english.steps[i].line));
    }
}

/// The translation if it is whole and the same lesson, else null with the reasons.
std::shared_ptr<Lesson> readTranslation(const Lesson& english, std::string_view language,
                                        std::vector<LessonProblem>& all) {
    const fs::path file = english.folder / fmt::format("lesson.{}.md", language);
    std::error_code error;
    if (!fs::exists(file, error)) return nullptr;
    LessonProblems problems(file);
    std::shared_ptr<Lesson> lesson = readLesson(english.folder, language, problems);
    const size_t before = problems.all().size();
    if (lesson) compareSkeletons(english, *lesson, problems);
    const bool same = lesson && problems.all().size() == before;
    for (LessonProblem problem : problems.all()) {
        problem.fatal = false;
        all.push_back(std::move(problem));
    }
    if (!same) return nullptr;
    lesson->preset = english.preset;
    lesson->claims = english.claims;
    lesson->panels = english.panels;
    return lesson;
}

bool isLanguage(std::string_view word) {
    return word.size() >= 2 && word.size() <= 10 && std::all_of(word.begin(), word.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
           });
}

}  // namespace

LoadedLesson loadLesson(const fs::path& given, std::string_view language) {
    const fs::path folder = given.has_filename() ? given : given.parent_path();
    LoadedLesson loaded;
    loaded.name = folder.filename().string();
    const std::string& name = loaded.name;
    if (name.size() < 4 || !isDigit(name[0]) || !isDigit(name[1]) || name[2] != '-' || !isSlug(name.substr(3))) {
        loaded.problems.push_back({folder, 0,
                                   "The folder of a lesson is named by two digits, '-' and a word of small letters, "
                                   "digits and '-': 03-one-nudge.",
                                   true});
        return loaded;
    }
    LessonProblems problems(folder / "lesson.en.md");
    std::shared_ptr<Lesson> lesson = readLesson(folder, "en", problems);
    loaded.problems = problems.all();
    if (!lesson) return loaded;
    if (language != "en" && isLanguage(language))
        if (auto translation = readTranslation(*lesson, language, loaded.problems)) lesson = std::move(translation);
    lesson->teacherNotes = teacherNotes(folder, lesson->language, loaded.problems);
    if (lesson->teacherNotes.empty() && lesson->language != "en")
        lesson->teacherNotes = teacherNotes(folder, "en", loaded.problems);
    loaded.lesson = std::move(lesson);
    return loaded;
}

std::vector<LoadedLesson> loadLessons(const fs::path& folder, std::string_view language) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        const std::string name = each->path().filename().string();
        std::error_code ignored;
        const bool meant = !name.empty() && (isDigit(name[0]) || fs::exists(each->path() / "lesson.en.md", ignored));
        if (meant && each->is_directory(ignored)) folders.push_back(each->path());
    }
    std::sort(folders.begin(), folders.end());
    std::vector<LoadedLesson> lessons;
    for (const fs::path& each : folders) lessons.push_back(loadLesson(each, language));
    return lessons;
}

}  // namespace fw
