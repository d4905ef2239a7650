#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published small configuration on the text it was published with: 4 layers, 128 wide, context 64, AdamW without
dropout, 2,000 updates. PyTorch with the same recipe ends at an exact validation loss of 1.915 nats per character."""
import json
import os
import subprocess
import sys

BOUND = 1.95


def main():
    text = os.environ.get("TINYSHAKESPEARE", "")
    if not os.path.isfile(text):
        print("Skipped: set TINYSHAKESPEARE to the path of the tiny Shakespeare text (1,115,394 bytes).")
        return 77
    out = subprocess.run([sys.argv[1], "train", "--preset", "nanogpt-cpu", "--data", text, "--tokenizer", "char",
                          "--steps", "2000", "--jsonl"], check=True, capture_output=True, text=True).stdout
    done = json.loads(out.splitlines()[-1])
    print(json.dumps({key: done[key] for key in ("step", "tokens", "seconds", "val_loss")}))
    assert done["val_loss"] <= BOUND, f"validation loss {done['val_loss']:.4f}, at most {BOUND} expected"
    return 0


if __name__ == "__main__":
    sys.exit(main())
