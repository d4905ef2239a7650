// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons that are shipped: without a fault, and played with real models. In every run of the tests with small
// models; as they are meant (FIRSTWORDS_CLASS_TIER=1) in the tests labelled slow.
#include <QTest>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.h"
#include "lesson/course_check.h"
#include "lesson/headless_stage.h"
#include "lesson/vocabulary.h"

using namespace fw;

namespace {

const std::filesystem::path kLessons = FW_SOURCE_DIR "/lessons";

/// Plays a lesson in the terminal's way: what it tells, and in `trouble` what was not as it should be.
nlohmann::json play(const std::string& lesson, bool smoke, std::string& trouble) {
    std::ostringstream out, err;
    cli::Streams streams{out, err};
    std::vector<std::string> arguments{"lesson", "run", lesson, "--folder", kLessons.string(), "--json"};
    if (smoke) arguments.push_back("--smoke");
    if (cli::runCli(arguments, streams) != 0) trouble += out.str() + err.str();
    return nlohmann::json::parse(out.str(), nullptr, false);
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

    void lessonsArePlayedWithASmallModel_data() {
        QTest::addColumn<bool>("seen");  // half a million tokens are enough to see all of it
        for (const char* lesson : {"1", "2", "3"}) QTest::newRow(lesson) << true;
        for (const char* lesson : {"4", "5", "6"}) QTest::newRow(lesson) << false;
    }
    void lessonsArePlayedWithASmallModel() {
        QFETCH(const bool, seen);
        const std::string lesson = QTest::currentDataTag();
        std::string trouble;
        const auto played = play(lesson, true, trouble);
        QVERIFY2(trouble.empty(), trouble.c_str());
        const auto& steps = played["steps"];
        QVERIFY(steps.back()["kind"].get<std::string>() == "leaves_out");
        for (const auto& step : steps) {
            if (!step["checkpoint"].get<bool>()) continue;
            const auto id = step["step"].get<std::string>(), outcome = step["outcome"].get<std::string>();
            const bool excused = !seen && !step["reason"].get<std::string>().empty();
            QVERIFY2(outcome == "seen" || excused, id.c_str());
        }
    }

    void everyLessonIsSeen() {
        if (qEnvironmentVariableIsEmpty("FIRSTWORDS_CLASS_TIER"))
            QSKIP("a quarter of an hour; set FIRSTWORDS_CLASS_TIER=1");
        std::string trouble;
        for (const LoadedLesson& each : loadLessons(kLessons)) play(each.name, false, trouble);
        QVERIFY2(trouble.empty(), trouble.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
