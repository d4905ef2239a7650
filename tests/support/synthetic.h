// SPDX-License-Identifier: GPL-3.0-or-later
// Small models and token data for tests of the engine.
#pragma once

#include "base/rng.h"
#include "data/token_data.h"
#include "model/model_config.h"
#include "train/train_config.h"

namespace fw::test {

inline ModelConfig tinyModel(const std::string& family = "qwen3") {
    ModelConfig m;
    m.family = family;
    m.nLayer = 2;
    m.nHead = 2;
    m.nEmbd = 32;
    m.nCtx = 16;
    m.vocabSize = 24;
    m.tieEmbeddings = family == "gpt2";
    return m;
}

inline TrainConfig tinyTraining() {
    TrainConfig t;
    t.batchSize = 8;
    t.shards = 4;
    t.microTokens = 32;
    t.learningRate = 3e-3;
    t.steps = 50;
    return t;
}

/// Tokens in which each is mostly followed by the next one, so that there is something to learn.
inline TokenData countingData(int vocabSize, size_t tokens = 4000) {
    TokenData data;
    Rng rng(17);
    TokenId id = 0;
    for (size_t i = 0; i < tokens; ++i) {
        id = rng.below(8) == 0 ? static_cast<TokenId>(rng.below(static_cast<uint64_t>(vocabSize))) : (id + 1) % vocabSize;
        (i % 10 == 9 ? data.validation : data.train).push_back(id);
        if (i % 50 == 0) data.trainStarts.push_back(static_cast<int64_t>(data.train.size()));
    }
    data.validation.assign(data.train.end() - 300, data.train.end());
    return data;
}

}  // namespace fw::test
