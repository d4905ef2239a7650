// SPDX-License-Identifier: GPL-3.0-or-later
// A run that was cut off goes on as if nothing had happened: same losses, same weights, same moments, bit for bit. What
// goes wrong on the way (disk, numbers) is dealt with and told.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>

#include "base/atomic_file.h"
#include "runs/checkpoint.h"
#include "runs/fork.h"
#include "runs/run_keeper.h"
#include "runs/run_library.h"
#include "runs/run_paths.h"
#include "session/run_history.h"
#include "session/snapshot_cache.h"
#include "support/session_client.h"
#include "support/small_run.h"

using namespace fw;
using test::SessionClient;
namespace fs = std::filesystem;

namespace {

constexpr int kSteps = 30;

/// A text of about twenty steps, read in order, so that thirty steps cross the end of an epoch.
RunConfig shortEpochs() {
    RunConfig config = test::smallRun(kSteps);
    config.data.tokenizer = "char";
    std::string text;
    for (int i = 0; text.size() < 5800; ++i) text += fmt::format("Day {}: the ferry came {} and left again.\n", i, i % 3 ? "early" : "late");
    config.data.pastedText = text;
    config.train.order = "sequential";
    config.keep.everySteps = 1;
    config.keep.interval = 1;
    return config;
}

/// Trains to the end and leaves the run in `folder`.
bool trainAll(const RunConfig& config, const fs::path& folder, std::optional<ForkOrigin> fork = {}) {
    SessionClient client;
    client.session().post(command::Configure{config, {.folder = folder, .library = {}, .name = {}}, std::move(fork)});
    client.session().post(command::Start{});
    if (!client.awaitState(SessionState::Finished)) return false;
    client.session().post(command::Finish{"steps"});
    return client.await<event::Done>().has_value();
}

bool resume(const fs::path& folder, int threads = 0) {
    SessionClient client;
    client.session().post(command::Open{folder, {}, false, false, {}, threads});
    const auto opened = client.await<event::RunOpened>();
    if (!opened || !client.await<event::DataReady>()) return false;
    if (!opened->ended) client.session().post(command::Start{});
    if (!opened->ended && !client.awaitState(SessionState::Finished)) return false;
    client.session().post(command::Finish{"steps"});
    return client.await<event::Done>().has_value();
}

/// The folder as a kill right after the state of step `k` would have left it: later metrics are there, later states are not.
void copyCutAt(const fs::path& from, const fs::path& to, int64_t k) {
    fs::copy(from, to, fs::copy_options::recursive);
    fs::remove_all(run_paths::model(to));
    for (const int64_t step : run_paths::snapshotSteps(to))
        if (step > k) fs::remove_all(run_paths::snapshot(to, step));
}

/// Everything in the metrics that does not depend on time: rungs are counted beside the training, so when they come is chance.
std::vector<std::string> story(const fs::path& run) {
    std::vector<std::string> lines;
    std::ifstream file(run_paths::metrics(run));
    for (std::string line; std::getline(file, line);) {
        auto json = nlohmann::ordered_json::parse(line);
        for (const char* time : {"seconds", "tokens_per_s", "device", "expected_peak_memory_bytes", "training_bytes", "path"}) json.erase(time);
        if (json["event"] != "done" && json["event"] != "snapshot" && json["event"] != "rungs" && json["event"] != "rung") lines.push_back(json.dump());
    }
    return lines;
}

std::vector<double> losses(const fs::path& run) {
    std::vector<double> values;
    for (const auto& step : readRunHistory(run).steps) values.push_back(step.loss);
    return values;
}

bool sameFile(const fs::path& a, const fs::path& b) { return readFile(a) == readFile(b); }

}  // namespace

