// SPDX-License-Identifier: GPL-3.0-or-later
// The step cursor: which kept model all panels show. A stand-in answers in the place of a session.
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/support/synthetic_run.h"
#include "widgets/step_track.h"
#include "workbench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

struct Bench {
    QTemporaryDir folder;
    test::SyntheticRun run;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Workbench bench{run.mailbox, run.post(), test::SyntheticRun::presets(), settings};
    StepCursor& cursor = bench.cursor;

    Bench() {
        bench.open();
        run.becomeReady();
        run.train(0, 600);
        drain();
    }
    void drain() { bench.bridge.drain(); }
    /// As a session that keeps the models of these steps.
    void keep(std::initializer_list<int64_t> steps) {
        for (const int64_t step : steps) {
            const QString path = folder.filePath(u"snapshots/step-%1"_s.arg(step));
            QDir().mkpath(path);
            run.say(event::SnapshotTaken{step, path.toStdString()});
        }
        drain();
    }
    void thin(int64_t step) { QDir(folder.filePath(u"snapshots/step-%1"_s.arg(step))).removeRecursively(); }
    /// Answers what was asked last, as `step`.
    void answer(int64_t step) {
        run.say(event::StepShown{step});
        drain();
    }
    std::optional<int64_t> asked() const { return run.last<command::ShowStep>()->step; }
    int questions() const { return run.count<command::ShowStep>(); }
};

}  // namespace

class TestStepCursor : public QObject {
    Q_OBJECT
  private slots:
    void nothingIsThereBeforeAModelIsKept() {
        Bench b;
        QVERIFY(!b.cursor.isAvailable());
        b.cursor.goTo(5);
        b.cursor.move(-1);
        b.cursor.setPlaying(true);
        QCOMPARE(b.questions(), 0);
        QVERIFY(!b.cursor.isPlaying());
    }

    void goesFromKeptStepToKeptStep() {
        Bench b;
        b.keep({0, 1, 2, 4, 64, 512});
        QCOMPARE(b.cursor.place(), 6);  // now
        b.cursor.move(-1);
        QCOMPARE(b.asked(), std::optional<int64_t>(512));
        b.answer(512);
        b.cursor.goTo(50);  // the nearest
        QCOMPARE(b.asked(), std::optional<int64_t>(64));
        b.answer(64);
        QCOMPARE(b.cursor.place(), 4);
        b.cursor.move(1);
        b.answer(512);
        b.cursor.move(1);  // beyond the last is now
        QCOMPARE(b.asked(), std::optional<int64_t>());
        b.answer(-1);
        QCOMPARE(b.cursor.step(), std::optional<int64_t>());
        b.cursor.move(1);
        QCOMPARE(b.questions(), 4);  // there already
    }

    void draggingMakesNoQueue() {
        Bench b;
        b.keep({0, 1, 2, 4, 8, 16});
        for (int place = 5; place >= 0; --place) b.cursor.goToPlace(place);
        QCOMPARE(b.questions(), 1);
        QCOMPARE(b.cursor.step(), std::optional<int64_t>(0));  // shown at once
        b.answer(16);
        QCOMPARE(b.questions(), 2);  // and only the last wish follows
        QCOMPARE(b.asked(), std::optional<int64_t>(0));
        b.answer(0);
        QCOMPARE(b.questions(), 2);
    }

    void theDiskHasTheLastWord() {
        Bench b;
        b.keep({0, 1, 2, 3, 4});
        b.thin(3);
        b.keep({8});
        QCOMPARE(b.cursor.steps(), (std::vector<int64_t>{0, 1, 2, 4, 8}));
        b.cursor.goTo(4);
        b.answer(2);  // 4 had gone meanwhile: the session says what it shows
        QCOMPARE(b.cursor.step(), std::optional<int64_t>(2));
    }

    void playingEndsAtNow() {
        Bench b;
        b.keep({0, 1, 2});
        b.cursor.setSpeed(200);
        b.cursor.setPlaying(true);
        QCOMPARE(b.asked(), std::optional<int64_t>(0));
        std::vector<int64_t> seen;
        while (b.cursor.isPlaying() && seen.size() < 10) {
            seen.push_back(b.asked().value_or(-1));
            const int before = b.questions();
            b.answer(seen.back());
            QTRY_VERIFY(b.questions() > before || !b.cursor.isPlaying());
        }
        QCOMPARE(seen, (std::vector<int64_t>{0, 1, 2}));
        QCOMPARE(b.asked(), std::optional<int64_t>());
    }

    void theSameStartForgets() {
        Bench b;
        b.keep({0, 1, 2});
        b.cursor.goTo(1);
        b.answer(1);
        b.run.answer({AgeRole::Visited, 1, -1});
        b.drain();
        const auto visited = [](const auto& columns) {
            return std::count_if(columns.begin(), columns.end(), [](const auto& c) { return c.age.role == AgeRole::Visited; });
        };
        QCOMPARE(visited(b.bench.nextToken.columns()), 1);
        QCOMPARE(visited(b.bench.completions.columns()), 1);
        QCOMPARE(b.bench.nextToken.columns().back().age.role, AgeRole::Now);
        b.run.say(event::StateChanged{SessionState::Ready});
        b.drain();
        QVERIFY(!b.cursor.isAvailable());
        QCOMPARE(b.cursor.step(), std::optional<int64_t>());
        QCOMPARE(visited(b.bench.nextToken.columns()), 0);
        QCOMPARE(visited(b.bench.completions.columns()), 0);
    }

    void theTrackIsDragged() {
        StepTrack track;
        track.resize(416, 24);
        track.setSteps({0, 1, 2, 4}, 4, {2});
        QSignalSpy wanted(&track, &StepTrack::wanted);
        QTest::mousePress(&track, Qt::LeftButton, {}, {8, 12});
        QCOMPARE(wanted.last().at(0).toInt(), 0);
        QTest::mousePress(&track, Qt::LeftButton, {}, {208, 12});
        QCOMPARE(wanted.last().at(0).toInt(), 2);
        QTest::mousePress(&track, Qt::LeftButton, {}, {410, 12});
        QCOMPARE(wanted.last().at(0).toInt(), 4);
    }
};

QTEST_MAIN(TestStepCursor)
#include "tst_step_cursor.moc"
