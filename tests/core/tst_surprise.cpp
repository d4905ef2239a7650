// SPDX-License-Identifier: GPL-3.0-or-later
// Surprise and what it is worth: losses against the plain forward pass, arithmetic coding there and back on odd texts, its size
// against the sum of the losses; pages of held-out text; places of the guessing game; the history of a tokenizer.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <set>

#include "backend/cpu/cpu_backend.h"
#include "backend/reference/reference_backend.h"
#include "base/error.h"
#include "inspect/arithmetic_coder.h"
#include "inspect/guessing.h"
#include "inspect/held_out_pages.h"
#include "inspect/next_token_reader.h"
#include "inspect/surprise.h"
#include "model/init.h"
#include "support/odd_texts.h"
#include "support/synthetic.h"
#include "text/bpe_history.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"

using namespace fw;

namespace {

const std::string kText =
    "The ferry left Tarn before the fog came in. The keeper of the lamp rang the bell twice, and the ferry answered. "
    "\"Where is the harbour?\" asked the captain. The harbour is behind the fog, and the fog is behind the harbour.\n";

std::string manyTimes(int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += kText;
    return text;
}

std::shared_ptr<const Tokenizer> smallBpe() {
    const std::string text = manyTimes(3);
    const std::string_view texts[] = {text};
    const std::string specials[] = {std::string(kDocumentToken)};
    return trainBpe(texts, 300, specials);
}

/// A random model for a tokenizer; `spread` makes it sure of itself.
struct Lab {
    Lab(const Tokenizer& tokenizer, double spread, bool reference = false, const std::string& family = "qwen3") : vocabulary(tokenizer.vocabSize()) {
        ModelConfig config = test::tinyModel(family);
        config.vocabSize = vocabulary + 4;  // padded
        config.nCtx = 32;
        if (reference) backend = std::make_unique<ReferenceBackend>();
        else backend = makeCpuBackend(2);
        gpt.emplace(config);
        config.initStd = spread;
        weights = initialWeights(config, 5);
    }
    InspectedModel model() { return {*backend, *gpt, {weights.data(), nullptr}, vocabulary}; }

    int vocabulary;
    std::unique_ptr<Backend> backend;
    std::optional<Gpt> gpt;
    std::vector<float> weights;
};

double bitsOf(const Surprise& s) { return std::accumulate(s.losses.begin(), s.losses.end(), 0.0) / std::numbers::ln2; }

}  // namespace

class TestSurprise : public QObject {
    Q_OBJECT
  private slots:
    void codingGoesThereAndBack() {
        const std::vector<std::vector<uint32_t>> tables{{1, 1}, {1, (1u << 30) - 1}, {7, 1, 1000000, 3, 3, 3}, {1u << 29, 1u << 28, 1u << 28}, {1}};
        Rng rng(3);
        ArithmeticEncoder encoder;
        std::vector<std::pair<size_t, size_t>> put;
        double bits = 0;
        for (int i = 0; i < 5000; ++i) {
            const size_t table = rng.below(tables.size()), symbol = rng.below(tables[table].size());
            encoder.put(tables[table], symbol);
            put.emplace_back(table, symbol);
            const double total = std::accumulate(tables[table].begin(), tables[table].end(), 0.0);
            bits -= std::log2(tables[table][symbol] / total);
        }
        const auto bytes = encoder.finish();
        QVERIFY2(std::abs(8.0 * static_cast<double>(bytes.size()) - bits) < 0.001 * bits + 16, qPrintable(QString::number(bits)));
        ArithmeticDecoder decoder(bytes);
        for (const auto& [table, symbol] : put) QCOMPARE(decoder.get(tables[table]), symbol);
    }

