// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling rules, and generation: with its cache it must give what reading everything again gives.
#include <QTest>
#include <cmath>

#include "backend/cpu/cpu_backend.h"
#include "model/generate.h"
#include "model/init.h"
#include "support/synthetic.h"

using namespace fw;

namespace {
/// Weights large enough that distributions are far from flat.
std::vector<float> livelyWeights(ModelConfig model) {
    model.initStd = 0.4;
    return initialWeights(model, 5);
}
std::vector<TokenId> ids(const std::vector<SampledToken>& tokens) {
    std::vector<TokenId> out;
    for (const SampledToken& t : tokens) out.push_back(t.id);
    return out;
}
}  // namespace

class TestGenerate : public QObject {
    Q_OBJECT
  private slots:
    void cacheGivesWhatReadingAgainGives_data() {
        QTest::addColumn<QString>("family");
        for (const char* family : {"gpt2", "llama", "qwen3"}) QTest::newRow(family) << family;
    }
    void cacheGivesWhatReadingAgainGives() {
        QFETCH(QString, family);
        const ModelConfig model = test::tinyModel(family.toStdString());
        const auto backendOwner = makeCpuBackend(1);
        const Backend& backend = *backendOwner;
        const Gpt gpt(model);
        auto weights = livelyWeights(model);
        std::vector<TokenId> text{3, 1, 4, 1};
        Generator generator(backend, gpt, {weights.data(), nullptr}, text, 1, {.maxTokens = 12, .temperature = 0}, {});
        while (generator.next()) {
        }
        for (const SampledToken& token : generator.tokens(0)) {
            const auto logits = nextTokenLogits(backend, gpt, {weights.data(), nullptr}, text);
            const Distribution d = describeLogits(logits, {.temperature = 0}, 1);
            QCOMPARE(token.id, d.top[0].id);
            QVERIFY(std::abs(token.probability - d.top[0].probability) < 1e-4);
            text.push_back(token.id);
        }
    }

    void streamsOfABatchAreTheStreamsAlone() {
        const ModelConfig model = test::tinyModel();
        const auto backendOwner = makeCpuBackend(1);
        const Backend& backend = *backendOwner;
        const Gpt gpt(model);
        auto weights = livelyWeights(model);
        const SamplingConfig config{.maxTokens = 10, .temperature = 1.0, .seed = 42};
        Generator one(backend, gpt, {weights.data(), nullptr}, {2, 7}, 1, config, {}),
            many(backend, gpt, {weights.data(), nullptr}, {2, 7}, 6, config, {});
        while (one.next()) {
        }
        while (many.next()) {
        }
        QCOMPARE(ids(many.tokens(0)), ids(one.tokens(0)));
        QVERIFY(ids(many.tokens(1)) != ids(many.tokens(0)));
    }

    void goesOnBeyondTheContext() {
        const ModelConfig model = test::tinyModel();
        const auto backendOwner = makeCpuBackend(1);
        const Backend& backend = *backendOwner;
        const Gpt gpt(model);
        auto weights = livelyWeights(model);
        Generator generator(backend, gpt, {weights.data(), nullptr}, std::vector<TokenId>(40, 1), 2,
                            {.maxTokens = 50, .temperature = 1.0}, {});
        while (generator.next()) {
        }
        QCOMPARE(generator.tokens(1).size(), size_t{50});
    }

    void stopsAtTheEndOfADocumentAndStartsAsForced() {
        const ModelConfig model = test::tinyModel();
        const auto backendOwner = makeCpuBackend(1);
        const Backend& backend = *backendOwner;
        const Gpt gpt(model);
        auto weights = livelyWeights(model);
        Generator generator(backend, gpt, {weights.data(), nullptr}, {1}, 1, {.maxTokens = 50, .temperature = 1.0},
                            TokenId{9});
        generator.force({4, 9});
        while (generator.next()) {
        }
        QCOMPARE(ids(generator.tokens(0)), (std::vector<TokenId>{4, 9}));
        QVERIFY(generator.tokens(0)[0].probability > 0);
    }

