// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of the tools: tokens, surprise, guessing game, console, writer, meters.
#include <algorithm>
#include <array>

#include "lesson/lesson_act.h"
#include "workbench.h"

namespace fw {

namespace {

QString textOf(const LessonAction& action, std::string_view field) {
    return QString::fromStdString(action.text(field));
}
int wholeOf(const LessonAction& action, std::string_view field) {
    return static_cast<int>(action.number(field));
}

/// What stands there already counts as shown, too.
LessonAct tokens(Workbench& bench, const LessonAction& action) {
    const QString text = textOf(action, "text");
    if (bench.tokens.typed() == text)
        emit bench.tokens.typedChanged();
    else
        bench.tokens.setText(text);
    return {};
}

LessonAct merges(Workbench& bench, const LessonAction& action) {
    const int count = wholeOf(action, "count");
    if (bench.tokens.mergesShown() == count)
        emit bench.tokens.mergesChanged();
    else
        bench.tokens.showMerges(count);
    return {};
}

LessonAct surprise(Workbench& bench, const LessonAction& action) {
    SurpriseModel& model = bench.surprise;
    const QString text = textOf(action, "text");
    if (text.isEmpty())
        model.setPage(model.page());
    else
        model.setText(text);
    model.feed().ask();
    return untilHeard<event::Inspected>(
        [](const event::Inspected& answer) { return answer.view == InspectView::Surprise; });
}

LessonAct guess(Workbench& bench, const LessonAction& action) {
    bench.guess.begin(wholeOf(action, "rounds"));
    return {};
}

/// At step 0 the random model is the model of now.
std::vector<AgeRole> rolesOf(const Workbench& bench, const LessonAction& action) {
    constexpr std::pair<std::string_view, AgeRole> kRoles[] = {
        {"start", AgeRole::Start}, {"pins", AgeRole::Pin}, {"shown", AgeRole::Visited}, {"now", AgeRole::Now}};
    std::vector<AgeRole> roles;
    for (const auto& [word, role] : kRoles)
        for (const std::string& age : action.list("ages"))
            if (age == word) roles.push_back(role);
    const bool start = std::find(roles.begin(), roles.end(), AgeRole::Start) != roles.end();
    if (bench.status.step() == 0 && !start) roles.insert(roles.begin(), AgeRole::Start);
    return roles;
}

LessonAct sampleMany(Workbench& bench, const LessonAction& action) {
    ConsoleModel& model = bench.console;
    model.run(textOf(action, "prompt"), wholeOf(action, "count"), wholeOf(action, "length"),
              action.number("temperature"), rolesOf(bench, action));
    return {[&model] { return !model.isRunning(); }};
}

LessonAct writeStep(Workbench& bench, const LessonAction& action) {
    WriterModel& model = bench.writer;
    SamplingConfig sampling = model.sampling();
    sampling.temperature = action.number("temperature");
    sampling.topK = wholeOf(action, "top_k");
    sampling.topP = action.number("top_p");
    sampling.seed = static_cast<uint64_t>(action.number("seed"));
    model.begin(textOf(action, "prompt"), sampling);
    model.step(wholeOf(action, "tokens"));
    return {[&model] { return !model.isWriting(); }};
}

LessonAct measure(Workbench& bench, const LessonAction&) {
    bench.meters.measure();
    return untilHeard<event::Measured>([](const event::Measured&) { return true; });
}

constexpr std::array kRows{
    LessonVerb{"tokens", "tokens", tokens},           LessonVerb{"merges", "tokens", merges},
    LessonVerb{"surprise", "surprise", surprise},     LessonVerb{"guess", "guess", guess},
    LessonVerb{"sample_many", "console", sampleMany}, LessonVerb{"write_step", "writer", writeStep},
    LessonVerb{"measure", "meters", measure},
};

}  // namespace

std::span<const LessonVerb> toolVerbs() {
    return kRows;
}

}  // namespace fw
