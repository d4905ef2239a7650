// SPDX-License-Identifier: GPL-3.0-or-later
// The library of runs in the window, over folders written here: list, names, notes, trash, filter, damage; comparing; the
// offer to go on with a run that was cut short; a run that another process trains.
#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <fstream>

#include "controls/run_notice.h"
#include "main_window.h"
#include "panels/compare_panel.h"
#include "panels/runs_panel.h"
#include "runs/run_lock.h"
#include "runs/run_paths.h"
#include "ui/support/synthetic_run.h"
#include "widgets/message_bar.h"
#include "widgets/plot_widget.h"

using namespace fw;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

struct MadeRun {
    std::string id = "20261112-100000-ember", name = "ember", state = "finished";
    int64_t steps = 200, planned = 200;
    double rate = 0.002, base = 2.0;
    std::string previous = {};
    std::vector<std::string> differs = {};
    std::optional<ForkOrigin> fork = {};
    int batch = 16;
};

double lossOf(const MadeRun& run, int64_t step) { return run.base + 4.9 * std::exp(-static_cast<double>(step) / 40); }

void appendSteps(const fs::path& folder, const MadeRun& run, int64_t after, int64_t upTo) {
    std::ofstream metrics(run_paths::metrics(folder), std::ios::app);
    for (int64_t step = after + 1; step <= upTo; ++step) {
        metrics << R"({"event":"step","step":)" << step << R"(,"tokens":)" << step * run.batch * 128 << R"(,"loss":)" << lossOf(run, step)
                << R"(,"lr":0.002,"grad_norm":1,"seconds":)" << 0.05 * static_cast<double>(step) << R"(,"tokens_per_s":1000})" << '\n';
        if (step % 50 == 0)
            metrics << R"({"event":"eval","step":)" << step << R"(,"tokens":)" << step * run.batch * 128 << R"(,"seconds":)" << 0.05 * static_cast<double>(step)
                    << R"(,"val_loss":)" << lossOf(run, step) + 0.05 << R"(,"whole":false})" << '\n';
    }
}

RunRecord recordOf(const MadeRun& run) {
    RunRecord record;
    record.name = run.name;
    record.created = "2026-11-" + run.id.substr(6, 2) + "T10:00:00Z";
    record.preset = "ember";
    record.source = "Merrow";
    record.device = "CPU, 2 threads";
    record.parameters = 443136;
    record.state = run.state;
    record.step = run.steps;
    record.planned = run.planned;
    record.tokens = run.steps * run.batch * 128;
    record.bytes = 1000000;
    record.seconds = 0.05 * static_cast<double>(run.steps);
    record.loss = lossOf(run, run.steps);
    record.validationLoss = record.loss + 0.05;
    record.validationStep = run.steps / 50 * 50;
    record.differs = run.differs;
    record.differsFrom = run.previous;
    record.fork = run.fork;
    return record;
}

fs::path make(const fs::path& root, const MadeRun& run) {
    const fs::path folder = root / run.id;
    fs::create_directories(folder);
    RunConfig config;
    config.preset = "ember";
    config.model.vocabSize = 1024;
    config.train.learningRate = run.rate;
    config.train.batchSize = run.batch;
    writeRunSettings(folder, config);
    writeRunRecord(folder, recordOf(run));
    appendSteps(folder, run, 0, run.steps);
    return folder;
}

/// A library in a folder of its own, and a window's view models over it.
struct Bench {
    QTemporaryDir folder;
    fs::path root = fs::path(folder.path().toStdString()) / "data/firstwords/runs";
    test::SyntheticRun run;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    std::optional<Workbench> bench;

    Bench() {
        qputenv("XDG_DATA_HOME", folder.filePath(u"data"_s).toUtf8());
        fs::create_directories(root);
    }
    Workbench& start() {
        bench.reset();
        return bench.emplace(run.mailbox, run.post(), test::SyntheticRun::presets(), settings, fs::path(), fs::path(), root);
    }
    RunLibraryModel& library() { return bench->library; }
    void read() {
        library().setAwake(true);
        QTRY_VERIFY(library().isListed());
    }
    /// Three runs: finished, the same with another rate, cut short.
    void makeThree() {
        make(root, {.id = "20261112-100000-ember"});
        make(root, {.id = "20261113-100000-ember", .name = "hot", .rate = 0.02, .base = 2.3, .previous = "20261112-100000-ember",
                    .differs = {"train.learning_rate 0.002 -> 0.02"}});
        make(root, {.id = "20261114-100000-ember", .name = "cut", .state = "running", .steps = 120});
    }
};

