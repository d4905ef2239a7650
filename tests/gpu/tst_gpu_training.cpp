// SPDX-License-Identifier: GPL-3.0-or-later
// Whole models on the CUDA backend: the losses of the CPU, the same bits twice, recorded steps that follow today's numbers,
// writing with a cache, memory that runs out. Built twice, as tst_gpu_ops.
#include <QTest>
#include <cmath>
#include <limits>

#include "backend/cpu/cpu_backend.h"
#include "base/error.h"
#include "gpu/gpu_backends.h"
#include "model/generate.h"
#include "model/init.h"
#include "support/synthetic.h"
#include "train/schedule.h"
#include "train/trainer.h"

using namespace fw;

namespace {

struct Run {
    std::vector<double> losses, norms;
    std::vector<float> weights;
    double evaluation = 0;
};

Run train(Backend& backend, const ModelConfig& model, const TrainConfig& config, int steps) {
    const Gpt gpt(model);
    Trainer trainer(backend, gpt, config, initialWeights(model, 3));
    const TokenData data = test::countingData(model.vocabSize);
    trainer.keepText(data.train);
    const BatchSource source(data, config.order, config.batchSize, model.nCtx, config.seed);
    Run run;
    Batch batch;
    for (int step = 0; step < steps; ++step) {
        source.fill(batch, step);
        const StepResult result = trainer.step(batch, learningRateAt(config, step, steps));
        run.losses.push_back(result.loss);
        run.norms.push_back(result.gradNorm);
        if (step == steps / 2) run.evaluation = trainer.evaluate(std::span(data.validation).first(100));  // in the middle: it shares memory with steps
    }
    run.weights = trainer.copyWeights();
    return run;
}

}  // namespace

class TestGpuTraining : public QObject {
    Q_OBJECT

    std::vector<GpuBackend> m_backends;
    std::string m_why;

    void addModels() {
        QTest::addColumn<int>("backend");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("optimizer");
        for (size_t b = 0; b < m_backends.size(); ++b)
            for (const char* family : {"gpt2", "llama", "qwen3"})
                for (const char* optimizer : {"muon", "adamw"})
                    QTest::addRow("%s, %s, %s", m_backends[b].name.c_str(), family, optimizer) << static_cast<int>(b) << family << optimizer;
    }
    void addBackends() {
        QTest::addColumn<int>("backend");
        for (size_t b = 0; b < m_backends.size(); ++b) QTest::addRow("%s", m_backends[b].name.c_str()) << static_cast<int>(b);
    }
    std::unique_ptr<Backend> backend(int index) const { return m_backends[static_cast<size_t>(index)].create(); }

  public:
    TestGpuTraining() : m_backends(gpuBackends(m_why)) {}

  private slots:
    void initTestCase() {
        if (m_backends.empty()) QSKIP(m_why.c_str());
    }

    void followsTheCpu_data() { addModels(); }
    void followsTheCpu() {
        QFETCH(int, backend);
        QFETCH(QString, family);
        QFETCH(QString, optimizer);
        const ModelConfig model = test::tinyModel(family.toStdString());
        TrainConfig config = test::tinyTraining();
        config.optimizer = optimizer.toStdString();
        config.batchSize = 4;
        const bool exact = m_backends[static_cast<size_t>(backend)].name == "fp32";
        const int steps = affordableSteps();
        overrunsSeen();
        replaysSeen();
        Run gpu;
        {
            const auto device = this->backend(backend);
            gpu = train(*device, model, config, steps);
            const auto second = this->backend(backend);
            const Run again = train(*second, model, config, steps);
            QCOMPARE(again.losses, gpu.losses);
            QCOMPARE(again.weights, gpu.weights);
        }
        if (const int overruns = overrunsSeen(); overruns >= 0) QCOMPARE(overruns, 0);
        if (const int replays = replaysSeen(); replays >= 0) QCOMPARE(replays, 2 * (steps - 1));
        const auto cpu = makeCpuBackend(2);
        const Run expected = train(*cpu, model, config, steps);
        for (size_t i = 0; i < gpu.losses.size(); ++i) {
            const double off = std::abs(gpu.losses[i] - expected.losses[i]);
            QVERIFY2(off < (exact ? 2e-3 : 0.06), qPrintable(QStringLiteral("step %1: %2 instead of %3").arg(i).arg(gpu.losses[i]).arg(expected.losses[i])));
            if (i < 3) QVERIFY(std::abs(gpu.norms[i] / expected.norms[i] - 1) < (exact ? 1e-3 : 0.03));
        }
        QVERIFY(std::abs(gpu.evaluation - expected.evaluation) < (exact ? 2e-3 : 0.06));
    }

    void notANumberChangesNothing_data() { addBackends(); }
    void notANumberChangesNothing() {
        QFETCH(int, backend);
        const auto device = this->backend(backend);
        const ModelConfig model = test::tinyModel();
        const Gpt gpt(model);
        auto weights = initialWeights(model, 3);
        weights[5] = std::numeric_limits<float>::quiet_NaN();
        Trainer trainer(*device, gpt, test::tinyTraining(), weights);
        const TokenData data = test::countingData(model.vocabSize);
        Batch batch;
        BatchSource(data, "sequential", 8, model.nCtx, 1).fill(batch, 0);
        batch.inputs[0] = 0;  // reads the broken row of the table
        for (int i = 0; i < 3; ++i) QVERIFY(!trainer.step(batch, 1e-3).updated);
        const auto after = trainer.copyWeights();
        for (size_t i = 0; i < weights.size(); ++i) QVERIFY(i == 5 || after[i] == weights[i]);
    }

    void writesWhatTheCpuWrites_data() { addBackends(); }
    void writesWhatTheCpuWrites() {
        QFETCH(int, backend);
        for (const char* family : {"gpt2", "qwen3"}) {
            ModelConfig model = test::tinyModel(family);
            model.initStd = 0.3;  // firm choices: rounding must not change them
            const Gpt gpt(model);
            const auto initial = initialWeights(model, 9);
            const auto write = [&](const Backend& b, int streams) {
                const Buffer weights(b, gpt.layout().flatSize());
                b.copyFromHost(weights.tensor(), initial);
                SamplingConfig sampling;
                sampling.temperature = 0;
                sampling.maxTokens = model.nCtx + 6;  // past the end of the context
                Generator generator(b, gpt, {weights.data()}, {1, 2, 3}, streams, sampling, std::nullopt);
                while (generator.next()) {
                }
                std::vector<TokenId> ids;
                for (const SampledToken& token : generator.tokens(streams - 1)) ids.push_back(token.id);
                return ids;
            };
            const auto device = this->backend(backend);
            const auto cpu = makeCpuBackend(1);
            replaysSeen();
            const auto found = write(*device, 3), expected = write(*cpu, 3);
            if (const int replays = replaysSeen(); replays >= 0) QVERIFY(replays > model.nCtx / 2);
            const bool exact = m_backends[static_cast<size_t>(backend)].name == "fp32";
            size_t same = 0;
            while (same < found.size() && found[same] == expected[same]) ++same;
            QVERIFY2(same >= (exact ? expected.size() : 5), qPrintable(QStringLiteral("%1: the first %2 tokens agree").arg(family).arg(same)));
        }
    }
};

QTEST_APPLESS_MAIN(TestGpuTraining)
#include "tst_gpu_training.moc"
