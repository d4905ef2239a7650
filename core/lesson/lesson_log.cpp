// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_log.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

#include "lesson/vocabulary.h"
#include "session/smoothed_loss.h"

namespace fw {

namespace {

std::string textOf(const LessonValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    return {};
}

/// A number where the whole text is one, else the text; unknown where nothing was written.
LessonValue typedValue(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty()) return {};
    if (error == std::errc() && end == text.data() + text.size()) return number;
    return text;
}

struct Completion {
    std::string prompt;
    int64_t step = 0;
    std::vector<TokenId> tokens;
};

struct SampleBatch {
    uint64_t request = 0;
    std::vector<std::string> texts, kinds;
};

}  // namespace

struct LessonLog::State {
    std::map<std::pair<std::string, std::string>, LessonValue> values;
    std::shared_ptr<const RunInfo> info;
    bool opened = false;  // the run that is being prepared was opened, not made
    SmoothedLoss loss;
    int64_t step = 0, tokens = 0;
    std::optional<event::Probed> now, start;
    std::map<uint64_t, double> temperatures;                  // of requests
    std::map<uint64_t, Completion> completions;               // the last of each request
    std::map<std::string, SampleBatch, std::less<>> batches;  // by the name of the age
    std::optional<std::pair<WeightPlace, double>> lastSlope;
    std::string run;

    void put(std::string_view name, LessonValue value, std::string_view argument = {}) {
        values[{std::string(name), std::string(argument)}] = std::move(value);
    }
    LessonValue get(std::string_view name, std::string_view argument = {}) const {
        const auto found = values.find({std::string(name), std::string(argument)});
        return found == values.end() ? LessonValue{} : found->second;
    }
    double number(std::string_view name) const {
        const LessonValue value = get(name);
        return std::get_if<double>(&value) ? std::get<double>(value) : 0;
    }
    void add(std::string_view name, double by) { put(name, number(name) + by); }

    void forget(ValueLife life);
    void beginRun();
    void stand(int64_t atStep, int64_t atTokens);

    void on(const event::ModelReady& e);
    void on(const event::DataReady& e);
    void on(const event::RungsReady& e) {
        for (const Rung& rung : e.rungs) put("rung", rung.loss, rung.id);
    }
    void on(const event::RungPassed& e) { put("passed", true, e.id); }
    void on(const event::StateChanged& e);
    void on(const event::StepDone& e);
    void on(const event::Evaluated& e);
    void on(const event::Probed& e);
    void on(const event::Sampled& e);
    void on(const event::SampledMany& e);
    void on(const event::Measured& e);
    void on(const event::Written& e) { put("written", static_cast<double>(e.tokens.size())); }
    void on(const event::Inspected& e);
    void on(const event::RunOpened& e);
    void on(const event::SnapshotTaken& e) {
        run = std::filesystem::path(e.path).parent_path().parent_path().filename().string();
    }
    void on(const event::StepShown& e) { put("shown_step", static_cast<double>(e.step)); }
    void on(const event::Recovered& e) { put("learning_rate", e.learningRate); }
    template <class Other>
    void on(const Other&) {}

    void look(const Nudge& nudge);
    void look(const EmbeddingsView& view);
    void look(const Surprise& page);
    template <class Other>
    void look(const Other&) {}

    const Candidate* candidate(const std::optional<event::Probed>& probe, const std::string& token,
                               size_t* rank = nullptr) const;
    LessonValue ofProbe(std::string_view what, const std::optional<event::Probed>& probe,
                        const std::string& token) const;
    LessonValue pairs(bool equal, double temperature) const;
    LessonValue ofBatch(std::string_view name, const std::string& word, const std::string& age) const;
};

/// Values of this life are unknown again.
void LessonLog::State::forget(ValueLife life) {
    std::erase_if(values, [&](const auto& each) {
        const ValueRow* row = findValue(each.first.first);
        return row && row->life == life;
    });
}

/// The run stands at its beginning: the same one, or another.
void LessonLog::State::beginRun() {
    forget(ValueLife::Training);
    loss = {};
    now = start = {};
    batches.clear();
    completions.clear();
    run.clear();
    put("shown_step", -1.0);
}

