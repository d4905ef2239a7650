// SPDX-License-Identifier: GPL-3.0-or-later
// Console, writer and meters: what is asked of the session, and what is shown of its answers.
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include "runs/run_paths.h"
#include "ui/support/window_bench.h"
#include "widgets/class_bars.h"
#include "widgets/message_bar.h"
#include "widgets/probability_bars.h"
#include "widgets/sample_column_view.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

struct Bench : test::WindowBench {
    template <class W>
    W* find(QWidget* panel, const char* name) {
        return panel->findChild<W*>(QString::fromLatin1(name));
    }
    void samples(const std::vector<std::pair<std::string, std::string>>& textsAndKinds, bool done,
                 AgeRole role = AgeRole::Now) {
        const auto* order = run.last<command::SampleMany>();
        event::SampledMany told{{role, 40, -1}, order->request, order->prompt, {}, {}, order->count, done, {}};
        for (const auto& [text, kind] : textsAndKinds) {
            told.texts.push_back(text);
            told.kinds.push_back(kind);
        }
        say(told);
    }
    /// The last Write answered, with these tokens behind the prompt.
    void written(const std::vector<TokenId>& ids, std::string error = {}) {
        const auto* order = run.last<command::Write>();
        event::Written told;
        told.age = {AgeRole::Now, 40, -1};
        told.request = order->request;
        told.promptTokens = {3, 4};
        for (const TokenId id : ids) told.tokens.push_back({{id, 0.4f, {{7, 0.5f, 0.6f}, {id, 0.4f, 0.4f}}}, 0.7, 2.0});
        told.next.top = {{5, 0.7f, 1.0f}, {6, 0.3f, 0.0f}};
        told.done = true;
        told.error = std::move(error);
        say(told);
    }
    void measured(int64_t tokens, double share, std::string error = {}) {
        const auto* order = run.last<command::Measure>();
        event::Measured told{
            {order->step < 0 ? AgeRole::Now : AgeRole::Visited, 0, -1}, order->request, tokens, {}, std::move(error)};
        if (told.error.empty())
            for (const char* id : {"order", "agreement", "meaning", "facts", "reasoning", "shuffled"})
                told.meters.push_back({id, share, 40, {{"the right one", "the wrong one", true}}});
        say(told);
    }
};

}  // namespace

class TestExperimentPanels : public QObject {
    Q_OBJECT
  private slots:
    void intervalOfAShare() {
        const ShareInterval half = wilsonInterval(10, 20);
        QVERIFY(std::abs(half.low - 0.2993) < 1e-3 && std::abs(half.high - 0.7007) < 1e-3);
        const ShareInterval none = wilsonInterval(0, 20);
        QVERIFY(none.low == 0 && std::abs(none.high - 0.1611) < 1e-3);
        QVERIFY(wilsonInterval(0, 0).high == 1);
    }

    void theConsoleAsksSortsAndCounts() {
        Bench b;
        QWidget* panel = b.open("console");
        ConsoleModel& model = b.bench.console;
        QSignalSpy finished(&model, &ConsoleModel::finished);
        b.find<QPlainTextEdit>(panel, "console_prompt")->setPlainText(u"Where is it?\n"_s);
        b.find<QCheckBox>(panel, "console_age_0")->setChecked(true);
        QTest::mouseClick(b.find<QPushButton>(panel, "console_run"), Qt::LeftButton);
        const auto* order = b.run.last<command::SampleMany>();
        QVERIFY(order);
        QCOMPARE(order->prompt, std::string("Where is it?\n"));
        QCOMPARE(order->count, 20);
        QCOMPARE(order->ages, (std::vector<AgeRole>{AgeRole::Start, AgeRole::Now}));
        b.samples({{"", ""}}, false, AgeRole::Start);
        b.samples({{"Who was it?\nMore.", "question"}, {"Par", ""}}, false);
        QVERIFY(model.isRunning());
        QCOMPARE(model.columns().size(), size_t{2});
        QCOMPARE(model.columns()[1].sorted(), 1);
        b.samples({{"qz", "nonsense"}}, true, AgeRole::Start);
        QCOMPARE(finished.count(), 0);
        b.samples({{"Who was it?\nMore.", "question"}, {"Paris is big.", "answer"}}, true);
        QCOMPARE(finished.count(), 1);
        QVERIFY(!model.isRunning());
        QCOMPARE(model.columns()[1].count(u"answer"_s), 1);
        QCOMPARE(model.columns()[1].samples[0].firstLine, u"Who was it?"_s);
        QCOMPARE(model.columns()[1].samples[0].rest, u"More."_s);
        model.setWanted(u"paris"_s);
        QCOMPARE(model.containing(model.columns()[1]), 1);
        const auto views = panel->findChildren<SampleColumnView*>();
        QCOMPARE(views.size(), 2);
        QVERIFY(views[1]->list()->toPlainText().contains(u"Paris is big."_s));
        emit views[1]->findChild<ClassBars*>()->chosen(u"question"_s);
        QVERIFY(!views[1]->list()->toPlainText().contains(u"Paris is big."_s));
        QVERIFY(views[1]->list()->toPlainText().contains(u"Who was it?"_s));
        QVERIFY(model.asText().contains(u"Paris is big."_s));
    }

