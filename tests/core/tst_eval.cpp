// SPDX-License-Identifier: GPL-3.0-or-later
// The evaluations: every measure on numbers made by hand, the scorer against the model read token by token, and every row of
// the table on a small random model: without error or saying what the world lacks, with values in range.
#include <QTest>
#include <cmath>
#include <numbers>
#include <set>

#include "backend/cpu/cpu_backend.h"
#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"
#include "model/generate.h"
#include "model/init.h"
#include "text/bpe_trainer.h"
#include "text/special_tokens.h"
#include "world/world_corpus.h"

using namespace fw;

namespace {

const std::filesystem::path kWorld = FW_SOURCE_DIR "/resources/world";
bool near(double a, double b, double within = 1e-9) { return std::abs(a - b) <= within; }

/// A random model with a vocabulary of the world, and all it needs.
struct Lab {
    Lab() : world(World::load(kWorld)), corpus(buildWorldCorpus(*world, 300'000, 1)), backend(makeCpuBackend(2)) {
        std::vector<std::string_view> texts;
        for (const Document& document : corpus.documents) texts.emplace_back(document.text);
        tokenizer = trainBpe(texts, 400, defaultSpecialTokens(), {});
        ModelConfig config;
        config.nLayer = 1;
        config.nHead = 2;
        config.nEmbd = 32;
        config.nCtx = 64;
        config.vocabSize = tokenizer->vocabSize();
        gpt.emplace(config);
        config.initStd = 0.2;
        weights = initialWeights(config, 3);
    }
    EvalModel model() { return {*backend, *gpt, {weights.data(), nullptr}, *tokenizer}; }
    EvalInputs inputs() {
        EvalInputs inputs{.model = model(), .worldFolder = kWorld, .trainingText = {}, .seed = 5, .samples = 2, .status = {}};
        inputs.trainingText = [this] { return corpus; };
        return inputs;
    }

    std::shared_ptr<const World> world;
    Corpus corpus;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::unique_ptr<Backend> backend;
    std::optional<Gpt> gpt;
    std::vector<float> weights;
};

Lab& lab() {
    static Lab one;
    return one;
}

bool knowsShortWords(std::string_view word) { return word.size() <= 8; }

}  // namespace

class TestEval : public QObject {
    Q_OBJECT
  private slots:
    void closedSetsAndEntropy() {
        const auto p = closedSet(std::vector<double>{std::log(0.2), std::log(0.1), std::log(0.1)});
        QVERIFY(near(p[0], 0.5) && near(p[1], 0.25) && near(p[2], 0.25));
        QVERIFY(near(closedSet(std::vector<double>{-5000, -5000})[0], 0.5));  // no underflow
        QVERIFY(near(entropy(p), 1.5 * std::numbers::ln2));
        QVERIFY(near(entropy(std::vector<double>{1, 0}), 0));
        QVERIFY(near(median({3, 1, 2}), 2) && near(median({4, 1, 2, 3}), 2.5) && median({}) == 0);
    }

    void ranksAndExposure() {
        const std::vector<double> logs{-1, -3, -2, -2};
        QVERIFY(near(rankOf(logs, 0), 1) && near(rankOf(logs, 1), 4) && near(rankOf(logs, 2), 2.5));
        QVERIFY(near(exposure(1, 1024), 10) && near(exposure(1024, 1024), 0) && near(exposure(512, 1024), 1));
        QVERIFY(near(spearman(std::vector<double>{1, 4, 16}, std::vector<double>{0.1, 0.2, 9}), 1));
        QVERIFY(near(spearman(std::vector<double>{1, 4, 16}, std::vector<double>{9, 0.2, 0.1}), -1));
        QVERIFY(near(spearman(std::vector<double>{1, 2, 3}, std::vector<double>{7, 7, 7}), 0));
    }

    void calibration() {
        const std::vector<double> confidence{0.95, 0.95, 0.95, 0.95, 0.15, 0.15};
        const std::vector<char> right{1, 1, 1, 0, 0, 1};
        // bin 0.9-1: 4 cases, 0.95 against 0.75; bin 0.1-0.2: 2 cases, 0.15 against 0.5
        QVERIFY(near(calibrationError(confidence, right), (4 * 0.2 + 2 * 0.35) / 6));
        QVERIFY(near(calibrationError(std::vector<double>{1, 1}, std::vector<char>{1, 1}), 0));
        QVERIFY(near(areaUnderCurve(std::vector<double>{0.9, 0.8, 0.2, 0.1}, std::vector<char>{1, 1, 0, 0}), 1));
        QVERIFY(near(areaUnderCurve(std::vector<double>{0.9, 0.2, 0.8, 0.1}, std::vector<char>{1, 1, 0, 0}), 0.75));
        QVERIFY(near(areaUnderCurve(std::vector<double>{0.5, 0.5}, std::vector<char>{1, 0}), 0.5));
        QVERIFY(near(areaUnderCurve(std::vector<double>{0.5}, std::vector<char>{1}), 0.5));
    }

