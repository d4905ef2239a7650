// SPDX-License-Identifier: GPL-3.0-or-later
// The panels that look inside the model: what nobody looks at is never asked for, they follow the prompt, and what they
// show is what came back.
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "inspect/token_classes.h"
#include "ui/support/window_bench.h"
#include "viewmodels/parameter_text.h"
#include "widgets/attention_map_view.h"
#include "widgets/head_grid.h"
#include "widgets/message_bar.h"
#include "widgets/point_map.h"
#include "widgets/token_flow.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

struct Bench : test::WindowBench {
    Bench() {
        bench.nextToken.setTyped(u"The ferry left Tarn"_s);
    }
};

constexpr std::pair<const char*, InspectView> kPanels[] = {{"attention", InspectView::Attention},
                                                           {"lens", InspectView::Lens},
                                                           {"embeddings", InspectView::Embeddings},
                                                           {"weights", InspectView::Weights},
                                                           {"nudge", InspectView::Nudge},
                                                           {"surprise", InspectView::Surprise},
                                                           {"guess", InspectView::Guess}};

bool textOf(const QWidget* panel, const QString& part) {
    for (const QLabel* label : panel->findChildren<QLabel*>())
        if (label->text().contains(part)) return true;
    return false;
}

}  // namespace

class TestInsidePanels : public QObject {
    Q_OBJECT
  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void whatNobodyLooksAtIsNotAskedFor() {
        Bench b;
        QTest::qWait(250);
        QCOMPARE(b.run.count<command::Inspect>(), 0);
        for (const auto& [id, view] : kPanels) {
            b.open(id);
            for (const auto& [otherId, other] : kPanels)
                QVERIFY2((b.run.inspect(other) != nullptr) == (other == view), otherId);
            b.window.dock(QString::fromLatin1(id))->close();
            QVERIFY2(b.run.inspect(view) == nullptr, id);
        }
        const int asked = b.run.count<command::Inspect>();
        b.bench.nextToken.setTyped(u"The ferry"_s);
        b.bench.nudge.setRate(0.5);
        b.bench.embeddings.choose(3);
        QTest::qWait(250);
        QCOMPARE(b.run.count<command::Inspect>(), asked);
    }

    void tabsBehindAskForNothing() {
        Bench b;
        b.open("attention");
        b.open("lens");
        QVERIFY(b.run.inspect(InspectView::Lens));
        QVERIFY(!b.run.inspect(InspectView::Attention));
        b.window.openPanel(u"attention"_s);
        QTRY_VERIFY(b.run.inspect(InspectView::Attention));
        QVERIFY(!b.run.inspect(InspectView::Lens));
    }

    void attentionFollowsThePrompt() {
        Bench b;
        const QWidget* panel = b.open("attention");
        b.bench.nextToken.setTyped(u"The island was"_s);
        QTRY_COMPARE(std::get<AttentionQuery>(*b.run.inspect(InspectView::Attention)->query).prompt,
                     std::string("The island was"));
        b.answer();
        AttentionModel& model = b.bench.attention;
        QCOMPARE(model.labels(), (std::vector<QString>{u"The"_s, u"␣island"_s, u"␣was"_s}));
        QCOMPARE(model.position(), 2);
        model.chooseHead(1, 1);
        model.point(0);
        QCOMPARE(model.sentence(), u"The looks at itself 100 %"_s);
        QVERIFY(textOf(panel, u"block 2, head 2"_s));
        QVERIFY(textOf(panel, u"now, step 40"_s));
        model.chooseHead(1, 2);  // there is none
        QCOMPARE(model.head(), 1);
        b.answer(12, AgeRole::Visited);
        QVERIFY(textOf(panel, u"step 12"_s));
        QCOMPARE(model.head(), 1);  // the choice stays
    }

    void headsAndRowsByKeys() {
        Bench b;
        QWidget* panel = b.open("attention");
        b.answer();
        auto* heads = panel->findChild<HeadGrid*>();
        QTest::keyClick(heads, Qt::Key_Right);
        QTest::keyClick(heads, Qt::Key_Down);
        QCOMPARE(b.bench.attention.head(), 1);
        QCOMPARE(b.bench.attention.layer(), 1);
        auto* map = panel->findChild<AttentionMapView*>();
        QTest::keyClick(map, Qt::Key_Up);
        QCOMPARE(b.bench.attention.position(), 1);
        auto* tokens = panel->findChild<TokenFlow*>();
        QTest::keyClick(tokens, Qt::Key_Left);
        QCOMPARE(b.bench.attention.position(), 0);
    }

    void answersToOldQuestionsAreDropped() {
        Bench b;
        b.open("attention");
        event::Inspected old{{AgeRole::Now, 3, -1}, InspectView::Attention, 0, nullptr, "old"};
        b.run.say(old);
        b.bench.bridge.drain();
        QVERIFY(b.bench.attention.feed().error().isEmpty());
    }

