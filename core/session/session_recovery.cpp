// SPDX-License-Identifier: GPL-3.0-or-later
// When a device fails for good, its memory is gone. A copy of the weights is kept in the host's memory now and then; the run
// goes on from it on the CPU, and the window stays.
#include "base/error.h"
#include "session/session_worker.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kSafePeriod = 10s;  // so much work can be lost
}  // namespace

/// On a device: a copy of the weights, every few seconds.
void Session::Worker::keepSafe() {
    ActiveRun& r = m_run;
    if (!r.backend->isQueue()) return;
    const auto now = std::chrono::steady_clock::now();
    if (!r.safe.weights.empty() && now - r.safe.taken < kSafePeriod) return;
    r.safe = {r.step, r.trainer->copyWeights(), now};
}

/// The same run on the CPU, paused, from the copy that is safe; the optimizer starts afresh.
void Session::Worker::leaveLostDevice(const std::string& message) {
    ActiveRun& r = m_run;
    const std::vector<float> weights = r.safe.weights.empty() ? r.initial : std::move(r.safe.weights);
    const int64_t step = r.safe.step, lost = r.step - step;
    r.inspector.reset();
    r.gallery.reset();
    r.trainer.reset();
    r.backend = m_registry.pick("cpu").create(r.config.threads);
    r.config.device = "cpu";
    r.info->device = m_registry.pick("cpu").title;
    makeModel();
    r.trainer->reset(weights);
    r.step = step;
    r.badSteps = 0;
    r.secondsPerStep = 0;
    r.safe = {};
    setState(SessionState::Paused);
    r.gallery->setStep(step);
    r.gallery->refreshAll();
    r.inspector->refreshAll(viewed());
    say(event::Warned{fmt::format("{} The model of step {} was safe and is now on the CPU{}; Start goes on from there.", message, step,
                                  lost > 0 ? fmt::format(" ({} steps are lost)", lost) : ""),
                      step, true});
}

}  // namespace fw
