// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/minimal_pairs.h"

#include <array>

#include "base/error.h"
#include "data/words.h"

namespace fw {

namespace {

/// Sentences of 5 to 20 words without quotes, from pages that no run has read.
std::vector<std::string> sentences(const EvalContext& context, size_t wanted) {
    std::vector<std::string> found;
    const uint64_t seed = context.rng("E2 pages").next();
    for (uint64_t i = 0; i < 4000 && found.size() < wanted; ++i) {
        const std::string text = context.world().generateMixed(seed, i).text;
        for (size_t begin = 0; begin < text.size();) {
            size_t end = text.find_first_of(".?!\n", begin);
            if (end == std::string::npos) end = text.size();
            const bool whole = end < text.size() && text[end] != '\n' &&
                               (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n');
            const std::string sentence = text.substr(begin, end + 1 - begin);
            const size_t words = wordsOf(sentence).size();
            if (whole && words >= 5 && words <= 20 && sentence.find_first_of("\":()#=") == std::string::npos)
                found.push_back(sentence);
            begin = text.find_first_not_of(" \n", end + 1);
            if (begin == std::string::npos) break;
        }
    }
    return found;
}

std::string withWord(const std::string& text, const WordPlace& place, std::string_view word) {
    return text.substr(0, place.begin) + std::string(word) + text.substr(place.end);
}

std::vector<MinimalPair> orderPairs(const std::vector<std::string>& from, Rng& rng, size_t wanted) {
    std::vector<MinimalPair> pairs;
    for (const std::string& sentence : from) {
        if (pairs.size() == wanted) break;
        const auto words = wordsOf(sentence);
        const size_t i = 1 + rng.below(words.size() - 2);
        const std::string a = sentence.substr(words[i].begin, words[i].end - words[i].begin);
        const std::string b = sentence.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
        if (a == b) continue;
        pairs.push_back({{}, sentence, withWord(withWord(sentence, words[i + 1], a), words[i], b)});
    }
    return pairs;
}

std::vector<MinimalPair> agreementPairs(const std::vector<std::string>& from, size_t wanted) {
    constexpr std::array<std::array<std::string_view, 2>, 4> kForms{
        {{"was", "were"}, {"is", "are"}, {"has", "have"}, {"a", "an"}}};
    std::vector<MinimalPair> pairs;
    std::array<size_t, kForms.size()> perForm{};
    for (const std::string& sentence : from)
        for (const WordPlace& place : wordsOf(sentence)) {
            const std::string word = sentence.substr(place.begin, place.end - place.begin);
            for (size_t f = 0; f < kForms.size(); ++f)
                for (size_t side = 0; side < 2; ++side)
                    if (word == kForms[f][side] && perForm[f] < wanted / kForms.size()) {
                        ++perForm[f];
                        pairs.push_back({{}, sentence, withWord(sentence, place, kForms[f][1 - side])});
                    }
        }
    return pairs;
}

std::vector<MinimalPair> meaningPairs(const EvalContext& context, Rng& rng, size_t wanted) {
    std::vector<MinimalPair> all, pairs;
    const std::vector<Probe> probes = context.probes("facts");
    for (const Probe& probe : probes)
        for (const Probe& other : probes) {
            if (other.relation == probe.relation) continue;
            const auto facts = context.facts(probe.relation), strangers = context.facts(other.relation);
            for (const Fact& fact : facts) {
                const std::string& wrong = other.answer(strangers[rng.below(strangers.size())]);
                all.push_back(
                    {{}, probe.prompt(fact) + " " + probe.answer(fact) + ".", probe.prompt(fact) + " " + wrong + "."});
            }
        }
    while (pairs.size() < wanted && !all.empty()) {
        const size_t i = rng.below(all.size());
        pairs.push_back(std::move(all[i]));
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return pairs;
}

std::string withArticle(const std::string& noun) {
    return (std::string_view("aeiou").find(noun.front()) != std::string_view::npos ? "an " : "a ") + noun;
}

}  // namespace

std::vector<PairKind> sentencePairs(const EvalContext& context, const PairCounts& counts) {
    Rng rng = context.rng("E2");
    const std::vector<std::string> from = sentences(context, counts.sentences);
    return {{"order", "right order of words found likelier", orderPairs(from, rng, counts.order)},
            {"agreement", "right form (was/were, is/are, has/have, a/an) found likelier",
             agreementPairs(from, counts.agreement)},
            {"meaning", "fitting word found likelier than one of another kind",
             meaningPairs(context, rng, counts.meaning)}};
}

std::vector<PairKind> orderingPairs(const EvalContext& context, size_t cases) {
    std::vector<std::string> bySize[3];
    for (const TableRow& row : context.table("animal")) {
        const auto size = row.find("size");
        if (size == row.end()) continue;
        bySize[size->second == "big" ? 0 : size->second == "mid" ? 1 : 2].push_back(row.at("name"));
    }
    check(!bySize[0].empty() && !bySize[1].empty() && !bySize[2].empty(), ErrorKind::Unavailable,
          "This world has no table \"animal\" with sizes big, mid and small.");
    Rng rng = context.rng("E8");
    PairKind trained{"trained_order", "right conclusion likelier, premises in the usual order", {}};
    PairKind shuffled{"shuffled", "right conclusion likelier, premises changed round", {}};
    for (size_t i = 0; i < cases; ++i) {
        std::string x, y, z;
        for (auto [name, from] : {std::pair{&x, &bySize[0]}, {&y, &bySize[1]}, {&z, &bySize[2]}})
            *name = withArticle((*from)[rng.below(from->size())]);
        const std::string first = x + " is larger than " + y, second = y + " is larger than " + z;
        const std::string right = " " + x + " is larger than " + z + ".",
                          wrong = " " + z + " is larger than " + x + ".";
        trained.pairs.push_back({"If " + first + ", and " + second + ", then", right, wrong});
        shuffled.pairs.push_back({"If " + second + ", and " + first + ", then", right, wrong});
    }
    return {std::move(trained), std::move(shuffled)};
}

std::vector<double> preferences(const EvalContext& context, std::span<const MinimalPair> pairs) {
    std::vector<ScoredText> texts;
    for (const MinimalPair& pair : pairs)
        for (const std::string& text : {pair.right, pair.wrong}) texts.push_back(context.scored(pair.prompt, text));
    const std::vector<double> totals = context.scorer().totals(texts);
    std::vector<double> differences;
    for (size_t i = 0; i < pairs.size(); ++i) differences.push_back(totals[2 * i] - totals[2 * i + 1]);
    return differences;
}

}  // namespace fw
