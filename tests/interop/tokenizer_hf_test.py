#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Our tokenizers against Hugging Face's `tokenizers` library: same pieces, same ids, same text back, files read both ways.
# Usage: tokenizer_hf_test.py TOKENIZER_DUMP. Exits with 77 (skipped) where the library is not installed.
import json
import os
import random
import struct
import subprocess
import sys
import tempfile
import unicodedata

try:
    import tokenizers
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
except ImportError as error:
    print(f"SKIPPED: the Python package 'tokenizers' is not usable here ({error}); python3 -m pip install tokenizers")
    sys.exit(77)

DUMP = sys.argv[1]
ODD = [
    "\u180e", "\u0085", "\u00a0", "\u1680", "\u2003", "\u200b", "\u2028", "\u2029", "\u202f", "\u205f",
    "\u3000", "\ufeff", "\x0b", "\x0c", "\x1c", "\x1f", "\x00", "\x7f", "\u00ad", "\u0301", "\u200d", "\u202e",
    "\ufe0f", "\ue000", "\U000f0000", "\ufffd", "\U0010ffff", "\u00b2", "\u00bd", "\u2167", "\u0663",
    "\U0001d7ce", "\u02b0", "\u00aa", "\u30fc", "\u0e33", "\U00031350", "\U0001e4d0",
]
WORDS = [
    "the", "The", "cat", "sat", "on", "mat", "capital", "of", "France", "is", "Paris", "don't", "we'll",
    "they've", "I'm", "she'd", "it's", "you're", "'s", "'LL", "naïve", "Zürich", "Привет", "мир", "שלום",
    "عالم", "你好", "世界", "こんにちは", "हिन्दी", "ไทย", "2024", "1", "3.14", "x²", "½", "...", "?!", "--", "$5",
    "#tag", "a_b", "foo(bar)", "e\u0301", "👩‍👩‍👧‍👦", "🇫🇷", "👍🏽", "❤️",
]
SPECIALS = ["<|doc|>", "<|user|>", "<|assistant|>", "<|end|>", "<|calc|>", "</calc>", "<|reserved_0|>", "<|reserved_9|>"]
BROKEN = ["<|doc", "|>", "<|", "<|doc|", "<<|doc|>", "</calc", "<|reserved_10|>", "<|doc|><|doc|>", " <|end|> ", "<|Doc|>"]
GAPS = [" ", " ", " ", " ", "", "  ", "\n", "\n\n", "\t", " \n ", "\r\n", "   "]


def make_corpus(rng):
    words = WORDS + ["w" + "".join(rng.choice("aeiourstln") for _ in range(rng.randint(1, 9))) for _ in range(400)]
    out = []
    for _ in range(20000):
        out.append(rng.choice(words) + rng.choice(GAPS))
    return "".join(out) + "".join(ODD) + "<|>/_0123456789doc"


def random_character(rng):
    roll = rng.random()
    if roll < 0.4:
        return chr(rng.randrange(128))
    if roll < 0.6:
        return rng.choice(ODD)
    while True:
        c = rng.randrange(0x3000 if roll < 0.8 else 0x110000)
        if not 0xD800 <= c < 0xE000:
            return chr(c)


def test_strings(rng, alphabet=None):
    fixed = ["", " ", "  ", "\n", " " * 5000, "a" * 20000, "'" * 300, "1" * 999, "\u0301" * 500, "\u180e" * 50,
             "é" * 3000,
             "👩‍👩‍👧‍👦" * 100, "\n" * 1000 + "x", " \t\n\r" * 100, "'s't're've'm'll'd'x", "x" + "ab" * 3000, "\u2003 x \u2003y"]
    strings = fixed + ODD + [" " + c for c in ODD] + [c + "x" for c in ODD] + [" " + c + " x" for c in ODD] + WORDS
    for _ in range(700):
        parts = range(rng.randint(1, 30))
        strings.append("".join(rng.choice(WORDS + ODD + SPECIALS + BROKEN) + rng.choice(GAPS) for _ in parts))
    for _ in range(700):
        strings.append("".join(random_character(rng) for _ in range(rng.randint(1, 60))))
    for _ in range(300):
        strings.append("".join(rng.choice(" '\u180e\u0085\n\tsa1!é") for _ in range(rng.randint(1, 12))))
    if alphabet is not None:
        strings = ["".join(c for c in s if c in alphabet) for s in strings]
    return strings


