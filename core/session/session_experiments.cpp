// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for what a learner tries on the models of a run: many samples, the meters, writing step by step.
#include "session/session_worker.h"

namespace fw {

void Session::Worker::execute(const command::SampleMany&) {}
void Session::Worker::execute(const command::Measure&) {}
void Session::Worker::execute(const command::Write&) {}

}  // namespace fw
