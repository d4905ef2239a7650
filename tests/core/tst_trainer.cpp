// SPDX-License-Identifier: GPL-3.0-or-later
// Training: the same bits for any number of threads, the same as the textbook, losses that start at ln V and fall,
// updates that are refused when a number is not a number, schedules and batches as pure functions of the step.
#include <QTest>
#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <new>
#include <cmath>
#include <limits>

#include "backend/cpu/cpu_backend.h"
#include "model/describe.h"
#include "model/init.h"
#include "support/synthetic.h"
#include "train/schedule.h"
#include "train/state_copies.h"
#include "train/trainer.h"

/// Calls of operator new in this program.
static std::atomic<int64_t> g_news{0};
void* operator new(std::size_t size) {
    ++g_news;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace fw;

namespace {

struct Run {
    std::vector<float> weights;
    std::vector<double> losses;
};

Run train(Backend& backend, const ModelConfig& model, const TrainConfig& config, int steps, const std::function<void(int step)>& before = {}) {
    const Gpt gpt(model);
    Trainer trainer(backend, gpt, config, initialWeights(model, 3));
    const TokenData data = test::countingData(model.vocabSize);
    const BatchSource source(data, config.order, config.batchSize, model.nCtx, config.seed);
    Run run;
    Batch batch;
    for (int step = 0; step < steps; ++step) {
        if (before) before(step);
        source.fill(batch, step);
        run.losses.push_back(trainer.step(batch, learningRateAt(config, step, steps)).loss);
    }
    run.weights = trainer.copyWeights();
    return run;
}

}  // namespace

class TestTrainer : public QObject {
    Q_OBJECT
  private slots:
    void sameBitsForAnyNumberOfThreads_data() {
        QTest::addColumn<QString>("optimizer");
        QTest::newRow("muon") << "muon";
        QTest::newRow("adamw") << "adamw";
    }
    void sameBitsForAnyNumberOfThreads() {
        QFETCH(QString, optimizer);
        TrainConfig config = test::tinyTraining();
        config.optimizer = optimizer.toStdString();
        std::vector<Run> runs;
        for (const int threads : {4, 2, 1}) {  // the most first: oneTBB sizes its pool once
            const auto backendOwner = makeCpuBackend(threads);
            Backend& backend = *backendOwner;
            runs.push_back(train(backend, test::tinyModel(), config, 12));
        }
        const auto changing = makeCpuBackend(2);
        runs.push_back(train(*changing, test::tinyModel(), config, 12, [&](int step) { changing->useThreads(step % 3 + 1); }));
        for (size_t i = 1; i < runs.size(); ++i) {
            QCOMPARE(runs[i].weights, runs[0].weights);
            QCOMPARE(runs[i].losses, runs[0].losses);
        }
    }

    void cpuFollowsTheTextbook_data() {
        QTest::addColumn<QString>("family");
        for (const char* family : {"gpt2", "llama", "qwen3"}) QTest::newRow(family) << family;
    }
    void cpuFollowsTheTextbook() {
        QFETCH(QString, family);
        const ModelConfig model = test::tinyModel(family.toStdString());
        const auto cpuOwner = makeCpuBackend(2);
        Backend& cpu = *cpuOwner;
        ReferenceBackend reference;
        const Run fast = train(cpu, model, test::tinyTraining(), 8), slow = train(reference, model, test::tinyTraining(), 8);
        for (size_t i = 0; i < fast.losses.size(); ++i) QVERIFY(std::abs(fast.losses[i] - slow.losses[i]) < 2e-4);
    }

    void lossStartsAtLnVAndFalls() {
        const auto backendOwner = makeCpuBackend(2);
        Backend& backend = *backendOwner;
        const Run run = train(backend, test::tinyModel(), test::tinyTraining(), 150);
        QVERIFY(std::abs(run.losses.front() - std::log(24.0)) < 0.15);
        QVERIFY2(run.losses.back() < 1.4, qPrintable(QString::number(run.losses.back())));
    }

    void notANumberChangesNothing() {
        const auto backendOwner = makeCpuBackend(1);
        Backend& backend = *backendOwner;
        const ModelConfig model = test::tinyModel();
        const Gpt gpt(model);
        auto weights = initialWeights(model, 3);
        weights[5] = std::numeric_limits<float>::quiet_NaN();
        Trainer trainer(backend, gpt, test::tinyTraining(), weights);
        const TokenData data = test::countingData(model.vocabSize);
        Batch batch;
        BatchSource(data, "sequential", 8, model.nCtx, 1).fill(batch, 0);
        batch.inputs[0] = 0;  // reads the broken row of the table
        QVERIFY(!trainer.step(batch, 1e-3).updated);
        const auto after = trainer.copyWeights();
        for (size_t i = 0; i < weights.size(); ++i) QVERIFY(i == 5 || after[i] == weights[i]);
    }

    void evaluationIsTheMeanOfAllTokenLosses() {
        const auto backendOwner = makeCpuBackend(2);
        Backend& backend = *backendOwner;
        const ModelConfig model = test::tinyModel();
        const Gpt gpt(model);
        Trainer trainer(backend, gpt, test::tinyTraining(), initialWeights(model, 3));
        const TokenData data = test::countingData(model.vocabSize);
        const auto losses = trainer.tokenLosses(data.validation);
        QCOMPARE(losses.size(), data.validation.size() - 1);
        double sum = 0;
        for (const float loss : losses) {
            QVERIFY(loss > 0);
            sum += loss;
        }
        QCOMPARE(trainer.evaluate(data.validation), sum / static_cast<double>(losses.size()));
    }

    void schedules() {
        TrainConfig c;
        c.learningRate = 1.0;
        c.schedule = "wsd";
        c.warmup = 10;
        c.cooldown = 0.5;
        c.minLrRatio = 0.1;
        QCOMPARE(learningRateAt(c, 0, 100), 0.1);
        QCOMPARE(learningRateAt(c, 9, 100), 1.0);
        QCOMPARE(learningRateAt(c, 50, 100), 1.0);
        QCOMPARE(learningRateAt(c, 75, 100), 0.55);
        QCOMPARE(learningRateAt(c, 100, 100), 0.1);
        c.schedule = "cosine";
        QVERIFY(std::abs(learningRateAt(c, 55, 100) - 0.55) < 1e-12);
        QCOMPARE(learningRateAt(c, 100, 100), 0.1);
        c.schedule = "constant";
        QCOMPARE(learningRateAt(c, 99, 100), 1.0);
    }

    void batchesAreAFunctionOfTheStep() {
        const TokenData data = test::countingData(24);
        const BatchSource source(data, "shuffled", 4, 16, 9), again(data, "shuffled", 4, 16, 9), other(data, "shuffled", 4, 16, 10);
        Batch a, b, c;
        source.fill(a, 3);
        source.fill(a, 41);
        again.fill(b, 41);
        other.fill(c, 41);
        QCOMPARE(a.inputs, b.inputs);
        QVERIFY(a.inputs != c.inputs);
        for (size_t i = 0; i + 1 < 16; ++i) QCOMPARE(a.targets[i], a.inputs[i + 1]);
        const BatchSource ordered(data, "sequential", 2, 16, 1);
        ordered.fill(a, 0);
        ordered.fill(b, 1);
        QVERIFY(std::equal(a.inputs.begin(), a.inputs.end(), data.train.begin()));
        QVERIFY(std::equal(b.inputs.begin(), b.inputs.end(), data.train.begin() + 32));
    }

    void countsAreRight() {
        ModelConfig gpt2;  // GPT-2 124M: published as 124,439,808 parameters
        gpt2.family = "gpt2";
        gpt2.nLayer = gpt2.nHead = 12;
        gpt2.nEmbd = 768;
        gpt2.nCtx = 1024;
        gpt2.vocabSize = 50257;
        QCOMPARE(describeModel(gpt2).parameters, int64_t{124439808});
    }

    void memoryIsForeseen_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("threads");
        for (const char* family : {"gpt2", "llama", "qwen3"})
            for (const int threads : {1, 2}) QTest::addRow("%s, %d threads", family, threads) << family << threads;
    }
    void memoryIsForeseen() {
        QFETCH(QString, family);
        QFETCH(int, threads);
        const ModelConfig model = test::tinyModel(family.toStdString());
        const TrainConfig config = test::tinyTraining();
        const auto backend = makeCpuBackend(threads);
        const Gpt gpt(model);
        const TrainingMemory foreseen = trainingMemory(*backend, gpt, config);
        Trainer trainer(*backend, gpt, config, initialWeights(model, 1));
        QCOMPARE(trainer.memoryBytes(), foreseen.state);
        const TokenData data = test::countingData(model.vocabSize);
        Batch batch;
        for (int step = 0; step < 20; ++step) {  // so that every worker has had a shard
            BatchSource(data, "shuffled", config.batchSize, model.nCtx, 1).fill(batch, step);
            trainer.step(batch, 1e-3);
        }
        QVERIFY(trainer.memoryBytes() <= foreseen.total());
        if (threads == 1) QCOMPARE(trainer.memoryBytes(), foreseen.total());
        backend->useThreads(1);  // the others let go of their activations
        trainer.step(batch, 1e-3);
        QCOMPARE(trainer.memoryBytes(), trainingMemory(*backend, gpt, config).total());
    }

    void copiesOfTheStateAreSharedAndForeseen() {
        const ModelConfig model = test::tinyModel();
        const auto backend = makeCpuBackend(1);
        const Gpt gpt(model);
        Trainer trainer(*backend, gpt, test::tinyTraining(), initialWeights(model, 1));
        StateCopies copies(2);
        const auto first = copies.take(trainer, 7);
        QVERIFY(copies.take(trainer, 7) == first);
        QCOMPARE(copies.count(), 1);
        const size_t numbers = first->weights.size() + first->first.size() + first->second.size();
        QCOMPARE(static_cast<int64_t>(2 * numbers * sizeof(float)), StateCopies::bytes(2, gpt.layout().flatSize()));
        copies.forget();
        auto again = copies.take(trainer, 7);
        QVERIFY(again != first);
        QVERIFY_THROWS_EXCEPTION(Error, copies.take(trainer, 8));
        again.reset();
        QCOMPARE(copies.count(), 1);
        QVERIFY(copies.take(trainer, 8) != nullptr);
    }

    void stepsAllocateNothing() {
        const ModelConfig model = test::tinyModel();
        const TrainConfig config = test::tinyTraining();
        const auto backend = makeCpuBackend(1);
        const Gpt gpt(model);
        Trainer trainer(*backend, gpt, config, initialWeights(model, 1));
        const TokenData data = test::countingData(model.vocabSize);
        const BatchSource source(data, "shuffled", config.batchSize, model.nCtx, 1);
        Batch batch;
        const auto step = [&](int64_t index) {
            source.fill(batch, index);
            trainer.step(batch, 1e-3);
        };
        for (int64_t i = 0; i < 3; ++i) step(i);
        const int64_t calls = g_news, bytes = static_cast<int64_t>(mallinfo2().uordblks + mallinfo2().hblkhd);
        for (int64_t i = 3; i < 8; ++i) step(i);
        QCOMPARE(g_news - calls, int64_t{0});
        QCOMPARE(static_cast<int64_t>(mallinfo2().uordblks + mallinfo2().hblkhd), bytes);
    }
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
