// SPDX-License-Identifier: GPL-3.0-or-later
// The session as its clients see it: orders in, events out. A small model on a few pages of the built-in world.
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "io/model_folder.h"
#include "model/init.h"
#include "support/session_client.h"
#include "support/small_run.h"
#include "text/bpe_trainer.h"

using namespace fw;
using test::Client;

namespace {

RunConfig twelveSteps() {
    RunConfig config = test::smallRun(12);
    config.train.autoPin = 4;
    return config;
}

std::vector<double> losses(const Client& client) {
    std::vector<double> values;
    for (const auto& step : client.of<event::StepDone>()) values.push_back(step.loss);
    return values;
}

}  // namespace

class TestSession : public QObject {
    Q_OBJECT
  private slots:
    void aRunFromConfigurationToTheEnd() {
        Client client;
        client.session().post(command::Configure{twelveSteps()});
        client.session().post(command::SetProbe{1, "The capital of France is", 5});
        client.session().post(command::SetSampling{1, "The ferry", {.maxTokens = 8}, 0.0, {}});
        const auto ready = client.await<event::ModelReady>();
        QVERIFY(ready.has_value());
        QCOMPARE(ready->info->config.model.vocabSize, 384);
        const auto probed = client.await<event::Probed>();
        QVERIFY(probed.has_value() && probed->age.role == AgeRole::Start);
        QCOMPARE(probed->next.top.size(), size_t{5});
        QVERIFY(std::abs(probed->next.entropy - ready->info->uniformLoss) < 0.1);
        client.session().post(command::Start{});  // before the text is complete: remembered
        QVERIFY(client.awaitState(SessionState::Running));
        QVERIFY(client.awaitState(SessionState::Finished));
        const auto steps = client.of<event::StepDone>();
        QCOMPARE(steps.size(), size_t{12});
        QVERIFY(std::abs(steps.front().loss - ready->info->uniformLoss) < 0.3);
        QVERIFY(steps.back().loss < steps.front().loss - 0.3);
        QCOMPARE(steps.back().tokens, int64_t{12} * 8 * 32);
        const auto evaluated = client.of<event::Evaluated>();
        QCOMPARE(evaluated.size(), size_t{4});  // 0, 5, 10 and the whole at the end
        QVERIFY(evaluated.back().whole && !evaluated.front().whole);
        const auto pins = client.of<event::PinsChanged>();
        QVERIFY(!pins.empty() && pins.back().steps == std::vector<int64_t>{4});
        QVERIFY(client.await<event::Sampled>([](const auto& s) { return s.age.role == AgeRole::Now && s.age.step == 12 && s.done; }));
        QVERIFY(client.of<event::Failed>().empty());
    }

    void oneStepPauseAndSameStart() {
        Client client;
        client.session().post(command::Configure{twelveSteps()});
        QVERIFY(client.await<event::DataReady>());
        client.session().post(command::StepOnce{});
        client.session().post(command::StepOnce{});
        QVERIFY(client.await<event::StepDone>([](const auto& s) { return s.step == 2; }));
        client.session().post(command::Reset{});
        QVERIFY(client.awaitState(SessionState::Ready));
        client.session().post(command::StepOnce{});
        client.session().post(command::StepOnce{});
        QVERIFY(client.await<event::StepDone>([](const auto& s) { return s.step == 2; }));
        const auto l = losses(client);
        QCOMPARE(l.size(), size_t{4});
        QCOMPARE(l[2], l[0]);
        QCOMPARE(l[3], l[1]);
        QVERIFY(l[0] != l[1]);
    }

    void watchingChangesNothing() {
        std::vector<std::vector<double>> runs;
        for (const bool watched : {false, true}) {
            Client client;
            client.session().post(command::Configure{twelveSteps()});
            QVERIFY(client.await<event::DataReady>());
            if (watched) {
                client.session().post(command::SetProbe{1, "A", 3});
                client.session().post(command::SetSampling{1, "B", {.maxTokens = 20}, 0.0, {}});
            }
            client.session().post(command::Start{});
            QVERIFY(client.awaitState(SessionState::Finished));
            runs.push_back(losses(client));
        }
        QCOMPARE(runs[1], runs[0]);
    }

