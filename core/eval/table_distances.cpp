// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/table_distances.h"

#include <algorithm>
#include <cmath>

namespace fw {

namespace {

constexpr double kTrust = 0.9;  // weight of a context that was seen, against the shorter one

uint64_t keyOf(std::span<const TokenId> context) {
    uint64_t key = 0;
    for (const TokenId id : context) key = key << 32 | static_cast<uint32_t>(id);
    return key;
}

double klTerm(float logP, double q) {
    const double p = std::exp(static_cast<double>(logP));
    return p * (logP - std::log(q));
}

}  // namespace

void TableDistances::Table::count(std::span<const TokenId> train, std::span<const ScoredText> texts,
                                  size_t vocabulary) {
    for (const ScoredText& text : texts)
        if (text.tokens.size() >= order) row.emplace(keyOf(std::span(text.tokens).last(order)), row.size());
    counts.assign(row.size(), std::vector<float>(vocabulary, 0));
    seen.assign(row.size(), 0);
    for (size_t i = 0; i + order < train.size(); ++i) {
        const auto found = row.find(keyOf(train.subspan(i, order)));
        if (found == row.end()) continue;
        counts[found->second][static_cast<size_t>(train[i + order])] += 1;
        seen[found->second] += 1;
    }
}

std::pair<const float*, double> TableDistances::Table::after(std::span<const TokenId> text) const {
    if (text.size() < order) return {nullptr, 0};
    const size_t at = row.at(keyOf(text.last(order)));
    return {counts[at].data(), seen[at]};
}

TableDistances::TableDistances(std::span<const TokenId> train, std::span<const TokenId> asked, int vocabSize, int nCtx,
                               size_t places)
    : m_vocabulary(static_cast<size_t>(vocabSize)), m_single(m_vocabulary, 1), m_pairs{1}, m_triples{2} {
    for (const TokenId id : train) m_single[static_cast<size_t>(id)] += 1;
    for (double& p : m_single) p /= static_cast<double>(train.size() + m_vocabulary);
    const auto before = static_cast<size_t>(nCtx) / 2;
    for (size_t at = 1; at < asked.size(); at += std::max<size_t>(1, asked.size() / places)) {
        const std::span<const TokenId> text = asked.first(at).last(std::min(at, before));
        m_texts.push_back({{text.begin(), text.end()}, text.size()});
    }
    m_pairs.count(train, m_texts, m_vocabulary);
    m_triples.count(train, m_texts, m_vocabulary);
}

TableDistances::Nats TableDistances::of(const Scorer& scorer) const {
    std::vector<Nats> each(m_texts.size());
    scorer.forEachRow(m_texts, [&](size_t text, size_t, std::span<const float> logProbs) {
        const auto [pairs, pairsSeen] = m_pairs.after(m_texts[text].tokens);
        const auto [triples, triplesSeen] = m_triples.after(m_texts[text].tokens);
        Nats sum;
        for (size_t id = 0; id < m_vocabulary; ++id) {
            const double one = m_single[id];
            const double two = pairsSeen > 0 ? kTrust * pairs[id] / pairsSeen + (1 - kTrust) * one : one;
            const double three = triplesSeen > 0 ? kTrust * triples[id] / triplesSeen + (1 - kTrust) * two : two;
            sum.uniform += klTerm(logProbs[id], 1 / static_cast<double>(m_vocabulary));
            sum.unigram += klTerm(logProbs[id], one);
            sum.bigram += klTerm(logProbs[id], two);
            sum.trigram += klTerm(logProbs[id], three);
        }
        each[text] = sum;
    });
    Nats mean;
    const double share = 1 / std::max<double>(1, static_cast<double>(each.size()));
    for (const Nats& nats : each) {
        mean.uniform += share * nats.uniform;
        mean.unigram += share * nats.unigram;
        mean.bigram += share * nats.bigram;
        mean.trigram += share * nats.trigram;
    }
    return mean;
}

}  // namespace fw
