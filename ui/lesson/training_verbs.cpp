// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that make models, train them, and move through a run.
#include <algorithm>
#include <array>

#include "base/error.h"
#include "lesson/kept_model.h"
#include "lesson/lesson_act.h"
#include "viewmodels/number_text.h"
#include "workbench.h"

namespace fw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("LessonVerbs", text); }

[[noreturn]] void refuse(const QString& why) { fail(ErrorKind::Usage, "{}", why.toStdString()); }

void checkMine(const Workbench& bench) {
    if (bench.status.isReadOnly()) refuse(bench.status.obstacle());
}

int64_t wholeOf(const LessonAction& action, std::string_view field) { return static_cast<int64_t>(action.number(field)); }

/// Of a preset, whose usual mixture needs no name.
QString recipeFor(const Workbench& bench, int preset, const std::string& recipe) {
    const std::string& usual = bench.setup.presets()[static_cast<size_t>(preset)].config.data.recipe;
    return recipe == usual ? QString() : QString::fromStdString(recipe);
}

/// Until the run that was ordered just now has its random model and its text.
LessonAct untilReady() {
    struct Seen { bool model = false, data = false; };
    auto seen = std::make_shared<Seen>();
    LessonAct act;
    act.isDone = [seen] { return seen->data; };
    act.hear = [seen](const Event& event) {
        seen->model = seen->model || std::holds_alternative<event::ModelReady>(event);
        seen->data = seen->data || (seen->model && std::holds_alternative<event::DataReady>(event));
    };
    return act;
}

LessonAct startRun(Workbench& bench, const LessonAction& action, uint64_t seed, int64_t tokens) {
    const int preset = bench.setup.find(QString::fromStdString(action.text("preset")));
    if (preset < 0) refuse(tr("There is no model called '%1' here.").arg(QString::fromStdString(action.text("preset"))));
    bench.setup.startNew(preset, {{}, {}, recipeFor(bench, preset, action.text("recipe"))}, seed, tokens);
    return untilReady();
}

LessonAct newRun(Workbench& bench, const LessonAction& action) {
    return startRun(bench, action, static_cast<uint64_t>(wholeOf(action, "seed")), wholeOf(action, "tokens"));
}

/// Trains until `tokens` in all, then pauses. Pausing and going on by hand stay possible.
LessonAct trainTo(Workbench& bench, int64_t tokens) {
    checkMine(bench);
    const auto& info = bench.bridge.info();
    if (!info) refuse(tr("There is no model to train yet."));
    LessonAct act;
    act.tokens = tokens;
    if (bench.status.last().tokens >= tokens) return act;
    if (!bench.status.isTraining() && !bench.status.startsSoon()) bench.status.toggleTraining();
    auto stoppedAt = std::make_shared<int64_t>(-1);
    act.isDone = [&bench, tokens, stoppedAt] {
        RunStatus& status = bench.status;
        const int64_t step = status.step();
        if (status.last().tokens >= tokens) {
            if (status.isTraining() && std::exchange(*stoppedAt, step) < 0) status.pause();
            return !status.isTraining();
        }
        if (status.state() == SessionState::Finished && std::exchange(*stoppedAt, step) != step) status.toggleTraining();
        return false;
    };
    return act;
}

LessonAct haveModel(Workbench& bench, const LessonAction& action) {
    const auto& info = bench.bridge.info();
    const int64_t least = wholeOf(action, "min_tokens");
    const WantedModel wanted{action.text("preset"), action.text("recipe"), least};
    if (info && bench.status.isDataReady() && wanted.fits(info->config) && bench.status.last().tokens >= least) return {};
    if (const auto folder = keptModel(bench.library.root(), wanted); !folder.empty()) {
        bench.library.open(folder);
        return untilReady();
    }
    LessonAct act;
    const double speed = bench.status.expectedSpeed(action.text("preset"));
    act.question = speed > 0 ? tr("No run of yours has a model like that yet. Train one now, in about %1?").arg(clockText(static_cast<double>(least) / speed))
                             : tr("No run of yours has a model like that yet. Train one now?");
    act.next = [&bench, action, least] {
        LessonAct fresh = startRun(bench, action, 1, 0);
        fresh.next = [&bench, least] { return trainTo(bench, least); };
        return fresh;
    };
    return act;
}

LessonAct train(Workbench& bench, const LessonAction& action) {
    const auto& info = bench.bridge.info();
    const int64_t steps = wholeOf(action, "steps");
    if (steps == 0 || !info) return trainTo(bench, wholeOf(action, "tokens"));
    const int64_t perStep = static_cast<int64_t>(info->config.train.batchSize) * info->config.model.nCtx;
    return trainTo(bench, bench.status.last().tokens + steps * perStep);
}