class TestResume : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private slots:
    void initTestCase() {
        std::signal(SIGXFSZ, SIG_IGN);
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QVERIFY(trainAll(shortEpochs(), at("straight")));
        QCOMPARE(static_cast<int>(run_paths::snapshotSteps(at("straight")).size()), kSteps + 1);
    }

    void straightEqualsInterrupted_data() {
        QTest::addColumn<int>("k");
        QTest::addColumn<int>("threads");
        for (const int k : {0, 1, 5, 13, 20, 21, 29, 30})  // an evaluation at 5 and 20, the end of an epoch near 20, the plan's end
            QTest::addRow("after %d", k) << k << 2;
        QTest::newRow("one thread") << 7 << 1;
        QTest::newRow("four threads") << 7 << 4;
    }
    void straightEqualsInterrupted() {
        QFETCH(int, k);
        QFETCH(int, threads);
        const fs::path straight = at("straight"), cut = at(fmt::format("cut-{}-{}", k, threads));
        copyCutAt(straight, cut, k);
        QVERIFY(resume(cut, threads));
        const fs::path a = run_paths::snapshot(straight, kSteps), b = run_paths::snapshot(cut, kSteps);
        for (const char* file : {"model.safetensors", "optimizer.safetensors", "config.json", "tokenizer.json"}) QVERIFY2(sameFile(a / file, b / file), file);
        QVERIFY(sameFile(run_paths::model(straight) / "model.safetensors", run_paths::model(cut) / "model.safetensors"));
        const auto expected = story(straight), found = story(cut);
        QVERIFY(expected.size() > kSteps);
        const auto [there, here] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
        QVERIFY2(found == expected, fmt::format("{} | {}", there == expected.end() ? "-" : *there, here == found.end() ? "-" : *here).c_str());
    }

    void theTextReallyIsShorterThanTheRun() {
        const auto lines = story(at("straight"));
        const auto start = nlohmann::json::parse(lines.front());
        const int64_t tokens = start["train_tokens"];
        QVERIFY(tokens / (8 * 32) > 10 && tokens / (8 * 32) < kSteps);
    }

    void anOpenedRunTellsItsPast() {
        const fs::path cut = at("told");
        copyCutAt(at("straight"), cut, 12);
        SessionClient client;
        client.session().post(command::Open{cut, {}, true, false, {}, 0});
        const auto opened = client.await<event::RunOpened>();
        QVERIFY(opened && opened->step == 12 && opened->planned == kSteps && !opened->readOnly);
        QVERIFY(client.awaitState(SessionState::Paused));
        QCOMPARE(client.of<event::StepDone>().size(), size_t{12});
        QVERIFY(client.of<event::Evaluated>().size() >= 3);
        // Meanwhile another process can only look.
        SessionClient second;
        second.session().post(command::Open{cut, {}, false, true, {}, 0});
        const auto seen = second.await<event::RunOpened>();
        QVERIFY(seen && seen->readOnly && seen->step == 12);
        SessionClient third;
        third.session().post(command::Open{cut, {}, false, false, {}, 0});
        const auto failed = third.await<event::Failed>();
        QVERIFY(failed && failed->exitCode == static_cast<int>(ErrorKind::Unavailable));
    }

    void theStepCursorShowsEarlierModels() {
        const fs::path cut = at("cursor");
        copyCutAt(at("straight"), cut, 30);
        SessionClient client;
        client.session().post(command::SetProbe{1, "the ", 5});
        client.session().post(command::Open{cut, {}, false, false, {}, 0});
        QVERIFY(client.awaitState(SessionState::Finished));
        std::vector<double> entropies;
        for (const int64_t step : {0, 8, 30}) {
            client.session().post(command::ShowStep{step});
            const auto shown = client.await<event::Probed>([&](const auto& p) { return p.age.role == AgeRole::Visited; });
            QVERIFY(shown && shown->age.step == step);
            entropies.push_back(shown->next.entropy);
        }
        QVERIFY(entropies[0] > entropies[1] && entropies[1] > entropies[2]);
        const auto now = client.of<event::Probed>();
        const auto last = std::find_if(now.rbegin(), now.rend(), [](const auto& p) { return p.age.role == AgeRole::Now; });
        QVERIFY(last != now.rend() && std::abs(last->next.entropy - entropies[2]) < 1e-4);
        for (const int64_t step : {8, 9}) fs::remove(run_paths::snapshot(cut, step) / "model.safetensors");
        client.session().post(command::ShowStep{8});  // was looked at: it is in memory
        const auto again = client.await<event::Probed>([&](const auto& p) { return p.age.role == AgeRole::Visited; });
        QVERIFY(again && again->age.step == 8 && again->next.entropy == entropies[1]);
        client.session().post(command::ShowStep{9});
        QVERIFY(client.await<event::Warned>());
    }

    void aRunThatIsOnlyLookedAtStaysFinished() {
        const fs::path run = at("looked");
        fs::copy(at("straight"), run, fs::copy_options::recursive);
        QCOMPARE(readRunRecord(run).state, std::string("finished"));
        {
            SessionClient client;
            client.session().post(command::Open{run, {}, false, false, {}, 0});
            QVERIFY(client.awaitState(SessionState::Finished));
        }
        QCOMPARE(readRunRecord(run).state, std::string("finished"));
    }

    void theValidationLossKnowsItsStep() {
        SessionClient client;
        client.session().post(command::Configure{test::smallRun(kSteps), {.folder = at("short"), .library = {}, .name = {}}});
        QVERIFY(client.await<event::DataReady>());
        for (int i = 0; i < 2; ++i) client.session().post(command::StepOnce{});
        client.session().post(command::Start{});  // evaluates at multiples of five
        QVERIFY(client.await<event::StepDone>([](const auto& e) { return e.step >= 6; }));
        client.session().post(command::Pause{});
        QVERIFY(client.awaitState(SessionState::Paused));
        client.session().post(command::Finish{"stopped"});
        QVERIFY(client.await<event::Done>());
        const RunRecord record = readRunRecord(at("short"));
        QVERIFY(record.validationLoss > 0 && record.validationStep % 5 == 0 && record.validationStep > record.step - 5);
        QCOMPARE(record.isValidated(), record.step % 5 == 0);
        QVERIFY(readRunRecord(at("straight")).isValidated());
    }

    void theModelsLookedAtLastStayInMemory() {
        SnapshotCache cache(3 * 4 * sizeof(float));
        const auto model = [](float value) { return std::make_shared<const std::vector<float>>(4, value); };
        for (const int step : {1, 2, 3}) cache.put(step, model(static_cast<float>(step)));
        QCOMPARE(cache.find(1)->front(), 1.0f);
        cache.put(4, model(4));
        QVERIFY(!cache.find(2) && cache.find(1) && cache.find(3) && cache.find(4));
        cache.put(5, std::make_shared<const std::vector<float>>(100));  // larger than all the room
        QVERIFY(!cache.find(5) && cache.find(4));
    }

    void otherTextIsRefused() {
        const fs::path cut = at("other-text");
        copyCutAt(at("straight"), cut, 4);
        std::string settings = readFile(run_paths::settings(cut));
        settings.replace(settings.find("the ferry"), 9, "the barge");
        writeFileAtomically(run_paths::settings(cut), settings);
        SessionClient client;
        client.session().post(command::Open{cut, {}, false, false, {}, 0});
        const auto failed = client.await<event::Failed>();
        QVERIFY(failed && failed->exitCode == static_cast<int>(ErrorKind::BadData));
    }

    /// Up to the branch both are one run; from there on they differ; the optimizer's memory came along.
    void aBranchStartsWhereTheOtherRunWas() {
        RunConfig config = shortEpochs();
        config.train.learningRate /= 2;
        const ForkOrigin origin = forkOrigin(at("straight"), 16, config);
        QVERIFY(trainAll(config, at("branch"), origin));
        const RunHistory a = readRunHistory(at("straight")), b = readRunHistory(at("branch"));
        QCOMPARE(b.steps.size(), a.steps.size());
        for (size_t i = 0; i < 17; ++i) QCOMPARE(b.steps[i].loss, a.steps[i].loss);  // the 17th is measured before its update
        QVERIFY(b.steps[17].loss != a.steps[17].loss);
        const RunRecord record = readRunRecord(at("branch"));
        QVERIFY(record.fork && record.fork->step == 16 && record.fork->exact && record.fork->key == "train.learning_rate");
    }

    void closingKeepsTheLastStep() {
        const fs::path place = at("closed");
        RunConfig config = shortEpochs();
        config.keep.everySteps = 0;
        config.keep.everySeconds = 1000;
        {
            SessionClient client;
            client.session().post(command::Configure{config, {.folder = place, .library = {}, .name = {}}, {}});
            QVERIFY(client.await<event::DataReady>());
            for (int i = 0; i < 7; ++i) client.session().post(command::StepOnce{});
            QVERIFY(client.await<event::StepDone>([](const auto& s) { return s.step == 7; }));
        }
        QCOMPARE(newestCheckpoint(place, [](const std::string&) {}).progress.step, int64_t{7});
    }

    void theSameStartIsAnotherRunOfTheLibrary() {
        const fs::path library = at("library");
        {
            SessionClient client;
            client.session().post(command::Configure{shortEpochs(), {.folder = {}, .library = library, .name = "twice"}, {}});
            QVERIFY(client.await<event::DataReady>());
            QVERIFY(!fs::exists(library));  // a run that was never trained is none
            for (const bool again : {false, true}) {
                for (int i = 0; i < 3; ++i) client.session().post(command::StepOnce{});
                QVERIFY(client.await<event::StepDone>([](const auto& s) { return s.step == 3; }));
                if (!again) client.session().post(command::Reset{});
            }
        }
        const auto rows = RunLibrary(library).list();
        QCOMPARE(rows.size(), size_t{2});
        for (const RunRow& row : rows) {
            QCOMPARE(row.state(), std::string("paused"));
            QCOMPARE(row.record.step, int64_t{3});
            QVERIFY2(row.record.differs.empty(), row.record.differs.empty() ? "" : row.record.differs.front().c_str());
            QVERIFY(nlohmann::json::parse(story(row.folder).front())["event"] == "start");
        }
        QCOMPARE(losses(rows[0].folder), losses(rows[1].folder));
    }

    /// The folder vanishes (a stick is pulled) and comes back: training waits and then ends with the same weights.
    void trainingWaitsForItsFolder() {
        const fs::path place = at("pulled"), away = at("away");
        SessionClient client;
        client.session().post(command::Configure{shortEpochs(), {.folder = place, .library = {}, .name = {}}, {}});
        QVERIFY(client.await<event::DataReady>());
        for (int i = 0; i < 3; ++i) client.session().post(command::StepOnce{});
        QVERIFY(client.await<event::StepDone>([](const auto& s) { return s.step == 3; }));
        fs::rename(place, away);
        client.session().post(command::Start{});
        const auto trouble = client.await<event::Storage>();
        QVERIFY(trouble && !trouble->ok && trouble->message.find("pulled") != std::string::npos);
        QVERIFY(client.awaitState(SessionState::Paused));
        fs::rename(away, place);
        const auto better = client.await<event::Storage>();
        QVERIFY(better && better->ok);
        QVERIFY(client.awaitState(SessionState::Finished));
        client.session().post(command::Finish{"steps"});
        QVERIFY(client.await<event::Done>());
        QVERIFY(sameFile(run_paths::model(place) / "model.safetensors", run_paths::model(at("straight")) / "model.safetensors"));
        const RunHistory history = readRunHistory(place);
        QVERIFY(history.storage.size() == 2 && !history.storage[0].ok && history.storage[1].ok && history.storage[0].past);
    }

    /// No file may grow beyond what is nothing: as on a full disk, the old state stays whole, and training goes on later.
    void aFullDiskPausesTheRun() {
        const fs::path place = at("full");
        SessionClient client;
        client.session().post(command::Configure{shortEpochs(), {.folder = place, .library = {}, .name = {}}, {}});
        QVERIFY(client.await<event::DataReady>());
        for (int i = 0; i < 3; ++i) client.session().post(command::StepOnce{});
        QVERIFY(client.await<event::SnapshotTaken>([](const auto& s) { return s.step == 2; }));
        rlimit old{};
        ::getrlimit(RLIMIT_FSIZE, &old);
        const rlimit tiny{1, old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tiny);
        client.session().post(command::Start{});
        const auto trouble = client.await<event::Storage>();
        const int64_t whole = newestCheckpoint(place, [](const std::string&) {}).progress.step;
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(trouble && !trouble->ok && trouble->exitCode == static_cast<int>(ErrorKind::Io));
        QVERIFY(whole >= 2);
        QVERIFY(client.awaitState(SessionState::Finished));
        client.session().post(command::Finish{"steps"});
        QVERIFY(client.await<event::Done>());
        QVERIFY(sameFile(run_paths::model(place) / "model.safetensors", run_paths::model(at("straight")) / "model.safetensors"));
        QCOMPARE(losses(place), losses(at("straight")));
    }

    void aBrokenBatchIsSkipped() {
        RunConfig config = test::smallRun(12);
        config.train.troubleAt = 6;
        QVERIFY(trainAll(config, at("nan")));
        const RunHistory history = readRunHistory(at("nan"));
        QCOMPARE(history.steps.size(), size_t{11});
        for (const auto& step : history.steps) QVERIFY(std::isfinite(step.loss) && step.step != 6);
        QVERIFY(readFile(run_paths::metrics(at("nan"))).find(R"("event":"recovery","step":6,"action":"skip")") != std::string::npos);
    }

    void anExplosionIsRolledBackWithHalfTheRate() {
        RunConfig config = test::smallRun(16);
        config.train.troubleAt = 6;
        config.train.trouble = "explosion";
        SessionClient client;
        client.session().post(command::Configure{config});
        client.session().post(command::Start{});
        const auto back = client.await<event::Recovered>([](const auto& r) { return r.action == event::Recovered::Action::RollBack; });
        QVERIFY(back && back->step == 9 && back->toStep == 0);
        QCOMPARE(back->learningRate, config.train.learningRate / 2);
        QVERIFY(client.awaitState(SessionState::Finished));
        QVERIFY(std::isfinite(client.of<event::Evaluated>().back().loss));
    }

    void troubleOrderedForTheNextStepIsToldAgainWhenTheRunIsOpened() {
        {
            SessionClient client;
            client.session().post(command::Configure{test::smallRun(40), {.folder = at("lesson"), .library = {}, .name = {}}});
            client.session().post(command::Start{});
            QVERIFY(client.await<event::StepDone>([](const auto& s) { return s.step == 3; }));
            client.session().post(command::CauseTrouble{"nan"});
            const auto caused = client.await<event::TroubleCaused>();
            QVERIFY(caused && caused->kind == "nan" && caused->step > 3);
            const auto skipped = client.await<event::Recovered>();
            QVERIFY(skipped && skipped->action == event::Recovered::Action::Skip && skipped->step == caused->step);
            client.session().post(command::CauseTrouble{"flood"});
            QVERIFY(client.await<event::Failed>());
        }
        SessionClient again;
        again.session().post(command::Open{.folder = at("lesson"), .steps = {}, .tellHistory = true, .mayOnlyLook = false, .device = {}, .threads = 1});
        QVERIFY(again.await<event::DataReady>());
        QCOMPARE(again.of<event::TroubleCaused>().size(), size_t{1});
        QCOMPARE(again.of<event::Recovered>().size(), size_t{1});
        QVERIFY(again.of<event::Recovered>()[0].action == event::Recovered::Action::Skip);
    }

    void completionsOfARunningModelAreKeptAsAStory() {
        SessionClient client;
        RunConfig config = test::smallRun(400);
        config.train.evalEvery = 0;
        client.session().post(command::Configure{config, {.folder = at("samples"), .library = {}, .name = {}}});
        client.session().post(command::SetSampling{.request = 1, .prompt = "The", .sampling = {.maxTokens = 2}, .periodSeconds = 0, .forced = {}});
        client.session().post(command::Start{});
        QVERIFY(client.awaitState(SessionState::Finished));
        const auto samples = readRunHistory(at("samples")).samples;
        QVERIFY2(samples.size() >= 3 && samples.size() < 40, qPrintable(QString::number(samples.size())));
        for (size_t i = 1; i < samples.size(); ++i) QVERIFY(samples[i].step >= samples[i - 1].step + 16 && samples[i].prompt == "The");
    }

    void sameStartDoesNotRepeatTrouble() {
        SessionClient client;
        client.session().post(command::Configure{test::smallRun(40)});
        QVERIFY(client.await<event::DataReady>());
        client.session().post(command::CauseTrouble{"nan"});
        client.session().post(command::Reset{});
        client.session().post(command::StepOnce{});
        const auto step = client.await<event::StepDone>();
        QVERIFY(step && step->step == 1);
        QVERIFY(client.of<event::TroubleCaused>().empty());
    }

    void aBranchTellsThePastThatItShares() {
        const fs::path run = at("parent");
        QVERIFY(trainAll(test::smallRun(20), run));
        RunConfig config = readRunSettings(run);
        config.train.learningRate *= 2;
        const ForkOrigin origin = forkOrigin(run, 8, config);
        QVERIFY(forkWords(origin).starts_with("branched at step 8: learning rate 0.007 "));
        SessionClient client;
        client.session().post(command::Configure{config, {.folder = at("child"), .library = {}, .name = {}}, origin, true});
        QVERIFY(client.await<event::DataReady>());
        const auto past = client.of<event::StepDone>();
        QCOMPARE(past.size(), size_t{8});
        const RunHistory history = readRunHistory(run);
        for (size_t i = 0; i < past.size(); ++i) QCOMPARE(past[i].loss, history.steps[i].loss);
        client.session().post(command::StepOnce{});
        const auto next = client.await<event::StepDone>();
        QVERIFY(next && next->step == 9);
        QCOMPARE(readRunHistory(at("child")).forks.size(), size_t{1});
        QCOMPARE(readRunHistory(at("child")).forks[0].step, 8);
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
