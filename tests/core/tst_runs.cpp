// SPDX-License-Identifier: GPL-3.0-or-later
// What is on disk of a run: plans of snapshots, checkpoints that notice damage, locks, a library of ten thousand, the trash.
#include <QTemporaryDir>
#include <QTest>
#include <ctime>
#include <fstream>
#include <mutex>
#include <set>
#include <thread>

#include "base/atomic_file.h"
#include "base/checksum.h"
#include "model/init.h"
#include "runs/checkpoint.h"
#include "runs/disk_writer.h"
#include "runs/fork.h"
#include "runs/metrics_file.h"
#include "runs/run_library.h"
#include "runs/run_lock.h"
#include "runs/run_paths.h"
#include "runs/snapshot_plan.h"
#include "runs/trash.h"
#include "session/run_history.h"
#include "support/small_run.h"
#include "support/synthetic.h"
#include "text/char_tokenizer.h"

using namespace fw;
namespace fs = std::filesystem;

namespace {

std::vector<int64_t> kept(const SnapshotPlan& plan, int64_t now) {
    std::vector<int64_t> steps;
    for (int64_t step = 0; step <= now; ++step)
        if (plan.keeps(step, now)) steps.push_back(step);
    return steps;
}

Checkpoint smallCheckpoint(int64_t step) {
    Checkpoint c;
    c.tokenizer = trainCharTokenizer("abcdefghij\n");
    c.model = test::tinyModel();
    c.model.vocabSize = c.tokenizer->vocabSize();
    TrainingState state{.weights = initialWeights(c.model, static_cast<uint64_t>(step + 1))};
    state.first = state.second = state.weights;
    state.updates = c.progress.step = step;
    c.state = std::make_shared<const TrainingState>(std::move(state));
    c.progress.seconds = 0.1 * static_cast<double>(step);
    c.progress.smoothedLoss = 1.0 / 3;
    c.progress.textChecksum = "abc";
    return c;
}

void flipByte(const fs::path& file, std::streamoff at) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(at);
    const char old = static_cast<char>(stream.get());
    stream.seekp(at);
    stream.put(static_cast<char>(old ^ 1));
}

RunRecord someRecord(int number) {
    RunRecord record;
    record.name = "run " + std::to_string(number);
    record.created = fmt::format("2026-01-01T{:02}:{:02}:{:02}Z", number / 3600, number / 60 % 60, number % 60);
    record.preset = "ember";
    record.source = "Merrow";
    record.state = "finished";
    record.step = number;
    record.validationLoss = 2.5;
    record.differs = {"train.seed 1 -> 2"};
    return record;
}

}  // namespace

