// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a run, on its curve; branches, with both runs training at once; and writing a run out. The made-up run
// shows what is asked of a session, a real one that it works. With FIRSTWORDS_SHOTS=FOLDER it also writes pictures.
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "base/atomic_file.h"
#include "controls/branch_sheet.h"
#include "controls/run_exporter.h"
#include "controls/run_notice.h"
#include "controls/run_status_bar.h"
#include "panels/loss_annotations.h"
#include "runs/run_library.h"
#include "runs/run_lock.h"
#include "runs/run_paths.h"
#include "session/session.h"
#include "ui/support/small_program.h"
#include "theme/theme.h"
#include "ui/support/window_bench.h"
#include "viewmodels/loss_table_model.h"
#include "workbench.h"

using namespace fw;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

constexpr int kPatience = 60000;  // ms; stands for "never"

fs::path path(const QTemporaryDir& folder, const char* name) { return folder.filePath(QString::fromLatin1(name)).toStdString(); }

/// A kept run of the made-up kind: its settings and metrics, and folders where its models would be.
fs::path writeRun(const QTemporaryDir& folder, const char* name, const RunConfig& config) {
    const fs::path run = path(folder, name);
    RunRecord record;
    record.name = "Kept";
    record.step = 128;
    fs::create_directories(run);
    writeRunRecord(run, record);
    writeRunSettings(run, config);
    for (const int step : {0, 16, 64, 128}) fs::create_directories(run_paths::snapshot(run, step));
    std::string lines;
    for (int step = 1; step <= 128; ++step)
        lines += fmt::format(R"({{"event":"step","step":{},"tokens":{},"loss":{},"lr":0.007,"grad_norm":1,"seconds":{},"tokens_per_s":1}})", step, 10 * step, 6 - 0.01 * step, step) + "\n";
    writeFileAtomically(run_paths::metrics(run), lines);
    return run;
}

/// A window over a made-up run.
struct Bench : test::WindowBench {
    fs::path kept;

    /// The run is kept from here on, and has snapshots.
    void keep() {
        kept = writeRun(folder, "kept", bench.bridge.info()->config);
        for (const int64_t step : {0, 16, 64, 128}) run.say(event::SnapshotTaken{step, run_paths::snapshot(kept, step).string()});
        bench.bridge.drain();
    }
    void train(int64_t from, int64_t to) {
        run.train(from, to);
        bench.bridge.drain();
    }
    QString notice() const { return window.findChild<RunNotice*>()->text(); }
};

using test::picture;

/// A window over a real session that keeps its runs.
struct Program {
    QTemporaryDir folder;
    BackendRegistry registry = test::cpuOnly();
    Session session{registry, FW_SOURCE_DIR "/resources"};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Theme theme;
    Workbench bench;
    MainWindow window{bench, theme};

    explicit Program(int steps)
        : bench(session.mailbox(),
                [this](Command command) {
                    if (auto* run = std::get_if<command::Configure>(&command)) run->place.library = path(folder, "runs");
                    session.post(std::move(command));
                },
                {test::smallChoice(steps)}, settings, {}, {}, {}, [this] { return std::make_unique<Session>(registry, FW_SOURCE_DIR "/resources"); }) {
        theme.setMode(ThemeMode::Light);
        window.resize(1366, 768);
        window.show();
        bench.open();
    }
};

}  // namespace

