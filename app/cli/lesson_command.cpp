// SPDX-License-Identifier: GPL-3.0-or-later
// `lesson`: lists and checks the lessons, plays one without a window or rehearses it, writes the learner's portfolio.
#include <algorithm>
#include <ostream>

#include "backends.h"
#include "base/atomic_file.h"
#include "base/fields.h"
#include "cli/command.h"
#include "cli/support.h"
#include "lesson/course_check.h"
#include "lesson/portfolio.h"
#include "lesson/rehearsal.h"
#include "paths.h"
#include "runs/run_library.h"
#include "session/session.h"

namespace fw::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string folder, language = "en", lesson, path = "whole", format, out, record;
    HeadlessStage::Options stage;
    bool json = false;
};

fs::path folderOf(const Options& o) {
    const fs::path folder = o.folder.empty() ? lessonFolder() : fs::path(o.folder);
    std::error_code error;
    check(fs::is_directory(folder, error), ErrorKind::NoInput,
          "There is no folder of lessons at {}. Name it with --folder, or set FIRSTWORDS_LESSONS.", folder.string());
    return folder;
}

/// All lessons, or the one that was named: "03-one-nudge", "one-nudge" or "3".
std::vector<LoadedLesson> chosenLessons(const Options& o) {
    std::vector<LoadedLesson> all = loadLessons(folderOf(o), o.language);
    if (o.lesson.empty()) return all;
    std::vector<std::string> names;
    for (LoadedLesson& each : all) {
        const bool numbered = o.lesson.size() <= 2 && o.lesson.find_first_not_of("0123456789") == o.lesson.npos &&
                              each.name.starts_with(fmt::format("{:0>2}-", o.lesson));
        if (each.name == o.lesson || each.name.substr(3) == o.lesson || numbered) return {std::move(each)};
        names.push_back(each.name);
    }
    fail(ErrorKind::NoInput, "There is no lesson '{}'. Did you mean '{}'?", o.lesson, nearestKey(o.lesson, names));
}

Json problemJson(const LessonProblem& p) {
    return {{"file", p.file.string()}, {"line", p.line}, {"message", p.message}, {"fatal", p.fatal}};
}

int list(const Options& o, Streams& streams) {
    const std::vector<LoadedLesson> lessons = chosenLessons(o);
    Json json = Json::array();
    for (const LoadedLesson& each : lessons) {
        Json row{{"id", each.name}, {"usable", each.lesson != nullptr}};
        if (const Lesson* lesson = each.lesson.get()) {
            row.update({{"title", lesson->title},
                        {"summary", lesson->summary},
                        {"language", lesson->language},
                        {"minutes", lesson->minutes},
                        {"core_minutes", lesson->coreMinutes},
                        {"class_minutes", lesson->classMinutes},
                        {"preset", lesson->preset},
                        {"steps", lesson->steps.size()},
                        {"goal", lesson->goal}});
            if (!o.json)
                streams.out << fmt::format("{:26} {:>3} min  {}\n{:36}{}\n", each.name, lesson->minutes,
                                           printable(lesson->title), "", printable(lesson->summary));
        } else if (!o.json) {
            streams.out << fmt::format("{:26} cannot be used; see firstwords-cli lesson check\n", printable(each.name));
        }
        json.push_back(std::move(row));
    }
    if (o.json) printJson(streams.out, {{"lessons", json}});
    return 0;
}

void printTimes(const std::vector<LoadedLesson>& lessons, std::ostream& out) {
    const fs::path presets = resourceFolder() / "presets";
    for (const LoadedLesson& each : lessons) {
        if (!each.lesson) continue;
        const Lesson& lesson = *each.lesson;
        std::string text = fmt::format("{:26} {} steps", each.name, lesson.steps.size());
        const auto add = [&](std::string_view what, LessonPath path, int announced) {
            if (announced == 0) return;
            try {
                const LessonTime time = lessonTime(lesson, path, presets);
                text += fmt::format(", {} {} min (reckoned {:.0f}, {:.1f} of them training)", what, announced,
                                    time.minutes(), time.training);
            } catch (const Error&) {  // an unknown preset, which is among the problems
            }
        };
        add("whole", LessonPath::Whole, lesson.minutes);
        add("core", LessonPath::Core, lesson.coreMinutes);
        add("class", LessonPath::Class, lesson.classMinutes);
        out << text << '\n';
    }
}

