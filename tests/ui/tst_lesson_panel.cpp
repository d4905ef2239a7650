// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons in the window, over a made-up run: every kind of step with the mouse and with keys alone, what is locked before a
// prediction, the layout that comes back, the outline, the record on disk, and what a lesson from anybody cannot do.
// With FIRSTWORDS_SHOTS=FOLDER it also writes pictures, for looking at.
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "lesson/lesson_act.h"
#include "lesson/lesson_director.h"
#include "lesson/lesson_stage.h"
#include "lesson/loss_sketch.h"
#include "lesson/outline.h"
#include "lesson/portfolio_export.h"
#include "lesson/prose_view.h"
#include "lesson/sketch_overlay.h"
#include "lesson/teacher_window.h"
#include "lesson/vocabulary.h"
#include "panels/panel_registry.h"
#include "ui/support/lesson_fixture.h"
#include "ui/support/window_bench.h"
#include "widgets/message_bar.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

struct Bench : test::WindowBench {
    Bench() {
        test::writeLessons(folder.filePath(u"lessons"_s));
        bench.lessons.setPlaces(folder.filePath(u"lessons"_s).toStdString(), record().toStdString());
        window.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
    }
    QString record() const { return folder.filePath(u"learner.json"_s); }
    QWidget* panel() { return window.dock(u"lesson"_s)->widget(); }
    LessonDesk& desk() { return bench.lessons; }
    StepRecord& stepRecord(const std::string& step) { return desk().learner().lesson("02-all").steps[step]; }

    void openList() {
        window.openPanel(u"lesson"_s);
        QCoreApplication::processEvents();
    }
    void openLesson(int place = 0) {
        openList();
        desk().open("02-all", LessonPath::Whole);
        desk().goTo(place);
        QCoreApplication::processEvents();
    }
    /// A button of the lesson panel that can be seen, by its words.
    QAbstractButton* button(const QString& words) {
        for (QAbstractButton* each : panel()->findChildren<QAbstractButton*>())
            if (each->isVisible() && (each->text().startsWith(words) || each->accessibleName() == words)) return each;
        return nullptr;
    }
    void click(const QString& words) {
        QAbstractButton* found = button(words);
        QVERIFY2(found, qPrintable(u"no button: "_s + words));
        QVERIFY2(found->isEnabled(), qPrintable(u"cannot be pressed: "_s + words));
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    /// Tab until a button with these words has the focus, then Space.
    void press(const QString& words) {
        QStringList way;
        for (int i = 0; i < 80; ++i) {
            way.append(QApplication::focusWidget() ? QString::fromLatin1(QApplication::focusWidget()->metaObject()->className()) + u' ' + QApplication::focusWidget()->accessibleName() : u"nothing"_s);
            auto* focus = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
            if (focus && panel()->isAncestorOf(focus) && (focus->text().startsWith(words) || focus->accessibleName() == words)) {
                QTest::keyClick(focus, Qt::Key_Space);
                QCoreApplication::processEvents();
                return;
            }
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        }
        QFAIL(qPrintable(u"the Tab key does not come to '%1'; it came to: %2"_s.arg(words, way.join(u", "_s))));
    }
    /// What can be seen of a kind; what a page was made of before goes only when the event loop comes to it.
    template <class Widget>
    QList<Widget*> visible() {
        QList<Widget*> found;
        for (Widget* each : panel()->findChildren<Widget*>())
            if (each->isVisible()) found.append(each);
        return found;
    }
    QString words() {
        QString all;
        for (QLabel* label : panel()->findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + u'\n';
        for (ProseView* prose : panel()->findChildren<ProseView*>())
            if (prose->isVisible()) all += prose->toPlainText() + u'\n';
        return all;
    }
    void trainTo(int64_t from, int64_t to) {
        run.say(event::StateChanged{SessionState::Running});
        run.train(from, to);
        bench.bridge.drain();
    }
    void pauseRun() {
        run.say(event::StateChanged{SessionState::Paused});
        bench.bridge.drain();
        QCoreApplication::processEvents();
    }
    const LessonStep& step() { return desk().runner()->step(); }
};

using test::picture;

}  // namespace

class TestLessonPanel : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void everyNameOfTheVocabularyIsInTheWindow();
    void brokenLessonIsOffAndSaysWhere();
    void playedWithTheMouse();
    void playedWithKeysAlone();
    void thereIsNoRunBeforeThePrediction();
    void predictionMayBeLeftOut();
    void sketchIsDrawnOnTheChart();
    void handsOfTheClassAreCountedTwice();
    void layoutComesBack();
    void freePlayAndBack();
    void outlineFollowsItsTarget();
    void recordIsKept();
    void pathsShowWhatBelongsToThem();
    void anybodysLessonCanDoNoHarm();
    void directorPausesWhereItIsDone();
    void directorAsksBeforeItTrainsAModel();
    void portfolioAndNotesAreWritten();
    void nothingIsClipped();
};

