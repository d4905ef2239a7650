// SPDX-License-Identifier: GPL-3.0-or-later
// When a device fails for good, its memory is gone. The last good state stands in the host's memory; the run goes on from it
// on the CPU, and the window stays.
#include "base/error.h"
#include "session/session_worker.h"

namespace fw {

/// The same run on the CPU, paused, from the last good state.
void Session::Worker::leaveLostDevice(const std::string& message) {
    ActiveRun& r = m_run;
    const StateCopies::Copy safe = r.good ? r.good : r.candidate;
    const int64_t step = r.good ? r.goodStep : r.candidate ? r.candidateStep : 0, lost = r.step - step;
    r.meters.reset();
    r.writer.reset();
    r.samples.reset();
    r.inspector.reset();
    r.gallery.reset();
    r.trainer.reset();
    r.backend = m_registry.pick("cpu").create(r.threads);
    r.config.device = "cpu";
    describeDevice();
    makeModel();
    if (safe) r.trainer->restore(*safe);
    r.copies.forget();
    r.step = step;
    r.badSteps = 0;
    r.secondsPerStep = 0;
    r.gallery->setStep(step);
    say(event::ModelReady{std::make_shared<const RunInfo>(*r.info)});
    setState(SessionState::Paused);
    answerQuestions();
    say(event::Warned{fmt::format("{} The model of step {} was safe and is now on the CPU{}; Start goes on from there.", message, step,
                                  lost > 0 ? fmt::format(" ({} steps are lost)", lost) : ""),
                      step, true});
}

}  // namespace fw
