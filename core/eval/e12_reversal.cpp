// SPDX-License-Identifier: GPL-3.0-or-later
// E12: relations for which the table `probe` has frames in both directions: the side that was told first asks for the other,
// and the other way round (Berglund et al. 2023). Where the relation's table has a column `forward_only`, the rows that say
// yes there.
#include <set>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

/// The facts that are told in one direction only; all of the relation where its table does not say.
std::vector<Fact> oneWayFacts(const EvalContext& context, const std::string& relation) {
    std::vector<Fact> facts = context.facts(relation);
    for (const TableRow& row : context.table("relation")) {
        if (row.at("id") != relation) continue;
        std::set<std::string> bothWays;
        for (const TableRow& one : context.table(row.at("from")))
            if (const auto only = one.find("forward_only"); only != one.end() && only->second != "yes") bothWays.insert(one.at(row.at("subject")));
        std::erase_if(facts, [&](const Fact& fact) { return bothWays.contains(fact.subject); });
    }
    return facts;
}

}  // namespace

EvalReport evaluateReversal(EvalContext& context) {
    EvalReport report;
    std::vector<double> forward, backward, chance;
    for (const Probe& reverse : context.probes("reverse"))
        for (const Probe& probe : context.probes("facts")) {
            if (probe.relation != reverse.relation || probe.wantsObject == reverse.wantsObject) continue;
            const std::vector<Fact> facts = oneWayFacts(context, probe.relation);
            for (const FactCase& c : askFacts(context, probe, facts)) forward.push_back(c.top ? 1 : 0);
            for (const FactCase& c : askFacts(context, reverse, facts)) {
                backward.push_back(c.top ? 1 : 0);
                if (!c.top) report.addExample(reverse.prompt(c.fact) + " " + c.chosen + "  (right: " + reverse.answer(c.fact) + ")");
            }
            chance.push_back(1.0 / static_cast<double>(context.facts(probe.relation).size()));
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