    void anotherRunOfTheConsoleHasOtherNoise() {
        Bench b;
        ConsoleModel& model = b.bench.console;
        model.run(u"a"_s, 99, 500, 0.5, {});
        const auto first = *b.run.last<command::SampleMany>();
        QCOMPARE(first.count, 50);
        QCOMPARE(first.sampling.maxTokens, 120);
        b.samples({{"old", "other"}}, true);
        model.run();
        QVERIFY(b.run.last<command::SampleMany>()->sampling.seed != first.sampling.seed);
        QVERIFY(model.columns().empty());
        model.stop();
        QCOMPARE(b.run.last<command::SampleMany>()->count, 0);
        QVERIFY(!model.isRunning());
    }

    void theConsoleSaysWhyNot() {
        Bench b;
        QWidget* panel = b.open("console");
        b.bench.console.run();
        event::SampledMany told;
        told.request = b.run.last<command::SampleMany>()->request;
        told.error = "none is pinned";
        b.say(told);
        QVERIFY(panel->findChild<MessageBar*>()->text().contains(u"none is pinned"_s));
    }

    void theWriterWritesGoesBackAndChooses() {
        Bench b;
        QVERIFY(!b.run.last<command::Write>());  // nobody looks
        QWidget* panel = b.open("writer");
        QVERIFY(b.run.last<command::Write>() && b.run.last<command::Write>()->begin);
        b.written({});
        QTest::mouseClick(b.find<QPushButton>(panel, "writer_one"), Qt::LeftButton);
        QCOMPARE(b.run.last<command::Write>()->count, 1);
        QVERIFY(b.run.last<command::Write>()->begin);  // by the model as it is by now
        b.bench.writer.step(2);                        // before the answer: remembered
        QCOMPARE(b.run.last<command::Write>()->count, 1);
        b.written({8});
        QCOMPARE(b.run.last<command::Write>()->count, 2);
        QCOMPARE(b.run.last<command::Write>()->tokens, (std::vector<TokenId>{8}));
        b.written({8, 9, 10});
        QVERIFY(!b.bench.writer.isWriting());
        QCOMPARE(b.bench.writer.timedTokens(), 3);
        QCOMPARE(b.bench.writer.milliseconds(), 6.0);
        QVERIFY(b.find<QLabel>(panel, "writer_clock")->text().contains(u"3"_s));
        QVERIFY(b.find<ProbabilityBars>(panel, "writer_bars")->bars().size() == 2);
        b.bench.writer.goBack(1);
        QCOMPARE(b.run.last<command::Write>()->tokens, (std::vector<TokenId>{8}));
        QCOMPARE(b.run.last<command::Write>()->count, 0);
        b.written({8});
        b.bench.writer.choose(6);
        QCOMPARE(b.run.last<command::Write>()->tokens, (std::vector<TokenId>{8, 6}));
        b.written({8}, "no such token");
        QVERIFY(panel->findChild<MessageBar*>()->text().contains(u"no such token"_s));
    }

