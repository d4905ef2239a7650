// SPDX-License-Identifier: GPL-3.0-or-later
// What a run looks like from outside: tables, lines, a page and a drawing, made from a run with a hostile name and a past.
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <fstream>

#include "base/atomic_file.h"
#include "report/report_format.h"
#include "runs/run_paths.h"
#include "support/small_run.h"

using namespace fw;
namespace fs = std::filesystem;

namespace {

constexpr const char* kName = R"(<script>alert("x")</script> & 'co')";

/// A run of 200 steps that branched off `parent` at step 40, had trouble, and ends in half a line.
void writeRun(const fs::path& run, const std::optional<ForkOrigin>& fork) {
    fs::create_directories(run);
    RunRecord record;
    record.name = kName;
    record.created = "2026-02-03T04:05:06Z";
    record.source = "Merrow";
    record.device = "CPU, 2 threads";
    record.differs = {"train.seed 1 -> <2>"};
    record.differsFrom = "run-before";
    record.state = "finished";
    record.step = record.planned = 200;
    record.tokens = 51200;
    record.loss = 2.5;
    record.validationLoss = 2.75;
    record.fork = fork;
    writeRunRecord(run, record);
    writeRunSettings(run, test::smallRun(200));
    std::ofstream file(run_paths::metrics(run));
    file << R"({"event":"start","version":"0.1.0","source":"Merrow","documents":12,"train_tokens":123456,"validation_tokens":99,"vocab_size":384,"uniform_loss":5.95})" << '\n';
    file << R"({"event":"rungs","levels":{"uniform":5.95,"bigram":3.5}})" << '\n';
    file << R"({"event":"eval","step":0,"tokens":0,"seconds":0,"val_loss":5.9})" << '\n';
    for (int step = 1; step <= 200; ++step) {
        if (step == 41 && fork) file << R"({"event":"fork","step":40,"run":"parent","key":"train.learning_rate","from":"0.007","to":"0.07","exact":true})" << '\n';
        if (step == 77) {
            file << R"({"event":"trouble","step":77,"kind":"nan"})" << '\n' << R"({"event":"recovery","step":77,"action":"skip","to_step":77,"learning_rate":0.007})" << '\n';
            continue;
        }
        file << fmt::format(R"({{"event":"step","step":{},"tokens":{},"loss":{},"lr":0.007,"grad_norm":0.5,"seconds":{},"tokens_per_s":1000}})", step, step * 256,
                            6.0 - 0.015 * step, 0.1 * step) << '\n';
        if (step % 100 == 0) file << fmt::format(R"({{"event":"eval","step":{0},"tokens":{1},"seconds":{2},"val_loss":{3}}})", step, step * 256, 0.1 * step, 6.0 - 0.014 * step) << '\n';
        if (step == 160) file << R"({"event":"rung","id":"bigram","step":160,"tokens":40960,"seconds":16})" << '\n';
        if (step % 10 == 0) file << fmt::format(R"({{"event":"sample","step":{},"prompt":"The <ferry>","text":" & left\u0007 {}"}})", step, step) << '\n';
    }
    file << R"({"event":"storage","ok":false,"step":200,"message":"Disk \"full\", said the disk."})" << '\n' << R"({"event":"step","st)";
}

bool isWellFormed(const std::string& xml) {
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd()) reader.readNext();
    if (reader.hasError()) qWarning("%s", qPrintable(reader.errorString()));
    return !reader.hasError();
}

}  // namespace