void TestLessonPanel::everyNameOfTheVocabularyIsInTheWindow() {
    Bench b;
    for (const std::string_view id : panelNames()) QVERIFY2(b.window.dock(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))), std::string(id).c_str());
    for (const std::string_view name : controlNames())
        QVERIFY2(b.window.stage().find(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))), std::string(name).c_str());
    for (const VerbRow& row : verbTable()) {
        const LessonVerb* verb = findLessonVerb(row.name);
        QVERIFY2(verb, std::string(row.name).c_str());
        QVERIFY2(!*verb->panel || b.window.dock(QString::fromLatin1(verb->panel)), verb->panel);
    }
}

void TestLessonPanel::brokenLessonIsOffAndSaysWhere() {
    Bench b;
    b.openList();
    auto* list = b.panel()->findChild<QListWidget*>();
    QCOMPARE(list->count(), 3);
    list->setCurrentRow(2);
    QVERIFY2(b.words().contains(u"lesson.en.md:"_s), qPrintable(b.words()));
    QVERIFY(!b.button(u"Start"_s));
    b.desk().open("03-broken", LessonPath::Whole);
    QVERIFY(!b.desk().runner());
    list->setCurrentRow(1);
    b.click(u"Start"_s);
    QVERIFY(b.desk().runner());
}

