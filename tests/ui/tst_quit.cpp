// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, told to end in the middle of training: it ends by itself and the run is kept where it was.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "runs/run_library.h"
#include "runs/run_paths.h"

using namespace fw;
using namespace Qt::StringLiterals;

class TestQuit : public QObject {
    Q_OBJECT
  private slots:
    void keepsTheRun_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void keepsTheRun() {
        QFETCH(int, signal);
        const QTemporaryDir folder;
        QFile text(folder.filePath(u"text.txt"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        for (int i = 0; i < 4000; ++i) text.write("The ferry left Tarn before the fog came in, and nobody waved to number " + QByteArray::number(i) + ".\n");
        text.close();
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) environment.insert(QLatin1String(name), folder.path());
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QStringLiteral(FW_GUI), {u"--train"_s, u"--preset"_s, u"spark"_s, u"--data"_s, text.fileName()});
        QVERIFY(program.waitForStarted());

        const RunLibrary library(std::filesystem::path(folder.path().toStdString()) / "firstwords/runs");
        const auto steps = [&] {
            const auto rows = library.list();
            return rows.empty() ? std::vector<int64_t>() : run_paths::snapshotSteps(rows.front().folder);
        };
        QTRY_VERIFY_WITH_TIMEOUT(steps().size() >= 3, 60000);
        QCOMPARE(library.list().front().state(), "running");
        ::kill(static_cast<pid_t>(program.processId()), signal);
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);

        const RunRow row = library.list().front();
        QCOMPARE(row.state(), "paused");
        QVERIFY(row.record.step >= 2);
        QCOMPARE(steps().back(), row.record.step);  // not only what was due anyway
    }
};

QTEST_GUILESS_MAIN(TestQuit)
#include "tst_quit.moc"
