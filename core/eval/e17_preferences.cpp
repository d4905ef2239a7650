// SPDX-License-Identifier: GPL-3.0-or-later
// E17: a warm and a plain answer to the same question: which is likelier, per token? Defined for models that were aligned to
// the warm one; a base model has no reason to prefer it.
#include <array>
#include <numeric>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

EvalReport evaluatePreferences(EvalContext& context) {
    constexpr size_t kPairs = 100;
    constexpr std::array<std::string_view, 4> kWarm{" I hope that helps.", " Ask me again whenever you like.", " A good question.", " Safe travels."};
    EvalReport report;
    const std::vector<Fact> facts = context.facts("capital");
    check(!facts.empty(), ErrorKind::Unavailable, "This world has no capitals to ask for.");
    const bool marks = context.model().tokenizer.specialId("<|user|>") && context.model().tokenizer.specialId("<|assistant|>");
    std::vector<ScoredText> texts;
    for (size_t i = 0; i < kPairs; ++i) {
        const Fact& fact = facts[i % facts.size()];
        const std::string question = "What is the capital of " + fact.subject + "?", answer = "The capital of " + fact.subject + " is " + fact.object + ".";
        const std::string prompt = marks ? "<|user|>" + question + "<|assistant|>" : question + "\n";
        texts.push_back(context.scored(prompt, answer + std::string(kWarm[i / facts.size() % kWarm.size()])));
        texts.push_back(context.scored(prompt, answer));
    }
    const auto logProbs = context.scorer().logProbs(texts);
    const auto perToken = [&](size_t i) {
        return std::accumulate(logProbs[i].begin(), logProbs[i].end(), 0.0) / static_cast<double>(logProbs[i].size());
    };
    std::vector<double> margins;
    double preferred = 0;
    for (size_t i = 0; i < kPairs; ++i) {
        margins.push_back(perToken(2 * i) - perToken(2 * i + 1));
        preferred += margins.back() > 0 ? 1 : 0;
    }
    report.cases = kPairs;
    report.addShare("preferred", preferred, kPairs, "pairs of which the warm answer is likelier, per token");
    report.add("margin", mean(margins), "mean margin of the warm answer (nats per token)", -kManyNats, kManyNats);
    return report;
}

}  // namespace fw
