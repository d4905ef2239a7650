// SPDX-License-Identifier: GPL-3.0-or-later
// What the subcommands of `runs` share.
#pragma once

#include "cli/command.h"
#include "cli/support.h"
#include "runs/run_library.h"

namespace fw::cli {

/// A row of the list as JSON.
Json runJson(const RunRow& row);
/// Several runs beside each other: what differs between them, how far they came, their curves (thinned to `points`).
void compareRuns(const std::vector<std::filesystem::path>& runs, int points, bool json, Streams& streams);

}  // namespace fw::cli
