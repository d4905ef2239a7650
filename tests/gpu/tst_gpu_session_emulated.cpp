// SPDX-License-Identifier: GPL-3.0-or-later
// A session over a device that misbehaves: it fails in mid-run, or has too little memory.
#include <QTest>

#include "base/error.h"
#include "gpu/emulation/emulated_backend.h"
#include "model/init.h"
#include "support/session_client.h"
#include "support/small_run.h"
#include "support/synthetic.h"
#include "train/step_plan.h"
#include "train/trainer.h"

using namespace fw;

namespace {
const std::filesystem::path kResources = FW_SOURCE_DIR "/resources";

RunConfig tinyRun() {
    RunConfig config = test::smallRun(1000);
    config.device = "cuda";
    config.model.nLayer = 1;
    config.model.nEmbd = 16;
    config.model.nCtx = 16;
    config.train.batchSize = 2;
    config.train.evalEvery = 0;
    return config;
}

void addEmulated(BackendRegistry& registry) {
    registry.add({.id = "cuda", .title = "Emulated GPU", .available = true, .reason = "emulated", .create = [](int) {
                      return gpu::makeEmulatedBackend(DType::BF16);
                  }});
}
}  // namespace

class TestGpuSession : public QObject {
    Q_OBJECT
  private slots:
    void cleanup() { gpu::emulationCounts() = {}; }

    void aLostDeviceLeavesTheRunOnTheCpu() {
        test::SessionClient client(kResources, addEmulated);
        client.session().post(command::Configure{tinyRun()});
        QVERIFY(client.await<event::DataReady>().has_value());
        client.session().post(command::Start{});
        QVERIFY(client.await<event::StepDone>([](const auto& e) { return e.step == 3; }).has_value());
        gpu::emulationCounts().operationsLeft = 5;
        const auto warned = client.await<event::Warned>([](const auto& e) { return e.paused; });
        QVERIFY(warned.has_value());
        QVERIFY2(warned->message.find("now on the CPU") != std::string::npos, warned->message.c_str());
        QCOMPARE(warned->step, int64_t{0});  // the last good state; the next would have been that of step 100
        client.session().post(command::Start{});
        const auto next = client.await<event::StepDone>();
        QVERIFY(next.has_value());
        QCOMPARE(next->step, int64_t{1});
        QVERIFY(client.of<event::Failed>().empty());
    }

    // As many sequences at once as fit beside the weights; with less than one the error says what would help.
    void memoryDecidesHowManySequencesGoAtOnce() {
        const auto backend = gpu::makeEmulatedBackend(DType::BF16);
        const Gpt gpt(test::tinyModel());
        TrainConfig config = test::tinyTraining();
        config.batchSize = 64;
        gpu::EmulationCounts& counts = gpu::emulationCounts();
        QCOMPARE(microSequences(*backend, gpt, config, 1), int64_t{64});
        const auto withRoom = [&](double sequences) {
            const double bytes = 4.0 * (static_cast<double>(gpt.layout().flatSize() * 4 + PreparedWeights::floatsFor(*backend, gpt.layout())) +
                                        sequences * static_cast<double>(activationFloats(*backend, gpt, 1)));
            counts.memoryLimit = counts.memoryUsed + static_cast<int64_t>(bytes / 0.9);
        };
        withRoom(8);
        const int64_t fit = microSequences(*backend, gpt, config, 1);
        QVERIFY2(fit >= 6 && fit < 12, qPrintable(QString::number(fit)));
        {
            Trainer trainer(*backend, gpt, config, initialWeights(gpt.config(), 3));  // and such a step indeed fits
            const TokenData data = test::countingData(gpt.config().vocabSize);
            Batch batch;
            BatchSource(data, "sequential", 64, gpt.config().nCtx, 1).fill(batch, 0);
            QVERIFY(trainer.step(batch, 1e-3).updated);
        }
        withRoom(0.5);
        try {
            microSequences(*backend, gpt, config, 1);
            QFAIL("training was planned without memory");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Unavailable);
            QVERIFY(std::string(error.what()).find("smaller model") != std::string::npos);
        }
    }

    // The text stays on the device: a step brings where its windows begin and a few numbers, and is the same step.
    void aStepBringsNoIds() {
        const ModelConfig model = test::tinyModel();
        const Gpt gpt(model);
        const TrainConfig config = test::tinyTraining();
        const TokenData data = test::countingData(model.vocabSize);
        const BatchSource source(data, "shuffled", config.batchSize, model.nCtx, 1);
        int64_t& uploaded = gpu::emulationCounts().uploadedBytes;
        std::vector<std::vector<float>> weights;
        std::vector<int64_t> brought;
        for (const bool kept : {false, true}) {
            const auto backend = gpu::makeEmulatedBackend(DType::BF16);
            Trainer trainer(*backend, gpt, config, initialWeights(model, 3));
            if (kept) trainer.keepText(data.train);
            Batch batch;
            for (int step = 0; step < 4; ++step) {
                source.fill(batch, step);
                uploaded = 0;
                QVERIFY(trainer.step(batch, 1e-2).updated);
                brought.push_back(uploaded);
                if (step == 2) trainer.evaluate(std::span(data.validation).first(100));
            }
            weights.push_back(trainer.copyWeights());
        }
        QCOMPARE(weights[1], weights[0]);
        const int64_t ids = 2 * config.batchSize * model.nCtx * 4, numbers = brought[0] - ids;
        QVERIFY2(numbers >= 0 && numbers < 64, qPrintable(QString::number(numbers)));
        QCOMPARE(brought.back(), config.batchSize * 4 + numbers);
    }

    // Memory that is taken by others in mid-run: the step fails, the model is as it was, and a later step succeeds.
    void aStepWithoutMemoryChangesNothing() {
        const auto backend = gpu::makeEmulatedBackend(DType::BF16);
        const Gpt gpt(test::tinyModel());
        TrainConfig config = test::tinyTraining();
        config.optimizer = "muon";
        const auto initial = initialWeights(gpt.config(), 3);
        Trainer trainer(*backend, gpt, config, initial);
        const TokenData data = test::countingData(gpt.config().vocabSize);
        Batch batch;
        BatchSource(data, "sequential", config.batchSize, gpt.config().nCtx, 1).fill(batch, 0);
        gpu::EmulationCounts& counts = gpu::emulationCounts();
        int failed = 0;
        int64_t room = 500;
        for (bool updated = false; !updated;) {  // further every time, from the first activation to the last matrix
            const int64_t before = counts.memoryUsed;
            counts.memoryLimit = before + room;
            try {
                updated = trainer.step(batch, 1e-3).updated;
            } catch (const Error& error) {
                QCOMPARE(error.kind(), ErrorKind::Unavailable);
                QCOMPARE(trainer.copyWeights(), initial);
                ++failed;
            }
            room = counts.memoryUsed == before ? 2 * room : 500;
        }
        QVERIFY2(failed > 5, qPrintable(QString::number(failed)));
        counts.memoryLimit = int64_t{1} << 40;
        for (int i = 0; i < 2; ++i) QVERIFY(trainer.step(batch, 1e-3).updated);  // recorded, and replayed
    }
};

QTEST_APPLESS_MAIN(TestGpuSession)
#include "tst_gpu_session_emulated.moc"