void TestLessonPanel::playedWithTheMouse() {
    Bench b;
    b.openList();
    b.panel()->findChild<QListWidget*>()->setCurrentRow(1);
    b.click(u"Start"_s);
    QVERIFY(b.words().contains(u"<b>this is text</b>"_s));
    QVERIFY(b.words().contains(u"published: Somebody 2020"_s));
    picture(b.window, u"lesson-read"_s);
    b.click(u"Next"_s);
    b.click(u"Three"_s);
    b.click(u"Check"_s);
    QVERIFY(b.words().contains(u"Count again"_s));
    b.click(u"Done"_s);
    QVERIFY(b.words().contains(u"0 of 1"_s));
    b.click(u"Next"_s);
    QVERIFY(b.words().contains(u"How surprised it was."_s));
    b.click(u"Next"_s);
    b.click(u"Next"_s);
    QCOMPARE(b.step().id, "direction");
    b.click(u"Hint 1 of 2"_s);
    QVERIFY(b.words().contains(u"Look left."_s) && !b.words().contains(u"Look right."_s));
    b.click(u"It rises"_s);
    QVERIFY(!b.button(u"That is my prediction"_s)->isEnabled());
    b.click(u"How sure: sure"_s);
    picture(b.window, u"lesson-predict"_s);
    b.click(u"That is my prediction"_s);
    QCOMPARE(b.stepRecord("direction").prediction, "rises");
    QCOMPARE(b.stepRecord("direction").confidence, 3);
    b.click(u"Next"_s);
    b.click(u"Let me just try"_s);
    b.click(u"Next"_s);
    QCOMPARE(b.step().id, "run");
    b.click(u"Train it"_s);
    QVERIFY(b.run.last<command::Start>());
    b.trainTo(0, 10);
    QTRY_VERIFY2(b.words().contains(u"tokens"_s), qPrintable(b.words()));
    picture(b.window, u"lesson-run"_s);
    b.trainTo(10, 24);
    QVERIFY(b.run.last<command::Pause>());
    b.pauseRun();
    QTRY_VERIFY2(b.words().contains(u"✔ Seen."_s), qPrintable(b.words()));
    b.click(u"Next"_s);
    b.click(u"It fell"_s);
    b.click(u"Write it down"_s);
    QVERIFY(b.words().contains(u"The log agrees"_s));
    QVERIFY2(b.words().contains(u"You were sure, and here is what happened."_s), qPrintable(b.words()));
    QVERIFY(b.words().contains(u"It does not rise."_s) && b.words().contains(u"Down it goes."_s));
    picture(b.window, u"lesson-observe"_s);
    b.click(u"Next"_s);
    b.visible<QPlainTextEdit>().first()->setPlainText(u"It learns."_s);
    b.click(u"Compare with ours"_s);
    QVERIFY(b.words().contains(u"which token follows"_s));
    b.click(u"partly"_s);
    QCOMPARE(b.stepRecord("because").selfRating, 2);
    b.click(u"Next"_s);
    QVERIFY(!b.button(u"Ask it"_s));
    b.click(u"Something else"_s);
    b.click(u"How sure: guessing"_s);
    b.click(u"That is my prediction"_s);
    b.click(u"Ask it"_s);
    QCOMPARE(b.run.last<command::SetProbe>()->prompt, "The sea");
    b.run.answer({AgeRole::Now, 24, -1});
    b.bench.bridge.drain();
    QTRY_VERIFY2(b.words().contains(u"✔ Seen."_s), qPrintable(b.words()));
    b.click(u"Next"_s);
    b.click(u"That"_s);
    b.click(u"Check"_s);
    b.click(u"Show me"_s);
    QCOMPARE(b.run.last<command::SetProbe>()->prompt, "Look");
    b.click(u"Next question"_s);
    b.visible<QLineEdit>().first()->setText(u"7"_s);
    b.click(u"Check"_s);
    QVERIFY(b.words().contains(u"✔ Right."_s));
    b.click(u"Next question"_s);
    b.click(u"Move down: beta"_s);
    picture(b.window, u"lesson-order"_s);
    b.click(u"Check"_s);
    b.click(u"Done"_s);
    QVERIFY2(b.words().contains(u"1 of 3"_s) || b.words().contains(u"2 of 3"_s), qPrintable(b.words()));
    b.click(u"Next"_s);
    b.visible<QPlainTextEdit>().first()->setPlainText(u"I found it."_s);
    b.click(u"Put it into the portfolio"_s);
    QCOMPARE(b.stepRecord("own").product, "I found it.");
    b.click(u"Next"_s);
    b.click(u"Finish"_s);
    QVERIFY(!b.desk().runner());
    QVERIFY(b.desk().recordOf("02-all")->finished);
}

