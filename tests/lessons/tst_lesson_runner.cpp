// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions, what the log makes of events, the learner's way through a lesson, its record on disk, the portfolio.
#include <QTest>

#include <cmath>
#include <nlohmann/json.hpp>

#include "lesson/lesson_runner.h"
#include "lesson/portfolio.h"
#include "lesson/vocabulary.h"
#include "lesson_folder.h"

using namespace fw;
using fw::test::kGoodLesson;
using fw::test::LessonFolder;

Q_DECLARE_METATYPE(fw::LessonValue)

namespace {

LessonValue valueOf(std::string_view name, std::span<const LessonValue> arguments) {
    if (name == "loss") return 2.5;
    if (name == "tokens") return 1000.0;
    if (name == "top_token") return std::string(" Paris");
    if (name == "nudge_uphill") return true;
    if (name == "p")
        return arguments.size() == 1 && arguments[0] == LessonValue(std::string("Paris")) ? LessonValue(0.5)
                                                                                          : LessonValue();
    if (name == "recorded") return std::string("12");
    return {};
}

/// Four tokens, one of them with a space.
class FourTokens : public Tokenizer {
  public:
    std::string_view kind() const override { return "test"; }
    int vocabSize() const override { return 4; }
    std::vector<TokenId> encode(std::string_view) const override { return {0}; }
    std::vector<TokenId> encodeOrdinary(std::string_view) const override { return {0}; }
    const std::string& bytes(TokenId id) const override { return m_bytes[static_cast<size_t>(id)]; }
    bool isSpecial(TokenId) const override { return false; }
    std::optional<TokenId> specialId(std::string_view) const override { return {}; }
    nlohmann::ordered_json toJson() const override { return {}; }

  private:
    std::array<std::string, 4> m_bytes{"a", "b", " ", " b"};
};

/// A run that has just been made: what the session tells of it.
std::shared_ptr<const RunInfo> smallRun() {
    auto info = std::make_shared<RunInfo>();
    info->config.preset = "spark";
    info->config.train.seed = 7;
    info->tokenizer = std::make_shared<FourTokens>();
    info->uniformLoss = std::log(4.0);
    return info;
}

struct Course {
    explicit Course(const QByteArray& text = kGoodLesson) : folder(text), lesson(folder.load().lesson) {
        if (!lesson) qFatal("the lesson of the test is broken");
    }
    LessonFolder folder;
    std::shared_ptr<const Lesson> lesson;
    LearnerRecord record;
    LessonLog log;
    LessonRunner runner(LessonPath path = LessonPath::Whole) { return {lesson, {lesson}, record, log, path}; }
    double number(const std::string& expression) {
        return Expression::parse(expression).number(log.lookup(record.lesson(lesson->name()))).value_or(-999);
    }
    bool holds(const std::string& expression) {
        return Expression::parse(expression).holds(log.lookup(record.lesson(lesson->name())));
    }
};

}  // namespace

class TestLessonRunner : public QObject {
    Q_OBJECT

