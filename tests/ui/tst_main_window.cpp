// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over a made-up run: what is visible, what is asked of the session, what happens to messages, closing.
// With FIRSTWORDS_SHOTS=FOLDER it also writes pictures, for looking at.
#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QUrl>

#include "controls/run_notice.h"
#include "controls/text_source_picker.h"
#include "panels/panel_registry.h"
#include "projector/big_counters.h"
#include "projector/picture_cover.h"
#include "projector/projector_mode.h"
#include "theme/theme.h"
#include "ui/support/window_bench.h"
#include "widgets/completion_view.h"
#include "widgets/message_bar.h"
#include "widgets/probability_bars.h"

using namespace fw;
using namespace Qt::StringLiterals;
using namespace std::literals;

namespace {

/// A window over a made-up run, with settings of its own.
struct Bench : test::WindowBench {
    void trainTo(int64_t from, int64_t to) {
        run.say(event::StateChanged{SessionState::Running});
        run.train(from, to);
        run.answer({AgeRole::Now, to, -1});
        bench.bridge.drain();
    }
    void showPins(const std::vector<int64_t>& steps) {
        run.pins(steps);
        for (size_t i = 0; i < steps.size(); ++i) run.answer({AgeRole::Pin, steps[i], static_cast<int>(i)});
        bench.bridge.drain();
    }
    QPushButton* button(const QString& accessibleName) {
        for (QPushButton* button : window.findChildren<QPushButton*>())
            if (button->accessibleName() == accessibleName) return button;
        return nullptr;
    }
};

/// The window as a presenter has it: full screen, with the keyboard.
void putOnTheWall(MainWindow& window) {
    window.actions()["projector"]->trigger();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

using test::picture;

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
  private slots:
    void init();
    void panelsAtTheSideKeepTheirWidth();
    void asksForTheRandomModelAtOnce();
    void threeViewsAreVisibleTogether();
    void trainIsPosted();
    void trainBeforeTheTextIsReadyStartsLater();
    void keysReachTheSession();
    void spaceBelongsToAFocusedButton();
    void textFieldsKeepTheirLetters();
    void pendingRunWaitsForConsent();
    void theEndOfARunIsExplained();
    void failureStandsInTheNotice();
    void warningStandsInTheLossPanel();
    void branchForcesTokens();
    void dropBecomesTheText();
    void everyControlHasWords();
    void closingPausesAndAsksNothing();
    void layoutIsRemembered();
    void projectorComesAndGoes();
    void projectorShowsOnePanel();
    void projectorIsBlankedAndFrozen();
    void spaceIsTheNextBeatOnTheProjector();
    void pictures();
};

/// Any warning of ours or of Qt fails, save what the windowless platform says of itself.
void TestMainWindow::init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

/// A line that comes and goes above the panels moves nothing sideways.
void TestMainWindow::panelsAtTheSideKeepTheirWidth() {
    Bench b;
    for (const char* panel : {"runs", "lesson"}) {
        b.window.openPanel(QString::fromLatin1(panel));
        QTest::qWait(20);
        const int width = b.window.dock(QString::fromLatin1(panel))->width();
        QVERIFY2(std::abs(width - b.window.width() * (panel == "runs"sv ? 32 : 33) / 100) < 20, qPrintable(QString::number(width)));
        for (int i = 0; i < 4; ++i) {
            b.bench.branch.begin();
            QTest::qWait(20);
            b.bench.branch.cancel();
            QTest::qWait(20);
        }
        QCOMPARE(b.window.dock(QString::fromLatin1(panel))->width(), width);
        for (const int step : {1, -1}) b.window.resize(b.window.width(), b.window.height() + 40 * step);
        QTest::qWait(20);
        QCOMPARE(b.window.dock(QString::fromLatin1(panel))->width(), width);
    }
}

void TestMainWindow::asksForTheRandomModelAtOnce() {
    Bench b;
    QVERIFY(b.run.commands.size() >= 3);
    QVERIFY(std::holds_alternative<command::Configure>(b.run.commands[0]));
    QCOMPARE(b.run.last<command::Configure>()->config.preset, "ember");
    QCOMPARE(b.run.last<command::SetProbe>()->prompt, "The capital of France is");
    QVERIFY(!b.run.last<command::SetSampling>()->prompt.empty());
    QCOMPARE(b.bench.nextToken.columns().size(), size_t{2});
    QCOMPARE(b.bench.completions.columns().size(), size_t{2});
    QCOMPARE(b.bench.loss.rungs().size(), size_t{5});
}

void TestMainWindow::threeViewsAreVisibleTogether() {
    Bench b;
    QTest::qWait(50);
    QCOMPARE(b.window.size(), QSize(1366, 768));
    QVERIFY2(b.window.minimumSizeHint().width() <= 1024, "the window fits on a small screen");
    const QRect inside = b.window.rect();
    for (const PanelRow& row : panelRegistry()) {
        const QWidget* panel = b.window.dock(row.idText())->widget();
        if (row.isAside()) {
            QVERIFY2(!panel->isVisible(), row.id);  // until somebody wants it
            continue;
        }
        const QRect place(panel->mapTo(&b.window, QPoint()), panel->size());
        QVERIFY2(panel->isVisible(), row.id);
        QVERIFY2(inside.contains(place), row.id);
        QVERIFY2(place.width() >= 500 && place.height() >= 180, row.id);
    }
    const auto bars = b.window.findChildren<ProbabilityBars*>();
    QVERIFY(bars.size() >= 2);
    for (const ProbabilityBars* column : bars)
        if (column->isVisible()) QVERIFY2(column->height() >= 100, "room for at least six bars");
}

void TestMainWindow::trainIsPosted() {
    Bench b;
    QPushButton* train = b.button(u"Train"_s);
    QVERIFY(train && train->isEnabled());
    QTest::mouseClick(train, Qt::LeftButton);
    QCOMPARE(b.run.count<command::Start>(), 1);
    b.trainTo(0, 50);
    QCOMPARE(train->text(), u"Pause"_s);
    QTest::mouseClick(train, Qt::LeftButton);
    QCOMPARE(b.run.count<command::Pause>(), 1);
}

void TestMainWindow::trainBeforeTheTextIsReadyStartsLater() {
    Bench b;
    b.bench.setup.setSeed(7);
    b.bench.setup.configure();
    b.run.say(event::StateChanged{SessionState::Preparing});
    b.run.say(event::Preparing{"making the text", 0.4});
    b.run.say(event::ModelReady{b.run.info(false)});
    b.bench.bridge.drain();
    b.bench.status.toggleTraining();
    QCOMPARE(b.run.count<command::Start>(), 0);
    QVERIFY(b.bench.status.startsSoon());
    b.run.say(event::DataReady{b.run.info(true)});
    b.bench.bridge.drain();
    QCOMPARE(b.run.count<command::Start>(), 1);
}

void TestMainWindow::keysReachTheSession() {
    Bench b;
    QVERIFY(QTest::qWaitForWindowActive(&b.window));
    b.window.dock(u"loss"_s)->widget()->setFocus();
    b.trainTo(0, 5);
    b.run.say(event::StateChanged{SessionState::Paused});
    b.bench.bridge.drain();
    QTest::keyClick(&b.window, Qt::Key_S);
    QTest::keyClick(&b.window, Qt::Key_P);
    QTest::keyClick(&b.window, Qt::Key_R);
    QTest::keyClick(&b.window, Qt::Key_Space);
    QTest::keyClick(&b.window, Qt::Key_T, Qt::ControlModifier);
    const int samples = b.run.count<command::SetSampling>();
    QTest::keyClick(&b.window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(b.run.count<command::StepOnce>(), 1);
    QCOMPARE(b.run.count<command::Pin>(), 1);
    QCOMPARE(b.run.count<command::Reset>(), 1);
    QCOMPARE(b.run.count<command::Start>(), 2);
    QCOMPARE(b.run.count<command::SetSampling>(), samples + 1);
}

void TestMainWindow::spaceBelongsToAFocusedButton() {
    Bench b;
    QVERIFY(QTest::qWaitForWindowActive(&b.window));
    QPushButton* noise = b.button(u"New noise"_s);
    noise->setFocus();
    const uint64_t before = b.bench.sampling.config().seed;
    QTest::keyClick(noise, Qt::Key_Space);
    QCOMPARE(b.run.count<command::Start>(), 0);
    const uint64_t afterSpace = b.bench.sampling.config().seed;
    QVERIFY(afterSpace != before);
    QTest::keyClick(noise, Qt::Key_Return);
    QVERIFY(b.bench.sampling.config().seed != afterSpace);
}

void TestMainWindow::textFieldsKeepTheirLetters() {
    Bench b;
    QVERIFY(QTest::qWaitForWindowActive(&b.window));
    auto* prompt = b.window.dock(u"next_token"_s)->findChild<QLineEdit*>();
    prompt->setFocus();
    prompt->clear();
    QTest::keyClicks(prompt, u"s pr"_s);
    QCOMPARE(prompt->text(), u"s pr"_s);
    QCOMPARE(b.run.count<command::StepOnce>() + b.run.count<command::Start>(), 0);
    QTRY_COMPARE(b.run.last<command::SetProbe>()->prompt, "s pr");
}

void TestMainWindow::pendingRunWaitsForConsent() {
    Bench b;
    b.trainTo(0, 50);
    b.bench.setup.setPreset(u"spark"_s);
    QCOMPARE(b.run.count<command::Configure>(), 1);
    QVERIFY(b.bench.setup.isPending());
    auto* notice = b.window.findChild<RunNotice*>();
    QVERIFY(notice->text().contains(u"Spark"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // those of earlier notices
    const auto buttons = notice->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    picture(b.window, u"pending"_s);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(b.bench.setup.config().preset, "ember");
    QCOMPARE(b.run.count<command::Configure>(), 1);
    b.bench.setup.setPreset(u"spark"_s);
    b.bench.setup.configure();
    QCOMPARE(b.run.last<command::Configure>()->config.preset, "spark");
    QCOMPARE(b.run.last<command::Configure>()->config.train.learningRate, 0.004);
}

void TestMainWindow::theEndOfARunIsExplained() {
    Bench b;
    b.trainTo(0, 50);
    auto* notice = b.window.findChild<RunNotice*>();
    QVERIFY(!notice->text().contains(u"Finished"_s));
    const auto say = [&](SessionState state) {
        b.run.say(event::StateChanged{state});
        b.bench.bridge.drain();
    };
    say(SessionState::Finished);
    QVERIFY(notice->text().contains(u"Finished at step 50"_s));
    picture(b.window, u"finished"_s);
    emit notice->closed();
    QVERIFY(notice->text().isEmpty());
    say(SessionState::Running);
    say(SessionState::Finished);
    QVERIFY(notice->text().contains(u"Finished"_s));
}

void TestMainWindow::failureStandsInTheNotice() {
    Bench b;
    b.run.say(event::StateChanged{SessionState::Failed});
    b.run.say(event::Failed{"notes.txt is empty. Training needs at least 4,096 tokens. Choose a longer text.", 65});
    b.bench.bridge.drain();
    auto* notice = b.window.findChild<RunNotice*>();
    QVERIFY(notice->text().contains(u"notes.txt"_s));
    QVERIFY(!b.button(u"Train"_s)->isEnabled());
    picture(b.window, u"failure"_s);
    b.bench.setup.setSource({});
    b.bench.setup.configure();
    QVERIFY(!notice->text().contains(u"notes.txt"_s));
}

void TestMainWindow::warningStandsInTheLossPanel() {
    Bench b;
    b.trainTo(0, 200);
    b.bench.setup.setLearningRate(0.5);
    b.run.say(event::StateChanged{SessionState::Paused});
    b.run.say(event::Warned{"Step 212: the loss is no longer a number, so this update was not applied.", 212, true});
    b.bench.bridge.drain();
    auto* panel = static_cast<Panel*>(b.window.dock(u"loss"_s)->widget());
    QVERIFY(panel->messages().text().contains(u"212"_s));
    picture(b.window, u"warning"_s);
    auto* way = panel->messages().findChild<QPushButton*>();
    QVERIFY(way);
    QTest::mouseClick(way, Qt::LeftButton);
    QCOMPARE(b.run.count<command::Reset>(), 1);
    QCOMPARE(b.bench.setup.learningRate(), b.bench.setup.usualLearningRate());
}

void TestMainWindow::branchForcesTokens() {
    Bench b;
    b.trainTo(0, 400);
    auto* view = b.window.dock(u"completions"_s)->findChild<CompletionView*>();
    emit view->activated(3, view->mapToGlobal(QPoint(20, 20)));
    QWidget* popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    auto* list = popup->findChild<ProbabilityBars*>();
    const TokenId choice = list->bars()[1].id;
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    const auto& forced = b.run.last<command::SetSampling>()->forced;
    QCOMPARE(forced.size(), size_t{4});
    QVERIFY(forced[3] == choice || forced[3] == list->bars()[2].id);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(forced[static_cast<size_t>(i)], b.bench.completions.columns()[0].tokens[static_cast<size_t>(i)].id);
    b.run.answer({AgeRole::Start, 0, -1});
    b.run.answer({AgeRole::Now, 400, -1});
    b.bench.bridge.drain();
    picture(b.window, u"branch"_s);
    b.bench.completions.clearBranch();
    QVERIFY(b.run.last<command::SetSampling>()->forced.empty());
}

void TestMainWindow::dropBecomesTheText() {
    Bench b;
    TextSourcePicker picker(b.bench.setup, b.settings, &b.window);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/somewhere/hamlet.txt"_s)});
    QVERIFY(TextSourcePicker::accepts(data));
    picker.drop(data);
    QTRY_COMPARE(b.run.count<command::Configure>(), 2);
    QCOMPARE(b.run.last<command::Configure>()->config.data.paths, std::vector<std::string>{"/somewhere/hamlet.txt"});
    QMimeData remote;
    remote.setUrls({QUrl(u"https://example.org/x.txt"_s)});
    QVERIFY(!TextSourcePicker::accepts(remote));
}

void TestMainWindow::everyControlHasWords() {
    Bench b;
    for (const PanelRow& row : panelRegistry()) {
        b.window.openPanel(row.idText());
        QTest::qWait(10);
        for (const QWidget* widget : b.window.findChildren<QWidget*>()) {
            const bool control = widget->focusPolicy() & Qt::TabFocus && widget->isVisible();
            if (!control || widget->objectName().startsWith(u"qt_"_s)) continue;
            if (qobject_cast<const QMenuBar*>(widget) || widget->inherits("QCustomPlot")) continue;
            const QByteArray who = widget->metaObject()->className() + QByteArray(" in ") +
                                   (widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "");
            QVERIFY2(!widget->accessibleName().isEmpty(), who.constData());
        }
    }
}

void TestMainWindow::closingPausesAndAsksNothing() {
    Bench b;
    b.trainTo(0, 100);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(b.window.close());
    QVERIFY(clock.elapsed() < 2000);
    QCOMPARE(b.run.count<command::Pause>(), 1);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestMainWindow::layoutIsRemembered() {
    Bench b;
    b.window.dock(u"loss"_s)->close();
    b.window.close();
    MainWindow again(b.bench, b.theme);
    again.show();
    QVERIFY(again.dock(u"loss"_s)->isHidden());
    QVERIFY(again.dock(u"next_token"_s)->isVisible());
    again.resetLayout();
    QVERIFY(again.dock(u"loss"_s)->isVisible());
}

void TestMainWindow::projectorComesAndGoes() {
    Bench b;
    const double before = QApplication::font().pointSizeF();
    b.theme.setMode(ThemeMode::Dark);
    b.window.actions()["projector"]->trigger();
    QVERIFY(QApplication::font().pointSizeF() > 1.2 * before);
    QVERIFY(!b.theme.roles().dark);
    QVERIFY(b.window.findChild<BigCounters*>()->isVisible());
    QVERIFY(!b.window.statusBar()->isVisible());
    b.window.actions()["projector"]->trigger();
    QCOMPARE(QApplication::font().pointSizeF(), before);
    QVERIFY(b.theme.roles().dark);
    QVERIFY(!b.window.findChild<BigCounters*>()->isVisible());
    QVERIFY(b.window.statusBar()->isVisible());
    for (const char* id : {"loss", "next_token", "completions"})
        QVERIFY(b.window.dock(QString::fromLatin1(id))->isVisible());
    QVERIFY(b.window.dock(u"corpus"_s)->isHidden());
}

void TestMainWindow::projectorShowsOnePanel() {
    Bench b;
    putOnTheWall(b.window);
    const auto alone = [&b](const QString& id) {
        for (const PanelRow& row : panelRegistry())
            if (b.window.dock(row.idText())->isVisible() != (row.idText() == id)) return false;
        return true;
    };
    QVERIFY(alone(u"loss"_s));
    QTest::keyClick(&b.window, Qt::Key_2);
    QVERIFY(alone(u"next_token"_s));
    b.window.openPanel(u"corpus"_s);
    QVERIFY(alone(u"corpus"_s));
    b.window.projector().setPanels({u"completions"_s, u"loss"_s});
    QVERIFY(alone(u"completions"_s));
    QTest::keyClick(&b.window, Qt::Key_2);
    QVERIFY(alone(u"loss"_s));
}

void TestMainWindow::projectorIsBlankedAndFrozen() {
    Bench b;
    putOnTheWall(b.window);
    const PictureCover& cover = b.window.projector().cover();
    QTest::keyClick(&b.window, Qt::Key_B);
    QCOMPARE(cover.kind(), PictureCover::Kind::Blank);
    QTest::keyClick(&b.window, Qt::Key_B);
    QCOMPARE(cover.kind(), PictureCover::Kind::None);
    QTest::keyClick(&b.window, Qt::Key_Period);
    QCOMPARE(cover.kind(), PictureCover::Kind::Frozen);
    auto* canvas = b.window.findChild<PictureCover*>();
    QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(100, 100));
    QTest::mouseMove(canvas, QPoint(200, 150));
    QCOMPARE(cover.strokes(), 1);
    b.trainTo(0, 10);  // goes on beneath
    QCOMPARE(cover.kind(), PictureCover::Kind::Frozen);
    QTest::keyClick(&b.window, Qt::Key_Escape);
    QCOMPARE(cover.kind(), PictureCover::Kind::None);
}

void TestMainWindow::spaceIsTheNextBeatOnTheProjector() {
    Bench b;
    int beats = 0;
    b.window.projector().setBeats([&beats](int by) { return (beats += by) < 3; });
    b.window.actions()["train"]->trigger();
    QCOMPARE(beats, 0);  // not on the wall: it trains
    b.window.actions()["train"]->trigger();
    putOnTheWall(b.window);
    QTest::keyClick(&b.window, Qt::Key_Space);
    QTest::keyClick(&b.window, Qt::Key_PageDown);
    QCOMPARE(beats, 2);
    QTest::keyClick(&b.window, Qt::Key_PageUp);
    QCOMPARE(beats, 1);
}

void TestMainWindow::pictures() {
    if (qEnvironmentVariableIsEmpty("FIRSTWORDS_SHOTS")) QSKIP("FIRSTWORDS_SHOTS names no folder for pictures");
    Bench b;
    picture(b.window, u"start"_s);
    b.trainTo(0, 64);
    b.showPins({64});
    b.trainTo(64, 700);
    picture(b.window, u"training"_s);
    b.trainTo(700, 1904);
    b.showPins({64, 512});
    picture(b.window, u"two-pins"_s);
    auto* view = b.window.dock(u"completions"_s)->findChildren<CompletionView*>().last();
    emit view->activated(12, QPoint(900, 300));
    if (QWidget* popup = QApplication::activePopupWidget()) {
        picture(*popup, u"popup"_s);
        popup->close();
    }
    b.button(u"Show as table"_s)->click();
    picture(b.window, u"table"_s);
    b.button(u"Show as table"_s)->click();
    b.theme.setMode(ThemeMode::Dark);
    picture(b.window, u"two-pins-dark"_s);
    b.theme.setMode(ThemeMode::Light);
    putOnTheWall(b.window);
    for (const char* id : {"loss", "next_token", "completions"}) {
        b.window.openPanel(QString::fromLatin1(id));
        picture(b.window, u"wall-"_s + QString::fromLatin1(id));
    }
    b.window.actions()["projector"]->trigger();
    b.window.actions()["projector"]->trigger();
    b.window.resize(1366, 768);
    picture(b.window, u"projector"_s);
    b.window.actions()["projector"]->trigger();
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
