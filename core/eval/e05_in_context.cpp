// SPDX-License-Identifier: GPL-3.0-or-later
// E5: pairs of words that stand a second time on a notebook page, foreseen with and without their first place; and facts
// asked with a note that holds the answer.
#include <algorithm>
#include <numeric>

#include "base/error.h"
#include "data/words.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kPairs = 200;
constexpr size_t kNotes = 200;
constexpr size_t kNear = 6;  // words that the model sees without the first place

struct Repeat {
    std::string page, near, next;  ///< all text before; only the last words; what follows
};

/// Second places of a word and its follower, the follower at least four letters long, all inside the context.
std::vector<Repeat> repeats(const EvalContext& context) {
    std::vector<Repeat> found;
    for (const Document& page : context.unseenPages("notebook", 400)) {
        const std::string& text = page.text;
        const auto words = wordsOf(text);
        const auto word = [&](size_t i) { return std::string_view(text).substr(words[i].begin, words[i].end - words[i].begin); };
        for (size_t j = 2; j + 1 < words.size() && found.size() < kPairs; ++j) {
            if (words[j + 1].end - words[j + 1].begin < 4) continue;
            size_t i = 0;
            while (i + 1 < j && !(word(i) == word(j) && word(i + 1) == word(j + 1))) ++i;
            if (i + kNear >= j) continue;
            const std::string before = text.substr(0, words[j].end);
            if (context.startOfDocument(before).size() + 8 > static_cast<size_t>(context.model().gpt.config().nCtx)) break;
            const size_t from = words[j - std::min(j, kNear - 1)].begin;
            found.push_back({before, text.substr(from, words[j].end - from), text.substr(words[j].end, words[j + 1].end - words[j].end)});
            ++j;
        }
    }
    return found;
}

void addRepeats(EvalContext& context, EvalReport& report) {
    if (!context.hasGenre("notebook")) {
        report.notes.push_back("This world has no genre \"notebook\": repeated pairs are left out.");
        return;
    }
    const std::vector<Repeat> cases = repeats(context);
    if (cases.empty()) return;
    std::vector<ScoredText> with, without;
    std::vector<std::vector<TokenId>> prompts;
    for (const Repeat& r : cases) {
        with.push_back(context.scored(r.page, r.next));
        without.push_back(context.scored(r.near, r.next));
        prompts.push_back(context.startOfDocument(r.page));
    }
    const std::vector<double> near = context.scorer().totals(without), all = context.scorer().totals(with);
    const auto next = context.scorer().next(prompts);
    double right = 0;
    for (size_t i = 0; i < cases.size(); ++i)
        right += std::max_element(next[i].begin(), next[i].end()) - next[i].begin() == with[i].tokens[with[i].from] ? 1 : 0;
    const auto n = static_cast<double>(cases.size());
    report.cases += static_cast<int64_t>(cases.size());
    report.addShare("repeat.top1", right, n, "first token of the repeated word is the likeliest");
    report.add("repeat.gain", (std::accumulate(all.begin(), all.end(), 0.0) - std::accumulate(near.begin(), near.end(), 0.0)) / n,
               "nats by which the first place on the page makes the second likelier", -kManyNats, kManyNats);
}

void addNotes(EvalContext& context, EvalReport& report) {
    for (const Probe& probe : context.probes("facts")) {
        if (probe.relation != "capital") continue;
        std::vector<Fact> facts;
        for (const Fact& fact : context.facts(probe.relation))
            if ((fact.tier == "rare" || fact.tier == "tail" || fact.tier == "never") && facts.size() < kNotes) facts.push_back(fact);
        if (facts.empty()) continue;
        const auto note = [&](const Fact& fact) { return "Note: " + probe.prompt(fact) + " " + probe.answer(fact) + ".\n"; };
        std::vector<double> closed, open;
        for (const FactCase& c : askFacts(context, probe, facts)) closed.push_back(c.p);
        for (const FactCase& c : askFacts(context, probe, facts, note)) open.push_back(c.p);
        report.cases += static_cast<int64_t>(facts.size());
        report.add("closed_book", mean(closed), "closed-set probability of little-known capitals");
        report.add("open_book", mean(open), "the same with a note before the question that holds the answer");
        return;
    }
}

}  // namespace

EvalReport evaluateInContext(EvalContext& context) {
    EvalReport report;
    addRepeats(context, report);
    addNotes(context, report);
    check(report.cases > 0, ErrorKind::Unavailable, "This world has no genre \"notebook\" and no capitals.");
    return report;
}

}  // namespace fw
