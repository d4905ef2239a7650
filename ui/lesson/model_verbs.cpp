// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that ask the model something or look inside it.
#include <array>

#include "base/error.h"
#include "lesson/lesson_act.h"
#include "workbench.h"

namespace fw {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonVerbs)
};

QString textOf(const LessonAction& action, std::string_view field) { return QString::fromStdString(action.text(field)); }

/// The knobs of `action` laid over what is set.
SamplingConfig knobs(const Workbench& bench, const LessonAction& action) {
    SamplingConfig config = bench.sampling.config();
    config.temperature = action.number("temperature");
    config.topK = static_cast<int>(action.number("top_k"));
    config.topP = action.number("top_p");
    return config;
}

/// An answer of `feed` that came after now, whatever came of it.
LessonAct untilAnswered(const InspectionFeed& feed, InspectView view) {
    if (!feed.isAwake()) return {};
    return untilHeard<event::Inspected>([view](const event::Inspected& answer) { return answer.view == view; });
}

LessonAct probe(Workbench& bench, const LessonAction& action) {
    const QString prompt = textOf(action, "prompt");
    bench.nextToken.setTyped(prompt);
    if (const QString& error = bench.nextToken.prompt().error; !error.isEmpty()) fail(ErrorKind::Usage, "{}", error.toStdString());
    bench.nextToken.ask();
    return untilHeard<event::Probed>([sent = bench.nextToken.prompt().sent](const event::Probed& probed) {
        return probed.age.role == AgeRole::Now && probed.prompt == sent;
    });
}

LessonAct complete(Workbench& bench, const LessonAction& action) {
    SamplingConfig config = knobs(bench, action);
    config.maxTokens = static_cast<int>(action.number("length"));
    config.seed = static_cast<uint64_t>(action.number("seed"));
    bench.sampling.setConfig(config);
    bench.completions.setTyped(textOf(action, "prompt"));
    if (const QString& error = bench.completions.prompt().error; !error.isEmpty()) fail(ErrorKind::Usage, "{}", error.toStdString());
    bench.completions.ask();
    bench.nextToken.ask();
    return untilHeard<event::Sampled>([sent = bench.completions.prompt().sent](const event::Sampled& sampled) {
        return sampled.age.role == AgeRole::Now && sampled.done && sampled.prompt == sent;
    });
}

LessonAct sampling(Workbench& bench, const LessonAction& action) {
    bench.sampling.setConfig(knobs(bench, action));
    bench.completions.ask();
    bench.nextToken.ask();
    return {};
}

LessonAct nudgeModel(Workbench& bench, const LessonAction& action) {
    NudgeModel& model = bench.nudge;
    const int times = static_cast<int>(action.number("times"));
    const double rate = action.number("rate") * (action.flag("uphill") ? -1 : 1);
    model.setTyped(textOf(action, "sentence"));
    model.setRate(action.number("rate"));
    model.setUphill(action.flag("uphill"));
    model.undoAll();
    model.nudge(times);
    if (!model.feed().isAwake()) return {};
    return untilHeard<event::Inspected>([times, rate](const event::Inspected& answer) {
        if (answer.view != InspectView::Nudge) return false;
        const auto* nudged = answer.inspection ? std::get_if<Nudge>(answer.inspection.get()) : nullptr;
        return !nudged || (nudged->plan.steps == times && nudged->plan.rate == rate);
    });
}

LessonAct checkSlope(Workbench& bench, const LessonAction& action) {
    NudgeModel& model = bench.nudge;
    const auto row = static_cast<size_t>(action.number("weight"));
    if (!model.result() || row >= model.result()->moved.size()) fail(ErrorKind::Usage, "{}", Words::tr("Nudge once first: then there are weights to check.").toStdString());
    const WeightPlace place = model.result()->moved[row].place;
    model.checkWeight(static_cast<int>(row));
    return {[&model, place] {
        return !model.feed().isAwake() || (model.result() && model.result()->check && model.result()->check->place == place);
    }};
}

LessonAct attention(Workbench& bench, const LessonAction& action) {
    bench.nextToken.setTyped(textOf(action, "prompt"));
    return untilAnswered(bench.attention.feed(), InspectView::Attention);
}

LessonAct embeddings(Workbench& bench, const LessonAction& action) {
    EmbeddingsModel& model = bench.embeddings;
    const QString word = textOf(action, "neighbours_of");
    if (word.isEmpty()) return {};
    return {[&model, word] { return model.search(word) || !model.feed().isAwake() || !model.points().empty(); }};
}

LessonAct search(Workbench& bench, const LessonAction& action) {
    CorpusModel& model = bench.corpus;
    const QString text = textOf(action, "text");
    if (model.query() == text && model.answer().text == text) emit model.answered();  // once more is a search, too
    else model.setQuery(text);
    return {[&model, text] { return model.answer().text == text || model.state() == CorpusModel::State::Failed; }};
}

LessonAct panel(Workbench&, const LessonAction&) { return {}; }

constexpr std::array kRows{
    LessonVerb{"probe", "next_token", probe},
    LessonVerb{"complete", "completions", complete},
    LessonVerb{"sampling", "next_token", sampling},
    LessonVerb{"nudge", "nudge", nudgeModel},
    LessonVerb{"check_slope", "nudge", checkSlope},
    LessonVerb{"attention", "attention", attention},
    LessonVerb{"embeddings", "embeddings", embeddings},
    LessonVerb{"search", "corpus", search},
    LessonVerb{"panel", "", panel},
};

}  // namespace

std::span<const LessonVerb> modelVerbs() { return kRows; }

}  // namespace fw
