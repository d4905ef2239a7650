// SPDX-License-Identifier: GPL-3.0-or-later
// What the window knows, without a window: curves, bars, completions, run status, words.
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "theme/colors.h"
#include "ui/support/synthetic_run.h"
#include "viewmodels/decimate.h"
#include "viewmodels/loss_table_model.h"
#include "viewmodels/number_text.h"
#include "viewmodels/run_costs.h"
#include "viewmodels/token_text.h"
#include "workbench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

struct Bench {
    QTemporaryDir folder;
    test::SyntheticRun run;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Workbench bench{run.mailbox, run.post(), test::SyntheticRun::presets(), settings};
    Bench() {
        bench.open();
        run.becomeReady();
        bench.bridge.drain();
    }
    void drain() { bench.bridge.drain(); }
};

}  // namespace

class TestViewModels : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tokensShowWhatTheyAre_data();
    void tokensShowWhatTheyAre();
    void numbersAsPeopleReadThem();
    void numbersFollowTheLocale();
    void decimationKeepsExtremes();
    void aMillionPointsStayFew();
    void curveSmoothsAndReads();
    void restartKeepsTheOldCurve();
    void lossTableIsAProperModel();
    void nextTokenIsAProperModel();
    void staleAnswersAreDropped();
    void unpinnedColumnsGo();
    void sleepingAsksForNothing();
    void samplingIsSentBeforeTheProbe();
    void learningRateIsLive();
    void refusedPromptIsNotSent();
    void costsAreCounted();
    void surpriseStaysReadable();
};

void TestViewModels::tokensShowWhatTheyAre_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("visible");
    QTest::newRow("space") << QByteArray(" the") << u"␣the"_s;
    QTest::newRow("lines") << QByteArray("\n\n") << u"↵↵"_s;
    QTest::newRow("tab") << QByteArray("\tx") << u"⇥x"_s;
    QTest::newRow("whole character") << QByteArray("é") << u"é"_s;
    QTest::newRow("cut character") << QByteArray("\xF0\x9F") << u"⟨F0⟩⟨9F⟩"_s;
    QTest::newRow("overlong") << QByteArray("\xC0\x80") << u"⟨C0⟩⟨80⟩"_s;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << u"⟨ED⟩⟨A0⟩⟨80⟩"_s;
    QTest::newRow("control") << QByteArray("\r", 1) << u"⟨0D⟩"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestViewModels::tokensShowWhatTheyAre() {
    QFETCH(QByteArray, bytes);
    QTEST(visibleToken(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size()))), "visible");
}

void TestViewModels::numbersAsPeopleReadThem() {
    QCOMPARE(compactNumber(812), u"812"_s);
    QCOMPARE(compactNumber(33100), u"33.1 k"_s);
    QCOMPARE(compactNumber(3.9e6), u"3.90 M"_s);
    QCOMPARE(clockText(124.9), u"2:04"_s);
    QCOMPARE(clockText(3723), u"1:02:03"_s);
    QCOMPARE(percentText(0.612), u"61 %"_s);
    QCOMPARE(percentText(0.0021), u"0.21 %"_s);
    QCOMPARE(percentText(0.00001), u"< 0.01 %"_s);
    QCOMPARE(choicesText(std::log(4.1)), u"4.1"_s);
    QCOMPARE(ageTitle({AgeRole::Now, 12, -1}), u"now, step 12"_s);
    QVERIFY(rungMeaning("bigram").contains(u"which"_s));
}

void TestViewModels::numbersFollowTheLocale() {
    QCOMPARE(numberAsRead(u"0.002"_s), u"0.002"_s);
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(compactNumber(33100), u"33,1 k"_s);
    QCOMPARE(wholeNumber(1904), u"1.904"_s);
    QCOMPARE(numberAsRead(u"0.002"_s), u"0,002"_s);
    QCOMPARE(numberAsRead(u"falls.up"_s), u"falls.up"_s);
    for (const QString& typed : {u"0,002"_s, u"0.002"_s}) QCOMPARE(numberAsWritten(typed), u"0.002"_s);
    QCOMPARE(numberAsWritten(u"muon, adamw"_s), u"muon, adamw"_s);
}

void TestViewModels::decimationKeepsExtremes() {
    std::vector<double> y(10000, 1.0);
    y[5001] = 9;
    y[7003] = -9;
    const auto thin = decimate(y.size(), [](size_t i) { return double(i); }, [&](size_t i) { return y[i]; }, 0, 9999, 100);
    QVERIFY(thin.size() <= 202);
    QVERIFY(thin.contains(QPointF(5001, 9)));
    QVERIFY(thin.contains(QPointF(7003, -9)));
    for (int i = 1; i < thin.size(); ++i) QVERIFY(thin[i - 1].x() <= thin[i].x());
    const auto part = decimate(y.size(), [](size_t i) { return double(i); }, [&](size_t i) { return y[i]; }, 10, 12, 100);
    QCOMPARE(part.first().x(), 9.0);
    QCOMPARE(part.last().x(), 13.0);
    QVERIFY(decimate(0, [](size_t) { return 0.0; }, [](size_t) { return 0.0; }, 0, 1, 10).isEmpty());
}

