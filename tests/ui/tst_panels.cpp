// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel of the registry lives through a whole run without a warning: shown, hidden, in both colours, on a new run.
// And the window keeps answering while events pour in (a wide margin: it finds blocking, it does not measure).
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#include "main_window.h"
#include "panels/panel_registry.h"
#include "ui/support/event_loop_watch.h"
#include "ui/support/synthetic_run.h"

using namespace fw;
using namespace Qt::StringLiterals;

class TestPanels : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void rowsAreComplete();
    void liveThroughARun_data();
    void liveThroughARun();
    void windowAnswersUnderLoad();
};

void TestPanels::rowsAreComplete() {
    QSet<QString> ids, keys;
    for (const PanelRow& row : panelRegistry()) {
        QVERIFY(!row.titleText().isEmpty() && !row.helpText().isEmpty());
        QVERIFY2(!ids.contains(row.idText()), row.id);
        QVERIFY2(!keys.contains(QString::fromLatin1(row.shortcut)), row.shortcut);
        ids.insert(row.idText());
        keys.insert(QString::fromLatin1(row.shortcut));
    }
}

void TestPanels::liveThroughARun_data() {
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < panelRegistry().size(); ++i) QTest::newRow(panelRegistry()[i].id) << static_cast<int>(i);
}

void TestPanels::liveThroughARun() {
    QFETCH(int, row);
    const QTemporaryDir folder;
    test::SyntheticRun run;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Theme theme;
    Workbench bench(run.mailbox, run.post(), test::SyntheticRun::presets(), settings);
    PanelContext context{bench, theme};
    const std::unique_ptr<Panel> panel(panelRegistry()[static_cast<size_t>(row)].make(context));
    QVERIFY(!panel->isAwake());
    panel->resize(640, 360);
    panel->show();
    QVERIFY(panel->isAwake());
    bench.open();
    for (const bool dark : {false, true}) {
        theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        run.becomeReady();
        run.train(0, 150);
        run.pins({64, 100});
        run.answer({AgeRole::Pin, 64, 0});
        run.answer({AgeRole::Pin, 100, 1});
        run.answer({AgeRole::Now, 150, -1}, false);
        run.say(event::Warned{"Something was skipped.", 150, false});
        bench.bridge.drain();
        QVERIFY(!panel->grab().isNull());
        panel->hide();
        QVERIFY(!panel->isAwake());
        run.train(150, 160);
        run.answer({AgeRole::Now, 160, -1});
        run.say(event::StateChanged{SessionState::Ready});
        bench.bridge.drain();
        panel->show();
        for (const QSize size : {QSize(200, 120), QSize(1800, 900)}) {
            panel->resize(size);
            QVERIFY(!panel->grab().isNull());
        }
    }
}

void TestPanels::windowAnswersUnderLoad() {
    const QTemporaryDir folder;
    test::SyntheticRun run;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Theme theme;
    Workbench bench(run.mailbox, run.post(), test::SyntheticRun::presets(), settings);
    MainWindow window(bench, theme);
    window.resize(1366, 768);
    window.show();
    bench.open();
    run.becomeReady();
    bench.bridge.drain();
    std::thread trainer([&run] {
        for (int64_t step = 0; step < 2000; step += 10) {
            run.train(step, step + 10);
            run.answer({AgeRole::Now, step + 10, -1});
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    const test::EventLoopWatch watch;
    QTRY_COMPARE_WITH_TIMEOUT(bench.status.step(), 2000, 60000);
    trainer.join();
    QVERIFY2(watch.longest() < 1500, qPrintable(u"the window did not answer for %1 ms"_s.arg(watch.longest())));
    qInfo("longest pause of the event loop: %lld ms", static_cast<long long>(watch.longest()));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
