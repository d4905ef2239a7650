// SPDX-License-Identifier: GPL-3.0-or-later
// Kept runs in the terminal: the program itself is started, killed and started again.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "runs/run_lock.h"
#include "runs/run_paths.h"

using namespace fw;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Result {
    int code = 0;
    std::string out, err;
    json document() const { return json::parse(out); }
    std::vector<json> lines() const {
        std::vector<json> found;
        std::istringstream stream(out);
        for (std::string line; std::getline(stream, line);) found.push_back(json::parse(line));
        return found;
    }
};

Result run(const QStringList& arguments) {
    QProcess process;
    process.start(FW_CLI, arguments);
    process.waitForFinished(60000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

/// A small model on a small text; `length` and more behind it.
QStringList training(const QString& text, const QStringList& more) {
    QStringList arguments{"train", "--preset", "spark", "--jsonl", "--device", "cpu", "--threads", "2", "--data", text, "--tokenizer", "char"};
    for (const char* setting : {"model.n_layer=2", "model.n_head=2", "model.n_embd=32", "model.n_ctx=32", "train.batch_size=8", "train.eval_every=20",
                                "train.eval_tokens=256", "train.sample_every=0"})
        arguments << "--set" << setting;
    return arguments + more;
}

/// Starts training and waits until `steps` have been told.
void startUntil(QProcess& process, const QStringList& arguments, int steps) {
    process.setReadChannel(QProcess::StandardOutput);
    process.start(FW_CLI, arguments);
    const QByteArray wanted = QByteArray("\"event\":\"step\",\"step\":") + QByteArray::number(steps) + ",";
    QByteArray seen;
    while (!seen.contains(wanted) && process.waitForReadyRead(20000)) seen += process.readAllStandardOutput();
}

}  // namespace

class TestRunsCli : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_text;
    QString at(const char* name) const { return m_folder.filePath(name); }
    static fs::path path(const QString& name) { return name.toStdString(); }

  private slots:
    void initTestCase() {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        m_text = at("text.txt");
        std::ofstream file(path(m_text));
        for (int i = 0; i < 400; ++i) file << "Day " << i << ": the ferry came " << (i % 3 ? "early" : "late") << " and left again.\n";
        file.close();
        const Result straight = run(training(m_text, {"--steps", "120", "--out", at("straight")}));
        QVERIFY2(straight.code == 0, straight.err.c_str());
    }

    void aKilledRunEndsAsIfNothingHadHappened() {
        QProcess process;
        startUntil(process, training(m_text, {"--steps", "120", "--out", at("killed"), "--set", "keep.every_steps=7"}), 60);
        process.kill();
        process.waitForFinished();
        QVERIFY(!RunLock::holder(path(at("killed"))));
        const Result more = run({"resume", at("killed"), "--jsonl", "--threads", "1"});
        QVERIFY2(more.code == 0, more.err.c_str());
        QVERIFY(more.lines().back()["step"] == 120);
        QVERIFY(readFile(path(at("killed/model/model.safetensors"))) == readFile(path(at("straight/model/model.safetensors"))));
    }

    void aTerminatedRunIsSavedWithinTwoSeconds() {
        QProcess process;
        startUntil(process, training(m_text, {"--steps", "100000", "--out", at("stopped")}), 60);
        QElapsedTimer timer;
        timer.start();
        process.terminate();
        QVERIFY(process.waitForFinished(20000));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(fs::exists(path(at("stopped/model/model.safetensors"))));
        const json shown = run({"runs", "show", at("stopped"), "--json"}).document();
        QVERIFY(shown["state"] == "paused" && shown["step"].get<int>() >= 60);
        QVERIFY(shown["snapshots"].size() > 4);
        const int reached = shown["step"];
        QCOMPARE(run({"resume", at("stopped"), "--steps", "3"}).code, 64);
        const Result more = run({"resume", at("stopped"), "--steps", QString::number(reached + 5), "--jsonl"});
        QVERIFY2(more.code == 0, more.err.c_str());
        QVERIFY(more.lines().back()["step"] == reached + 5);
    }

    void anEndedRunHasNothingToDo() {
        const Result again = run({"resume", at("straight"), "--jsonl"});
        QVERIFY2(again.code == 0, again.err.c_str());
        QVERIFY(again.lines().back()["event"] == "done" && again.lines().back()["step"] == 120);
    }

    void earlierModelsAnswer() {
        const auto probe = [&](const char* step) { return run({"probe", at("straight"), "--prompt", "the ", "--at-step", step, "--json"}); };
        const Result first = probe("0"), later = probe("64"), between = probe("100");
        QVERIFY2(first.code == 0, first.err.c_str());
        QVERIFY(first.document()["entropy"].get<double>() > later.document()["entropy"].get<double>() + 0.1);
        QVERIFY(between.document()["step"].get<int>() <= 100);
        for (const QStringList& ask : {QStringList{"complete", at("straight"), "--prompt", "the", "--max-tokens", "4", "--at-step", "16", "--json"},
                                       QStringList{"score", at("straight"), "--file", m_text, "--at-step", "16", "--json"}}) {
            const Result answer = run(ask);
            QVERIFY2(answer.code == 0, answer.err.c_str());
            QVERIFY(answer.document()["step"] == 16);
        }
        QCOMPARE(run({"probe", at("straight/model"), "--prompt", "a", "--at-step", "3"}).code, 66);
    }

    void aBranchIsOneChange() {
        const QString from = at("straight") + "@32";
        const Result branch = run({"train", "--fork", from, "--set", "train.learning_rate=0.001", "--out", at("branch"), "--jsonl", "--device", "cpu"});
        QVERIFY2(branch.code == 0, branch.err.c_str());
        QVERIFY(branch.lines().back()["step"] == 120);
        QCOMPARE(run({"train", "--fork", from, "--out", at("none")}).code, 64);
        QCOMPARE(run({"train", "--fork", from, "--seed", "9", "--set", "train.batch_size=4", "--out", at("none")}).code, 64);
        QCOMPARE(run({"train", "--fork", at("straight") + "@33", "--seed", "9", "--out", at("none")}).code, 66);
        const json compared = run({"runs", "compare", at("straight"), at("branch"), "--json", "--points", "50"}).document();
        QVERIFY(compared["differs"].size() == 1 && compared["differs"].contains("train.learning_rate"));
        QVERIFY(compared["runs"][1]["fork"]["step"] == 32);
        QCOMPARE(compared["runs"][0]["curve"].size(), compared["runs"][1]["curve"].size());
    }

    void theLibraryKeepsListsAndThrowsAway() {
        for (const char* seed : {"1", "2"}) {
            const Result kept = run(training(m_text, {"--steps", "5", "--keep", "--name", QString("seed ") + seed, "--seed", seed}));
            QVERIFY2(kept.code == 0, kept.err.c_str());
        }
        json list = run({"runs", "list", "--json"}).document()["runs"];
        QCOMPARE(list.size(), size_t{2});
        QVERIFY(list[0]["state"] == "finished" && list[0]["step"] == 5 && list[0]["bytes"].get<int64_t>() > 100000);
        const size_t second = list[0]["name"] == "seed 2" ? 0 : 1;
        QVERIFY(list[second]["differs"] == json({"train.seed 1 -> 2"}));
        QCOMPARE(run({"runs", "rename", "seed 2", "--name", "other"}).code, 0);
        QCOMPARE(run({"probe", QString::fromStdString(list[second]["id"]), "--prompt", "a"}).code, 0);
        QCOMPARE(run({"runs", "delete", "other", "--json"}).code, 0);
        QCOMPARE(run({"runs", "list", "--json"}).document()["runs"].size(), size_t{1});
        QVERIFY(fs::exists(path(m_folder.filePath("data/Trash/files"))));
        QCOMPARE(run({"runs", "restore", "nobody"}).code, 66);
        QVERIFY(run({"runs", "restore", "--json"}).document()["restored"][0]["run"] == list[second]["folder"]);
        QCOMPARE(run({"runs", "list", "--json"}).document()["runs"].size(), size_t{2});
        QCOMPARE(run({"runs", "restore"}).code, 66);
        QCOMPARE(run({"runs", "show", "nobody"}).code, 66);
    }

    void aRunIsWrittenOut() {
        for (const char* format : {"csv", "jsonl", "html", "svg"}) {
            const QString file = at("export.") + format;
            const Result done = run({"runs", "export", at("straight"), "--as", format, "--out", file, "--json"});
            QVERIFY2(done.code == 0, done.err.c_str());
            QVERIFY(done.document()["as"] == format && fs::file_size(path(file)) > 2000);
        }
        const Result table = run({"runs", "export", at("straight"), "--as", "csv", "--out", "-"});
        QCOMPARE(std::count(table.out.begin(), table.out.end(), '\n'), 1 + 121);
        QCOMPARE(run({"runs", "export", at("straight"), "--as", "docx", "--out", at("x")}).code, 64);
        QCOMPARE(run({"runs", "export", at("straight"), "--as", "csv", "--out", at("no/where.csv")}).code, 73);
        QCOMPARE(run({"runs", "export", at("nobody"), "--as", "csv", "--out", at("x")}).code, 66);
    }

    void anEarlierRunInTheSameFolderGoesToTheTrash() {
        QCOMPARE(run(training(m_text, {"--steps", "2", "--out", at("again")})).code, 0);
        const Result second = run(training(m_text, {"--steps", "3", "--out", at("again")}));
        QVERIFY2(second.code == 0, second.err.c_str());
        QVERIFY(second.err.find("trash") != std::string::npos);
        QVERIFY(run({"runs", "show", at("again"), "--json"}).document()["step"] == 3);
    }

    void whatCannotBeKeptIsSaidBeforeTraining() {
        QCOMPARE(run(training(m_text, {"--steps", "2", "--out", "/proc/nothing/here"})).code, 73);
        QProcess process;
        startUntil(process, training(m_text, {"--steps", "100000", "--out", at("busy")}), 3);
        QCOMPARE(run({"resume", at("busy")}).code, 69);
        QCOMPARE(run({"runs", "delete", at("busy")}).code, 69);
        QVERIFY(run({"runs", "show", at("busy"), "--json"}).document()["state"] == "running");
        process.kill();
        process.waitForFinished();
        QVERIFY(run({"runs", "show", at("busy"), "--json"}).document()["state"] == "interrupted");
    }
};

QTEST_GUILESS_MAIN(TestRunsCli)
#include "tst_runs_cli.moc"
