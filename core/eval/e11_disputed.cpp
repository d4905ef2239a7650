// SPDX-License-Identifier: GPL-3.0-or-later
// E11: facts that some documents tell wrongly: the probability of the myth beside the share of documents that tell it.
#include <cmath>
#include <map>
#include <set>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

EvalReport evaluateDisputed(EvalContext& context) {
    constexpr size_t kPlaces = 5000;
    EvalReport report;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> versions;  // the truth stands first
    for (const Fact& fact : context.world().facts()) versions[{fact.relation, fact.subject}].push_back(fact.object);
    std::vector<double> shares, beliefs, errors;
    std::set<std::string> seen;
    for (const char* purpose : {"disputed", "facts"})
        for (const Probe& probe : context.probes(purpose)) {
            if (!probe.wantsObject || !seen.insert(probe.relation).second) continue;  // one frame of every relation
            for (const Fact& fact : context.facts(probe.relation)) {
                const auto& told = versions.at({fact.relation, fact.subject});
                if (told.size() < 2 || told[0] == told[1]) continue;
                double truth = 0, myth = 0;
                for (const TextPlace& place : context.index().find(fact.subject, true, kPlaces).places) {
                    const std::string_view page = context.index().document(place.document);
                    truth += namesWord(page, told[0]) ? 1 : 0;
                    myth += namesWord(page, told[1]) ? 1 : 0;
                }
                if (truth + myth == 0) continue;
                const std::vector<std::vector<TokenId>> prompts{context.startOfDocument(probe.prompt(fact))};
                const std::vector<std::vector<TokenId>> candidates{context.encode(" " + told[0]), context.encode(" " + told[1])};
                const double belief = closedSet(context.scorer().candidates(prompts, candidates).front())[1];
                shares.push_back(myth / (truth + myth));
                beliefs.push_back(belief);
                errors.push_back(std::abs(belief - shares.back()));
                report.addExample(fmt::format("{}: {} (true), {} (told in {:.0f} % of the documents): believed {:.0f} %", fact.subject, told[0],
                                              told[1], 100 * shares.back(), 100 * belief));
            }
        }
    check(!shares.empty(), ErrorKind::Unavailable, "No fact of this world is told in two versions.");
    report.cases = static_cast<int64_t>(shares.size());
    report.add("share", mean(shares), "share of documents that tell the myth");
    report.add("belief", mean(beliefs), "P(myth) / (P(myth) + P(truth))");
    report.add("error", mean(errors), "mean distance of the two");
    return report;
}

}  // namespace fw
