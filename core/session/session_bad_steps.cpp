// SPDX-License-Identifier: GPL-3.0-or-later
// When a loss or a gradient is no number: skip the batch; three times in a row, go back to the last good weights with half
// the learning rate; if that does not help, stop and say why. Everything here follows from the steps alone, not the clock.
#include <cmath>
#include <limits>

#include "base/error.h"
#include "session/session_worker.h"

namespace fw {

namespace {
constexpr int64_t kGoodEvery = 100;  // steps; about as far back as PaLM's training went after a spike
constexpr int kBadInARow = 3;
constexpr int kRollBacks = 3;
}  // namespace

void Session::Worker::rememberGoodState() {
    ActiveRun& r = m_run;
    if (r.badSteps > 0 || (r.good && r.step % kGoodEvery != 0)) return;
    r.candidate = r.copies.take(*r.trainer, r.step);
    r.candidateStep = r.step;
}

/// A step from them has just succeeded, so the weights remembered were good.
void Session::Worker::confirmGoodState() {
    ActiveRun& r = m_run;
    r.badSteps = 0;
    if (!r.candidate) return;
    r.good = std::move(r.candidate);
    r.goodStep = r.candidateStep;
    r.candidate.reset();
}

void Session::Worker::onBadStep(const StepResult& result, double learningRate) {
    using Action = event::Recovered::Action;
    ActiveRun& r = m_run;
    ++r.badSteps;
    ++r.step;  // the batch is skipped, so the next step reads other text
    r.gallery->setStep(r.step);
    const bool again = r.badSteps >= kBadInARow;
    const Action action = !again ? Action::Skip : r.good && r.rollBacks < kRollBacks ? Action::RollBack : Action::Stop;
    const bool pause = action == Action::Stop || m_state != SessionState::Running;
    if (action == Action::RollBack) rollBack();
    const char* what = std::isfinite(result.loss) ? "gradient" : "loss";
    std::string message = fmt::format("Step {}: the {} is no longer a number, so this update was not applied. The learning rate was {:.3g}; usual for this preset is {:.3g}. ",
                                      r.step, what, learningRate, r.info->config.train.learningRate);
    if (action == Action::RollBack)
        message += fmt::format("It was the {}rd in a row: the weights of step {} are back, and the learning rate is half of what it was.", kBadInARow, r.goodStep);
    else message += pause ? "Training is paused: choose a lower rate and press Same start." : "Training goes on with the next batch.";
    say(event::Recovered{action, r.step, action == Action::RollBack ? r.goodStep : r.step, r.config.train.learningRate});
    say(event::Warned{message, r.step, pause});
    if (action == Action::Stop) r.badSteps = 0;
    if (pause) return setState(SessionState::Paused);
    if (r.isPlanDone()) finish();
}

void Session::Worker::rollBack() {
    ActiveRun& r = m_run;
    r.trainer->restore(*r.good);
    r.copies.forget();
    r.config.train.learningRate *= 0.5;
    r.badSteps = 0;
    r.candidate.reset();
    ++r.rollBacks;
}

void Session::Worker::execute(const command::CauseTrouble& c) {
    check(canTrain(), ErrorKind::Usage, "There is no training yet that could get into trouble.");
    TrainConfig known;
    setField(known, "train.trouble", c.kind);
    m_run.troubleNext = c.kind;
}

/// What is to go wrong in the step that comes; empty: nothing.
std::string Session::Worker::troubleDue() {
    ActiveRun& r = m_run;
    if (!r.troubleNext.empty()) return std::exchange(r.troubleNext, {});
    return r.step + 1 == r.config.train.troubleAt ? r.config.train.trouble : std::string();
}

/// For lessons: what a broken batch does to one step, and what a wild update does to all that follow.
StepResult Session::Worker::troubledStep(const std::string& kind, double learningRate) {
    ActiveRun& r = m_run;
    say(event::TroubleCaused{kind, r.step + 1});
    if (kind == "explosion") return r.trainer->step(r.batch, std::min(learningRate * 1e30, 1e30));
    const float healthy = r.trainer->exchangeGain(std::numeric_limits<float>::quiet_NaN());
    const StepResult result = r.trainer->step(r.batch, learningRate);
    r.trainer->exchangeGain(healthy);
    return result;
}

}  // namespace fw
