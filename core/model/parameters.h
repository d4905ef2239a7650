// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a model's weights: names, shapes and places in one flat fp32 array. Weights, gradients and optimizer
// moments of a run are flat arrays with this one layout, so copying, hashing, saving and reducing them is one loop.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/model_config.h"
#include "tensor/tensor.h"

namespace fw {

enum class ParameterRole {
    TokenEmbedding,     ///< (V, C)
    PositionEmbedding,  ///< (T, C), gpt2 only
    Matrix,             ///< (out, in) inside the blocks; what Muon updates
    Head,               ///< (V, C), only when embeddings are not tied
    Gain,               ///< norm weights
    Bias,
};

/// Matrices are stored (out, in), row-major: y = x W^T + b.
/// Names (i = block): "embed.tokens" "embed.positions" "blocks.i.norm1.weight|bias" "blocks.i.attn.q|k|v|out.weight|bias"
/// "blocks.i.attn.q_norm|k_norm.weight" "blocks.i.norm2.weight|bias" "blocks.i.mlp.gate|up|down.weight|bias" (gpt2: up and
/// down only) "norm.weight|bias" "head.weight". The Hugging Face names are in io/name_map.
struct Parameter {
    std::string name;
    Shape shape;
    int64_t offset = 0;  ///< first float in the flat array, a multiple of 16
    ParameterRole role = ParameterRole::Matrix;

    int64_t count() const { return shape.count(); }
};

class ParameterLayout {
  public:
    explicit ParameterLayout(const ModelConfig& config);

    const std::vector<Parameter>& all() const { return m_parameters; }
    /// Length of the flat array in floats, padding included (padding stays zero).
    int64_t flatSize() const { return m_flatSize; }
    /// Index by name; throws Error(Internal) if absent.
    int index(std::string_view name) const;
    /// Index by name or -1.
    int find(std::string_view name) const;
    /// True for matrices that activations are multiplied with: those of the blocks, and the head or, tied, the embedding.
    bool isMultiplied(const Parameter& parameter) const {
        return parameter.role == ParameterRole::Matrix || parameter.role == ParameterRole::Head ||
               (m_tied && parameter.role == ParameterRole::TokenEmbedding);
    }

  private:
    int add(std::string name, Shape shape, ParameterRole role);

    std::vector<Parameter> m_parameters;
    int64_t m_flatSize = 0;
    bool m_tied = false;
};

}  // namespace fw
