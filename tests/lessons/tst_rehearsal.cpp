// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson played beforehand, with real models: what came is what the same seeds give again, it is kept and read back,
// the runs are in the library, and a model that is kept already is not trained anew. And the minute marks of a
// teacher's page.
#include <QDir>
#include <QTest>

#include "base/atomic_file.h"
#include "base/error.h"
#include "lesson/lesson_plan.h"
#include "lesson/rehearsal.h"
#include "lesson_folder.h"
#include "runs/run_library.h"
#include "session/session.h"

using namespace fw;

namespace {

const QByteArray kTrains = R"(+++
title = "A lesson"
summary = "It trains."
minutes = 10
preset = "spark"
panels = ["loss"]
goal = "I can say what it is about."
+++

## Run it

```do run
button = "Train"
ready = "tokens >= 20000"
seen = "loss < uniform_loss"
not_yet = "Press it."
unusual = "It did not fall."
[[action]]
verb = "new_run"
preset = "spark"
[[action]]
verb = "complete"
prompt = "The ferry"
length = 8
temperature = 0.8
[[action]]
verb = "train"
tokens = 20000
```

## Look

```do look
button = "Look"
ready = "tokens >= 20000"
seen = "tokens >= 20000"
not_yet = "Press it."
unusual = "There is none."
[[action]]
verb = "have_model"
preset = "spark"
min_tokens = 20000
```
)";

struct Room {
    QTemporaryDir folder;
    BackendRegistry registry;

    Room() { registerCpuBackends(registry); }

    std::filesystem::path place(const char* name) const {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
    static std::shared_ptr<const Lesson> lesson(const QByteArray& text = kTrains) {
        const LoadedLesson loaded = test::LessonFolder(text).load();
        if (!loaded.lesson) qFatal("%s", loaded.problems.at(0).text().c_str());
        return loaded.lesson;
    }
    HeadlessStage::Options options() const {
        HeadlessStage::Options o;
        o.resources = FW_SOURCE_DIR "/resources";
        o.cache = qEnvironmentVariable("XDG_CACHE_HOME").toStdString();
        o.session = [this, o] { return std::make_unique<Session>(registry, o.resources, o.cache); };
        o.library = place("runs");
        o.device = "cpu";
        return o;
    }
    Rehearsal play(const std::shared_ptr<const Lesson>& lesson) const {
        return rehearse(lesson, {lesson}, LessonPath::Whole, options(), [](const RehearsedStep&) {});
    }
};

}  // namespace

class TestRehearsal : public QObject {
    Q_OBJECT

  private slots:
    void whatCameIsWhatComesAgain() {
        Room room;
        const Rehearsal first = room.play(room.lesson());
        QCOMPARE(first.steps.size(), size_t{2});
        const RehearsedStep& run = first.steps[0];
        QVERIFY(run.error.empty() && run.trained && run.outcome == Outcome::Seen);
        QVERIFY(run.loss > 1 && run.loss < 7.6 && run.runSeconds > 0 && run.provenance.tokens >= 20000);
        QCOMPARE(run.prompt, "The ferry");
        QVERIFY(!run.completion.empty());
        QVERIFY(!first.find("look")->trained);
        const std::vector<RunRow> kept = RunLibrary(room.place("runs")).list();
        QCOMPARE(kept.size(), size_t{1});
        QCOMPARE(kept[0].name(), "Rehearsal: A lesson");
        QCOMPARE(kept[0].id, run.provenance.run);
        const Rehearsal second = room.play(room.lesson());
        QCOMPARE(second.steps[0].loss, run.loss);
        QCOMPARE(second.steps[0].completion, run.completion);
    }

    void aKeptModelIsNotTrainedAnew() {
        Room room;
        room.play(room.lesson());
        QByteArray text = kTrains;
        const auto look = text.indexOf("## Run it");
        text.remove(look, text.indexOf("## Look") - look);
        const Rehearsal again = room.play(room.lesson(text));
        QVERIFY2(again.steps[0].error.empty(), again.steps[0].error.c_str());
        QVERIFY(!again.steps[0].trained && again.steps[0].provenance.tokens >= 20000);
        QCOMPARE(RunLibrary(room.place("runs")).list().size(), size_t{1});
    }

