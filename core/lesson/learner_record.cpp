// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/learner_record.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/error.h"
#include "runs/run_library.h"

namespace fw {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr int kVersion = 1;
constexpr int64_t kMostBytes = 16 << 20;

constexpr std::array<std::string_view, 4> kOutcomes{"", "seen", "not yet", "did not happen this time"};

Json toJson(const RunProvenance& p) {
    return {{"run", p.run},   {"preset", p.preset}, {"recipe", p.recipe},
            {"seed", p.seed}, {"step", p.step},     {"tokens", p.tokens}};
}

Json toJson(const StepRecord& s) {
    Json json{{"when", s.when}, {"visited", s.visited}};
    const auto put = [&](const char* name, const auto& value) {
        if (value != std::decay_t<decltype(value)>{}) json[name] = value;
    };
    put("prediction", s.prediction);
    put("confidence", s.confidence);
    put("skipped_prediction", s.skippedPrediction);
    if (s.predictedRight) json["predicted_right"] = *s.predictedRight;
    put("recorded", s.recorded);
    put("truth", s.truth);
    put("explanation", s.explanation);
    put("product", s.product);
    put("self_rating", s.selfRating);
    put("outcome", std::string(wordOf(s.outcome)));
    put("answers", s.answers);
    put("right", s.right);
    put("hints", s.hints);
    put("votes", s.votes);
    put("second_votes", s.secondVotes);
    if (!s.provenance.preset.empty()) json["provenance"] = toJson(s.provenance);
    return json;
}

template <class T>
void get(const Json& json, const char* name, T& value) {
    if (const auto found = json.find(name); found != json.end()) found->get_to(value);
}

RunProvenance provenanceFrom(const Json& json) {
    RunProvenance p;
    get(json, "run", p.run);
    get(json, "preset", p.preset);
    get(json, "recipe", p.recipe);
    get(json, "seed", p.seed);
    get(json, "step", p.step);
    get(json, "tokens", p.tokens);
    return p;
}

StepRecord stepFrom(const Json& json) {
    StepRecord s;
    get(json, "when", s.when);
    get(json, "visited", s.visited);
    get(json, "prediction", s.prediction);
    get(json, "confidence", s.confidence);
    get(json, "skipped_prediction", s.skippedPrediction);
    if (json.contains("predicted_right")) s.predictedRight = json["predicted_right"].get<bool>();
    get(json, "recorded", s.recorded);
    get(json, "truth", s.truth);
    get(json, "explanation", s.explanation);
    get(json, "product", s.product);
    get(json, "self_rating", s.selfRating);
    std::string outcome;
    get(json, "outcome", outcome);
    s.outcome = outcomeOf(outcome);
    get(json, "answers", s.answers);
    get(json, "right", s.right);
    get(json, "hints", s.hints);
    get(json, "votes", s.votes);
    get(json, "second_votes", s.secondVotes);
    if (json.contains("provenance")) s.provenance = provenanceFrom(json["provenance"]);
    return s;
}

LessonRecord lessonFrom(const std::string& name, const Json& json) {
    LessonRecord lesson;
    lesson.lesson = name;
    get(json, "place", lesson.place);
    get(json, "finished", lesson.finished);
    get(json, "minutes", lesson.minutes);
    if (const auto steps = json.find("steps"); steps != json.end())
        for (const auto& [id, step] : steps->items()) lesson.steps.emplace(id, stepFrom(step));
    return lesson;
}

/// Throws where the file is not what save() writes.
std::map<std::string, LessonRecord> readRecord(const fs::path& file) {
    const Json json = Json::parse(readFile(file, kMostBytes));
    check(json.at("version").get<int>() == kVersion, ErrorKind::BadData, "its version is unknown");
    std::map<std::string, LessonRecord> lessons;
    for (const auto& [name, lesson] : json.at("lessons").items()) lessons.emplace(name, lessonFrom(name, lesson));
    return lessons;
}

/// A name beside the file that is not taken.
fs::path setAsideName(const fs::path& file) {
    std::error_code error;
    for (int n = 1;; ++n) {
        const fs::path aside = file.string() + fmt::format(".unreadable-{}", n);
        if (!fs::exists(aside, error)) return aside;
    }
}

}  // namespace

std::string_view wordOf(Outcome outcome) {
    return kOutcomes[static_cast<size_t>(outcome)];
}

Outcome outcomeOf(std::string_view word) {
    const auto found = std::find(kOutcomes.begin(), kOutcomes.end(), word);
    return found == kOutcomes.end() ? Outcome::None : static_cast<Outcome>(found - kOutcomes.begin());
}

fs::path defaultLearnerFile() {
    const fs::path library = defaultLibrary();
    return library.empty() ? fs::path() : library.parent_path() / "lessons.json";
}

LearnerRecord::LearnerRecord(fs::path file) : m_file(std::move(file)) {
    std::error_code error;
    if (m_file.empty() || !fs::exists(m_file, error)) return;
    try {
        m_lessons = readRecord(m_file);
    } catch (const std::exception& trouble) {
        const fs::path aside = setAsideName(m_file);
        fs::rename(m_file, aside, error);
        m_message = fmt::format(
            "The record of your lessons, {}, cannot be read ({}). It was set aside as {}; a new one begins.",
            m_file.string(), trouble.what(), aside.filename().string());
        if (error) {
            m_message = fmt::format(
                "The record of your lessons, {}, cannot be read ({}) and is left alone; this session's is not kept.",
                m_file.string(), trouble.what());
            m_file.clear();
        }
    }
}

LearnerRecord LearnerRecord::read(const fs::path& file) {
    LearnerRecord record;
    try {
        record.m_lessons = readRecord(file);
    } catch (const std::exception& trouble) {
        fail(ErrorKind::BadData, "{} is no record of lessons: {}.", file.string(), trouble.what());
    }
    return record;
}

LessonRecord& LearnerRecord::lesson(const std::string& name) {
    LessonRecord& record = m_lessons[name];
    record.lesson = name;
    return record;
}

const LessonRecord* LearnerRecord::find(const std::string& name) const {
    const auto found = m_lessons.find(name);
    return found == m_lessons.end() ? nullptr : &found->second;
}

void LearnerRecord::save() const {
    if (m_file.empty()) return;
    Json lessons = Json::object();
    for (const auto& [name, lesson] : m_lessons) {
        Json steps = Json::object();
        for (const auto& [id, step] : lesson.steps) steps[id] = toJson(step);
        lessons[name] = {{"place", lesson.place},
                         {"finished", lesson.finished},
                         {"minutes", lesson.minutes},
                         {"steps", std::move(steps)}};
    }
    const Json json{{"version", kVersion}, {"lessons", std::move(lessons)}};
    std::error_code ignored;
    fs::create_directories(m_file.parent_path(), ignored);
    writeFileAtomically(m_file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace fw
