// SPDX-License-Identifier: GPL-3.0-or-later
// What a run will cost, before its first step. Estimates, and named so where they are shown.
#pragma once

#include "session/events.h"

namespace fw {

struct RunCosts {
    double tokens = 0;  ///< that training will see
    double flops = 0;   ///< of the model: forward and backward, for all tokens
    double bytes = 0;   ///< that training will hold
};

RunCosts runCosts(const RunInfo& info);

}  // namespace fw
