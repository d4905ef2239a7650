// SPDX-License-Identifier: GPL-3.0-or-later
// E1: the rungs and the floor on pages that no run has read, the model's loss on them, and how far its distribution is from
// those of the tables.
#include <cmath>
#include <numbers>

#include "base/error.h"
#include "data/ngram.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr int64_t kTrainBytes = 8'000'000;
constexpr int64_t kPages = 300;
constexpr int64_t kOwnShare = 20;  // of the user's own text every twentieth document, or its last twentieth, is measured

struct Split {
    std::vector<TokenId> train, validation;
    std::vector<Document> pages;
    double freeBits = 0;
};

void append(std::vector<TokenId>& ids, const EvalContext& context, std::string_view text) {
    if (const auto document = context.model().tokenizer.specialId(kDocumentToken)) ids.push_back(*document);
    const std::vector<TokenId> more = context.encode(text);
    ids.insert(ids.end(), more.begin(), more.end());
}

Split makeSplit(EvalContext& context, EvalReport& report) {
    const CorpusIndex& index = context.index();
    Split split;
    const bool isWorld = index.documents() > 0 && !index.genre(0).empty();
    int64_t bytes = 0;
    for (int64_t d = 0; d < index.documents() && bytes < kTrainBytes; ++d) {
        std::string_view text = index.document(d);
        bytes += static_cast<int64_t>(text.size());
        if (!isWorld && index.documents() >= kOwnShare && d % kOwnShare == 0) {
            split.pages.push_back({std::string(text), "", -1});
        } else if (!isWorld && index.documents() < kOwnShare) {
            const size_t cut = text.size() - text.size() / kOwnShare;
            split.pages.push_back({std::string(text.substr(cut)), "", -1});
            append(split.train, context, text.substr(0, cut));
        } else {
            append(split.train, context, text);
        }
    }
    if (!isWorld) report.notes.push_back("The pages measured are part of the user's own text; the model may have read some of them.");
    const uint64_t seed = context.rng("E1").next();
    for (uint64_t i = 0; isWorld && i < kPages; ++i) split.pages.push_back(context.world().generateMixed(seed, i));
    for (const Document& page : split.pages) {
        append(split.validation, context, page.text);
        split.freeBits += page.freeBits;
    }
    if (!isWorld) split.freeBits = -1;
    return split;
}

/// Mean KL divergence of the model from tables of single tokens and of pairs (pairs mixed with singles), in nats.
struct Divergence {
    double uniform = 0, unigram = 0, bigram = 0;
};

Divergence divergences(EvalContext& context, const Split& split) {
    constexpr size_t kPositions = 1500;
    constexpr double kPairs = 0.9;
    const auto V = static_cast<size_t>(context.model().tokenizer.vocabSize());
    std::vector<double> single(V, 1);
    double total = static_cast<double>(V);
    for (const TokenId id : split.train) single[static_cast<size_t>(id)] += 1, total += 1;
    for (double& count : single) count /= total;

    const auto width = static_cast<size_t>(context.model().gpt.config().nCtx);
    std::vector<std::vector<TokenId>> prompts;
    const size_t stride = std::max<size_t>(1, split.validation.size() / kPositions);
    for (size_t at = 1; at < split.validation.size(); at += stride)
        prompts.emplace_back(split.validation.begin() + static_cast<std::ptrdiff_t>(at > width / 2 ? at - width / 2 : 0),
                             split.validation.begin() + static_cast<std::ptrdiff_t>(at));
    std::vector<double> seen(V, 0);  // of the tokens that are asked for
    std::vector<std::vector<double>> pairs(V);
    for (const auto& prompt : prompts) pairs[static_cast<size_t>(prompt.back())].resize(V, 0);
    for (size_t i = 0; i + 1 < split.train.size(); ++i) {
        auto& row = pairs[static_cast<size_t>(split.train[i])];
        if (row.empty()) continue;
        row[static_cast<size_t>(split.train[i + 1])] += 1;
        seen[static_cast<size_t>(split.train[i])] += 1;
    }
    std::vector<Divergence> each(prompts.size());
    std::vector<ScoredText> texts;
    for (const auto& prompt : prompts) texts.push_back({prompt, prompt.size()});
    context.scorer().forEachRow(texts, [&](size_t text, size_t, std::span<const float> row) {
        const auto last = static_cast<size_t>(prompts[text].back());
        const double weight = seen[last] > 0 ? kPairs : 0;
        for (size_t id = 0; id < V; ++id) {
            const double p = std::exp(static_cast<double>(row[id]));
            const double two = weight > 0 ? weight * pairs[last][id] / seen[last] : 0;
            each[text].uniform += p * (row[id] + std::log(static_cast<double>(V)));
            each[text].unigram += p * (row[id] - std::log(single[id]));
            each[text].bigram += p * (row[id] - std::log(two + (1 - weight) * single[id]));
        }
    });
    Divergence sum;
    for (const Divergence& d : each) sum.uniform += d.uniform, sum.unigram += d.unigram, sum.bigram += d.bigram;
    const double n = std::max<double>(1, static_cast<double>(each.size()));
    return {sum.uniform / n, sum.unigram / n, sum.bigram / n};
}

}  // namespace

EvalReport evaluateLadder(EvalContext& context) {
    EvalReport report;
    const Split split = makeSplit(context, report);
    const NgramRungs rungs = computeNgramRungs(split.train, split.validation, context.model().tokenizer.vocabSize());
    const TextLoss loss = lossOf(context, split.pages);
    report.cases = loss.tokens;
    report.add("loss", loss.perToken(), "of the model, nats per token", 0, kManyNats);
    report.add("uniform", rungs.uniform, "knows nothing: ln of the vocabulary", 0, kManyNats);
    report.add("unigram", rungs.unigram, "how often tokens occur", 0, kManyNats);
    report.add("bigram", rungs.bigram, "which token follows which", 0, kManyNats);
    report.add("trigram", rungs.trigram, "which token follows which two", 0, kManyNats);
    if (split.freeBits >= 0)
        report.add("floor", split.freeBits * std::numbers::ln2 / static_cast<double>(std::max<int64_t>(1, loss.tokens)),
                   "the best possible: the choices of the generator", 0, kManyNats);
    const Divergence d = divergences(context, split);
    report.add("kl.uniform", d.uniform, "distance of the model from: every token alike (nats)", -1e-3, kManyNats);
    report.add("kl.unigram", d.unigram, "distance of the model from the table of tokens (nats)", -1e-3, kManyNats);
    report.add("kl.bigram", d.bigram, "distance of the model from the table of pairs (nats)", -1e-3, kManyNats);
    return report;
}

}  // namespace fw
