// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/inspector.h"

#include <algorithm>

#include "base/error.h"
#include "inspect/held_out_pages.h"
#include "inspect/token_classes.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kPeriod = 500ms;            // a view of the model in training is renewed at most so often
constexpr int kRestPerWork = 40;           // and rests this many times as long as it took: 2.5 % of the time
constexpr int64_t kGradientSequences = 4;  // of a batch of the run
constexpr size_t kHeldOutTokens = 1024;
}  // namespace

Inspector::Inspector(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, std::filesystem::path world, Post post)
    : m_backend(backend), m_gpt(gpt), m_tokenizer(std::move(tokenizer)), m_world(std::move(world)), m_post(std::move(post)) {}

void Inspector::setText(const BatchSource* batches, std::span<const TokenId> validation) {
    m_batches = batches;
    m_validation = validation;
    m_pages.clear();
}

void Inspector::ask(const command::Inspect& order, const ViewedModel& viewed) {
    std::optional<Subscription>& view = at(order.view);
    if (!order.query) {
        view.reset();
        if (order.view == InspectView::Weights) m_before = {};
        if (order.view == InspectView::Nudge) m_held.reset();
        return;
    }
    check(viewOf(*order.query) == order.view, ErrorKind::Internal, "[inspect] the query belongs to another view.");
    view = Subscription{order.request, *order.query, {}};
    answer(*view, viewed);
}

void Inspector::refreshAll(const ViewedModel& viewed) {
    for (auto& view : m_views)
        if (view) answer(*view, viewed);
}

void Inspector::refreshDue(const ViewedModel& viewed) {
    if (viewed.age.role != AgeRole::Now) return;
    const auto now = Clock::now();
    for (size_t i = 0; i < m_views.size(); ++i) {
        auto& view = m_views[(m_turn + i) % m_views.size()];
        const bool stands = m_held && &view == &at(InspectView::Nudge);  // what is held does not change
        if (!view || view->due > now || stands) continue;
        m_turn = (m_turn + i + 1) % m_views.size();
        return answer(*view, viewed);
    }
}

void Inspector::beforeUpdate(const ViewedModel& now) {
    if (!at(InspectView::Weights)) return;
    m_before.resize(static_cast<size_t>(m_gpt.layout().flatSize()));
    m_backend.copyToHost(m_before, {now.weights.values, {m_gpt.layout().flatSize()}});
    m_beforeStep = now.age.step;
}

void Inspector::answer(Subscription& subscription, const ViewedModel& viewed) {
    const auto begin = Clock::now();
    event::Inspected told{viewed.age, viewOf(subscription.query), subscription.request, nullptr, {}};
    try {
        ViewedModel looked = viewed;
        told.inspection = std::make_shared<const Inspection>(look(subscription, looked));
        told.age = looked.age;
    } catch (const Error& error) {
        if (m_backend.isLost()) throw;
        told.error = error.what();
    }
    m_post(std::move(told));
    const auto end = Clock::now();
    subscription.due = end + std::max<Clock::duration>(kPeriod, kRestPerWork * (end - begin));
}

/// `viewed` becomes the model that was really looked at.
Inspection Inspector::look(const Subscription& subscription, ViewedModel& viewed) {
    const InspectedModel model = inspected(viewed.weights);
    const auto encoded = [this](const std::string& text) { return m_tokenizer->encode(text); };
    if (const auto* q = std::get_if<AttentionQuery>(&subscription.query)) return attentionMaps(model, encoded(q->prompt));
    if (const auto* q = std::get_if<LensQuery>(&subscription.query)) return logitLens(model, encoded(q->prompt));
    if (const auto* q = std::get_if<EmbeddingsQuery>(&subscription.query)) return lookAtEmbeddings(*q, model);
    if (const auto* q = std::get_if<NudgeQuery>(&subscription.query)) return lookAtNudge(*q, viewed);
    if (const auto* q = std::get_if<SurpriseQuery>(&subscription.query)) return lookAtSurprise(*q, model);
    if (const auto* q = std::get_if<GuessQuery>(&subscription.query)) return lookAtGuess(*q, model);
    return lookAtWeights(viewed, model);
}