LessonAct pause(Workbench& bench, const LessonAction&) {
    if (!bench.status.isTraining()) return {};
    bench.status.pause();
    return {[&bench] { return !bench.status.isTraining(); }};
}

LessonAct stepOnce(Workbench& bench, const LessonAction& action) {
    checkMine(bench);
    if (!bench.status.isDataReady()) refuse(tr("The text is still being prepared; try again in a moment."));
    const int64_t target = bench.status.step() + wholeOf(action, "times");
    for (int64_t i = 0; i < wholeOf(action, "times"); ++i) bench.status.stepOnce();
    return {[&bench, target] { return bench.status.step() >= target; }};
}

LessonAct learningRate(Workbench& bench, const LessonAction& action) {
    checkMine(bench);
    bench.setup.setLearningRate(action.number("value"));
    return {};
}

/// The next update goes wrong, so one is made.
LessonAct trouble(Workbench& bench, const LessonAction& action) {
    checkMine(bench);
    if (!bench.status.isDataReady()) refuse(tr("The text is still being prepared; try again in a moment."));
    bench.bridge.post(command::CauseTrouble{action.text("kind")});
    if (!bench.status.isTraining()) bench.status.stepOnce();
    return untilHeard<event::TroubleCaused>([](const event::TroubleCaused&) { return true; });
}

LessonAct sameStart(Workbench& bench, const LessonAction&) {
    checkMine(bench);
    if (bench.status.step() == 0) return {};
    bench.status.sameStart();
    return {[&bench] { return bench.status.step() == 0; }};
}

LessonAct showStep(Workbench& bench, const LessonAction& action) {
    int64_t step = wholeOf(action, "step");
    if (const int64_t tokens = wholeOf(action, "tokens"); tokens >= 0) {
        const auto reading = bench.loss.readingAt(LossAxis::Tokens, static_cast<double>(tokens));
        step = reading && tokens > 0 ? reading->point.step : 0;
    } else if (step < 0) {
        bench.cursor.backToNow();
        return {};
    }
    if (!bench.cursor.isAvailable()) refuse(tr("No step of this run is kept yet: train first."));
    bench.cursor.goTo(step);
    return {};
}

LessonAct pin(Workbench& bench, const LessonAction&) {
    if (bench.status.step() == 0) refuse(tr("The random model has its own column; train before you pin."));
    bench.status.pin();
    return untilHeard<event::PinsChanged>([](const event::PinsChanged&) { return true; });
}

/// A field that a branch is given at most one of.
std::pair<int, QString> changeOf(const LessonAction& action) {
    if (!action.text("recipe").empty()) return {BranchModel::find("data.recipe"), QString::fromStdString(action.text("recipe"))};
    if (action.number("learning_rate") > 0) return {BranchModel::find("train.learning_rate"), QString::number(action.number("learning_rate"), 'g', 6)};
    return {BranchModel::find("train.seed"), QString::number(wholeOf(action, "seed"))};
}

LessonAct beginBranch(Workbench& bench, const LessonAction& action) {
    BranchModel& model = bench.branch;
    const auto [row, value] = changeOf(action);
    model.begin();
    if (model.step() >= 0) {
        model.setChange(row);
        model.setValue(value);
    }
    if (!model.error().isEmpty()) {
        const QString why = model.error();
        model.cancel();
        refuse(why);
    }
    model.start(false);
    LessonAct act = untilReady();
    act.next = [&bench, more = wholeOf(action, "tokens")] { return trainTo(bench, bench.status.last().tokens + more); };
    return act;
}

/// The run is kept as it stands first, so that it branches at its last step.
LessonAct branch(Workbench& bench, const LessonAction& action) {
    checkMine(bench);
    if (bench.status.step() == 0) refuse(tr("There is no step to branch from yet: train first."));
    LessonAct kept = untilHeard<event::Done>([](const event::Done&) { return true; });
    kept.next = [&bench, action] { return beginBranch(bench, action); };
    bench.cursor.backToNow();
    if (bench.status.isTraining()) bench.status.pause();
    bench.bridge.post(command::Finish{"lesson"});
    return kept;
}

constexpr std::array kRows{
    LessonVerb{"new_run", "", newRun},        LessonVerb{"have_model", "", haveModel},
    LessonVerb{"train", "", train},           LessonVerb{"pause", "", pause},
    LessonVerb{"step_once", "", stepOnce},    LessonVerb{"learning_rate", "", learningRate},
    LessonVerb{"trouble", "", trouble},       LessonVerb{"same_start", "", sameStart},
    LessonVerb{"show_step", "", showStep},    LessonVerb{"pin", "", pin},
    LessonVerb{"branch", "", branch},
};

}  // namespace

std::span<const LessonVerb> trainingVerbs() { return kRows; }

}  // namespace fw
