// SPDX-License-Identifier: GPL-3.0-or-later
// What the subcommands of `runs` share.
#pragma once

#include "cli/command.h"
#include "cli/support.h"
#include "runs/run_library.h"

namespace fw::cli {

/// A row of the list as JSON.
Json runJson(const RunRow& row);
/// "2.6312", "2.6312 at 500" where it was not measured at the last step, "-".
std::string validationText(const RunRecord& record);
/// Several runs beside each other: what differs between them, how far they came, their curves (thinned to `points`).
void compareRuns(const std::vector<std::filesystem::path>& runs, int points, bool json, Streams& streams);

}  // namespace fw::cli
