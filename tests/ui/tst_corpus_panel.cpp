// SPDX-License-Identifier: GPL-3.0-or-later
// The training text in the window: nothing is made before somebody looks, searches and pages, where a completion comes from,
// other text with another run, failures in their place.
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include "main_window.h"
#include "panels/corpus_panel.h"
#include "ui/support/synthetic_run.h"
#include "widgets/genre_bar.h"
#include "widgets/message_bar.h"
#include "world/data_table.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kText =
    "The ferry left Tarn before the fog came in, and nobody waved.\n<|doc|>\n"
    "A tern is a small bird. The ferry left Tarn at noon.\n<|doc|>\nThe ferryman sleeps.\n";

struct Bench {
    explicit Bench(const char* pasted = kText)
        : settings(folder.filePath(u"settings.ini"_s)),
          bench(run.mailbox, run.post(), test::SyntheticRun::presets(), settings, FW_SOURCE_DIR "/resources") {
        begin([&](DataConfig& data) { data.pastedText = pasted; });
    }
    /// A new run on other text.
    void begin(const std::function<void(DataConfig&)>& change) {
        auto info = std::make_shared<RunInfo>(*run.info(true));
        change(info->config.data);
        run.say(event::ModelReady{info});
        bench.bridge.drain();
    }
    CorpusModel& corpus() { return bench.corpus; }

    QTemporaryDir folder;
    test::SyntheticRun run;
    Settings settings;
    Workbench bench;
};

}  // namespace

