// SPDX-License-Identifier: GPL-3.0-or-later
// The whole model against PyTorch, for every family and every backend: logits, loss, every gradient, ten AdamW steps.
#include <QtTest>
#include <cmath>

#include "backend/registry.h"
#include "golden/golden_model.h"
#include "train/trainer.h"

using namespace fw;

namespace {

/// fp32 against numbers computed in double. Measured: gradients within 2e-6, logits and weights within 1e-6;
/// `reference` within 6e-7 and 2e-7.
constexpr double kTolerance = 1e-5;

struct Cut {
    const char* name;
    int shards, microTokens;
};
/// The same step as one piece and as one sequence at a time.
constexpr Cut kCuts[] = {{"whole", 1, 512}, {"in pieces", 8, 16}};

TrainConfig recipe(const Cut& cut) {
    TrainConfig config;
    config.optimizer = "adamw";
    config.batchSize = 3;
    config.weightDecay = kGoldenWeightDecay;
    config.gradClip = kGoldenGradClip;
    config.beta1 = 0.9;
    config.beta2 = 0.95;
    config.adamEps = 1e-8;
    config.shards = cut.shards;
    config.microTokens = cut.microTokens;
    return config;
}

std::span<const float> part(std::span<const float> flat, const Parameter& parameter) {
    return flat.subspan(static_cast<size_t>(parameter.offset), static_cast<size_t>(parameter.count()));
}

/// A bias of the keys adds the same to all scores of a query, so its true gradient is zero and AdamW moves it by
/// rounding noise alone. It changes nothing that the model says.
bool isMovedByNoise(const Parameter& parameter) {
    return parameter.name.ends_with("attn.k.bias");
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

    BackendRegistry m_registry;

    /// `floor`: norm below which a tensor counts as this long (gradients that are zero but for rounding).
    void compareFlat(const char* what, const Gpt& gpt, std::span<const float> ours, std::span<const float> theirs,
                     double floor) {
        for (const Parameter& p : gpt.layout().all()) {
            if (isMovedByNoise(p) && floor == 0) continue;
            const double distance = relativeDistance(part(ours, p), part(theirs, p), floor);
            QVERIFY2(distance < kTolerance,
                     qPrintable(QString("%1 of %2: %3").arg(what).arg(p.name.c_str()).arg(distance)));
        }
    }

  private slots:
    void initTestCase() { registerCpuBackends(m_registry); }

    void agreesWithPyTorch_data() {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("cut");
        for (const BackendRow& row : m_registry.rows())
            for (const std::string& model : goldenNames())
                for (int cut = 0; cut < static_cast<int>(std::size(kCuts)); ++cut)
                    QTest::addRow("%s %s %s", row.id.c_str(), model.c_str(), kCuts[cut].name)
                        << QString::fromStdString(row.id) << QString::fromStdString(model) << cut;
    }
    void agreesWithPyTorch() {
        QFETCH(QString, backend);
        QFETCH(QString, model);
        QFETCH(int, cut);
        const auto row = std::find_if(m_registry.rows().begin(), m_registry.rows().end(),
                                      [&](const BackendRow& r) { return r.id == backend.toStdString(); });
        if (!row->available) QSKIP(row->reason.c_str());
        const std::unique_ptr<Backend> device = row->create(2);
        const GoldenModel golden = readGolden(model.toStdString());
        const Gpt gpt(golden.config);
        Trainer trainer(*device, gpt, recipe(kCuts[cut]), golden.weights);

        compareLogits(*device, trainer, golden);
        const StepResult first = trainer.computeGradients(golden.batches[0]);
        QVERIFY2(std::abs(first.loss - golden.losses[0]) < kTolerance, qPrintable(QString::number(first.loss, 'g', 9)));
        std::vector<float> gradients(static_cast<size_t>(gpt.layout().flatSize()));
        device->copyToHost(gradients, {const_cast<float*>(trainer.gradients()), {static_cast<int64_t>(gradients.size())}});
        compareFlat("gradient", gpt, gradients, golden.gradients, 1e-2);
        if (QTest::currentTestFailed()) return;

        for (size_t step = 0; step < golden.batches.size(); ++step) {
            const StepResult result = trainer.step(golden.batches[step], kGoldenLearningRate);
            QVERIFY(result.updated);
            const double lossOff = std::abs(result.loss - golden.losses[step]),
                         normOff = result.gradNorm / golden.gradNorms[step] - 1;
            QVERIFY2(lossOff < kTolerance, qPrintable(QString("loss of step %1 is off by %2").arg(step).arg(lossOff)));
            QVERIFY2(std::abs(normOff) < kTolerance,
                     qPrintable(QString("gradient norm of step %1 is off by %2").arg(step).arg(normOff)));
        }
        compareFlat("weight after ten steps", gpt, trainer.copyWeights(), golden.finalWeights, 0);
    }

  private:
    void compareLogits(const Backend& device, const Trainer& trainer, const GoldenModel& golden) {
        const Batch& batch = golden.batches[0];
        Tape tape(device);
        tape.begin(false);
        const Var logits =
            trainer.gpt().forward(tape, trainer.weights(), device.ids(batch.inputs, 0), batch.B, batch.T);
        QCOMPARE(static_cast<size_t>(logits->value.count()), golden.logits.size());
        std::vector<float> ours(golden.logits.size());
        device.copyToHost(ours, logits->value);
        const double distance = relativeDistance(ours, golden.logits, 0);
        QVERIFY2(distance < kTolerance, qPrintable(QString("logits: %1").arg(distance)));
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
