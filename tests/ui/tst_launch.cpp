// SPDX-License-Identifier: GPL-3.0-or-later
// The program's command line: help and version need no display, and what is not known is refused.
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The program, run to its end without a display (or, where a window is needed, without one that can be seen).
struct Run {
    Run(const QStringList& arguments, bool withWindow) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) environment.remove(QLatin1String(name));
        if (withWindow) environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(FW_GUI), arguments);
        ended = program.waitForFinished(30000) && program.exitStatus() == QProcess::NormalExit;
        code = program.exitCode();
        out = QString::fromUtf8(program.readAllStandardOutput());
        error = QString::fromUtf8(program.readAllStandardError());
    }
    bool ended = false;
    int code = -1;
    QString out, error;
};

}  // namespace

class TestLaunch : public QObject {
    Q_OBJECT
  private slots:
    void wordsNeedNoDisplay_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("told");
        for (const char* option : {"--help", "-h"}) QTest::newRow(option) << QString::fromLatin1(option) << u"--language"_s;
        for (const char* option : {"--version", "-v"}) QTest::newRow(option) << QString::fromLatin1(option) << u"firstwords"_s;
    }
    void wordsNeedNoDisplay() {
        QFETCH(QString, option);
        QFETCH(QString, told);
        const Run run({option}, false);
        QVERIFY2(run.ended, qPrintable(run.error));
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains(told), qPrintable(run.out));
    }

    void unknownIsRefused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("told");
        QTest::newRow("language") << QStringList{u"--language"_s, u"xx"_s} << u"system, en, de, es"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"light or dark"_s;
        QTest::newRow("size") << QStringList{u"--size"_s, u"wide"_s} << u"1366x768"_s;
    }
    void unknownIsRefused() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, told);
        const Run run(arguments, true);
        QVERIFY2(run.ended, qPrintable(run.error));
        QCOMPARE(run.code, 64);
        QVERIFY2(run.error.contains(told), qPrintable(run.error));
    }
};

QTEST_GUILESS_MAIN(TestLaunch)
#include "tst_launch.moc"
