// SPDX-License-Identifier: GPL-3.0-or-later
// The session as its clients see it: orders in, events out. A small model on a few pages of the built-in world.
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "io/model_folder.h"
#include "model/init.h"
#include "session/session.h"
#include "support/session_client.h"
#include "support/small_run.h"
#include "text/bpe_trainer.h"

using namespace fw;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path kResources = FW_SOURCE_DIR "/resources";

RunConfig twelveSteps() {
    RunConfig config = test::smallRun(12);
    config.train.autoPin = 4;
    return config;
}

std::vector<double> losses(const test::SessionClient& client) {
    std::vector<double> values;
    for (const auto& step : client.of<event::StepDone>()) values.push_back(step.loss);
    return values;
}

}  // namespace

class TestSession : public QObject {
    Q_OBJECT
  private slots:
    void aRunFromConfigurationToTheEnd() {
        test::SessionClient client(kResources);
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
        test::SessionClient client(kResources);
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
            test::SessionClient client(kResources);
            client.session().post(command::Configure{twelveSteps()});
            QVERIFY(client.await<event::DataReady>());
            if (watched) {
                const InspectQuery views[] = {AttentionQuery{"The ferry"}, LensQuery{"The ferry"}, EmbeddingsQuery{}, WeightsQuery{},
                                              NudgeQuery{"The ferry left", {.steps = 1}}, SurpriseQuery{}, GuessQuery{}};
                for (const InspectQuery& query : views) client.session().post(command::Inspect{1, viewOf(query), query});
                client.session().post(command::SetProbe{1, "A", 3});
                client.session().post(command::SetSampling{1, "B", {.maxTokens = 20}, 0.0, {}});
            }
            client.session().post(command::Start{});
            QVERIFY(client.awaitState(SessionState::Finished));
            runs.push_back(losses(client));
        }
        QCOMPARE(runs[1], runs[0]);
    }

    void theInsideIsShownAndFollows() {
        test::SessionClient client(kResources);
        client.session().post(command::Inspect{7, InspectView::Weights, WeightsQuery{}});  // before there is a model
        client.session().post(command::Configure{twelveSteps()});
        const auto first = client.await<event::Inspected>();
        QVERIFY(first && first->request == 7 && first->age.step == 0 && first->inspection);
        QVERIFY(std::get<WeightStats>(*first->inspection).gradientTokens == 0 || client.await<event::DataReady>());
        const auto gradient = client.await<event::Inspected>([](const auto& e) { return std::get<WeightStats>(*e.inspection).gradientTokens > 0; });
        QVERIFY(gradient && std::get<WeightStats>(*gradient->inspection).gradientNorm > 0);
        client.session().post(command::StepOnce{});
        const auto updated = client.await<event::Inspected>([](const auto& e) { return e.age.step == 1; });
        QVERIFY(updated.has_value());
        const auto ratio = std::get<WeightStats>(*updated->inspection).parameters[0].updateRatio;
        QVERIFY(ratio && *ratio > 1e-5 && *ratio < 1);
        client.session().post(command::Inspect{8, InspectView::Weights, {}});
        client.session().post(command::Inspect{9, InspectView::Attention, AttentionQuery{"The ferry"}});
        const auto attention = client.await<event::Inspected>();
        QVERIFY(attention && attention->view == InspectView::Attention && attention->request == 9 && attention->age.step == 1);
        client.session().post(command::Inspect{10, InspectView::Attention, AttentionQuery{""}});
        const auto trouble = client.await<event::Inspected>([](const auto& e) { return e.request == 10; });
        QVERIFY(trouble && !trouble->inspection && !trouble->error.empty());
        QVERIFY(client.of<event::Failed>().empty());
    }

    void aNudgeHoldsItsModelAndUndoLetsGo() {
        test::SessionClient client(kResources);
        client.session().post(command::Configure{twelveSteps()});
        QVERIFY(client.await<event::DataReady>());
        const auto nudge = [&](uint64_t request, int steps) {
            client.session().post(command::Inspect{request, InspectView::Nudge, NudgeQuery{"The ferry left", {.steps = steps}}});
            return client.await<event::Inspected>([=](const auto& e) { return e.request == request; });
        };
        const auto before = nudge(1, 0), once = nudge(2, 1);
        QVERIFY(before && once);
        client.session().post(command::StepOnce{});
        QVERIFY(client.await<event::StepDone>());
        const auto twice = nudge(3, 2), undone = nudge(4, 0);
        QVERIFY(twice && undone);
        QCOMPARE(twice->age.step, int64_t{0});  // still the model that was nudged first
        QCOMPARE(std::get<Nudge>(*twice->inspection).lossBefore(), std::get<Nudge>(*before->inspection).lossBefore());
        QVERIFY(std::get<Nudge>(*twice->inspection).lossAfter() < std::get<Nudge>(*once->inspection).lossAfter());
        QVERIFY(std::get<Nudge>(*twice->inspection).heldOutBefore > 0);
        QCOMPARE(undone->age.step, int64_t{1});
        QVERIFY(std::get<Nudge>(*undone->inspection).lossBefore() != std::get<Nudge>(*before->inspection).lossBefore());
    }

    void theInsideFollowsTheStepCursor() {
        const QTemporaryDir folder;
        test::SessionClient client(kResources);
        command::Configure configure{twelveSteps()};
        configure.place.folder = std::filesystem::path(folder.path().toStdString()) / "run";
        client.session().post(configure);
        client.session().post(command::Inspect{1, InspectView::Embeddings, EmbeddingsQuery{}});
        client.session().post(command::Start{});
        QVERIFY(client.awaitState(SessionState::Finished));
        const auto now = client.await<event::Inspected>([](const auto& e) { return e.age.step == 12; });
        QVERIFY(now.has_value());
        client.session().post(command::ShowStep{0});
        const auto visited = client.await<event::Inspected>([](const auto& e) { return e.age.role == AgeRole::Visited; });
        QVERIFY(visited && visited->age.step == 0);
        const auto points = [](const event::Inspected& e) { return std::get<EmbeddingsView>(*e.inspection).map.points; };
        QVERIFY(points(*visited)[20].x != points(*now)[20].x);
        client.session().post(command::ShowStep{});
        const auto back = client.await<event::Inspected>([](const auto& e) { return e.age.role == AgeRole::Now; });
        QVERIFY(back && back->age.step == 12);
    }

    void theLearningRateChangesLive() {
        test::SessionClient client(kResources);
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
        test::SessionClient client(kResources);
        RunConfig config = twelveSteps();
        config.train.optimizer = "adamw";
        config.train.learningRate = 1e30;  // refused by the range
        client.session().post(command::Configure{config});
        const auto failed = client.await<event::Failed>();
        QVERIFY(failed && failed->exitCode == static_cast<int>(ErrorKind::Config));
        QVERIFY(failed->message.find("train.learning_rate") != std::string::npos);
    }

    void tooLittleTextIsRefusedWithNumbers() {
        test::SessionClient client(kResources);
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
        test::SessionClient client(kResources);
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

        test::SessionClient client(kResources);
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
