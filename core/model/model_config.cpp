// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/model_config.h"

namespace fw {

void checkModelConfig(const ModelConfig& c) {
    checkFields(c);
    check(c.headDim > 0 || c.nEmbd % c.nHead == 0, ErrorKind::Config,
          "model.n_embd: {} cannot be shared out among {} heads. Use a multiple of {} or set model.head_dim.", c.nEmbd,
          c.nHead, c.nHead);
    check(c.family != "llama" || c.nEmbd % c.nHead == 0, ErrorKind::Config,
          "model.n_embd: {} is not a multiple of {} heads, which family llama needs even with model.head_dim; qwen3 "
          "does not.",
          c.nEmbd, c.nHead);
    check(c.headSize() % 2 == 0 || c.isGpt2(), ErrorKind::Config,
          "model.head_dim: {} is odd; rotary positions turn pairs. Use an even size.", c.headSize());
    check(c.nHead % c.kvHeads() == 0, ErrorKind::Config, "model.n_kv_head: {} does not divide the {} heads.",
          c.kvHeads(), c.nHead);
    check(!c.isGpt2() || (c.kvHeads() == c.nHead && c.headSize() * c.nHead == c.nEmbd), ErrorKind::Config,
          "model.family gpt2 has as many heads of keys as of queries, each n_embd / n_head wide.");
}

}  // namespace fw
