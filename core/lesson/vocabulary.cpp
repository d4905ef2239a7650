// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/fields.h"

namespace fw {

namespace {

VerbField number(std::string_view name, double min, double max, std::optional<double> fallback = {}) {
    return {name, FieldType::Number, fallback.value_or(min), !fallback, min, max, {}};
}
VerbField whole(std::string_view name, double min, double max, std::optional<double> fallback = {}) {
    return {name, FieldType::Whole, fallback.value_or(min), !fallback, min, max, {}};
}
VerbField flag(std::string_view name) {
    return {name, FieldType::Flag, false, false, 0, 0, {}};
}
/// Without a fallback the text must be there.
VerbField text(std::string_view name, double longest, std::optional<std::string> fallback = {}) {
    return {name, FieldType::Text, fallback.value_or(""), !fallback, 0, longest, {}};
}
VerbField choice(std::string_view name, std::string_view choices, std::optional<std::string> fallback = {}) {
    return {name, FieldType::Text, fallback.value_or(""), !fallback, 0, 40, choices};
}
VerbField words(std::string_view name, std::string_view choices, std::vector<std::string> fallback) {
    return {name, FieldType::Words, std::move(fallback), false, 1, 8, choices};
}

constexpr double kPrompt = 2000;  // bytes
constexpr std::string_view kRungs = "uniform|unigram|bigram|trigram|floor";
constexpr std::string_view kKinds = "question|answer|other|nonsense";
constexpr std::string_view kAges = "start|pins|shown|now";
constexpr std::string_view kMeters = "order|agreement|meaning|facts";

VerbField prompt() {
    return text("prompt", kPrompt);
}
VerbField preset() {
    return text("preset", 40);
}
VerbField recipe() {
    return text("recipe", 80, "balanced");
}
VerbField seed(double fallback = 1) {
    return whole("seed", 0, 1e9, fallback);
}
VerbField temperature() {
    return number("temperature", 0, 5, 0.8);
}
VerbField topK() {
    return whole("top_k", 0, 4096, 0);
}
VerbField topP() {
    return number("top_p", 0.01, 1, 1);
}
VerbField panelId() {
    return text("id", 40);
}

struct Verb {
    std::string_view name;
    std::vector<VerbField> fields;
    bool needsModel = true;
};

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{
        {"new_run", {preset(), seed(), recipe(), whole("tokens", 0, 12e6, 0)}, false},
        {"have_model", {preset(), whole("min_tokens", 0, 12e6, 0), recipe()}, false},
        {"train", {whole("tokens", 0, 12e6, 0), whole("steps", 0, 20000, 0)}},
        {"pause", {}},
        {"step_once", {whole("times", 1, 20, 1)}},
        {"learning_rate", {number("value", 1e-5, 10)}},
        {"trouble", {choice("kind", "nan|explosion")}},
        {"same_start", {}},
        {"show_step", {whole("step", -1, 1e9, -1), whole("tokens", -1, 12e6, -1)}},
        {"pin", {}},
        {"probe", {prompt()}},
        {"complete", {prompt(), whole("length", 1, 200, 60), temperature(), topK(), topP(), seed()}},
        {"sampling", {temperature(), topK(), topP()}},
        {"sample_many",
         {prompt(), whole("count", 1, 50, 20), whole("length", 1, 120, 32), temperature(),
          words("ages", kAges, {"now"})}},
        {"write_step", {prompt(), whole("tokens", 1, 60, 1), temperature(), topK(), topP(), seed()}},
        {"nudge",
         {text("sentence", kPrompt), whole("times", 0, 300, 1), number("rate", 0.0001, 10, 0.1), flag("uphill")}},
        {"check_slope", {whole("weight", 0, 9, 0)}},
        {"tokens", {text("text", kPrompt)}},
        {"merges", {whole("count", 1, 2000)}},
        {"surprise", {text("text", kPrompt, "")}},
        {"guess", {whole("rounds", 1, 20, 5)}},
        {"measure", {}},
        {"attention", {prompt()}},
        {"embeddings", {text("neighbours_of", 80, "")}},
        {"search", {text("text", 200)}, false},
        {"branch",
         {text("recipe", 80, ""), number("learning_rate", 0, 10, 0), whole("seed", 0, 1e9, 0),
          whole("tokens", 0, 4e6)}},
        {"panel", {panelId()}, false},
    };
    return all;
}

using Life = ValueLife;

constexpr std::array kValues{
    // the open run
    ValueRow{"step", Life::Run},
    ValueRow{"tokens", Life::Run},
    ValueRow{"flops", Life::Run},
    ValueRow{"shown_step", Life::Run},
    ValueRow{"start_loss", Life::Run},
    ValueRow{"uniform_loss", Life::Run},
    ValueRow{"vocabulary", Life::Run},
    ValueRow{"learning_rate", Life::Run},
    ValueRow{"seed", Life::Run},
    ValueRow{"parameters", Life::Run},
    ValueRow{"rung", Life::Run, 1, 1, kRungs},
    ValueRow{"seconds", Life::Training},
    ValueRow{"loss", Life::Training},
    ValueRow{"validation_loss", Life::Training},
    ValueRow{"passed", Life::Training, 1, 1, kRungs},
    ValueRow{"meter", Life::Training, 1, 1, kMeters},
    ValueRow{"meter_passed", Life::Training, 1, 1, kMeters},
    ValueRow{"purity", Life::Training},
    ValueRow{"purity_chance", Life::Training},
    // next token
    ValueRow{"probe_prompt"},
    ValueRow{"top_token"},
    ValueRow{"p", Life::Asked, 1, 1},
    ValueRow{"rank", Life::Asked, 1, 1},
    ValueRow{"entropy"},
    ValueRow{"top_p"},
    ValueRow{"top_token_start"},
    ValueRow{"p_start", Life::Asked, 1, 1},
    ValueRow{"rank_start", Life::Asked, 1, 1},
    ValueRow{"entropy_start"},
    ValueRow{"top_p_start"},
    // completions, console, writer
    ValueRow{"completions", Life::Counted},
    ValueRow{"identical", Life::Asked, 1, 1},
    ValueRow{"different", Life::Asked, 1, 1},
    ValueRow{"samples", Life::Asked, 0, 1, kAges},
    ValueRow{"count", Life::Asked, 1, 2, kKinds},
    ValueRow{"share", Life::Asked, 1, 2, kKinds},
    ValueRow{"containing", Life::Asked, 1, 2},
    ValueRow{"written", Life::Counted},
    ValueRow{"writer_temperature", Life::Lesson},
    // one nudge
    ValueRow{"nudges", Life::Counted},
    ValueRow{"nudge_p_before", Life::Lesson},
    ValueRow{"nudge_p_after", Life::Lesson},
    ValueRow{"nudge_loss_before", Life::Lesson},
    ValueRow{"nudge_loss_after", Life::Lesson},
    ValueRow{"held_out_before", Life::Lesson},
    ValueRow{"held_out_after", Life::Lesson},
    ValueRow{"held_out_least", Life::Lesson},
    ValueRow{"nudge_uphill", Life::Lesson},
    ValueRow{"slope_checks", Life::Counted},
    ValueRow{"slope_error", Life::Lesson},
    // tokens, surprise, guessing game
    ValueRow{"typed_text", Life::Lesson},
    ValueRow{"typed_tokens", Life::Lesson},
    ValueRow{"typed_bytes", Life::Lesson},
    ValueRow{"typed_words", Life::Lesson},
    ValueRow{"merges_shown", Life::Lesson},
    ValueRow{"page_tokens", Life::Lesson},
    ValueRow{"page_loss", Life::Lesson},
    ValueRow{"page_bits_per_byte", Life::Lesson},
    ValueRow{"page_bytes", Life::Lesson},
    ValueRow{"page_coded_bytes", Life::Lesson},
    ValueRow{"page_zlib_bytes", Life::Lesson},
    ValueRow{"page_start_bytes", Life::Lesson},
    ValueRow{"picked_token", Life::Lesson},
    ValueRow{"picked_p", Life::Lesson},
    ValueRow{"picked_loss", Life::Lesson},
    ValueRow{"picked_right", Life::Lesson},
    ValueRow{"guesses", Life::Counted},
    ValueRow{"guessed_right", Life::Counted},
    ValueRow{"model_right", Life::Counted},
    // made, searched, looked at
    ValueRow{"new_models", Life::Counted},
    ValueRow{"searches", Life::Counted},
    ValueRow{"hits", Life::Lesson},
    ValueRow{"branches", Life::Counted},
    ValueRow{"branch_recipe", Life::Lesson},
    ValueRow{"panel_opened", Life::Lesson, 1, 1, kPanelId},
    // the learner's own record
    ValueRow{"recorded", Life::Asked, 1, 1, kStepName},
    ValueRow{"predicted", Life::Asked, 1, 1, kStepName},
    ValueRow{"confidence", Life::Asked, 1, 1, kStepName},
    ValueRow{"was_right", Life::Asked, 1, 1, kStepName},
    ValueRow{"product"},
};

constexpr std::array<std::string_view, 17> kPanels{
    "loss", "next_token", "completions", "corpus",   "attention", "lens",   "embeddings", "weights", "nudge",
    "runs", "compare",    "tokens",      "surprise", "guess",     "writer", "console",    "meters"};

constexpr auto kControls = std::to_array<std::string_view>({
    "run.train",        "run.step_once",       "run.same_start",    "run.model",        "run.text",
    "run.seed",         "run.learning_rate",   "run.time_bar",      "nudge.once",       "nudge.often",
    "nudge.undo",       "nudge.undo_all",      "nudge.uphill",      "nudge.rate",       "nudge.sentence",
    "nudge.weights",    "tokens.text",         "tokens.page",       "tokens.pieces",    "tokens.story",
    "tokens.counts",    "tokens.play",         "tokens.merges",     "tokens.merge",     "tokens.letters",
    "surprise.text",    "surprise.page",       "surprise.map",      "surprise.picked",  "surprise.readings",
    "surprise.sizes",   "surprise.decoded",    "surprise.fairness", "guess.text",       "guess.word",
    "guess.give",       "guess.easy",          "guess.verdict",     "guess.now",        "guess.start",
    "guess.begin",      "guess.standing",      "guess.games",       "writer.prompt",    "writer.text",
    "writer.one",       "writer.ten",          "writer.restart",    "writer.noise",     "writer.dice",
    "writer.bars",      "writer.temperature",  "writer.top_k",      "writer.top_p",     "writer.clock",
    "console.prompt",   "console.run",         "console.stop",      "console.copy",     "console.count",
    "console.length",   "console.temperature", "console.ages",      "console.rule",     "console.contains",
    "console.results",  "meters.measure",      "meters.past",       "meters.plot",      "meters.order",
    "meters.agreement", "meters.meaning",      "meters.facts",      "meters.reasoning", "meters.shuffled",
});

constexpr std::array<std::string_view, 15> kMisconceptions{"M1", "M2",  "M3",  "M4",  "M5",  "M6",  "M7", "M8",
                                                           "M9", "M10", "M11", "M12", "M13", "M14", "M15"};

}  // namespace

