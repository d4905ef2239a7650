// SPDX-License-Identifier: GPL-3.0-or-later
// E20: 64 free samples of 80 tokens at temperature 0.8: are words and phrases well formed, and how much is recited?
#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr int kSamples = 64;

/// How many whole tokens of a text lie inside a part of it.
int64_t tokensInside(const EvalContext& context, const std::string& text, const VerbatimSpan& span) {
    int64_t count = 0;
    size_t at = 0;
    for (const TokenId id : context.encode(text)) {
        const std::string& bytes = context.model().tokenizer.bytes(id);
        const size_t ink = at + (bytes.size() > 1 && bytes[0] == ' ' ? 1 : 0);  // the space before the first word is not of the run
        if (ink >= span.begin && at + bytes.size() <= span.begin + span.size) ++count;
        at += bytes.size();
    }
    return count;
}

}  // namespace

EvalReport evaluateFluency(EvalContext& context) {
    EvalReport report;
    const auto knows = [&](std::string_view word) { return context.knowsWord(word); };
    const auto texts = context.continuations({""}, kSamples, {.maxTokens = 80, .temperature = 0.8, .seed = context.rng("E20").next()}).front();
    const CorpusIndex& index = context.index();
    WellFormed sum;
    double quotes = 0, ends = 0;
    std::vector<double> runs;
    for (const std::string& text : texts) {
        const WellFormed one = wellFormed(text, knows, index);
        sum.words += one.words;
        sum.knownWords += one.knownWords;
        sum.fourGrams += one.fourGrams;
        sum.attested += one.attested;
        quotes += one.quotesBalance ? 1 : 0;
        ends += one.endsASentence ? 1 : 0;
        runs.push_back(static_cast<double>(tokensInside(context, text, longestVerbatim(text, index))));
        report.addExample(text.substr(0, 160));
    }
    report.cases = kSamples;
    report.addShare("words", static_cast<double>(sum.knownWords), static_cast<double>(sum.words), "words that the world's lexicon knows");
    report.addShare("four_grams", static_cast<double>(sum.attested), static_cast<double>(sum.fourGrams),
                    "runs of four words that stand in the training text");
    report.addShare("quotes", quotes, kSamples, "samples whose quotation marks come in pairs");
    report.addShare("ends", ends, kSamples, "samples that end with a sentence (80 tokens often cut one)");
    report.add("novelty", median(runs), "median over samples: tokens of the longest run that stands verbatim in the training text", 0, 80);
    return report;
}

}  // namespace fw
