// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens, surprise and the guessing game: what their models know, and that the panels can be used with mouse and keys.
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <cmath>

#include "lesson/vocabulary.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"
#include "ui/support/window_bench.h"
#include "widgets/completion_view.h"
#include "widgets/message_bar.h"
#include "widgets/token_flow.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

const std::string kText = "the ferry and the other ferry, the lamp and the other lamp, the fog and the other fog, there and then";

struct Bench : test::WindowBench {
    /// A run with this tokenizer, whose training text is `kText`.
    void use(std::shared_ptr<const Tokenizer> tokenizer) {
        auto info = std::make_shared<RunInfo>(*run.info(true));
        info->tokenizer = tokenizer;
        std::vector<int64_t> counts(static_cast<size_t>(tokenizer->vocabSize()), 0);
        for (const TokenId id : tokenizer->encodeOrdinary(kText)) ++counts[static_cast<size_t>(id)];
        info->tokenCounts = std::make_shared<const std::vector<int64_t>>(counts);
        run.say(event::ModelReady{info});
        bench.bridge.drain();
    }
    void useBpe() {
        const std::string_view texts[] = {kText};
        use(trainBpe(texts, 280, {}));
    }
};

QString textOf(const QWidget* panel, const char* name) {
    const auto* label = panel->findChild<QLabel*>(QString::fromLatin1(name));
    return label ? label->text() : QString();
}

}  // namespace

