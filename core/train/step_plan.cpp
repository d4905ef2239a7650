// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/step_plan.h"

#include <algorithm>
#include <vector>

#include "backend/dry_run_backend.h"
#include "base/error.h"
#include "model/gpt.h"

namespace fw {

namespace {
/// Weights and their prepared copies, two moments, the gradient of every shard.
int64_t stateFloats(const Backend& backend, const Gpt& gpt, int64_t shards) {
    return gpt.layout().flatSize() * (3 + shards) + PreparedWeights::floatsFor(backend, gpt.layout());
}
}  // namespace

int shardCount(const TrainConfig& config, int64_t flatSize) {
    constexpr int64_t kGradientBudget = 1ll << 28;  // floats: 1 GiB for the gradients of all shards
    const int64_t affordable = std::max<int64_t>(1, kGradientBudget / std::max<int64_t>(flatSize, 1));
    return static_cast<int>(std::min<int64_t>({config.shards, config.batchSize, affordable}));
}

int64_t microSequences(const Backend& backend, const Gpt& gpt, const TrainConfig& config, int64_t shards) {
    const int64_t perShard = (config.batchSize + shards - 1) / shards, T = gpt.config().nCtx;
    if (!backend.isQueue()) return std::clamp<int64_t>(config.microTokens / T, 1, perShard);
    const int64_t one = activationFloats(backend, gpt, 1), more = activationFloats(backend, gpt, 2) - one;
    const double room = 0.9 * static_cast<double>(backend.freeBytes()) / 4 - static_cast<double>(stateFloats(backend, gpt, shards) + one);
    check(room >= 0, ErrorKind::Unavailable,
          "Training this model on {} takes {} MB even with one sequence at a time, and {} MB are free. Choose a smaller model or a shorter "
          "context, or train on the CPU.",
          backend.id(), (stateFloats(backend, gpt, shards) + one) * 4 / 1000000, backend.freeBytes() / 1000000);
    return std::clamp<int64_t>(1 + static_cast<int64_t>(room / static_cast<double>(more)), 1, perShard);
}

int64_t activationFloats(const Backend& backend, const Gpt& gpt, int64_t B) {
    const DryRunBackend nothing(backend.activationType());
    const int64_t T = gpt.config().nCtx;
    const std::vector<int32_t> ids(static_cast<size_t>(B * T));
    float nowhere = 0;
    Tape tape(nothing);
    tape.begin(true);
    double nothingSummed = 0;
    const Var logits = gpt.forward(tape, {&nowhere, &nowhere}, ids.data(), B, T);
    ops::crossEntropy(tape, logits, ids.data(), 1, &nothingSummed);
    tape.backward();
    return tape.takenFloats();
}

TrainingMemory trainingMemory(const Backend& backend, const Gpt& gpt, const TrainConfig& config) {
    const int64_t shards = backend.shards(shardCount(config, gpt.layout().flatSize()));
    const int64_t workers = std::min<int64_t>(backend.workers(), shards);
    const int64_t activations = activationFloats(backend, gpt, microSequences(backend, gpt, config, shards));
    return {.state = 4 * stateFloats(backend, gpt, shards), .activations = 4 * workers * activations};
}

}  // namespace fw