    void firstLinesAreSorted_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("question") << "2. What is the capital of Peru?" << "question";
        QTest::newRow("answer") << "It is Paris." << "answer";
        QTest::newRow("inside a word") << "The Parisian hat." << "other";
        QTest::newRow("asking with the answer") << "Is it Paris?" << "question";
        QTest::newRow("other") << "Turn over for round two." << "other";
        QTest::newRow("end") << "" << "end";
        QTest::newRow("spaces") << "  " << "end";
        QTest::newRow("nonsense") << "whatsoeverish incomprehensible ?" << "nonsense";
        QTest::newRow("no words") << "-- !! --" << "nonsense";
        QTest::newRow("number") << "14" << "other";
    }
    void firstLinesAreSorted() {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        const std::vector<std::string> answers{"Paris", "Rome"};
        const std::string first = firstLine(line.toStdString() + "\nWhat?");
        QCOMPARE(QString::fromStdString(std::string(nameOf(classOfLine(first, knowsShortWords, answers)))), expected);
    }

    void wellFormedTextAndRecitation() {
        Corpus corpus;
        corpus.documents = {{"The goat ate the rope. Nobody saw it.", "", -1}};
        const CorpusIndex index(corpus);
        const WellFormed w = wellFormed("\"The goat ate the incomprehensible rope.\"", knowsShortWords, index);
        QCOMPARE(w.words, int64_t{6});
        QCOMPARE(w.knownWords, int64_t{5});
        QCOMPARE(w.fourGrams, int64_t{3});
        QCOMPARE(w.attested, int64_t{1});
        QVERIFY(w.quotesBalance && w.endsASentence);
        QVERIFY(!wellFormed("\"The goat", knowsShortWords, index).quotesBalance);
        QVERIFY(!wellFormed("The goat", knowsShortWords, index).endsASentence);
        const VerbatimSpan run = longestVerbatim("A goat ate the rope. Nobody knew.", index);
        QCOMPARE(run.words, 5);
        QCOMPARE(run.begin, size_t{2});
    }

    void scorerIsTheModelReadTokenByToken() {
        Lab& l = lab();
        const Scorer scorer(l.model());
        std::vector<ScoredText> texts;
        for (const char* text : {"The ferry", "The capital of France is Paris, and the ferry left Tarn.", "x", "What is the capital of Peru?"})
            texts.push_back({l.tokenizer->encode(text), 1});
        std::vector<TokenId> longer;
        while (longer.size() < 100) longer.push_back(static_cast<TokenId>(longer.size() % 300));
        texts.push_back({longer, 60});  // longer than the context: its end is read
        const auto logProbs = scorer.logProbs(texts);
        for (size_t t = 0; t < texts.size(); ++t) {
            const auto& tokens = texts[t].tokens;
            QCOMPARE(logProbs[t].size(), tokens.size() - texts[t].from);
            const size_t cut = tokens.size() > 64 ? tokens.size() - 64 : 0;
            for (size_t i = texts[t].from; i < tokens.size(); ++i) {
                const auto logits = nextTokenLogits(*l.backend, *l.gpt, {l.weights.data(), nullptr},
                                                    std::span(tokens).subspan(cut, i - cut));
                double sum = 0;
                for (const float x : logits) sum += std::exp(static_cast<double>(x));
                const double expected = logits[static_cast<size_t>(tokens[i])] - std::log(sum);
                QVERIFY(near(logProbs[t][i - texts[t].from], expected, 1e-3));
            }
        }
    }

