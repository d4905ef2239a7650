// SPDX-License-Identifier: GPL-3.0-or-later
// A training run in the terminal: a client of Session that starts it, watches it, stops it and saves it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/command.h"
#include "cli/train_report.h"
#include "session/commands.h"
#include "train/run_config.h"

namespace fw::cli {

struct TrainRequest {
    RunConfig config;                   ///< with its stop rules (train.stop_seconds, train.stop_val_loss)
    std::string prompt;                 ///< of the samples; empty: the beginning of a document
    command::RunPlace place;            ///< where it is kept, if anywhere
    std::optional<ForkOrigin> fork;     ///< begin where another run was
    std::optional<command::Open> open;  ///< go on with a kept run; `config` are its settings
    bool jsonl = false;
};

/// Trains until the plan, a stop rule or an interrupt (SIGINT, SIGTERM, SIGHUP) ends it; a kept run is saved in any case. Returns the exit code. Throws Error when the run cannot be set up or saved.
int train(const TrainRequest& request, Streams& streams);

}  // namespace fw::cli
