#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the reference numbers of tests/core/tst_golden.cpp with PyTorch and transformers.

For every model: a folder as `save_pretrained` writes it (fp32 weights) and golden.safetensors with what those weights
give in double precision: logits, losses, every gradient, ten AdamW steps. See README.md. Run it here: ./make_golden.py
"""

import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch.nn.functional import cross_entropy
from transformers import GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM, Qwen3Config, Qwen3ForCausalLM
from transformers.models.llama.modeling_llama import LlamaRMSNorm, LlamaRotaryEmbedding
from transformers.models.qwen3.modeling_qwen3 import Qwen3RMSNorm, Qwen3RotaryEmbedding

HERE = Path(__file__).parent
V, T, C, B, STEPS = 48, 16, 32, 3, 10
GRAD_CLIP = 2.68  # some of the steps are clipped, some are not
TOKENS = dict(bos_token_id=None, eos_token_id=None, pad_token_id=None)

gpt2 = GPT2Config(vocab_size=V, n_positions=T, n_embd=C, n_layer=2, n_head=4, resid_pdrop=0.0, embd_pdrop=0.0,
                  attn_pdrop=0.0, **TOKENS)
llama_shape = dict(vocab_size=V, hidden_size=C, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
                   intermediate_size=64, max_position_embeddings=T, rms_norm_eps=1e-5, **TOKENS)
MODELS = {
    "gpt2": (GPT2LMHeadModel, gpt2),
    "llama": (LlamaForCausalLM, LlamaConfig(**llama_shape)),
    # heads wider than hidden_size / heads, another rotary base
    "qwen3": (Qwen3ForCausalLM, Qwen3Config(**llama_shape, head_dim=12, rope_parameters={"rope_type": "default", "rope_theta": 500.0})),
    "qwen3_tied": (Qwen3ForCausalLM, Qwen3Config(**{**llama_shape, "num_hidden_layers": 1, "num_key_value_heads": 4},
                                                 head_dim=8, tie_word_embeddings=True)),
}


def randomise(model: torch.nn.Module) -> None:
    """Weights far from any initialisation's special values, so that no gain, bias or transposition goes unseen."""
    random = torch.Generator().manual_seed(20240229)
    for name, weight in model.named_parameters():
        noise = torch.randn(weight.shape, generator=random)
        if weight.dim() == 2:
            weight.data = 0.15 * noise
        else:
            weight.data = 0.1 * noise if name.endswith("bias") else 1 + 0.2 * noise


def use_double_inside() -> None:
    """transformers computes norms and rotary angles in fp32 whatever the dtype; the same formulas in the dtype given."""

    def rms_norm(self, x):
        return self.weight * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.variance_epsilon)

    def rotary(self, x, position_ids):
        head = getattr(self.config, "head_dim", None) or self.config.hidden_size // self.config.num_attention_heads
        exponent = torch.arange(0, head, 2, dtype=x.dtype) / head
        angle = position_ids[..., None].to(x.dtype) / self.config.rope_parameters["rope_theta"] ** exponent
        angle = torch.cat((angle, angle), dim=-1)
        return angle.cos(), angle.sin()

    for norm in (LlamaRMSNorm, Qwen3RMSNorm):
        norm.forward = rms_norm
    for embedding in (LlamaRotaryEmbedding, Qwen3RotaryEmbedding):
        embedding.forward = rotary


def loss_of(model: torch.nn.Module, batch: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    logits = model(batch[:, :-1], use_cache=False).logits
    return logits, cross_entropy(logits.flatten(0, 1), batch[:, 1:].flatten())


def gradients(model: torch.nn.Module, batch: torch.Tensor) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    logits, loss = loss_of(model, batch)
    model.zero_grad()
    loss.backward()
    return logits.detach(), {name: weight.grad.clone() for name, weight in model.named_parameters()}


def adamw_steps(model: torch.nn.Module, batches: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    weights = list(model.parameters())
    groups = [{"params": [w for w in weights if w.dim() == 2], "weight_decay": 0.1},
              {"params": [w for w in weights if w.dim() != 2], "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.95), eps=1e-8)
    losses, norms = [], []
    for batch in batches:
        _, loss = loss_of(model, batch)
        optimizer.zero_grad()
        loss.backward()
        norms.append(torch.nn.utils.clip_grad_norm_(weights, GRAD_CLIP))
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.stack(norms)


def load(kind, folder: Path, dtype: torch.dtype) -> torch.nn.Module:
    model = kind.from_pretrained(folder, dtype=dtype, attn_implementation="sdpa")
    return model.train()


def distance(a: torch.Tensor, b: torch.Tensor) -> float:
    return ((a.double() - b.double()).norm() / b.double().norm().clamp(min=1e-3)).item()


def main() -> None:
    plain = {}
    batches = torch.randint(0, V, (STEPS, B, T + 1), generator=torch.Generator().manual_seed(7))
    for name, (kind, config) in MODELS.items():
        folder = HERE / name
        shutil.rmtree(folder, ignore_errors=True)
        torch.manual_seed(0)
        model = kind(config)
        randomise(model)
        model.save_pretrained(folder)
        plain[name] = gradients(load(kind, folder, torch.float32), batches[0])
    use_double_inside()
    for name, (kind, config) in MODELS.items():
        folder = HERE / name
        model = load(kind, folder, torch.float64)
        logits, grads = gradients(model, batches[0])
        worst = max([distance(plain[name][0], logits)] + [distance(plain[name][1][n], g) for n, g in grads.items()])
        assert worst < 1e-5, f"{name}: double precision differs from transformers in fp32 by {worst}"
        losses, norms = adamw_steps(model, batches)
        assert norms.min() < GRAD_CLIP < norms.max(), f"{name}: gradient norms {norms.min()} to {norms.max()}"
        tensors = {"batches": batches, "losses": losses, "grad_norms": norms, "logits": logits.float()}
        tensors |= {f"grad.{n}": g.float() for n, g in grads.items()}
        tensors |= {f"final.{n}": w.detach().float().clone() for n, w in model.named_parameters()}
        save_file(tensors, folder / "golden.safetensors", metadata={"format": "pt"})
        print(f"{name}: losses {losses[0]:.4f} to {losses[-1]:.4f}, gradient norms {norms.min():.3f} to {norms.max():.3f}, "
              f"fp32 transformers within {worst:.1e}")


if __name__ == "__main__":
    main()
