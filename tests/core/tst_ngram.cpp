// SPDX-License-Identifier: GPL-3.0-or-later
// The rungs against a second implementation with maps and no tricks, and on data where the answer is known.
#include <QtTest>

#include <cmath>
#include <map>
#include <numeric>

#include "base/error.h"
#include "base/rng.h"
#include "data/ngram.h"

using namespace fw;

namespace {

using Tokens = std::vector<TokenId>;

/// The definition in ngram.h, step by step.
class BruteForce {
  public:
    std::array<double, 4> rungs(const Tokens& train, const Tokens& validation, int vocabSize) {
        const size_t counted = train.size() - (train.size() + 9) / 10;
        std::array<std::array<double, 40>, 4> weights{};
        count(train, counted);
        for (int n = 1; n <= 3; ++n) weights[n] = fit(train, counted, n, vocabSize, weights);
        count(train, train.size());
        std::array<double, 4> result{};
        for (int n = 0; n <= 3; ++n)
            for (size_t i = 0; i < validation.size(); ++i)
                result[n] -= std::log(probability(validation, i, n, vocabSize, weights)) /
                             static_cast<double>(validation.size());
        return result;
    }

  private:
    using Weights = std::array<std::array<double, 40>, 4>;

    void count(const Tokens& tokens, size_t size) {
        m_followers.clear();
        for (size_t i = 0; i < size; ++i)
            for (size_t n = 0; n <= std::min<size_t>(i, 2); ++n)
                ++m_followers[Tokens(tokens.begin() + i - n, tokens.begin() + i)][tokens[i]];
    }
    /// Relative frequency and bucket of token `at` after its n-1 predecessors.
    std::pair<double, int> evidence(const Tokens& tokens, size_t at, int n) {
        if (at + 1 < static_cast<size_t>(n)) return {0, 0};
        const auto found = m_followers.find(Tokens(tokens.begin() + at - (n - 1), tokens.begin() + at));
        if (found == m_followers.end()) return {0, 0};
        double total = 0;
        for (const auto& [token, times] : found->second) total += times;
        const auto both = found->second.find(tokens[at]);
        return {both == found->second.end() ? 0 : both->second / total,
                1 + static_cast<int>(std::floor(std::log2(total)))};
    }
    double probability(const Tokens& tokens, size_t at, int n, int vocabSize, const Weights& weights) {
        if (n == 0) return 1.0 / vocabSize;
        const auto [frequency, bucket] = evidence(tokens, at, n);
        const double weight = bucket == 0 ? 0 : weights[n][bucket];
        return weight * frequency + (1 - weight) * probability(tokens, at, n - 1, vocabSize, weights);
    }
    std::array<double, 40> fit(const Tokens& tokens, size_t from, int n, int vocabSize, const Weights& lower) {
        std::array<double, 40> weight;
        weight.fill(0.5);
        for (int step = 0; step < 30; ++step) {
            std::array<double, 40> explained{}, seen{};
            for (size_t i = from; i < tokens.size(); ++i) {
                const auto [frequency, bucket] = evidence(tokens, i, n);
                const double mixed =
                    weight[bucket] * frequency + (1 - weight[bucket]) * probability(tokens, i, n - 1, vocabSize, lower);
                explained[bucket] += weight[bucket] * frequency / mixed;
                seen[bucket] += 1;
            }
            for (int b = 0; b < 40; ++b) weight[b] = (explained[b] + 1) / (seen[b] + 2);
        }
        return weight;
    }

    std::map<Tokens, std::map<TokenId, double>> m_followers;
};

/// A chain in which the next token depends on the previous two.
Tokens chain(size_t size, int vocabSize, uint64_t seed) {
    Rng rng(seed);
    Tokens tokens{0, 1};
    while (tokens.size() < size) {
        const uint64_t context = hashBits(tokens[tokens.size() - 1], tokens[tokens.size() - 2]);
        const double u = rng.uniform();
        const uint64_t choice = u < 0.6 ? 0 : u < 0.8 ? 1 : 2 + rng.below(3);
        tokens.push_back(static_cast<TokenId>(rng.below(20) == 0 ? rng.below(vocabSize)
                                                                 : hashBits(context % 50, choice) % vocabSize));
    }
    return tokens;
}

std::array<double, 4> asArray(const NgramRungs& rungs) {
    return {rungs.uniform, rungs.unigram, rungs.bigram, rungs.trigram};
}

}  // namespace

