// SPDX-License-Identifier: GPL-3.0-or-later
// What a learner tries on the models of a run: many samples, the step-by-step writer, the meters. A small model on a
// few pages of the built-in world.
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "eval/line_sorter.h"
#include "support/session_client.h"
#include "support/small_run.h"

using namespace fw;

namespace {

using Sampled = event::SampledMany;

std::vector<TokenId> idsOf(const event::Written& written) {
    std::vector<TokenId> ids;
    for (const auto& token : written.tokens) ids.push_back(token.token.id);
    return ids;
}

/// A run with a random model, its text complete.
struct Run : test::SessionClient {
    explicit Run(const RunConfig& config = test::smallRun(12), command::RunPlace place = {}) {
        session().post(command::Configure{config, std::move(place)});
        await<event::DataReady>();
    }
    /// The ferry goes on: behind `tokens`, `count` more.
    std::optional<event::Written> write(std::vector<TokenId> tokens, int count, const SamplingConfig& sampling,
                                        bool begin = false) {
        session().post(command::Write{++request, "The ferry", std::move(tokens), count, sampling, begin});
        return await<event::Written>([this](const auto& e) { return e.request == request && e.done; });
    }
    std::optional<event::Measured> measure(int64_t step = -1) {
        session().post(command::Measure{++request, step, false});
        return await<event::Measured>([this](const auto& e) { return e.request == request; });
    }
    uint64_t request = 100;
};

}  // namespace

class TestExperiments : public QObject {
    Q_OBJECT
  private slots:
    void manySamplesOfSeveralAges() {
        Run run;
        const std::string prompt = "What is the capital of France?\n";
        run.session().post(command::SampleMany{1, prompt, 6, {.maxTokens = 12}, {AgeRole::Start, AgeRole::Now}});
        const auto done = [](AgeRole role) {
            return [role](const Sampled& s) { return s.age.role == role && s.done; };
        };
        const auto start = run.await<Sampled>(done(AgeRole::Start));
        const auto now = run.await<Sampled>(done(AgeRole::Now));
        QVERIFY(start && now);
        QCOMPARE(start->texts.size(), size_t{6});
        QVERIFY(start->texts == now->texts);  // the same weights, the same noise
        QVERIFY(std::set<std::string>(start->texts.begin(), start->texts.end()).size() > 1);
        QCOMPARE(start->kinds.size(), size_t{6});
        for (const std::string& kind : start->kinds)
            QVERIFY(kind == "question" || kind == "answer" || kind == "other" || kind == "nonsense");
        const auto all = run.of<Sampled>();
        QVERIFY(!all[0].done && !all[1].done);  // which models there will be is told at once
        QVERIFY(all[0].age.role == AgeRole::Start && all[1].age.role == AgeRole::Now);
    }

    void samplesThatCannotBe() {
        Run run;
        run.session().post(command::SampleMany{1, "x", 6, {.maxTokens = 4}, {AgeRole::Pin}});
        const auto noPin = run.await<Sampled>();
        QVERIFY(noPin && noPin->done && noPin->error.find("pinned") != std::string::npos);
        run.session().post(command::SampleMany{2, "x", 51, {.maxTokens = 4}, {AgeRole::Now}});
        const auto tooMany = run.await<Sampled>();
        QVERIFY(tooMany && tooMany->error.find("50") != std::string::npos);
        run.session().post(command::StepOnce{});  // no reason to fail
        QVERIFY(run.await<event::StepDone>());
        QVERIFY(run.of<event::Failed>().empty());
    }

    void samplesWhileItTrains() {
        Run run(test::smallRun(200));
        run.session().post(command::Start{});
        QVERIFY(run.awaitState(SessionState::Running));
        run.session().post(command::SampleMany{1, "The ferry", 8, {.maxTokens = 10}, {AgeRole::Now}});
        QVERIFY(run.await<Sampled>([](const Sampled& s) { return s.done && s.texts.size() == 8; }));
        QVERIFY(run.awaitState(SessionState::Finished));
    }

    void ownTextHasWordsToo() {
        RunConfig config = test::smallRun(1);
        for (int i = 0; i < 400; ++i)
            config.data.pastedText += "Zorb " + std::to_string(i) + " greets the quiet moon. ";
        config.data.tokenizer = "char";
        Run run(config);
        run.session().post(command::SampleMany{1, "Zorb", 2, {.maxTokens = 4}, {AgeRole::Now}});
        const auto samples = run.await<Sampled>([](const Sampled& s) { return s.done; });
        QVERIFY(samples && samples->error.empty());
        const auto measured = run.measure();
        QVERIFY(measured && measured->meters.empty() && measured->error.find("built-in world") != std::string::npos);
    }

    void lines() {
        const LineSorter sorter([](std::string_view word) { return word != "qzx"; });
        QCOMPARE(sorter.classOf("What?", "\nWho goes there?"), LineClass::Question);
        QCOMPARE(sorter.classOf("What?\n", "\nWho goes there?"), LineClass::End);
        QCOMPARE(sortedAs(LineClass::End), std::string_view("other"));
        QCOMPARE(sorter.classOf("What?\n", "qzx qzx\nA good line."), LineClass::Nonsense);
        QCOMPARE(lineRules().size(), size_t{4});
    }

