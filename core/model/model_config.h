// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a model, in the field's terms. Three families, each loadable by its Hugging Face class:
//   gpt2   learned positions, LayerNorm, GELU (tanh), biases            GPT2LMHeadModel
//   llama  RoPE, RMSNorm, SwiGLU, no biases                             LlamaForCausalLM
//   qwen3  as llama, with RMSNorm on every head's queries and keys      Qwen3ForCausalLM
#pragma once

#include <string>

#include "base/fields.h"

namespace fw {

struct ModelConfig {
    std::string family = "qwen3";
    int nLayer = 3;
    int nHead = 3;
    int nKvHead = 0;      ///< heads of keys and values (grouped-query attention); 0 means nHead
    int nEmbd = 96;       ///< C
    int headDim = 0;      ///< D; 0 means nEmbd / nHead
    int nFf = 0;          ///< hidden width of the MLP; 0 means 4 C (gpt2) or 8/3 C rounded up to 32 (llama, qwen3)
    int nCtx = 128;       ///< T, the context length
    int vocabSize = 0;    ///< V; set from the tokenizer
    bool tieEmbeddings = true;
    bool zeroInit = false;   ///< output projections (and an untied head) start at zero
    double initStd = 0.02;
    double normEps = 1e-5;
    double ropeTheta = 10000.0;

    bool isGpt2() const { return family == "gpt2"; }
    bool hasQkNorm() const { return family == "qwen3"; }
    int kvHeads() const { return nKvHead > 0 ? nKvHead : nHead; }
    int headSize() const { return headDim > 0 ? headDim : nEmbd / nHead; }
    int ffSize() const { return nFf > 0 ? nFf : isGpt2() ? 4 * nEmbd : (8 * nEmbd / 3 + 31) / 32 * 32; }

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("model.family", self.family, Choice{{"gpt2", "llama", "qwen3"}}, "Which published architecture the blocks follow");
        visit("model.n_layer", self.nLayer, Range{1, 200}, "Blocks, one after the other");
        visit("model.n_head", self.nHead, Range{1, 256}, "Attention heads per block");
        visit("model.n_kv_head", self.nKvHead, Range{0, 256}, "Heads of keys and values; 0 means as many as n_head");
        visit("model.n_embd", self.nEmbd, Range{4, 16384}, "Width of the residual stream (C)");
        visit("model.head_dim", self.headDim, Range{0, 512}, "Width of one head; 0 means n_embd / n_head");
        visit("model.n_ff", self.nFf, Range{0, 65536}, "Hidden width of the MLP; 0 means the family's usual ratio");
        visit("model.n_ctx", self.nCtx, Range{2, 65536}, "Context length: tokens the model can see at once (T)");
        visit("model.vocab_size", self.vocabSize, Range{0, 1000000}, "Tokens in the vocabulary (V); follows from the tokenizer");
        visit("model.tie_embeddings", self.tieEmbeddings, Any{}, "Input and output embeddings are one matrix");
        visit("model.zero_init", self.zeroInit, Any{}, "Output projections start at zero, so every block starts as identity");
        visit("model.init_std", self.initStd, Range{0, 10}, "Standard deviation of the initial weights");
        visit("model.norm_eps", self.normEps, Range{1e-12, 0.1}, "Added under the root in the norms");
        visit("model.rope_theta", self.ropeTheta, Range{10, 1e9}, "Base of the rotary position frequencies");
    }
};

/// Throws Error(Config) with the field and a way out if the shape cannot be built (for example heads that do not divide).
void checkModelConfig(const ModelConfig& config);

}  // namespace fw
