// SPDX-License-Identifier: GPL-3.0-or-later
// A run's past from its metrics.jsonl, as the events it was told with.
// Steps at which something went wrong are no `steps`: the update was not made.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "runs/run_record.h"
#include "session/events.h"

namespace fw {

/// A completion written while the run trained.
struct PastSample {
    int64_t step = 0;
    std::string prompt, text;
};

/// How and where a stretch of the run was trained; one per start, none for a resume.
struct PastStart {
    std::string version, source, device;
    int64_t parameters = 0, vocabSize = 0, documents = 0, trainTokens = 0, validationTokens = 0;
    double uniformLoss = 0;
};

struct RunHistory {
    PastStart start;  ///< the last one
    std::vector<event::StepDone> steps;
    std::vector<event::Evaluated> evaluations;
    std::vector<event::RungPassed> passed;
    std::vector<Rung> rungs;
    std::vector<event::Recovered> recovered;
    std::vector<event::Storage> storage;        ///< all `past`
    std::vector<event::TroubleCaused> troubles;
    std::vector<ForkOrigin> forks;              ///< where it, or what it branched off, branched off
    std::vector<PastSample> samples;
};

/// What stands in the run's metrics; a torn last line and lines of other kinds are passed over. Empty without a file.
RunHistory readRunHistory(const std::filesystem::path& run);

/// Reads on from byte `from` of the metrics and returns where to read on next time: after the last whole line. What is
/// read is added to `history`, where a step made again (after going back to an earlier state) replaces what came after it.
int64_t readRunHistory(const std::filesystem::path& run, int64_t from, RunHistory& history);

/// Posts the steps, evaluations, rungs passed and troubles up to where the run stands.
void tellHistory(const std::filesystem::path& run, const Progress& upTo, const std::function<void(Event)>& post);

}  // namespace fw
