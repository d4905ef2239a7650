// SPDX-License-Identifier: GPL-3.0-or-later
// What tests put together that run the window over a real session: one small preset, and the backends of the CPU.
#pragma once

#include "backend/registry.h"
#include "support/small_run.h"
#include "viewmodels/run_setup.h"

namespace fw::test {

/// A preset that trains `steps` steps in seconds.
inline PresetChoice smallChoice(int steps) {
    PresetChoice choice;
    choice.info = {"small", "Small", "Small enough for a test."};
    choice.config = smallRun(steps);
    choice.config.preset = "small";
    return choice;
}

inline BackendRegistry cpuOnly() {
    BackendRegistry registry;
    registerCpuBackends(registry);
    return registry;
}

}  // namespace fw::test
