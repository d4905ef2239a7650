// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons as files: the good one is read whole, every kind of bad one is refused with its line and a way out, and
// nothing a file holds makes the loader crash, hang, or look outside of the lesson's folder.
#include <QElapsedTimer>
#include <QTest>

#include <filesystem>

#include "base/rng.h"
#include "lesson/course_check.h"
#include "lesson/markdown_guard.h"
#include "lesson/vocabulary.h"
#include "lesson_folder.h"

using namespace fw;
using fw::test::kGoodLesson;
using fw::test::LessonFolder;

namespace {

QString texts(const std::vector<LessonProblem>& problems) {
    QString all;
    for (const LessonProblem& problem : problems) all += QString::fromStdString(problem.text()) + "\n";
    return all;
}

}  // namespace

class TestLessonFormat : public QObject {
    Q_OBJECT

  private slots:
    void goodLessonIsReadWhole() {
        const LoadedLesson loaded = LessonFolder().load();
        QVERIFY2(loaded.problems.empty(), qPrintable(texts(loaded.problems)));
        const Lesson& lesson = *loaded.lesson;
        QCOMPARE(lesson.name(), "03-test-lesson");
        QCOMPARE(lesson.steps.size(), size_t(7));
        QCOMPARE(lesson.steps[0].id, "read");
        QCOMPARE(lesson.steps[1].kind, StepKind::Predict);
        QCOMPARE(lesson.steps[1].after, "\nProse below.\n\n");
        QCOMPARE(lesson.steps[1].prediction.options[1].misconception, "M4");
        QCOMPARE(lesson.steps[2].actions[0].number("seed"), 1.0);
        QCOMPARE(lesson.steps[2].actions[0].text("recipe"), "balanced");
        QCOMPARE(lesson.steps[5].items.size(), size_t(4));
        QCOMPARE(lesson.steps[5].items[0].options[2].id, "c");
        QVERIFY(lesson.teacherNotes.find("Plan.") != std::string::npos);
    }

