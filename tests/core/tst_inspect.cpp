// SPDX-License-Identifier: GPL-3.0-or-later
// Looking inside a model, in every family, on the textbook backend and the fast one: each view against an independent naive
// computation or against the model itself.
#include <QTest>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

#include "backend/cpu/cpu_backend.h"
#include "backend/reference/reference_backend.h"
#include "base/error.h"
#include "inspect/attention_maps.h"
#include "inspect/embedding_map.h"
#include "inspect/logit_lens.h"
#include "inspect/nudge.h"
#include "inspect/token_classes.h"
#include "inspect/weight_stats.h"
#include "model/generate.h"
#include "model/init.h"
#include "support/synthetic.h"
#include "text/bpe_trainer.h"
#include "text/special_tokens.h"
#include "train/trainer.h"

using namespace fw;

namespace {

const std::vector<TokenId> kText{3, 1, 4, 1, 5, 9, 2, 6};

/// A small random model whose distributions are far from flat.
struct Lab {
    Lab(const QString& family, const QString& backendName, int kvHeads = 0) {
        ModelConfig config = test::tinyModel(family.toStdString());
        config.nKvHead = kvHeads;
        if (backendName == "reference") backend = std::make_unique<ReferenceBackend>();
        else backend = makeCpuBackend(2);
        gpt.emplace(config);
        config.initStd = 0.3;
        weights = initialWeights(config, 5);
    }
    InspectedModel model() { return {*backend, *gpt, {weights.data(), nullptr}, gpt->config().vocabSize}; }
    const float* parameter(const std::string& name) const { return weights.data() + gpt->layout().all()[static_cast<size_t>(gpt->layout().index(name))].offset; }
    int64_t offset(int parameter) const { return gpt->layout().all()[static_cast<size_t>(parameter)].offset; }

    std::unique_ptr<Backend> backend;
    std::optional<Gpt> gpt;
    std::vector<float> weights;
};

/// y = x W^T, textbook.
std::vector<double> times(const std::vector<double>& x, size_t width, const float* weight, size_t out) {
    std::vector<double> y(x.size() / width * out, 0);
    for (size_t t = 0; t < x.size() / width; ++t)
        for (size_t o = 0; o < out; ++o)
            for (size_t i = 0; i < width; ++i) y[t * out + o] += x[t * width + i] * weight[o * width + i];
    return y;
}

void rmsNormalise(std::vector<double>& x, size_t width, const float* gain, double eps) {
    for (size_t at = 0; at < x.size(); at += width) {
        double squares = 0;
        for (size_t i = 0; i < width; ++i) squares += x[at + i] * x[at + i];
        for (size_t i = 0; i < width; ++i) x[at + i] *= gain[i] / std::sqrt(squares / static_cast<double>(width) + eps);
    }
}

void turn(std::vector<double>& x, size_t heads, size_t D, double theta) {
    for (size_t t = 0; t < x.size() / (heads * D); ++t)
        for (size_t h = 0; h < heads; ++h)
            for (size_t i = 0; i < D / 2; ++i) {
                const double angle = static_cast<double>(t) * std::pow(theta, -2.0 * static_cast<double>(i) / static_cast<double>(D));
                double &a = x[(t * heads + h) * D + i], &b = x[(t * heads + h) * D + i + D / 2];
                const double turnedA = a * std::cos(angle) - b * std::sin(angle), turnedB = b * std::cos(angle) + a * std::sin(angle);
                a = turnedA;
                b = turnedB;
            }
}

/// Attention of the first block of a llama model, from nothing but its weights.
std::vector<double> naiveFirstBlock(const Lab& lab, const std::vector<TokenId>& text) {
    const ModelConfig& c = lab.gpt->config();
    const size_t T = text.size(), C = static_cast<size_t>(c.nEmbd), H = static_cast<size_t>(c.nHead), G = static_cast<size_t>(c.kvHeads()), D = C / H;
    std::vector<double> x;
    for (const TokenId id : text)
        for (size_t i = 0; i < C; ++i) x.push_back(lab.parameter("embed.tokens")[static_cast<size_t>(id) * C + i]);
    rmsNormalise(x, C, lab.parameter("blocks.0.norm1.weight"), c.normEps);
    auto q = times(x, C, lab.parameter("blocks.0.attn.q.weight"), H * D), k = times(x, C, lab.parameter("blocks.0.attn.k.weight"), G * D);
    turn(q, H, D, c.ropeTheta);
    turn(k, G, D, c.ropeTheta);
    std::vector<double> weights(H * T * T, 0);
    for (size_t h = 0; h < H; ++h)
        for (size_t t = 0; t < T; ++t) {
            double sum = 0;
            for (size_t s = 0; s <= t; ++s) {
                double dot = 0;
                for (size_t d = 0; d < D; ++d) dot += q[(t * H + h) * D + d] * k[(s * G + h * G / H) * D + d];
                sum += weights[(h * T + t) * T + s] = std::exp(dot / std::sqrt(static_cast<double>(D)));
            }
            for (size_t s = 0; s <= t; ++s) weights[(h * T + t) * T + s] /= sum;
        }
    return weights;
}

/// A table whose points spread along a few clear directions.
EmbeddingTable spreadTable(double noise = 0, uint64_t seed = 1) {
    EmbeddingTable table{60, 8, {}};
    Rng rng(7), other(seed);
    for (int64_t i = 0; i < table.tokens; ++i)
        for (int64_t c = 0; c < table.width; ++c) {
            const double scale = c == 2 ? 3 : c == 5 ? 2 : 0.3;
            table.values.push_back(static_cast<float>(scale * rng.normal() + noise * other.normal()));
        }
    return table;
}

double largestMove(const EmbeddingMap& a, const EmbeddingMap& b) {
    double largest = 0;
    for (size_t i = 0; i < a.points.size(); ++i)
        largest = std::max(largest, std::hypot(static_cast<double>(a.points[i].x - b.points[i].x), static_cast<double>(a.points[i].y - b.points[i].y)));
    return largest;
}

}  // namespace

