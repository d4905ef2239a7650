// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/name_map.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/error.h"

namespace fw {

namespace {

/// A row of a family's table: the name in the file ("{}" is the block), ours without ".weight", several where fused.
struct Row {
    std::string_view theirs;
    std::vector<std::string_view> ours;
    bool transposed = false;
};

const std::vector<Row>& gpt2Blocks() {
    static const std::vector<Row> rows{
        {"transformer.h.{}.ln_1.weight", {"norm1.weight"}},
        {"transformer.h.{}.ln_1.bias", {"norm1.bias"}},
        {"transformer.h.{}.attn.c_attn.weight", {"attn.q.weight", "attn.k.weight", "attn.v.weight"}, true},
        {"transformer.h.{}.attn.c_attn.bias", {"attn.q.bias", "attn.k.bias", "attn.v.bias"}},
        {"transformer.h.{}.attn.c_proj.weight", {"attn.out.weight"}, true},
        {"transformer.h.{}.attn.c_proj.bias", {"attn.out.bias"}},
        {"transformer.h.{}.ln_2.weight", {"norm2.weight"}},
        {"transformer.h.{}.ln_2.bias", {"norm2.bias"}},
        {"transformer.h.{}.mlp.c_fc.weight", {"mlp.up.weight"}, true},
        {"transformer.h.{}.mlp.c_fc.bias", {"mlp.up.bias"}},
        {"transformer.h.{}.mlp.c_proj.weight", {"mlp.down.weight"}, true},
        {"transformer.h.{}.mlp.c_proj.bias", {"mlp.down.bias"}},
    };
    return rows;
}

/// Qwen3 is Llama with two more gains per block.
const std::vector<Row>& llamaBlocks() {
    static const std::vector<Row> rows{
        {"model.layers.{}.input_layernorm.weight", {"norm1.weight"}},
        {"model.layers.{}.self_attn.q_proj.weight", {"attn.q.weight"}},
        {"model.layers.{}.self_attn.k_proj.weight", {"attn.k.weight"}},
        {"model.layers.{}.self_attn.v_proj.weight", {"attn.v.weight"}},
        {"model.layers.{}.self_attn.q_norm.weight", {"attn.q_norm.weight"}},
        {"model.layers.{}.self_attn.k_norm.weight", {"attn.k_norm.weight"}},
        {"model.layers.{}.self_attn.o_proj.weight", {"attn.out.weight"}},
        {"model.layers.{}.post_attention_layernorm.weight", {"norm2.weight"}},
        {"model.layers.{}.mlp.gate_proj.weight", {"mlp.gate.weight"}},
        {"model.layers.{}.mlp.up_proj.weight", {"mlp.up.weight"}},
        {"model.layers.{}.mlp.down_proj.weight", {"mlp.down.weight"}},
    };
    return rows;
}

const std::vector<Row>& outsideBlocks(bool gpt2) {
    static const std::vector<Row> gpt2Rows{{"transformer.wte.weight", {"embed.tokens"}},
                                           {"transformer.wpe.weight", {"embed.positions"}},
                                           {"transformer.ln_f.weight", {"norm.weight"}},
                                           {"transformer.ln_f.bias", {"norm.bias"}},
                                           {"lm_head.weight", {"head.weight"}}};
    static const std::vector<Row> llamaRows{{"model.embed_tokens.weight", {"embed.tokens"}},
                                            {"model.norm.weight", {"norm.weight"}},
                                            {"lm_head.weight", {"head.weight"}}};
    return gpt2 ? gpt2Rows : llamaRows;
}

int64_t outputs(const Parameter& parameter) {
    return parameter.shape[0];
}

/// The shape in the file: parts stacked along the output axis, then turned if it is a Conv1D.
std::vector<int64_t> fileShape(const HfTensor& tensor, const ParameterLayout& layout) {
    int64_t rows = 0;
    for (const int part : tensor.parts) rows += outputs(layout.all()[static_cast<size_t>(part)]);
    const Shape& first = layout.all()[static_cast<size_t>(tensor.parts.front())].shape;
    if (first.rank() == 1) return {rows};
    return tensor.transposed ? std::vector<int64_t>{first[1], rows} : std::vector<int64_t>{rows, first[1]};
}

/// Adds the row's tensor if the model has its weights (a gpt2 has no gate, a tied model no head).
void addRow(std::vector<HfTensor>& tensors, const Row& row, std::string_view name, std::string_view block,
            const ParameterLayout& layout) {
    HfTensor tensor{std::string(name), {}, {}, row.transposed};
    for (const std::string_view part : row.ours) {
        const int index = layout.find(std::string(block) + std::string(part));
        if (index < 0) return;
        tensor.parts.push_back(index);
    }
    tensor.shape = fileShape(tensor, layout);
    tensors.push_back(std::move(tensor));
}

/// Calls move(index in the file's tensor, index in the flat array, count) for every run of numbers adjacent on both
/// sides.
template <class Move>
void forEachRun(const HfTensor& tensor, const ParameterLayout& layout, Move move) {
    const int64_t fileRow = tensor.transposed ? tensor.shape[1] : 0;
    int64_t place = 0;
    for (const int index : tensor.parts) {
        const Parameter& part = layout.all()[static_cast<size_t>(index)];
        if (!tensor.transposed) {
            move(place, part.offset, part.count());
            place += part.count();
            continue;
        }
        const int64_t out = part.shape[0], in = part.shape[1];
        for (int64_t i = 0; i < in; ++i)
            for (int64_t o = 0; o < out; ++o) move(i * fileRow + place + o, part.offset + o * in + i, 1);
        place += out;
    }
}

}  // namespace

int64_t HfTensor::count() const {
    int64_t n = 1;
    for (const int64_t extent : shape) n *= extent;
    return n;
}

std::vector<HfTensor> hfTensors(const ModelConfig& config, const ParameterLayout& layout) {
    const std::vector<Row>& blocks = config.isGpt2() ? gpt2Blocks() : llamaBlocks();
    std::vector<HfTensor> tensors;
    for (const Row& row : outsideBlocks(config.isGpt2())) addRow(tensors, row, row.theirs, "", layout);
    for (int i = 0; i < config.nLayer; ++i)
        for (const Row& row : blocks)
            addRow(tensors, row, fmt::format(fmt::runtime(row.theirs), i), fmt::format("blocks.{}.", i), layout);
    std::sort(tensors.begin(), tensors.end(),
              [](const HfTensor& a, const HfTensor& b) { return a.parts.front() < b.parts.front(); });
    size_t covered = 0;
    for (const HfTensor& tensor : tensors) covered += tensor.parts.size();
    check(covered == layout.all().size(), ErrorKind::Internal,
          "[name_map] {} of {} weights of family {} have a name in its files.", covered, layout.all().size(),
          config.family);
    return tensors;
}

std::string_view withoutPrefix(const ModelConfig& config, std::string_view name) {
    const std::string_view prefix = config.isGpt2() ? "transformer." : "model.";
    return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

bool isIgnoredTensor(std::string_view name) {
    const std::array<std::string_view, 3> endings{".attn.bias", ".attn.masked_bias", ".rotary_emb.inv_freq"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

void gatherTensor(const HfTensor& tensor, const ParameterLayout& layout, std::span<const float> weights,
                  std::span<float> out) {
    forEachRun(tensor, layout, [&](int64_t file, int64_t flat, int64_t count) {
        std::copy_n(weights.begin() + flat, count, out.begin() + file);
    });
}

void scatterTensor(const HfTensor& tensor, const ParameterLayout& layout, std::span<const float> in,
                   std::span<float> weights) {
    forEachRun(tensor, layout, [&](int64_t file, int64_t flat, int64_t count) {
        std::copy_n(in.begin() + file, count, weights.begin() + flat);
    });
}

}  // namespace fw