std::span<const VerbRow> verbTable() {
    static const std::vector<VerbRow> rows = [] {
        std::vector<VerbRow> made;
        for (const Verb& verb : verbs()) made.push_back({verb.name, verb.fields, verb.needsModel});
        return made;
    }();
    return rows;
}

std::span<const ValueRow> valueTable() {
    return kValues;
}

const VerbRow* findVerb(std::string_view name) {
    for (const VerbRow& row : verbTable())
        if (row.name == name) return &row;
    return nullptr;
}

const ValueRow* findValue(std::string_view name) {
    for (const ValueRow& row : kValues)
        if (row.name == name) return &row;
    return nullptr;
}

std::vector<std::string> choiceWords(std::string_view choices) {
    std::vector<std::string> words;
    for (size_t begin = 0; begin <= choices.size();) {
        const size_t end = std::min(choices.find('|', begin), choices.size());
        words.emplace_back(choices.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::string didYouMean(std::string_view word, std::span<const std::string_view> known) {
    if (known.empty() || word.size() > 100) return {};
    return fmt::format(" (did you mean '{}'?)", nearestKey(word, {known.begin(), known.end()}));
}

std::span<const std::string_view> panelNames() {
    return kPanels;
}
std::span<const std::string_view> controlNames() {
    return kControls;
}
std::span<const std::string_view> misconceptionNames() {
    return kMisconceptions;
}

}  // namespace fw