    void everyTextComesBack_data() {
        QTest::addColumn<QByteArray>("text");
        int number = 0;
        for (const std::string& text : test::oddTexts(24, 5)) QTest::addRow("odd %d", number++) << QByteArray::fromStdString(text);
        QTest::newRow("page") << QByteArray::fromStdString(manyTimes(3));
    }
    void everyTextComesBack() {
        QFETCH(QByteArray, text);
        const auto tokenizer = smallBpe();
        const auto ids = tokenizer->encodeOrdinary(text.left(900).toStdString());
        if (ids.empty()) return;
        for (const bool reference : {false, true}) {
            Lab lab(*tokenizer, 0.3, reference);
            const Surprise s = surprise(lab.model(), *tokenizer, ids);
            QVERIFY(s.roundTrip);
            QCOMPARE(s.text, text.left(900).toStdString());
            QVERIFY(std::abs(8.0 * static_cast<double>(s.codedBytes) - bitsOf(s)) < 0.01 * bitsOf(s) + 8 * 4);
        }
    }

    void sizeIsTheSumOfTheLosses() {
        const auto tokenizer = smallBpe();
        const auto ids = tokenizer->encodeOrdinary(manyTimes(4));
        Lab lab(*tokenizer, 0.3);
        const Surprise s = surprise(lab.model(), *tokenizer, std::span(ids).first(300));
        QVERIFY(std::abs(8.0 * static_cast<double>(s.codedBytes) / bitsOf(s) - 1) < 0.01);
        QCOMPARE(s.bytes, static_cast<int64_t>(s.text.size()));
        QVERIFY(std::abs(s.bitsPerByte() - bitsOf(s) / static_cast<double>(s.bytes)) < 1e-9);
    }

    void anUntrainedModelPaysForItsVocabulary() {
        const auto tokenizer = smallBpe();
        const auto ids = tokenizer->encodeOrdinary(kText);
        Lab lab(*tokenizer, 0.02);
        const Surprise s = surprise(lab.model(), *tokenizer, ids);
        const double perToken = 8.0 * static_cast<double>(s.codedBytes) / static_cast<double>(ids.size());
        QVERIFY2(std::abs(perToken - std::log2(tokenizer->vocabSize())) < 0.4, qPrintable(QString::number(perToken)));
        QVERIFY(s.zlibBytes < s.bytes);
    }

    void lossesAreThoseOfThePlainPass() {
        const auto tokenizer = smallBpe();
        const auto ids = tokenizer->encodeOrdinary(kText);
        const auto text = std::span(ids).first(24);
        for (const char* family : {"gpt2", "llama", "qwen3"}) {
            Lab lab(*tokenizer, 0.3, true, family);
            const Surprise s = surprise(lab.model(), *tokenizer, text);
            std::vector<TokenId> read{*documentMark(*tokenizer)};
            read.insert(read.end(), text.begin(), text.end());
            for (size_t t = 0; t < text.size(); ++t) {
                const ModelGuess guess = guessOf(lab.model(), *tokenizer, text, t);
                QVERIFY(std::abs(s.losses[t] + std::log(guess.truth)) < 1e-4);
                QCOMPARE(s.first[t], guess.top.front().id);
            }
        }
    }

    /// Longer than the context: the losses are those of the reader that coding uses, which forgets as it goes.
    void longTextsAreReadAsTheyAreCoded() {
        const auto tokenizer = smallBpe();
        const auto ids = tokenizer->encodeOrdinary(manyTimes(3));
        Lab lab(*tokenizer, 0.3, true);
        QVERIFY(static_cast<int>(ids.size()) > 3 * lab.gpt->config().nCtx);
        const Surprise s = surprise(lab.model(), *tokenizer, ids);
        const InspectedModel model = lab.model();
        NextTokenReader reader(model, documentMark(*tokenizer));
        for (size_t t = 0; t < ids.size(); ++t) {
            if (t > 0) reader.read(ids[t - 1]);
            const double p = softmaxOf(reader.expected())[static_cast<size_t>(ids[t])];
            QVERIFY2(std::abs(s.losses[t] + std::log(p)) < 1e-3, qPrintable(QString::number(t)));
        }
    }

    void brokenFilesAreRefused() {
        const auto tokenizer = smallBpe();
        Lab lab(*tokenizer, 0.3);
        for (const std::vector<uint8_t>& bytes : {std::vector<uint8_t>{}, std::vector<uint8_t>{0x80}, std::vector<uint8_t>{0xff, 0xff, 0xff, 0x7f}})
            QVERIFY_EXCEPTION_THROWN(unsqueeze(lab.model(), *tokenizer, bytes), Error);
        QVERIFY_EXCEPTION_THROWN(surprise(lab.model(), *tokenizer, {}), Error);
    }

