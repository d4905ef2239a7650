// SPDX-License-Identifier: GPL-3.0-or-later
// Our weights <-> the tensors of a Hugging Face model file (GPT2LMHeadModel, LlamaForCausalLM, Qwen3ForCausalLM):
// names, order of axes, fused matrices. Numbers only move; nothing is computed. Files are model_folder.h's business.
//
// RoPE needs no care: both sides turn the first half of a head against the second ("rotate_half").
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/parameters.h"

namespace fw {

/// One tensor of a model file and the weights it is made of.
struct HfTensor {
    std::string name;            ///< as `save_pretrained` writes it, with prefix
    std::vector<int64_t> shape;  ///< as stored there
    std::vector<int> parts;      ///< indices in ParameterLayout; several are stacked along the output axis (q, k, v)
    bool transposed = false;     ///< stored (in, out), as GPT-2's Conv1D does

    int64_t count() const;
};

/// Every tensor of a model file of `config`, in the order of the layout. A tied head has no tensor of its own.
std::vector<HfTensor> hfTensors(const ModelConfig& config, const ParameterLayout& layout);

/// `name` without the prefix of the base model ("transformer." or "model."); files with and without it are in use.
std::string_view withoutPrefix(const ModelConfig& config, std::string_view name);
/// Buffers that old files carry and nobody needs: causal masks, rotary frequencies.
bool isIgnoredTensor(std::string_view name);

/// Fills `out` (tensor.count() numbers) from the flat array `weights`.
void gatherTensor(const HfTensor& tensor, const ParameterLayout& layout, std::span<const float> weights,
                  std::span<float> out);
/// Writes `in` (tensor.count() numbers) to its places in the flat array `weights`.
void scatterTensor(const HfTensor& tensor, const ParameterLayout& layout, std::span<const float> in,
                   std::span<float> weights);

}  // namespace fw
