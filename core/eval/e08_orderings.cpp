// SPDX-License-Identifier: GPL-3.0-or-later
// E8: "If a horse is larger than a goat, and a goat is larger than a hen, then": which of the two conclusions is likelier?
// In the order of the training text, and with the premises changed round.
#include "base/error.h"
#include "eval/eval_context.h"

namespace fw {

namespace {

constexpr int kCases = 100;

std::string withArticle(const std::string& noun) {
    return (std::string_view("aeiou").find(noun.front()) != std::string_view::npos ? "an " : "a ") + noun;
}

}  // namespace

EvalReport evaluateOrderings(EvalContext& context) {
    EvalReport report;
    std::vector<std::string> bySize[3];
    for (const TableRow& row : context.table("animal")) {
        const auto size = row.find("size");
        if (size == row.end()) continue;
        bySize[size->second == "big" ? 0 : size->second == "mid" ? 1 : 2].push_back(row.at("name"));
    }
    check(!bySize[0].empty() && !bySize[1].empty() && !bySize[2].empty(), ErrorKind::Unavailable,
          "This world has no table \"animal\" with sizes big, mid and small.");
    Rng rng = context.rng("E8");
    double trained = 0, shuffled = 0;
    std::vector<ScoredText> texts;
    std::vector<std::string> prompts;
    for (int i = 0; i < kCases; ++i) {
        std::string x, y, z;
        for (auto [name, from] : {std::pair{&x, &bySize[0]}, {&y, &bySize[1]}, {&z, &bySize[2]}}) *name = withArticle((*from)[rng.below(from->size())]);
        const std::string first = x + " is larger than " + y, second = y + " is larger than " + z;
        for (const std::string& prompt : {"If " + first + ", and " + second + ", then", "If " + second + ", and " + first + ", then"}) {
            texts.push_back(context.scored(prompt, " " + x + " is larger than " + z + "."));
            texts.push_back(context.scored(prompt, " " + z + " is larger than " + x + "."));
            prompts.push_back(prompt);
        }
    }
    const std::vector<double> totals = context.scorer().totals(texts);
    for (size_t i = 0; i < prompts.size(); ++i) {
        const bool right = totals[2 * i] > totals[2 * i + 1];
        (i % 2 == 0 ? trained : shuffled) += right ? 1 : 0;
        if (!right) report.addExample(prompts[i] + " ... (preferred the wrong conclusion)");
    }
    report.cases = static_cast<int64_t>(prompts.size());
    report.addShare("trained_order", trained, kCases, "right conclusion likelier, premises in the usual order");
    report.addShare("shuffled", shuffled, kCases, "right conclusion likelier, premises changed round");
    return report;
}

}  // namespace fw