    void badLessonsAreRefusedWithTheirPlace_data() {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("place");  // a piece of the spoiled text; its line must be named
        const auto row = [](const char* name, const char* find, const char* replace, const char* message,
                            const char* place) {
            QTest::newRow(name) << QByteArray(find) << QByteArray(replace) << QByteArray(message) << QByteArray(place);
        };
        row("no front matter", "+++\ntitle", "title", "begins with a line '+++'", "title");
        row("front matter not closed", "about.\"\n+++\n", "about.\"\n", "never closed", "+++");
        row("unknown field", "minutes = 10", "minutes = 10\nminuets = 3",
            "no field 'minuets' (did you mean 'minutes'?)", "minuets");
        row("missing field", "goal = \"I can say what it is about.\"\n", "", "needs 'goal", "title");
        row("wrong type", "minutes = 10", "minutes = \"ten\"", "minutes: must be a number", "minutes =");
        row("out of range", "minutes = 10", "minutes = 1000", "1000 is outside 1 to 240", "minutes =");
        row("broken TOML", "ask = \"Which?\"", "ask = Which?", "TOML:", "ask = Which?");
        row("unknown kind", "```predict guess", "```predcit guess",
            "no kind of step 'predcit' (did you mean 'predict'?)", "```predcit");
        row("bad name", "```predict guess", "```predict A Guess!", "must be one word", "```predict A");
        row("two blocks", "Prose below.", "```explain x\n```", "this is the second", "```explain x");
        row("open fence", "accept = \"text\"\nscript = \"Something.\"\n```",
            "accept = \"text\"\nscript = \"Something.\"", "never closed", "```your_turn own");
        row("text before the first step", "## Before\n", "Early.\n\n## Before\n", "belongs to no step", "Early.");
        row("unknown verb", "verb = \"train\"", "verb = \"trian\"", "no verb 'trian' (did you mean 'train'?)",
            "verb = \"trian\"");
        row("unknown field of a verb", "tokens = 1000\n", "tokens = 1000\ntokns = 3\n",
            "no field 'tokns' (did you mean 'tokens'?)", "tokns");
        row("number of a verb out of range", "tokens = 1000\n", "tokens = 99000000\n", "outside 0 to 12000000",
            "tokens = 99000000");
        row("verb without its field", "verb = \"new_run\"\npreset = \"spark\"", "verb = \"new_run\"",
            "'new_run' needs the field 'preset'", "[[action]]");
        row("tokens and steps", "tokens = 1000\n", "tokens = 1000\nsteps = 3\n", "exactly one of: tokens, steps",
            "tokens = 1000\nsteps");
        row("unknown panel", "[\"loss\", \"next_token\"]", "[\"loss\", \"nexttoken\"]",
            "no panel 'nexttoken' (did you mean 'next_token'?)", "[\"loss\", \"nexttoken\"]");
        row("unknown control", "run.train", "run.trian", "no panel or control 'run.trian' (did you mean 'run.train'?)",
            "run.trian");
        row("unknown value", "loss < uniform_loss", "los < uniform_loss", "did you mean 'loss'?", "seen = ");
        row("expression cut short", "loss < uniform_loss", "loss <",
            "expected a number, 'text', a value or '(', found the end", "seen = ");
        row("wrong number of arguments", "tokens >= 1000", "passed == true", "1 argument in brackets after 'passed'",
            "ready = ");
        row("unknown rung", "tokens >= 1000", "passed('tetragram')", "one of: uniform, unigram, bigram, trigram, floor",
            "ready = ");
        row("unknown step in an expression", "loss < uniform_loss", "recorded('nobody') > 1", "no step 'nobody'",
            "## Run it");
        row("value in the prose", "{{ loss }}", "{{ lots }}", "did you mean", "{{ lots }}");
        row("checkpoint without not_yet", "not_yet = \"Press it.\"\n", "", "needs 'not_yet'", "seen = ");
        row("ready without unusual", "unusual = \"It did not fall.\"\n", "", "'unusual' says why", "ready = ");
        row("duplicate step", "```observe see", "```observe run", "Two steps are named 'run'", "## See");
        row("settles nothing", "predicted = \"guess\"", "predicted = \"gess\"",
            "no earlier step 'gess' predicts (did you mean 'guess'?)", "## See");
        row("duplicate option", "id = \"down\"", "id = \"up\"", "two options have the id 'up'", "[[option]]");
        row("unknown misconception", "misconception = \"M4\"", "misconception = \"M40\"", "no misconception 'M40'",
            "M40");
        row("wrong option without misconception", "misconception = \"M1\"\n", "", "needs 'misconception'",
            "[[item.option]]");
        row("wrong option without feedback", "feedback = \"No.\"\n[[item.option]]", "[[item.option]]",
            "needs 'feedback'", "[[item.option]]");
        row("two right options", "text = \"That\"", "text = \"That\"\nright = true", "exactly one is needed",
            "[[item.option]]");
        row("again names nothing", "again = \"two\"", "again = \"twelve\"", "no item 'twelve'", "[[item]]");
        row("again names an item that is asked", "spare = true\n", "", "needs spare = true", "[[item]]");
        row("duplicate item", "id = \"four\"", "id = \"one\"", "two items have the id 'one'", "[[item]]");
        row("open task that nobody judges", "accept = \"text\"\n", "", "accept = \"text\"", "ask = \"Do something.\"");
        row("http link", "Some *prose*", "[here](http://example.org)", "is refused", "[here]");
        row("javascript link", "Some *prose*", "[here](javascript:alert)", "is refused", "[here]");
        row("data link", "Some *prose*", "<data:text/html,hello>", "is refused", "<data:");
        row("file link in an option", "text = \"Up\"", "text = \"[up](file:///etc/passwd)\"", "is refused",
            "text = \"[up]");
        row("mail link", "Some *prose*", "<mailto:a@example.org>", "is refused", "<mailto:");
        row("link with other letters", "Some *prose*", "[here](https://ex\xC3\xA4mple.org)", "is refused", "[here]");
        row("picture that is not there", "Some *prose*", "![a picture](nothing.png)", "no picture 'nothing.png'",
            "![a picture]");
        row("picture outside", "Some *prose*", "![a picture](../../../../../../etc/passwd)", "There is no picture",
            "![a picture]");
        row("picture by its whole path", "Some *prose*", "![a picture](/etc/passwd)", "There is no picture",
            "![a picture]");
        row("picture on the network", "Some *prose*", "![a picture](https://example.org/a.png)", "There is no picture",
            "![a picture]");
        row("large heading inside a step", "Prose below.", "Prose below\n====", "begin at level 3", "Prose below");
        row("control character", "Prose below.", "Prose \x01 below.", "control character", "Prose \x01");
        row("no text", "Prose below.", "Prose \xFF below.", "no UTF-8", "Prose \xFF");
    }
    void badLessonsAreRefusedWithTheirPlace() {
        QFETCH(const QByteArray, find);
        QFETCH(const QByteArray, replace);
        QFETCH(const QByteArray, message);
        QFETCH(const QByteArray, place);
        QByteArray text = kGoodLesson;
        QVERIFY(text.contains(find));
        text.replace(text.indexOf(find), find.size(), replace);
        const LoadedLesson loaded = LessonFolder(text).load();
        QVERIFY(!loaded.lesson);
        const QString all = texts(loaded.problems);
        QVERIFY2(all.contains(QString::fromUtf8(message)), qPrintable(all));
        bool placed = false;
        for (qsizetype at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1))
            placed = placed || all.contains(QString("lesson.en.md:%1: ").arg(1 + text.left(at).count('\n')));
        QVERIFY2(placed, qPrintable(all));
    }

    void styleIsReportedAndTheLessonWorks_data() {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("number without a mark")
            << QByteArray(" {published: Somebody 2020}") << QByteArray() << QByteArray("A number without a mark");
        QTest::newRow("misspelled mark") << QByteArray("{published:") << QByteArray("{publishd:")
                                         << QByteArray("did you mean 'published'?");
    }
    void styleIsReportedAndTheLessonWorks() {
        QFETCH(const QByteArray, find);
        QFETCH(const QByteArray, replace);
        QFETCH(const QByteArray, message);
        QByteArray text = kGoodLesson;
        text.replace("{{ loss }}", "the loss").replace(find, replace);
        const LoadedLesson loaded = LessonFolder(text).load();
        QVERIFY2(loaded.lesson, qPrintable(texts(loaded.problems)));
        QVERIFY2(texts(loaded.problems).contains(QString::fromUtf8(message)), qPrintable(texts(loaded.problems)));
    }

    void picturesStayInsideTheFolder() {
        QByteArray text = kGoodLesson;
        text.replace("Some *prose*", "![a curve](curve.png)");
        LessonFolder folder(text);
        QVERIFY(!folder.load().lesson);
        folder.write("curve.png", "png");
        QVERIFY2(folder.load().lesson, qPrintable(texts(folder.load().problems)));
        std::filesystem::rename(folder.path() / "curve.png", folder.root() / "outside.png");
        std::filesystem::create_symlink(folder.root() / "outside.png", folder.path() / "curve.png");
        QVERIFY(!folder.load().lesson);
        std::filesystem::remove(folder.path() / "curve.png");
        std::filesystem::create_directory_symlink(folder.root(), folder.path() / "up");
        for (const char* name : {"../outside.png", "up/outside.png", "nothing/../../outside.png"}) {
            QByteArray other = text;
            folder.write("lesson.en.md", other.replace("curve.png", name));
            QVERIFY2(!folder.load().lesson, name);
        }
        folder.write("lesson.en.md", text);
        folder.write("curve.png", QByteArray(kMostPictureBytes + 1, 'x'));
        QVERIFY(texts(folder.load().problems).contains("larger than 4 MB"));
        text.replace("![a curve]", "![ ]");
        folder.write("lesson.en.md", text);
        folder.write("curve.png", "png");
        QVERIFY2(texts(folder.load().problems).contains("needs a description"),
                 qPrintable(texts(folder.load().problems)));
    }

    void aLessonThatIsALinkToAnotherFileIsNotRead() {
        const LessonFolder folder;
        std::filesystem::remove(folder.path() / "lesson.en.md");
        std::filesystem::create_symlink("/etc/passwd", folder.path() / "lesson.en.md");
        const LoadedLesson loaded = folder.load();
        QVERIFY(!loaded.lesson);
        QVERIFY2(!texts(loaded.problems).contains("root"), qPrintable(texts(loaded.problems)));
    }

    void htmlIsText() {
        QByteArray text = kGoodLesson;
        text.replace("Some *prose*", "<script>alert(1)</script> <img src=\"file:///etc/passwd\">");
        const LoadedLesson loaded = LessonFolder(text).load();
        QVERIFY2(loaded.lesson, qPrintable(texts(loaded.problems)));
    }

    void hugeAndDeepTextsAreRefusedAtOnce_data() {
        QTest::addColumn<QByteArray>("prose");
        const auto lines = [](const QByteArray& line, int count) { return line.repeated(count); };
        QTest::newRow("50 MB") << QByteArray(50 << 20, 'x');
        QTest::newRow("100,000 nested lists in one line") << lines("- ", 100000);
        QTest::newRow("nested lists within the limit of a text") << lines("- ", 9900);
        QTest::newRow("nested lists with numbers") << lines("1. ", 6000);
        QTest::newRow("100,000 nested quotes in one line") << lines(">", 100000);
        QTest::newRow("lists nested line by line") << [] {
            QByteArray text;
            for (int i = 0; i < 130; ++i) text += QByteArray(2 * i, ' ') + "- a\n";
            return text;
        }();
        QTest::newRow("a table of a million cells")
            << lines("|" + lines("a|", 1000) + "\n", 2).replace("a|", "-|") + lines(lines("|", 1000) + "\n", 500);
        QTest::newRow("a table of more than 200 cells")
            << QByteArray("|a|b|c|\n|---|---|---|\n") + lines("|1|2|3|\n", 70);
        QTest::newRow("a table with many short rows") << QByteArray("|a|b|c|\n|-|-|-|\n") + lines("|\n", 400000);
        QTest::newRow("brackets") << lines("[", 900000);
        QTest::newRow("brackets within the limit of a text") << lines("[a](", 4900);
        QTest::newRow("stars") << lines("*a_", 6600);
        QTest::newRow("backticks") << [] {
            QByteArray text;
            for (int i = 1; text.size() < 19000; ++i) text += QByteArray(i, '`') + " ";
            return text;
        }();
        QTest::newRow("a thousand steps") << lines("## Step\n\n", 50000);
        QTest::newRow("a key of many parts") << "```read x\n" + lines("a.", 11000) + "a = 1\n```\n";
        QTest::newRow("nested arrays") << "```read x\nhints = " + lines("[", 11000) + "\n```\n";
        QTest::newRow("an expression of brackets") << "{{ " + lines("(", 1100) + " }}";
        QTest::newRow("an expression of minus signs") << "{{ " + lines("-", 900) + "1 }}";
    }
    void hugeAndDeepTextsAreRefusedAtOnce() {
        QFETCH(const QByteArray, prose);
        QByteArray text = kGoodLesson;
        text += "\n## More\n\n" + prose + "\n";
        const LessonFolder folder(text);
        QElapsedTimer timer;
        timer.start();
        const LoadedLesson loaded = folder.load();
        const qint64 milliseconds = timer.elapsed();
        const QByteArray tag = QTest::currentDataTag();
        if (tag != "brackets within the limit of a text" && tag != "stars" && tag != "backticks")
            QVERIFY(!loaded.lesson);
        // Generous for a busy machine; what is not linear takes minutes.
        QVERIFY2(milliseconds < 5000, qPrintable(QString::number(milliseconds) + " ms"));
    }

    void randomChangesNeverCrash() {
        Rng rng(5);
        const QByteArray pieces = "+#`~[]{}()|*_\"'=\n \\<>!-.:0a";
        LessonFolder folder;
        for (int i = 0; i < 2000; ++i) {
            QByteArray text = kGoodLesson;
            for (uint64_t k = 1 + rng.below(8); k > 0; --k) {
                const int at = static_cast<int>(rng.below(static_cast<uint64_t>(text.size())));
                const int length = static_cast<int>(rng.below(40));
                switch (rng.below(4)) {
                    case 0:
                        text.remove(at, length);
                        break;
                    case 1:
                        text.insert(at, pieces.at(static_cast<int>(rng.below(static_cast<uint64_t>(pieces.size())))));
                        break;
                    case 2:
                        text.insert(
                            at, kGoodLesson.mid(static_cast<int>(rng.below(static_cast<uint64_t>(kGoodLesson.size()))),
                                                length));
                        break;
                    default:
                        text[at] = static_cast<char>(rng.below(256));
                }
            }
            folder.write("lesson.en.md", text);
            const LoadedLesson loaded = folder.load();
            QVERIFY(loaded.lesson || !loaded.problems.empty());
            for (const LessonProblem& problem : loaded.problems)
                QVERIFY(!problem.message.empty() && problem.line >= 0 && problem.line <= text.count('\n') + 1);
        }
    }

    void translationsAreTheSameLesson() {
        LessonFolder folder;
        QByteArray german = kGoodLesson;
        german.replace("## Before", "## Vorher")
            .replace("Which one?", "Welches?")
            .replace("title = \"A lesson\"", "title = \"Eine Lektion\"");
        folder.write("lesson.de.md", german);
        QCOMPARE(folder.load("de").lesson->title, "Eine Lektion");
        QCOMPARE(folder.load("de").lesson->steps[0].id, "read");
        QCOMPARE(folder.load("es").lesson->title, "A lesson");
        QVERIFY(folder.load("de").problems.empty());
        for (const auto& [from, to] : {std::pair{"seen = \"loss < uniform_loss\"", "seen = \"loss > 0\""},
                                       {"tokens = 1000\n", "tokens = 2000\n"},
                                       {"```explain why", "```explain warum"},
                                       {"## Words\n", "## Words\n\n## More\n"},
                                       {"id = \"down\"", "id = \"ab\""}}) {
            QByteArray other = german;
            QVERIFY(other.contains(from));
            other.replace(from, to);
            folder.write("lesson.de.md", other);
            const LoadedLesson loaded = folder.load("de");
            QVERIFY(loaded.lesson);
            QCOMPARE(loaded.lesson->title, "A lesson");
            QVERIFY2(texts(loaded.problems).contains("English is used"), qPrintable(texts(loaded.problems)));
        }
        folder.write("lesson.de.md", "nothing");
        QVERIFY(folder.load("de").lesson);
        QVERIFY(!folder.load("de").problems.empty());
    }

    void aBrokenLessonLeavesTheOthers() {
        const LessonFolder folder;
        std::filesystem::create_directories(folder.root() / "04-broken");
        std::filesystem::create_directories(folder.root() / "notes");
        const auto lessons = loadLessons(folder.root());
        QCOMPARE(lessons.size(), size_t(2));
        QVERIFY(lessons[0].lesson);
        QVERIFY(!lessons[1].lesson);
        QVERIFY(!lessons[1].problems.empty());
    }

    void badNamesOfFoldersAreRefused() {
        const LessonFolder folder;
        for (const char* name : {"3-short", "03_line", "03-", "aa-word", "03-Big"}) {
            std::filesystem::create_directories(folder.root() / name);
            QVERIFY(!loadLesson(folder.root() / name).lesson);
        }
    }

    void courseIsChecked() {
        QByteArray text = kGoodLesson;
        text.replace("minutes = 10", "minutes = 100");
        text.replace("## Words\n",
                     "## Recall\n\n```recall r\nitems = [\"nowhere/item\", \"test-lesson/one\"]\n```\n\n## Words\n");
        const QByteArray made = "verb = \"new_run\"\npreset = \"spark\"";
        QVERIFY(text.contains(made));
        text.replace(made, "verb = \"new_run\"\npreset = \"sprak\"\nrecipe = \"noisy\"");
        const LessonFolder folder(text);
        QFile claims(QString::fromStdString((folder.root() / "claims.toml").string()));
        QVERIFY(claims.open(QIODevice::WriteOnly));
        claims.write("[[claim]]\nid = \"A2\"\nclaim = \"Something.\"\nlessons = [\"test-lesson\"]\n");
        claims.close();
        const std::vector<LoadedLesson> lessons = loadLessons(folder.root());
        QVERIFY2(lessons.front().lesson, qPrintable(texts(lessons.front().problems)));
        const QString all = texts(checkCourse(lessons, folder.root(), FW_SOURCE_DIR "/resources"));
        for (const char* message :
             {"no lesson has the item 'nowhere/item'", "there is no preset 'sprak'", "there is no recipe 'noisy'",
              "has no 'A1'", "No step of 03-test-lesson covers A2", "minutes = 100, but it takes about"})
            QVERIFY2(all.contains(message), qPrintable(QString(message) + " is missing in:\n" + all));
        QVERIFY2(!all.contains("test-lesson/one"), qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(TestLessonFormat)
#include "tst_lesson_format.moc"