class TestInspect : public QObject {
    Q_OBJECT
    static void everyFamilyAndBackend() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("backend");
        for (const char* backend : {"reference", "cpu"})
            for (const char* family : {"gpt2", "llama", "qwen3"}) QTest::addRow("%s on %s", family, backend) << family << backend;
    }

  private slots:
    void attentionIsCausalAndSumsToOne_data() { everyFamilyAndBackend(); }
    void attentionIsCausalAndSumsToOne() {
        QFETCH(QString, family);
        QFETCH(QString, backend);
        Lab lab(family, backend);
        const AttentionMaps maps = attentionMaps(lab.model(), kText);
        QCOMPARE(maps.tokens, kText);
        QCOMPARE(maps.layers, 2);
        QCOMPARE(maps.heads, 2);
        bool uneven = false;
        for (int l = 0; l < maps.layers; ++l)
            for (int h = 0; h < maps.heads; ++h)
                for (size_t t = 0; t < maps.length(); ++t) {
                    double sum = 0;
                    for (size_t s = 0; s < maps.length(); ++s) {
                        const float w = maps.row(l, h, t)[s];
                        QVERIFY(s <= t ? w > 0 : w == 0);
                        uneven = uneven || (s <= t && std::abs(w - 1.0 / static_cast<double>(t + 1)) > 0.1);
                        sum += w;
                    }
                    QVERIFY(std::abs(sum - 1) < 1e-5);
                }
        QVERIFY(uneven);
    }

    void attentionIsTheNaiveOne_data() {
        QTest::addColumn<int>("kvHeads");
        QTest::newRow("as many keys as queries") << 2;
        QTest::newRow("one key head for two") << 1;
    }
    void attentionIsTheNaiveOne() {
        QFETCH(int, kvHeads);
        for (const char* backend : {"reference", "cpu"}) {
            Lab lab("llama", backend, kvHeads);
            const AttentionMaps maps = attentionMaps(lab.model(), kText);
            const std::vector<double> naive = naiveFirstBlock(lab, kText);
            for (size_t i = 0; i < naive.size(); ++i) QVERIFY(std::abs(naive[i] - static_cast<double>(maps.weights[i])) < 1e-4);
        }
    }

    void longTextsKeepTheirEnd() {
        Lab lab("qwen3", "cpu");
        const std::vector<TokenId> text(40, 2);
        QCOMPARE(attentionMaps(lab.model(), text).length(), size_t{16});
        QVERIFY_EXCEPTION_THROWN(attentionMaps(lab.model(), {}), Error);
        QVERIFY_EXCEPTION_THROWN(logitLens(lab.model(), {}), Error);
    }

    void lastLensIsTheModel_data() { everyFamilyAndBackend(); }
    void lastLensIsTheModel() {
        QFETCH(QString, family);
        QFETCH(QString, backend);
        Lab lab(family, backend);
        const LogitLens lens = logitLens(lab.model(), kText, 3);
        QCOMPARE(lens.layers, 3);
        for (size_t t = 0; t < kText.size(); ++t) {
            const auto logits = nextTokenLogits(*lab.backend, *lab.gpt, {lab.weights.data(), nullptr}, std::span(kText).first(t + 1));
            const Distribution next = describeLogits(logits, {.temperature = 1}, 24);
            const LogitLens::Cell& cell = lens.at(lens.layers - 1, t);
            for (size_t rank = 0; rank < 3; ++rank) {
                QCOMPARE(cell.top[rank].id, next.top[rank].id);
                QVERIFY(std::abs(cell.top[rank].probability - next.top[rank].probability) < 1e-5f);
            }
            QVERIFY(std::abs(cell.entropy - next.entropy) < 1e-4);
            if (t + 1 == kText.size()) QCOMPARE(cell.right, -1.0);
            else
                for (const Candidate& c : next.top)
                    if (c.id == kText[t + 1]) QVERIFY(std::abs(cell.right - static_cast<double>(c.probability)) < 1e-5);
        }
        // Layer 0 knows the current token only: the same token at two places has the same answer.
        if (family != "gpt2") QCOMPARE(lens.at(0, 1).top[0].id, lens.at(0, 3).top[0].id);
    }

    void nudgeFollowsTheSlope_data() {
        QTest::addColumn<QString>("family");
        for (const char* family : {"gpt2", "llama", "qwen3"}) QTest::newRow(family) << family;
    }
    void nudgeFollowsTheSlope() {
        QFETCH(QString, family);
        Lab lab(family, "reference");
        const std::vector<float> untouched = lab.weights;
        const Nudge plain = nudge(lab.model(), kText, {.position = 2});
        for (const Nudge::MovedWeight& moved : plain.moved) {
            const Nudge checked = nudge(lab.model(), kText, {.position = 2, .check = moved.place, .epsilon = 2e-3});
            QVERIFY(checked.check);
            QVERIFY2(std::abs(checked.check->slope - moved.gradient) <= 0.02 * std::abs(moved.gradient), moved.name.c_str());
            QCOMPARE(checked.check->gradient, moved.gradient);
            QCOMPARE(static_cast<float>(moved.before), untouched[static_cast<size_t>(lab.offset(moved.place.parameter) + moved.place.element)]);
        }
        QCOMPARE(lab.weights, untouched);
    }

    void nudgeLowersTheLoss_data() { everyFamilyAndBackend(); }
    void nudgeLowersTheLoss() {
        QFETCH(QString, family);
        QFETCH(QString, backend);
        Lab lab(family, backend);
        const std::vector<float> untouched = lab.weights;
        const Nudge none = nudge(lab.model(), kText, {.position = 4, .steps = 0, .rate = 0.02});
        const Nudge once = nudge(lab.model(), kText, {.position = 4, .steps = 1, .rate = 0.02}, kText);
        const Nudge often = nudge(lab.model(), kText, {.position = 4, .steps = 30, .rate = 0.02});
        const Nudge uphill = nudge(lab.model(), kText, {.position = 4, .steps = 1, .rate = -0.02});
        QCOMPARE(none.lossAfter(), none.lossBefore());
        QVERIFY(once.lossAfter() < once.lossBefore());
        QVERIFY(often.lossAfter() < once.lossAfter());
        QVERIFY(uphill.lossAfter() > uphill.lossBefore());
        QCOMPARE(once.lossBefore(), none.lossBefore());
        QVERIFY(std::abs(once.heldOutBefore - once.lossBefore()) < 1e-6 && once.heldOutAfter < once.heldOutBefore);
        QCOMPARE(none.heldOutBefore, -1.0);
        QCOMPARE(lab.weights, untouched);  // a copy was nudged
        QVERIFY(once.moved[0].change == -0.02 * once.moved[0].gradient);
    }

    void pullsAreProbabilityLessOneHot() {
        Lab lab("qwen3", "reference");
        const Nudge n = nudge(lab.model(), kText, {.position = 3, .listed = 24});
        QCOMPARE(n.pulls.size(), size_t{24});
        QVERIFY(n.pulls[0].right);
        QCOMPARE(n.pulls[0].id, kText[4]);
        double sum = 0;
        for (const Nudge::TokenPull& pull : n.pulls) sum += pull.pull;
        QVERIFY(std::abs(sum) < 1e-9);  // as much is taken as is given
        QVERIFY(std::abs(-std::log(n.pulls[0].before) - n.lossesBefore[3]) < 1e-5);
    }

    void gradientIsTheTrainers() {
        Lab lab("qwen3", "cpu");
        Batch batch;
        batch.B = 3;
        batch.T = 7;
        Rng rng(3);
        for (int i = 0; i < 21; ++i) {
            batch.inputs.push_back(static_cast<int32_t>(rng.below(24)));
            batch.targets.push_back(static_cast<int32_t>(rng.below(24)));
        }
        Trainer trainer(*lab.backend, *lab.gpt, test::tinyTraining(), lab.weights);
        const StepResult step = trainer.computeGradients(batch);
        const WeightStats stats = weightStats(lab.model(), &batch);
        QVERIFY(std::abs(stats.gradientLoss - step.loss) < 1e-5);
        QVERIFY(std::abs(stats.gradientNorm - step.gradNorm) < 1e-4 * step.gradNorm);
        QCOMPARE(stats.gradientTokens, int64_t{21});
    }

    void statsOfNumbers() {
        const std::vector<float> values{-2, 0, 0, 1};
        const NumberStats s = statsOf(values);
        QVERIFY(std::abs(s.norm - std::sqrt(5.0)) < 1e-12 && std::abs(s.rms - std::sqrt(1.25)) < 1e-12 && std::abs(s.mean + 0.25) < 1e-12);
        QCOMPARE(s.histogram.limit, 2.0);
        QCOMPARE(s.histogram.counts[0], int64_t{1});
        QCOMPARE(s.histogram.counts[Histogram::kBins / 2], int64_t{2});
        QCOMPARE(std::accumulate(s.histogram.counts.begin(), s.histogram.counts.end(), int64_t{0}), int64_t{4});
        QCOMPARE(statsOf(std::vector<float>(5, 0.0f)).histogram.counts[Histogram::kBins / 2], int64_t{5});
    }

    void updateRatioIsTheChange() {
        Lab lab("gpt2", "cpu");
        std::vector<float> before = lab.weights;
        for (float& w : before) w *= 0.9f;
        const WeightStats stats = weightStats(lab.model(), nullptr, before);
        QCOMPARE(stats.parameters.size(), lab.gpt->layout().all().size());
        for (const ParameterStats& p : stats.parameters) {
            QVERIFY(!p.gradient);
            if (p.weight.norm > 0) QVERIFY(std::abs(*p.updateRatio - 0.1) < 1e-5);
        }
    }

    void mapOfTheSameWeightsIsTheSame() {
        const EmbeddingTable table = spreadTable();
        const EmbeddingMap first = embeddingMap(table), second = embeddingMap(table, &first);
        QVERIFY(largestMove(first, second) < 1e-5);
        QVERIFY(first.explained > 0.9 && first.explained < 1);
        // It lies along the directions of the largest spread.
        double xx = 0, yy = 0;
        for (const auto& p : first.points) {
            xx += static_cast<double>(p.x) * p.x;
            yy += static_cast<double>(p.y) * p.y;
        }
        QVERIFY(xx > 1.3 * yy && yy > 100);
    }

    void smallChangeMovesPointsALittle() {
        const EmbeddingMap first = embeddingMap(spreadTable());
        for (uint64_t seed = 1; seed < 20; ++seed) QVERIFY(largestMove(first, embeddingMap(spreadTable(0.02, seed), &first)) < 0.5);
    }

    void mapKeepsItsOrientation() {
        const EmbeddingTable table = spreadTable();
        const EmbeddingMap first = embeddingMap(table);
        EmbeddingMap turned = first;
        for (auto& p : turned.points) p = {-p.y, p.x};
        QVERIFY(largestMove(turned, embeddingMap(table, &turned)) < 1e-4);
        EmbeddingMap flipped = first;
        for (auto& p : flipped.points) p.x = -p.x;
        QVERIFY(largestMove(flipped, embeddingMap(table, &flipped)) < 1e-4);
        const EmbeddingMap other{{{1, 1}}, 0};
        QVERIFY(largestMove(first, embeddingMap(table, &other)) < 1e-6);  // not comparable
    }

    void tableIsTheModels_data() { everyFamilyAndBackend(); }
    void tableIsTheModels() {
        QFETCH(QString, family);
        QFETCH(QString, backend);
        Lab lab(family, backend);
        InspectedModel model = lab.model();
        model.vocabulary = 20;  // the rest is padding
        const EmbeddingTable table = embeddingTable(model);
        QCOMPARE(table.tokens, int64_t{20});
        QVERIFY(std::equal(table.values.begin(), table.values.end(), lab.parameter("embed.tokens")));
        QCOMPARE(embeddingMap(table).points.size(), size_t{20});
    }

    void nearestByAngle() {
        const EmbeddingTable table{5, 2, {1, 0, 10, 1, 0, 3, -1, 0, 1, 1}};
        const auto near = nearestTokens(table, 0, 3);
        QCOMPARE(near.size(), size_t{3});
        QCOMPARE(near[0].id, 1);
        QCOMPARE(near[1].id, 4);
        QVERIFY(std::abs(near[1].cosine - std::numbers::sqrt2 / 2) < 1e-6);
        QCOMPARE(near[2].id, 2);
        QVERIFY_EXCEPTION_THROWN(nearestTokens(table, 5, 3), Error);
    }

    void purityOfClusters() {
        EmbeddingTable table{20, 2, {}};
        std::vector<int> classes;
        for (int i = 0; i < 20; ++i) {
            const double angle = i % 2 == 0 ? 0.01 * i : 2 + 0.01 * i;
            table.values.push_back(static_cast<float>(std::cos(angle)));
            table.values.push_back(static_cast<float>(std::sin(angle)));
            classes.push_back(i % 2);
        }
        QVERIFY(std::abs(neighbourPurity(table, classes).share - 1) < 1e-9);
        QVERIFY(std::abs(neighbourPurity(table, classes).chance - 9.0 / 19) < 1e-9);
        for (int i = 0; i < 20; ++i) classes[static_cast<size_t>(i)] = i / 2 % 2;
        QVERIFY(neighbourPurity(table, classes).share < 0.7);
        QCOMPARE(neighbourPurity(table, std::vector<int>(20, -1)).tokens, 0);
    }

    void classesOfTokensComeFromTheWorldOrSpelling() {
        std::string text;
        for (int i = 0; i < 50; ++i) text += "She saw France and Paris, the cats of Tarn. Monday 3: he found red bread";
        const auto tokenizer = trainBpe(std::vector<std::string_view>{text}, 400, defaultSpecialTokens(), {});
        const auto title = [&](const std::vector<int>& classes, std::string_view token) {
            const auto ids = tokenizer->encode(token);
            return std::string(ids.size() == 1 ? tokenClasses()[static_cast<size_t>(classes[static_cast<size_t>(ids[0])])].id : "several tokens");
        };
        const auto world = classesOfTokens(*tokenizer, FW_SOURCE_DIR "/resources/world"), foreign = classesOfTokens(*tokenizer, {});
        const std::pair<const char*, std::pair<const char*, const char*>> expected[] = {
            {" France", {"country", "capitalised"}}, {" Paris", {"capital", "capitalised"}}, {" Tarn", {"town", "capitalised"}},
            {" cats", {"animal", "word"}},           {" Monday", {"calendar", "capitalised"}}, {" found", {"verb", "word"}},
            {" red", {"colour", "word"}},            {" he", {"pronoun", "word"}},         {"3", {"digits", "digits"}},
            {".", {"punctuation", "punctuation"}},   {" the", {"word", "word"}},             {"<|doc|>", {"special", "special"}},
        };
        for (const auto& [token, ids] : expected) {
            QCOMPARE(title(world, token), ids.first);
            QCOMPARE(title(foreign, token), ids.second);
        }
        const auto classes = foreign;
        for (const int label : worldClassesOnly(classes)) QCOMPARE(label, -1);
    }
};

QTEST_APPLESS_MAIN(TestInspect)
#include "tst_inspect.moc"
