// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gpt.h"

#include "base/error.h"

namespace fw {

struct Gpt::Pass {
    const Gpt& gpt;
    Tape& tape;
    WeightView weights;
    int64_t B, T;
    KvCache* cache;
    GptTrace* trace = nullptr;

    Var parameter(int index) const {
        if (index < 0) return nullptr;
        const Parameter& p = gpt.m_layout.all()[static_cast<size_t>(index)];
        const Tensor grad = weights.grads ? Tensor{weights.grads + p.offset, p.shape} : Tensor{};
        const float* prepared = weights.prepared ? weights.prepared->of(index) : nullptr;
        return tape.parameter({weights.values + p.offset, p.shape, prepared}, grad, p.name);
    }

    Position start() const { return cache ? cache->position() : Position{}; }

    Var linear(const Linear& l, Var x, Var residual = nullptr) const {
        return ops::linear(tape, x, parameter(l.weight), parameter(l.bias), residual);
    }

    Var norm(const Linear& n, Var x) const {
        const float eps = static_cast<float>(gpt.m_config.normEps);
        return gpt.m_config.isGpt2() ? ops::layerNorm(tape, x, parameter(n.weight), parameter(n.bias), eps)
                                     : ops::rmsNorm(tape, x, parameter(n.weight), eps);
    }

    /// Tokens (and in gpt2 positions) become vectors.
    Var embed(const int32_t* ids) const {
        Var x = ops::embedding(tape, ids, B, T, parameter(gpt.m_tokens));
        return gpt.m_positions < 0 ? x : ops::addPositions(tape, x, parameter(gpt.m_positions), start());
    }

    /// Queries or keys of all heads, normalised (qwen3) and turned by their position (llama, qwen3).
    Var heads(const Linear& projection, const Linear& headNorm, Var x, int64_t count, bool turned) const {
        const ModelConfig& c = gpt.m_config;
        Var y = ops::reshape(tape, linear(projection, x), {B, T, count, c.headSize()});
        if (headNorm.weight >= 0) y = norm(headNorm, y);
        return turned && !c.isGpt2() ? ops::rope(tape, y, start(), static_cast<float>(c.ropeTheta)) : y;
    }

    /// Every position gathers from itself and the past.
    Var attention(const Block& block, int layer, Var x, Var residual) const {
        const ModelConfig& c = gpt.m_config;
        Var q = heads(block.q, block.qNorm, x, c.nHead, true);
        Var k = heads(block.k, block.kNorm, x, c.kvHeads(), true);
        Var v = heads(block.v, {}, x, c.kvHeads(), false);
        if (trace) trace->blocks.push_back({q, k, nullptr});
        Var gathered = nullptr;
        if (cache) {
            cache->append(layer, k->value, v->value);
            gathered = ops::attentionCached(tape, q, cache->keys(layer), cache->values(layer), start());
        } else {
            gathered = ops::attention(tape, q, k, v);
        }
        return linear(block.out, ops::reshape(tape, gathered, {B, T, c.nHead * c.headSize()}), residual);
    }

    /// Every position thinks for itself: up, a bend, down.
    Var mlp(const Block& block, Var x, Var residual) const {
        Var hidden = gpt.m_config.isGpt2() ? ops::gelu(tape, linear(block.up, x))
                                           : ops::swiglu(tape, linear(block.gate, x), linear(block.up, x));
        return linear(block.down, hidden, residual);
    }

    Var forward(const int32_t* ids, bool lastOnly) const {
        Var x = embed(ids);
        if (trace) trace->embedded = x;
        for (size_t i = 0; i < gpt.m_blocks.size(); ++i) {
            const Block& block = gpt.m_blocks[i];
            x = attention(block, static_cast<int>(i), norm(block.norm1, x), x);  // x + attention(norm(x))
            x = mlp(block, norm(block.norm2, x), x);                             // x + mlp(norm(x))
            if (trace) trace->blocks.back().output = x;
        }
        if (lastOnly) x = lastPositions(x);
        return unembed(x);
    }

    Var unembed(Var x) const { return ops::linear(tape, norm(gpt.m_norm, x), parameter(gpt.m_head >= 0 ? gpt.m_head : gpt.m_tokens)); }

    Var lastPositions(Var x) const {
        const int64_t C = gpt.m_config.nEmbd;
        Var last = tape.activation({B, 1, C}, "last");
        tape.backend().copyRows(last->value, C, x->value.from((T - 1) * C, {C}), T * C, B, C);
        return last;
    }
};

Gpt::Gpt(const ModelConfig& config) : m_config(config), m_layout(config) {
    m_tokens = m_layout.index("embed.tokens");
    m_positions = m_layout.find("embed.positions");
    m_head = m_layout.find("head.weight");
    m_norm = find("norm");
    for (int i = 0; i < config.nLayer; ++i) {
        const std::string b = fmt::format("blocks.{}.", i);
        m_blocks.push_back({find(b + "norm1"), find(b + "attn.q"), find(b + "attn.k"), find(b + "attn.v"), find(b + "attn.q_norm"),
                            find(b + "attn.k_norm"), find(b + "attn.out"), find(b + "norm2"), find(b + "mlp.gate"), find(b + "mlp.up"),
                            find(b + "mlp.down")});
    }
}

Gpt::Linear Gpt::find(const std::string& name) const { return {m_layout.find(name + ".weight"), m_layout.find(name + ".bias")}; }

Var Gpt::forward(Tape& tape, WeightView weights, const int32_t* ids, int64_t B, int64_t T, KvCache* cache, bool lastOnly,
                 GptTrace* trace) const {
    const int64_t end = (cache ? cache->length() : 0) + T;
    check(end <= m_config.nCtx, ErrorKind::Internal, "[gpt] {} tokens do not fit into a context of {}.", end, m_config.nCtx);
    check(!(tape.training() && (cache || lastOnly)), ErrorKind::Internal, "[gpt] a cache or last-only logits are for generation.");
    if (trace) *trace = {};
    return Pass{*this, tape, weights, B, T, cache, trace}.forward(ids, lastOnly);
}

Var Gpt::unembed(Tape& tape, WeightView weights, Var stream) const {
    return Pass{*this, tape, weights, stream->value.shape[0], stream->value.shape[1], nullptr}.unembed(stream);
}

}  // namespace fw
