// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_player.h"

#include <algorithm>
#include <chrono>

#include "base/error.h"

namespace fw {

namespace {

constexpr const char* kWord = "the";  // what the scripted learner always guesses

/// The right one, else the first.
std::string chosen(const std::vector<LessonOption>& options) {
    const LessonOption* right = rightOption(options);
    return right ? right->id : options.empty() ? std::string() : options.front().id;
}

}  // namespace

LessonPlayer::LessonPlayer(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
                           LessonPath path, const HeadlessStage::Options& options,
                           std::function<void(const std::string&)> status)
    : m_lesson(std::move(lesson)),
      m_asInWindow(options.asInWindow),
      m_stage(m_log, options, std::move(status)),
      m_runner(m_lesson, std::move(course), m_record, m_log, path) {}

Expression::Lookup LessonPlayer::lookup() {
    return m_log.lookup(m_record.lesson(m_lesson->name()));
}

void LessonPlayer::play(const std::function<void(const PlayedStep&)>& told) {
    m_stage.open(m_lesson->preset);
    m_log.begin();
    for (int place = 0;; ++place) {
        m_runner.goTo(place);
        told(playStep());
        if (!m_runner.canGoOn()) break;
    }
    m_runner.finish();
}

PlayedStep LessonPlayer::playStep() {
    const LessonStep& step = m_runner.step();
    const auto start = std::chrono::steady_clock::now();
    const int64_t updates = m_stage.updates();
    PlayedStep played;
    played.id = step.id;
    played.kind = wordOf(step.kind);
    played.hasCheckpoint = step.checkpoint.isSet();
    played.wanted = step.checkpoint.seen.text();
    played.usual = m_runner.filled(step.checkpoint.usual);
    if (step.kind == StepKind::Predict || step.kind == StepKind::Vary) predict();
    try {
        for (const LessonAction& action : step.actions) m_stage.run(action);
        useHands();
    } catch (const Error& error) {
        if (m_stage.isStopped()) throw;
        played.error = error.what();
    }
    if (step.kind == StepKind::Observe) observe(played);
    if (step.kind == StepKind::Explain) m_runner.record().explanation = step.script;
    if (step.kind == StepKind::YourTurn) m_runner.record().product = step.script;
    answerItems();
    played.cutShort = m_stage.wasCutShort();
    played.outcome = m_runner.look();
    if (played.outcome == Outcome::NotYet) played.reason = m_runner.filled(step.checkpoint.notYet);
    if (played.outcome == Outcome::Unusual) played.reason = m_runner.filled(step.checkpoint.unusual);
    played.values = step.checkpoint.seen.inputs(lookup());
    played.trained = m_stage.updates() > updates;
    tellRun(played);
    played.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return played;
}

/// Plays the game that was begun. Where a token of the page is asked for, clicks one after the other until it is found.
void LessonPlayer::useHands() {
    while (m_stage.guessRound(kWord)) {
    }
    const auto inputs = m_runner.step().checkpoint.seen.inputs(lookup());
    const bool picks =
        std::any_of(inputs.begin(), inputs.end(), [](const auto& each) { return each.first.starts_with("picked_"); });
    const Surprise* page = m_stage.page();
    for (size_t token = 0; picks && page && token < page->tokens.size(); ++token) {
        m_stage.pick(token);
        if (m_runner.look() == Outcome::Seen) return;
    }
}

double LessonPlayer::number(std::string_view name) const {
    const LessonValue value = m_log.value(name, {}, {});
    const double* found = std::get_if<double>(&value);
    return found ? *found : -1;
}

void LessonPlayer::tellRun(PlayedStep& played) {
    played.provenance = m_log.provenance();
    played.loss = number("loss");
    played.runSeconds = std::max(0.0, number("seconds"));
    played.passed = m_stage.takeRungsPassed();
    if (m_asInWindow && played.trained && played.error.empty()) played.completion = m_stage.completion();
}

std::string LessonPlayer::guessFor(const Prediction& p) const {
    switch (p.type) {
        case PredictType::Choice:
            return chosen(p.options);
        case PredictType::Order:
            return orderOf(p.options);
        case PredictType::Number:
            return fmt::format("{}", (p.min + p.max) / 2);
        case PredictType::Sketch:
            return "0:7.6 1:2";
        case PredictType::Token:
            break;
    }
    return kWord;
}

void LessonPlayer::predict() {
    m_runner.predict(guessFor(m_runner.step().prediction), 2);
}

/// Writes down what is the case.
void LessonPlayer::observe(PlayedStep& played) {
    const Observation& o = m_runner.step().observation;
    const LessonValue truth = o.truth.value(lookup());
    std::string seen = std::holds_alternative<std::monostate>(truth) ? "seen" : shownValue(truth);
    if (const double* number = std::get_if<double>(&truth)) seen = fmt::format("{}", *number);
    if (o.type == RecordType::Choice && std::holds_alternative<std::monostate>(truth)) seen = chosen(o.options);
    if (o.type != RecordType::Choice && !o.truth.isEmpty() && std::holds_alternative<std::monostate>(truth))
        played.error = "the truth of this observation is not known";
    const LessonRunner::Compared compared = m_runner.observe(seen);
    played.recorded = seen;
    const LessonOption* right = findOption(o.options, compared.truth);
    played.truth = right ? right->text : compared.truth;
    played.agrees = !compared.hasTruth || compared.agrees;
}

void LessonPlayer::answerItems() {
    for (const QuizItem* item : m_runner.items()) {
        std::string answer = chosen(item->options);
        if (item->type == ItemType::Order) answer = orderOf(item->options);
        if (item->type == ItemType::Number) answer = fmt::format("{}", item->answer);
        m_runner.answer(*item, answer);
    }
}

bool isGood(const PlayedStep& p, bool smoke) {
    const bool excused = smoke && (p.outcome == Outcome::Unusual || p.cutShort);
    return p.error.empty() && p.agrees && (!p.hasCheckpoint || p.outcome == Outcome::Seen || excused);
}

}  // namespace fw