int checkAll(const Options& o, Streams& streams) {
    const std::vector<LoadedLesson> lessons = chosenLessons(o);
    std::vector<LessonProblem> problems;
    for (const LoadedLesson& each : lessons)
        problems.insert(problems.end(), each.problems.begin(), each.problems.end());
    // Items and claims are a matter of the course, even where one lesson is asked for.
    const std::vector<LoadedLesson> course = loadLessons(folderOf(o), o.language);
    for (LessonProblem& problem : checkCourse(course, folderOf(o), resourceFolder()))
        if (o.lesson.empty() || problem.file.parent_path().filename() == lessons[0].name)
            problems.push_back(std::move(problem));
    const auto fatal = std::count_if(problems.begin(), problems.end(), [](const LessonProblem& p) { return p.fatal; });
    if (o.json) {
        Json rows = Json::array();
        for (const LessonProblem& problem : problems) rows.push_back(problemJson(problem));
        printJson(streams.out, {{"lessons", lessons.size()}, {"problems", rows}});
    } else {
        printTimes(lessons, streams.out);
        for (const LessonProblem& problem : problems) streams.out << printable(problem.text()) << '\n';
        streams.out << fmt::format("{} lessons, {} errors, {} notes\n", lessons.size(), fatal,
                                   static_cast<int64_t>(problems.size()) - fatal);
    }
    return fatal > 0 ? static_cast<int>(ErrorKind::BadData) : 0;
}

std::vector<std::shared_ptr<const Lesson>> usable(const std::vector<LoadedLesson>& lessons) {
    std::vector<std::shared_ptr<const Lesson>> all;
    for (const LoadedLesson& each : lessons)
        if (each.lesson) all.push_back(each.lesson);
    return all;
}

Json playedJson(const PlayedStep& p) {
    Json values = Json::object();
    for (const auto& [name, value] : p.values) {
        if (const auto* number = std::get_if<double>(&value))
            values[name] = *number;
        else if (const auto* flag = std::get_if<bool>(&value))
            values[name] = *flag;
        else if (const auto* text = std::get_if<std::string>(&value))
            values[name] = *text;
        else
            values[name] = nullptr;
    }
    return {{"step", p.id},
            {"kind", p.kind},
            {"checkpoint", p.hasCheckpoint},
            {"wanted", p.wanted},
            {"usual", p.usual},
            {"outcome", std::string(wordOf(p.outcome))},
            {"reason", p.reason},
            {"values", values},
            {"recorded", p.recorded},
            {"truth", p.truth},
            {"agrees", p.agrees},
            {"error", p.error},
            {"seconds", p.seconds}};
}

std::string playedText(const PlayedStep& p) {
    std::string text =
        fmt::format("{:10} {:18} {:6.1f} s  {}", p.kind, p.id, p.seconds, p.hasCheckpoint ? wordOf(p.outcome) : "");
    for (const auto& [name, value] : p.values) text += fmt::format("  {} = {}", name, printable(shownValue(value)));
    if (!p.truth.empty())
        text +=
            fmt::format("  recorded {}{}", printable(p.recorded), p.agrees ? "" : ", but it is " + printable(p.truth));
    if (!p.reason.empty()) text += "\n           " + printable(p.reason);
    if (!p.error.empty()) text += "\n           failed: " + printable(p.error);
    return text;
}

LessonPath pathNamed(const std::string& word) {
    return word == "core" ? LessonPath::Core : word == "class" ? LessonPath::Class : LessonPath::Whole;
}

std::shared_ptr<const Lesson> chosenLesson(const Options& o, Streams& streams) {
    const LoadedLesson loaded = chosenLessons(o).at(0);
    if (loaded.lesson) return loaded.lesson;
    for (const LessonProblem& problem : loaded.problems) streams.err << printable(problem.text()) << '\n';
    fail(ErrorKind::BadData, "The lesson '{}' cannot be used.", loaded.name);
}

HeadlessStage::Options stageOf(const Options& o, const BackendRegistry& registry) {
    HeadlessStage::Options stage = o.stage;
    stage.resources = resourceFolder();
    stage.cache = cacheFolder();
    stage.session = [&registry, stage] { return std::make_unique<Session>(registry, stage.resources, stage.cache); };
    return stage;
}

/// A line that is written over, where somebody looks.
std::function<void(const std::string&)> liveLine(Streams& streams) {
    return [&streams](const std::string& what) {
        if (streams.errIsTerminal) streams.err << fmt::format("\r{:<60}", what) << std::flush;
    };
}

int play(const Options& o, Streams& streams) {
    const auto lesson = chosenLesson(o, streams);
    const BackendRegistry registry = makeBackendRegistry();
    LessonPlayer player(lesson, usable(loadLessons(folderOf(o), o.language)), pathNamed(o.path), stageOf(o, registry),
                        liveLine(streams));
    Json steps = Json::array();
    int bad = 0, checkpoints = 0;
    player.play([&](const PlayedStep& step) {
        if (streams.errIsTerminal) streams.err << '\r';
        checkpoints += step.hasCheckpoint ? 1 : 0;
        bad += isGood(step, o.stage.smoke) ? 0 : 1;
        if (o.json)
            steps.push_back(playedJson(step));
        else
            streams.out << (isGood(step, o.stage.smoke) ? "  " : "! ") << playedText(step) << std::endl;
    });
    if (o.json)
        printJson(streams.out,
                  {{"lesson", lesson->name()}, {"checkpoints", checkpoints}, {"bad", bad}, {"steps", steps}});
    else
        streams.out << fmt::format("{}: {} checkpoints, {} steps not as they should be\n", lesson->name(), checkpoints,
                                   bad);
    return bad == 0 ? 0 : 1;
}