    void itStopsWhenAsked() {
        Room room;
        std::stop_source source;
        HeadlessStage::Options options = room.options();
        options.stop = source.get_token();
        const auto lesson = room.lesson();
        QVERIFY_EXCEPTION_THROWN(rehearse(
                                     lesson, {lesson}, LessonPath::Whole, options, [](const RehearsedStep&) {},
                                     [&](const std::string& what) {
                                         if (what == "train") source.request_stop();
                                     }),
                                 Error);
    }

    void itIsKeptAndReadBack() {
        Room room;
        Rehearsal r{"04-watch", LessonPath::Class, "2026-11-12T14:03:00Z", "CPU, 2 threads", 61.5, {}};
        RehearsedStep step;
        step.id = "run";
        step.seconds = 43;
        step.trained = true;
        step.provenance = {"20261112-ember", "ember", "balanced", 1, 500, 1'024'000};
        step.loss = 2.31;
        step.runSeconds = 41;
        step.passed = {{"bigram", 14, 460'000}};
        step.prompt = "The ferry";
        step.completion = " left \xe2\x80\x9c";
        step.values = {{"passed('bigram')", "yes"}};
        step.outcome = Outcome::Unusual;
        r.steps = {step};
        QVERIFY(!readRehearsal(room.place("kept"), r.lesson));
        writeRehearsal(room.place("kept"), r);
        const auto back = readRehearsal(room.place("kept"), r.lesson);
        QVERIFY(back && back->path == LessonPath::Class && back->device == r.device && back->steps.size() == 1);
        const RehearsedStep* found = back->find("run");
        QVERIFY(found && !back->find("other"));
        QCOMPARE(found->completion, step.completion);
        QCOMPARE(found->provenance.tokens, step.provenance.tokens);
        QCOMPARE(found->passed.at(0).tokens, 460'000);
        QVERIFY(found->outcome == Outcome::Unusual && found->values == step.values && found->trained);
    }

    void aDamagedOneIsNamed() {
        Room room;
        writeRehearsal(room.place("kept"), {"04-watch", LessonPath::Whole, "", "", 0, {}});
        writeFileAtomically(room.place("kept") / "04-watch.json", "{\"version\": 1");
        try {
            readRehearsal(room.place("kept"), "04-watch");
            QFAIL("it was read");
        } catch (const Error& error) {
            QVERIFY(QByteArray(error.what()).contains("04-watch.json") &&
                    QByteArray(error.what()).contains("Rehearse"));
        }
    }

    void minuteMarksAreFound() {
        const std::vector<PlanMark> plan = planOf(
            "# Notes\n\n| minute | what |\n|---|---|\n| 0 | Recall |\n| 4 | *Draw* a | b |\n\n| item | answer "
            "|\n|---|---|\n| 9 | no |\n");
        QCOMPARE(plan.size(), size_t{2});
        QCOMPARE(plan[1].minute, 4);
        QCOMPARE(plan[1].what, "*Draw* a | b");
        QCOMPARE(markAt(plan, 3.9)->minute, 0);
        QCOMPARE(markAt(plan, 4)->minute, 4);
        QCOMPARE(markAfter(plan, 0)->minute, 4);
        QVERIFY(!markAfter(plan, 4) && planOf("no table").empty() && !markAt({}, 1));
    }

    void everyTeachersPageHasAPlan() {
        for (const LoadedLesson& each : loadLessons(FW_SOURCE_DIR "/lessons")) {
            const std::vector<PlanMark> plan = planOf(each.lesson->teacherNotes);
            QVERIFY2(plan.size() >= 5 && plan.front().minute == 0 && plan.back().minute < 50, each.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
