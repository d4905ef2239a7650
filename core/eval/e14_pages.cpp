// SPDX-License-Identifier: GPL-3.0-or-later
// E14: unseen pages of every kind: nats per token and bits per byte; and clean pages with misspelt words.
#include <utility>

#include "base/error.h"
#include "data/words.h"
#include "eval/eval_context.h"

namespace fw {

namespace {

constexpr int kPages = 60;
constexpr uint64_t kMisspeltOf100 = 8;

std::string misspelt(std::string text, Rng& rng) {
    for (const WordPlace& word : wordsOf(text)) {
        if (word.end - word.begin < 4 || rng.below(100) >= kMisspeltOf100) continue;
        const size_t at = word.begin + 1 + rng.below(word.end - word.begin - 2);
        std::swap(text[at], text[at + 1]);
    }
    return text;
}

}  // namespace

EvalReport evaluatePages(EvalContext& context) {
    EvalReport report;
    std::vector<Document> mixed, noisy;
    Rng rng = context.rng("E14");
    const uint64_t seed = rng.next();
    for (uint64_t i = 0; i < kPages; ++i) mixed.push_back(context.world().generateMixed(seed, i));
    noisy = mixed;
    for (Document& page : noisy) page.text = misspelt(page.text, rng);
    std::vector<std::pair<std::string, std::vector<Document>>> kinds{{"clean", mixed}, {"noisy", noisy}};
    for (const auto& [kind, genre] : {std::pair{"code", "code"}, {"prose", "story"}, {"spanish", "phrasebook"}}) {
        if (context.hasGenre(genre)) kinds.emplace_back(kind, context.unseenPages(genre, kPages));
        else report.notes.push_back(fmt::format("This world has no genre \"{}\": {} is left out.", genre, kind));
    }
    for (const auto& [kind, pages] : kinds) {
        const TextLoss loss = lossOf(context, pages);
        report.cases += static_cast<int64_t>(pages.size());
        report.add(kind + ".nats", loss.perToken(), "nats per token", 0, kManyNats);
        report.add(kind + ".bits_per_byte", loss.bitsPerByte(), "bits per byte", 0, kManyNats);
    }
    return report;
}

}  // namespace fw
