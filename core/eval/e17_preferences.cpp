// SPDX-License-Identifier: GPL-3.0-or-later
// E17: the plain and the warm reply of the fine-tuning pack to the same request: which is likelier, per token? Defined
// for models that were aligned to the warm one; a base model has no reason to prefer it, and a fine-tuned one has read
// both equally often.
#include <algorithm>
#include <map>
#include <numeric>

#include "base/error.h"
#include "eval/chat_pages.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kPairs = 100;
constexpr int kPages = 6000;

struct Pair {
    std::string request, plain, warm;
};

/// Requests to which the pack has a reply and the same reply with warm words around it.
std::vector<Pair> pairs(const EvalContext& context) {
    std::map<std::string, std::vector<std::string>> replies;
    for (ChatPage& page : chatPages(context, "sft", kPages)) replies[page.request].push_back(std::move(page.reply));
    std::vector<Pair> found;
    for (const auto& [request, all] : replies) {
        const auto plain = std::ranges::min_element(all, {}, &std::string::size);
        for (const std::string& warm : all)
            if (warm.size() > plain->size() && warm.find(*plain) != std::string::npos) {
                found.push_back({request, *plain, warm});
                break;
            }
    }
    std::vector<Pair> chosen;  // spread over the requests, which stand in the order of their letters
    const size_t count = std::min(kPairs, found.size());
    for (size_t i = 0; i < count; ++i) chosen.push_back(found[i * found.size() / count]);
    return chosen;
}

}  // namespace

EvalReport evaluatePreferences(EvalContext& context) {
    EvalReport report;
    const std::vector<Pair> all = pairs(context);
    check(!all.empty(), ErrorKind::Unavailable,
          "The fine-tuning pack of this world has no reply that comes plain and warm.");
    std::vector<ScoredText> texts;
    for (const Pair& pair : all)
        for (const std::string& reply : {pair.warm, pair.plain})
            texts.push_back(context.scored(chatPrompt(context, pair.request), " " + reply));
    const auto logProbs = context.scorer().logProbs(texts);
    const auto perToken = [&](size_t i) {
        return std::accumulate(logProbs[i].begin(), logProbs[i].end(), 0.0) / static_cast<double>(logProbs[i].size());
    };
    std::vector<double> margins;
    double preferred = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        margins.push_back(perToken(2 * i) - perToken(2 * i + 1));
        preferred += margins.back() > 0 ? 1 : 0;
    }
    report.cases = static_cast<int64_t>(all.size());
    report.addShare("preferred", preferred, static_cast<double>(all.size()),
                    "pairs of which the warm reply is likelier, per token");
    report.add("margin", mean(margins), "mean margin of the warm reply (nats per token)", -kManyNats, kManyNats);
    return report;
}

}  // namespace fw
