// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_costs.h"

namespace fw {

namespace {

/// fp32 numbers a block keeps per token for its backward pass: about eight vectors of width C and three of the MLP.
double activationsPerToken(const ModelConfig& model) {
    const double perBlock = 8.0 * model.nEmbd + 3.0 * model.ffSize();
    return model.nLayer * perBlock + 2.0 * model.nEmbd + 2.0 * model.vocabSize;
}

}  // namespace

RunCosts runCosts(const RunInfo& info) {
    const TrainConfig& train = info.config.train;
    const double tokensPerStep = static_cast<double>(train.batchSize) * info.config.model.nCtx;
    RunCosts costs;
    costs.tokens = static_cast<double>(train.steps) * tokensPerStep;
    costs.flops = costs.tokens * info.model.trainFlopsPerToken;
    const double copies = 3.0 + train.shards;  // weights, two moments, one gradient per shard
    costs.bytes = static_cast<double>(info.model.weightBytes) * copies +
                  4.0 * activationsPerToken(info.config.model) * train.microTokens * train.shards;
    return costs;
}

}  // namespace fw