EmbeddingsView Inspector::lookAtEmbeddings(const EmbeddingsQuery& query, const InspectedModel& model) {
    if (!m_classes) m_classes = std::make_shared<const std::vector<int>>(classesOfTokens(*m_tokenizer, m_world));
    const EmbeddingTable table = embeddingTable(model);
    EmbeddingsView view;
    view.map = m_lastMap = embeddingMap(table, &m_lastMap);
    view.classes = m_classes;
    view.purity = neighbourPurity(table, worldClassesOnly(*m_classes));
    view.neighboursOf = query.neighboursOf;
    if (query.neighboursOf >= 0) view.neighbours = nearestTokens(table, query.neighboursOf, 12);
    return view;
}

/// The gradient is of the first sequences of the batch that this model met next.
WeightStats Inspector::lookAtWeights(const ViewedModel& viewed, const InspectedModel& model) {
    Batch batch;
    if (m_batches) {
        m_batches->fill(batch, viewed.age.step);
        batch.B = std::min(batch.B, kGradientSequences);
        batch.inputs.resize(static_cast<size_t>(batch.B * batch.T));
        batch.targets.resize(batch.inputs.size());
    }
    const bool justUpdated = viewed.age.role == AgeRole::Now && m_beforeStep + 1 == viewed.age.step;
    return weightStats(model, m_batches ? &batch : nullptr, justUpdated ? std::span<const float>(m_before) : std::span<const float>());
}

Nudge Inspector::lookAtNudge(const NudgeQuery& query, ViewedModel& viewed) {
    if (query.plan.steps <= 0) m_held.reset();
    else if (!m_held) hold(viewed);
    if (m_held) viewed = {m_held->age, {m_held->weights.data(), nullptr}};
    const auto heldOut = m_validation.first(query.plan.steps > 0 ? std::min(m_validation.size(), kHeldOutTokens) : 0);
    return nudge(inspected(viewed.weights), m_tokenizer->encode(query.sentence), query.plan, heldOut);
}

const std::vector<std::span<const TokenId>>& Inspector::pages() {
    if (m_pages.empty()) m_pages = heldOutPages(*m_tokenizer, m_validation);
    check(!m_pages.empty(), ErrorKind::Unavailable, "The text is still being prepared; its pages can be looked at then. A text of your own works already.");
    return m_pages;
}

Surprise Inspector::lookAtSurprise(const SurpriseQuery& query, const InspectedModel& model) {
    std::vector<TokenId> text = m_tokenizer->encodeOrdinary(query.text);
    int page = -1;
    if (query.text.empty()) {
        page = query.page % static_cast<int>(pages().size());
        const std::span<const TokenId> tokens = pages()[static_cast<size_t>(page)];
        text.assign(tokens.begin(), tokens.end());
    }
    text.resize(std::min(text.size(), kSurpriseTokens));
    Surprise told = surprise(model, *m_tokenizer, text);
    told.page = page;
    told.pages = static_cast<int>(m_pages.size());
    if (told.codedBytes > 0 && m_start.values) {
        if (m_startSize.text != text) m_startSize = {text, static_cast<int64_t>(squeeze(inspected(m_start), *m_tokenizer, text).size())};
        told.startCodedBytes = m_startSize.bytes;
    }
    return told;
}

GuessRound Inspector::lookAtGuess(const GuessQuery& query, const InspectedModel& model) {
    const GuessPlace place = guessPlace(*m_tokenizer, pages(), query.game, query.round);
    const std::span<const TokenId> page = pages()[static_cast<size_t>(place.page)];
    GuessRound round{query.game, query.round, place.page, {}, page[place.position], startsWord(*m_tokenizer, page[place.position]), {}, {}};
    round.before.assign(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(place.position));
    round.model = guessOf(model, *m_tokenizer, page, place.position);
    if (m_start.values) round.start = guessOf(inspected(m_start), *m_tokenizer, page, place.position);
    return round;
}

void Inspector::hold(const ViewedModel& viewed) {
    m_held.emplace(Held{viewed.age, Buffer(m_backend, m_gpt.layout().flatSize())});
    m_backend.copyWithin(m_held->weights.data(), viewed.weights.values, m_held->weights.size());
}

InspectedModel Inspector::inspected(WeightView weights) const { return {m_backend, m_gpt, weights, m_tokenizer->vocabSize()}; }

}  // namespace fw
