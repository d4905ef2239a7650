// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons that are shipped: without a fault, and played with real models. The cheap ones in every run of the tests,
// with small models; all of them as they are meant (FIRSTWORDS_CLASS_TIER=1) in the tests labelled slow.
#include <QTest>

#include <sstream>

#include "cli/command.h"
#include "lesson/course_check.h"
#include "lesson/headless_stage.h"
#include "lesson/vocabulary.h"

using namespace fw;

namespace {

const std::filesystem::path kLessons = FW_SOURCE_DIR "/lessons";

/// Plays a lesson in the terminal's way; the words of whatever was not as it should be.
std::string play(const std::string& lesson, bool smoke) {
    std::ostringstream out, err;
    cli::Streams streams{out, err};
    std::vector<std::string> arguments{"lesson", "run", lesson, "--folder", kLessons.string()};
    if (smoke) arguments.push_back("--smoke");
    const int code = cli::runCli(arguments, streams);
    return code == 0 ? std::string() : out.str() + err.str();
}

}  // namespace

class TestLessons : public QObject {
    Q_OBJECT

  private slots:
    void everyLessonIsWithoutFault_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "es"}) QTest::newRow(language) << language;
    }
    void everyLessonIsWithoutFault() {
        QFETCH(const QString, language);
        const std::vector<LoadedLesson> lessons = loadLessons(kLessons, language.toStdString());
        QVERIFY(lessons.size() >= 6);
        std::string all;
        for (const LoadedLesson& each : lessons) {
            QVERIFY2(each.lesson || !each.problems.empty(), each.name.c_str());
            for (const LessonProblem& problem : each.problems) all += problem.text() + "\n";
        }
        for (const LessonProblem& problem : checkCourse(lessons, kLessons, FW_SOURCE_DIR "/resources"))
            all += problem.text() + "\n";
        QVERIFY2(all.empty(), all.c_str());
    }

    void everyVerbIsCarriedOutInTheTerminal() {
        const std::vector<std::string_view> known = HeadlessStage::verbs();
        for (const VerbRow& row : verbTable())
            QVERIFY2(std::find(known.begin(), known.end(), row.name) != known.end(), std::string(row.name).c_str());
        QCOMPARE(known.size(), verbTable().size());
    }

    void cheapLessonsArePlayed_data() {
        QTest::addColumn<QString>("lesson");
        QTest::newRow("1") << "1";
        QTest::newRow("3") << "3";
    }
    void cheapLessonsArePlayed() {
        QFETCH(const QString, lesson);
        const std::string trouble = play(lesson.toStdString(), true);
        QVERIFY2(trouble.empty(), trouble.c_str());
    }

    void everyLessonIsSeen() {
        if (qEnvironmentVariableIsEmpty("FIRSTWORDS_CLASS_TIER"))
            QSKIP("a quarter of an hour; set FIRSTWORDS_CLASS_TIER=1");
        for (const LoadedLesson& each : loadLessons(kLessons)) {
            const std::string trouble = play(each.name, false);
            QVERIFY2(trouble.empty(), trouble.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