    void candidatesShareWhatTheyHaveInCommon() {
        Lab& l = lab();
        const Scorer scorer(l.model());
        std::vector<std::vector<TokenId>> prompts, candidates;
        for (const char* prompt : {"The capital of Peru is", "In Tarn they"}) prompts.push_back(l.tokenizer->encode(prompt));
        for (const char* word : {" Paris", " Parisian", " Lima", " Li", " a", " Ouagadougou", " Paris"}) candidates.push_back(l.tokenizer->encode(word));
        const auto shared = scorer.candidates(prompts, candidates);
        std::vector<ScoredText> texts;
        for (const auto& prompt : prompts)
            for (const auto& candidate : candidates) {
                texts.push_back({prompt, prompt.size()});
                texts.back().tokens.insert(texts.back().tokens.end(), candidate.begin(), candidate.end());
            }
        const auto alone = scorer.totals(texts);
        for (size_t p = 0; p < prompts.size(); ++p)
            for (size_t c = 0; c < candidates.size(); ++c) QVERIFY(near(shared[p][c], alone[p * candidates.size() + c], 1e-3));
        const auto next = scorer.next(prompts);
        double sum = 0;
        for (const float x : next[0]) sum += std::exp(static_cast<double>(x));
        QVERIFY(near(sum, 1, 1e-3));
        QVERIFY_THROWS_EXCEPTION(Error, (void)scorer.totals(std::vector<ScoredText>{{{}, 1}}));
    }

    void theTableIsComplete() {
        std::set<std::string_view> ids;
        for (const EvalSet& set : evalSets()) {
            QVERIFY(!set.title.empty() && !set.measures.empty() && set.run);
            ids.insert(set.id);
        }
        QCOMPARE(ids.size(), size_t{20});
        for (int i = 1; i <= 20; ++i) QVERIFY(ids.contains("E" + std::to_string(i)));
        QCOMPARE(evalSet("E3").title, std::string_view("Facts"));
        QVERIFY_THROWS_EXCEPTION(Error, (void)evalSet("E33"));
    }

    void everyProbeFitsTheWorld() {
        EvalContext context(lab().inputs());
        for (const Probe& probe : context.probes("facts")) {
            QVERIFY2(probe.frame.find('_') != std::string::npos, probe.frame.c_str());
            const auto facts = context.facts(probe.relation);
            QVERIFY(!facts.empty());
            QVERIFY(probe.prompt(facts[0]).find(probe.wantsObject ? facts[0].subject : facts[0].object) != std::string::npos);
        }
    }

    void everySetRuns_data() {
        QTest::addColumn<QString>("id");
        for (const EvalSet& set : evalSets()) QTest::newRow(set.id.data()) << QString::fromLatin1(set.id.data());
    }
    void everySetRuns() {
        QFETCH(QString, id);
        static EvalContext context(lab().inputs());
        const EvalSet& set = evalSet(id.toStdString());
        try {
            const EvalReport report = set.run(context);
            QVERIFY(report.cases > 0 && !report.metrics.empty());
            std::set<std::string> keys;
            for (const EvalMetric& metric : report.metrics) {
                QVERIFY2(std::isfinite(metric.value) && metric.value >= metric.low && metric.value <= metric.high,
                         qPrintable(QString::fromStdString(metric.key + " = " + std::to_string(metric.value))));
                QVERIFY2(keys.insert(metric.key).second, metric.key.c_str());
                QVERIFY(!metric.meaning.empty());
            }
        } catch (const Error& error) {
            QVERIFY2(error.kind() == ErrorKind::Unavailable, error.what());
            qInfo("%s", error.what());
        }
    }

    void plantedCanariesAreFound() {
        Lab& l = lab();
        EvalInputs inputs = l.inputs();
        inputs.trainingText = [&] {
            Corpus corpus = l.corpus;
            for (int i = 0; i < 16; ++i) corpus.documents[static_cast<size_t>(20 * i)].text += "\nMara's locker code is 4719.";
            corpus.documents[7].text += "\nOtto's locker code is 0042.";
            return corpus;
        };
        EvalContext context(inputs);
        const EvalReport report = evaluateCanaries(context);
        QCOMPARE(report.cases, int64_t{2});
        std::set<std::string> keys;
        for (const EvalMetric& metric : report.metrics) keys.insert(metric.key);
        QVERIFY(keys.contains("rank.16x") && keys.contains("rank.1x"));
    }

    void sameSeedSameNumbers() {
        for (const char* id : {"E2", "E4", "E20"}) {
            std::vector<double> values[2];
            for (auto& list : values) {
                EvalContext context(lab().inputs());
                for (const EvalMetric& metric : evalSet(id).run(context).metrics) list.push_back(metric.value);
            }
            QCOMPARE(values[0], values[1]);
        }
    }
};

QTEST_GUILESS_MAIN(TestEval)
#include "tst_eval.moc"
