// SPDX-License-Identifier: GPL-3.0-or-later
// How a step is cut up, and the memory that training will hold. Known before anything is allocated.
#pragma once

#include "train/train_config.h"

namespace fw {

class Backend;
class Gpt;

/// How many shards a step really has: the configured number, fewer when the batch has fewer sequences or when one
/// gradient per shard would be too much memory. Never depends on the number of threads.
int shardCount(const TrainConfig& config, int64_t flatSize);
/// Whole sequences that go through the model at once, no more than a shard has: about config.microTokens tokens, or, on a
/// device, as many as fit into the memory that is free beside the training state. Throws Error(Unavailable) when not even
/// one fits, saying what would.
int64_t microSequences(const Backend& backend, const Gpt& gpt, const TrainConfig& config, int64_t shards);
/// Floats of activations and their gradients in one training pass of B sequences: what a dry run takes.
int64_t activationFloats(const Backend& backend, const Gpt& gpt, int64_t B);

/// Bytes that training holds.
struct TrainingMemory {
    int64_t state = 0;        ///< weights and prepared copies, gradients of every shard, optimizer state: from the beginning
    int64_t activations = 0;  ///< of all workers, with their gradients: from the first step on
    int64_t copies = 0;       ///< of the state in the host's memory, at most, where a session keeps them (state_copies.h)
    int64_t total() const { return state + activations + copies; }
};
/// What a Trainer holds.
TrainingMemory trainingMemory(const Backend& backend, const Gpt& gpt, const TrainConfig& config);

}  // namespace fw
