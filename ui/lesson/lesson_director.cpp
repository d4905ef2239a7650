// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_director.h"

#include <algorithm>
#include <chrono>

#include "base/error.h"
#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "workbench.h"

namespace fw {

namespace {
constexpr auto kLookPeriod = std::chrono::milliseconds(100);
}

const LessonVerb* findLessonVerb(std::string_view name) {
    for (const std::span<const LessonVerb> family : {trainingVerbs(), modelVerbs(), toolVerbs()})
        for (const LessonVerb& verb : family)
            if (verb.name == name) return &verb;
    return nullptr;
}

LessonDirector::LessonDirector(Workbench& bench, QObject* parent) : QObject(parent), m_bench(bench) {
    m_look.setInterval(kLookPeriod);
    connect(&m_look, &QTimer::timeout, this, &LessonDirector::look);
    connect(&bench.bridge, &SessionBridge::told, this, &LessonDirector::hear);
    connect(&bench.bridge, &SessionBridge::drained, this, &LessonDirector::look);
}

void LessonDirector::play(const std::vector<LessonAction>& actions, const QString& owner) {
    stop();
    m_owner = owner;
    m_failure.clear();
    m_queue.assign(actions.begin(), actions.end());
    m_playing = true;
    m_look.start();
    begin();
}

void LessonDirector::stop() {
    if (!m_playing) return;
    if (m_act && m_act->tokens > 0 && (m_bench.status.isTraining() || m_bench.status.startsSoon())) m_bench.status.pause();
    end({});
}

void LessonDirector::end(const QString& failure) {
    m_look.stop();
    m_queue.clear();
    m_act.reset();
    m_question.clear();
    m_playing = false;
    m_failure = failure;
    emit changed();
    emit ended();
}

/// Takes actions from the queue until one is under way; those that are done at once follow each other.
void LessonDirector::begin() {
    while (m_playing && !m_act && !m_queue.empty()) {
        const LessonAction action = std::move(m_queue.front());
        m_queue.pop_front();
        const LessonVerb* verb = findLessonVerb(action.verb);
        if (!verb) return end(tr("This program does not know how to do '%1'.").arg(QString::fromStdString(action.verb)));
        const QString panel = action.verb == "panel" ? QString::fromStdString(action.text("id")) : QString::fromLatin1(verb->panel);
        if (!panel.isEmpty()) emit panelWanted(panel);
        take([&] { return verb->begin(m_bench, action); });
    }
    if (m_playing && !m_act && m_queue.empty()) end({});
}

/// Puts an act under way, and those that it goes on with as long as they are done at once.
void LessonDirector::take(const std::function<LessonAct()>& make) {
    try {
        for (m_act = make(); m_act && isDone(); m_act = m_act->next ? std::optional(m_act->next()) : std::nullopt) {}
    } catch (const Error& error) {
        return end(engineText(error.what()));
    }
    m_from = m_bench.status.last().tokens;
    if (m_act) m_question = m_act->question;
    emit changed();
}

bool LessonDirector::isDone() const { return m_act->question.isEmpty() && (!m_act->isDone || m_act->isDone()); }

void LessonDirector::look() {
    if (!m_playing || !m_act || !isDone()) return;
    goOn();
}

void LessonDirector::goOn() {
    const auto next = std::exchange(m_act, std::nullopt)->next;
    if (next) take(next);
    begin();
}

void LessonDirector::answer(bool yes) {
    if (m_question.isEmpty()) return;
    m_question.clear();
    if (!yes) return end(tr("Not done: without such a model this step cannot show anything."));
    goOn();
}

void LessonDirector::hear(const Event& event) {
    if (!m_playing || !m_act) return;
    if (const auto* failed = std::get_if<event::Failed>(&event)) return end(engineText(failed->message));
    if (m_act->hear) m_act->hear(event);
}

bool LessonDirector::isPaused() const {
    return m_playing && m_act && m_act->tokens > 0 && m_bench.status.state() == SessionState::Paused && m_bench.status.last().tokens < m_act->tokens;
}

QString LessonDirector::progressText() const {
    const RunStatus& status = m_bench.status;
    if (!m_playing || !m_act) return {};
    if (!status.preparation().isEmpty()) return tr("Preparing: %1").arg(status.preparation());
    if (m_act->tokens <= 0) return tr("One moment …");
    const event::StepDone& last = status.last();
    QString text = tr("%1 of %2 tokens").arg(compactNumber(static_cast<double>(last.tokens)), compactNumber(static_cast<double>(m_act->tokens)));
    if (!m_bench.loss.steps().empty()) text += tr(" · loss %1").arg(lossText(m_bench.loss.steps().back().smooth));
    const double speed = last.tokensPerSecond > 0 ? last.tokensPerSecond : m_bench.bridge.info() ? status.expectedSpeed(m_bench.bridge.info()->config.preset) : 0;
    if (isPaused()) return text + tr(" · paused");
    if (speed > 0) text += tr(" · about %1 left").arg(secondsText(std::max(0.0, static_cast<double>(m_act->tokens - last.tokens) / speed)));
    return text;
}

double LessonDirector::progress() const {
    if (!m_playing || !m_act) return -1;
    if (!m_bench.status.preparation().isEmpty()) return m_bench.status.preparationShare();
    if (m_act->tokens <= m_from) return -1;
    return std::clamp(static_cast<double>(m_bench.status.last().tokens - m_from) / static_cast<double>(m_act->tokens - m_from), 0.0, 1.0);
}

double LessonDirector::secondsOf(const std::vector<LessonAction>& actions) const {
    const auto& info = m_bench.bridge.info();
    std::string preset = info ? info->config.preset : std::string();
    double tokens = static_cast<double>(m_bench.status.last().tokens), seconds = 0;
    const double perStep = info ? static_cast<double>(info->config.train.batchSize) * info->config.model.nCtx : 0;
    const auto trainMore = [&](double more) {
        const double speed = m_bench.status.expectedSpeed(preset);
        if (speed > 0 && more > 0) seconds += more / speed;
        tokens += std::max(0.0, more);
    };
    for (const LessonAction& action : actions) {
        if (action.verb == "new_run") {
            preset = action.text("preset");
            tokens = 0;
        } else if (action.verb == "same_start") {
            tokens = 0;
        } else if (action.verb == "branch") {
            trainMore(action.number("tokens"));
        } else if (action.verb == "train") {
            const double steps = action.number("steps");
            trainMore(steps > 0 ? steps * perStep : action.number("tokens") - tokens);
        }
    }
    return seconds;
}

}  // namespace fw