void LessonLog::State::stand(int64_t atStep, int64_t atTokens) {
    step = atStep;
    tokens = atTokens;
    put("step", static_cast<double>(step));
    put("tokens", static_cast<double>(tokens));
    if (info) put("flops", info->model.trainFlopsPerToken * static_cast<double>(tokens));
}

void LessonLog::State::on(const event::RunOpened& e) {
    forget(ValueLife::Run);
    beginRun();
    opened = true;
    stand(e.step, e.tokens);
    run = std::filesystem::path(e.folder).filename().string();
    if (e.step > 0) put("loss", e.loss);
    if (e.validationLoss >= 0) put("validation_loss", e.validationLoss);
    put("seconds", e.seconds);
}

void LessonLog::State::on(const event::ModelReady& e) {
    const bool made = !std::exchange(opened, false);
    if (made) {
        forget(ValueLife::Run);
        beginRun();
        add("new_models", 1);
    }
    info = e.info;
    if (made)
        stand(0, 0);
    else
        stand(step, tokens);
    put("vocabulary", static_cast<double>(info->tokenizer->vocabSize()));
    put("uniform_loss", info->uniformLoss);
    put("parameters", static_cast<double>(info->model.parameters));
    put("seed", static_cast<double>(info->config.train.seed));
    put("learning_rate", info->config.train.learningRate);
}

void LessonLog::State::on(const event::DataReady& e) {
    info = e.info;
    put("uniform_loss", info->uniformLoss);
}

/// Ready while a run is there: it stands at its beginning again.
void LessonLog::State::on(const event::StateChanged& e) {
    if (e.state != SessionState::Ready || step == 0) return;
    beginRun();
    stand(0, 0);
}

void LessonLog::State::on(const event::StepDone& e) {
    if (e.step == 1 && std::holds_alternative<std::monostate>(get("start_loss")))
        put("start_loss", e.loss);  // measured before the update
    stand(e.step, e.tokens);
    put("seconds", e.seconds);
    put("loss", loss.add(e.loss));
}

void LessonLog::State::on(const event::Evaluated& e) {
    put("validation_loss", e.loss);
    if (e.step == 0) put("start_loss", e.loss);
}

void LessonLog::State::on(const event::Probed& e) {
    if (e.age.role == AgeRole::Start) start = e;
    if (e.age.role != AgeRole::Now) return;
    now = e;
}

void LessonLog::State::on(const event::Sampled& e) {
    if (!e.done || e.age.role != AgeRole::Now) return;
    Completion completion{e.prompt, e.age.step, {}};
    for (const SampledToken& token : e.tokens) completion.tokens.push_back(token.id);
    add("completions", 1);
    completions[e.request] = std::move(completion);
}

static std::string nameOf(AgeRole role) {
    switch (role) {
        case AgeRole::Start:
            return "start";
        case AgeRole::Pin:
            return "pins";
        case AgeRole::Visited:
            return "shown";
        case AgeRole::Now:
            break;
    }
    return "now";
}

void LessonLog::State::on(const event::SampledMany& e) {
    if (!batches.empty() && batches.begin()->second.request != e.request) batches.clear();
    batches[nameOf(e.age.role)] = {e.request, e.texts, e.kinds};
}

void LessonLog::State::on(const event::Measured& e) {
    constexpr double kPassed = 0.75;
    for (const Meter& meter : e.meters) {
        if (e.age.role != AgeRole::Visited) put("meter", meter.share, meter.id);
        const LessonValue before = get("meter_passed", meter.id);
        const auto passedAt = static_cast<double>(e.tokens);
        if (meter.share >= kPassed && (!std::get_if<double>(&before) || std::get<double>(before) > passedAt))
            put("meter_passed", passedAt, meter.id);
    }
}

void LessonLog::State::on(const event::Inspected& e) {
    if (e.inspection) std::visit([this](const auto& view) { look(view); }, *e.inspection);
}