    /// More tokens than the context holds: the writer must forget as the generator does.
    void theWriterWritesWhatCompletionsWrite() {
        Run run;
        const SamplingConfig sampling{
            .maxTokens = 50, .temperature = 0.9, .topK = 40, .topP = 0.9, .seed = 7, .stopAtDocumentEnd = false};
        run.session().post(command::SetSampling{1, "The ferry", sampling, 0.0, {}});
        const auto sampled =
            run.await<event::Sampled>([](const auto& s) { return s.done && s.age.role == AgeRole::Now; });
        const auto written = run.write({}, 50, sampling, true);
        QVERIFY(sampled && written);
        std::vector<TokenId> expected;
        for (const SampledToken& token : sampled->tokens) expected.push_back(token.id);
        QCOMPARE(idsOf(*written), expected);
        for (const auto& token : written->tokens) {  // the random number fell on the token that was drawn
            double at = 0;
            for (const Candidate& c : token.token.alternatives) {
                if (c.id == token.token.id)
                    QVERIFY(token.dice >= at - 1e-6 && token.dice <= at + static_cast<double>(c.chosen) + 1e-6);
                at += static_cast<double>(c.chosen);
            }
            QVERIFY(token.milliseconds > 0);
        }
    }

    void goingBackWritesTheSameAgain() {
        Run run;
        const SamplingConfig sampling{.temperature = 1.0, .seed = 3, .stopAtDocumentEnd = false};
        const auto first = run.write({}, 6, sampling, true);
        QVERIFY(first);
        std::vector<TokenId> kept = idsOf(*first);
        kept.resize(2);
        const auto back = run.write(kept, 0, sampling);
        QVERIFY(back && back->tokens.size() == 2);
        QCOMPARE(back->dice, first->tokens[2].dice);
        QCOMPARE(back->next.top[0].id, first->tokens[2].token.alternatives[0].id);
        const auto again = run.write(kept, 4, sampling);
        QVERIFY(again);
        QCOMPARE(idsOf(*again), idsOf(*first));
        const auto mine = run.write({5}, 0, sampling);
        QVERIFY(mine && mine->tokens[0].dice < 0);  // chosen by hand
        const auto wrong = run.write({100000}, 0, sampling);
        QVERIFY(wrong && !wrong->error.empty());
    }

    void theWriterKeepsToItsModel() {
        Run run;
        const auto before = run.write({}, 0, {}, true);
        run.session().post(command::StepOnce{});
        QVERIFY(run.await<event::StepDone>());
        const auto after = run.write({}, 0, {});
        const auto anew = run.write({}, 0, {}, true);
        QVERIFY(before && after && anew);
        QCOMPARE(after->next.entropy, before->next.entropy);
        QCOMPARE(after->age.step, int64_t{0});
        QVERIFY(anew->next.entropy != before->next.entropy);
        QCOMPARE(anew->age.step, int64_t{1});
    }

    void metersOfNowAndOfThePast() {
        QTemporaryDir folder;
        Run run(test::smallRun(12), {(folder.path() + "/run").toStdString(), {}, {}});
        const auto first = run.measure(), again = run.measure();
        QVERIFY(first && again);
        QCOMPARE(first->meters.size(), size_t{6});
        std::vector<std::string> ids;
        for (size_t i = 0; i < first->meters.size(); ++i) {
            const Meter& meter = first->meters[i];
            ids.push_back(meter.id);
            QVERIFY2(meter.pairs >= 10 && meter.share >= 0 && meter.share <= 1, meter.id.c_str());
            QVERIFY(!meter.examples.empty() && !meter.examples[0].right.empty());
            QCOMPARE(again->meters[i].share, meter.share);
        }
        QCOMPARE(ids, (std::vector<std::string>{"order", "agreement", "meaning", "facts", "reasoning", "shuffled"}));
        run.session().post(command::Measure{9, -1, true});  // followed
        run.session().post(command::Start{});
        const auto last = run.await<event::Measured>([](const auto& m) { return m.request == 9 && m.age.step == 12; });
        QVERIFY(last && last->tokens == 12 * 8 * 32);
        run.session().post(command::Finish{"test"});
        QVERIFY(run.await<event::Done>());
        const auto past = run.measure(0);
        QVERIFY(past && past->error.empty());
        QVERIFY(past->age.role == AgeRole::Visited && past->age.step == 0 && past->tokens == 0);
        for (size_t i = 0; i < past->meters.size(); ++i) QCOMPARE(past->meters[i].share, first->meters[i].share);
        QCOMPARE(run.measure(4)->tokens, int64_t{4} * 8 * 32);
    }

    /// Its head starts at zero: all tokens are equally likely, so it prefers neither of two sentences.
    void aModelThatKnowsNothingGetsHalfThePoints() {
        RunConfig config = test::smallRun(1);
        config.model.tieEmbeddings = false;
        config.model.zeroInit = true;
        Run run(config);
        const auto measured = run.measure();
        QVERIFY(measured && measured->error.empty());
        QCOMPARE(measured->meters[0].share, 0.5);
        QCOMPARE(measured->meters[4].share, 0.5);
    }

    void measuringEarlierStepsNeedsAKeptRun() {
        Run run;
        const auto past = run.measure(3);
        QVERIFY(past && past->error.find("not kept") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestExperiments)
#include "tst_experiments.moc"
