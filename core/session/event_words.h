// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the loss curve beside the curve, in words: the same in the window, in reports and in tables.
#pragma once

#include <string>

#include "session/events.h"

namespace fw {

/// One sentence that begins with the step.
std::string eventWords(const event::Recovered& recovered);
std::string eventWords(const event::Storage& storage);
std::string eventWords(const event::TroubleCaused& trouble);

}  // namespace fw