void LessonLog::State::look(const Nudge& nudge) {
    const double before = nudge.lossBefore(), after = nudge.lossAfter();
    put("nudges", static_cast<double>(nudge.plan.steps));
    put("nudge_loss_before", before);
    put("nudge_loss_after", after);
    put("nudge_p_before", std::exp(-before));
    put("nudge_p_after", std::exp(-after));
    put("nudge_uphill", nudge.plan.rate < 0);
    if (nudge.heldOutBefore >= 0) {
        const bool first =
            !std::holds_alternative<double>(get("held_out_least")) || number("held_out_before") != nudge.heldOutBefore;
        put("held_out_least", std::min({first ? nudge.heldOutBefore : number("held_out_least"), nudge.heldOutBefore,
                                        nudge.heldOutAfter}));
        put("held_out_before", nudge.heldOutBefore);
        put("held_out_after", nudge.heldOutAfter);
    }
    if (!nudge.check) return;
    const SlopeCheck& check = *nudge.check;
    put("slope_error", (check.slope - check.gradient) / std::max(std::fabs(check.gradient), 1e-30));
    if (!lastSlope || !(lastSlope->first == check.place) || lastSlope->second != check.gradient) add("slope_checks", 1);
    lastSlope = {check.place, check.gradient};
}

void LessonLog::State::look(const EmbeddingsView& view) {
    put("purity", view.purity.share);
    put("purity_chance", view.purity.chance);
}

void LessonLog::State::look(const Surprise& page) {
    put("page_tokens", static_cast<double>(page.tokens.size()));
    put("page_loss", page.meanLoss());
    put("page_bits_per_byte", page.bitsPerByte());
    put("page_bytes", static_cast<double>(page.bytes));
    put("page_zlib_bytes", static_cast<double>(page.zlibBytes));
    if (page.codedBytes > 0) put("page_coded_bytes", static_cast<double>(page.codedBytes));
    if (page.startCodedBytes > 0) put("page_start_bytes", static_cast<double>(page.startCodedBytes));
}

/// A token by its text, with or without the space it begins with.
const Candidate* LessonLog::State::candidate(const std::optional<event::Probed>& probe, const std::string& token,
                                             size_t* rank) const {
    if (!probe || !info) return nullptr;
    for (const std::string& wanted : {token, " " + token})
        for (size_t i = 0; i < probe->next.top.size(); ++i)
            if (info->tokenizer->bytes(probe->next.top[i].id) == wanted) {
                if (rank) *rank = i + 1;
                return &probe->next.top[i];
            }
    return nullptr;
}

LessonValue LessonLog::State::ofProbe(std::string_view what, const std::optional<event::Probed>& probe,
                                      const std::string& token) const {
    if (!probe || probe->next.top.empty() || !info) return {};
    if (what == "entropy") return probe->next.entropy;
    if (what == "top_p") return static_cast<double>(probe->next.top[0].probability);
    if (what == "top_token") return info->tokenizer->bytes(probe->next.top[0].id);
    size_t rank = 0;
    const Candidate* found = candidate(probe, token, &rank);
    if (!found) return {};
    return what == "p" ? static_cast<double>(found->probability) : static_cast<double>(rank);
}

/// Pairs of completions of one prompt by one model at this temperature that are equal, or that are not.
LessonValue LessonLog::State::pairs(bool equal, double temperature) const {
    double found = 0;
    for (auto a = completions.begin(); a != completions.end(); ++a)
        for (auto b = std::next(a); b != completions.end(); ++b) {
            const auto at = [&](uint64_t request) {
                return temperatures.contains(request) && std::fabs(temperatures.at(request) - temperature) < 1e-6;
            };
            const bool comparable = at(a->first) && at(b->first) && a->second.prompt == b->second.prompt &&
                                    a->second.step == b->second.step;
            if (comparable && (a->second.tokens == b->second.tokens) == equal) ++found;
        }
    return found;
}

LessonValue LessonLog::State::ofBatch(std::string_view name, const std::string& word, const std::string& age) const {
    const auto batch = batches.find(age.empty() ? "now" : age);
    if (batch == batches.end()) return {};
    const SampleBatch& b = batch->second;
    const auto sorted =
        static_cast<double>(b.kinds.size() - static_cast<size_t>(std::count(b.kinds.begin(), b.kinds.end(), "")));
    if (name == "samples") return sorted;
    if (name == "containing")
        return static_cast<double>(std::count_if(
            b.texts.begin(), b.texts.end(), [&](const std::string& text) { return text.find(word) != text.npos; }));
    const auto count = static_cast<double>(std::count(b.kinds.begin(), b.kinds.end(), word));
    if (name == "count") return count;
    if (sorted == 0) return {};
    return count / sorted;
}

