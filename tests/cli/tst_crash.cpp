// SPDX-License-Identifier: GPL-3.0-or-later
// Three hundred kills at random moments of a run that saves as often as it can: what is on disk can always be gone on
// from, nothing that was reported as saved is lost, and the end is the same as without any kill.
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/rng.h"
#include "runs/checkpoint.h"
#include "runs/run_paths.h"

using namespace fw;
namespace fs = std::filesystem;

namespace {

constexpr int kSteps = 6000;  // enough for all kills; those that are left are trained at the end

int kills() { return qEnvironmentVariableIsSet("FIRSTWORDS_KILLS") ? qEnvironmentVariableIntValue("FIRSTWORDS_KILLS") : 300; }

/// The last step that a line of this kind names.
int64_t lastStep(const QByteArray& output, const char* event) {
    int64_t step = -1;
    for (const QByteArray& line : output.split('\n')) {
        const auto json = nlohmann::json::parse(line.toStdString(), nullptr, false);
        if (json.is_object() && json.value("event", "") == event) step = json.value("step", int64_t{-1});
    }
    return step;
}

}  // namespace

class TestCrash : public QObject {
    Q_OBJECT
  private slots:
    void threeHundredKills() {
        const QTemporaryDir folder;
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        const QString run = folder.filePath("run"), text = folder.filePath("text.txt");
        std::ofstream file(text.toStdString());
        for (int i = 0; i < 60; ++i) file << "Day " << i << ": the ferry came " << (i % 3 ? "early" : "late") << " and left again.\n";
        file.close();
        QStringList begin{"train", "--preset", "spark", "--jsonl", "--device", "cpu", "--threads", "1", "--data", text, "--tokenizer", "char", "--steps", QString::number(kSteps)};
        for (const char* setting : {"model.n_layer=1", "model.n_head=2", "model.n_embd=32", "model.n_ctx=16", "train.batch_size=4", "train.eval_every=50",
                                    "train.eval_tokens=64", "train.sample_every=0", "keep.every_steps=1"})
            begin << "--set" << setting;
        Rng rng(11);
        int64_t reached = 0;
        int mostFolders = 0;
        const auto whole = [&] {
            std::vector<std::string> warnings;
            const Checkpoint found = newestCheckpoint(run.toStdString(), [&](const std::string& m) { warnings.push_back(m); });
            if (!warnings.empty()) qWarning("%s", warnings.front().c_str());
            return warnings.empty() ? found.progress.step : -1;
        };
        for (int kill = 0; kill < kills(); ++kill) {
            const bool first = run_paths::snapshotSteps(run.toStdString()).empty();
            QProcess process;
            process.start(FW_CLI, first ? begin + QStringList{"--out", run} : QStringList{"resume", run, "--jsonl"});
            QByteArray output;
            QElapsedTimer timer;
            timer.start();
            while (!output.contains("\"event\":\"step\"") && timer.elapsed() < 20000 && process.waitForReadyRead(1000)) output += process.readAllStandardOutput();
            QTest::qSleep(static_cast<int>(rng.below(60)));
            process.kill();
            process.waitForFinished();
            output += process.readAllStandardOutput();
            if (first && run_paths::snapshotSteps(run.toStdString()).empty()) continue;  // killed before anything was saved
            const int64_t told = lastStep(output, "step"), saved = lastStep(output, "snapshot"), found = whole();
            QVERIFY2(found >= reached, "a state was lost");
            QVERIFY2(found >= saved, "what was reported as saved is not there");
            QVERIFY2(found >= told - 4, qPrintable(QString("step %1 was told, %2 is there").arg(told).arg(found)));  // two states may wait, one be in work
            reached = found;
            int hidden = 0;
            for (const auto& entry : fs::directory_iterator(run_paths::snapshots(run.toStdString()))) hidden += entry.path().filename().string().starts_with('.');
            mostFolders = std::max(mostFolders, hidden);
            if (found >= kSteps) break;
        }
        QVERIFY(mostFolders <= 2);
        qInfo("the run came to step %lld", static_cast<long long>(reached));
        const QString straight = folder.filePath("straight");
        QProcess rest;
        rest.start(FW_CLI, {"resume", run, "--jsonl"});
        QVERIFY(rest.waitForFinished(600000) && rest.exitCode() == 0);
        QProcess undisturbed;
        undisturbed.start(FW_CLI, begin + QStringList{"--out", straight, "--set", "keep.every_steps=0"});
        QVERIFY(undisturbed.waitForFinished(600000) && undisturbed.exitCode() == 0);
        QVERIFY(readFile((straight + "/model/model.safetensors").toStdString()) == readFile((run + "/model/model.safetensors").toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
