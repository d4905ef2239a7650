// SPDX-License-Identifier: GPL-3.0-or-later
// E18: unseen pages up to "(Almanac, page": does a page number follow, and is it the page that the world's facts name?
#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

EvalReport evaluateCitations(EvalContext& context) {
    constexpr size_t kPrompts = 40;
    constexpr std::string_view kMark = "(Almanac, page";
    EvalReport report;
    std::vector<std::string> prompts;
    for (const GenreInfo& genre : context.world().genres())
        for (const Document& page : context.unseenPages(genre.id, 400)) {
            const size_t at = page.text.find(kMark);
            if (at != std::string::npos && prompts.size() < kPrompts) prompts.push_back(page.text.substr(0, at + kMark.size()));
        }
    check(!prompts.empty(), ErrorKind::Unavailable, "No page of this world cites the almanac.");
    double format = 0;
    const std::vector<std::string> written = context.greedyLines(prompts, 8);
    for (size_t i = 0; i < prompts.size(); ++i) {
        const size_t digits = written[i].find_first_not_of("0123456789", 1);
        const bool right = written[i].starts_with(' ') && digits != std::string::npos && digits > 1 && written[i][digits] == ')';
        format += right ? 1 : 0;
        report.addExample("..." + prompts[i].substr(prompts[i].size() - std::min<size_t>(40, prompts[i].size())) + written[i].substr(0, 8));
    }
    report.cases = static_cast<int64_t>(prompts.size());
    report.addShare("format", format, static_cast<double>(prompts.size()), "citations that go on with a number and a bracket");
    std::vector<double> right;
    for (const Probe& probe : context.probes("citation"))
        for (const FactCase& c : askFacts(context, probe, context.facts(probe.relation))) right.push_back(c.top ? 1 : 0);
    report.cases += static_cast<int64_t>(right.size());
    if (!right.empty()) report.add("correct", mean(right), "right page among all pages cited");
    else report.notes.push_back("No page is a fact in this world (rows with purpose \"citation\" in the table \"probe\").");
    return report;
}

}  // namespace fw