def dump(task, *arguments, data=b""):
    done = subprocess.run([DUMP, task, *arguments], input=data, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().split("\n")[:-1]


def packed(strings):
    return b"".join(struct.pack("<I", len(b)) + b for b in (s.encode() for s in strings))


def numbers(lines):
    return [[int(n) for n in line.split()] for line in lines]


def expect_equal(what, strings, ours, theirs):
    sizes = [len(strings), len(ours), len(theirs)]
    assert min(sizes) == max(sizes), f"{what}: strings, our answers, their answers: {sizes}"
    for text, a, b in zip(strings, ours, theirs):
        assert a == b, f"{what}: {text[:200]!r}\n  ours   {a[:100]}\n  theirs {b[:100]}"
    print(f"{what}: {len(strings)} strings, all equal")


def compare(what, path, strings, rng):
    theirs = Tokenizer.from_file(path)
    ids = [e.ids for e in theirs.encode_batch(strings)]
    expect_equal(what + ", ids", strings, numbers(dump("encode", path, data=packed(strings))), ids)
    back = [theirs.decode(i, skip_special_tokens=False) for i in ids]
    expect_equal(what + ", Hugging Face decodes", strings, strings, back)

    # Ids in any order: pieces of characters, specials. Hugging Face shows what is not UTF-8 as U+FFFD, as Python does.
    lists = [[rng.randrange(theirs.get_vocab_size()) for _ in range(rng.randint(1, 20))] for _ in range(500)]
    lines = dump("decode", path, data="".join(" ".join(map(str, i)) + "\n" for i in lists).encode())
    ours = [bytes.fromhex(line).decode("utf-8", "replace") for line in lines]
    back = [theirs.decode(i, skip_special_tokens=False) for i in lists]
    expect_equal(what + ", decoding", [str(i) for i in lists], ours, back)

    theirs.encode_special_tokens = True  # their switch for "names of specials are ordinary text"
    ids = [e.ids for e in theirs.encode_batch(strings)]
    expect_equal(what + ", ordinary ids", strings, numbers(dump("ordinary", path, data=packed(strings))), ids)


def compare_copies(what, path, strings, folder):
    """A file that Hugging Face wrote again reads the same for us, and ours for them."""
    again, ours = os.path.join(folder, "again.json"), os.path.join(folder, "ours.json")
    Tokenizer.from_file(path).save(again)
    expected = dump("encode", path, data=packed(strings))
    expect_equal(what + ", rewritten by Hugging Face", strings, dump("encode", again, data=packed(strings)), expected)
    dump("copy", again, ours)
    with open(ours) as a, open(path) as b:
        assert a.read() == b.read(), f"{what}: reading and writing a file changed it"


def compare_split(strings):
    split = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True).pre_tokenize_str
    theirs = [[len(text[a:b].encode()) for _, (a, b) in split(text)] for text in strings]
    expect_equal("pieces", strings, numbers(dump("split", data=packed(strings))), theirs)


def compare_every_character():
    """Every code point between letters, digits, marks and spaces, so that its class shows in where the text is cut."""
    planes = [*range(0xD800), *range(0xE000, 0x34000), *range(0xE0000, 0xE0200)]
    characters = [chr(c) for c in planes]
    settled = [c for c in characters if unicodedata.category(c) != "Cn"]
    newer = [c for c in characters if unicodedata.category(c) == "Cn"]  # classes that Unicode may still change
    probe = "a{0}1{0}!{0} {0}x".format
    compare_split([probe(c) for c in settled])
    split = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True).pre_tokenize_str
    ours = numbers(dump("split", data=packed([probe(c) for c in newer])))
    other = [c for c, a in zip(newer, ours) if a != [len(probe(c)[x:y].encode()) for _, (x, y) in split(probe(c))]]
    version = unicodedata.unidata_version
    print(f"characters newer than Unicode {version}: {len(other)} of {len(newer)} cut differently {other[:5]}")
    known = [int(n) for n in tokenizers.__version__.split(".")[:2]] <= [0, 23]  # has Unicode 16; later ones may have more
    assert not (known and other), f"newer_characters.h disagrees with tokenizers {tokenizers.__version__} on {other[:20]}"


def compare_foreign(strings, corpus, folder):
    """A tokenizer that Hugging Face trained, in both spellings of merges."""
    theirs = Tokenizer(models.BPE())
    theirs.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    theirs.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=700, special_tokens=["<|doc|>", "<|end|>"], show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    theirs.train_from_iterator([corpus], trainer)
    path = os.path.join(folder, "foreign.json")
    ids = [e.ids for e in theirs.encode_batch(strings)]
    document = json.loads(theirs.to_str())
    pairs = [m.split(" ") if isinstance(m, str) else m for m in document["model"]["merges"]]
    for spelling, merges in (("lists", pairs), ("strings", [" ".join(m) for m in pairs])):
        document["model"]["merges"] = merges
        with open(path, "w") as file:
            json.dump(document, file)
        expect_equal(f"their BPE, merges as {spelling}", strings, numbers(dump("encode", path, data=packed(strings))), ids)


def main():
    print(f"tokenizers {tokenizers.__version__}")
    rng = random.Random(20240607)
    corpus = make_corpus(rng)
    with tempfile.TemporaryDirectory() as folder:
        text = os.path.join(folder, "corpus.txt")
        with open(text, "w", newline="") as file:
            file.write(corpus)
        strings = test_strings(rng)
        compare_split(strings)
        compare_every_character()
        bpe, char = os.path.join(folder, "bpe.json"), os.path.join(folder, "char.json")
        dump("train", "1024", text, bpe)
        compare("BPE", bpe, strings, rng)
        compare_copies("BPE", bpe, strings, folder)
        dump("train", "char", text, char)
        known = test_strings(rng, set(corpus))
        compare("characters", char, known, rng)
        compare_copies("characters", char, known, folder)
        compare_foreign(strings, corpus, folder)


main()