    void theLearningRateChangesLive() {
        Client client;
        client.session().post(command::Configure{twelveSteps()});
        QVERIFY(client.await<event::DataReady>());
        client.session().post(command::StepOnce{});
        client.session().post(command::SetLearningRate{1e-4});
        client.session().post(command::StepOnce{});
        const auto first = client.await<event::StepDone>(), second = client.await<event::StepDone>();
        QVERIFY(first && second && first->learningRate > 1e-3);
        QVERIFY(std::abs(second->learningRate - 1e-4) < 1e-6);
    }

    void aWildRateIsStoppedWithAnExplanation() {
        Client client;
        RunConfig config = twelveSteps();
        config.train.optimizer = "adamw";
        config.train.learningRate = 1e30;  // refused by the range
        client.session().post(command::Configure{config});
        const auto failed = client.await<event::Failed>();
        QVERIFY(failed && failed->exitCode == static_cast<int>(ErrorKind::Config));
        QVERIFY(failed->message.find("train.learning_rate") != std::string::npos);
    }

    void tooLittleTextIsRefusedWithNumbers() {
        Client client;
        RunConfig config = twelveSteps();
        config.data.pastedText = "Just a few words.";
        config.data.tokenizer = "char";
        client.session().post(command::Configure{config});
        const auto failed = client.await<event::Failed>();
        QVERIFY(failed && failed->exitCode == static_cast<int>(ErrorKind::BadData));
        QVERIFY(failed->message.find("17 tokens") != std::string::npos);
        QVERIFY(client.of<event::StepDone>().empty());
    }

    void configuringAgainDropsTheOldRun() {
        Client client;
        client.session().post(command::Configure{twelveSteps()});
        RunConfig other = twelveSteps();
        other.model.nLayer = 1;
        client.session().post(command::Configure{other});
        const auto ready = client.await<event::DataReady>();
        QVERIFY(ready.has_value());
        QCOMPARE(ready->info->config.model.nLayer, 1);
        QCOMPARE(client.of<event::DataReady>().size(), size_t{1});
    }

    /// More ids than tokens, as in many published models: what has no token is neither listed nor written.
    void paddingOfAVocabularyIsNeverShown() {
        const QTemporaryDir folder;
        const std::filesystem::path place = std::filesystem::path(folder.path().toStdString()) / "model";
        const std::vector<std::string_view> texts{"The ferry left. The ferry came."};
        const auto tokenizer = trainBpe(texts, 275, defaultSpecialTokens());
        RunConfig run = twelveSteps();
        run.model.vocabSize = 4000;
        writeModelFolder(place, run.model, initialWeights(run.model, 1), *tokenizer);
        run.initFrom = place.string();

        Client client;
        client.session().post(command::Configure{run});
        client.session().post(command::SetProbe{1, "The ferry", 4000});
        client.session().post(command::SetSampling{1, "The ferry", {.maxTokens = 40, .temperature = 3.0}, 0.0, {}});
        const auto ready = client.await<event::ModelReady>();
        QVERIFY(ready.has_value());
        QCOMPARE(ready->info->config.model.vocabSize, 4000);
        const auto probed = client.await<event::Probed>();
        QVERIFY(probed.has_value());
        QCOMPARE(probed->next.top.size(), static_cast<size_t>(tokenizer->vocabSize()));
        const auto sampled = client.await<event::Sampled>([](const auto& s) { return s.done; });
        QVERIFY(sampled.has_value());
        for (const SampledToken& token : sampled->tokens) QVERIFY(token.id < tokenizer->vocabSize());
    }
};

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
