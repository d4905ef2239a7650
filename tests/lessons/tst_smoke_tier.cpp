// SPDX-License-Identifier: GPL-3.0-or-later
// Does a model that trains for seconds show what lessons 1 to 6 build on? One real run of the smallest preset, whose
// kept steps are asked by all tests. Margins are wide: what is asserted is the order of things, not a run's numbers,
// which are printed. The whole is to stay under half a minute on two cores.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <set>

#include "backend/cpu/cpu_backend.h"
#include "backend/dry_run_backend.h"
#include "eval/eval_context.h"
#include "eval/line_sorter.h"
#include "eval/meters.h"
#include "eval/table_distances.h"
#include "inspect/embedding_map.h"
#include "inspect/nudge.h"
#include "inspect/surprise.h"
#include "inspect/token_classes.h"
#include "io/model_folder.h"
#include "model/describe.h"
#include "model/generate.h"
#include "ops/ops.h"
#include "runs/run_paths.h"
#include "support/session_client.h"
#include "world/world_corpus.h"

using namespace fw;

namespace {

const std::filesystem::path kResources = FW_SOURCE_DIR "/resources";
constexpr int64_t kSteps = 288;       // of 2,048 tokens; its snapshots are 16 steps apart
constexpr uint64_t kOtherSeed = 977;  // pages that the run does not read
constexpr const char* kQuestion = "What is the capital of France?\n";

/// The model of a kept step, at rest.
struct KeptModel {
    KeptModel(const Backend& on, const std::filesystem::path& run, int64_t step)
        : backend(on), folder(readModelFolder(run_paths::snapshot(run, step))), gpt(folder.config) {}
    const Tokenizer& tokenizer() const { return *folder.tokenizer; }
    WeightView weights() { return {folder.weights.data(), nullptr}; }
    EvalModel evaluated() { return {backend, gpt, weights(), tokenizer()}; }
    InspectedModel inspected() { return {backend, gpt, weights(), tokenizer().vocabSize()}; }
    /// A document that begins with this text.
    std::vector<TokenId> document(std::string_view text) const {
        std::vector<TokenId> ids{tokenizer().specialId(kDocumentToken).value()};
        const std::vector<TokenId> rest = tokenizer().encodeOrdinary(text);
        ids.insert(ids.end(), rest.begin(), rest.end());
        return ids;
    }
    /// `count` continuations of `prompt`.
    std::vector<std::vector<TokenId>> written(std::string_view prompt, int count, const SamplingConfig& sampling) {
        const auto end = tokenizer().specialId(kDocumentToken);
        Generator generator(backend, gpt, weights(), document(prompt), count, sampling, end);
        while (generator.next()) {
        }
        std::vector<std::vector<TokenId>> all(static_cast<size_t>(count));
        for (int s = 0; s < count; ++s)
            for (const SampledToken& token : generator.tokens(s)) all[static_cast<size_t>(s)].push_back(token.id);
        return all;
    }
    std::string text(const std::vector<TokenId>& ids) const {
        std::string bytes;
        for (const TokenId id : ids)
            if (!tokenizer().isSpecial(id)) bytes += tokenizer().bytes(id);
        return bytes;
    }

