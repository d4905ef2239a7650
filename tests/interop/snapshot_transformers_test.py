#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Every snapshot that a run leaves is a model folder for `transformers`, with what resuming needs beside it: it loads without
# a missing key, and expects the next token as `probe --at-step` does.
# Usage: snapshot_transformers_test.py FIRSTWORDS_CLI. Exits with 77 (skipped) where torch or transformers are not installed.
import json
import os
import subprocess
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"
try:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
except ImportError as error:
    print(f"SKIPPED: the Python packages 'torch' and 'transformers' are not usable here ({error})")
    sys.exit(77)

CLI = sys.argv[1]
PROMPT = "The ferry"


def run(*args):
    done = subprocess.run([CLI, *map(str, args)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def main():
    with tempfile.TemporaryDirectory() as folder:
        for family in ("qwen3", "gpt2"):
            out = os.path.join(folder, family)
            settings = ["data.world_mb=0.25", "data.tokenizer=bpe:384", f"model.family={family}", "model.n_layer=2", "model.n_head=2",
                        "model.n_embd=32", "model.n_ctx=32", "train.batch_size=8", "train.learning_rate=0.004"]
            run("train", "--preset", "spark", "--device", "cpu", "--steps", 20, "--out", out, *[word for s in settings for word in ("--set", s)])
            steps = sorted(int(name.removeprefix("step-")) for name in os.listdir(os.path.join(out, "snapshots")))
            assert {0, 1, 2, 4, 8, 16, 20} <= set(steps), steps
            last = None
            for step in steps:
                place = os.path.join(out, "snapshots", f"step-{step}")
                model, info = AutoModelForCausalLM.from_pretrained(place, output_loading_info=True)
                assert not any(info.values()), info
                ids = AutoTokenizer.from_pretrained(place)(PROMPT, return_tensors="pt", add_special_tokens=False).input_ids
                with torch.no_grad():
                    theirs = torch.softmax(model(ids).logits[0, -1].double(), -1)
                ours = json.loads(run("probe", out, "--prompt", PROMPT, "--at-step", step, "--top", 8, "--json"))
                assert ours["step"] == step and ours["ids"] == ids[0].tolist()
                for token in ours["next"]:
                    assert abs(token["p"] - theirs[token["id"]].item()) < 1e-5, (family, step, token)
                assert last is None or step < 8 or (theirs - last).abs().max() > 1e-4, "snapshots are all the same"
                last = theirs
            print(f"{family}: {len(steps)} snapshots agree")


main()
