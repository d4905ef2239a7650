// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop with a projector beside it: the lesson goes to the projector, the presenter's window stays with the
// presenter, they can be swapped, and everything comes back.
#include <QPushButton>
#include <QScreen>

#include "projector/presenter.h"
#include "projector/presenter_window.h"
#include "projector/projector_mode.h"
#include "ui/support/lesson_fixture.h"
#include "ui/support/screens.h"
#include "ui/support/window_bench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

const QRect kLaptop(0, 0, 1366, 768), kProjector(1366, 0, 1920, 1080);

struct Bench : test::WindowBench {
    Bench() {
        test::writeLessons(folder.filePath(u"lessons"_s));
        bench.lessons.setPlaces(folder.filePath(u"lessons"_s).toStdString(), {});
    }
    PresenterWindow* presenter() { return window.presenter().window(); }
    void present() {
        bench.lessons.open("02-all", LessonPath::Whole);
        window.actions()["projector"]->trigger();
        QCoreApplication::processEvents();
    }
};

}  // namespace

class TestTwoScreens : public QObject {
    Q_OBJECT

  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void lessonIsOnTheProjectorAndNotesAreNot() {
        Bench b;
        const QRect before = b.window.geometry();
        QVERIFY(kLaptop.contains(before.center()));
        b.present();
        QVERIFY(b.presenter() && b.presenter()->isVisible());
        QCOMPARE(b.window.geometry(), kProjector);
        QVERIFY(kLaptop.contains(b.presenter()->geometry()));
        QCOMPARE(qRound(b.window.font().pointSizeF()), 24);
        b.window.actions()["projector"]->trigger();
        QVERIFY(!b.presenter());
        QCOMPARE(b.window.size(), before.size());
        QVERIFY(kLaptop.contains(b.window.geometry().center()));
    }

    void theyAreSwapped() {
        Bench b;
        b.present();
        auto* swap = b.presenter()->findChild<QPushButton*>(u"presenter_swap"_s);
        QVERIFY(swap && swap->isVisible());
        swap->click();
        QCOMPARE(b.window.geometry(), kLaptop);
        QVERIFY(kProjector.contains(b.presenter()->geometry()));
        QVERIFY(b.window.font().pointSizeF() < 20);
        swap->click();
        QCOMPARE(b.window.geometry(), kProjector);
    }

    void staysAwayWhereItWasClosed() {
        Bench b;
        b.present();
        b.presenter()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        b.bench.lessons.goTo(2);
        b.window.projector().blank();
        QVERIFY(!b.presenter());
        b.window.actions()["presenter"]->trigger();
        QVERIFY(b.presenter());
    }

    void withoutALessonThereAreNoNotes() {
        Bench b;
        b.window.actions()["projector"]->trigger();
        QVERIFY(!b.presenter());
        // Where it was: nobody has said which screen is the projector.
        QCOMPARE(b.window.screen()->geometry(), kLaptop);
        b.bench.lessons.open("02-all", LessonPath::Whole);
        QVERIFY(b.presenter());
        QCOMPARE(b.window.geometry(), kProjector);
    }
};

int main(int argc, char** argv) {
    const QTemporaryDir folder;
    test::useScreens({kLaptop, kProjector}, folder);
    QApplication app(argc, argv);
    TestTwoScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_two_screens.moc"
