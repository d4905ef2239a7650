// SPDX-License-Identifier: GPL-3.0-or-later
// E3: closed-set probability of the right answer, by relation and by tier; calibration; and how fluent the model is about
// what it does not know.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kFactsOfTier = 24;  // asked of one relation; the answers compared are always all of the relation's

struct Sums {
    std::vector<double> p, entropy, mass;
    std::vector<char> top;
};

/// ln p of what stands behind the subject in a probe, per token: fluency apart from the fact.
double fluency(const EvalContext& context, const std::vector<Probe>& probes, const std::vector<Fact>& facts, std::string_view relation) {
    std::vector<ScoredText> texts;
    for (const Probe& probe : probes) {
        const size_t at = probe.frame.find('_');
        if (probe.relation != relation || at == std::string::npos || at + 1 >= probe.frame.size()) continue;
        for (const Fact& fact : facts) texts.push_back(context.scored(probe.frame.substr(0, at) + fact.subject, probe.frame.substr(at + 1)));
    }
    double sum = 0, count = 0;
    for (const auto& values : context.scorer().logProbs(texts))
        for (const float value : values) sum += value, ++count;
    return count > 0 ? sum / count : 0;
}

std::vector<Fact> ofTier(const std::vector<Fact>& facts, std::string_view tier) {
    std::vector<Fact> found;
    for (const Fact& fact : facts)
        if (fact.tier == tier) found.push_back(fact);
    return found;
}

/// Of every tier at most `most` facts, spread evenly over it.
std::vector<Fact> fromEveryTier(const std::vector<Fact>& facts, size_t most) {
    std::vector<Fact> chosen;
    std::vector<std::string> done;
    for (const Fact& first : facts) {
        if (std::ranges::find(done, first.tier) != done.end()) continue;
        done.push_back(first.tier);
        const std::vector<Fact> tier = ofTier(facts, first.tier);
        const size_t count = std::min(most, tier.size());
        for (size_t i = 0; i < count; ++i) chosen.push_back(tier[i * tier.size() / count]);
    }
    return chosen;
}

}  // namespace

EvalReport evaluateFacts(EvalContext& context) {
    EvalReport report;
    const std::vector<Probe> probes = context.probes("facts");
    check(!probes.empty(), ErrorKind::Unavailable, "This world has no relation that the table \"probe\" asks for.");
    std::map<std::string, Sums> sums;  // by relation, and by relation and tier
    std::vector<std::string> keys;     // in the order of the data files
    std::vector<double> confidence;
    std::vector<char> right;
    for (const Probe& probe : probes) {
        const std::vector<Fact> facts = fromEveryTier(context.facts(probe.relation), kFactsOfTier);
        const bool oneTier = ofTier(facts, facts.front().tier).size() == facts.size();
        for (const FactCase& c : askFacts(context, probe, facts)) {
            ++report.cases;
            for (const std::string& key : {probe.relation, probe.relation + "." + c.fact.tier}) {
                if (key != probe.relation && oneTier) continue;
                if (!sums.contains(key)) keys.push_back(key);
                Sums& s = sums[key];
                s.p.push_back(c.p);
                s.entropy.push_back(c.entropy);
                s.mass.push_back(c.mass);
                s.top.push_back(c.top ? 1 : 0);
            }
            confidence.push_back(c.confidence);
            right.push_back(c.top ? 1 : 0);
            if (!c.top) report.addExample(probe.prompt(c.fact) + " " + c.chosen + "  (right: " + probe.answer(c.fact) + ")");
        }
    }
    for (const std::string& key : keys) {
        const Sums& s = sums[key];
        std::vector<double> top(s.top.begin(), s.top.end());
        report.add(key + ".p", mean(s.p), "closed-set probability of the right answer");
        report.add(key + ".top1", mean(top), "share of right answers");
        report.add(key + ".entropy", mean(s.entropy), "how undecided among the answers (nats)", 0, kManyNats);
        report.add(key + ".class", mean(s.mass), "probability that an answer of this kind follows at all");
    }
    report.add("ece", calibrationError(confidence, right), "expected calibration error: confidence beside being right");
    report.add("auc", areaUnderCurve(confidence, right), "does confidence tell right from wrong (0.5: no)");
    const std::vector<Fact> capitals = context.facts("capital");
    const std::vector<Fact> head = ofTier(capitals, "head"), rare = ofTier(capitals, "rare");
    if (!head.empty() && !rare.empty())
        report.add("capital.fluency_gap", fluency(context, probes, head, "capital") - fluency(context, probes, rare, "capital"),
                   "how much surer it is of the other words about well-known countries than about rare ones (nats per token)",
                   -kManyNats, kManyNats);
    return report;
}

}  // namespace fw