void TestLessonPanel::playedWithKeysAlone() {
    Bench b;
    QTest::keyClick(&b.window, Qt::Key_L, Qt::ControlModifier);
    auto* list = b.panel()->findChild<QListWidget*>();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(b.desk().runner());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(b.step().id, "again");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    b.press(u"Check"_s);
    QVERIFY(b.words().contains(u"✔ Right."_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(b.step().id, "words");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(b.step().id, "again");
    for (int i = 0; i < 3; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(b.step().id, "direction");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    b.press(u"How sure: fairly sure"_s);
    b.press(u"That is my prediction"_s);
    QCOMPARE(b.stepRecord("direction").prediction, "rises");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(b.step().id, "drawn");
    b.press(u"Let me just try"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    b.press(u"Train it"_s);
    b.trainTo(0, 24);
    b.pauseRun();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    b.press(u"Write it down"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(b.step().id, "because");
    QTest::keyClicks(QApplication::focusWidget(), u"It learns."_s);
    b.press(u"Compare with ours"_s);
    b.press(u"I had it"_s);
    QCOMPARE(b.stepRecord("because").selfRating, 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    b.press(u"How sure: sure"_s);
    b.press(u"That is my prediction"_s);
    b.press(u"Ask it"_s);
    QCOMPARE(b.run.last<command::SetProbe>()->prompt, "The sea");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    b.press(u"Check"_s);
    b.press(u"Next question"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"8"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(b.words().contains(u"Seven it is."_s), qPrintable(b.words()));
    b.press(u"Next question"_s);
    b.press(u"Move up: gamma"_s);
    b.press(u"Check"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(b.step().id, "own");
    QTest::keyClicks(QApplication::focusWidget(), u"Found."_s);
    b.press(u"Put it into the portfolio"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QVERIFY(!b.desk().runner());
}

void TestLessonPanel::thereIsNoRunBeforeThePrediction() {
    Bench b;
    b.openLesson(6);
    QCOMPARE(b.step().id, "run");
    QVERIFY(!b.button(u"Train it"_s));
    QVERIFY(b.words().contains(u"First your prediction"_s));
    b.desk().goTo(5);
    b.click(u"Let me just try"_s);
    b.desk().goTo(4);
    b.click(u"It falls"_s);
    b.click(u"How sure: sure"_s);
    b.click(u"That is my prediction"_s);
    b.desk().goTo(6);
    QVERIFY(b.button(u"Train it"_s));
}

void TestLessonPanel::predictionMayBeLeftOut() {
    Bench b;
    b.openLesson(4);
    b.click(u"Let me just try"_s);
    QVERIFY(b.stepRecord("direction").skippedPrediction);
    QVERIFY(b.words().contains(u"No prediction"_s));
    b.click(u"Predict after all"_s);
    b.click(u"It falls"_s);
    b.click(u"How sure: guessing"_s);
    b.click(u"That is my prediction"_s);
    QVERIFY(!b.stepRecord("direction").skippedPrediction);
}

void TestLessonPanel::sketchIsDrawnOnTheChart() {
    Bench b;
    b.openLesson(5);
    auto* overlay = b.window.findChild<SketchOverlay*>();
    QVERIFY(overlay && overlay->isVisible());
    QTest::qWait(50);
    QVERIFY(!b.button(u"That is my prediction"_s)->isEnabled());
    const QSize size = overlay->size();
    const auto at = [&](double x, double y) { return QPoint(static_cast<int>(size.width() * x), static_cast<int>(size.height() * y)); };
    QTest::mousePress(overlay, Qt::LeftButton, {}, at(0.2, 0.2));
    for (int i = 1; i <= 20; ++i) {
        QMouseEvent move(QEvent::MouseMove, at(0.2 + 0.03 * i, 0.2 + 0.02 * i), overlay->mapToGlobal(at(0.2 + 0.03 * i, 0.2 + 0.02 * i)), Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(overlay, &move);
    }
    QTest::mouseRelease(overlay, Qt::LeftButton, {}, at(0.8, 0.6));
    const QPolygonF points = b.desk().sketch().points();
    QVERIFY(points.size() >= 10 && points.size() <= LossSketch::kMostPoints);
    QVERIFY(points.first().x() < points.last().x() && points.first().y() > points.last().y());
    picture(b.window, u"lesson-sketch"_s);
    b.click(u"How sure: sure"_s);
    b.click(u"That is my prediction"_s);
    QVERIFY(QString::fromStdString(b.stepRecord("drawn").prediction).count(u':') == points.size());
    QVERIFY(overlay->isVisible());
    QVERIFY(overlay->testAttribute(Qt::WA_TransparentForMouseEvents));
    // Again, without a mouse.
    b.click(u"Change it"_s);
    b.click(u"Wipe it out"_s);
    auto boxes = b.visible<QDoubleSpinBox>();
    QCOMPARE(boxes.size(), 5);
    boxes[0]->setValue(7);
    boxes[2]->setValue(4);
    boxes[4]->setValue(2);
    QCOMPARE(b.desk().sketch().points().size(), 3);
    b.click(u"That is my prediction"_s);
    QCOMPARE(QString::fromStdString(b.stepRecord("drawn").prediction).count(u':'), 3);
}

void TestLessonPanel::handsOfTheClassAreCountedTwice() {
    Bench b;
    b.openLesson(4);
    b.click(u"Class vote"_s);
    auto boxes = b.visible<QSpinBox>();
    QCOMPARE(boxes.size(), 2);
    boxes[0]->setValue(5);
    boxes[1]->setValue(20);
    QCOMPARE(b.stepRecord("direction").votes.at("rises"), 20);
    b.click(u"It rises"_s);
    b.click(u"How sure: sure"_s);
    b.click(u"That is my prediction"_s);
    b.desk().goTo(7);
    b.click(u"It fell"_s);
    b.click(u"Write it down"_s);
    boxes = b.visible<QSpinBox>();
    QCOMPARE(boxes.size(), 2);
    boxes[0]->setValue(24);
    QCOMPARE(b.stepRecord("direction").secondVotes.at("falls"), 24);
    picture(b.window, u"lesson-vote"_s);
}

void TestLessonPanel::layoutComesBack() {
    Bench b;
    b.window.resize(1920, 1080);
    b.window.openPanel(u"corpus"_s);
    QTest::qWait(20);
    QMap<QString, bool> before;
    for (const PanelRow& row : panelRegistry()) before[row.idText()] = !b.window.dock(row.idText())->isHidden();
    b.window.openPanel(u"lesson"_s);
    QTest::qWait(20);
    const int lossWidth = b.window.dock(u"loss"_s)->width();
    b.openLesson(6);
    QTest::qWait(20);
    for (const PanelRow& row : panelRegistry()) {
        const bool wanted = row.idText() == "lesson"_L1 || row.idText() == "loss"_L1 || row.idText() == "completions"_L1;
        QVERIFY2(b.window.dock(row.idText())->isHidden() == !wanted, row.id);
    }
    const int third = b.window.dock(u"lesson"_s)->width();
    QVERIFY2(third >= 360 && third < b.window.width() * 45 / 100, qPrintable(QString::number(third)));
    b.desk().goTo(9);
    QVERIFY(!b.window.dock(u"next_token"_s)->isHidden() && b.window.dock(u"loss"_s)->isHidden());
    b.desk().close();
    QTest::qWait(20);
    for (const PanelRow& row : panelRegistry())
        if (row.idText() != "lesson"_L1) QVERIFY2(!b.window.dock(row.idText())->isHidden() == before[row.idText()], row.id);
    const int nowWidth = b.window.dock(u"loss"_s)->width();
    QVERIFY2(std::abs(nowWidth - lossWidth) < 60, qPrintable(u"%1, was %2"_s.arg(nowWidth).arg(lossWidth)));
}

void TestLessonPanel::freePlayAndBack() {
    Bench b;
    b.openLesson(6);
    b.click(u"Free play"_s);
    QTest::qWait(20);
    QVERIFY(!b.window.dock(u"next_token"_s)->isHidden());
    QVERIFY(!b.window.stage().outline().isVisible());
    picture(b.window, u"lesson-free-play"_s);
    QTRY_VERIFY2(b.window.dock(u"lesson"_s)->width() < 300, qPrintable(u"%1, least %2"_s.arg(b.window.dock(u"lesson"_s)->width()).arg(b.panel()->minimumSizeHint().width())));
    b.click(u"Back to the lesson"_s);
    QCOMPARE(b.step().id, "run");
    QVERIFY(b.window.dock(u"next_token"_s)->isHidden());
    // Closing the panel is leaving for a while, too.
    b.window.dock(u"lesson"_s)->hide();
    QTRY_VERIFY(!b.window.dock(u"next_token"_s)->isHidden());
    b.window.openPanel(u"lesson"_s);
    QTRY_VERIFY(b.window.dock(u"next_token"_s)->isHidden());
    QCOMPARE(b.step().id, "run");
}

void TestLessonPanel::outlineFollowsItsTarget() {
    Bench b;
    b.openLesson(3);
    Outline& outline = b.window.stage().outline();
    QCOMPARE(outline.target()->objectName(), u"run_train"_s);
    QTRY_VERIFY(outline.isVisible());
    const QRect inside(outline.target()->mapTo(&b.window, QPoint()), outline.target()->size());
    QVERIFY(outline.geometry().contains(inside));
    QVERIFY(outline.testAttribute(Qt::WA_TransparentForMouseEvents));
    picture(b.window, u"lesson-outline"_s);
    b.desk().goTo(6);
    QCOMPARE(outline.target(), static_cast<QWidget*>(b.window.dock(u"loss"_s)));
    b.window.resize(1100, 700);
    QTest::qWait(50);
    const QRect moved(outline.target()->mapTo(&b.window, QPoint()), outline.target()->size());
    QVERIFY(outline.geometry().adjusted(-1, -1, 1, 1).intersects(moved) && std::abs(outline.width() - moved.width()) <= 4);
    b.desk().goTo(0);
    QVERIFY(!outline.target() && !outline.isVisible());
}

void TestLessonPanel::recordIsKept() {
    Bench b;
    b.openLesson(4);
    b.click(u"It falls"_s);
    b.click(u"How sure: sure"_s);
    b.click(u"That is my prediction"_s);
    const LearnerRecord again(b.record().toStdString());
    QVERIFY(again.message().empty());
    QCOMPARE(again.find("02-all")->steps.at("direction").prediction, "falls");
    QCOMPARE(again.find("02-all")->place, 4);
    b.desk().close();
    b.desk().open("02-all", LessonPath::Whole);
    QCOMPARE(b.step().id, "direction");
    QVERIFY(b.words().contains(u"Your prediction: It falls."_s));
}

void TestLessonPanel::pathsShowWhatBelongsToThem() {
    Bench b;
    b.openLesson(0);
    QCOMPARE(b.desk().runner()->order().size(), size_t{13});
    b.desk().setPath(LessonPath::Class);
    QCOMPARE(b.desk().runner()->order().size(), size_t{1});
    QVERIFY(b.button(u"Finish"_s));
    b.desk().setPath(LessonPath::Whole);
    QVERIFY(b.button(u"Next"_s));
}

void TestLessonPanel::anybodysLessonCanDoNoHarm() {
    Bench b;
    b.openLesson(0);
    auto* messages = b.panel()->findChild<MessageBar*>();
    ProseView* prose = nullptr;
    for (ProseView* each : b.panel()->findChildren<ProseView*>())
        if (each->toPlainText().contains(u"page"_s)) prose = each;
    QVERIFY(prose);
    emit prose->anchorClicked(QUrl(u"https://example.org/page"_s));
    QVERIFY(messages->text().contains(u"https://example.org/page"_s));
    emit prose->anchorClicked(QUrl(u"file:///etc/passwd"_s));
    QVERIFY(messages->text().contains(u"not opened"_s));
    // Pictures: inside the folder, and only there, whatever leads outside.
    const QString lesson = b.folder.filePath(u"lessons/02-all"_s);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(lesson + u"/inside.png"_s) && picture.save(b.folder.filePath(u"outside.png"_s)));
    QVERIFY(QFile::link(b.folder.filePath(u"outside.png"_s), lesson + u"/link.png"_s));
    const auto loads = [&](const QString& name) { return prose->document()->resource(QTextDocument::ImageResource, QUrl(name)).value<QImage>().width() == 40; };
    QVERIFY(loads(u"inside.png"_s));
    for (const QString& name : {u"../../outside.png"_s, u"link.png"_s, u"file://"_s + b.folder.filePath(u"outside.png"_s), u"https://example.org/x.png"_s})
        QVERIFY2(!loads(name), qPrintable(name));
}

void TestLessonPanel::directorPausesWhereItIsDone() {
    Bench b;
    b.openLesson(0);
    LessonDirector& director = b.desk().director();
    const LessonAction train{"train", {{"tokens", 0.0}, {"steps", 50.0}}};
    director.play({train}, u"test"_s);
    QVERIFY(director.isPlaying() && director.isTraining());
    QCOMPARE(b.run.count<command::Start>(), 1);
    b.trainTo(0, 30);
    QVERIFY(director.progress() > 0.5 && director.progress() < 0.7);
    b.pauseRun();  // by hand
    QVERIFY(director.isPlaying() && director.isPaused());
    b.bench.status.toggleTraining();
    b.trainTo(30, 55);
    QCOMPARE(b.run.count<command::Pause>(), 1);
    QVERIFY(director.isPlaying());
    b.pauseRun();
    QVERIFY(!director.isPlaying() && director.failure().isEmpty());
    // What cannot be is said.
    director.play({LessonAction{"new_run", {{"preset", std::string("nobody")}, {"seed", 1.0}, {"recipe", std::string("balanced")}, {"tokens", 0.0}}}}, u"test"_s);
    QVERIFY(!director.isPlaying() && director.failure().contains(u"nobody"_s));
    director.play({train}, u"test"_s);
    b.run.say(event::Failed{"The disk is full.", 74});
    b.bench.bridge.drain();
    QVERIFY(!director.isPlaying());
    QCOMPARE(director.failure(), u"The disk is full."_s);
}

void TestLessonPanel::directorAsksBeforeItTrainsAModel() {
    Bench b;
    b.openLesson(0);
    LessonDirector& director = b.desk().director();
    const LessonAction have{"have_model", {{"preset", std::string("ember")}, {"min_tokens", 4096.0}, {"recipe", std::string("balanced")}}};
    const int before = b.run.count<command::Configure>();
    director.play({have}, u"test"_s);
    QVERIFY(!director.question().isEmpty());
    director.answer(false);
    QVERIFY(!director.isPlaying() && !director.failure().isEmpty());
    director.play({have}, u"test"_s);
    director.answer(true);
    QCOMPARE(b.run.count<command::Configure>(), before + 1);
    b.run.becomeReady();
    b.bench.bridge.drain();
    QVERIFY(b.run.last<command::Start>());
    b.trainTo(0, 20);
    b.pauseRun();
    QVERIFY(!director.isPlaying() && director.failure().isEmpty());
    // Now there is one.
    director.play({have}, u"test"_s);
    QVERIFY(!director.isPlaying() && director.failure().isEmpty());
}

void TestLessonPanel::portfolioAndNotesAreWritten() {
    Bench b;
    b.openLesson(4);
    b.click(u"It falls"_s);
    b.click(u"How sure: sure"_s);
    b.click(u"That is my prediction"_s);
    PortfolioExport exporter(b.desk(), b.panel());
    for (const QString& suffix : {u"html"_s, u"md"_s}) {
        const QString file = b.folder.filePath(u"portfolio."_s + suffix);
        exporter.write(file);
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QVERIFY(in.readAll().contains("It falls"));
    }
    b.click(u"Teacher notes"_s);
    auto* notes = b.window.findChild<TeacherWindow*>();
    QVERIFY(notes && notes->isVisible() && !notes->isModal());
    const QString pdf = b.folder.filePath(u"notes.pdf"_s);
    QVERIFY(notes->writePdf(pdf));
    QVERIFY(QFileInfo(pdf).size() > 500);
}

/// At twice the size of type on a small screen everything still fits into its column.
void TestLessonPanel::nothingIsClipped() {
    Bench b;
    for (const double scale : {1.0, 2.0}) {
        b.theme.setTypeScale(scale);
        b.openLesson(0);
        for (size_t place = 0; place < b.desk().runner()->order().size(); ++place) {
            b.desk().goTo(static_cast<int>(place));
            QTest::qWait(20);
            QVERIFY2(scale > 1 || b.window.width() == 1366, qPrintable(QString::number(b.window.width())));
            for (QWidget* widget : b.panel()->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !qobject_cast<QAbstractButton*>(widget)) continue;
                const QRect inside(widget->mapTo(b.panel(), QPoint()), widget->size());
                QVERIFY2(inside.left() >= 0 && inside.right() <= b.panel()->width(),
                         qPrintable(u"step %1 at %2: %3 reaches %4 of %5"_s.arg(place).arg(scale).arg(widget->accessibleName()).arg(inside.right()).arg(b.panel()->width())));
            }
            picture(b.window, u"step-%1-%2"_s.arg(place).arg(scale));
        }
        b.desk().close();
    }
    b.theme.setTypeScale(1.0);
}

QTEST_MAIN(TestLessonPanel)
#include "tst_lesson_panel.moc"