    void idsWithoutATokenAreNeverWritten() {
        const ModelConfig model = test::tinyModel();
        const auto backendOwner = makeCpuBackend(1);
        const Backend& backend = *backendOwner;
        const Gpt gpt(model);
        auto weights = livelyWeights(model);
        Generator generator(backend, gpt, {weights.data(), nullptr}, {1}, 4, {.maxTokens = 30, .temperature = 3.0}, {});
        generator.limitIds(5);
        while (generator.next()) {
        }
        for (int stream = 0; stream < 4; ++stream)
            for (const SampledToken& token : generator.tokens(stream)) {
                QVERIFY(token.id < 5);
                QCOMPARE(token.alternatives.size(), size_t{5});
            }
    }

    void emptyPromptIsRefused() {
        const ModelConfig model = test::tinyModel();
        const auto backendOwner = makeCpuBackend(1);
        const Backend& backend = *backendOwner;
        const Gpt gpt(model);
        auto weights = livelyWeights(model);
        QVERIFY_EXCEPTION_THROWN(Generator(backend, gpt, {weights.data(), nullptr}, {}, 1, {}, {}), Error);
    }

    void cutsAndTemperature() {
        const std::vector<float> logits{2.0f, 1.0f, 0.0f, -1.0f, 1.0f};
        const Distribution plain = describeLogits(logits, {.temperature = 1.0}, 5);
        QCOMPARE(plain.top[0].id, 0);
        QCOMPARE(plain.top[1].id + plain.top[2].id, 5);  // tied: 1 and 4
        QVERIFY(std::abs(plain.top[0].probability - plain.top[0].chosen) < 1e-6);
        QVERIFY(std::abs(plain.top[0].probability -
                         std::exp(2.0) / (std::exp(2.0) + 2 * std::exp(1.0) + 1 + std::exp(-1.0))) < 1e-6);
        const Distribution two = describeLogits(logits, {.temperature = 1.0, .topK = 2}, 5);
        QCOMPARE(two.top[2].chosen, 0.0f);
        QVERIFY(std::abs(two.top[0].chosen + two.top[1].chosen - 1) < 1e-6);
        const Distribution nucleus = describeLogits(logits, {.temperature = 1.0, .topP = 0.5}, 5);
        QCOMPARE(nucleus.top[0].chosen, 1.0f);
        const Distribution cold = describeLogits(logits, {.temperature = 0.2}, 5);
        QVERIFY(cold.top[0].chosen > plain.top[0].chosen && cold.entropy == plain.entropy &&
                cold.chosenEntropy < plain.chosenEntropy);
        const Distribution greedy = describeLogits(logits, {.temperature = 0}, 5);
        QCOMPARE(greedy.top[0].chosen, 1.0f);
    }

    void everyIdIsListedOnceLikeliestFirst() {
        std::vector<float> logits;
        for (int v = 0; v < 3000; ++v) logits.push_back(static_cast<float>((v * 7919) % 601 - 300) * 0.01f);  // with ties
        logits[5] = -0.0f;
        const Distribution all = describeLogits(logits, {.temperature = 1.0}, 3000);
        std::vector<bool> seen(3000);
        for (size_t i = 0; i < 3000; ++i) {
            const auto id = static_cast<size_t>(all.top[i].id);
            QVERIFY(!seen[id]);
            seen[id] = true;
            QVERIFY(i == 0 || logits[id] <= logits[static_cast<size_t>(all.top[i - 1].id)]);
        }
    }

    void frequenciesFollowProbabilities() {
        const std::vector<float> logits{1.0f, 0.0f, -1.0f, 0.5f};
        const Distribution d = describeLogits(logits, {.temperature = 0.7}, 4);
        std::vector<int> counts(4);
        Rng rng(8);
        constexpr int kDraws = 20000;
        for (int i = 0; i < kDraws; ++i)
            ++counts[static_cast<size_t>(sampleToken(logits, {.temperature = 0.7}, rng).id)];
        for (const Candidate& c : d.top)
            QVERIFY(std::abs(counts[static_cast<size_t>(c.id)] / double(kDraws) - static_cast<double>(c.chosen)) <
                    0.02);
    }
};

QTEST_APPLESS_MAIN(TestGenerate)
#include "tst_generate.moc"
