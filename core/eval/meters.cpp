// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/meters.h"

#include <algorithm>
#include <cmath>

#include "eval/minimal_pairs.h"

namespace fw {

namespace {

constexpr PairCounts kCounts{.sentences = 600, .order = 32, .agreement = 32, .meaning = 32};
constexpr size_t kOrderings = 24;
constexpr size_t kFacts = 16;
constexpr size_t kExamples = 3;
constexpr double kTie = 1e-4;  // nats: a model that knows nothing has no preference, and gets half a point

Meter ofPairs(const EvalContext& context, const std::string& id, const std::vector<MinimalPair>& pairs) {
    Meter meter{id, 0, static_cast<int>(pairs.size()), {}};
    const std::vector<double> differences = preferences(context, pairs);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const bool found = differences[i] > 0;
        meter.share += std::abs(differences[i]) < kTie ? 0.5 : found ? 1 : 0;
        if (i < kExamples)
            meter.examples.push_back({pairs[i].prompt + pairs[i].right, pairs[i].prompt + pairs[i].wrong, found});
    }
    meter.share /= static_cast<double>(std::max<size_t>(1, pairs.size()));
    return meter;
}

Meter ofFacts(EvalContext& context, const Probe& probe, const std::vector<Fact>& facts) {
    Meter meter{"facts", 0, static_cast<int>(facts.size()), {}};
    for (const FactCase& c : askFacts(context, probe, facts)) {
        meter.share += c.top ? 1 : 0;
        if (meter.examples.size() < kExamples)
            meter.examples.push_back({probe.prompt(c.fact) + " " + probe.answer(c.fact),
                                      c.top ? "" : probe.prompt(c.fact) + " " + c.chosen, c.top});
    }
    meter.share /= static_cast<double>(std::max<size_t>(1, facts.size()));
    return meter;
}

}  // namespace

struct Meters::Questions {
    std::vector<PairKind> sentences, orderings;
    std::vector<Probe> probe;  ///< of capitals: one, or none
    std::vector<Fact> facts;
};

Meters::Meters(std::filesystem::path folder, std::shared_ptr<const World> world)
    : m_folder(std::move(folder)), m_world(std::move(world)) {}
Meters::~Meters() = default;

std::vector<Meter> Meters::read(const EvalModel& model) {
    EvalContext context({.model = model, .worldFolder = m_folder, .world = m_world, .trainingText = {}, .status = {}});
    if (!m_questions) {
        auto questions = std::make_unique<Questions>();
        questions->sentences = sentencePairs(context, kCounts);
        questions->orderings = orderingPairs(context, kOrderings);
        for (const Fact& fact : context.facts("capital"))
            if (fact.tier == "head" && questions->facts.size() < kFacts) questions->facts.push_back(fact);
        for (const Probe& probe : context.probes("facts"))
            if (probe.relation == "capital" && questions->probe.empty()) questions->probe.push_back(probe);
        m_questions = std::move(questions);
    }
    std::vector<Meter> meters;
    for (const PairKind& kind : m_questions->sentences)
        meters.push_back(ofPairs(context, std::string(kind.key), kind.pairs));
    for (const Probe& probe : m_questions->probe) meters.push_back(ofFacts(context, probe, m_questions->facts));
    meters.push_back(ofPairs(context, "reasoning", m_questions->orderings.at(0).pairs));
    meters.push_back(ofPairs(context, "shuffled", m_questions->orderings.at(1).pairs));
    return meters;
}

}  // namespace fw
