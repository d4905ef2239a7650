// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a model of a given shape writes: one stream, and many at once.
#pragma once

#include "backend/backend.h"
#include "model/model_config.h"

namespace fw::cli {

/// Tokens per second of all streams together, from one token of prompt up to `tokens` more; the best of several turns.
struct GenerationBench {
    int streams = 64, tokens = 0;
    double single = 0, batched = 0;
};
GenerationBench benchGeneration(const Backend& backend, ModelConfig config);

}  // namespace fw::cli
