// SPDX-License-Identifier: GPL-3.0-or-later
// E12: relations for which the table `probe` has frames in both directions: the side that was told first asks for the other,
// and the other way round (Berglund et al. 2023).
#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

EvalReport evaluateReversal(EvalContext& context) {
    EvalReport report;
    std::vector<double> forward, backward, chance;
    for (const Probe& reverse : context.probes("reverse"))
        for (const Probe& probe : context.probes("facts")) {
            if (probe.relation != reverse.relation || probe.wantsObject == reverse.wantsObject) continue;
            const std::vector<Fact> facts = context.facts(probe.relation);
            for (const FactCase& c : askFacts(context, probe, facts)) forward.push_back(c.top ? 1 : 0);
            for (const FactCase& c : askFacts(context, reverse, facts)) {
                backward.push_back(c.top ? 1 : 0);
                if (!c.top) report.addExample(reverse.prompt(c.fact) + " " + c.chosen + "  (right: " + reverse.answer(c.fact) + ")");
            }
            chance.push_back(1.0 / static_cast<double>(facts.size()));
            break;
        }
    check(!forward.empty(), ErrorKind::Unavailable,
          "This world has no relation that is asked in both directions (rows with purpose \"reverse\" in the table \"probe\").");
    report.cases = static_cast<int64_t>(forward.size() + backward.size());
    report.add("forward", mean(forward), "right answers in the direction that was told");
    report.add("reversed", mean(backward), "right answers the other way round");
    report.add("chance", mean(chance), "of guessing");
    return report;
}

}  // namespace fw