void TestViewModels::aMillionPointsStayFew() {
    LossCurve curve;
    std::vector<event::StepDone> steps(1000000);
    for (size_t i = 0; i < steps.size(); ++i) {
        steps[i].step = static_cast<int64_t>(i) + 1;
        steps[i].loss = 5 + std::sin(double(i));
    }
    curve.append(steps);
    QVERIFY(curve.points(LossCurve::Series::Raw, LossAxis::Steps, 0, 1e6, 800).size() <= 1603);
    QVERIFY(curve.points(LossCurve::Series::Raw, LossAxis::Steps, 500, 600, 800).size() <= 104);
}

void TestViewModels::curveSmoothsAndReads() {
    Bench b;
    b.run.train(0, 500);
    b.drain();
    const LossCurve& loss = b.bench.loss;
    QCOMPARE(loss.steps().size(), size_t{500});
    QCOMPARE(loss.steps().front().smooth, loss.steps().front().raw);
    const auto reading = loss.readingAt(LossAxis::Steps, 250.4);
    QCOMPARE(reading->point.step, 250);
    QVERIFY(reading->validation.has_value());
    QVERIFY(!loss.readingAt(LossAxis::Steps, 40)->validation);
    QCOMPARE(loss.readingAt(LossAxis::Tokens, 1e12)->point.step, 500);
    QCOMPARE(*loss.placeOf(0, LossAxis::Seconds), 0.0);
    QVERIFY(!loss.placeOf(501, LossAxis::Steps));
    QVERIFY(loss.passed().size() >= 4);
    QVERIFY(LossCurve::passedText(loss.passed()[2]).contains(u"token pairs"_s));
    const auto [low, high] = loss.lossRange();
    QVERIFY(low <= 1.74 && high >= 6.93);
}

void TestViewModels::restartKeepsTheOldCurve() {
    Bench b;
    b.run.train(0, 50);
    b.drain();
    b.run.say(event::StateChanged{SessionState::Ready});
    b.drain();
    QVERIFY(b.bench.loss.steps().empty());
    QCOMPARE(b.bench.loss.points(LossCurve::Series::Previous, LossAxis::Steps, 0, 100, 500).size(), 50);
    QCOMPARE(b.bench.status.step(), 0);
    QCOMPARE(b.bench.loss.rungs().size(), size_t{5});
    b.run.train(0, 10);
    b.drain();
    QCOMPARE(b.bench.loss.steps().size(), size_t{10});
}

void TestViewModels::lossTableIsAProperModel() {
    Bench b;
    LossTableModel model(b.bench.loss);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    b.run.train(0, 120);
    b.drain();
    QCOMPARE(model.rowCount(), 120);
    QCOMPARE(model.index(99, LossTableModel::Step).data().toString(), u"100"_s);
    QVERIFY(!model.index(99, LossTableModel::Validation).data().toString().isEmpty());
    QVERIFY(model.index(98, LossTableModel::Validation).data().toString().isEmpty());
    b.run.say(event::ModelReady{b.run.info(false)});
    b.drain();
    QCOMPARE(model.rowCount(), 0);
}

void TestViewModels::nextTokenIsAProperModel() {
    Bench b;
    NextTokenModel& model = b.bench.nextToken;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    b.run.pins({64});
    b.run.answer({AgeRole::Pin, 64, 0});
    b.run.answer({AgeRole::Now, 900, -1});
    b.drain();
    QCOMPARE(model.columns().size(), size_t{3});
    QCOMPARE(model.columns()[1].age.step, 64);
    QCOMPARE(model.rowCount(), 60);
    QCOMPARE(model.index(40, NextTokenModel::Token).data().toString(), u"␣Paris"_s);
    QCOMPARE(model.index(40, NextTokenModel::Rank).data().toInt(), 1);
    QCOMPARE(model.prompt().tokens.size(), size_t{5});
}

void TestViewModels::staleAnswersAreDropped() {
    Bench b;
    event::Probed old{{AgeRole::Now, 77, -1}, 0, "other", {}, {}};
    b.run.say(old);
    event::Sampled oldSample{{AgeRole::Now, 77, -1}, 0, "other", {}, {}, true};
    b.run.say(oldSample);
    b.drain();
    QCOMPARE(b.bench.nextToken.columns().back().age.step, 0);
    QCOMPARE(b.bench.completions.columns().back().age.step, 0);
    QVERIFY(b.bench.completions.isSettled(0));
    QVERIFY(!b.bench.completions.isSettled(77));
}