LessonLog::LessonLog() : m_state(std::make_unique<State>()) {
    begin();
}
LessonLog::~LessonLog() = default;

void LessonLog::begin() {
    m_state->forget(ValueLife::Lesson);
    for (const ValueRow& row : valueTable())
        if (row.life == ValueLife::Counted) m_state->put(row.name, 0.0);
    m_state->completions.clear();
    m_state->batches.clear();
    m_state->lastSlope.reset();
}

void LessonLog::take(const Event& event) {
    std::visit([this](const auto& e) { m_state->on(e); }, event);
}

void LessonLog::drawnAt(uint64_t request, double temperature) {
    m_state->temperatures[request] = temperature;
}
void LessonLog::set(const std::string& name, LessonValue value, const std::string& argument) {
    m_state->put(name, std::move(value), argument);
}
void LessonLog::add(const std::string& name, double by) {
    m_state->add(name, by);
}

namespace {

/// What the learner has said in a step of this lesson.
LessonValue ofRecord(std::string_view name, const std::string& step, const LessonRecord& record) {
    const auto found = record.steps.find(step);
    if (found == record.steps.end()) return {};
    const StepRecord& s = found->second;
    if (name == "recorded") return typedValue(s.recorded);
    if (name == "predicted") return typedValue(s.prediction);
    if (name == "was_right") return s.predictedRight ? LessonValue(*s.predictedRight) : LessonValue();
    return s.confidence > 0 ? LessonValue(static_cast<double>(s.confidence)) : LessonValue();
}

LessonValue lastProduct(const LessonRecord& record) {
    const StepRecord* last = nullptr;
    for (const auto& [id, step] : record.steps)
        if (!step.product.empty() && (!last || step.when >= last->when)) last = &step;
    return last ? LessonValue(last->product) : LessonValue();
}

}  // namespace

LessonValue LessonLog::value(std::string_view name, std::span<const LessonValue> arguments,
                             const LessonRecord& record) const {
    const std::string first = arguments.empty() ? std::string() : textOf(arguments[0]);
    const std::string second = arguments.size() < 2 ? std::string() : textOf(arguments[1]);
    if (name == "recorded" || name == "predicted" || name == "was_right" || name == "confidence")
        return ofRecord(name, first, record);
    if (name == "product") return lastProduct(record);
    if (name == "identical" || name == "different") {
        const double* temperature = std::get_if<double>(&arguments[0]);
        return temperature ? m_state->pairs(name == "identical", *temperature) : LessonValue();
    }
    if (name == "samples") return m_state->ofBatch(name, {}, first);
    if (name == "count" || name == "share" || name == "containing") return m_state->ofBatch(name, first, second);
    if (name == "probe_prompt") return m_state->now ? LessonValue(m_state->now->prompt) : LessonValue();
    const bool ofStart = name.ends_with("_start");
    const std::string_view what = ofStart ? name.substr(0, name.size() - 6) : name;
    for (const std::string_view each : {"p", "rank", "entropy", "top_p", "top_token"})
        if (what == each) return m_state->ofProbe(what, ofStart ? m_state->start : m_state->now, first);
    const LessonValue value = m_state->get(name, first);
    const bool asksWhether = name == "passed" || name == "panel_opened";
    return asksWhether && std::get_if<std::monostate>(&value) ? LessonValue(false) : value;
}

Expression::Lookup LessonLog::lookup(const LessonRecord& record) const {
    return [this, &record](std::string_view name, std::span<const LessonValue> arguments) {
        return value(name, arguments, record);
    };
}

RunProvenance LessonLog::provenance() const {
    RunProvenance p;
    if (!m_state->info) return p;
    const RunConfig& config = m_state->info->config;
    p = {m_state->run, config.preset, config.data.recipe, config.train.seed, m_state->step, m_state->tokens};
    return p;
}

}  // namespace fw
