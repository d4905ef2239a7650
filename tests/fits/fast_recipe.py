#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fast recipe on tiny Shakespeare (characters, exact validation loss over the last tenth), through firstwords-cli.

Needs the file named by TINYSHAKESPEARE (1,115,394 bytes); leaves with 77 without it.

  --check   the promised figures: nanogpt-cpu-fast reaches 1.89, sprint 1.89, 60 s 1.58, 120 s 1.52 (the mean of the seeds)
  --ablate  what each switch of the recipe is worth, as a table
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

TEXT = os.environ.get("TINYSHAKESPEARE", "")

# name of the switch: settings that turn it back
SWITCHES = {
    "QK-norm off (llama)": ["model.family=llama"],
    "GPT-2 blocks: learned positions, LayerNorm, GELU, biases": ["model.family=gpt2"],
    "head tied to the embedding": ["model.tie_embeddings=true"],
    "no zero initialisation": ["model.zero_init=false"],
    "AdamW for everything, rate 2.5e-3": ["train.optimizer=adamw", "train.learning_rate=2.5e-3"],
    "half the rates": ["train.learning_rate=5e-3"],
    "Muon's momentum 0.95": ["train.muon_momentum=0.95"],
    "warm-up of 20 steps": ["train.warmup=20"],
    "constant rate": ["train.cooldown=0"],
    "cool-down of the last 40 %": ["train.cooldown=0.4"],
    "no clipping": ["train.grad_clip=0"],
    "no weight decay": ["train.weight_decay=0"],
    "twice the batch, half the steps": ["train.batch_size=32", "train.steps=80"],
}

LONG = ["model.n_ctx=128", "train.learning_rate=7e-3", "train.muon_lr_ratio=3.5", "train.muon_momentum=0.9"]


def train(cli, preset, settings, seed, seconds=0):
    command = [cli, "train", "--preset", preset, "--data", TEXT, "--seed", str(seed), "--jsonl"]
    command += ["--seconds", str(seconds)] if seconds else []
    for setting in ["train.eval_every=0", "train.sample_every=0", *settings]:
        command += ["--set", setting]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(out.splitlines()[-1])


def repeated(name, seeds, run):
    ends = [run(seed) for seed in seeds]
    losses = [end["val_loss"] for end in ends]
    print(f"{name:58} loss {statistics.mean(losses):.3f} ({min(losses):.3f} to {max(losses):.3f})   "
          f"{statistics.median(end['seconds'] for end in ends):6.1f} s   {ends[0]['tokens']:>9,} tokens", flush=True)
    return statistics.mean(losses)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli", help="firstwords-cli")
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--ablate", action="store_true")
    options = parser.parse_args()
    if not os.path.exists(TEXT):
        print("skipped: TINYSHAKESPEARE does not name the text")
        return 77
    seeds = range(1, options.seeds + 1)
    whole = repeated("nanogpt-cpu-fast", seeds, lambda seed: train(options.cli, "nanogpt-cpu-fast", [], seed))
    if options.ablate:
        for name, settings in SWITCHES.items():
            loss = repeated(name, seeds, lambda seed: train(options.cli, "nanogpt-cpu-fast", settings, seed))
            print(f"{'':58} {loss - whole:+.3f}", flush=True)
    if options.check:
        sprint = repeated("sprint", seeds, lambda seed: train(options.cli, "sprint", [], seed))
        minute = repeated("60 s, context 128", seeds, lambda seed: train(options.cli, "nanogpt-cpu-fast", LONG, seed, 60))
        two = repeated("120 s, context 128", seeds, lambda seed: train(options.cli, "nanogpt-cpu-fast", LONG, seed, 120))
        assert whole <= 1.89 and sprint <= 1.89, "the presets no longer reach the published loss"
        assert minute <= 1.58 and two <= 1.52, "a minute or two no longer reach what they did"
    return 0


if __name__ == "__main__":
    sys.exit(main())
