// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel and every beat of every lesson on a projector of 1280x720 (FIRSTWORDS_WALL=1920x1080: of that size): the
// type is as large as the last row needs, the window is no larger than the wall, and no words are cut. With
// FIRSTWORDS_SHOTS=FOLDER it also writes pictures, for looking at.
#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>

#include "panels/panel_registry.h"
#include "projector/big_counters.h"
#include "projector/projector_mode.h"
#include "ui/support/screens.h"
#include "ui/support/window_bench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

constexpr double kLinesOfTheWall = 34;  // at most, from top to bottom

struct Wall : test::WindowBench {
    Wall() {
        bench.lessons.setPlaces(FW_SOURCE_DIR "/lessons", {});
        say(event::StateChanged{SessionState::Running});
        run.train(0, 64);
        run.pins({64});
        run.train(64, 900);
        bench.bridge.drain();
        window.actions()["projector"]->trigger();
        QCoreApplication::processEvents();
    }
    /// Answers whatever the panels asked for.
    void answerAll() {
        answer(0, AgeRole::Start);
        run.answer({AgeRole::Pin, 64, 0});
        answer(900);
        QTest::qWait(20);
    }
    void show(const QString& id) {
        window.projector().show(id);
        answerAll();
    }
    QWidget* panel(const QString& id) { return window.dock(id)->widget(); }
};

bool isScrolled(const QWidget* widget) {
    for (const QWidget* each = widget->parentWidget(); each; each = each->parentWidget())
        if (qobject_cast<const QScrollArea*>(each)) return true;
    return false;
}

/// What does not fit, in words; empty: all does.
QString misfits(Wall& wall, QWidget* part) {
    QStringList found;
    if (wall.window.size() != wall.window.screen()->size())
        found.append(u"the window takes %1x%2"_s.arg(wall.window.width()).arg(wall.window.height()));
    for (QWidget* each : part->findChildren<QWidget*>()) {
        if (!each->isVisible() || each->visibleRegion().isEmpty()) continue;
        const QPoint at = each->mapTo(part, QPoint());
        const bool inside = at.x() >= 0 && at.x() + each->width() <= part->width() + 1;
        const auto* label = qobject_cast<QLabel*>(each);
        const bool words = qobject_cast<QAbstractButton*>(each) || qobject_cast<QComboBox*>(each) ||
                           (label && !label->text().isEmpty());
        if (!words) continue;
        const bool wraps = label && label->wordWrap();
        const bool wide = wraps || each->width() + 1 >= each->sizeHint().width() ||
                          each->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const bool high = isScrolled(each) || each->height() + 1 >= (wraps ? label->heightForWidth(label->width())
                                                                           : each->minimumSizeHint().height());
        if (inside && wide && high) continue;
        const auto* button = qobject_cast<QAbstractButton*>(each);
        found.append(u"%1 '%2' at %3,%4 has %5x%6 of %7x%8"_s
                         .arg(QString::fromLatin1(each->metaObject()->className()), label    ? label->text()
                                                                                    : button ? button->text()
                                                                                             : each->accessibleName())
                         .arg(at.x())
                         .arg(at.y())
                         .arg(each->width())
                         .arg(each->height())
                         .arg(each->sizeHint().width())
                         .arg(wraps ? label->heightForWidth(label->width()) : each->sizeHint().height()));
    }
    return found.join(u'\n');
}

using test::picture;

}  // namespace

class TestWall : public QObject {
    Q_OBJECT

  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void typeIsForTheLastRow() {
        Wall wall;
        const double pixels = wall.window.fontInfo().pixelSize();
        QVERIFY2(pixels >= wall.window.screen()->size().height() / kLinesOfTheWall - 1,
                 qPrintable(QString::number(pixels)));
        QVERIFY(wall.window.findChild<BigCounters*>()->isVisible());
    }

    void everyPanelFits_data() {
        QTest::addColumn<QString>("id");
        for (const PanelRow& row : panelRegistry()) QTest::newRow(row.id) << row.idText();
    }
    void everyPanelFits() {
        QFETCH(const QString, id);
        Wall wall;
        wall.show(id);
        picture(wall.window, u"light-"_s + id);
        const QString trouble = misfits(wall, wall.panel(id)) + misfits(wall, wall.window.findChild<BigCounters*>());
        if (!qEnvironmentVariableIsEmpty("FIRSTWORDS_SHOTS")) {
            wall.theme.setMode(ThemeMode::Dark);
            picture(wall.window, u"dark-"_s + id);
        }
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    void everyBeatFits_data() {
        QTest::addColumn<QString>("lesson");
        for (const LoadedLesson& each : loadLessons(FW_SOURCE_DIR "/lessons"))
            QTest::newRow(each.name.c_str()) << QString::fromStdString(each.name);
    }
    void everyBeatFits() {
        QFETCH(const QString, lesson);
        Wall wall;
        wall.bench.lessons.open(lesson.toStdString(), LessonPath::Whole);
        QString all;
        LessonRunner& runner = *wall.bench.lessons.runner();
        for (int place = 0; place < static_cast<int>(runner.order().size()); ++place) {
            wall.bench.lessons.goTo(place);
            for (const QString& id : wall.window.projector().panels()) {
                wall.show(id);
                const QString name = u"%1-%2-%3"_s.arg(lesson.left(2)).arg(place, 2, 10, QChar(u'0')).arg(id);
                if (id == "lesson"_L1) picture(wall.window, name);
                if (const QString trouble = misfits(wall, wall.panel(id)); !trouble.isEmpty())
                    all += name + u": "_s + trouble + u'\n';
            }
            if (const QString trouble = misfits(wall, wall.window.findChild<BigCounters*>()); !trouble.isEmpty())
                all += u"counters: "_s + trouble + u'\n';
        }
        QVERIFY2(all.isEmpty(), qPrintable(all));
    }
};

int main(int argc, char** argv) {
    const QStringList size = qEnvironmentVariable("FIRSTWORDS_WALL", u"1280x720"_s).split(u'x');
    const QTemporaryDir folder;
    test::useScreens({QRect(0, 0, size.value(0).toInt(), size.value(1).toInt())}, folder);
    QApplication app(argc, argv);
    TestWall test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_wall.moc"
