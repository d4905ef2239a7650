// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/step_plan.h"

#include <algorithm>
#include <vector>

#include "backend/dry_run_backend.h"
#include "model/gpt.h"

namespace fw {

int shardCount(const TrainConfig& config, int64_t flatSize) {
    constexpr int64_t kGradientBudget = 1ll << 28;  // floats: 1 GiB for the gradients of all shards
    const int64_t affordable = std::max<int64_t>(1, kGradientBudget / std::max<int64_t>(flatSize, 1));
    return static_cast<int>(std::min<int64_t>({config.shards, config.batchSize, affordable}));
}

int64_t microSequences(const TrainConfig& config, int64_t T, int64_t shards) {
    const int64_t perShard = (config.batchSize + shards - 1) / shards;
    return std::clamp<int64_t>(config.microTokens / T, 1, perShard);
}

int64_t activationFloats(const Gpt& gpt, int64_t B) {
    const DryRunBackend nothing;
    const int64_t T = gpt.config().nCtx;
    const std::vector<int32_t> ids(static_cast<size_t>(B * T));
    float nowhere = 0;
    Tape tape(nothing);
    tape.begin(true);
    const Var logits = gpt.forward(tape, {&nowhere, &nowhere}, ids.data(), B, T);
    ops::crossEntropy(tape, logits, ids.data(), 1);
    tape.backward();
    return tape.takenFloats();
}

TrainingMemory trainingMemory(const Backend& backend, const Gpt& gpt, const TrainConfig& config) {
    const int64_t flat = gpt.layout().flatSize(), shards = backend.shards(shardCount(config, flat));
    const int64_t workers = std::min<int64_t>(backend.workers(), shards);
    const int64_t activations = activationFloats(gpt, microSequences(config, gpt.config().nCtx, shards));
    return {4 * (flat * (3 + shards) + PreparedWeights::floatsFor(backend, gpt.layout())), 4 * workers * activations};
}

}  // namespace fw
