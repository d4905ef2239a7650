// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/eval_context.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "base/error.h"
#include "eval/metrics.h"
#include "model/generate.h"

namespace fw {

namespace {
constexpr uint64_t kUnseen = 0x5eed0ffu;  // makes the seed of pages that no run reads

uint64_t hashWord(std::string_view word) {
    uint64_t hash = 0;
    for (const char c : word) hash = hashBits(hash, static_cast<unsigned char>(c));
    return hash;
}
}  // namespace

std::string Probe::prompt(const Fact& fact) const {
    std::string text = frame;
    const size_t at = text.find('_');
    return at == std::string::npos ? text : text.replace(at, 1, wantsObject ? fact.subject : fact.object);
}

EvalContext::EvalContext(EvalInputs inputs)
    : m_inputs(std::move(inputs)), m_world(m_inputs.world ? m_inputs.world : World::load(m_inputs.worldFolder)), m_scorer(m_inputs.model) {}

const CorpusIndex& EvalContext::index() {
    if (m_index) return *m_index;
    if (m_inputs.status) m_inputs.status("making and indexing the training text");
    return m_index.emplace(m_inputs.trainingText());
}

Rng EvalContext::rng(std::string_view set) const { return Rng(hashBits(m_inputs.seed, hashWord(set))); }

bool EvalContext::hasGenre(std::string_view id) const {
    const auto& genres = m_world->genres();
    return std::any_of(genres.begin(), genres.end(), [&](const GenreInfo& g) { return g.id == id; });
}

std::vector<Document> EvalContext::unseenPages(std::string_view genre, int count) const {
    check(hasGenre(genre), ErrorKind::Unavailable, "This world has no genre \"{}\".", genre);
    std::vector<Document> pages;
    for (int i = 0; i < count; ++i) pages.push_back(m_world->generate(hashBits(kUnseen, m_inputs.seed), genre, static_cast<uint64_t>(i)));
    return pages;
}

std::vector<Fact> EvalContext::facts(std::string_view relation) const {
    std::vector<Fact> found;
    std::set<std::string, std::less<>> subjects;
    for (const Fact& fact : m_world->facts())
        if (fact.relation == relation && subjects.insert(fact.subject).second) found.push_back(fact);
    return found;
}

std::vector<Probe> EvalContext::probes(std::string_view purpose) const {
    std::vector<Probe> found;
    for (const TableRow& row : table("probe"))
        if (row.at("purpose") == purpose && !facts(row.at("relation")).empty())
            found.push_back({row.at("relation"), row.at("wants") == "object", row.at("frame")});
    return found;
}

std::vector<TokenId> EvalContext::startOfDocument(std::string_view text) const {
    std::vector<TokenId> ids;
    if (const auto document = model().tokenizer.specialId(kDocumentToken)) ids.push_back(*document);
    const std::vector<TokenId> rest = model().tokenizer.encode(text);
    ids.insert(ids.end(), rest.begin(), rest.end());
    check(!ids.empty(), ErrorKind::Usage, "The prompt is empty, and this model has no token for the beginning of a document.");
    return ids;
}

ScoredText EvalContext::scored(std::string_view prompt, std::string_view continuation) const {
    ScoredText text{startOfDocument(prompt), 0};
    text.from = text.tokens.size();
    const std::vector<TokenId> rest = encode(continuation);
    text.tokens.insert(text.tokens.end(), rest.begin(), rest.end());
    return text;
}

std::vector<std::vector<std::string>> EvalContext::continuations(const std::vector<std::string>& prompts, int count,
                                                                 const SamplingConfig& sampling) const {
    const EvalModel& m = model();
    const auto end = m.tokenizer.specialId(kDocumentToken);
    std::vector<std::vector<std::string>> texts(prompts.size());
    m.backend.parallel(static_cast<int>(prompts.size()), [&](int i, int) {
        const auto at = static_cast<size_t>(i);
        SamplingConfig config = sampling;
        config.seed = hashBits(sampling.seed, at);
        Generator generator(m.backend, m.gpt, m.weights, startOfDocument(prompts[at]), count, config, end);
        generator.limitIds(m.tokenizer.vocabSize());
        generator.listAlternatives(0);
        while (generator.next()) {
        }
        for (int s = 0; s < count; ++s) {
            std::string& text = texts[at].emplace_back();
            for (const SampledToken& token : generator.tokens(s))
                if (token.id != end) text += m.tokenizer.bytes(token.id);
        }
    });
    return texts;
}

std::vector<std::string> EvalContext::greedyLines(const std::vector<std::string>& prompts, int maxTokens) const {
    std::vector<std::string> lines;
    for (const auto& texts : continuations(prompts, 1, {.maxTokens = maxTokens, .temperature = 0})) lines.push_back(firstLine(texts.front()));
    return lines;
}

double TextLoss::bitsPerByte() const { return bytes > 0 ? nats / std::numbers::ln2 / static_cast<double>(bytes) : 0; }

TextLoss lossOf(const EvalContext& context, const std::vector<Document>& pages) {
    TextLoss loss;
    std::vector<ScoredText> windows;
    const auto width = static_cast<size_t>(context.model().gpt.config().nCtx);
    for (const Document& page : pages) {
        std::vector<TokenId> ids;
        if (const auto document = context.model().tokenizer.specialId(kDocumentToken)) ids.push_back(*document);
        const std::vector<TokenId> text = context.encode(page.text);
        ids.insert(ids.end(), text.begin(), text.end());
        for (size_t begin = 0; begin + 1 < ids.size(); begin += width - 1)  // the last token of a window begins the next
            windows.push_back({{ids.begin() + static_cast<std::ptrdiff_t>(begin),
                                ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), begin + width))}, 1});
        loss.tokens += std::max<int64_t>(0, static_cast<int64_t>(ids.size()) - 1);
        loss.bytes += static_cast<int64_t>(page.text.size());
    }
    for (const double total : context.scorer().totals(windows)) loss.nats -= total;
    return loss;
}

std::vector<FactCase> askFacts(EvalContext& context, const Probe& probe, const std::vector<Fact>& facts,
                               const std::function<std::string(const Fact&)>& prefix) {
    std::vector<std::string> answers;  // all of the class, each once
    std::map<std::string, size_t> placeOf;
    for (const Fact& fact : context.facts(probe.relation))
        if (placeOf.emplace(probe.answer(fact), answers.size()).second) answers.push_back(probe.answer(fact));
    std::vector<std::vector<TokenId>> prompts, candidates;
    for (const Fact& fact : facts) prompts.push_back(context.startOfDocument((prefix ? prefix(fact) : "") + probe.prompt(fact)));
    for (const std::string& answer : answers) candidates.push_back(context.encode(" " + answer));
    const auto logProbs = context.scorer().candidates(prompts, candidates);
    std::vector<FactCase> cases;
    for (size_t i = 0; i < facts.size(); ++i) {
        const std::vector<double> p = closedSet(logProbs[i]);
        const auto best = static_cast<size_t>(std::max_element(p.begin(), p.end()) - p.begin());
        const size_t right = placeOf.at(probe.answer(facts[i]));
        FactCase c;
        c.fact = facts[i];
        c.p = p[right];
        c.confidence = p[best];
        c.top = rankOf(logProbs[i], right) < 1.5;
        c.entropy = entropy(p);
        for (const double l : logProbs[i]) c.mass += std::exp(l);
        c.mass = std::min(1.0, c.mass);  // one answer may begin with another
        c.chosen = answers[best];
        cases.push_back(std::move(c));
    }
    return cases;
}

}  // namespace fw