class TestBranch : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QFileSystemWatcher)"_s)); }

    void eventsStandOnTheCurveAndInTheTable() {
        Bench b;
        b.train(0, 60);
        b.say(event::TroubleCaused{"nan", 61});
        b.say(event::Recovered{event::Recovered::Action::Skip, 61, 61, 0.007});
        b.train(61, 90);
        b.say(event::Storage{false, 90, "The disk is full.", 74});
        const LossCurve& loss = b.bench.loss;
        QCOMPARE(loss.marks().size(), size_t{3});
        QCOMPARE(loss.placeOf(loss.marks()[0], LossAxis::Steps).x(), 61.0);
        QCOMPARE(loss.placeOf(loss.marks()[0], LossAxis::Tokens).x(), 60.0 * 2048);
        int crosses = 0;
        for (const PlotDot& dot : lossDots(loss, {}, std::nullopt, LossAxis::Steps, lightRoles())) crosses += dot.shape == PlotDot::Cross;
        QCOMPARE(crosses, 3);
        const LossTableModel table(loss);
        const auto words = [&](int row) { return table.data(table.index(row, LossTableModel::Events), Qt::DisplayRole).toString(); };
        QVERIFY(words(58).isEmpty());
        QVERIFY(words(59).startsWith(u"Step 61: a broken batch"_s) && words(59).contains(u"skipped"_s));
        QVERIFY(words(88).contains(u"The disk is full"_s));
        b.say(event::StateChanged{SessionState::Ready});  // same start
        QVERIFY(loss.marks().empty());
    }

    void oldStorageTroubleIsNoNews() {
        Bench b;
        b.train(0, 9);
        b.say(event::Storage{false, 5, "The disk was full.", 0, true});
        QCOMPARE(b.bench.loss.marks().size(), size_t{1});
        QVERIFY(!b.notice().contains(u"The disk"_s));
    }

    void troubleIsOrderedFromTheMenu() {
        Bench b;
        b.window.actions()["trouble_batch"]->trigger();
        QCOMPARE(b.run.last<command::CauseTrouble>()->kind, "nan");
        b.window.actions()["trouble_rate"]->trigger();
        QCOMPARE(b.run.last<command::CauseTrouble>()->kind, "explosion");
    }

    void nothingToBranchIsExplained() {
        Bench b;
        b.window.actions()["branch"]->trigger();
        QVERIFY(b.bench.branch.isOpen());
        QVERIFY(b.bench.branch.error().contains(u"train first"_s));
        b.bench.branch.start(false);
        QCOMPARE(b.run.count<command::Configure>(), 1);
        const auto* sheet = b.window.findChild<BranchSheet*>();
        QVERIFY(sheet->isVisible());
        b.bench.branch.cancel();
        QVERIFY(!sheet->isVisible());
    }

    void aBranchChangesExactlyOneThing() {
        Bench b;
        b.train(0, 128);
        b.keep();
        b.say(event::StepShown{64});
        BranchModel& branch = b.bench.branch;
        branch.begin();
        QCOMPARE(branch.step(), 64);
        QCOMPARE(branch.before(), u"0.007"_s);
        QVERIFY(branch.error().isEmpty());
        for (int row = 0; row < static_cast<int>(BranchModel::changes().size()); ++row) {
            branch.setChange(row);
            QVERIFY2(branch.error().isEmpty() && branch.value() != branch.before(), qPrintable(branch.error()));
            branch.setValue(branch.before());
            QVERIFY(!branch.error().isEmpty());
        }
        branch.setChange(0);
        branch.setValue(u"fast"_s);
        QVERIFY(branch.error().contains(u"learning_rate"_s));
        branch.setValue(u"0.02"_s);
        branch.start(false);
        const auto* order = b.run.last<command::Configure>();
        QVERIFY(order->fork && order->fork->step == 64 && order->fork->folder == b.kept && order->tellHistory);
        QCOMPARE(order->fork->key, "train.learning_rate");
        QCOMPARE(order->config.train.learningRate, 0.02);
        QVERIFY2(order->place.name.ends_with(": learning rate 0.02"), order->place.name.c_str());
        QVERIFY(!branch.isOpen());
        QVERIFY(b.bench.status.startsSoon());
    }

    void withoutACursorTheLatestSnapshotIsTaken() {
        Bench b;
        b.train(0, 140);
        b.keep();
        b.bench.branch.begin();
        QCOMPARE(b.bench.branch.step(), 128);
        QVERIFY(!b.bench.branch.whyNotBoth().isEmpty());  // no second session here
    }

    void theSheetStartsABranch() {
        Bench b;
        b.train(0, 128);
        b.keep();
        b.window.actions()["branch"]->trigger();
        auto* sheet = b.window.findChild<BranchSheet*>();
        QVERIFY(sheet->isVisible());
        auto* number = sheet->findChild<QLineEdit*>();
        number->selectAll();
        QTest::keyClicks(number, u"0.03"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(b.run.last<command::Configure>()->fork);
        QCOMPARE(b.run.last<command::Configure>()->config.train.learningRate, 0.03);
        QVERIFY(!sheet->isVisible());
    }

    void theSheetFollowsTheCursor() {
        Bench b;
        b.train(0, 128);
        b.keep();
        BranchModel& branch = b.bench.branch;
        branch.begin();
        branch.setValue(u"0.03"_s);
        b.bench.cursor.goTo(16);
        QCOMPARE(branch.step(), 16);
        QCOMPARE(branch.value(), u"0.03"_s);
        b.bench.cursor.backToNow();
        QCOMPARE(branch.step(), 128);
        branch.cancel();
        b.bench.cursor.goTo(64);
        QVERIFY(!branch.isOpen());
    }

    void aRunOfTheListIsOpenedAndBranched() {
        Bench b;
        b.train(0, 128);
        b.keep();
        BranchModel& branch = b.bench.branch;
        b.bench.branchFrom(b.kept);  // open already
        QCOMPARE(b.run.count<command::Open>(), 0);
        QCOMPARE(branch.step(), 128);
        branch.cancel();
        const fs::path other = writeRun(b.folder, "other", b.bench.bridge.info()->config);
        b.bench.branchFrom(other);
        QVERIFY(!branch.isOpen());
        QCOMPARE(b.run.last<command::Open>()->folder, other);
        b.say(event::ModelReady{b.run.info(false)});
        QVERIFY(!branch.isOpen());
        b.say(event::RunOpened{other.string(), 128, 200, 1, 1, 2, 3, false, false});
        QVERIFY(branch.isOpen());
        branch.start(false);
        QCOMPARE(b.run.last<command::Configure>()->fork->folder, other.string());
        b.bench.branchFrom(b.kept);
        b.say(event::Failed{"it is damaged", 65});
        b.say(event::ModelReady{b.run.info(false)});
        b.say(event::RunOpened{b.kept.string(), 128, 200, 1, 1, 2, 3, false, false});
        QVERIFY(!branch.isOpen());  // opened later, for its own sake
    }

    void theOtherRunsCurveIsShownWhole() {
        Bench b;
        b.train(0, 128);
        b.keep();
        b.say(event::StepShown{64});
        b.bench.branch.begin();
        b.bench.branch.start(false);
        b.run.becomeReady();
        b.train(0, 80);
        const LossCurve& loss = b.bench.loss;
        QTRY_COMPARE_WITH_TIMEOUT(loss.lastPlace(LossAxis::Steps), 128.0, kPatience);
        QCOMPARE(loss.steps().size(), size_t{80});
        QCOMPARE(loss.marks().size(), size_t{1});
        QVERIFY(loss.marks()[0].words.startsWith(u"branched at step 64: learning rate"_s));
        QVERIFY(loss.points(LossCurve::Series::Previous, LossAxis::Steps, 0, 200, 500).size() > 100);
    }

    void picturesAndReportsAreWritten() {
        Bench b;
        b.train(0, 128);
        auto* exporter = b.window.findChild<RunExporter*>();
        QSignalSpy written(exporter, &RunExporter::written), failed(exporter, &RunExporter::failed);
        fs::path run;
        const auto write = [&](const char* name) {
            exporter->write(run, b.folder.filePath(QString::fromLatin1(name)));
            return QTest::qWaitFor([&] { return written.count() + failed.count() > 0; }, kPatience);
        };
        QVERIFY(write("early.html"));
        QVERIFY(failed.takeFirst()[0].toString().contains(u"Train first"_s));
        QVERIFY(b.notice().contains(u"Train first"_s));
        b.keep();
        run = b.kept;
        for (const char* name : {"a.html", "a.csv", "a.jsonl", "a.svg", "a.png", "a.pdf", "no-suffix"}) {
            QVERIFY(write(name));
            QVERIFY2(failed.isEmpty(), name);
            QVERIFY2(fs::file_size(written.takeFirst()[0].toString().toStdString()) > 1000, name);
        }
        QCOMPARE(QImage(b.folder.filePath(u"a.png"_s)).size(), QSize(1920, 1080));
        QVERIFY(readFile(path(b.folder, "a.pdf")).starts_with("%PDF"));
        run = writeRun(b.folder, "other", b.bench.bridge.info()->config);
        QVERIFY(write("b.html"));
        QVERIFY(failed.isEmpty() && fs::exists(written.takeFirst()[0].toString().toStdString()));
        QVERIFY(write("b.png"));  // there is no chart of it
        QVERIFY(failed.takeFirst()[0].toString().contains(u".svg"_s));
        run = b.kept;
        QVERIFY(write("a.docx"));
        QVERIFY(failed.takeFirst()[0].toString().contains(u".html"_s));
        for (const char* name : {"nowhere/a.csv", "nowhere/a.png"}) {
            QVERIFY(write(name));
            QCOMPARE(failed.count(), 1);
            QVERIFY(b.notice() == failed.takeFirst()[0].toString());
        }
    }

    void theExportDialogStandsInNobodysWay() {
        Bench b;
        b.window.actions()["export_run"]->trigger();
        auto* dialog = b.window.findChild<QFileDialog*>();
        QVERIFY(dialog && !dialog->isModal());
        QVERIFY(dialog->nameFilters().size() == 6);
        dialog->close();
    }

    void twoRunsTrainAtOnce() {
        Program p(100000);
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady(), kPatience);
        p.bench.status.toggleTraining();
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.kept.latest() >= 32, kPatience);
        const fs::path parent = p.bench.kept.folder();
        p.bench.branch.begin();
        QVERIFY2(p.bench.branch.error().isEmpty(), qPrintable(p.bench.branch.error()));
        QVERIFY(p.bench.branch.whyNotBoth().isEmpty());
        const int64_t at = p.bench.branch.step();
        p.bench.branch.setValue(u"0.05"_s);
        p.bench.branch.start(true);
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.second.isActive() && p.bench.second.step() > at + 20, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.step() > at + 20 && p.bench.status.isTraining(), kPatience);
        const LossCurve& loss = p.bench.loss;
        QVERIFY(loss.steps().front().step == 1 && static_cast<int64_t>(loss.steps().size()) == p.bench.status.step());
        QCOMPARE(loss.marks().size(), size_t{1});
        QCOMPARE(loss.marks()[0].step, at);
        const auto before = loss.points(LossCurve::Series::Previous, LossAxis::Steps, 0, static_cast<double>(at + 40), 100000);
        QVERIFY(before.size() > at + 15);
        QVERIFY(before[static_cast<qsizetype>(at) - 1].y() == loss.steps()[static_cast<size_t>(at) - 1].smooth);  // until there the same run
        QVERIFY(before[static_cast<qsizetype>(at) + 10].y() != loss.steps()[static_cast<size_t>(at) + 10].smooth);
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.kept.folder() != parent && !p.bench.kept.folder().empty(), kPatience);
        QVERIFY(RunLock::holder(parent) && RunLock::holder(p.bench.kept.folder()));
        QVERIFY(p.window.actions()["stop_second"]->isEnabled());
        const auto threads = [&] { return QString::fromStdString(p.bench.bridge.info()->device).section(u' ', 1, 1).toInt(); };
        const int all = p.bench.bridge.info()->config.threads, half = static_cast<int>(std::thread::hardware_concurrency() / 2);
        QTRY_COMPARE_WITH_TIMEOUT(threads(), std::clamp(half, 1, all), kPatience);
        p.bench.branch.begin();
        QVERIFY(!p.bench.branch.whyNotBoth().isEmpty());
        p.bench.branch.cancel();
        picture(p.window, u"both"_s);
        p.window.actions()["stop_second"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!p.bench.second.isActive(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(threads(), all, kPatience);
        QVERIFY(p.bench.status.deviceText().contains(QString::number(all)));
        QVERIFY(!RunLock::holder(parent));
        QVERIFY(readRun(parent).record.state == "paused" && readRun(parent).record.step > at + 20);
        QVERIFY(p.bench.status.isTraining());
    }

    void closingKeepsBoth() {
        fs::path parent, child;
        {
            Program p(100000);
            QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady(), kPatience);
            p.bench.status.toggleTraining();
            QTRY_VERIFY_WITH_TIMEOUT(p.bench.kept.latest() >= 8, kPatience);
            parent = p.bench.kept.folder();
            p.bench.branch.begin();
            p.bench.branch.start(true);
            QTRY_VERIFY_WITH_TIMEOUT(p.bench.second.step() > 8 && p.bench.kept.folder() != parent && !p.bench.kept.folder().empty(), kPatience);
            child = p.bench.kept.folder();
            QVERIFY(p.window.close());
            p.folder.setAutoRemove(false);
        }
        for (const fs::path& run : {parent, child}) {
            QVERIFY(!RunLock::holder(run));
            QVERIFY2(readRun(run).record.state == "paused" && readRun(run).record.step > 0, readRun(run).record.state.c_str());
        }
        QVERIFY(readRun(child).record.fork->run == parent.filename().string());
        fs::remove_all(parent.parent_path().parent_path());
    }

    void aFinishedParentDoesNotTrainOn() {
        Program p(24);
        QTRY_VERIFY_WITH_TIMEOUT(p.bench.status.isDataReady(), kPatience);
        p.bench.status.toggleTraining();
        QTRY_COMPARE_WITH_TIMEOUT(p.bench.status.state(), SessionState::Finished, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(fs::exists(run_paths::model(p.bench.kept.folder())), kPatience);
        p.bench.branch.begin();
        QVERIFY(p.bench.branch.error().isEmpty());
        QCOMPARE(p.bench.branch.step(), 24);
        QVERIFY(!p.bench.branch.whyNotBoth().isEmpty());
    }

    void pictures() {
        if (qEnvironmentVariableIsEmpty("FIRSTWORDS_SHOTS")) QSKIP("FIRSTWORDS_SHOTS names no folder for pictures");
        Bench b;
        b.say(event::StateChanged{SessionState::Running});
        b.train(0, 128);
        b.keep();
        b.window.actions()["branch"]->trigger();
        picture(b.window, u"branch-sheet"_s);
        b.bench.branch.start(false);
        b.run.becomeReady();
        b.train(0, 200);
        b.say(event::TroubleCaused{"nan", 201});
        b.say(event::Recovered{event::Recovered::Action::Skip, 201, 201, 0.007});
        b.train(201, 420);
        picture(b.window, u"branch"_s);
        b.theme.setMode(ThemeMode::Dark);
        picture(b.window, u"branch-dark"_s);
        b.bench.branch.begin();
        picture(b.window, u"branch-sheet-dark"_s);
    }
};

QTEST_MAIN(TestBranch)
#include "tst_branch.moc"