    const Backend& backend;
    ModelFolder folder;
    Gpt gpt;
};

/// A run that has read 0.6 million tokens, and what is asked of all its models.
struct SmokeRun {
    SmokeRun() {
        RunConfig config = loadPreset(kResources / "presets", "spark");
        config.device = "cpu";
        config.threads = 2;
        config.train.steps = kSteps;
        const std::filesystem::path folder = root.filePath("run").toStdString();
        test::SessionClient client;
        client.session().post(command::Configure{config, {.folder = folder, .library = {}, .name = {}}});
        client.session().post(command::Start{});
        if (!client.awaitState(SessionState::Finished)) qFatal("the run did not come to its end");
        client.session().post(command::Finish{"steps"});
        const auto done = client.await<event::Done>();
        if (!done) qFatal("the run was not kept");
        loss = done->validationLoss;
        info = client.of<event::DataReady>().at(0).info;
        const event::RungsReady ready = client.of<event::RungsReady>().at(0);
        for (const Rung& rung : ready.rungs) rungs[rung.id] = rung.loss;
        for (const event::RungPassed& passed : client.of<event::RungPassed>()) passedAt[passed.id] = passed.step;
        for (const event::Evaluated& e : client.of<event::Evaluated>())
            if (e.step == 0) startLoss = e.loss;
        random = std::make_unique<KeptModel>(*backend, folder, 0);
        trained = std::make_unique<KeptModel>(*backend, folder, kSteps);
        for (uint64_t i = 0; i < 12; ++i) pages.push_back(trained->document(world->generateMixed(kOtherSeed, i).text));
    }
    KeptModel at(int64_t step) const { return {*backend, root.filePath("run").toStdString(), step}; }
    double rung(const char* id) const { return rungs.at(id); }
    /// The step after which the loss was below it; one after the last where it never was.
    int64_t passed(const char* id) const { return passedAt.contains(id) ? passedAt.at(id) : kSteps + 1; }

    QTemporaryDir root;
    std::shared_ptr<const World> world = World::load(kResources / "world");
    std::unique_ptr<Backend> backend = makeCpuBackend(2);
    std::shared_ptr<const RunInfo> info;
    std::map<std::string, double> rungs;
    std::map<std::string, int64_t> passedAt;
    double startLoss = 0, loss = 0;
    std::unique_ptr<KeptModel> random, trained;
    std::vector<std::vector<TokenId>> pages;  ///< unseen
};

/// Multiplications and additions of matrices and attention, as they are ordered.
class CountingBackend : public DryRunBackend {
  public:
    void linearForward(Tensor out, Tensor, Tensor weight, Tensor, Tensor) const override { product(out, weight); }
    void linearBackwardInput(Tensor, Tensor dOut, Tensor weight, bool) const override { product(dOut, weight); }
    void linearBackwardWeight(Tensor dWeight, Tensor, Tensor dOut, Tensor) const override { product(dOut, dWeight); }
    void attentionForward(Tensor, Tensor, Tensor q, Tensor, Tensor, int64_t) const override { attention(q, 1); }
    void attentionBackward(Tensor, Tensor, Tensor, Tensor, Tensor q, Tensor, Tensor, Tensor, Tensor) const override {
        attention(q, 2);
    }
    mutable double flops = 0;