class TestTools : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aTextIsCutAsItIsTyped() {
        Bench b;
        b.useBpe();
        QWidget* panel = b.open("tokens");
        TokensModel& model = b.bench.tokens;
        QSignalSpy typed(&model, &TokensModel::typedChanged);
        auto* edit = panel->findChild<QPlainTextEdit*>(u"tokens_text"_s);
        edit->setPlainText({});
        QTest::keyClicks(edit, u"the ferry "_s);
        edit->insertPlainText(u"é"_s);
        QCOMPARE(model.typed(), u"the ferry é"_s);
        QVERIFY(typed.count() > 5);
        QCOMPARE(model.counts().bytes, 12);
        QCOMPARE(model.counts().characters, 11);
        QCOMPARE(model.counts().words, 3);
        QCOMPARE(model.label(model.tokens().front()), u"the"_s);
        auto* pieces = panel->findChild<TokenFlow*>(u"tokens_pieces"_s);
        QTest::keyClick(pieces, Qt::Key_Right);
        QCOMPARE(model.picked(), 0);
        QVERIFY2(textOf(panel, "tokens_story").contains(u"times in the training text"_s), qPrintable(textOf(panel, "tokens_story")));
        QVERIFY(textOf(panel, "tokens_story").contains(u"Merge"_s));
        QVERIFY(textOf(panel, "tokens_story").contains(u"74 68 65"_s));
        edit->setPlainText({});
        QCOMPARE(model.counts().tokens, 0);
        QCOMPARE(model.counts().words, 0);
    }

    void theLearningIsReplayed() {
        Bench b;
        b.useBpe();
        QWidget* panel = b.open("tokens");
        TokensModel& model = b.bench.tokens;
        QCOMPARE(model.mergesShown(), model.merges());
        model.setText(u"the other ferry"_s);
        const size_t whole = model.tokens().size();
        model.showMerges(0);
        QCOMPARE(model.tokens().size(), size_t{15});
        QVERIFY(model.mergeStory().contains(u"256"_s));
        model.showMerges(1);
        QVERIFY(model.tokens().size() < 15);
        QVERIFY2(model.mergeStory().contains(u"Merge 1 of"_s) && model.mergeStory().contains(u"times in the training text"_s), qPrintable(model.mergeStory()));
        auto* slider = panel->findChild<QSlider*>(u"tokens_merges"_s);
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(model.mergesShown(), model.merges());
        QCOMPARE(model.tokens().size(), whole);
        panel->findChild<QPushButton*>(u"tokens_play"_s)->click();
        QVERIFY(model.isPlaying());
        QCOMPARE(model.mergesShown(), 0);
        QTRY_VERIFY(model.mergesShown() > 2);
        b.window.dock(u"tokens"_s)->close();  // what nobody sees does not play
        QVERIFY(!model.isPlaying());
    }

    void charactersHaveNoMerges() {
        Bench b;
        b.use(trainCharTokenizer(kText));
        QWidget* panel = b.open("tokens");
        TokensModel& model = b.bench.tokens;
        model.setText(u"the fog"_s);
        QCOMPARE(model.counts().tokens, 7);
        QCOMPARE(model.merges(), 0);
        QVERIFY(!panel->findChild<QPushButton*>(u"tokens_play"_s)->isVisible());
        model.showMerges(3);
        QCOMPARE(model.mergesShown(), 0);
        model.setText(u"the ferry Ω"_s);
        QVERIFY(!model.error().isEmpty());
        QCOMPARE(model.summary(), model.error());
    }

    void aPageIsPaintedAndPicked() {
        Bench b;
        QWidget* panel = b.open("surprise");
        SurpriseModel& model = b.bench.surprise;
        QVERIFY(model.sizes().empty());
        b.answer();
        QVERIFY(model.result());
        QCOMPARE(model.sizes().size(), size_t{4});
        QVERIFY(textOf(panel, "surprise_decoded").contains(u"identical"_s));
        QVERIFY(textOf(panel, "surprise_readings").contains(u"nats"_s));
        QVERIFY(textOf(panel, "surprise_fairness").contains(u"not counted"_s));
        QSignalSpy picked(&model, &SurpriseModel::pickedChanged);
        auto* page = panel->findChild<CompletionView*>();
        QTest::keyClick(page, Qt::Key_Right);
        QTest::keyClick(page, Qt::Key_Return);
        QCOMPARE(picked.count(), 1);
        QCOMPARE(model.picked(), 0);
        const double loss = model.result()->losses[0];
        QVERIFY(std::abs(model.probability(0) - std::exp(-loss)) < 1e-12);
        QVERIFY2(model.pickedStory().contains(u"p = "_s), qPrintable(model.pickedStory()));
        QVERIFY(model.pickedStory().contains(u"first choice"_s));
        panel->findChild<QPushButton*>(u"surprise_page"_s)->click();
        QCOMPARE(std::get<SurpriseQuery>(*b.run.inspect(InspectView::Surprise)->query).page, 1);
        QCOMPARE(model.picked(), -1);
        QTest::keyClicks(panel->findChild<QLineEdit*>(u"surprise_text"_s), u"The ferry left"_s);
        QTRY_COMPARE(std::get<SurpriseQuery>(*b.run.inspect(InspectView::Surprise)->query).text, std::string("The ferry left"));
        b.answer(60);
        QCOMPARE(model.result()->tokens.size(), size_t{2});
        QCOMPARE(model.result()->page, -1);
        model.setPage(7);
        QVERIFY(panel->findChild<QLineEdit*>(u"surprise_text"_s)->text().isEmpty());
    }

    void aGameIsPlayedWithKeys() {
        Bench b;
        QWidget* panel = b.open("guess");
        GuessModel& model = b.bench.guess;
        b.answer();
        QCOMPARE(model.state(), GuessModel::State::Idle);
        QSignalSpy made(&model, &GuessModel::guessMade), over(&model, &GuessModel::gameOver);
        auto* go = panel->findChild<QPushButton*>(u"guess_begin"_s);
        auto* edit = panel->findChild<QLineEdit*>(u"guess_word"_s);
        model.begin(2);
        QCOMPARE(model.state(), GuessModel::State::Waiting);
        b.answer();
        QCOMPARE(model.state(), GuessModel::State::Asking);
        QVERIFY(edit->isVisible() && !go->isVisible());
        const TokenId truth = model.truth();
        const QString word = model.label(truth).mid(1);  // without its space
        QTest::keyClicks(edit, word);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(model.state(), GuessModel::State::Revealed);
        QVERIFY(model.wasRight());
        QCOMPARE(model.score().right, 1);
        QVERIFY(textOf(panel, "guess_verdict").startsWith(u"Right"_s));
        b.answer(80);  // the model goes on learning; what was revealed stays
        QCOMPARE(model.age().step, 40);
        QTest::keyClick(go, Qt::Key_Space);
        b.answer(80);
        QCOMPARE(model.round(), 1);
        model.guess(model.truth() == 1 ? 2 : 1);
        QVERIFY(!model.wasRight());
        QCOMPARE(made.count(), 2);
        QCOMPARE(over.count(), 1);
        QCOMPARE(model.games().size(), size_t{1});
        QCOMPARE(model.games()[0].rounds, 2);
        QCOMPARE(model.games()[0].right, 1);
        QCOMPARE(model.games()[0].age.step, 80);
        go->click();
        QCOMPARE(model.state(), GuessModel::State::Over);
        model.guess(1);  // nothing to guess at
        QCOMPARE(model.score().rounds, 2);
    }

    void choicesHoldTheTruth() {
        Bench b;
        QWidget* panel = b.open("guess");
        GuessModel& model = b.bench.guess;
        model.setEasy(true);
        model.begin(1);
        b.answer();
        const auto& choices = model.choices();
        QCOMPARE(choices.size(), size_t{6});
        QVERIFY(std::count(choices.begin(), choices.end(), model.truth()) == 1);
        const auto before = choices;
        b.answer(90);  // another model, the same choices
        QCOMPARE(model.choices(), before);
        QPushButton* right = nullptr;
        for (auto* button : panel->findChildren<QPushButton*>())
            if (button->text() == model.label(model.truth())) right = button;
        QVERIFY(right);
        right->click();
        QVERIFY(model.wasRight());
        QVERIFY(model.games()[0].easy);
    }

    void anotherRunEndsTheGame() {
        Bench b;
        b.open("guess");
        b.bench.guess.begin(3);
        b.answer();
        QCOMPARE(b.bench.guess.state(), GuessModel::State::Asking);
        b.run.say(event::ModelReady{b.run.info(false)});
        b.bench.bridge.drain();
        QCOMPARE(b.bench.guess.state(), GuessModel::State::Idle);
    }

    void whatLessonsPointAtIsThere() {
        Bench b;
        for (const char* id : {"tokens", "surprise", "guess"}) {
            const QWidget* panel = b.open(id);
            for (const std::string_view name : controlNames()) {
                QString widget = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
                if (!widget.startsWith(QString::fromLatin1(id) + u'.')) continue;
                QVERIFY2(panel->findChild<QWidget*>(widget.replace(u'.', u'_')), name.data());
            }
        }
    }

    void troubleStandsInThePanel() {
        Bench b;
        QWidget* panel = b.open("surprise");
        b.run.say(event::Inspected{{}, InspectView::Surprise, b.run.inspect(InspectView::Surprise)->request, nullptr, "no text yet"});
        b.bench.bridge.drain();
        QVERIFY(panel->findChild<MessageBar*>()->text().contains(u"no text yet"_s));
        QVERIFY(b.bench.surprise.sizes().empty());
    }
};

QTEST_MAIN(TestTools)
#include "tst_tools.moc"