class TestCorpusPanel : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void nothingIsMadeBeforeSomebodyLooks() {
        Bench b;
        QTest::qWait(30);
        QCOMPARE(b.corpus().state(), CorpusModel::State::Waiting);
        b.corpus().setQuery(u"ferry"_s);
        QTest::qWait(200);
        QCOMPARE(b.corpus().state(), CorpusModel::State::Waiting);
        b.corpus().setAwake(true);
        QTRY_COMPARE(b.corpus().state(), CorpusModel::State::Ready);
        QTRY_COMPARE(b.corpus().answer().occurrences, int64_t{3});  // what was typed meanwhile
    }

    void searchesCountAndOpenTheFirstPlace() {
        Bench b;
        b.corpus().setAwake(true);
        b.corpus().setQuery(u"ferry"_s);
        QTRY_COMPARE(b.corpus().answer().documents, int64_t{3});
        QTRY_COMPARE(b.corpus().page().match, u"ferry"_s);
        QCOMPARE(b.corpus().page().before, u"The "_s);
        b.corpus().setWholeWords(true);
        QTRY_COMPARE(b.corpus().answer().occurrences, int64_t{2});
        b.corpus().setQuery(u"never written"_s);
        QTRY_COMPARE(b.corpus().answer().text, u"never written"_s);
        QCOMPARE(b.corpus().answer().occurrences, int64_t{0});
        b.corpus().openPage(2);
        QTRY_COMPARE(b.corpus().page().document, int64_t{2});
        QVERIFY(b.corpus().page().facts.empty());
    }

    void completionsAreTracedToTheirPages() {
        Bench b;
        QSignalSpy wanted(&b.corpus(), &CorpusModel::wanted);
        b.corpus().explain("Once", " the ferry left Tarn before the fog came home. The ferry left Tarn at noon");
        QCOMPARE(wanted.size(), 1);
        QTRY_VERIFY(!b.corpus().explanation().parts.empty());
        const CorpusExplanation& e = b.corpus().explanation();
        QCOMPARE(e.words, 15);
        QCOMPARE(e.longestWords, 7);  // "ferry left Tarn before the fog came"
        QString whole;
        std::vector<int> runs;
        for (const ExplainedPart& piece : e.parts) {
            whole += piece.text;
            if (piece.words > 0) runs.push_back(piece.words);
        }
        QCOMPARE(whole, u"Once the ferry left Tarn before the fog came home. The ferry left Tarn at noon"_s);
        QCOMPARE(runs, std::vector<int>({7, 6}));
        QVERIFY(e.parts.front().isPrompt && e.parts.front().text == u"Once"_s);
        QCOMPARE(qRound(e.novelShare * 15), 2);  // "the", "home"
        QTRY_COMPARE(b.corpus().page().match, u"ferry left Tarn before the fog came"_s);
        b.corpus().endExplanation();
        QVERIFY(!b.corpus().isExplaining());
    }

    void anotherRunHasAnotherText() {
        Bench b;
        b.corpus().setAwake(true);
        b.corpus().setQuery(u"ferry"_s);
        QTRY_COMPARE(b.corpus().answer().occurrences, int64_t{3});
        b.begin([](DataConfig& data) { data.pastedText = kText; });  // the same text: kept
        QCOMPARE(b.corpus().state(), CorpusModel::State::Ready);
        b.begin([](DataConfig& data) { data.pastedText = "One ferry only."; });
        QTRY_COMPARE(b.corpus().answer().occurrences, int64_t{1});
        b.begin([](DataConfig& data) { data.paths = {"/nowhere/at all.txt"}; });
        QTRY_COMPARE(b.corpus().state(), CorpusModel::State::Failed);
        QVERIFY(b.corpus().failure().contains(u"/nowhere"_s));
    }

    void factsSayWhetherTheyAreReal() {
        Bench b;
        b.begin([](DataConfig& data) {
            data.pastedText.clear();
            data.worldMb = 0.25;
        });
        b.corpus().setAwake(true);
        QTRY_COMPARE_WITH_TIMEOUT(b.corpus().state(), CorpusModel::State::Ready, 20000);
        bool real = false, invented = false;
        for (const Fact& fact : b.corpus().text()->facts) {
            if (fact.relation.starts_with("town_")) QVERIFY2(!fact.real, fact.relation.c_str());
            (fact.real ? real : invented) = true;
        }
        QVERIFY(invented);
        bool told = false;
        for (const TableRow& row : readDataTable(FW_SOURCE_DIR "/resources/world", "relation")) told = told || row.contains("kind");
        QCOMPARE(real, told);  // as soon as the data files have the column
        b.corpus().setQuery(u"The capital of"_s);
        QTRY_VERIFY(!b.corpus().page().facts.empty());
        b.corpus().openRandomPage("quiz");
        QTRY_COMPARE(b.corpus().page().genre, u"Quiz sheets"_s);
    }

    void panelShowsWhatWasFound() {
        Bench b;
        Theme theme;
        PanelContext context{b.bench, theme};
        CorpusPanel panel(context);
        QCOMPARE(b.corpus().state(), CorpusModel::State::Waiting);
        panel.resize(420, 640);
        panel.show();
        panel.findChild<QLineEdit*>()->setText(u"ferry <left>"_s);  // no markup of ours
        panel.findChild<QLineEdit*>()->setText(u"ferry"_s);
        auto* places = panel.findChild<QTextBrowser*>(u"places"_s);
        auto* page = panel.findChild<QTextBrowser*>(u"page"_s);
        QVERIFY(places && page);
        QTRY_VERIFY(places->toPlainText().contains(u"The ferry left Tarn at noon"_s));
        QTRY_VERIFY(page->toPlainText().contains(u"nobody waved"_s));
        emit places->anchorClicked(QUrl(u"page:1:26:5"_s));
        QTRY_VERIFY(page->toPlainText().startsWith(u"A tern"_s));
        b.corpus().explain("", "The ferry left Tarn before the fog came in at last");
        QTRY_VERIFY(places->toHtml().contains(u"background-color"_s));
        QTRY_VERIFY(places->toPlainText().contains(u"10 words, 1 times"_s) || places->toPlainText().contains(u"9 words, 1 times"_s));
        for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
            theme.setMode(mode);
            QVERIFY(!panel.grab().isNull());
        }
    }

    void aCompletionOpensThePanel() {
        Bench b;
        Theme theme;
        MainWindow window(b.bench, theme);
        window.resize(1366, 768);
        window.show();
        b.bench.open();
        b.run.answer({AgeRole::Now, 0, -1});
        b.bench.bridge.drain();
        QDockWidget* dock = window.dock(u"corpus"_s);
        QVERIFY(dock->isHidden());
        QCOMPARE(b.corpus().state(), CorpusModel::State::Waiting);
        auto* origin = window.dock(u"completions"_s)->findChild<QToolButton*>(u"origin"_s);
        QVERIFY(origin);
        origin->click();
        QVERIFY(dock->isVisible() && b.corpus().isExplaining());
        QTRY_VERIFY(!b.corpus().explanation().parts.empty());
        QCOMPARE(window.width(), 1366);  // it fits beside the three views
        dock->close();
        QVERIFY(!static_cast<Panel*>(dock->widget())->isAwake());
    }

    void barIsChosenWithMouseAndKeys() {
        GenreBar bar;
        bar.resize(200, 24);
        bar.setShares({{"story", u"Stories"_s, 0.75, 10}, {"quiz", u"Quiz"_s, 0.25, 5}});
        QStringList chosen;
        connect(&bar, &GenreBar::chosen, &bar, [&](const std::string& id) { chosen.append(QString::fromStdString(id)); });
        bar.show();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(180, 10));
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(20, 10));
        QTest::keyClick(&bar, Qt::Key_Right);
        QTest::keyClick(&bar, Qt::Key_Return);
        QCOMPARE(chosen, QStringList({u"quiz"_s, u"story"_s, u"story"_s}));
        QVERIFY(bar.accessibleDescription().contains(u"Stories 75 %"_s));
        QVERIFY(!bar.grab().isNull());
    }
};

QTEST_MAIN(TestCorpusPanel)
#include "tst_corpus_panel.moc"