std::string rehearsedText(const RehearsedStep& step) {
    std::string text = fmt::format("{:18} {:6.1f} s", step.id, step.seconds);
    if (step.trained)
        text += fmt::format("  loss {:.2f} at {:.0f} s, {:.2f} million tokens", step.loss, step.runSeconds,
                            static_cast<double>(step.provenance.tokens) / 1e6);
    if (!step.completion.empty())
        text += fmt::format("\n{:30}{}{}", "", printable(step.prompt), printable(step.completion));
    if (!step.error.empty()) text += fmt::format("\n{:30}failed: {}", "", printable(step.error));
    return text;
}

/// What comes out is kept for whoever teaches the lesson in the window.
int rehearseLesson(const Options& o, Streams& streams) {
    const auto lesson = chosenLesson(o, streams);
    const BackendRegistry registry = makeBackendRegistry();
    HeadlessStage::Options stage = stageOf(o, registry);
    stage.library = defaultLibrary();
    const fs::path folder = defaultRehearsals();
    check(!folder.empty(), ErrorKind::NoInput,
          "There is no place to keep a rehearsal: neither XDG_DATA_HOME nor HOME is set.");
    const Rehearsal result = rehearse(
        lesson, usable(loadLessons(folderOf(o), o.language)), pathNamed(o.path), stage,
        [&](const RehearsedStep& step) {
            if (streams.errIsTerminal) streams.err << '\r';
            streams.out << rehearsedText(step) << std::endl;
        },
        liveLine(streams));
    writeRehearsal(folder, result);
    streams.out << fmt::format("{}: rehearsed in {:.0f} s on {}; the presenter's window shows it\n", lesson->name(),
                               result.seconds, result.device);
    return 0;
}

int writePortfolio(const Options& o, Streams& streams) {
    const fs::path file = o.record.empty() ? defaultLearnerFile() : fs::path(o.record);
    std::error_code error;
    check(fs::exists(file, error), ErrorKind::NoInput,
          "There is no record of lessons at {}; it begins with the first lesson in the window.", file.string());
    const LearnerRecord record = LearnerRecord::read(file);
    const std::string text = portfolioFormat(o.format)->write(record, usable(loadLessons(folderOf(o), o.language)));
    if (o.out == "-")
        streams.out << text;
    else
        writeFileAtomically(o.out, text);
    return 0;
}

std::vector<std::string> portfolioIds() {
    std::vector<std::string> ids;
    for (const PortfolioFormat& format : portfolioFormats()) ids.emplace_back(format.id);
    return ids;
}

}  // namespace

Execute prepareLesson(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.require_subcommand(1);
    const auto subcommand = [&](const char* name, const char* summary) {
        CLI::App* sub = app.add_subcommand(name, summary);
        sub->add_option("--folder", o->folder, "Folder of lessons; without it, those of the program");
        sub->add_option("--language", o->language, "Language, where there is a translation")->capture_default_str();
        return sub;
    };
    CLI::App* lists = subcommand("list", "All lessons in their order");
    CLI::App* checks =
        subcommand("check", "Judge all lessons, or one: form, words, times, what the course claims to cover");
    CLI::App* runs = subcommand("run", "Play a lesson without a window: a scripted learner, a real model");
    CLI::App* rehearses = subcommand(
        "rehearse", "Play a lesson as its class will see it, and keep losses, times and completions for the teacher");
    for (CLI::App* each : {lists, checks, runs}) each->add_flag("--json", o->json, "Print one JSON document");
    for (CLI::App* each : {checks, runs, rehearses})
        each->add_option("LESSON", o->lesson, "Its folder's name, its slug or its number")->required(each != checks);
    for (CLI::App* each : {runs, rehearses}) {
        each->add_option("--path", o->path, "whole, core or class")
            ->check(CLI::IsMember({"whole", "core", "class"}))
            ->capture_default_str();
        each->add_option("--threads", o->stage.threads, "0: all cores")->capture_default_str();
        each->add_option("--device", o->stage.device, "cpu, cuda, cuda-fp32, reference or auto")->capture_default_str();
    }
    runs->add_flag("--smoke", o->stage.smoke,
                   "Preset spark, at most 0.6 million tokens per run; what is unusual counts as good");
    runs->add_option("--other-seed", o->stage.otherSeed, "Is added to the seeds of new models")->capture_default_str();
    CLI::App* writes = subcommand("portfolio", "Write out what the learner predicted, saw and explained");
    writes->add_option("--as", o->format, "Format")->required()->check(CLI::IsMember(portfolioIds()));
    writes->add_option("--out", o->out, "File to write; - is standard output")->required();
    writes->add_option("--record", o->record, "The learner's record; without it, the one of this account");
    return [=](Streams& streams) {
        if (lists->parsed()) return list(*o, streams);
        if (runs->parsed()) return play(*o, streams);
        if (rehearses->parsed()) return rehearseLesson(*o, streams);
        if (writes->parsed()) return writePortfolio(*o, streams);
        return checkAll(*o, streams);
    };
}

}  // namespace fw::cli