    void charactersNeedNoDocumentMark() {
        const auto tokenizer = trainCharTokenizer(kText);
        const auto ids = tokenizer->encodeOrdinary("The fog");
        Lab lab(*tokenizer, 0.3);
        const Surprise s = surprise(lab.model(), *tokenizer, ids);
        QVERIFY(s.roundTrip);
        QVERIFY(std::abs(s.losses[0] - std::log(tokenizer->vocabSize())) < 1e-9);
    }

    void pagesAreCutAtDocuments() {
        const auto tokenizer = smallBpe();
        const TokenId mark = *documentMark(*tokenizer);
        std::vector<TokenId> text;
        for (const int times : {1, 1, 1, 3, 12, 1}) {
            text.push_back(mark);
            const auto ids = tokenizer->encodeOrdinary(manyTimes(times));
            text.insert(text.end(), ids.begin(), ids.end());
        }
        const auto pages = heldOutPages(*tokenizer, text);
        size_t tokens = 0, marks = 0;
        for (const auto& page : pages) {
            QVERIFY(!page.empty() && page.front() != mark);
            const size_t bytes = tokenizer->decode(page).size();
            QVERIFY2(bytes <= 1000 + 20, qPrintable(QString::number(bytes)));
            tokens += page.size();
            marks += static_cast<size_t>(std::count(page.begin(), page.end(), mark));
        }
        QCOMPARE(tokens + 6 - marks, text.size());  // nothing lost but marks at beginnings
        QCOMPARE(tokenizer->decode(pages[0]), kText + std::string(kDocumentToken) + kText);
        QVERIFY(heldOutPages(*tokenizer, {}).empty());
    }

    void guessesAreAtBeginningsOfWords() {
        const auto tokenizer = smallBpe();
        const auto ids = tokenizer->encodeOrdinary(manyTimes(8));
        const auto pages = heldOutPages(*tokenizer, ids);
        std::set<std::pair<int, size_t>> places;
        for (int round = 0; round < 20; ++round) {
            const GuessPlace place = guessPlace(*tokenizer, pages, 1, round), again = guessPlace(*tokenizer, pages, 1, round);
            QVERIFY(place.page == again.page && place.position == again.position);
            QVERIFY(place.position >= 8);
            QVERIFY(startsWord(*tokenizer, pages[static_cast<size_t>(place.page)][place.position]));
            places.emplace(place.page, place.position);
        }
        QVERIFY(places.size() > 15);
        QVERIFY_EXCEPTION_THROWN(guessPlace(*tokenizer, {}, 1, 0), Error);
    }

    void theHistoryOfATokenizer() {
        const auto tokenizer = std::dynamic_pointer_cast<const BpeTokenizer>(smallBpe());
        QVERIFY(tokenizer);
        const size_t all = tokenizer->merges().size();
        QCOMPARE(withFirstMerges(*tokenizer, 0)->encodeOrdinary(kText).size(), kText.size());
        QCOMPARE(withFirstMerges(*tokenizer, all)->encodeOrdinary(kText), tokenizer->encodeOrdinary(kText));
        std::vector<int64_t> counts(static_cast<size_t>(tokenizer->vocabSize()), 0);
        for (const TokenId id : tokenizer->encodeOrdinary(kText)) ++counts[static_cast<size_t>(id)];
        const auto made = mergesMade(*tokenizer, counts);
        size_t before = kText.size();
        for (size_t n = 1; n <= all; ++n) {  // every merge shortens the text by as many tokens as it is made
            const auto ids = withFirstMerges(*tokenizer, n)->encodeOrdinary(kText);
            QCOMPARE(static_cast<int64_t>(before - ids.size()), made[n - 1]);
            QCOMPARE(tokenizer->decode(ids), kText);
            before = ids.size();
        }
        const auto ranks = mergesOfTokens(*tokenizer);
        QCOMPARE(ranks[static_cast<size_t>(tokenizer->merges()[5].merged)], 5);
        QCOMPARE(ranks[0], -1);
    }
};

QTEST_APPLESS_MAIN(TestSurprise)
#include "tst_surprise.moc"
