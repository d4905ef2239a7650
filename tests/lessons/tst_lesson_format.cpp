// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons as files: the good one is read whole, every kind of bad one is refused with its line and a way out, and
// nothing a file holds makes the loader crash, hang, or look outside of the lesson's folder.
#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <filesystem>

#include "base/rng.h"
#include "lesson/course_check.h"
#include "lesson/markdown_guard.h"
#include "lesson/vocabulary.h"
#include "lesson_folder.h"

using namespace fw;
using fw::test::kGoodLesson;
using fw::test::LessonFolder;
using fw::test::writeLessonFile;

namespace {

const QByteArray kLongButton = "button = \"" + QByteArray(300, 'x') + "\"";
const QByteArray kFourTerms = "## Terms\n\n```terms\n" +
                              QByteArray("[[term]]\nterm = \"token\"\ntext = \"A piece.\"\n").repeated(4) +
                              "```\n\n## Words\n";
const QByteArray kAnotherCheck =
    "## Once more\n\n```check more\n[[item]]\nid = \"one\"\ntype = \"number\"\nask = \"How many?\"\nanswer = 1\n"
    "feedback = \"One.\"\n```\n\n## Your turn";
const QByteArray kActions =
    "[[action]]\nverb = \"new_run\"\npreset = \"spark\"\n[[action]]\nverb = \"train\"\ntokens = 1000\n";
const QByteArray kLongPrompt =
    "tokens = 1000\n[[action]]\nverb = \"probe\"\nprompt = \"" + QByteArray(2001, 'x') + "\"\n";
const QByteArray kManyActions = "tokens = 1000\n" + QByteArray("[[action]]\nverb = \"pin\"\n").repeated(9);
const QByteArray kLongLink = "[here](https://example.org/" + QByteArray(2000, 'x') + ")";
const QByteArray kDeepEmphasis = QByteArray("**a *b ").repeated(9) + QByteArray("c* d**").repeated(9);

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
        const auto row = [](const char* name, const QByteArray& find, const QByteArray& replace, const char* message,
                            const char* place) {
            QTest::newRow(name) << find << replace << QByteArray(message) << QByteArray(place);
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
        row("no whole number", "minutes = 10", "minutes = 10.5", "must be a whole number", "minutes =");
        row("empty text", "summary = \"It is about something.\"", "summary = \"\"", "must not be empty", "summary =");
        row("long name of a button", "button = \"Train\"", kLongButton, "300 bytes; 200 are the most", "button =");
        row("step without a title", "## Words", "##  ", "needs a title", "##  ");
        row("unknown path", "```explain why", "```explain why\npath = [\"short\"]", "no path 'short'", "path =");
        row("mark without a source", "Some *prose*", "12 % {published: }", "names no source", "12 %");
        row("four terms", "## Words\n", kFourTerms, "4 entries; 3 are the most", "[[term]]");
        row("recall of no item", "## Words\n", "## Back\n\n```recall\nitems = [\"one\"]\n```\n\n## Words\n",
            "is not of the form", "items = [\"one\"]");
        row("no room for a number", "ask = \"Which?\"\n[[option]]",
            "ask = \"Which?\"\ntype = \"number\"\nmin = 5\nmax = 5\n[[option]]", "must be more than min", "max = 5");
        row("one option", "[[option]]\nid = \"down\"\ntext = \"Down\"\nmisconception = \"M4\"\n", "",
            "1 [[option]]; at least 2", "[[option]]");
        row("right and a misconception", "right = true\n[[option]]", "right = true\nmisconception = \"M4\"\n[[option]]",
            "a right option encodes none", "misconception = \"M4\"");
        row("two options in a quiz",
            "[[item.option]]\ntext = \"Neither\"\nmisconception = \"M2\"\nfeedback = \"No.\"\n", "",
            "2 [[option]]; at least 3", "[[item.option]]");
        row("one item in two checks", "## Your turn", kAnotherCheck, "Two items of this lesson have the id 'one'",
            "## Once more");
        row("nothing to do", kActions, "", "at least one [[action]]", "button =");
        row("nothing to record", "record = \"number\"\n", "", "is one of: number, count", "ask = \"How many steps?\"");
        row("unusual without ready", "ready = \"tokens >= 1000\"\n", "", "never shown without 'ready'", "unusual =");
        row("ready without seen", "seen = \"loss < uniform_loss\"\n", "", "needs 'seen'", "ready =");
        row("one step and half", "tokens = 1000\n", "tokens = 1000\n[[action]]\nverb = \"step_once\"\ntimes = 1.5\n",
            "must be a whole number", "times =");
        row("branch with two changes", "tokens = 1000\n",
            "tokens = 1000\n[[action]]\nverb = \"branch\"\nrecipe = \"faq\"\nseed = 2\ntokens = 5\n",
            "exactly one of: recipe, learning_rate, seed", "recipe =");
        row("no step to show", "tokens = 1000\n", "tokens = 1000\n[[action]]\nverb = \"show_step\"\n",
            "exactly one of: step, tokens", "[[action]]\nverb = \"show_step\"");
        row("word outside of a list", "tokens = 1000\n",
            "tokens = 1000\n[[action]]\nverb = \"sample_many\"\nprompt = \"A\"\nages = [\"old\"]\n",
            "'old' is not one of: start|pins|shown|now", "ages =");
        row("text outside of a list", "tokens = 1000\n",
            "tokens = 1000\n[[action]]\nverb = \"trouble\"\nkind = \"fire\"\n", "'fire' is not one of: nan|explosion",
            "kind =");
        row("long prompt", "tokens = 1000\n", kLongPrompt, "2001 bytes; 2000 are the most", "prompt =");
        row("no flag", "tokens = 1000\n",
            "tokens = 1000\n[[action]]\nverb = \"nudge\"\nsentence = \"A cat.\"\nuphill = 1\n", "must be true or false",
            "uphill =");
        row("action with an unknown panel", "tokens = 1000\n",
            "tokens = 1000\n[[action]]\nverb = \"panel\"\nid = \"los\"\n", "no panel 'los' (did you mean 'loss'?)",
            "id = \"los\"");
        row("panel that nobody opened", "loss < uniform_loss", "panel_opened('los')", "panel_opened('...') with one of",
            "seen =");
        row("nine actions", "tokens = 1000\n", kManyActions, "11 entries; 8 are the most", "[[action]]");
        row("long link", "Some *prose*", kLongLink, "is refused", "[here]");
        row("link with a quote", "Some *prose*", "[here](<https://example.org/\"a>)", "is refused", "[here]");
        row("deep emphasis", "Some *prose*", kDeepEmphasis, "nested deeper than 16", "**a");
        row("lists with stars", "Some *prose*", "* * * * * * * * * a", "nested deeper than 8", "* * *");
        row("no picture by its name", "Some *prose*", "![a page](lesson.en.md)", "is no picture", "![a page]");
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

    void otherWaysToWriteTheSame() {
        QByteArray text = kGoodLesson;
        text.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
        QVERIFY2(LessonFolder(text).load().problems.empty(), qPrintable(texts(LessonFolder(text).load().problems)));
        // A fence is closed by as many of its own kind; one without a kind of step is something to read.
        text = kGoodLesson;
        text.replace("```explain why\nask = \"Why?\"\ncompare = \"Because.\"\n```",
                     "~~~~explain why\nask = \"Why?\"\ncompare = \"\"\"\n```\n~~~\nBecause.\"\"\"\n~~~~");
        text.replace("Prose below.", "```text\n## no heading\n````\n\n    ```explain x");
        const LoadedLesson loaded = LessonFolder(text).load();
        QVERIFY2(loaded.lesson, qPrintable(texts(loaded.problems)));
        QCOMPARE(loaded.lesson->steps.size(), size_t(7));
        QCOMPARE(loaded.lesson->steps[4].compare, "```\n~~~\nBecause.");
        QCOMPARE(loaded.lesson->steps[1].after, "\n```text\n## no heading\n````\n\n    ```explain x\n\n");
    }

    void tablesAreCountedOneByOne() {
        QByteArray text = kGoodLesson;
        const QByteArray table = "|a|b|c|\n|---|---|---|\n" + QByteArray("|1|2|3|\n").repeated(40) + "\nAnd:\n\n";
        text.replace("Prose below.", table + table + QByteArray("- a\n\nAnd:\n\n").repeated(20));
        const LoadedLesson loaded = LessonFolder(text).load();
        QVERIFY2(loaded.lesson, qPrintable(texts(loaded.problems)));
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
        QByteArray english = kGoodLesson;
        english.replace("## Words\n", "## Recall\n\n```recall r\nitems = [\"test-lesson/one\"]\n```\n\n## Words\n");
        LessonFolder folder(english);
        QByteArray german = english;
        german.replace("## Before", "## Vorher")
            .replace("Which one?", "Welches?")
            .replace("title = \"A lesson\"", "title = \"Eine Lektion\"");
        folder.write("lesson.de.md", german);
        QCOMPARE(folder.load("de").lesson->title, "Eine Lektion");
        QCOMPARE(folder.load("de").lesson->steps[0].id, "read");
        QCOMPARE(folder.load("es").lesson->title, "A lesson");
        QVERIFY(folder.load("de").problems.empty());
        QVERIFY(folder.load("de").lesson->teacherNotes.find("Plan.") != std::string::npos);  // there is no other page
        german.replace("preset = \"spark\"\npanels", "preset = \"ember\"\npanels");
        folder.write("lesson.de.md", german);
        QCOMPARE(folder.load("de").lesson->preset, "spark");
        for (const auto& [from, to] : {std::pair{"seen = \"loss < uniform_loss\"", "seen = \"loss > 0\""},
                                       {"tokens = 1000\n", "tokens = 2000\n"},
                                       {"```explain why", "```explain warum"},
                                       {"## Words\n", "## Words\n\n## More\n"},
                                       {"ready = \"tokens >= 1000\"", "ready = \"tokens >= 1\""},
                                       {"panels = [\"loss\", \"next_token\"]", "panels = [\"loss\"]"},
                                       {"highlight = \"run.train\"", "highlight = \"run.text\""},
                                       {"items = [\"test-lesson/one\"]", "items = [\"test-lesson/two\"]"},
                                       {"answer = 8", "answer = 6"},
                                       {"tolerance = 1\n", "tolerance = 2\n"},
                                       {"accept = \"text\"", "seen = \"tokens > 1\"\nnot_yet = \"Go on.\""},
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
        for (const char* name : {"04-broken", "01-broken"}) std::filesystem::create_directories(folder.root() / name);
        std::filesystem::create_directories(folder.root() / "notes");
        const auto lessons = loadLessons(folder.root());
        QCOMPARE(lessons.size(), size_t(3));
        QVERIFY(!lessons[0].lesson && !lessons[0].problems.empty());
        QVERIFY(lessons[1].lesson);
        QCOMPARE(lessons[2].name, "04-broken");
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
        text.replace(made, "verb = \"new_run\"\npreset = \"sprak\"\nrecipe = \"noisy30+noisy\"");
        text.replace(
            "misconception = \"M1\"\nfeedback = \"No.\"\n",
            "misconception = \"M1\"\nfeedback = \"No.\"\nshow_me = [ { verb = \"new_run\", preset = \"embr\" } ]\n");
        text.replace("[[item]]\nid = \"three\"\n", "[[item]]\nid = \"three\"\nspare = true\n");
        const LessonFolder folder(text);
        std::filesystem::remove(folder.path() / "teacher.en.md");
        std::filesystem::copy(folder.path(), folder.root() / "03-another");
        writeLessonFile(
            QString::fromStdString((folder.root() / "claims.toml").string()),
            QByteArray("[[claim]]\nid = \"A2\"\nclaim = \"Something.\"\nlessons = [\"test-lesson\"]\n").repeated(2));
        const std::vector<LoadedLesson> lessons = loadLessons(folder.root());
        QVERIFY2(lessons.front().lesson, qPrintable(texts(lessons.front().problems)));
        const QString all =
            texts(lessons.front().problems) + texts(checkCourse(lessons, folder.root(), FW_SOURCE_DIR "/resources"));
        for (const char* message :
             {"no lesson has the item 'nowhere/item'", "there is no preset 'sprak'", "there is no preset 'embr'",
              "there is no recipe 'noisy'", "has no 'A1'", "No step of 03-test-lesson covers A2", "stands twice",
              "minutes = 100, but it takes about", "no page for the teacher", "Another lesson has the same number",
              "A check of 2 items; 3 to 5 are usual"})
            QVERIFY2(all.contains(message), qPrintable(QString(message) + " is missing in:\n" + all));
        QVERIFY2(!all.contains("test-lesson/one"), qPrintable(all));
        QVERIFY2(!all.contains("no recipe 'noisy30'"), qPrintable(all));
    }

    void timeOfTrainingIsReckoned_data() {
        QTest::addColumn<QByteArray>("actions");
        QTest::addColumn<double>("tokens");  // trained, in millions
        const auto train = [](const char* tokens) {
            return "[[action]]\nverb = \"train\"\ntokens = " + QByteArray(tokens) + "\n";
        };
        const QByteArray made = "[[action]]\nverb = \"new_run\"\npreset = \"spark\"\n";
        QTest::newRow("once") << made + train("3e6") << 3.0;
        QTest::newRow("in all, not once more") << made + train("3e6") + train("4e6") << 4.0;
        QTest::newRow("less than it has read") << made + train("3e6") + train("1e6") + train("4e6") << 4.0;
        QTest::newRow("another run") << made + train("3e6") + made + train("1e6") << 4.0;
        QTest::newRow("the same start") << made + train("3e6") + "[[action]]\nverb = \"same_start\"\n" + train("2e6")
                                        << 5.0;
        QTest::newRow("steps") << made + "[[action]]\nverb = \"train\"\nsteps = 1000\n" << 2.048;
        QTest::newRow("a branch") << made + train("1e6") +
                                         "[[action]]\nverb = \"branch\"\nrecipe = \"faq\"\ntokens = 2e6\n"
                                  << 3.0;
        QTest::newRow("a kept model") << "[[action]]\nverb = \"have_model\"\npreset = \"spark\"\nmin_tokens = 3e6\n" +
                                             train("4e6")
                                      << 1.0;
    }
    void timeOfTrainingIsReckoned() {
        QFETCH(const QByteArray, actions);
        QFETCH(const double, tokens);
        const auto timeOf = [](const QByteArray& these) {
            QByteArray text = kGoodLesson;
            const LoadedLesson loaded = LessonFolder(text.replace(kActions, these)).load();
            if (!loaded.lesson) qFatal("%s", qPrintable(texts(loaded.problems)));
            return lessonTime(*loaded.lesson, LessonPath::Whole, FW_SOURCE_DIR "/resources/presets");
        };
        const double million = timeOf("[[action]]\nverb = \"train\"\ntokens = 1e6\n").training;
        QVERIFY(million > 0);
        QVERIFY(std::fabs(timeOf(actions).training - tokens * million) < 1e-6);
        QVERIFY(timeOf(actions).working > 0 && timeOf(actions).reading > 0);
    }
};

QTEST_GUILESS_MAIN(TestLessonFormat)
#include "tst_lesson_format.moc"