    void lensIsATable() {
        Bench b;
        QWidget* panel = b.open("lens");
        b.answer();
        LensModel& model = b.bench.lens;
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 3);  // embedding and two blocks
        QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), u"␣left"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"model"_s);
        QVERIFY(model.index(2, 2).data(LensModel::SurpriseRole).toDouble() < 0);  // nothing comes next
        QVERIFY(model.index(0, 0).data(LensModel::SurpriseRole).toDouble() > 0);
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"␣left"_s));
        QVERIFY(panel->findChild<QTableView*>()->columnWidth(0) > 60);
    }

    void embeddingsAreFoundAndRinged() {
        Bench b;
        QWidget* panel = b.open("embeddings");
        b.answer();
        EmbeddingsModel& model = b.bench.embeddings;
        QVERIFY(model.points().size() > 200);
        QVERIFY(!model.search(u"nowhere at all"_s));
        auto* edit = panel->findChild<QLineEdit*>();
        QTest::keyClicks(edit, u"France"_s);
        QCOMPARE(model.label(model.chosen()), u"␣France"_s);
        QCOMPARE(std::get<EmbeddingsQuery>(*b.run.inspect(InspectView::Embeddings)->query).neighboursOf,
                 model.chosen());
        QCOMPARE(model.kindOf(model.chosen()), u"countries"_s);
        QVERIFY(model.neighbours().empty());
        b.answer();
        QCOMPARE(model.neighbours().size(), size_t{5});
        QVERIFY(textOf(panel, u"Nearest to"_s));
        edit->selectAll();
        QTest::keyClicks(edit, u"lighthouse"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(panel->findChild<MessageBar*>()->text().contains(u"lighthouse"_s));
    }

    void kindsAreHiddenByTheLegend() {
        Bench b;
        QWidget* panel = b.open("embeddings");
        b.answer();
        EmbeddingsModel& model = b.bench.embeddings;
        const auto shown = [&] {
            return std::count_if(model.points().begin(), model.points().end(), [](const auto& p) { return p.shown; });
        };
        const auto before = shown();
        QToolButton* countries = nullptr;
        for (auto* button : panel->findChildren<QToolButton*>())
            if (button->text() == u"countries"_s) countries = button;
        QVERIFY(countries && countries->isChecked());
        countries->click();
        QVERIFY(shown() < before);
        countries->click();
        QCOMPARE(shown(), before);
    }

    void anotherRunForgetsTheChoice() {
        Bench b;
        b.open("embeddings");
        b.answer();
        b.bench.embeddings.choose(5);
        b.run.becomeReady();
        b.bench.bridge.drain();
        QCOMPARE(b.bench.embeddings.chosen(), -1);
        QCOMPARE(std::get<EmbeddingsQuery>(*b.run.inspect(InspectView::Embeddings)->query).neighboursOf, -1);
    }

    void weightsAreATable() {
        Bench b;
        b.open("weights");
        b.answer();
        WeightsModel& model = b.bench.weights;
        QCOMPARE(model.index(0, WeightsModel::Name).data().toString(), u"token embeddings"_s);
        QVERIFY(model.rowCount() > 15);
        QCOMPARE(model.index(0, WeightsModel::GradientRms).data().toString(), u"–"_s);
        QVERIFY(model.summary().contains(u"being prepared"_s));
        QCOMPARE(parameterTitle("blocks.0.attn.q.weight"), u"block 1, attention queries"_s);
        QCOMPARE(parameterTitle("blocks.11.mlp.up.bias"), u"block 12, MLP up, bias"_s);
        QCOMPARE(layerTitle("blocks.2"), u"block 3"_s);
        QCOMPARE(parameterTitle("strange"), u"strange"_s);
    }

    void nudgeAndUndo() {
        Bench b;
        QWidget* panel = b.open("nudge");
        NudgeModel& model = b.bench.nudge;
        model.setTyped(u"The ferry left Tarn."_s);
        QTRY_COMPARE(std::get<NudgeQuery>(*b.run.inspect(InspectView::Nudge)->query).sentence,
                     std::string("The ferry left Tarn."));
        b.answer();
        QCOMPARE(model.position(), size_t{1});  // before the last word
        const auto plan = [&] { return std::get<NudgeQuery>(*b.run.inspect(InspectView::Nudge)->query).plan; };
        const auto button = [&](const QString& text) {
            for (auto* candidate : panel->findChildren<QPushButton*>())
                if (candidate->text() == text) return candidate;
            return static_cast<QPushButton*>(nullptr);
        };
        QVERIFY(!button(u"Undo"_s)->isEnabled());
        button(u"Nudge once"_s)->click();
        QCOMPARE(plan().steps, 1);
        b.answer();
        QVERIFY(textOf(panel, u"Nudged once"_s));
        QVERIFY(model.result()->lossAfter() < model.result()->lossBefore());
        button(u"100 times"_s)->click();
        QCOMPARE(plan().steps, 101);
        button(u"Undo"_s)->click();
        QCOMPARE(plan().steps, 100);
        button(u"Wrong direction"_s)->click();
        QVERIFY(plan().rate < 0);
        button(u"Undo all"_s)->click();
        QCOMPARE(plan().steps, 0);
        b.answer();
        QVERIFY(textOf(panel, u"The sentence has a loss of"_s));
        auto* table = panel->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 10);
        emit table->cellClicked(3, 0);
        QVERIFY(plan().check == model.result()->moved[3].place);
        b.answer();
        QVERIFY(model.slope().contains(u"slope"_s));
        model.nudge(1);
        model.setTyped(u"The ferry"_s);  // another sentence starts afresh
        QCOMPARE(model.steps(), 0);
    }

    void troubleStandsInThePanel() {
        Bench b;
        QWidget* panel = b.open("nudge");
        b.bench.nudge.setTyped(u"."_s);
        QTRY_COMPARE(std::get<NudgeQuery>(*b.run.inspect(InspectView::Nudge)->query).sentence, std::string("."));
        b.answer();
        QVERIFY(panel->findChild<MessageBar*>()->text().contains(u"at least two tokens"_s));
        b.bench.nudge.setTyped(u"The ferry left"_s);
        QTest::qWait(200);
        b.answer();
        QVERIFY(!panel->findChild<MessageBar*>()->isVisible());
    }
};

QTEST_MAIN(TestInsidePanels)
#include "tst_inside_panels.moc"