    void noiseAndSliders() {
        Bench b;
        b.open("writer");
        b.written({});
        const uint64_t seed = b.run.last<command::Write>()->sampling.seed;
        b.bench.writer.restart();
        QCOMPARE(b.run.last<command::Write>()->sampling.seed, seed);
        b.written({});
        b.bench.writer.setSameNoise(false);
        b.bench.writer.restart();
        QVERIFY(b.run.last<command::Write>()->sampling.seed != seed);
        b.written({});
        b.bench.writer.setTopK(3);
        QTRY_COMPARE(b.run.last<command::Write>()->sampling.topK, 3);
        QVERIFY(!b.run.last<command::Write>()->begin);
        b.bench.writer.begin(u"Once"_s, {.temperature = 0});
        QCOMPARE(b.run.last<command::Write>()->prompt, std::string("Once"));
        QVERIFY(b.run.last<command::Write>()->begin);
    }

    void loopsAreMarked() {
        QCOMPARE(repeatedFours({1, 2, 3, 4, 5}), std::vector<bool>(5, false));
        QCOMPARE(repeatedFours({1, 2, 3, 4, 1, 2, 3, 4}),
                 (std::vector<bool>{false, false, false, false, true, true, true, true}));
        QCOMPARE(repeatedFours({1, 1, 1, 1, 1}), (std::vector<bool>{false, true, true, true, true}));
    }

    void metersAreFollowedWhileSomebodyLooks() {
        Bench b;
        QVERIFY(!b.run.last<command::Measure>());
        QWidget* panel = b.open("meters");
        QVERIFY(b.run.last<command::Measure>() && b.run.last<command::Measure>()->follow);
        b.measured(0, 0.5);
        b.measured(2'000'000, 0.8);
        b.measured(3'000'000, 0.9);
        QCOMPARE(b.bench.meters.curve("order").size(), 3);
        QCOMPARE(b.bench.meters.firstPassed("order").value_or(0), int64_t{2'000'000});
        QVERIFY(b.find<QLabel>(panel, "meters_order")->text().contains(u"90"_s));
        b.open("console");
        QCOMPARE(b.run.last<command::Measure>()->request, uint64_t{0});
        QVERIFY(!b.run.last<command::Measure>()->follow);
    }

    void thePastIsMeasuredStepByStep() {
        Bench b;
        QWidget* panel = b.open("meters");
        auto* past = b.find<QPushButton>(panel, "meters_past");
        b.measured(1'000'000, 0.8);
        QVERIFY(!past->isEnabled());
        for (const int64_t step : {0, 64}) {
            const auto snapshot = run_paths::snapshot(b.folder.path().toStdString(), step);
            std::filesystem::create_directories(snapshot);
            b.say(event::SnapshotTaken{step, snapshot.string()});
        }
        QTRY_VERIFY(past->isEnabled());
        QTest::mouseClick(past, Qt::LeftButton);
        QCOMPARE(b.run.last<command::Measure>()->step, int64_t{0});
        QVERIFY(!b.run.last<command::Measure>()->follow);
        b.measured(0, 0.4);
        QCOMPARE(b.run.last<command::Measure>()->step, int64_t{64});
        b.measured(500'000, 0.76);
        QCOMPARE(b.bench.meters.pastLeft(), 0);
        QCOMPARE(b.bench.meters.curve("facts").size(), 3);
        QCOMPARE(b.bench.meters.firstPassed("facts").value_or(0), int64_t{500'000});
        QCOMPARE(b.bench.meters.tokens(), int64_t{1'000'000});  // of now
        QVERIFY(!past->isEnabled());
    }

    void metersSayWhyThereAreNone() {
        Bench b;
        QWidget* panel = b.open("meters");
        b.measured(0, 0, "another text");
        QVERIFY(panel->findChild<MessageBar*>()->text().contains(u"another text"_s));
    }

    void anotherRunForgets() {
        Bench b;
        b.open("meters");
        b.measured(0, 0.5);
        b.bench.console.run();
        b.samples({{"x", "other"}}, true);
        b.run.becomeReady();
        b.bench.bridge.drain();
        QVERIFY(b.bench.meters.meters().empty());
        QVERIFY(b.bench.console.columns().empty());
    }
};

QTEST_MAIN(TestExperimentPanels)
#include "tst_experiment_panels.moc"