void TestViewModels::unpinnedColumnsGo() {
    Bench b;
    b.run.pins({64, 512});
    b.run.answer({AgeRole::Pin, 64, 0});
    b.run.answer({AgeRole::Pin, 512, 1});
    b.drain();
    QCOMPARE(b.bench.completions.columns().size(), size_t{4});
    b.run.pins({512});
    b.run.answer({AgeRole::Pin, 512, 0});
    b.drain();
    QCOMPARE(b.bench.completions.columns().size(), size_t{3});
    QCOMPARE(b.bench.completions.columns()[1].age.step, 512);
    QCOMPARE(b.bench.nextToken.columns().size(), size_t{3});
}

void TestViewModels::sleepingAsksForNothing() {
    Bench b;
    b.bench.nextToken.setAwake(false);
    QVERIFY(b.run.last<command::SetProbe>()->prompt.empty());
    b.bench.completions.setAwake(false);
    QVERIFY(b.run.last<command::SetSampling>()->periodSeconds > 1e6);
    b.bench.nextToken.setAwake(true);
    QVERIFY(!b.run.last<command::SetProbe>()->prompt.empty());
    b.bench.nextToken.setTyped({});
    b.bench.nextToken.ask();
    QCOMPARE(b.run.last<command::SetProbe>()->prompt, std::string(kDocumentToken));
}

void TestViewModels::samplingIsSentBeforeTheProbe() {
    Bench b;
    b.run.commands.clear();
    b.bench.sampling.setTemperature(1.4);
    QTRY_COMPARE(b.run.commands.size(), size_t{2});
    QVERIFY(std::holds_alternative<command::SetSampling>(b.run.commands[0]));
    QVERIFY(std::holds_alternative<command::SetProbe>(b.run.commands[1]));
    QCOMPARE(b.run.last<command::SetSampling>()->sampling.temperature, 1.4);
}

void TestViewModels::learningRateIsLive() {
    Bench b;
    b.run.train(0, 10);
    b.drain();
    b.bench.setup.setLearningRate(0.05);
    QTRY_COMPARE(b.run.count<command::SetLearningRate>(), 1);
    QCOMPARE(b.run.last<command::SetLearningRate>()->learningRate, 0.05);
    QVERIFY(!b.bench.setup.isPending());
}

void TestViewModels::refusedPromptIsNotSent() {
    struct Refusing : test::WordTokenizer {
        std::vector<TokenId> encode(std::string_view) const override {
            fail(ErrorKind::BadData, "This tokenizer does not know 'é' at byte 3.");
        }
    };
    Bench b;
    auto info = std::make_shared<RunInfo>(*b.run.info(true));
    info->tokenizer = std::make_shared<Refusing>();
    b.run.say(event::ModelReady{info});
    b.drain();
    const int before = b.run.count<command::SetProbe>();
    b.bench.nextToken.ask();
    QCOMPARE(b.run.count<command::SetProbe>(), before);
    QVERIFY(b.bench.nextToken.prompt().error.contains(u"byte 3"_s));
}

void TestViewModels::costsAreCounted() {
    RunInfo info;
    info.config.train.steps = 100;
    info.config.train.batchSize = 4;
    info.config.model.nCtx = 32;
    info.model.trainFlopsPerToken = 10;
    info.memory = {1000, 200};
    const RunCosts costs = runCosts(info);
    QCOMPARE(costs.tokens, 12800.0);
    QCOMPARE(costs.flops, 128000.0);
    QCOMPARE(costs.bytes, 1200.0);
}

void TestViewModels::surpriseStaysReadable() {
    for (const ColorRoles* roles : {&lightRoles(), &darkRoles()}) {
        for (double nats = 0; nats <= 12; nats += 0.25)
            QVERIFY(contrastRatio(roles->text, blended(surpriseColor(*roles, nats), roles->window)) >= 4.5);
        for (const QColor& text : {roles->text, roles->muted, roles->nowText, roles->pins[0], roles->pins[1], roles->pins[2], roles->start})
            QVERIFY2(contrastRatio(text, roles->window) >= 4.5, qPrintable(text.name()));
    }
    QCOMPARE(surpriseColor(lightRoles(), 0).alpha(), 0);
    QVERIFY(surpriseUnderline(6) > surpriseUnderline(2));
}

QTEST_GUILESS_MAIN(TestViewModels)
#include "tst_viewmodels.moc"
