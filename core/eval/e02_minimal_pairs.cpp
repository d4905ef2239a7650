// SPDX-License-Identifier: GPL-3.0-or-later
// E2: pairs of sentences of which one is wrong. Order: two neighbouring words changed places. Agreement: was for were, is
// for are, has for have, a for an. Meaning: an answer of another kind stands where a home, a food, a child belongs.
#include <array>

#include "base/error.h"
#include "data/words.h"
#include "eval/eval_context.h"

namespace fw {

namespace {

struct Pair {
    std::string right, wrong;
};

/// Sentences of 5 to 20 words without quotes, from pages that no run has read.
std::vector<std::string> sentences(const EvalContext& context, size_t wanted) {
    std::vector<std::string> found;
    const uint64_t seed = context.rng("E2 pages").next();
    for (uint64_t i = 0; i < 4000 && found.size() < wanted; ++i) {
        const std::string text = context.world().generateMixed(seed, i).text;
        for (size_t begin = 0; begin < text.size();) {
            size_t end = text.find_first_of(".?!\n", begin);
            if (end == std::string::npos) end = text.size();
            const bool whole = end < text.size() && text[end] != '\n' && (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n');
            const std::string sentence = text.substr(begin, end + 1 - begin);
            const size_t words = wordsOf(sentence).size();
            if (whole && words >= 5 && words <= 20 && sentence.find_first_of("\":()#=") == std::string::npos) found.push_back(sentence);
            begin = text.find_first_not_of(" \n", end + 1);
            if (begin == std::string::npos) break;
        }
    }
    return found;
}

std::string withWord(const std::string& text, const WordPlace& place, std::string_view word) {
    return text.substr(0, place.begin) + std::string(word) + text.substr(place.end);
}

std::vector<Pair> orderPairs(const std::vector<std::string>& from, Rng& rng, size_t wanted) {
    std::vector<Pair> pairs;
    for (const std::string& sentence : from) {
        if (pairs.size() == wanted) break;
        const auto words = wordsOf(sentence);
        const size_t i = 1 + rng.below(words.size() - 2);
        const std::string a = sentence.substr(words[i].begin, words[i].end - words[i].begin);
        const std::string b = sentence.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
        if (a == b) continue;
        pairs.push_back({sentence, withWord(withWord(sentence, words[i + 1], a), words[i], b)});
    }
    return pairs;
}

std::vector<Pair> agreementPairs(const std::vector<std::string>& from, size_t wanted) {
    constexpr std::array<std::array<std::string_view, 2>, 4> kForms{{{"was", "were"}, {"is", "are"}, {"has", "have"}, {"a", "an"}}};
    std::vector<Pair> pairs;
    std::array<size_t, kForms.size()> perForm{};
    for (const std::string& sentence : from)
        for (const WordPlace& place : wordsOf(sentence)) {
            const std::string word = sentence.substr(place.begin, place.end - place.begin);
            for (size_t f = 0; f < kForms.size(); ++f)
                for (size_t side = 0; side < 2; ++side)
                    if (word == kForms[f][side] && perForm[f] < wanted / kForms.size()) {
                        ++perForm[f];
                        pairs.push_back({sentence, withWord(sentence, place, kForms[f][1 - side])});
                    }
        }
    return pairs;
}

std::vector<Pair> meaningPairs(const EvalContext& context, Rng& rng, size_t wanted) {
    std::vector<Pair> all, pairs;
    const std::vector<Probe> probes = context.probes("facts");
    for (const Probe& probe : probes)
        for (const Probe& other : probes) {
            if (other.relation == probe.relation) continue;
            const auto facts = context.facts(probe.relation), strangers = context.facts(other.relation);
            for (const Fact& fact : facts) {
                const std::string& wrong = other.answer(strangers[rng.below(strangers.size())]);
                all.push_back({probe.prompt(fact) + " " + probe.answer(fact) + ".", probe.prompt(fact) + " " + wrong + "."});
            }
        }
    while (pairs.size() < wanted && !all.empty()) {
        const size_t i = rng.below(all.size());
        pairs.push_back(std::move(all[i]));
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return pairs;
}

}  // namespace

EvalReport evaluateMinimalPairs(EvalContext& context) {
    EvalReport report;
    Rng rng = context.rng("E2");
    const std::vector<std::string> from = sentences(context, 3000);
    const struct {
        const char* key;
        const char* meaning;
        std::vector<Pair> pairs;
    } kinds[] = {{"order", "right order of words found likelier", orderPairs(from, rng, 100)},
                 {"agreement", "right form (was/were, is/are, has/have, a/an) found likelier", agreementPairs(from, 200)},
                 {"meaning", "fitting word found likelier than one of another kind", meaningPairs(context, rng, 120)}};
    for (const auto& kind : kinds) {
        if (kind.pairs.empty()) {
            report.notes.push_back(std::string("No pairs of the kind \"") + kind.key + "\" could be made.");
            continue;
        }
        std::vector<ScoredText> texts;
        for (const Pair& pair : kind.pairs)
            for (const std::string& text : {pair.right, pair.wrong}) {
                ScoredText scored = context.scored("", text);
                texts.push_back(std::move(scored));
            }
        const std::vector<double> totals = context.scorer().totals(texts);
        double right = 0;
        for (size_t i = 0; i < kind.pairs.size(); ++i) {
            const bool found = totals[2 * i] > totals[2 * i + 1];
            right += found ? 1 : 0;
            if (!found) report.addExample("preferred: " + kind.pairs[i].wrong + "   to: " + kind.pairs[i].right);
        }
        report.cases += static_cast<int64_t>(kind.pairs.size());
        report.addShare(kind.key, right, static_cast<double>(kind.pairs.size()), kind.meaning);
    }
    return report;
}

}  // namespace fw
