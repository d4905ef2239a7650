// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/rehearsal.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/error.h"
#include "runs/run_library.h"

namespace fw {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr int64_t kMostBytes = 4 << 20;
constexpr std::array<std::string_view, 3> kPaths{"whole", "core", "class"};  // as in LessonPath

RehearsedStep rehearsed(const PlayedStep& played) {
    RehearsedStep step;
    step.id = played.id;
    step.seconds = played.seconds;
    step.trained = played.trained;
    step.provenance = played.provenance;
    step.loss = played.loss;
    step.runSeconds = played.runSeconds;
    for (const event::RungPassed& rung : played.passed) step.passed.push_back({rung.id, rung.seconds, rung.tokens});
    step.prompt = played.completion.prompt;
    step.completion = played.completion.text;
    for (const auto& [name, value] : played.values) step.values.emplace_back(name, shownValue(value));
    step.truth = played.truth;
    step.error = played.error;
    step.outcome = played.outcome;
    return step;
}

Json toJson(const RehearsedStep& s) {
    const RunProvenance& p = s.provenance;
    Json passed = Json::array(), values = Json::array();
    for (const RehearsedRung& rung : s.passed)
        passed.push_back({{"id", rung.id}, {"seconds", rung.seconds}, {"tokens", rung.tokens}});
    for (const auto& [name, value] : s.values) values.push_back({name, value});
    return {{"step", s.id},
            {"seconds", s.seconds},
            {"trained", s.trained},
            {"loss", s.loss},
            {"run_seconds", s.runSeconds},
            {"run",
             {{"name", p.run},
              {"preset", p.preset},
              {"recipe", p.recipe},
              {"seed", p.seed},
              {"step", p.step},
              {"tokens", p.tokens}}},
            {"passed", std::move(passed)},
            {"prompt", s.prompt},
            {"completion", s.completion},
            {"values", std::move(values)},
            {"truth", s.truth},
            {"error", s.error},
            {"outcome", std::string(wordOf(s.outcome))}};
}

RehearsedStep stepFrom(const Json& json) {
    RehearsedStep s;
    json.at("step").get_to(s.id);
    json.at("seconds").get_to(s.seconds);
    json.at("trained").get_to(s.trained);
    json.at("loss").get_to(s.loss);
    json.at("run_seconds").get_to(s.runSeconds);
    const Json& run = json.at("run");
    s.provenance = {run.at("name"), run.at("preset"), run.at("recipe"),
                    run.at("seed"), run.at("step"),   run.at("tokens")};
    for (const Json& rung : json.at("passed"))
        s.passed.push_back({rung.at("id"), rung.at("seconds"), rung.at("tokens")});
    json.at("prompt").get_to(s.prompt);
    json.at("completion").get_to(s.completion);
    for (const Json& value : json.at("values")) s.values.emplace_back(value.at(0), value.at(1));
    json.at("truth").get_to(s.truth);
    json.at("error").get_to(s.error);
    s.outcome = outcomeOf(json.at("outcome").get<std::string>());
    return s;
}

Rehearsal rehearsalFrom(const Json& json) {
    check(json.at("version").get<int>() == kVersion, ErrorKind::BadData, "its version is unknown");
    Rehearsal r;
    json.at("lesson").get_to(r.lesson);
    const auto path = std::find(kPaths.begin(), kPaths.end(), json.at("path").get<std::string>());
    check(path != kPaths.end(), ErrorKind::BadData, "its path is unknown");
    r.path = static_cast<LessonPath>(path - kPaths.begin());
    json.at("when").get_to(r.when);
    json.at("device").get_to(r.device);
    json.at("seconds").get_to(r.seconds);
    for (const Json& step : json.at("steps")) r.steps.push_back(stepFrom(step));
    return r;
}

fs::path fileOf(const fs::path& folder, const std::string& lesson) {
    return folder / (lesson + ".json");
}

}  // namespace

const RehearsedStep* Rehearsal::find(std::string_view step) const {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [step](const RehearsedStep& each) { return each.id == step; });
    return found == steps.end() ? nullptr : &*found;
}

Rehearsal rehearse(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
                   LessonPath path, HeadlessStage::Options options,
                   const std::function<void(const RehearsedStep&)>& told,
                   const std::function<void(const std::string&)>& status) {
    options.asInWindow = true;
    options.runName = fmt::format("Rehearsal: {}", lesson->title);
    Rehearsal result;
    result.lesson = lesson->name();
    result.path = path;
    LessonPlayer player(lesson, std::move(course), path, options, status);
    player.play([&](const PlayedStep& played) {
        result.steps.push_back(rehearsed(played));
        result.seconds += played.seconds;
        told(result.steps.back());
    });
    if (const RunInfo* info = player.stage().info()) result.device = info->device;
    result.when = timeStamp();
    return result;
}

fs::path defaultRehearsals() {
    const fs::path library = defaultLibrary();
    return library.empty() ? fs::path() : library.parent_path() / "rehearsals";
}

void writeRehearsal(const fs::path& folder, const Rehearsal& r) {
    Json steps = Json::array();
    for (const RehearsedStep& step : r.steps) steps.push_back(toJson(step));
    const Json json{
        {"version", kVersion},      {"lesson", r.lesson}, {"path", std::string(kPaths[static_cast<size_t>(r.path)])},
        {"when", r.when},           {"device", r.device}, {"seconds", r.seconds},
        {"steps", std::move(steps)}};
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    writeFileAtomically(fileOf(folder, r.lesson), json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

std::optional<Rehearsal> readRehearsal(const fs::path& folder, const std::string& lesson) {
    std::error_code error;
    const fs::path file = fileOf(folder, lesson);
    if (folder.empty() || !fs::exists(file, error)) return std::nullopt;
    try {
        return rehearsalFrom(Json::parse(readFile(file, kMostBytes)));
    } catch (const std::exception& trouble) {
        fail(ErrorKind::BadData, "{} is no rehearsal of a lesson ({}). Rehearse the lesson again, or delete the file.",
             file.string(), trouble.what());
    }
}

}  // namespace fw