class TestNgram : public QObject {
    Q_OBJECT

  private slots:
    void equalsBruteForce() {
        for (const auto& [size, vocabSize] :
             {std::pair{1, 3}, {2, 3}, {3, 5}, {9, 4}, {10, 4}, {11, 2}, {57, 7}, {300, 12}, {2500, 30}})
            for (uint64_t seed = 1; seed <= 3; ++seed) {
                Tokens train = chain(size, vocabSize, seed), validation = chain(size / 2 + 1, vocabSize, seed + 100);
                train.resize(size);
                const auto expected = BruteForce().rungs(train, validation, vocabSize);
                const auto found = asArray(computeNgramRungs(train, validation, vocabSize));
                for (int n = 0; n < 4; ++n)
                    QVERIFY2(
                        std::abs(found[n] - expected[n]) < 1e-9,
                        qPrintable(QString("size %1 n %2: %3 %4").arg(size).arg(n).arg(found[n]).arg(expected[n])));
            }
    }

    void longerContextsHelpOnSaneData() {
        const Tokens all = chain(60000, 64, 3);
        const auto r = asArray(computeNgramRungs(std::span(all).first(54000), std::span(all).subspan(54000), 64));
        QCOMPARE(r[0], std::log(64.0));
        for (int n = 1; n < 4; ++n)
            QVERIFY2(r[n] < r[n - 1] - 0.05, qPrintable(QString("%1 %2").arg(r[n]).arg(r[n - 1])));
    }

    void knownEntropies() {
        Rng rng(8);
        Tokens coin, pairs;
        for (int i = 0; i < 100000; ++i) coin.push_back(rng.below(4) == 0);
        while (pairs.size() < 100000) {  // x, x: the second is certain after the first only with the position known
            const auto x = static_cast<TokenId>(rng.below(8));
            pairs.insert(pairs.end(), {x, static_cast<TokenId>(x + 8)});
        }
        const double entropy = -0.25 * std::log(0.25) - 0.75 * std::log(0.75);
        const NgramRungs c = computeNgramRungs(std::span(coin).first(90000), std::span(coin).subspan(90000), 2);
        for (const double rung : {c.unigram, c.bigram, c.trigram})
            QVERIFY2(std::abs(rung - entropy) < 0.01, qPrintable(QString::number(rung)));
        const NgramRungs p = computeNgramRungs(std::span(pairs).first(90000), std::span(pairs).subspan(90000), 16);
        QVERIFY(std::abs(p.unigram - std::log(16)) < 0.01);
        QVERIFY(std::abs(p.bigram - std::log(8) / 2) < 0.01);
    }

    void tinyAndOddInputs() {
        const Tokens none, one{0}, repeated(50, 2), unseen{1, 1, 1};
        for (const Tokens* train : {&none, &one, &repeated})
            for (const Tokens* validation : {&none, &one, &repeated, &unseen})
                for (const double rung : asArray(computeNgramRungs(*train, *validation, 3)))
                    QVERIFY(std::isfinite(rung) && rung >= 0);
        QCOMPARE(asArray(computeNgramRungs(repeated, none, 3)), asArray(computeNgramRungs(none, repeated, 3)));
        QCOMPARE(computeNgramRungs(one, one, 1).trigram, 0.0);
        QVERIFY(computeNgramRungs(repeated, repeated, 3).unigram < 0.3);
        QVERIFY_EXCEPTION_THROWN(computeNgramRungs(Tokens{3}, one, 3), Error);
        QVERIFY_EXCEPTION_THROWN(computeNgramRungs(one, Tokens{-1}, 3), Error);
        QVERIFY_EXCEPTION_THROWN(computeNgramRungs(one, one, 0), Error);
    }

    void progressRisesAndCancels() {
        const Tokens all = chain(300000, 64, 4);
        double last = 0;
        int calls = 0;
        computeNgramRungs(all, std::span(all).first(100000), 64, [&](double fraction) {
            const bool rises = fraction >= last && fraction <= 1;
            last = fraction;
            return ++calls, rises;
        });
        QVERIFY(calls > 8 && last > 0.8);
        int left = 3;
        QVERIFY_EXCEPTION_THROWN(computeNgramRungs(all, all, 64, [&](double) { return --left > 0; }), Error);
        QCOMPARE(left, 0);
    }
};

QTEST_GUILESS_MAIN(TestNgram)
#include "tst_ngram.moc"
