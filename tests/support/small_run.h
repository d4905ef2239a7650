// SPDX-License-Identifier: GPL-3.0-or-later
// A run that a test can afford: a small model on a few pages of the built-in world.
#pragma once

#include "train/run_config.h"

namespace fw::test {

inline RunConfig smallRun(int steps) {
    RunConfig config;
    config.device = "cpu";
    config.threads = 2;
    config.model.nLayer = 2;
    config.model.nHead = 2;
    config.model.nEmbd = 32;
    config.model.nCtx = 32;
    config.data.worldMb = 0.25;
    config.data.tokenizer = "bpe:384";
    config.train.steps = steps;
    config.train.batchSize = 8;
    config.train.shards = 4;
    config.train.evalEvery = 5;
    config.train.evalTokens = 512;
    return config;
}

}  // namespace fw::test
