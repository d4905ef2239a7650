// SPDX-License-Identifier: GPL-3.0-or-later
// What a model costs before it exists: parameters, FLOPs, memory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/model_config.h"

namespace fw {

struct ParameterRow {
    std::string name;          ///< as in the model file of its Hugging Face class
    std::vector<int> shape;
    int64_t count = 0;
};

struct ModelSummary {
    int64_t parameters = 0;              ///< all
    int64_t nonEmbedding = 0;            ///< without token and position embeddings (an untied head counts)
    int64_t matmulParameters = 0;        ///< N of the FLOP convention: matrices incl. the head
    double trainFlopsPerToken = 0;       ///< 6 N + 6 L T (H D): forward and backward, causal attention at half of T x T
    int64_t weightBytes = 0;             ///< fp32
    std::vector<ParameterRow> rows;
};

/// Counts of `config`, which must have passed checkModelConfig and have vocabSize > 0.
ModelSummary describeModel(const ModelConfig& config);

}  // namespace fw