  private slots:
    void expressionsHaveTheirValue_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LessonValue>("expected");
        const auto row = [](const char* text, LessonValue value) {
            QTest::newRow(text) << QString(text) << std::move(value);
        };
        row("1 + 2 * 3 - 4 / 2", 5.0);
        row("(1 + 2) * 3", 9.0);
        row("10 - 2 - 3", 5.0);
        row("3 / 2", 1.5);
        row("2 < 2 or 2 > 2", false);
        row("2 <= 2 and 2 >= 2", true);
        row("1 <= 2 and 2 >= 1", true);
        row("-loss", -2.5);
        row("- - 2", 2.0);
        row("abs(-3) + min(1, 2) + max(1, 2) + round(2.6)", 9.0);
        row("ln(exp(2))", 2.0);
        row("loss < 3 and tokens >= 1000", true);
        row("loss > 3 or tokens == 1000", true);
        row("not loss > 3", true);
        row("loss > 3 or loss > 2 and loss < 1", false);
        row("top_token == ' Paris'", true);
        row("top_token != 'Rome'", true);
        row("p('Paris') == 0.5", true);
        row("nudge_uphill", true);
        row("nudge_uphill == true", true);
        row("recorded('see') + 1", 13.0);  // a typed number counts as one
        row("recorded('see') == 12", true);
        // What has not happened is unknown; nothing holds of it.
        row("entropy", LessonValue());
        row("entropy + 1", LessonValue());
        row("entropy < 1", false);
        row("entropy >= 1", false);
        row("entropy != 1", false);
        row("p('Rome') > 0 or loss < 3", true);
        row("not entropy", LessonValue());
        row("1 / 0", LessonValue());
        row("ln(0)", LessonValue());
        row("top_token < 3", false);
    }
    void expressionsHaveTheirValue() {
        QFETCH(const QString, text);
        QFETCH(const LessonValue, expected);
        const LessonValue value = Expression::parse(text.toStdString()).value(valueOf);
        QCOMPARE(value.index(), expected.index());
        if (const double* number = std::get_if<double>(&expected))
            QVERIFY(std::fabs(std::get<double>(value) - *number) < 1e-12);
        else
            QVERIFY(value == expected);
    }

    void expressionsSayWhatTheyAreMadeOf() {
        const auto inputs = Expression::parse("loss < 3 and p('Paris') > p('Rome') and loss > 1").inputs(valueOf);
        QCOMPARE(inputs.size(), size_t(3));
        QCOMPARE(inputs[1].first, "p('Paris')");
        QCOMPARE(std::get<double>(inputs[1].second), 0.5);
        QCOMPARE(shownValue(999.96), "1000");
        QCOMPARE(shownValue(0.12345), "0.1235");
        QCOMPARE(shownValue(1234567.4), "1234567");
        QCOMPARE(shownValue(true), "yes");
        QCOMPARE(Expression::parse("recorded('a') > 0 and was_right('b')").stepNames(),
                 (std::vector<std::string>{"a", "b"}));
    }

    void logKnowsTheOpenRun() {
        Course c;
        QVERIFY(!c.holds("step >= 0"));
        c.log.take(event::ModelReady{smallRun()});
        QCOMPARE(c.number("new_models"), 1.0);
        QCOMPARE(c.number("step"), 0.0);
        QCOMPARE(c.number("vocabulary"), 4.0);
        QCOMPARE(c.number("seed"), 7.0);
        c.log.take(event::Evaluated{0, 0, 0, 1.4, false});
        c.log.take(event::RungsReady{{{"uniform", 1.39}, {"bigram", 0.9}}});
        c.log.take(event::StepDone{.step = 1, .tokens = 100, .loss = 1.5});
        c.log.take(event::StepDone{.step = 2, .tokens = 200, .loss = 1.0});
        QCOMPARE(c.number("start_loss"), 1.4);
        QCOMPARE(c.number("tokens"), 200.0);
        QVERIFY(c.number("loss") < 1.5 && c.number("loss") > 1.0);
        QCOMPARE(c.number("rung('bigram')"), 0.9);
        QVERIFY(!c.holds("passed('bigram')"));
        c.log.take(event::RungPassed{"bigram", 2, 200, 1});
        QVERIFY(c.holds("passed('bigram')"));
        // A lesson that begins keeps the run, and counts anew; another run is another.
        c.log.begin();
        QVERIFY(c.holds("passed('bigram') and step == 2 and new_models == 0"));
        c.log.take(event::ModelReady{smallRun()});
        QVERIFY(c.holds("step == 0 and new_models == 1 and not passed('bigram')"));
        QVERIFY(!c.holds("loss > 0"));
        c.log.take(event::RunOpened{.folder = "/runs/my-run", .step = 5, .tokens = 500});
        c.log.take(event::ModelReady{smallRun()});
        QVERIFY(c.holds("step == 5 and tokens == 500 and new_models == 1"));
        QCOMPARE(c.log.provenance().run, "my-run");
        QCOMPARE(c.log.provenance().tokens, int64_t(500));
    }

    void theSameStartKeepsWhatHoldsOfTheText() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        c.log.take(event::RungsReady{{{"bigram", 0.9}}});
        c.log.take(event::Evaluated{0, 0, 0, 1.4, false});
        c.log.take(event::StateChanged{SessionState::Ready});
        c.log.take(event::StepDone{.step = 1, .tokens = 100, .loss = 1.5});
        c.log.take(event::RungPassed{"bigram", 1, 100, 1});
        c.log.take(event::StateChanged{SessionState::Paused});
        QVERIFY(c.holds("step == 1 and loss > 0 and passed('bigram')"));
        c.log.take(event::StateChanged{SessionState::Ready});
        QVERIFY(c.holds("step == 0 and tokens == 0 and start_loss == 1.4 and rung('bigram') == 0.9"));
        QVERIFY(c.holds("vocabulary == 4 and new_models == 1 and not passed('bigram')"));
        QVERIFY(!c.holds("loss > 0") && !c.holds("seconds >= 0"));
    }

    void aRunThatIsReadyBeforeItsFirstStepKeepsWhatWasAskedOfIt() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        event::Probed probed{{AgeRole::Now, 0, -1}, 1, "a", {0}, {}};
        probed.next.top = {{0, 0.5F, 0}};
        c.log.take(probed);
        c.log.take(event::StateChanged{SessionState::Ready});
        QVERIFY(c.holds("probe_prompt == 'a' and p('a') == 0.5"));
    }

    void logKnowsTheBars() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        event::Probed probed{{AgeRole::Start, 0, -1}, 1, "a", {0}, {}};
        probed.next.top = {{0, 0.5F, 0}, {3, 0.3F, 0}, {1, 0.2F, 0}};
        probed.next.entropy = 1;
        c.log.take(probed);
        QVERIFY(!c.holds("p('a') >= 0"));
        probed.age.role = AgeRole::Now;
        c.log.take(probed);
        QVERIFY(
            c.holds("top_token == 'a' and rank('b') == 3 and rank(' b') == 2 and entropy == 1 and abs(p_start('a') - "
                    "0.5) < 0.001"));
        c.log.take(event::StepDone{.step = 1, .tokens = 100, .loss = 1.5});
        probed.age = {AgeRole::Now, 1, -1};
        probed.next.top = {{3, 0.9F, 0}};
        c.log.take(probed);
        QVERIFY(c.holds("p('b') > 0.8 and abs(p_start('a') - 0.5) < 0.001"));  // "b" with its space
        QVERIFY(!c.holds("p('a') >= 0"));
        probed.age = {AgeRole::Pin, 1, 0};
        probed.next.top = {{0, 1.0F, 0}};
        c.log.take(probed);
        QVERIFY(c.holds("top_token == ' b'"));
    }

    void logComparesCompletions() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        const auto complete = [&](uint64_t request, double temperature, std::vector<TokenId> ids,
                                  const char* prompt = "a") {
            event::Sampled sampled{{AgeRole::Now, 0, -1}, request, prompt, {}, {}, true};
            for (const TokenId id : ids) sampled.tokens.push_back({id, 1, {}});
            c.log.drawnAt(request, temperature);
            c.log.take(sampled);
        };
        complete(1, 0, {1, 2});
        QVERIFY(c.holds("completions == 1 and identical(0) == 0"));
        complete(2, 0, {1, 2});
        complete(3, 1, {1, 2});
        complete(4, 1, {1, 3});
        complete(5, 0, {1, 2}, "b");
        QVERIFY(
            c.holds("completions == 5 and identical(0) == 1 and different(0) == 0 and different(1) == 1 and "
                    "identical(1) == 0"));
    }

    void logComparesOnlyWhatCanBeCompared() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        const auto complete = [&](uint64_t request, int64_t step, AgeRole role = AgeRole::Now, bool done = true) {
            c.log.drawnAt(request, 0);
            c.log.take(event::Sampled{{role, step, -1}, request, "a", {}, {{1, 1, {}}}, done});
        };
        complete(1, 0);
        complete(2, 5);  // by another model
        complete(3, 5, AgeRole::Start);
        complete(4, 5, AgeRole::Now, false);
        QVERIFY(c.holds("completions == 2 and identical(0) == 0 and different(0) == 0"));
        complete(5, 5);
        QVERIFY(c.holds("completions == 3 and identical(0) == 1"));
        c.log.begin();
        QVERIFY(c.holds("completions == 0 and identical(0) == 0"));
    }

    void logKnowsTheNudges() {
        Course c;
        Nudge nudge;
        const auto look = [&](int steps, double rate, double heldOutAfter) {
            nudge.plan.steps = steps;
            nudge.plan.rate = rate;
            nudge.lossesBefore = {2, 4};
            nudge.lossesAfter = {1, 2};
            nudge.heldOutBefore = 3;
            nudge.heldOutAfter = heldOutAfter;
            c.log.take(event::Inspected{{}, InspectView::Nudge, 1, std::make_shared<Inspection>(nudge), {}});
        };
        QVERIFY(c.holds("nudges == 0") && !c.holds("nudge_p_after > 0"));
        look(10, 0.1, 2.5);
        QVERIFY(c.holds("nudges == 10 and not nudge_uphill and nudge_loss_before == 3 and nudge_loss_after == 1.5"));
        QVERIFY(c.holds("abs(nudge_p_before - exp(-3)) < 0.001 and abs(nudge_p_after - exp(-1.5)) < 0.001"));
        look(100, -0.1, 4);
        QVERIFY(c.holds("nudge_uphill and held_out_before == 3 and held_out_after == 4 and held_out_least == 2.5"));
        QVERIFY(c.holds("slope_checks == 0"));
        const auto check = [&](int64_t element, double gradient) {
            nudge.check = SlopeCheck{};
            nudge.check->place = {0, element};
            nudge.check->gradient = gradient;
            nudge.check->slope = 0.011;
            look(0, 0.1, 3);
        };
        check(5, 0.01);
        QVERIFY(c.holds("slope_checks == 1 and abs(slope_error - 0.1) < 0.001"));
        check(5, 0.01);  // told again, as the panel is drawn
        QVERIFY(c.holds("slope_checks == 1"));
        check(6, 0.01);
        check(6, 0.02);  // of another sentence
        QVERIFY(c.holds("slope_checks == 3"));
        c.log.begin();
        check(6, 0.02);
        QVERIFY(c.holds("slope_checks == 1"));
    }

    void logKnowsTheTools() {
        Course c;
        const auto take = [&](Inspection seen) {
            c.log.take(
                event::Inspected{{}, InspectView::Surprise, 1, std::make_shared<Inspection>(std::move(seen)), {}});
        };
        Surprise page;
        page.tokens = {1, 2};
        page.losses = {1, 3};
        page.bytes = 4;
        page.zlibBytes = 12;
        page.codedBytes = 3;
        page.startCodedBytes = 9;
        take(page);
        QVERIFY(c.holds("page_tokens == 2 and page_loss == 2 and abs(page_bits_per_byte - 1 / ln(2)) < 0.001"));
        QVERIFY(
            c.holds("page_bytes == 4 and page_zlib_bytes == 12 and page_coded_bytes == 3 and page_start_bytes == 9"));
        EmbeddingsView map;
        map.purity = {0.7, 0.2, 9};
        take(map);
        QVERIFY(c.holds("purity == 0.7 and purity_chance == 0.2"));
        event::Written written;
        written.tokens.resize(7);
        c.log.take(written);
        c.log.take(event::StepShown{64});
        c.log.take(event::Recovered{.learningRate = 0.5});
        QVERIFY(c.holds("written == 7 and shown_step == 64 and learning_rate == 0.5"));
        QVERIFY(c.holds("not panel_opened('loss')"));
        c.log.set("panel_opened", true, "loss");
        QVERIFY(c.holds("panel_opened('loss') and not panel_opened('nudge')"));
        c.log.begin();
        QVERIFY(c.holds("written == 0 and not panel_opened('loss')") && !c.holds("page_tokens > 0"));
    }

    void logKnowsTheMeters() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        const auto measure = [&](AgeRole role, int64_t tokens, double share) {
            c.log.take(event::Measured{{role, 1, -1}, 1, tokens, {{"order", share, 10, {}}}, {}});
        };
        measure(AgeRole::Now, 300, 0.75);
        QVERIFY(c.holds("meter('order') == 0.75 and meter_passed('order') == 300"));
        measure(AgeRole::Now, 400, 0.9);
        measure(AgeRole::Visited, 200, 0.8);  // an earlier model: it had passed by then
        measure(AgeRole::Visited, 100, 0.5);
        QVERIFY(c.holds("meter('order') == 0.9 and meter_passed('order') == 200"));
    }

    void logCountsTheConsole() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        QVERIFY(!c.holds("share('question') >= 0"));
        event::SampledMany many{{AgeRole::Now, 9, -1},
                                4,
                                "a",
                                {"Who?", "Paris.", "What?", "Where"},
                                {"question", "answer", "question", ""},
                                4,
                                false,
                                {}};
        c.log.take(many);
        QVERIFY(
            c.holds("samples == 3 and count('question') == 2 and containing('Paris') == 1 and abs(share('question') - "
                    "0.667) < 0.001"));
        many.age = {AgeRole::Start, 0, -1};
        many.kinds = {"nonsense", "nonsense", "nonsense", "nonsense"};
        c.log.take(many);
        QVERIFY(c.holds("share('nonsense', 'start') == 1 and samples('start') == 4 and count('question') == 2"));
        many.age = {AgeRole::Pin, 4, 0};
        many.kinds = {"other", "other", "other", "other"};
        c.log.take(many);
        QVERIFY(c.holds("share('other', 'pins') == 1 and count('question') == 2"));
        many.request = 5;  // of another request nothing is left
        many.age = {AgeRole::Now, 9, -1};
        c.log.take(many);
        QVERIFY(!c.holds("samples('start') == 4"));
    }

    void predictionComesBeforeTheRun() {
        Course c;
        LessonRunner runner = c.runner();
        QVERIFY(runner.mayRun());
        runner.goTo(1);
        QVERIFY(!runner.mayRun());
        runner.skipPrediction();
        QVERIFY(runner.mayRun());
        QVERIFY(runner.record().skippedPrediction);
        runner.predict("down", 3);
        QVERIFY(runner.mayRun() && !runner.record().skippedPrediction);
        QCOMPARE(runner.record().predictedRight, std::optional(false));
        runner.predict("up", 1);
        QVERIFY(c.holds("was_right('guess') and confidence('guess') == 1 and predicted('guess') == 'up'"));
        runner.predict("up", 9);
        QVERIFY(c.holds("confidence('guess') == 3"));
    }

    void checkpointsHaveThreeOutcomes() {
        Course c;
        LessonRunner runner = c.runner();
        runner.goTo(2);
        QCOMPARE(runner.look(), Outcome::NotYet);
        c.log.take(event::ModelReady{smallRun()});
        c.log.take(event::StepDone{.step = 1, .tokens = 100, .loss = 1.0});
        // Seen is seen, even before "ready"; here the loss is below uniform.
        c.log.take(event::StepDone{.step = 2, .tokens = 500, .loss = 9.0});
        QCOMPARE(runner.look(), Outcome::NotYet);
        c.log.take(event::StepDone{.step = 3, .tokens = 1500, .loss = 9.0});
        QCOMPARE(runner.look(), Outcome::Unusual);
        for (int step = 4; step < 60; ++step) c.log.take(event::StepDone{.step = step, .tokens = 1500, .loss = 0.5});
        QCOMPARE(runner.look(), Outcome::Seen);
        QCOMPARE(runner.record().provenance.step, int64_t(59));
        c.log.take(event::StepDone{.step = 60, .tokens = 1600, .loss = 900.0});
        QCOMPARE(runner.look(), Outcome::Seen);
        QVERIFY(runner.canGoOn());
    }

    void recordIsComparedWithTheLog() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        c.log.take(event::StepDone{.step = 8, .tokens = 100, .loss = 1.0});
        LessonRunner runner = c.runner();
        runner.goTo(1);
        runner.predict("up", 2);
        runner.goTo(3);
        const auto near = runner.observe(" 9 ");
        QVERIFY(near.hasTruth && near.agrees);
        QCOMPARE(near.truth, "8");
        QVERIFY(!runner.observe("10").agrees);
        QVERIFY(runner.observe("8,5").agrees);
        QVERIFY(!runner.observe("nine").agrees);
        QVERIFY(runner.observe("8 %").agrees);
        bool right = false;
        QVERIFY(runner.settled(&right));
        QVERIFY(right);
        QCOMPARE(runner.record().provenance.seed, uint64_t(7));
    }

    void choiceIsComparedWithTheRightOne() {
        QByteArray text = kGoodLesson;
        text.replace("record = \"number\"\ntruth = \"step\"\ntolerance = 1\n", "record = \"choice\"\n");
        text.replace("predicted = \"guess\"\n",
                     "predicted = \"guess\"\n[[option]]\nid = \"up\"\ntext = \"It went up\"\nright = true\n"
                     "[[option]]\nid = \"down\"\ntext = \"It went down\"\n");
        text.replace("right = true\n[[option]]\nid = \"down\"\ntext = \"Down\"",
                     "[[option]]\nid = \"down\"\ntext = \"Down\"");  // what is right is only seen later
        for (const auto& [predicted, expected] : {std::pair{"up", true}, {"down", false}}) {
            Course c(text);
            LessonRunner runner = c.runner();
            runner.goTo(1);
            runner.predict(predicted, 2);
            QVERIFY(!runner.record().predictedRight);
            runner.goTo(3);
            const LessonRunner::Compared wrong = runner.observe("down");
            QVERIFY(wrong.hasTruth && !wrong.agrees);
            QCOMPARE(wrong.truth, "up");
            QVERIFY(runner.observe("up").agrees);
            bool right = !expected;
            QVERIFY(runner.settled(&right));
            QCOMPARE(right, expected);
            for (const PortfolioRow& row : portfolioEntries(*c.record.find("03-test-lesson"), *c.lesson).at(1).rows)
                QVERIFY(row.what != "The log says");  // it agrees
        }
    }

    void numberPredictionIsSettledByTheObservation() {
        QByteArray text = kGoodLesson;
        text.replace(text.indexOf("[[option]]"), text.indexOf("```\n\nProse below.") - text.indexOf("[[option]]"),
                     "type = \"number\"\nmin = 0\nmax = 20\nanswer = \"step\"\n");
        Course c(text);
        c.log.take(event::ModelReady{smallRun()});
        c.log.take(event::StepDone{.step = 8, .tokens = 100, .loss = 1.0});
        // As near as the observation asks for, or within a tenth.
        for (const auto& [given, expected] :
             {std::pair{"8.9", true}, {"12", false}, {"41.9", false}, {"43.1", false}}) {
            c.record = LearnerRecord();
            LessonRunner runner = c.runner();
            runner.goTo(1);
            runner.predict(given, 0);
            QVERIFY(!runner.record().predictedRight);
            runner.goTo(3);
            runner.observe("8");
            bool right = !expected;
            QVERIFY(runner.settled(&right));
            QCOMPARE(right, expected);
        }
    }

    void predictionsOfOtherKinds() {
        const QByteArray options =
            "[[option]]\nid = \"up\"\ntext = \"Up\"\nright = true\n[[option]]\nid = \"down\"\ntext = \"Down\"\n"
            "misconception = \"M4\"\nfeedback = \"It is the other way round.\"\n";
        const auto predicted = [&](const char* type, const QByteArray& more, const char* given) {
            QByteArray text = kGoodLesson;
            text.replace(options, "type = \"" + QByteArray(type) + "\"\n" + more);
            text.replace("record = \"number\"\ntruth = \"step\"", "record = \"token\"\ntruth = \"top_token\"");
            Course c(text);
            c.log.take(event::ModelReady{smallRun()});
            event::Probed probed{{AgeRole::Now, 0, -1}, 1, "a", {0}, {}};
            probed.next.top = {{3, 0.5F, 0}};
            c.log.take(probed);
            LessonRunner runner = c.runner();
            runner.goTo(1);
            runner.predict(given, 1);
            const auto first = runner.record().predictedRight;
            runner.goTo(3);
            runner.observe("b");
            return std::pair{first, c.record.find("03-test-lesson")->steps.at("guess").predictedRight};
        };
        using Right = std::optional<bool>;
        QCOMPARE(predicted("order", options, "up,down"), std::pair(Right(true), Right(true)));
        QCOMPARE(predicted("order", options, "down,up"), std::pair(Right(false), Right(false)));
        QCOMPARE(predicted("token", "", " b "), std::pair(Right(), Right(true)));
        QCOMPARE(predicted("token", "", "a"), std::pair(Right(), Right(false)));
        QCOMPARE(predicted("sketch", "", "0:1 1:1"), std::pair(Right(), Right()));
    }

    void firstAnswerCountsAndFeedbackComes() {
        Course c;
        LessonRunner runner = c.runner();
        runner.goTo(5);
        const auto items = runner.items();
        QCOMPARE(items.size(), size_t(3));
        const auto wrong = runner.answer(*items[0], "b");
        QVERIFY(!wrong.right);
        QCOMPARE(wrong.feedback, "No.");
        QVERIFY(runner.answer(*items[0], "a").right);
        QCOMPARE(runner.record().answers.at("test-lesson/one"), "b");
        QCOMPARE(runner.record().right.at("test-lesson/one"), false);
        QVERIFY(runner.answer(*items[1], "a,b").right);
        QVERIFY(!runner.answer(*items[1], "b,a").right);
        QVERIFY(runner.answer(*items[2], "8").right);
        QVERIFY(!runner.answer(*items[2], "7.5").right);
        QCOMPARE(runner.answer(*items[2], "six").feedback, "Eight.");
    }

    void itemsComeBackInTheirOtherVersion() {
        QByteArray text = kGoodLesson;
        text.replace(
            "## Before\n",
            "## Recall\n\n```recall back\nitems = [\"test-lesson/one\", \"gone/nothing\"]\n```\n\n## Before\n");
        Course c(text);
        LessonRunner runner = c.runner();
        QCOMPARE(runner.items().size(), size_t(1));
        QCOMPARE(runner.items()[0]->id, "one");
        runner.goTo(6);
        runner.answer(*runner.items()[0], "a");
        QCOMPARE(runner.items()[0]->id, "one");  // not while it is on the screen
        runner.goTo(0);
        QCOMPARE(runner.items()[0]->id, "two");
        runner.goTo(6);
        QCOMPARE(runner.items()[0]->id, "one");  // the lesson's own, until it was gone through
        runner.finish();
        runner.goTo(6);
        QCOMPARE(runner.items()[0]->id, "two");
    }

    void pathsAreShorterAndThePlaceIsKept() {
        QByteArray text = kGoodLesson;
        text.replace("```predict guess\n", "```predict guess\npath = [\"core\", \"class\"]\n")
            .replace("```observe see\n", "```observe see\npath = [\"core\"]\n");
        Course c(text);
        QCOMPARE(c.runner(LessonPath::Core).order(), (std::vector<size_t>{1, 3}));
        QCOMPARE(c.runner(LessonPath::Class).order(), (std::vector<size_t>{1}));
        {
            LessonRunner runner = c.runner(LessonPath::Core);
            runner.goTo(1);
        }
        QCOMPARE(c.runner(LessonPath::Core).place(), 1);
        LessonRunner whole = c.runner();
        QCOMPARE(whole.step().id, "see");
        whole.goTo(99);
        QVERIFY(!whole.canGoOn());
        whole.goTo(-3);
        QVERIFY(!whole.canGoBack());
        Course none;
        QCOMPARE(none.runner(LessonPath::Class).order().size(), size_t(7));
    }

    void textIsFilledIn() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        const LessonRunner runner = c.runner();
        QCOMPARE(runner.filled("V is {{ vocabulary }}, loss {{ loss }}; 3 {published: Me}."),
                 "V is 4, loss –; 3 (published: Me).");
        const std::string marked = runner.filled(
            "{{ 10 * uniform_loss }} {estimate: x}",
            [](const auto& v, const auto& e) { return "<" + v + "|" + e + ">"; },
            [](const auto& kind, const auto& source) { return "[" + kind + "|" + source + "]"; });
        QCOMPARE(marked, "<13.86|10 * uniform_loss> [estimate|x]");
    }

    void recordSurvives() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a/lessons.json").toStdString();
        {
            LearnerRecord record(file);
            LessonRecord& lesson = record.lesson("03-test-lesson");
            lesson.place = 4;
            lesson.finished = true;
            lesson.minutes = 12.5;
            lesson.steps["see"] = {.when = "2026-01-01",
                                   .prediction = "up",
                                   .confidence = 2,
                                   .skippedPrediction = true,
                                   .predictedRight = false,
                                   .recorded = "5",
                                   .truth = "6",
                                   .explanation = "Weil \"so\" ist: ä",
                                   .product = "p",
                                   .selfRating = 3,
                                   .outcome = Outcome::Unusual,
                                   .answers = {{"l/i", "a"}},
                                   .right = {{"l/i", true}},
                                   .hints = 2,
                                   .visited = true,
                                   .votes = {{"up", 7}},
                                   .secondVotes = {{"up", 9}},
                                   .provenance = {"my-run", "ember", "balanced", 3, 512, 1048576}};
            record.save();
        }
        const LearnerRecord again(file);
        QVERIFY(again.message().empty());
        const LessonRecord& lesson = *again.find("03-test-lesson");
        QCOMPARE(lesson.place, 4);
        QVERIFY(lesson.finished);
        const StepRecord& step = lesson.steps.at("see");
        QCOMPARE(lesson.minutes, 12.5);
        QCOMPARE(step.when, "2026-01-01");
        QCOMPARE(step.prediction, "up");
        QCOMPARE(step.confidence, 2);
        QVERIFY(step.skippedPrediction && step.visited);
        QCOMPARE(step.recorded, "5");
        QCOMPARE(step.truth, "6");
        QCOMPARE(step.product, "p");
        QCOMPARE(step.selfRating, 3);
        QCOMPARE(step.hints, 2);
        QCOMPARE(step.answers.at("l/i"), "a");
        QCOMPARE(step.provenance.run, "my-run");
        QCOMPARE(step.provenance.preset + step.provenance.recipe, "emberbalanced");
        QCOMPARE(step.provenance.seed, uint64_t(3));
        QCOMPARE(step.provenance.step, int64_t(512));
        QCOMPARE(step.predictedRight, std::optional(false));
        QCOMPARE(step.explanation, "Weil \"so\" ist: ä");
        QCOMPARE(step.outcome, Outcome::Unusual);
        QCOMPARE(step.votes.at("up"), 7);
        QCOMPARE(step.secondVotes.at("up"), 9);
        QCOMPARE(step.provenance.tokens, int64_t(1048576));
        QCOMPARE(step.right.at("l/i"), true);
    }

    void unreadableRecordIsSetAside_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{\"version\": 1, ");
        QTest::newRow("another version") << QByteArray("{\"version\": 99, \"lessons\": {}}");
        QTest::newRow("wrong types") << QByteArray(
            "{\"version\": 1, \"lessons\": {\"a\": {\"steps\": {\"b\": {\"hints\": \"x\"}}}}}");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void unreadableRecordIsSetAside() {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath("lessons.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const std::filesystem::path path = file.fileName().toStdString();
        QVERIFY_EXCEPTION_THROWN(LearnerRecord::read(path), Error);
        QVERIFY(std::filesystem::exists(path));
        LearnerRecord record(path);
        QVERIFY(!record.message().empty());
        record.lesson("x").place = 1;
        record.save();
        QFile aside(folder.filePath("lessons.json.unreadable-1"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        QVERIFY(LearnerRecord(path).message().empty());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[]") == 2);  // again, with a name that is not taken
        file.close();
        QVERIFY(!LearnerRecord(path).message().empty());
        QVERIFY(QFile::exists(folder.filePath("lessons.json.unreadable-2")));
        QVERIFY(aside.seek(0));
        QCOMPARE(aside.readAll(), bytes);
    }

    void portfolioHoldsWhatWasDone() {
        Course c;
        c.log.take(event::ModelReady{smallRun()});
        c.log.take(event::StepDone{.step = 8, .tokens = 100, .loss = 1.0});
        LessonRunner runner = c.runner();
        runner.goTo(1);
        runner.predict("down", 3);
        runner.goTo(3);
        runner.observe("5");
        runner.goTo(4);
        runner.record().explanation = "Because <b>I</b> *think* so";
        runner.goTo(5);
        runner.answer(*runner.items()[0], "b");
        runner.goTo(6);
        runner.record().product = "A poem";
        const std::array lessons{c.lesson};
        const std::string html = portfolioFormat("html")->write(c.record, lessons),
                          markdown = portfolioFormat("md")->write(c.record, lessons);
        for (const char* text :
             {"Down (sure); it came out otherwise", "The log says", "A poem",
              "preset spark, text balanced, seed 7, step 8, 100 tokens read", "Answered wrongly", "Which one? That"})
            for (const std::string& written : {html, markdown}) QVERIFY2(written.find(text) != std::string::npos, text);
        QVERIFY(html.find("Because &lt;b&gt;I&lt;/b&gt; *think* so") != std::string::npos);
        QVERIFY(html.find("<script") == std::string::npos && html.find("http") == std::string::npos);
        QVERIFY(markdown.find("Because \\<b\\>I\\</b\\> \\*think\\* so") != std::string::npos);
        QVERIFY(!portfolioFormat("pdf"));
    }

    void portfolioHasAWordForEverything() {
        Course c;
        LessonRunner runner = c.runner();
        runner.goTo(1);
        runner.skipPrediction();
        runner.record().votes = {{"up", 7}, {"down", 2}};
        runner.record().secondVotes = {{"up", 9}};
        runner.goTo(4);
        runner.record().explanation = "Two\nlines";
        runner.record().selfRating = 2;
        runner.goTo(5);
        runner.answer(*runner.items()[1], "b,a");
        const std::array lessons{c.lesson};
        const std::string markdown = portfolioFormat("md")->write(c.record, lessons);
        for (const char* text :
             {"nothing: tried it at once", "Hands of the class:** Down: 2; Up: 7", "Hands after the run:** Up: 9",
              "Own judgement:** got part of it", "Two\n  lines", "Answered wrongly:** In which order? second → first"})
            QVERIFY2(markdown.find(text) != std::string::npos, (text + ("\n" + markdown)).c_str());
    }

    void tablesOfWordsAgree() {
        for (const VerbRow& row : verbTable()) {
            QCOMPARE(findVerb(row.name)->name, row.name);
            for (const VerbField& field : row.fields) {
                const size_t kind = field.type == FieldType::Words  ? 3
                                    : field.type == FieldType::Text ? 2
                                    : field.type == FieldType::Flag ? 1
                                                                    : 0;
                QCOMPARE(field.fallback.index(), kind);
            }
        }
        for (const std::string_view control : controlNames())
            QCOMPARE(std::count(control.begin(), control.end(), '.'), 1);
    }
};

QTEST_GUILESS_MAIN(TestLessonRunner)
#include "tst_lesson_runner.moc"
