// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_costs.h"

namespace fw {

RunCosts runCosts(const RunInfo& info) {
    const TrainConfig& train = info.config.train;
    const double tokensPerStep = static_cast<double>(train.batchSize) * info.config.model.nCtx;
    RunCosts costs;
    costs.tokens = static_cast<double>(train.steps) * tokensPerStep;
    costs.flops = costs.tokens * info.model.trainFlopsPerToken;
    costs.bytes = static_cast<double>(info.memory.total());
    return costs;
}

}  // namespace fw
