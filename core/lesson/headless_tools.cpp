// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that ask a model: probes, completions, console, writer, one nudge, pages, games, views; and a learner's hands.
#include <array>
#include <cmath>

#include "base/error.h"
#include "lesson/headless_stage.h"
#include "data/words.h"

namespace fw {

namespace {

constexpr int kAllTokens = 1 << 20;
constexpr double kWindowPeriod = 2.0, kNever = 1e9;  // seconds

int whole(const LessonAction& action, std::string_view name) {
    return static_cast<int>(action.number(name));
}

SamplingConfig samplingOf(const LessonAction& action) {
    SamplingConfig sampling;
    sampling.temperature = action.number("temperature");
    if (action.arguments.contains("top_k")) sampling.topK = whole(action, "top_k");
    if (action.arguments.contains("top_p")) sampling.topP = action.number("top_p");
    if (action.arguments.contains("length")) sampling.maxTokens = whole(action, "length");
    if (action.arguments.contains("seed")) sampling.seed = static_cast<uint64_t>(action.number("seed"));
    return sampling;
}

}  // namespace

void HeadlessStage::probe(const LessonAction& action) {
    m_session->post(command::SetProbe{++m_request, action.text("prompt"), kAllTokens});
    awaitEvent<event::Probed>("the next token",
                              [&](const auto& e) { return e.request == m_request && e.age.role == AgeRole::Now; });
}

void HeadlessStage::order(const command::SetSampling& sampling) {
    m_sampling = sampling;
    m_sampling->request = ++m_request;
    m_log.drawnAt(m_request, sampling.sampling.temperature);
    m_session->post(*m_sampling);
    awaitEvent<event::Sampled>(
        "a completion", [&](const auto& e) { return e.request == m_request && e.done && e.age.role == AgeRole::Now; });
}

void HeadlessStage::complete(const LessonAction& action) {
    order({.request = 0,
           .prompt = action.text("prompt"),
           .sampling = samplingOf(action),
           .periodSeconds = m_options.asInWindow ? kWindowPeriod : kNever,
           .forced = {}});
}

HeadlessStage::Completion HeadlessStage::completion() {
    if (!m_sampling || !m_info) return {};
    if (!m_sampled || m_sampled->request != m_sampling->request || m_sampled->age.step < m_step) order(*m_sampling);
    std::vector<TokenId> ids;
    for (const SampledToken& token : m_sampled->tokens) ids.push_back(token.id);
    return {m_sampled->prompt, m_info->tokenizer->decode(ids)};
}

void HeadlessStage::turnKnobs(const LessonAction& action) {
    if (!m_sampling) return;
    command::SetSampling next = *m_sampling;
    const SamplingConfig knobs = samplingOf(action);
    next.sampling.temperature = knobs.temperature;
    next.sampling.topK = knobs.topK;
    next.sampling.topP = knobs.topP;
    order(next);
}

void HeadlessStage::sampleMany(const LessonAction& action) {
    static constexpr std::array<std::pair<std::string_view, AgeRole>, 4> kRoles{
        {{"start", AgeRole::Start}, {"pins", AgeRole::Pin}, {"shown", AgeRole::Visited}, {"now", AgeRole::Now}}};
    command::SampleMany order{++m_request, action.text("prompt"), whole(action, "count"), samplingOf(action), {}};
    size_t expected = 0;
    for (const std::string& age : action.list("ages"))
        for (const auto& [word, role] : kRoles)
            if (word == age) {
                order.ages.push_back(role);
                expected += role == AgeRole::Pin ? m_pins : role == AgeRole::Visited && !m_shown ? 0 : 1;
            }
    m_session->post(order);
    awaitEvent<event::SampledMany>("the samples", [&](const auto& e) {
        if (e.request != m_request) return false;
        check(e.error.empty(), ErrorKind::Unavailable, "{}", e.error);
        expected -= e.done ? 1 : 0;
        return expected == 0;
    });
}

void HeadlessStage::writeStep(const LessonAction& action) {
    m_log.set("writer_temperature", action.number("temperature"));
    m_session->post(
        command::Write{++m_request, action.text("prompt"), {}, whole(action, "tokens"), samplingOf(action), true});
    awaitEvent<event::Written>("the writer", [&](const auto& e) {
        check(e.request != m_request || e.error.empty(), ErrorKind::Unavailable, "{}", e.error);
        return e.request == m_request && e.done;
    });
}

std::shared_ptr<const Inspection> HeadlessStage::inspect(InspectQuery query) {
    const InspectView view = viewOf(query);
    const uint64_t request = ++m_request;
    std::shared_ptr<const Inspection> seen;
    m_session->post(command::Inspect{request, view, std::move(query)});
    awaitEvent<event::Inspected>("a look inside", [&](const auto& e) {
        if (e.request != request || e.view != view) return false;
        check(e.inspection != nullptr, ErrorKind::Unavailable, "{}", e.error);
        seen = e.inspection;
        return true;
    });
    m_session->post(command::Inspect{++m_request, view, std::nullopt});  // so that training is not slowed by it
    return seen;
}

void HeadlessStage::nudge(const LessonAction& action) {
    m_nudge = {action.text("sentence"), {}};
    m_nudge.plan.steps = whole(action, "times");
    m_nudge.plan.rate = action.number("rate") * (action.flag("uphill") ? -1 : 1);
    m_nudged = inspect(m_nudge);
}

void HeadlessStage::checkSlope(const LessonAction& action) {
    check(m_nudged != nullptr, ErrorKind::BadData,
          "check_slope needs a sentence; an action before it must be 'nudge'.");
    const Nudge& nudge = std::get<Nudge>(*m_nudged);
    const auto row = static_cast<size_t>(action.number("weight"));
    check(row < nudge.moved.size(), ErrorKind::BadData, "The list has {} weights.", nudge.moved.size());
    m_nudge.plan.check = nudge.moved[row].place;
    m_nudged = inspect(m_nudge);
}

void HeadlessStage::tokens(const LessonAction& action) {
    const std::string& text = action.text("text");
    m_log.set("typed_text", text);
    m_log.set("typed_tokens", static_cast<double>(m_info->tokenizer->encodeOrdinary(text).size()));
    m_log.set("typed_bytes", static_cast<double>(text.size()));
    m_log.set("typed_words", static_cast<double>(wordsOf(text).size()));
}

void HeadlessStage::merges(const LessonAction& action) {
    m_log.set("merges_shown", action.number("count"));
}

void HeadlessStage::surprise(const LessonAction& action) {
    m_page = inspect(SurpriseQuery{action.text("text"), 0});
}

const Surprise* HeadlessStage::page() const {
    return m_page ? &std::get<Surprise>(*m_page) : nullptr;
}

void HeadlessStage::pick(size_t token) {
    const Surprise& page = std::get<Surprise>(*m_page);
    m_log.set("picked_token", m_info->tokenizer->bytes(page.tokens[token]));
    m_log.set("picked_p", std::exp(-page.losses[token]));
    m_log.set("picked_loss", page.losses[token]);
    m_log.set("picked_right", page.first[token] == page.tokens[token]);
}

void HeadlessStage::guess(const LessonAction& action) {
    ++m_game;
    m_round = 0;
    m_rounds = whole(action, "rounds");
}

bool HeadlessStage::guessRound(const std::string& word) {
    if (m_round == m_rounds) return false;
    const auto seen = inspect(GuessQuery{m_game, m_round++});
    const GuessRound& round = std::get<GuessRound>(*seen);
    m_log.add("guesses");
    m_log.add("guessed_right", typedGuess(*m_info->tokenizer, round, word) == round.truth ? 1 : 0);
    m_log.add("model_right", round.model.isRight(round.truth) ? 1 : 0);
    return true;
}

void HeadlessStage::measure(const LessonAction&) {
    m_session->post(command::Measure{++m_request});
    awaitEvent<event::Measured>("the meters", [&](const auto& e) {
        check(e.request != m_request || e.error.empty(), ErrorKind::Unavailable, "{}", e.error);
        return e.request == m_request;
    });
}

void HeadlessStage::attention(const LessonAction& action) {
    inspect(AttentionQuery{action.text("prompt")});
}

void HeadlessStage::embeddings(const LessonAction& action) {
    const std::vector<TokenId> ids = m_info->tokenizer->encodeOrdinary(action.text("neighbours_of"));
    inspect(EmbeddingsQuery{ids.empty() ? -1 : ids.front()});
}

void HeadlessStage::search(const LessonAction& action) {
    DataConfig data = m_info ? m_info->config.data
                             : loadPreset(m_options.resources / "presets", m_options.smoke ? "spark" : "ember").data;
    if (!m_text || m_textRecipe != data.recipe) m_text = makeSearchableText(data, m_options.resources, m_options.cache);
    m_textRecipe = data.recipe;
    m_log.add("searches");
    m_log.set("hits", static_cast<double>(m_text->index.find(action.text("text"), false, 1).occurrences));
}

void HeadlessStage::panel(const LessonAction& action) {
    m_log.set("panel_opened", true, action.text("id"));
}

}  // namespace fw