/// Says that another process holds the run.
struct ForeignLock {
    explicit ForeignLock(const fs::path& run) : lock(run) { std::ofstream(run_paths::lock(run)) << "process 4711\n"; }
    RunLock lock;
};

QVariant cell(const RunListModel& list, int row, int role) { return list.index(row).data(role); }

const RunAction& action(std::string_view id) {
    for (const RunAction& row : runActions())
        if (row.id == id) return row;
    qFatal("no such action");
}

}  // namespace

class TestRunLibrary : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void listsTheNewestFirst() {
        Bench b;
        b.makeThree();
        b.start();
        const QAbstractItemModelTester tester(&b.library().list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!b.library().isListed());
        b.read();
        const RunListModel& list = b.library().list;
        QCOMPARE(list.rowCount(), 3);
        QCOMPARE(cell(list, 0, Qt::DisplayRole).toString(), u"cut"_s);
        QCOMPARE(cell(list, 0, RunListModel::State).toString(), u"interrupted"_s);
        QVERIFY(cell(list, 0, RunListModel::IsWrong).toBool());
        QVERIFY(cell(list, 0, RunListModel::Facts).toString().contains(u"step 120 of 200"_s));
        QCOMPARE(cell(list, 1, RunListModel::Difference).toString(), u"learning rate 0.002 → 0.02"_s);
        QCOMPARE(cell(list, 1, RunListModel::State).toString(), u"finished"_s);
        QCOMPARE(cell(list, 2, RunListModel::Difference).toString(), u"the first run"_s);
        QCOMPARE(cell(list, 2, RunListModel::Loss).toString(), QString::number(2.0 + 4.9 * std::exp(-5.0) + 0.05, 'f', 3));
        const QString train = QString::number(2.0 + 4.9 * std::exp(-3.0), 'f', 3);
        QCOMPARE(cell(list, 0, RunListModel::Loss).toString(), u"train "_s + train);  // validation is that of step 100
        QCOMPARE(b.library().totalBytes(), int64_t{3000000});
    }

    void curvesAreReadWhenARowIsDrawn() {
        Bench b;
        b.makeThree();
        b.start();
        b.read();
        const RunListModel& list = b.library().list;
        QVERIFY(cell(list, 1, RunListModel::Curve).value<QPolygonF>().isEmpty());
        QTRY_VERIFY(!cell(list, 1, RunListModel::Curve).value<QPolygonF>().isEmpty());
        const auto curve = cell(list, 1, RunListModel::Curve).value<QPolygonF>();
        QCOMPARE(curve.first().x(), 1.0);
        QCOMPARE(curve.last().x(), 200.0);
        QVERIFY(curve.first().y() > curve.last().y());
        QVERIFY(curve.size() < 100);
    }

    void theListFollowsTheFolder() {
        Bench b;
        b.makeThree();
        b.start();
        b.read();
        RunListModel& list = b.library().list;
        const QPersistentModelIndex hot = list.index(1);
        make(b.root, {.id = "20261115-100000-ember", .name = "new"});
        QTRY_COMPARE(list.rowCount(), 4);
        QCOMPARE(cell(list, 0, Qt::DisplayRole).toString(), u"new"_s);
        QCOMPARE(hot.row(), 2);  // views keep their place
        fs::remove_all(b.root / "20261114-100000-ember");
        QTRY_COMPARE(list.rowCount(), 3);
        QCOMPARE(hot.row(), 1);
    }

    void namesAndNotesOutliveTheProgram() {
        Bench b;
        b.makeThree();
        b.start();
        b.read();
        RunListModel& list = b.library().list;
        QVERIFY(list.setData(list.index(1), u"  ten times\nhotter "_s, Qt::EditRole));
        QVERIFY(!list.setData(list.index(1), u" "_s, Qt::EditRole));
        b.library().annotate(b.root / "20261113-100000-ember", u"expected: worse"_s);
        QCOMPARE(cell(list, 1, Qt::DisplayRole).toString(), u"ten times hotter"_s);
        b.start();
        b.read();
        QCOMPARE(cell(b.library().list, 1, Qt::DisplayRole).toString(), u"ten times hotter"_s);
        QCOMPARE(b.library().list.rows()[1].label.note, "expected: worse");
        QCOMPARE(readRun(b.root / "20261113-100000-ember").record.name, "hot");
    }

    void trashTakesARunOutAndSaysWhere() {
        Bench b;
        b.makeThree();
        b.start();
        b.read();
        QSignalSpy trashed(&b.library(), &RunLibraryModel::trashed), failed(&b.library(), &RunLibraryModel::failed);
        {
            const ForeignLock held(b.root / "20261113-100000-ember");
            b.library().moveToTrash(b.root / "20261113-100000-ember");
            QCOMPARE(failed.size(), 1);
            QVERIFY(failed[0][0].toString().contains(u"4711"_s));
            QVERIFY(fs::exists(b.root / "20261113-100000-ember"));
        }
        b.library().moveToTrash(b.root / "20261113-100000-ember");
        QCOMPARE(trashed.size(), 1);
        QCOMPARE(trashed[0][0].toString(), u"hot"_s);
        QVERIFY(QFile::exists(trashed[0][1].toString()));
        QVERIFY(!fs::exists(b.root / "20261113-100000-ember"));
        QCOMPARE(b.library().list.rowCount(), 2);
        b.library().restore({trashed[0][1].toString().toStdString(), "/nowhere"});
        QCOMPARE(failed.size(), 2);
        QTRY_COMPARE(b.library().list.rowCount(), 3);
        QCOMPARE(cell(b.library().list, 1, Qt::DisplayRole).toString(), u"hot"_s);
    }

    void filterKeepsRowsWithEveryWord() {
        Bench b;
        b.makeThree();
        b.start();
        b.read();
        RunFilterModel filter;
        filter.setSourceModel(&b.library().list);
        filter.setWords(u"merrow RATE"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data().toString(), u"hot"_s);
        filter.setWords(u"interrupted"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"nothing like it"_s);
        QCOMPARE(filter.rowCount(), 0);
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 3);
    }

    void aDamagedRunIsListedWithItsFault() {
        Bench b;
        b.makeThree();
        std::ofstream(run_paths::record(b.root / "20261113-100000-ember")) << "{ torn";
        b.start();
        b.read();
        const RunListModel& list = b.library().list;
        QCOMPARE(list.rowCount(), 3);
        const int row = list.find(b.root / "20261113-100000-ember");
        QCOMPARE(cell(list, row, RunListModel::State).toString(), u"damaged"_s);
        QVERIFY(cell(list, row, RunListModel::Difference).toString().contains(u"run.json"_s));
        QVERIFY(!cell(list, row, Qt::CheckStateRole).isValid());
        const RunRow& damaged = list.rows()[static_cast<size_t>(row)];
        QVERIFY(!action("open").obstacle(damaged).isEmpty());
        QVERIFY(!action("rename").obstacle(damaged).isEmpty());
        QVERIFY(action("trash").obstacle(damaged).isEmpty());
        QSignalSpy failed(&b.bench->comparison, &RunComparison::failed);
        b.bench->comparison.compare({damaged.folder, b.root / "20261112-100000-ember"});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(b.bench->comparison.runs().size(), size_t{1});
    }

    void tenThousandRuns() {
        Bench b;
        const fs::path model = make(b.root, {.steps = 1});
        std::string record;
        {
            std::ifstream in(run_paths::record(model));
            record.assign(std::istreambuf_iterator<char>(in), {});
        }
        for (int i = 0; i < 10000; ++i) {
            const fs::path folder = b.root / fmt::format("20261001-{:06}-ember", i);
            fs::create_directory(folder);
            std::ofstream(run_paths::record(folder)) << record;
        }
        b.start();
        QElapsedTimer clock;
        clock.start();
        b.library().setAwake(true);
        QTRY_COMPARE_WITH_TIMEOUT(b.library().list.rowCount(), 10001, 60000);
        qInfo("10,001 runs on the screen after %lld ms", static_cast<long long>(clock.elapsed()));
        clock.restart();
        RunFilterModel filter;
        filter.setSourceModel(&b.library().list);
        filter.setWords(u"20261001-004711"_s);
        QCOMPARE(filter.rowCount(), 1);
        qInfo("filtered in %lld ms", static_cast<long long>(clock.elapsed()));
    }

    void comparesOnFourAxes() {
        Bench b;
        b.makeThree();
        make(b.root, {.id = "20261115-100000-ember", .name = "wide", .batch = 32});
        Workbench& bench = b.start();
        QSignalSpy wanted(&bench.comparison, &RunComparison::wanted);
        bench.comparison.compare({b.root / "20261112-100000-ember", b.root / "20261113-100000-ember", b.root / "20261115-100000-ember"});
        QCOMPARE(wanted.size(), 1);
        QTRY_COMPARE(bench.comparison.runs().size(), size_t{3});
        const auto last = [&](size_t run, RunAxis axis) { return bench.comparison.points(run, LossCurve::Series::Smooth, axis, 0, 1e18, 1000).last().x(); };
        QCOMPARE(last(0, RunAxis::Steps), 200.0);
        QCOMPARE(last(2, RunAxis::Tokens), 200.0 * 32 * 128);
        QCOMPARE(last(0, RunAxis::Seconds), 10.0);
        QCOMPARE(last(2, RunAxis::Flops), 2 * last(0, RunAxis::Flops));
        QCOMPARE(last(0, RunAxis::Flops), 200.0 * 16 * 128 * bench.comparison.runs()[0].flopsPerToken);
        QCOMPARE(bench.comparison.lastPlace(RunAxis::Tokens), 200.0 * 32 * 128);
        std::map<std::string, std::vector<std::string>> differing;
        for (const Disagreement& d : bench.comparison.disagreements()) differing[d.key] = d.values;
        QCOMPARE(differing.size(), size_t{2});
        QCOMPARE(differing["train.batch_size"], std::vector<std::string>({"16", "16", "32"}));
        QCOMPARE(differing["train.learning_rate"], std::vector<std::string>({"0.002", "0.02", "0.002"}));
        QVERIFY(bench.comparison.caution().isEmpty());
        RunComparisonTable table(bench.comparison);
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.columnCount(), 3 + 2 + 3);
        QCOMPARE(table.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"batch size"_s);
        QCOMPARE(table.index(2, 3).data().toString(), u"32"_s);
        QCOMPARE(table.index(1, 0).data().toString(), u"hot"_s);
        QCOMPARE(table.index(1, RunComparisonTable::Validation).data().toString(), QString::number(2.3 + 4.9 * std::exp(-5.0) + 0.05, 'f', 3));
        bench.comparison.remove(2);
        QCOMPARE(table.columnCount(), 3 + 1 + 3);
        QCOMPARE(bench.comparison.readingAt(1, RunAxis::Steps, 100)->point.step, int64_t{100});
    }

    void atMostEightAreCompared() {
        Bench b;
        std::vector<fs::path> all;
        for (int i = 0; i < 10; ++i) all.push_back(make(b.root, {.id = fmt::format("202611{:02}-100000-ember", 10 + i), .steps = 10}));
        Workbench& bench = b.start();
        b.read();
        RunListModel& list = b.library().list;
        for (int row = 0; row < list.rowCount(); ++row) list.setData(list.index(row), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(list.checked().size(), size_t{8});
        bench.comparison.compare(all);
        QTRY_COMPARE(bench.comparison.runs().size(), size_t{8});
    }

    void branchesAreMarkedWhereTheyLeft() {
        Bench b;
        const MadeRun trunk{.id = "20261112-100000-ember"};
        MadeRun branch{.id = "20261113-100000-ember", .name = "branch", .rate = 0.004};
        branch.fork = ForkOrigin{trunk.id, "", 64, "train.learning_rate", "0.002", "0.004", true};
        const fs::path first = make(b.root, trunk), second = make(b.root, branch);
        Workbench& bench = b.start();
        bench.comparison.compare({first, second});
        QTRY_COMPARE(bench.comparison.runs().size(), size_t{2});
        QVERIFY(!bench.comparison.branchPoint(0, RunAxis::Tokens));
        QCOMPARE(bench.comparison.branchPoint(1, RunAxis::Steps)->x(), 64.0);
        QCOMPARE(bench.comparison.branchPoint(1, RunAxis::Tokens)->x(), 64.0 * 16 * 128);
        bench.comparison.remove(0);
        QVERIFY(!bench.comparison.branchPoint(0, RunAxis::Steps));  // what it left is not here
    }

    void aRunInTrainingGrowsOnTheChart() {
        Bench b;
        const MadeRun made{.id = "20261112-100000-ember", .state = "running", .steps = 60};
        const fs::path run = make(b.root, made);
        const ForeignLock held(run);
        Workbench& bench = b.start();
        bench.comparison.compare({run});
        QTRY_COMPARE(bench.comparison.runs().size(), size_t{1});
        appendSteps(run, made, 60, 90);
        std::ofstream(run_paths::metrics(run), std::ios::app) << R"({"event":"step","step":91)";  // being written
        bench.comparison.setAwake(true);
        QTRY_COMPARE(bench.comparison.runs()[0].curve->steps().back().step, int64_t{90});
        QCOMPARE(bench.comparison.runs()[0].curve->steps().size(), size_t{90});
        fs::resize_file(run_paths::metrics(run), 0);  // it went back to an earlier state
        appendSteps(run, made, 0, 30);
        QTRY_COMPARE_WITH_TIMEOUT(bench.comparison.runs()[0].curve->steps().size(), size_t{30}, 20000);
    }

    void differentTokensAreSaid() {
        Bench b;
        const fs::path first = make(b.root, {.id = "20261112-100000-ember"}), second = make(b.root, {.id = "20261113-100000-ember"});
        RunConfig config = readRunSettings(second);
        config.data.tokenizer = "char";
        writeRunSettings(second, config);
        Workbench& bench = b.start();
        bench.comparison.compare({first, second});
        QTRY_COMPARE(bench.comparison.runs().size(), size_t{2});
        QVERIFY(bench.comparison.caution().contains(u"different tokens"_s));
        QVERIFY(bench.comparison.nameOf(0) != bench.comparison.nameOf(1));  // both are called ember
    }

    void panelOpensRenamesAndFilters() {
        Bench b;
        b.makeThree();
        Workbench& bench = b.start();
        Theme theme;
        PanelContext context{bench, theme};
        RunsPanel panel(context);
        panel.resize(420, 640);
        panel.show();
        auto* view = panel.findChild<QListView*>();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        view->setFocus();
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_F2);
        auto* editor = view->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"warm"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(readRunLabel(b.root / "20261113-100000-ember").name, "warm");
        QCOMPARE(b.run.count<command::Open>(), 0);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(b.run.count<command::Open>(), 1);
        const auto* open = b.run.last<command::Open>();
        QCOMPARE(open->folder, b.root / "20261113-100000-ember");
        QVERIFY(open->tellHistory && open->mayOnlyLook);
        auto* lines = panel.findChildren<QLineEdit*>().first();
        lines->setText(u"interrupted"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        lines->clear();
        for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
            theme.setMode(mode);
            QVERIFY(!panel.grab().isNull());
        }
    }

    void panelComparesWhatIsChecked() {
        Bench b;
        b.makeThree();
        Workbench& bench = b.start();
        Theme theme;
        theme.setMode(ThemeMode::Light);
        MainWindow window(bench, theme);
        window.resize(1366, 768);
        window.show();
        window.openPanel(u"runs"_s);
        QWidget* panel = window.dock(u"runs"_s)->widget();
        auto* view = panel->findChild<QListView*>();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QPushButton* compare = nullptr;
        for (QPushButton* button : panel->findChildren<QPushButton*>())
            if (button->accessibleName() == u"Compare runs"_s) compare = button;
        QVERIFY(compare && !compare->isEnabled());
        view->setFocus();
        for (const int row : {0, 1}) {
            view->setCurrentIndex(view->model()->index(row, 0));
            QTest::keyClick(view, Qt::Key_Space);
        }
        QCOMPARE(b.run.count<command::Start>(), 0);  // Space was the list's
        QVERIFY(compare->isEnabled());
        compare->click();
        QVERIFY(window.dock(u"compare"_s)->isVisible());
        QTRY_COMPARE(bench.comparison.runs().size(), size_t{2});
        QCOMPARE(window.width(), 1366);
        auto* table = window.dock(u"compare"_s)->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->selectRow(1);
        QVERIFY(!window.grab().isNull());
        if (const QString folder = qEnvironmentVariable("FIRSTWORDS_SHOTS"); !folder.isEmpty()) {
            for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
                theme.setMode(mode);
                QTest::qWait(300);
                QVERIFY(window.grab().save(QDir(folder).filePath(u"compare-%1.png"_s.arg(wordOfThemeMode(mode)))));
            }
        }
    }

    void deleteKeyMovesTheSelectedToTheTrash() {
        Bench b;
        b.makeThree();
        Workbench& bench = b.start();
        Theme theme;
        MainWindow window(bench, theme);
        window.show();
        window.openPanel(u"runs"_s);
        auto* panel = static_cast<Panel*>(window.dock(u"runs"_s)->widget());
        auto* view = panel->findChild<QListView*>();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(panel->messages().text().contains(u"trash"_s));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(!panel->messages().findChildren<QPushButton*>().isEmpty());
        panel->messages().findChildren<QPushButton*>().last()->click();  // Undo; that of the first message goes when it can
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QVERIFY(panel->messages().text().isEmpty());
    }

    void anUnfinishedRunIsOffered() {
        Bench b;
        b.makeThree();
        Workbench& bench = b.start();
        bench.settings.setValue(Setting::CoachDone, true);
        Theme theme;
        MainWindow window(bench, theme);
        window.show();
        bench.open();
        b.run.becomeReady();
        bench.bridge.drain();
        auto* notice = window.findChild<RunNotice*>();
        QTRY_VERIFY(notice->text().contains(u"cut"_s));
        QVERIFY(notice->text().contains(u"step 120 of 200"_s) && notice->text().contains(u"14 Nov"_s));
        notice->findChildren<QPushButton*>().first()->click();
        QCOMPARE(b.run.last<command::Open>()->folder, b.root / "20261114-100000-ember");
        QVERIFY(notice->text().isEmpty());
        b.run.say(event::StateChanged{SessionState::Preparing});
        b.run.say(event::ModelReady{b.run.info(false)});
        b.run.say(event::RunOpened{(b.root / "20261114-100000-ember").string(), 120, 200, 245760, 6.0, 2.5, 2.6, false, false});
        b.run.say(event::StateChanged{SessionState::Paused});
        bench.bridge.drain();
        QCOMPARE(bench.status.step(), int64_t{120});
        QCOMPARE(bench.status.stepText(), u"step 120 of 200"_s);
        QCOMPARE(b.run.count<command::Start>(), 0);
        b.run.say(event::DataReady{b.run.info(true)});
        bench.bridge.drain();
        QCOMPARE(b.run.count<command::Start>(), 1);
        QCOMPARE(bench.kept.folder(), b.root / "20261114-100000-ember");
    }

    void noIsRememberedForThatState() {
        Bench b;
        b.makeThree();
        for (const bool dismissed : {false, true}) {
            Workbench& bench = b.start();
            bench.open();
            if (dismissed) {
                QTest::qWait(200);
                QVERIFY(!b.library().unfinished());
            } else {
                QTRY_VERIFY(b.library().unfinished());
                b.library().dismissUnfinished();
                QVERIFY(!b.library().unfinished());
            }
        }
    }

    void aFinishedLastRunIsNotOffered() {
        Bench b;
        b.makeThree();
        const fs::path last = b.root / "20261113-100000-ember";
        fs::last_write_time(run_paths::record(last), fs::file_time_type::clock::now() + std::chrono::minutes(1));
        b.start().open();
        QTest::qWait(200);
        QVERIFY(!b.library().unfinished());
    }

    void aRunOfAnotherProcessCanOnlyBeLookedAt() {
        Bench b;
        b.makeThree();
        const fs::path run = b.root / "20261114-100000-ember";
        const ForeignLock held(run);
        Workbench& bench = b.start();
        Theme theme;
        MainWindow window(bench, theme);
        window.show();
        bench.open();
        b.run.becomeReady();
        bench.bridge.drain();
        b.read();
        const RunRow& row = b.library().list.rows()[0];
        QCOMPARE(cell(b.library().list, 0, RunListModel::State).toString(), u"running"_s);
        QVERIFY(action("open").obstacle(row).isEmpty());
        QVERIFY(!action("trash").obstacle(row).isEmpty());
        QVERIFY(!b.library().unfinished());
        b.library().open(run);
        b.run.say(event::StateChanged{SessionState::Preparing});
        b.run.say(event::ModelReady{b.run.info(false)});
        b.run.say(event::RunOpened{run.string(), 120, 200, 245760, 6.0, 2.5, 2.6, false, true});
        b.run.say(event::StateChanged{SessionState::Paused});
        b.run.say(event::DataReady{b.run.info(true)});
        bench.bridge.drain();
        auto* notice = window.findChild<RunNotice*>();
        QVERIFY(notice->text().contains(u"step 120"_s));
        int disabled = 0;
        for (QPushButton* button : window.findChildren<QPushButton*>())
            for (const char* name : {"Train", "One step", "Same start"})
                if (button->accessibleName() == QLatin1String(name)) {
                    QVERIFY2(!button->isEnabled(), name);
                    QVERIFY2(button->toolTip().contains(u"Another program"_s), name);
                    ++disabled;
                }
        QCOMPARE(disabled, 3);
        bench.status.toggleTraining();
        bench.status.stepOnce();
        bench.status.sameStart();
        QCOMPARE(b.run.count<command::Start>() + b.run.count<command::StepOnce>() + b.run.count<command::Reset>(), 0);
        QVERIFY(!window.actions()["train"]->isEnabled());
        emit notice->closed();
        QVERIFY(!notice->text().contains(u"Another program"_s));
        bench.setup.configure();  // a run of one's own
        b.run.becomeReady();
        bench.bridge.drain();
        QVERIFY(window.actions()["train"]->isEnabled());
    }

    void anOpenedRunSetsTheChoices() {
        Bench b;
        Workbench& bench = b.start();
        bench.open();
        b.run.becomeReady();
        auto info = std::make_shared<RunInfo>(*b.run.info(false));
        info->config.preset = "spark";
        info->config.train.seed = 42;
        info->config.train.learningRate = 0.009;
        info->config.data.paths = {"/somewhere/hamlet.txt"};
        b.run.say(event::ModelReady{info});
        b.run.say(event::RunOpened{"/somewhere/run", 10, 20, 100, 1, 2, 3, false, false});
        bench.bridge.drain();
        QCOMPARE(bench.setup.config().preset, "spark");
        QCOMPARE(bench.setup.seed(), uint64_t{42});
        QCOMPARE(bench.setup.learningRate(), 0.009);
        QCOMPARE(bench.setup.source().paths, QStringList{u"/somewhere/hamlet.txt"_s});
        QVERIFY(!bench.setup.isPending());
        bench.setup.setSeed(43);
        QVERIFY(bench.setup.isPending());  // the opened run is not thrown away unasked
    }

    void everyActionHasTwoLinesOfHelp() {
        QSet<QString> keys;
        for (const RunAction& row : runActions()) {
            QCOMPARE(row.helpText().count(u'\n'), 1);
            const QString key = QString::fromLatin1(row.shortcut);
            QVERIFY(key.isEmpty() || !keys.contains(key));
            keys.insert(key);
        }
    }
};

QTEST_MAIN(TestRunLibrary)
#include "tst_run_library.moc"
