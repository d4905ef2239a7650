// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson on the wall and the presenter's window beside it: when it is there, what stands in it, that its buttons and
// keys are those of the wall, that hands entered in it are the class's, what came in the rehearsal, and a run that is
// taken up again. With FIRSTWORDS_SHOTS=FOLDER it also writes pictures, for looking at.
#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include "lesson/lesson_director.h"
#include "lesson/lesson_plan.h"
#include "lesson/prose_view.h"
#include "lesson/rehearsal_bar.h"
#include "lesson/teacher_window.h"
#include "lesson/vote_box.h"
#include "projector/picture_cover.h"
#include "projector/presenter.h"
#include "projector/presenter_clock.h"
#include "projector/presenter_notes.h"
#include "projector/presenter_window.h"
#include "projector/projector_mode.h"
#include "session/session.h"
#include "ui/support/lesson_fixture.h"
#include "ui/support/small_program.h"
#include "ui/support/window_bench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPredict = 4, kDo = 6;  // steps of 02-all

Rehearsal someRehearsal() {
    RehearsedStep step;
    step.id = "run";
    step.seconds = 43;
    step.trained = true;
    step.loss = 2.31;
    step.runSeconds = 41;
    step.provenance.tokens = 1'024'000;
    step.prompt = "Once there";
    step.completion = " was a <b>ferry</b>";
    step.passed = {{"bigram", 14, 460'000}};
    return {"02-all", LessonPath::Whole, "2026-11-12T14:03:00Z", "CPU, 2 threads", 61, {step}};
}

struct Bench : test::WindowBench {
    Bench() {
        test::writeLessons(folder.filePath(u"lessons"_s));
        bench.lessons.setPlaces(folder.filePath(u"lessons"_s).toStdString(), {});
        bench.rehearsals.setFolder(rehearsals());
    }
    std::filesystem::path rehearsals() const { return folder.filePath(u"rehearsals"_s).toStdString(); }
    LessonDesk& desk() { return bench.lessons; }
    PresenterWindow* presenter() { return window.presenter().window(); }
    StepRecord& record(const char* step) { return desk().learner().lesson("02-all").steps[step]; }

    /// With one screen the presenter's window comes when it is asked for.
    void present(int place) {
        desk().open("02-all", LessonPath::Whole);
        desk().goTo(place);
        window.actions()["projector"]->trigger();
        window.actions()["presenter"]->trigger();
        QCoreApplication::processEvents();
    }
    QAbstractButton* button(const QString& words) {
        for (QAbstractButton* each : presenter()->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->text().startsWith(words)) return each;
        return nullptr;
    }
    void click(const QString& words) {
        QAbstractButton* found = button(words);
        QVERIFY2(found && found->isEnabled(), qPrintable(words));
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QString words() {
        QString all;
        for (QLabel* label : presenter()->findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + u'\n';
        for (ProseView* prose : presenter()->findChildren<ProseView*>()) all += prose->toPlainText() + u'\n';
        return all;
    }
};

using test::picture;

}  // namespace

class TestPresenter : public QObject {
    Q_OBJECT

  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void isNeverOnTheWallByItself() {
        Bench b;
        b.desk().open("02-all", LessonPath::Whole);
        b.window.actions()["projector"]->trigger();
        QVERIFY(!b.presenter());
        b.window.actions()["presenter"]->trigger();
        QVERIFY(b.presenter() && b.presenter()->isVisible());
        QVERIFY(!b.button(u"Swap"_s));  // there is nothing to swap with
        b.window.actions()["projector"]->trigger();
        QVERIFY(!b.presenter());
    }

    void screensThatMirrorEachOtherAreOne() {
        const QRect wall(0, 0, 1920, 1080), mirror(0, 0, 1280, 720), beside(1920, 0, 1366, 768);
        QCOMPARE(secondScreen(wall, {wall}), -1);
        QCOMPARE(secondScreen(wall, {wall, mirror}), -1);
        QCOMPARE(secondScreen(wall, {wall, mirror, beside}), 2);
        QCOMPARE(secondScreen(beside, {wall, beside}), 0);
    }

    void whatItNeedsComesFirst() {
        Bench b;
        b.window.actions()["presenter"]->trigger();  // no lesson: the list of lessons
        QVERIFY(!b.presenter() && b.window.dock(u"lesson"_s)->isVisible());
        b.desk().open("02-all", LessonPath::Whole);
        b.window.actions()["presenter"]->trigger();
        QVERIFY(b.window.projector().isOn() && b.presenter());
        b.desk().close();
        QVERIFY(!b.presenter());
    }

    void keepsItsOwnType() {
        Bench b;
        const double usual = QApplication::font().pointSizeF();
        b.present(0);
        QVERIFY(QApplication::font().pointSizeF() > 1.2 * usual);
        QCOMPARE(b.presenter()->font().pointSizeF(), usual);
        b.desk().goTo(kDo);
        b.desk().goTo(kPredict);
        QTest::qWait(20);
        QVERIFY(b.presenter()->findChild<VoteBox*>()->isVisible());
        for (QWidget* each : b.presenter()->findChildren<QWidget*>()) {
            const bool words = qobject_cast<QLabel*>(each) || qobject_cast<QAbstractButton*>(each) ||
                               qobject_cast<ProseView*>(each) || qobject_cast<QSpinBox*>(each);
            if (words && each->isVisible() && !each->font().bold())
                QVERIFY2(each->font().pointSizeF() <= usual, each->metaObject()->className());
        }
    }

    void notesSayWhatIsRight() {
        Bench b;
        b.present(kPredict);
        const QString words = b.words();
        for (const QString& each : {u"Where does it go?"_s, u"✔ It falls"_s, u"It does not rise."_s, u"Down it goes."_s,
                                    u"Look left."_s, u"Run it once before class."_s, u"Then: Draw"_s})
            QVERIFY2(words.contains(each), qPrintable(each + u" is missing in: "_s + words));
        b.desk().goTo(kDo);
        QVERIFY(b.words().contains(u"Train twenty steps."_s) && !b.words().contains(u"Where does it go?"_s));
    }

    void buttonsAreThoseOfTheWall() {
        Bench b;
        b.present(kPredict);
        b.click(u"Next beat"_s);
        QCOMPARE(b.desk().runner()->place(), kPredict + 1);
        b.click(u"Back"_s);
        QCOMPARE(b.desk().runner()->place(), kPredict);
        b.click(u"Blank"_s);
        QCOMPARE(b.window.projector().cover().kind(), PictureCover::Kind::Blank);
        QVERIFY(b.button(u"Blank"_s)->isChecked() && !b.button(u"Freeze"_s)->isChecked());
        b.click(u"Freeze"_s);
        QCOMPARE(b.window.projector().cover().kind(), PictureCover::Kind::Frozen);
        b.click(u"Freeze"_s);
        QCOMPARE(b.window.projector().cover().kind(), PictureCover::Kind::None);
        b.click(u"2 Next token"_s);
        QCOMPARE(b.window.projector().shown(), u"next_token"_s);
        QVERIFY(b.button(u"2 Next token"_s)->isChecked() && !b.button(u"1 Loss"_s)->isChecked());
    }

    void keysWorkInBothWindows() {
        Bench b;
        b.present(kPredict);
        for (QWidget* window : {static_cast<QWidget*>(b.presenter()), static_cast<QWidget*>(&b.window)}) {
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            QTest::keyClick(window, Qt::Key_PageDown);
            QCOMPARE(b.desk().runner()->place(), kPredict + 1);
            QTest::keyClick(window, Qt::Key_PageUp);
            QCOMPARE(b.desk().runner()->place(), kPredict);
            QTest::keyClick(window, Qt::Key_B);
            QCOMPARE(b.window.projector().cover().kind(), PictureCover::Kind::Blank);
            QTest::keyClick(window, Qt::Key_B);
            QCOMPARE(b.window.projector().cover().kind(), PictureCover::Kind::None);
        }
    }

    /// The lesson itself has the same keys; on the wall they are not asked twice.
    void keysWorkWhileTheLessonIsOnTheWall() {
        Bench b;
        b.present(kPredict);
        b.window.projector().show(u"lesson"_s);
        b.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&b.window));
        QWidget* focus = nullptr;
        for (QPushButton* each : b.window.dock(u"lesson"_s)->widget()->findChildren<QPushButton*>())
            if (each->isVisible() && each->text() == u"Next"_s) focus = each;
        QVERIFY(focus);
        focus->setFocus();
        QTest::keyClick(focus, Qt::Key_PageDown);
        QCOMPARE(b.desk().runner()->place(), kPredict + 1);
        QTest::keyClick(b.window.focusWidget() ? b.window.focusWidget() : &b.window, Qt::Key_PageUp);
        QCOMPARE(b.desk().runner()->place(), kPredict);
    }

    void handsAreThoseOfTheClass() {
        Bench b;
        b.present(kPredict);
        b.window.projector().show(u"lesson"_s);
        QCoreApplication::processEvents();
        auto* entered = b.presenter()->findChild<VoteBox*>();
        QVERIFY(entered);
        entered->findChildren<QSpinBox*>().at(1)->setValue(12);
        QCOMPARE(b.record("direction").votes.at("rises"), 12);
        auto* shown = b.window.dock(u"lesson"_s)->widget()->findChild<VoteBox*>();
        QVERIFY(shown && shown->isVisible());
        QCOMPARE(shown->findChildren<QSpinBox*>().at(1)->value(), 12);
    }

    void aStepIsRunWithoutAPredictionOfOnesOwn() {
        Bench b;
        b.present(kDo);
        b.click(u"Train it"_s);
        QVERIFY(b.desk().director().isPlaying());
        QVERIFY(b.record("direction").skippedPrediction && b.record("drawn").skippedPrediction);
        b.run.becomeReady();
        b.bench.bridge.drain();
        QVERIFY(b.run.last<command::Start>());
        QVERIFY(b.button(u"Pause"_s));
    }

    void rehearsalStandsBesideTheBeat() {
        Bench b;
        b.present(kDo);
        QVERIFY(b.words().contains(u"was not rehearsed"_s));
        writeRehearsal(b.rehearsals(), someRehearsal());
        b.bench.rehearsals.setFolder(b.rehearsals());
        const QString words = b.words();
        for (const QString& each : {u"loss 2.31 at 41 s"_s, u"1.02 M tokens"_s, u"“Once there was a <b>ferry</b>”"_s,
                                    u"took 43 s"_s, u"14 s"_s})
            QVERIFY2(words.contains(each), qPrintable(each + u" is missing in: "_s + words));
        b.click(u"Next beat"_s);
        QVERIFY(!b.words().contains(u"loss 2.31"_s));
    }

    void teachersPageTellsTheRehearsal() {
        Bench b;
        writeRehearsal(b.rehearsals(), someRehearsal());
        const auto lesson = b.desk().course().at(1);
        const QString markdown = rehearsalMarkdown(*lesson, b.bench.rehearsals.of("02-all"));
        ProseView view({}, b.theme, nullptr);
        view.showMarkdown(markdown, nullptr);
        QVERIFY2(view.toPlainText().contains(u"loss 2.31 at 41 s"_s) && view.toPlainText().contains(u"<b>ferry</b>"_s),
                 qPrintable(view.toPlainText()));
        QVERIFY(rehearsalMarkdown(*lesson, nullptr).isEmpty());
    }

    void aLessonIsRehearsedInTheBackground() {
        QTemporaryDir folder;
        const BackendRegistry registry = test::cpuOnly();
        const std::filesystem::path root = folder.path().toStdString();
        test::writeLessonFile(folder.filePath(u"lesson.en.md"_s), "");
        QDir().mkpath(folder.filePath(u"04-tiny"_s));
        test::writeLessonFile(folder.filePath(u"04-tiny/lesson.en.md"_s), R"(+++
title = "Tiny"
summary = "It trains a little."
minutes = 5
preset = "spark"
panels = ["loss"]
goal = "It is quick."
+++

## Run

```do run
button = "Train"
ready = "tokens >= 9000"
seen = "tokens >= 9000"
not_yet = "Train."
unusual = "None."
[[action]]
verb = "train"
tokens = 9000
```
)");
        const auto lesson = loadLesson(root / "04-tiny").lesson;
        QVERIFY(lesson);
        const std::filesystem::path cache = qEnvironmentVariable("XDG_CACHE_HOME").toStdString();
        RehearsalRun rehearsals([&] { return std::make_unique<Session>(registry, FW_SOURCE_DIR "/resources", cache); },
                                FW_SOURCE_DIR "/resources", cache, root / "runs");
        rehearsals.setFolder(root / "kept");
        QVERIFY(rehearsals.isPossible() && !rehearsals.of("04-tiny"));
        rehearsals.start(lesson, {lesson}, LessonPath::Whole);
        QVERIFY(rehearsals.isRunning() && rehearsals.progressText().contains(u"Tiny"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!rehearsals.isRunning(), 90000);
        QVERIFY2(rehearsals.trouble().isEmpty(), qPrintable(rehearsals.trouble()));
        QVERIFY(rehearsals.of("04-tiny") && rehearsals.of("04-tiny")->find("run")->trained);
        QVERIFY(readRehearsal(root / "kept", "04-tiny"));
        rehearsals.start(lesson, {lesson}, LessonPath::Whole);
        rehearsals.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!rehearsals.isRunning(), 90000);
        QVERIFY(rehearsals.trouble().isEmpty() && rehearsals.of("04-tiny"));  // the one before is still good
    }

    void planIsReadAgainstTheClock() {
        const std::vector<PlanMark> plan{{0, "Recall"}, {4, "*Draw* it"}};
        QVERIFY(planWords(plan, 1).contains(u"minute 0: Recall"_s) &&
                planWords(plan, 1).contains(u"minute 4: Draw it"_s));
        QVERIFY(planWords(plan, 5).contains(u"since minute 4: Draw it"_s) && !planWords(plan, 5).contains(u"Recall"_s));
        QVERIFY(planWords({}, 5).isEmpty());
    }

    void aRunIsTakenUpAgainWithOneKey() {
        Bench b;
        b.window.actions()["projector"]->trigger();
        b.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&b.window));
        const auto run = b.folder.filePath(u"runs/one"_s).toStdString();
        b.say(event::SnapshotTaken{40, run + "/snapshots/step-40"});
        QTest::keyClick(&b.window, Qt::Key_K);
        QVERIFY(b.run.last<command::Open>());
        QCOMPARE(b.run.last<command::Open>()->folder.string(), run);
    }

    void pictures() {
        if (qEnvironmentVariableIsEmpty("FIRSTWORDS_SHOTS")) QSKIP("FIRSTWORDS_SHOTS names no folder for pictures");
        Bench b;
        b.bench.lessons.setPlaces(FW_SOURCE_DIR "/lessons", {});
        Rehearsal rehearsal = someRehearsal();
        rehearsal.lesson = "04-watch-it-learn";
        rehearsal.steps[0].id = "train_it";
        writeRehearsal(b.rehearsals(), rehearsal);
        b.desk().open("04-watch-it-learn", LessonPath::Whole);
        b.window.actions()["presenter"]->trigger();
        for (const int place : {4, 5, 6}) {
            b.desk().goTo(place);
            picture(*b.presenter(), u"presenter-%1"_s.arg(place));
        }
        PanelContext panels{b.bench, b.theme};
        TeacherWindow::open({panels, b.desk()}, b.desk().openLesson(), &b.window);
        picture(*b.window.findChild<TeacherWindow*>(), u"teacher"_s);
    }
};

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"
