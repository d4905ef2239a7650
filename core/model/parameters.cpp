// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters.h"

#include "base/error.h"

namespace fw {

ParameterLayout::ParameterLayout(const ModelConfig& config) : m_tied(config.tieEmbeddings) {
    using enum ParameterRole;
    const int64_t V = config.vocabSize, C = config.nEmbd, T = config.nCtx, F = config.ffSize(), D = config.headSize();
    const int64_t Q = config.nHead * D, KV = config.kvHeads() * D;
    const bool gpt2 = config.isGpt2();
    const auto norm = [&](const std::string& name, int64_t width) {
        add(name + ".weight", {width}, Gain);
        if (gpt2) add(name + ".bias", {width}, Bias);
    };
    const auto matrix = [&](const std::string& name, int64_t out, int64_t in) {
        add(name + ".weight", {out, in}, Matrix);
        if (gpt2) add(name + ".bias", {out}, Bias);
    };
    add("embed.tokens", {V, C}, TokenEmbedding);
    if (gpt2) add("embed.positions", {T, C}, PositionEmbedding);
    for (int i = 0; i < config.nLayer; ++i) {
        const std::string block = fmt::format("blocks.{}.", i);
        norm(block + "norm1", C);
        matrix(block + "attn.q", Q, C);
        matrix(block + "attn.k", KV, C);
        matrix(block + "attn.v", KV, C);
        if (config.hasQkNorm()) {
            norm(block + "attn.q_norm", D);
            norm(block + "attn.k_norm", D);
        }
        matrix(block + "attn.out", C, Q);
        norm(block + "norm2", C);
        if (!gpt2) matrix(block + "mlp.gate", F, C);
        matrix(block + "mlp.up", F, C);
        matrix(block + "mlp.down", C, F);
    }
    norm("norm", C);
    if (!config.tieEmbeddings) add("head.weight", {V, C}, Head);
}

int ParameterLayout::add(std::string name, Shape shape, ParameterRole role) {
    const int64_t count = shape.count();
    m_parameters.push_back({std::move(name), shape, m_flatSize, role});
    m_flatSize += (count + 15) / 16 * 16;
    return static_cast<int>(m_parameters.size()) - 1;
}

int ParameterLayout::find(std::string_view name) const {
    for (size_t i = 0; i < m_parameters.size(); ++i)
        if (m_parameters[i].name == name) return static_cast<int>(i);
    return -1;
}

int ParameterLayout::index(std::string_view name) const {
    const int i = find(name);
    check(i >= 0, ErrorKind::Internal, "[parameters] no weight is called '{}'.", name);
    return i;
}

}  // namespace fw
