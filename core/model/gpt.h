// SPDX-License-Identifier: GPL-3.0-or-later
// The model: a stack of blocks that read from and add to one residual stream. Written once for all families, devices,
// training and generation; read gpt.cpp from top to bottom.
#pragma once

#include <string>
#include <vector>

#include "model/kv_cache.h"
#include "model/model_config.h"
#include "model/parameters.h"
#include "model/prepared_weights.h"
#include "ops/ops.h"

namespace fw {

/// Weights in a backend's memory, flat in ParameterLayout order, where their gradients go (null: no gradients), and copies
/// of these same weights that make products faster (null: none).
struct WeightView {
    float* values = nullptr;
    float* grads = nullptr;
    const PreparedWeights* prepared = nullptr;
};

/// What a pass went through, for those who look inside. Variables of the tape: valid until it begins again.
struct GptTrace {
    struct Block {
        Var queries = nullptr;  ///< (B,T,H,D) as they are compared: normalised (qwen3) and turned (llama, qwen3)
        Var keys = nullptr;     ///< (B,T,G,D) likewise
        Var output = nullptr;   ///< (B,T,C) the residual stream behind the block
    };
    Var embedded = nullptr;     ///< (B,T,C) the residual stream before the first block
    std::vector<Block> blocks;
};

class Gpt {
  public:
    /// `config` must have passed checkModelConfig and have vocabSize > 0.
    explicit Gpt(const ModelConfig& config);

    const ModelConfig& config() const { return m_config; }
    const ParameterLayout& layout() const { return m_layout; }

    /// Logits (B,T,V) for ids (B,T) in the backend's memory. With a cache the ids continue what it holds, and their keys
    /// and values are appended to it; the caller then advances it. `lastOnly` computes logits for the last position only: (B,1,V).
    /// `trace` is told what the pass went through.
    Var forward(Tape& tape, WeightView weights, const int32_t* ids, int64_t B, int64_t T, KvCache* cache = nullptr,
                bool lastOnly = false, GptTrace* trace = nullptr) const;
    /// Logits (B,T,V) of a residual stream (B,T,C), as the last step of forward() reads them: final norm and head.
    Var unembed(Tape& tape, WeightView weights, Var stream) const;

  private:
    /// A projection: its matrix and, in gpt2, its bias.
    struct Linear {
        int weight = -1, bias = -1;
    };
    struct Block {
        Linear norm1, q, k, v, qNorm, kNorm, out, norm2, gate, up, down;
    };
    /// One pass: the tape, the weights and where in the sequence we are.
    struct Pass;

    Linear find(const std::string& name) const;

    ModelConfig m_config;
    ParameterLayout m_layout;
    int m_tokens = -1, m_positions = -1, m_head = -1;
    std::vector<Block> m_blocks;
    Linear m_norm;
};

}  // namespace fw
