// SPDX-License-Identifier: GPL-3.0-or-later
// The measurement behind `bench`: steps of a training run and matrix products of the same shapes, in turns, so that both
// meet the same moods of the machine. Random token ids stand in for text: the time of a step does not depend on them.
#pragma once

#include <string>
#include <vector>

#include "backend/backend.h"
#include "train/run_config.h"
#include "train/trainer.h"

namespace fw::cli {

/// Quartiles of repeated measurements.
struct Spread {
    double low = 0, median = 0, high = 0;
};
Spread spreadOf(std::vector<double> values);

struct TrainingBench {
    Spread secondsPerStep;
    double tokensPerSecond = 0, modelFlops = 0;  ///< at the median; FLOP/s by the convention of ModelSummary
    struct Library {
        std::string name;
        Spread flops;  ///< FLOP/s of all cores over the model's own shapes
    };
    std::vector<Library> sgemm;  ///< ours first; the others only beside the CPU backend
    size_t best = 0;             ///< the fastest of them
    Spread ratio;                ///< of modelFlops to the fastest, by round
    StepTimes times;             ///< of one step on average
    int64_t trainingBytes = 0, expectedBytes = 0;  ///< held, and as known beforehand
};

/// Measures for about `seconds`.
TrainingBench benchTraining(Backend& backend, const RunConfig& config, double seconds);

}  // namespace fw::cli
