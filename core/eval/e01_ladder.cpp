// SPDX-License-Identifier: GPL-3.0-or-later
// E1: the rungs and the floor on pages that no run has read, the model's loss on them, and how far its distribution is from
// those of the tables.
#include <numbers>

#include "data/ngram.h"
#include "eval/eval_context.h"
#include "eval/table_distances.h"

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
    const TableDistances distances(split.train, split.validation, context.model().tokenizer.vocabSize(),
                                   context.model().gpt.config().nCtx);
    const TableDistances::Nats d = distances.of(context.scorer());
    report.add("kl.uniform", d.uniform, "distance of the model from: every token alike (nats)", -1e-3, kManyNats);
    report.add("kl.unigram", d.unigram, "distance of the model from the table of tokens (nats)", -1e-3, kManyNats);
    report.add("kl.bigram", d.bigram, "distance of the model from the table of pairs (nats)", -1e-3, kManyNats);
    report.add("kl.trigram", d.trigram, "distance of the model from the table of triples (nats)", -1e-3, kManyNats);
    return report;
}

}  // namespace fw