class TestReport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    RunStory m_story, m_branch;
    fs::path at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

  private slots:
    void initTestCase() {
        writeRun(at("parent"), {});
        writeRun(at("branch"), ForkOrigin{"parent", at("parent").string(), 40, "train.learning_rate", "0.007", "0.07", true});
        m_story = readRunStory(at("parent"));
        m_branch = readRunStory(at("branch"));
    }

    void whatHappenedIsInOrder() {
        std::string kinds;
        int64_t before = 0;
        for (const Happening& each : happenings(m_branch)) {
            QVERIFY(each.step >= before);
            QVERIFY(each.words.find(fmt::format("{}", each.step)) != std::string::npos);
            kinds += each.kind + " ";
            before = each.step;
        }
        QVERIFY2(kinds == "branch trouble recovery rung storage ", kinds.c_str());
    }

    void theTableHasARowPerStep() {
        const std::string csv = csvReport(m_story);
        std::istringstream stream(csv);
        std::vector<std::string> lines;
        for (std::string line; std::getline(stream, line);) lines.push_back(line);
        QCOMPARE(lines.size(), size_t{1 + 201});  // a head, step 0 that was only evaluated, 199 updates and one skipped
        QVERIFY(lines[0] == "step,tokens,seconds,loss,learning_rate,grad_norm,tokens_per_s,validation_loss,event");
        QVERIFY(lines[1] == "0,0,0,,,,,5.9,");
        QVERIFY(lines[2] == "1,256,0.1,5.985,0.007,0.5,1000,,");
        QVERIFY2(lines[78].starts_with("77,,,,,,,,\"Step 77: a broken batch, caused"), lines[78].c_str());
        QVERIFY2(lines.back().find("waited. Disk \"\"full\"\", said the disk.\"") != std::string::npos, lines.back().c_str());
    }

    void linesAreTheRunAndItsWholeEvents() {
        std::istringstream stream(jsonlReport(m_branch));
        std::vector<nlohmann::json> lines;
        for (std::string line; std::getline(stream, line);) lines.push_back(nlohmann::json::parse(line));
        QVERIFY(lines[0]["event"] == "run" && lines[0]["name"] == kName && lines[0]["settings"]["train.steps"] == 200);
        QVERIFY(lines[0]["fork"]["step"] == 40);
        QVERIFY(lines.back()["event"] == "storage");  // not the torn one
    }

    void theDrawingIsWellFormedAndTellsItsEvents() {
        const std::string svg = curveSvg(m_branch);
        QVERIFY(isWellFormed(svg));
        for (const char* words : {"class=\"c-raw\"", "class=\"c-smooth\"", "class=\"c-parent\"", "class=\"c-branch\"", "bigram: which follows which",
                                  "branched at step 40: learning rate 0.007 → 0.07", "a broken batch, caused on purpose", "validation loss 3.2000",
                                  "prefers-color-scheme:dark"})
            QVERIFY2(svg.find(words) != std::string::npos, words);
        QVERIFY(curveSvg(m_story).find("class=\"c-parent\"") == std::string::npos);
    }

    void aRunWithoutStepsCanBeDrawn() {
        RunStory empty = m_story;
        empty.history = {};
        QVERIFY(isWellFormed(curveSvg(empty)));
        QVERIFY(htmlReport(empty).find("</html>") != std::string::npos);
    }

    void manyStepsMakeASmallDrawing() {
        RunStory longRun = m_story;
        const auto some = longRun.history.steps;
        longRun.history.steps.clear();
        for (int64_t step = 1; step <= 200'000; ++step) {
            longRun.history.steps.push_back(some[static_cast<size_t>(step) % some.size()]);
            longRun.history.steps.back().step = step;
        }
        QVERIFY(curveSvg(longRun).size() < 120'000);
    }

    void thePageStandsAlone() {
        const std::string html = htmlReport(m_branch);
        const QString page = QString::fromStdString(html);
        QCOMPARE(page.count("<table>"), page.count("</table>"));
        QVERIFY(!page.contains("<script"));
        QVERIFY(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;"));
        const QString links = QString(page).remove("http://www.w3.org/2000/svg");
        for (const char* outside : {"http:", "https:", "src=", "href=", "url(", "@import"}) QVERIFY2(!links.contains(outside), outside);
        QVERIFY(!page.contains(QChar(7)));
        for (const char* words : {"123,456 training", "First Words 0.1.0", "2026-02-03T04:05:06Z", "CPU, 2 threads", "train.seed 1 -&gt; &lt;2&gt;", "run-before",
                                  "<b>The &lt;ferry&gt;</b> &amp; left", "learning_rate", "a branch of <code>parent</code>", "<svg"})
            QVERIFY2(page.contains(QString::fromUtf8(words)), words);
    }

    void aLongStoryIsShownInPart() {
        RunStory longRun = m_story;
        longRun.history.samples.clear();
        for (int64_t step = 0; step < 5000; ++step) longRun.history.samples.push_back({step, "A", "text"});
        const QString page = QString::fromStdString(htmlReport(longRun));
        QVERIFY(page.contains("24 of 5,000 are shown") || page.count("<b>A</b>") <= 24);
        QVERIFY(page.contains(">4,999<") && page.contains(">0<"));
    }

    void filesAreWrittenWholeOrNotAtAll() {
        for (const ReportFormat& format : reportFormats()) {
            const fs::path file = at("out") / fmt::format("run.{}", format.id);
            QVERIFY_EXCEPTION_THROWN(exportRun(at("parent"), format, file), Error);
            QVERIFY(!fs::exists(file));
        }
        fs::create_directories(at("out"));
        for (const ReportFormat& format : reportFormats()) {
            const fs::path file = at("out") / fmt::format("run.{}", format.id);
            exportRun(at("parent"), format, file);
            QVERIFY(fs::file_size(file) > 1000);
        }
        QVERIFY(reportFormat("csv") && !reportFormat("docx"));
        QVERIFY_EXCEPTION_THROWN(readRunStory(at("out")), Error);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