class TestRuns : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); }

    void snapshotsAreDenseFirstAndThenEven() {
        const SnapshotPlan plan{48, 2400};
        const auto steps = kept(plan, 2400);
        QVERIFY(steps.size() <= 48 && steps.size() > 24);
        for (const int64_t early : {0, 1, 2, 4, 8, 16, 32}) QVERIFY(std::count(steps.begin(), steps.end(), early) == 1);
        QCOMPARE(steps.back() - steps[steps.size() - 2], plan.interval(2400));
    }

    /// Whatever is kept later was kept before, so nothing has to be made again, and the limit holds at every moment.
    void aRunThatGoesOnForeverStaysWithinItsLimit() {
        for (const int64_t planned : {0, 100}) {
            const SnapshotPlan plan{24, planned};
            std::set<int64_t> onDisk;
            for (int64_t now = 0; now <= 20000; ++now) {
                if (plan.keeps(now, now)) onDisk.insert(now);
                std::erase_if(onDisk, [&](int64_t step) { return !plan.keeps(step, now); });
                QVERIFY(onDisk.size() <= 24);
                if (now % 4999 == 0) QCOMPARE(std::vector<int64_t>(onDisk.begin(), onDisk.end()), kept(plan, now));
            }
            QVERIFY(onDisk.size() > 12);
        }
    }

    void aCheckpointComesBackBitForBit() {
        const fs::path run = at("bits");
        fs::create_directories(run_paths::snapshots(run));
        const Checkpoint before = smallCheckpoint(3);
        const Checkpoint after = readCheckpoint(writeCheckpoint(run, before));
        QVERIFY(after.state->weights == before.state->weights && after.state->first == before.state->first && after.state->second == before.state->second);
        QCOMPARE(after.state->updates, before.state->updates);
        QVERIFY(fieldsToJson(after.progress) == fieldsToJson(before.progress));
        writeCheckpoint(run, smallCheckpoint(4));
        std::error_code error;
        QVERIFY(fs::equivalent(run_paths::snapshot(run, 3) / "tokenizer.json", run_paths::snapshot(run, 4) / "tokenizer.json", error));
    }

    void damageIsNoticedAndTheOneBeforeIsTaken_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"model.safetensors", "optimizer.safetensors", "checkpoint.json", "config.json"}) QTest::newRow(file) << file;
    }
    void damageIsNoticedAndTheOneBeforeIsTaken() {
        QFETCH(QString, file);
        const fs::path run = at(qPrintable("damage-" + file));
        fs::create_directories(run_paths::snapshots(run));
        for (const int64_t step : {1, 2}) writeCheckpoint(run, smallCheckpoint(step));
        const fs::path victim = run_paths::snapshot(run, 2) / file.toStdString();
        if (file == "config.json") {  // shared with the other: give it one of its own first
            const std::string text = readFile(victim);
            writeFileAtomically(victim, text + " ");
        } else {
            flipByte(victim, static_cast<std::streamoff>(fs::file_size(victim) / 2));
        }
        std::vector<std::string> told;
        QCOMPARE(newestCheckpoint(run, [&](const std::string& m) { told.push_back(m); }).progress.step, int64_t{1});
        QVERIFY(told.size() == 1 && told[0].find("step 2") != std::string::npos);
        fs::remove_all(run_paths::snapshot(run, 1));
        try {
            newestCheckpoint(run, [](const std::string&) {});
            QFAIL("damage was not noticed");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::BadData);
        }
    }

    void whatIsHalfWrittenOrHalfDeletedIsNeverSeen() {
        const fs::path run = at("half");
        fs::create_directories(run_paths::snapshots(run));
        writeCheckpoint(run, smallCheckpoint(1));
        fs::create_directories(run_paths::snapshots(run) / ".step-2.writing");
        fs::create_directories(run_paths::snapshots(run) / ".step-0.deleting");
        QCOMPARE(run_paths::snapshotSteps(run), std::vector<int64_t>{1});
        clearLeftovers(run);
        QVERIFY(!fs::exists(run_paths::snapshots(run) / ".step-2.writing") && !fs::exists(run_paths::snapshots(run) / ".step-0.deleting"));
        removeSnapshot(run_paths::snapshot(run, 1));
        QVERIFY(fs::is_empty(run_paths::snapshots(run)));
    }

    void metricsAreCutWhereTrainingGoesOn() {
        MetricsFile file(at("metrics.jsonl"));
        file.append("one");
        const int64_t bytes = file.bytes();
        file.append("two");
        file.cut(bytes);
        file.append("three");
        file.sync();
        QCOMPARE(readFile(at("metrics.jsonl")), std::string("one\nthree\n"));
    }

    void theWriterTriesAgainUntilItWorks() {
        std::atomic<bool> broken{true};
        std::atomic<int> troubles{0}, restored{0}, done{0};
        DiskWriter writer([&](const Error* trouble) { ++(trouble ? troubles : restored); });
        writer.put([&] {
            if (broken) fail(ErrorKind::Io, "No space left on device");
            ++done;
        });
        QVERIFY(writer.flush(std::chrono::seconds(5)).has_value());
        QTRY_COMPARE(troubles.load(), 1);
        broken = false;
        QTRY_COMPARE(done.load(), 1);
        QTRY_COMPARE(restored.load(), 1);
        QVERIFY(!writer.flush(std::chrono::seconds(5)).has_value());
    }

    void noMoreThanTwoStatesWaitForTheDisk() {
        std::mutex disk;
        DiskWriter writer([](const Error*) {});
        const auto alive = std::make_shared<int>();
        std::unique_lock slow(disk);
        for (int i = 0; i < DiskWriter::kMost; ++i) {
            writer.makeRoom();
            writer.put([&disk, alive] { const std::lock_guard wait(disk); });
        }
        QCOMPARE(alive.use_count(), long{1 + DiskWriter::kMost});
        std::atomic<bool> hasRoom{false};
        std::thread third([&] {
            writer.makeRoom();
            hasRoom = true;
        });
        QTest::qWait(50);
        QVERIFY(!hasRoom);
        slow.unlock();
        third.join();
        QVERIFY(alive.use_count() <= long{DiskWriter::kMost});
        QVERIFY(!writer.flush(std::chrono::seconds(5)));
        QCOMPARE(alive.use_count(), 1L);
    }

    void inTroubleTheOldestGiveWay() {
        std::atomic<bool> broken{true};
        std::atomic<int> last{0};
        DiskWriter writer([](const Error*) {});
        for (int i = 1; i <= 5; ++i) {
            writer.makeRoom();  // does not wait for a disk that is full
            writer.put([&broken, &last, i] {
                if (broken) fail(ErrorKind::Io, "No space left on device");
                last = i;
            });
            writer.flush(std::chrono::milliseconds(100));
        }
        broken = false;
        QTRY_COMPARE(last.load(), 5);
    }

    void aRunHasOneTrainer() {
        const fs::path run = at("locked");
        fs::create_directories(run);
        QVERIFY(!RunLock::holder(run));
        {
            const RunLock lock(run);
            QVERIFY(RunLock::holder(run)->starts_with("process "));
            QVERIFY_THROWS_EXCEPTION(Error, RunLock{run});
        }
        QVERIFY(!RunLock::holder(run));  // whatever the file says: nobody holds it
    }

    void tenThousandRunsAreListedInASecond() {
        const RunLibrary library(at("library"));
        fs::create_directories(library.root());
        for (int i = 0; i < 10000; ++i) {
            const fs::path run = library.root() / fmt::format("20260101-{:06}-ember", i);
            fs::create_directory(run);
            std::ofstream(run_paths::record(run)) << "{\"format\":\"firstwords-run\",\"version\":1," << fieldsToJson(someRecord(i)).dump(1).substr(1);
            if (i % 2 == 0) std::ofstream(run_paths::lock(run)) << "process 1\n";
        }
        library.list();  // a cold disk is not what is measured
        const std::clock_t begin = std::clock();  // other programs on a busy machine are not what is measured either
        const auto rows = library.list();
        const auto elapsed = (std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
        QCOMPARE(rows.size(), size_t{10000});
        QCOMPARE(rows.front().record.step, int64_t{9999});
        QCOMPARE(rows.front().state(), std::string("finished"));
        QVERIFY2(elapsed < 1000, qPrintable(QString("%1 ms").arg(elapsed)));
        qInfo("10,000 runs listed in %lld ms", static_cast<long long>(elapsed));
    }

    void runsAreFoundNamedAndThrownAway() {
        const RunLibrary library;
        const fs::path run = library.newFolder("spark");
        QVERIFY_THROWS_EXCEPTION(Error, library.find("spark"));
        RunRecord record = someRecord(1);
        record.state = "running";
        writeRunRecord(run, record);
        QCOMPARE(library.list().at(0).state(), std::string("interrupted"));
        writeRunLabel(run, {"First try", "with a high rate"});
        QCOMPARE(library.find("First"), run);
        QCOMPARE(library.find(run.filename().string()), run);
        QCOMPARE(readRun(run).name(), std::string("First try"));
        {
            const RunLock lock(run);
            QCOMPARE(readRun(run).state(), std::string("running"));
            QVERIFY_THROWS_EXCEPTION(Error, trashRun(run));
        }
        const fs::path place = trashRun(run);
        QVERIFY(!fs::exists(run) && fs::exists(run_paths::record(place)));
        const std::string info = readFile(place.parent_path().parent_path() / "info" / (place.filename().string() + ".trashinfo"));
        QVERIFY(info.starts_with("[Trash Info]\nPath=/") && info.find("DeletionDate=2") != std::string::npos);
        QVERIFY(library.list().empty());
        QVERIFY_THROWS_EXCEPTION(Error, library.findDeleted("Second"));
        QCOMPARE(restoreFromTrash(library.findDeleted("First try").place), run);
        QCOMPARE(library.list().at(0).name(), std::string("First try"));
        trashRun(run);
        fs::remove_all(run);
        writeFileAtomically(run_paths::record(library.newFolder("spark")), "{ this is no json");
        QCOMPARE(library.list().at(0).state(), std::string("damaged"));
    }

    void theTrashGivesBack() {
        const fs::path home = at("thrown/a b%2Fé");
        fs::create_directories(home);
        const auto throwAway = [&](const char* name, const char* content) {
            writeFileAtomically(home / name, content);
            return moveToTrash(home / name);
        };
        const fs::path first = throwAway("one", "first"), second = throwAway("one", "second"), other = throwAway("two", "2");
        const std::vector<Trashed> found = trashedFrom(home);
        QCOMPARE(found.size(), size_t{3});
        QVERIFY(found[0].place == other && found[1].place == second && found[2].place == first);
        QVERIFY(found[1].original == home / "one" && found[1].deleted.starts_with("2"));
        QVERIFY(trashedFrom(home.parent_path()).empty());
        QCOMPARE(restoreFromTrash(second), home / "one");
        QCOMPARE(readFile(home / "one"), std::string("second"));
        QVERIFY_THROWS_EXCEPTION(Error, restoreFromTrash(first));  // its place is taken
        QVERIFY(fs::exists(first));
        QVERIFY_THROWS_EXCEPTION(Error, restoreFromTrash(second));  // no longer there
        fs::remove(home / "one");
        QCOMPARE(restoreFromTrash(first), home / "one");
        QCOMPARE(readFile(home / "one"), std::string("first"));
        writeFileAtomically(other.parent_path().parent_path() / "info" / "two.trashinfo", "nothing of use");
        QVERIFY_THROWS_EXCEPTION(Error, restoreFromTrash(other));
        QVERIFY(trashedFrom(home).empty());
    }

    void settingsComeBackAndDifferencesAreNamed() {
        const fs::path run = at("settings");
        fs::create_directories(run);
        RunConfig config = test::smallRun(12);
        config.data.pastedText = "The ferry.\n";
        config.train.learningRate = 0.1 + 0.2;
        writeRunSettings(run, config);
        const RunConfig back = readRunSettings(run);
        QVERIFY(fieldsToJson(back) == fieldsToJson(config) && back.data.pastedText == config.data.pastedText);
        QVERIFY(differences(config, back).empty());
        RunConfig other = back;
        other.train.seed = 5;
        other.keep.snapshots = 9;  // no other experiment
        const auto found = differences(back, other);
        QVERIFY(found.size() == 1 && found[0].key == "train.seed" && found[0].to == "5");
    }

    void severalRunsAgreeOrNot() {
        const RunConfig plain = test::smallRun(10);
        RunConfig hot = plain, long_ = plain;
        hot.train.learningRate = 0.5;
        long_.train.steps = 20;
        QVERIFY(disagreements({}).empty());
        QVERIFY(disagreements({plain, plain}).empty());
        const auto list = disagreements({plain, hot, long_});
        QCOMPARE(list.size(), size_t{2});
        QCOMPARE(list[0].key, std::string("train.learning_rate"));
        QCOMPARE(list[0].values[1], std::string("0.5"));
        QCOMPARE(list[0].values[0], list[0].values[2]);
        QCOMPARE(list[1].values, std::vector<std::string>({"10", "10", "20"}));
    }

    void historyIsReadOnFromWhereItEnded() {
        const fs::path run = at("history");
        fs::create_directories(run);
        const auto write = [&](const std::string& text) { std::ofstream(run_paths::metrics(run), std::ios::app) << text; };
        RunHistory history;
        QCOMPARE(readRunHistory(run, 0, history), int64_t{0});
        write("{\"event\":\"step\",\"step\":1,\"loss\":3}\n{\"event\":\"step\",\"step\":2,\"loss\":2}\n{\"event\":\"st");
        const int64_t read = readRunHistory(run, 0, history);
        QCOMPARE(history.steps.size(), size_t{2});
        write("ep\",\"step\":3,\"loss\":1}\n");
        QCOMPARE(readRunHistory(run, read, history), static_cast<int64_t>(fs::file_size(run_paths::metrics(run))));
        QCOMPARE(history.steps.size(), size_t{3});
        write("{\"event\":\"step\",\"step\":2,\"loss\":1.5}\n");  // rolled back
        const RunHistory again = readRunHistory(run);
        QCOMPARE(again.steps.size(), size_t{2});
        QCOMPARE(again.steps.back().loss, 1.5);
    }

    void aBranchChangesExactlyOneThing() {
        const fs::path run = at("settings");  // of the test above
        RunConfig config = readRunSettings(run);
        QVERIFY_THROWS_EXCEPTION(Error, forkOrigin(run, 4, config));
        config.train.batchSize = 4;
        QCOMPARE(forkOrigin(run, 4, config).key, std::string("train.batch_size"));
        config.train.seed = 9;
        QVERIFY_THROWS_EXCEPTION(Error, forkOrigin(run, 4, config));
        config = readRunSettings(run);
        config.model.nLayer = 1;
        QVERIFY_THROWS_EXCEPTION(Error, forkOrigin(run, 4, config));
    }
};

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
