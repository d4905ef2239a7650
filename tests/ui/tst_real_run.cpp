// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real session that trains a small model on all cores: what a beginner meets from the first second on,
// and whether the window goes on answering meanwhile. Waits for what must happen; asserts no speed.
#include <QTemporaryDir>
#include <QTest>

#include "main_window.h"
#include "session/session.h"
#include "ui/support/small_program.h"
#include "theme/theme.h"
#include "ui/support/event_loop_watch.h"
#include "workbench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60000;  // ms; stands for "never"

PresetChoice allCores() {
    PresetChoice choice = test::smallChoice(400);
    choice.config.threads = 0;
    return choice;
}

/// The program as app/gui_main.cpp puts it together, with one small preset and settings of its own.
struct Program {
    QTemporaryDir folder;
    BackendRegistry registry = test::cpuOnly();
    Session session{registry, FW_SOURCE_DIR "/resources"};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Theme theme;
    Workbench bench{session.mailbox(), [this](Command command) { session.post(std::move(command)); }, {allCores()}, settings};
    MainWindow window{bench, theme};

    Program() {
        window.resize(1366, 768);
        window.show();
        bench.open();
    }
    bool isShown(AgeRole role, int64_t sinceStep) const {
        for (const BarColumn& column : bench.nextToken.columns())
            if (column.age.role == role && column.age.step >= sinceStep) return true;
        return false;
    }
};

}  // namespace

class TestRealRun : public QObject {
    Q_OBJECT

  private slots:
    void opensWithTheRandomModelInAllViews() {
        Program p;
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady() && !p.bench.loss.rungs().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(p.isShown(AgeRole::Start, 0) && p.bench.completions.isSettled(0), kPatience);
        QVERIFY(std::abs(p.bench.loss.uniformLoss() - std::log(384.0)) < 0.02);
        QVERIFY(p.bench.status.preparation().isEmpty());
        QCOMPARE(p.bench.status.step(), 0);
        QVERIFY(!p.bench.status.isTraining());
    }

    void trainsAndGoesOnAnswering() {
        Program p;
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady(), kPatience);
        const test::EventLoopWatch watch;
        p.bench.status.toggleTraining();
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.step() >= 200 && p.isShown(AgeRole::Now, 1), kPatience);
        QVERIFY(p.bench.loss.steps().back().smooth < p.bench.loss.uniformLoss() - 0.5);
        QVERIFY(!p.bench.loss.passed().empty());
        QTRY_COMPARE_WITH_TIMEOUT(p.bench.status.state(), SessionState::Finished, kPatience);
        QCOMPARE(p.bench.status.step(), 400);
        qInfo("longest pause of the event loop: %lld ms", static_cast<long long>(watch.longest()));
        QVERIFY2(watch.longest() < 2000, qPrintable(u"the window did not answer for %1 ms"_s.arg(watch.longest())));
    }

    void stepsOnceAndStartsAgainTheSame() {
        Program p;
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady(), kPatience);
        const auto oneStep = [&] {
            p.bench.status.stepOnce();
            (void)QTest::qWaitFor([&] { return p.bench.status.step() == 1 && !p.bench.status.isTraining(); }, kPatience);
            return p.bench.loss.steps().empty() ? 0.0 : p.bench.loss.steps().back().raw;
        };
        const double first = oneStep();
        QCOMPARE(p.bench.status.step(), 1);
        p.bench.status.sameStart();
        QTRY_COMPARE_WITH_TIMEOUT(p.bench.status.step(), 0, kPatience);
        QVERIFY(first > 0);
        QCOMPARE(oneStep(), first);
    }

    void closesInTheMiddleOfTraining() {
        Program p;
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady(), kPatience);
        p.bench.status.toggleTraining();
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.step() > 0, kPatience);
        QVERIFY(p.window.close());
    }
};

QTEST_MAIN(TestRealRun)
#include "tst_real_run.moc"
