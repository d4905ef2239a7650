// SPDX-License-Identifier: GPL-3.0-or-later
// E10: facts that hold for a year, asked before and after the last year the training text states any of them for.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

/// The year a subject names, or 0.
int yearOf(const std::string& subject) {
    for (size_t i = 0; i + 4 <= subject.size(); ++i)
        if (std::all_of(subject.begin() + static_cast<std::ptrdiff_t>(i), subject.begin() + static_cast<std::ptrdiff_t>(i) + 4,
                        [](char c) { return c >= '0' && c <= '9'; }))
            return std::stoi(subject.substr(i, 4));
    return 0;
}

/// The last year for which the training text tells a subject together with its answer.
int lastYearRead(EvalContext& context, const std::vector<Fact>& facts) {
    constexpr size_t kPlaces = 2000;
    int last = 0;
    for (const Fact& fact : facts) {
        const int year = yearOf(fact.subject);
        if (year <= last) continue;
        for (const TextPlace& place : context.index().find(fact.subject, true, kPlaces).places)
            if (namesWord(context.index().document(place.document), fact.object)) {
                last = year;
                break;
            }
    }
    return last;
}

}  // namespace

EvalReport evaluateYears(EvalContext& context) {
    EvalReport report;
    const std::vector<Probe> probes = context.probes("yearly");
    check(!probes.empty(), ErrorKind::Unavailable, "This world has no yearly facts (rows with purpose \"yearly\" in the table \"probe\").");
    std::vector<Fact> all;
    for (const Probe& probe : probes)
        for (const Fact& fact : context.facts(probe.relation)) all.push_back(fact);
    const int last = lastYearRead(context, all);
    std::vector<double> before, after, format;
    std::map<std::string, std::array<std::vector<double>, 3>> ages;  // closed-set p, by relation: before, in, after the last year
    for (const Probe& probe : probes)
        for (const FactCase& c : askFacts(context, probe, context.facts(probe.relation))) {
            ++report.cases;
            const int year = yearOf(c.fact.subject);
            (year <= last ? before : after).push_back(c.top ? 1 : 0);
            ages[probe.relation][year < last ? 0 : year == last ? 1 : 2].push_back(c.p);
            format.push_back(c.mass);
            if (year > last) report.addExample(probe.prompt(c.fact) + " " + c.chosen + "  (right: " + probe.answer(c.fact) + ")");
        }
    report.add("last_year", last, "the last year the training text tells of", 0, 9999);
    report.add("before", mean(before), "right answers for years up to it");
    if (!after.empty()) report.add("after", mean(after), "right answers for later years");
    else report.notes.push_back("The training text tells of every year there is a fact for.");
    constexpr std::array<std::string_view, 3> kAges{"before", "last", "after"};
    for (const auto& [relation, p] : ages)
        for (size_t i = 0; i < kAges.size(); ++i)
            if (!p[i].empty()) report.add(fmt::format("{}.{}", relation, kAges[i]), mean(p[i]), "closed-set probability of the right answer, by year");
    report.add("format", mean(format), "probability that an answer of the right kind follows at all");
    return report;
}

}  // namespace fw
