#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Our model folders against Hugging Face's `transformers`: they load without a missing key or a warning, give our logits,
# tokenize as we do, and what transformers saves is read back by us.
# Usage: model_transformers_test.py MODEL_DUMP. Exits with 77 (skipped) where torch or transformers are not installed.
import json
import logging
import os
import subprocess
import sys
import tempfile
import warnings

os.environ["HF_HUB_OFFLINE"] = "1"
try:
    import torch
    import transformers
    from transformers import AutoModelForCausalLM, AutoTokenizer, PreTrainedTokenizerFast
except ImportError as error:
    print(f"SKIPPED: the Python packages 'torch' and 'transformers' are not usable here ({error}); "
          "python3 -m pip install torch transformers")
    sys.exit(77)

DUMP = sys.argv[1]
CLASSES = {"gpt2": "GPT2LMHeadModel", "llama": "LlamaForCausalLM", "qwen3": "Qwen3ForCausalLM"}
# family, tying, tokenizer, layers, heads, heads of keys (0: all), head size (0: C / heads), ids without a token
VARIANTS = [
    ("gpt2", "tied", "bpe", 2, 4, 0, 0, 0),
    ("gpt2", "untied", "char", 1, 1, 0, 0, 3),
    ("llama", "untied", "bpe", 2, 4, 2, 0, 0),
    ("llama", "tied", "char", 1, 2, 1, 8, 0),
    ("qwen3", "tied", "bpe", 2, 3, 0, 0, 5),
    ("qwen3", "untied", "bpe", 2, 4, 2, 10, 0),
    ("qwen3", "untied", "char", 1, 1, 1, 24, 0),
]


class Complaints(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def dump(*args):
    done = subprocess.run([DUMP, *map(str, args)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def load(folder, complaints):
    """Model and tokenizer as a user would load them, and not a word about it."""
    complaints.messages.clear()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        model, info = AutoModelForCausalLM.from_pretrained(folder, output_loading_info=True)
        tokenizer = AutoTokenizer.from_pretrained(folder)
    assert not any(info.values()), info
    assert not complaints.messages, complaints.messages
    assert not warned, [str(w.message) for w in warned]
    return model.eval(), tokenizer


def check_logits(folder, model, ids, what):
    ours = torch.tensor(dump("logits", folder, *ids)["logits"])
    with torch.no_grad():
        theirs = model(torch.tensor([ids])).logits[0].flatten()
    off = ((ours - theirs).norm() / theirs.norm()).item()
    assert ours.shape == theirs.shape and off < 2e-6, f"{what}: logits differ by {off}"
    return off


def check_tokenizer(tokenizer, written):
    assert isinstance(tokenizer, PreTrainedTokenizerFast), type(tokenizer)
    assert tokenizer.eos_token == "<|doc|>" and tokenizer.eos_token_id == written["document"]
    for text, ids in written["encoded"].items():
        assert tokenizer.encode(text) == ids, (text, tokenizer.encode(text), ids)
        assert tokenizer.decode(ids) == text, (text, tokenizer.decode(ids))


def check_variant(variant, place, complaints):
    family, tying = variant[:2]
    folder, again = os.path.join(place, "model"), os.path.join(place, "again")
    written = dump("write", folder, *variant)
    assert not [name for name in os.listdir(place) if name.startswith(".")], os.listdir(place)
    model, tokenizer = load(folder, complaints)
    assert type(model).__name__ == CLASSES[family], type(model)
    tied = model.get_output_embeddings().weight is model.get_input_embeddings().weight
    assert tied == (tying == "tied"), f"tied: {tied}"
    assert model.dtype == torch.float32 and model.config.max_position_embeddings == 32
    assert model.config.eos_token_id == written["document"]
    check_tokenizer(tokenizer, written)
    ids = [(7 * i * i + 3) % written["vocab"] for i in range(20)]
    off = check_logits(folder, model, ids, "ours in transformers")
    made = model.generate(torch.tensor([ids[:4]]), attention_mask=torch.ones(1, 4), max_new_tokens=5, do_sample=False, pad_token_id=0)
    assert made.shape[1] > 4
    model.save_pretrained(again)
    tokenizer.save_pretrained(again)
    back = max(off, check_logits(again, model, ids, "transformers' in ours"))
    print("ok", *variant, f"logits within {back:.1e}")


def main():
    complaints = Complaints()
    transformers.utils.logging.disable_progress_bar()
    logging.getLogger("transformers").addHandler(complaints)
    print(f"torch {torch.__version__}, transformers {transformers.__version__}")
    for variant in VARIANTS:
        with tempfile.TemporaryDirectory() as place:
            check_variant(variant, place, complaints)


if __name__ == "__main__":
    main()