  private:
    /// Every output is a sum over the columns of (O,I).
    void product(const Tensor& out, const Tensor& weight) const {
        flops += 2.0 * static_cast<double>(out.shape.count()) * static_cast<double>(weight.shape.cols());
    }
    /// Scores and their mixture of values, each query with itself and the keys before it.
    void attention(const Tensor& q, double passes) const {
        const double T = static_cast<double>(q.shape[1]);
        flops += passes * 4 * static_cast<double>(q.shape.count()) * (T + 1) / 2;
    }
};

/// Of a document: without the mark in front, which `surprise` and `squeeze` put there.
std::span<const TokenId> textOf(const std::vector<TokenId>& document) {
    return std::span(document).subspan(1);
}

double meanOf(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double topOneShare(KeptModel& model, const std::vector<std::vector<TokenId>>& pages) {
    double right = 0, all = 0;
    for (const auto& page : pages) {
        const Surprise seen = surprise(model.inspected(), model.tokenizer(), textOf(page));
        for (size_t i = 0; i < seen.tokens.size(); ++i) right += seen.tokens[i] == seen.first[i];
        all += static_cast<double>(seen.tokens.size());
    }
    return right / all;
}

/// Share of different runs of three tokens.
double distinctTriples(const std::vector<std::vector<TokenId>>& texts) {
    std::set<std::vector<TokenId>> different;
    size_t all = 0;
    for (const auto& text : texts)
        for (size_t i = 0; i + 3 <= text.size(); ++i, ++all)
            different.emplace(text.begin() + static_cast<std::ptrdiff_t>(i),
                              text.begin() + static_cast<std::ptrdiff_t>(i + 3));
    return static_cast<double>(different.size()) / static_cast<double>(std::max<size_t>(1, all));
}

/// Places of `count` weights drawn from those whose gradient is above the 70th percentile.
std::vector<std::pair<WeightPlace, double>> steepWeights(const KeptModel& model, const std::vector<float>& gradient,
                                                         size_t count) {
    std::vector<std::pair<WeightPlace, double>> all, drawn;
    const auto& layout = model.gpt.layout().all();
    for (size_t p = 0; p < layout.size(); ++p)
        for (int64_t e = 0; e < layout[p].count(); ++e)
            all.push_back({{static_cast<int>(p), e}, gradient[static_cast<size_t>(layout[p].offset + e)]});
    const auto flatter = [](const auto& a, const auto& b) { return std::abs(a.second) < std::abs(b.second); };
    std::sort(all.begin(), all.end(), flatter);
    Rng rng(5);
    const size_t first = all.size() * 7 / 10;
    while (drawn.size() < count) drawn.push_back(all[first + static_cast<size_t>(rng.below(all.size() - first))]);
    return drawn;
}

}  // namespace

class TestSmokeTier : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_run = std::make_unique<SmokeRun>();
        qInfo("V = %d, loss %.3f, then %.3f", m_run->trained->tokenizer().vocabSize(), m_run->startLoss, m_run->loss);
    }

    // Lesson 1: random weights are not blank, and expect every token alike.
    void aRandomModelExpectsAllTokensAlike() {
        KeptModel &random = *m_run->random, &trained = *m_run->trained;
        const double V = random.tokenizer().vocabSize();
        QVERIFY(std::abs(m_run->startLoss - std::log(V)) < 0.15);
        const std::vector<std::vector<TokenId>> prompts{random.document("Before it rained, Mina took")};
        const auto the = static_cast<size_t>(random.tokenizer().encodeOrdinary(" the").at(0));
        const std::vector<float> start = Scorer(random.evaluated()).next(prompts)[0];
        const std::vector<float> now = Scorer(trained.evaluated()).next(prompts)[0];
        QVERIFY(std::exp(*std::max_element(start.begin(), start.end())) < 0.02);
        const double times = std::exp(start[the]) * V, timesNow = std::exp(now[the]) * V;
        qInfo("' the' against the mean token: %.2f times, then %.0f times", times, timesNow);
        QVERIFY(times > 0.5 && times < 2);
        QVERIFY(timesNow >= 10);
        const std::vector<float>& weights = random.folder.weights;
        QVERIFY(std::count_if(weights.begin(), weights.end(), [](float w) { return w != 0; }) > 100'000);
    }

    // Lesson 2: the objective. Every position of unseen pages is a question.
    void itGuessesWhatComesNext() {
        const double before = topOneShare(*m_run->random, m_run->pages);
        const double after = topOneShare(*m_run->trained, m_run->pages);
        qInfo("first choice right: %.3f, then %.3f", before, after);
        QVERIFY(before < 0.02);
        QVERIFY(after >= 0.2);
    }

    // Lesson 2: the loss is -ln p, and a right guess has one, too.
    void lossIsSurprise() {
        KeptModel& model = *m_run->trained;
        std::vector<TokenId> page = m_run->pages[0];
        page.resize(std::min(page.size(), static_cast<size_t>(model.gpt.config().nCtx)));  // longer ones are cut
        const Surprise seen = surprise(model.inspected(), model.tokenizer(), textOf(page));
        const ScoredText scored{page, 1};
        const std::vector<float> logProbs = Scorer(model.evaluated()).logProbs({&scored, 1})[0];
        QCOMPARE(seen.losses.size(), logProbs.size());
        QVERIFY(std::abs(seen.meanLoss() + meanOf(logProbs)) < 1e-5);
        size_t rightWithLoss = 0;
        for (size_t i = 0; i < seen.tokens.size(); ++i)
            rightWithLoss += seen.tokens[i] == seen.first[i] && seen.losses[i] > 0.3;
        qInfo("right guesses with a loss above 0.3: %zu of %zu tokens", rightWithLoss, seen.tokens.size());
        QVERIFY(rightWithLoss > 0);
    }

    // Lesson 3: one nudge, a slope checked by hand, a hundred nudges and their price.
    void nudgesFollowTheGradient() {
        KeptModel& model = *m_run->trained;
        const std::vector<TokenId> sentence = model.document("My cat paints the moon green.");
        for (const double rate : {0.001, 0.01, 0.1}) {
            const Nudge down = nudge(model.inspected(), sentence, {.steps = 1, .rate = rate});
            const Nudge up = nudge(model.inspected(), sentence, {.steps = 1, .rate = -rate});
            QVERIFY(down.lossAfter() < down.lossBefore() && up.lossAfter() > up.lossBefore());
        }
    }
    void slopesCanBeMeasured() {
        KeptModel& model = *m_run->trained;
        const std::vector<TokenId> sentence = model.document("My cat paints the moon green.");
        Batch batch;
        batch.B = 1;
        batch.T = static_cast<int64_t>(sentence.size()) - 1;
        batch.inputs.assign(sentence.begin(), sentence.end() - 1);
        batch.targets.assign(sentence.begin() + 1, sentence.end());
        const Gradient gradient = gradientOf(model.inspected(), batch);
        std::vector<float> values(static_cast<size_t>(gradient.values.size()));
        model.backend.copyToHost(values, gradient.values.tensor());
        double worst = 0;
        for (const auto& [place, slope] : steepWeights(model, values, 20)) {
            const SlopeCheck check = slopeCheck(model.inspected(), sentence, place, 1e-2, slope);
            worst = std::max(worst, std::abs(check.slope - slope) / std::abs(slope));
        }
        qInfo("slope against gradient: at most %.2f %% off", 100 * worst);
        QVERIFY(worst < 0.02);
    }
    void aHundredNudgesCost() {
        // The untrained one, which has nothing to unlearn, pays little: 0.3 nats with this preset.
        for (const auto& [model, price] :
             {std::pair(m_run->random.get(), 0.1), std::pair(m_run->trained.get(), 1.0)}) {
            const std::vector<TokenId> sentence = model->document("My cat paints the moon green.");
            std::vector<TokenId> other;
            for (size_t i = 0; i < 4; ++i) other.insert(other.end(), m_run->pages[i].begin(), m_run->pages[i].end());
            double least = 1e9, last = 0, p = 0;
            for (const int times : {0, 10, 30, 100}) {
                const Nudge seen = nudge(model->inspected(), sentence, {.steps = times, .rate = 0.1}, other);
                last = seen.heldOutAfter;
                least = std::min(least, last);
                p = std::exp(-seen.lossAfter());
            }
            qInfo("a hundred nudges: p %.3f, other text %.3f above its least", p, last - least);
            QVERIFY(p > 0.9);
            QVERIFY(last > least + price);
        }
    }

    // Lesson 4: the rungs in their order, and what the model resembles on the way.
    void rungsArePassedInTheirOrder() {
        const double unigram = m_run->rung("unigram");
        for (const char* id : {"uniform", "unigram", "bigram", "trigram"})
            qInfo("rung %s: %.3f, passed after %lld of %lld steps", id, m_run->rung(id),
                  static_cast<long long>(m_run->passed(id)), static_cast<long long>(kSteps));
        QVERIFY(m_run->passed("uniform") <= m_run->passed("unigram"));
        QVERIFY(m_run->passed("unigram") < std::min(kSteps, m_run->passed("bigram")));
        QVERIFY(m_run->rung("floor") < m_run->rung("trigram") && m_run->rung("trigram") < m_run->rung("bigram") &&
                m_run->rung("bigram") < unigram && unigram < m_run->rung("uniform"));
        QVERIFY(m_run->loss < unigram - 0.8);
    }
    void itResemblesLongerAndLongerContexts() {
        const Tokenizer& tokenizer = m_run->trained->tokenizer();
        std::vector<TokenId> train, asked;
        for (const Document& document : buildWorldCorpus(*m_run->world, 2'000'000, 1).documents) {
            const std::vector<TokenId> ids = m_run->trained->document(document.text);
            train.insert(train.end(), ids.begin(), ids.end());
        }
        for (const auto& page : m_run->pages) asked.insert(asked.end(), page.begin(), page.end());
        const TableDistances tables(train, asked, tokenizer.vocabSize(), m_run->trained->gpt.config().nCtx, 300);
        std::vector<TableDistances::Nats> distances;
        const std::vector<int64_t> steps{0, 4, 8, 16, 32, 64, 128, 192, 288};
        for (const int64_t step : steps) {
            KeptModel model = m_run->at(step);
            const TableDistances::Nats d = distances.emplace_back(tables.of(Scorer(model.evaluated())));
            qInfo("step %3lld: %.2f nats from uniform, %.2f unigram, %.2f bigram, %.2f trigram",
                  static_cast<long long>(step), d.uniform, d.unigram, d.bigram, d.trigram);
        }
        const auto nearest = [&](double TableDistances::Nats::*table) {
            const auto at = std::min_element(distances.begin(), distances.end(),
                                             [&](const auto& a, const auto& b) { return a.*table < b.*table; });
            return steps[static_cast<size_t>(at - distances.begin())];
        };
        QCOMPARE(nearest(&TableDistances::Nats::uniform), int64_t{0});
        QVERIFY(nearest(&TableDistances::Nats::unigram) > 0);
        QVERIFY(nearest(&TableDistances::Nats::unigram) < nearest(&TableDistances::Nats::bigram));
        QVERIFY(nearest(&TableDistances::Nats::bigram) <= nearest(&TableDistances::Nats::trigram));
    }

    // Lesson 4: word order first, facts last.
    void formComesBeforeFacts() {
        Meters meters(kResources / "world", m_run->world);
        constexpr double kPassed = 0.75;
        std::map<std::string, int64_t> passedAt;
        std::map<std::string, double> share;
        for (const int64_t step : {0, 32, 64, 128, 192, 288}) {
            KeptModel model = m_run->at(step);
            QString line;
            for (const Meter& meter : meters.read(model.evaluated())) {
                share[meter.id] = meter.share;
                if (meter.share >= kPassed) passedAt.emplace(meter.id, step);
                line += QString(" %1 %2").arg(QString::fromStdString(meter.id)).arg(meter.share, 0, 'f', 2);
            }
            qInfo("step %3d:%s", static_cast<int>(step), qPrintable(line));
        }
        const auto when = [&](const char* meter) { return passedAt.contains(meter) ? passedAt.at(meter) : kSteps + 1; };
        QVERIFY(share.at("order") >= 0.9);
        QVERIFY(when("order") <= when("agreement"));
        QVERIFY(when("agreement") <= when("facts"));
        QVERIFY(when("order") < when("facts"));
    }

    // Lesson 4: tokens of a kind live together.
    void kindsOfWordsFindTogether() {
        const std::vector<int> classes =
            worldClassesOnly(classesOfTokens(m_run->trained->tokenizer(), kResources / "world"));
        const NeighbourPurity before = neighbourPurity(embeddingTable(m_run->random->inspected()), classes);
        const NeighbourPurity after = neighbourPurity(embeddingTable(m_run->trained->inspected()), classes);
        qInfo("neighbours of the same kind: %.3f, then %.3f; by chance %.3f", before.share, after.share, after.chance);
        QVERIFY(std::abs(before.share - before.chance) < 0.1);
        QVERIFY(after.share >= after.chance + 0.15);
    }

    // Lesson 5: one token at a time, with and without dice.
    void diceAndTheirTemperature() {
        KeptModel& model = *m_run->trained;
        const auto drawn = [&](double temperature, uint64_t seed, int count = 1) {
            return model.written("The ferry", count,
                                 {.temperature = temperature, .seed = seed, .stopAtDocumentEnd = false});
        };
        QCOMPARE(drawn(0, 1), drawn(0, 2));
        QCOMPARE(drawn(1, 1), drawn(1, 1));
        std::set<std::vector<TokenId>> different;
        for (uint64_t seed = 1; seed <= 5; ++seed) different.insert(drawn(1, seed)[0]);
        QCOMPARE(different.size(), size_t{5});
        double before = 0;
        for (const double temperature : {0.3, 0.7, 1.0, 1.5}) {
            const double distinct = distinctTriples(drawn(temperature, 3, 24));
            qInfo("temperature %.1f: %.3f of the runs of three tokens differ", temperature, distinct);
            QVERIFY(distinct > before);
            before = distinct;
        }
    }

    // Lesson 6: a base model goes on with the document.
    void aQuestionFollowsAQuestion() {
        const LineSorter sorter(m_run->world);
        const auto shareOfQuestions = [&](KeptModel& model, int* paris) {
            int questions = 0;
            for (const auto& text : model.written(kQuestion, 50, {.maxTokens = 32, .temperature = 0.8, .seed = 2})) {
                questions += sorter.classOf(kQuestion, model.text(text)) == LineClass::Question;
                *paris += firstLine(model.text(text)).find("Paris") != std::string::npos;
            }
            return questions / 50.0;
        };
        int parisAtFirst = 0, paris = 0;
        const double atFirst = shareOfQuestions(*m_run->random, &parisAtFirst);
        const double now = shareOfQuestions(*m_run->trained, &paris);
        qInfo("after a question a question: %.2f, then %.2f; Paris %d of 50", atFirst, now, paris);
        QVERIFY(atFirst < 0.1);
        QVERIFY(now >= 0.5);
        QVERIFY(paris <= 5);
    }

    // Lessons 4 and 6: what it costs.
    void costIsCounted() {
        for (const char* preset : {"spark", "ember", "classic"}) {
            ModelConfig config = loadPreset(kResources / "presets", preset).model;
            config.vocabSize = 2048;
            const Gpt gpt(config);
            const CountingBackend counting;
            const int64_t T = config.nCtx;
            const std::vector<int32_t> ids(static_cast<size_t>(T));
            float nowhere = 0;
            double sum = 0;
            Tape tape(counting);
            tape.begin(true);
            const Var logits = gpt.forward(tape, {&nowhere, &nowhere}, ids.data(), 1, T);
            ops::crossEntropy(tape, logits, ids.data(), 1, &sum);
            tape.backward();
            const double counted = counting.flops / static_cast<double>(T);
            const double told = describeModel(config).trainFlopsPerToken;
            qInfo("%s: %.0f FLOPs per token told, %.0f counted", preset, told, counted);
            QVERIFY(std::abs(told - counted) <= 0.02 * counted);
        }
        QCOMPARE(m_run->info->model.trainFlopsPerToken, describeModel(m_run->trained->gpt.config()).trainFlopsPerToken);
    }

    // Lesson 4: what is foreseen needs no telling.
    void betterPredictionIsASmallerFile() {
        KeptModel &random = *m_run->random, &trained = *m_run->trained;
        for (size_t i = 0; i < 3; ++i) {
            const std::span<const TokenId> page = textOf(m_run->pages[i]);
            const std::vector<uint8_t> coded = squeeze(trained.inspected(), trained.tokenizer(), page);
            QVERIFY(std::ranges::equal(unsqueeze(trained.inspected(), trained.tokenizer(), coded), page));
            const Surprise seen = surprise(trained.inspected(), trained.tokenizer(), page);
            const double bits = std::accumulate(seen.losses.begin(), seen.losses.end(), 0.0) / std::numbers::ln2;
            const auto size = static_cast<double>(coded.size());
            const auto atFirst = static_cast<double>(squeeze(random.inspected(), random.tokenizer(), page).size());
            qInfo("page of %lld bytes: %.0f coded, %.0f by the random model, %lld by zlib",
                  static_cast<long long>(seen.bytes), size, atFirst, static_cast<long long>(seen.zlibBytes));
            QVERIFY(std::abs(size - bits / 8) <= 0.01 * bits / 8 + 4);  // and the length of the text in front
            QVERIFY(size < atFirst);
        }
    }

  private:
    std::unique_ptr<SmokeRun> m_run;
};

QTEST_GUILESS_MAIN(TestSmokeTier)
#include "tst_smoke_tier.moc"
