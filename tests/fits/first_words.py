#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well the default model speaks after a given time, measured through firstwords-cli as a user would.

Trains, then asks: which rungs were passed and when, how many words of free samples exist in the built-in world, what
follows the bare question about France, and where the right capital ranks among all capitals. Prints one JSON document.
With --check the bounds the default preset promises are asserted. Needs nothing but Python's standard library.
"""
import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WORD = re.compile(r"[A-Za-z]+")


def run(cli, *arguments):
    return subprocess.run([cli, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def documents(cli, megabytes, folder):
    """The world's text with another seed than the one trained on: its words are the lexicon."""
    path = folder / "world.txt"
    run(cli, "corpus", "build", "--out", path, "--size", megabytes, "--seed", 2)
    return path.read_text(encoding="utf-8")


def samples(cli, model, prompt, count, tokens, seed=1, temperature=0.8):
    out = run(cli, "complete", model, "--prompt", prompt, "--samples", count, "--max-tokens", tokens, "--seed", seed,
              "--temperature", temperature, "--json")
    return json.loads(out)["samples"]


def known_share(found, lexicon):
    """Words of the samples that are in the lexicon; a word cut off by the sample's length does not count."""
    known = total = 0
    unknown = {}
    for sample in found:
        text = sample["text"]
        if sample["finish"] == "length":
            text = text[: max(text.rfind(" "), text.rfind("\n"), 0)]
        for word in WORD.findall(text):
            total += 1
            if word in lexicon:
                known += 1
            else:
                unknown[word] = unknown.get(word, 0) + 1
    return known / max(total, 1), total, sorted(unknown, key=unknown.get, reverse=True)[:12]


def after_question(found, answer):
    """What the first line after the question is: another question, the answer, or something else."""
    kinds = {"question": 0, "answer": 0, "end": 0, "other": 0}
    for sample in found:
        lines = [line for line in sample["text"].split("\n") if line.strip()]
        line = lines[0] if lines else ""
        if answer in line and not line.rstrip().endswith("?"):
            kinds["answer"] += 1
        elif line.rstrip().endswith("?"):
            kinds["question"] += 1
        elif not line:
            kinds["end"] += 1
        else:
            kinds["other"] += 1
    return kinds


def capitals(facts):
    """(country, city, tier) from the table in the world's facts."""
    table = facts.read_text(encoding="utf-8").split("== table country:")[1].split("\n==")[0]
    rows = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()[1:] if "|" in line]
    return [(row[0], row[1], row[2]) for row in rows]


def nats(cli, model, text, folder):
    path = folder / "score.txt"
    path.write_text(text, encoding="utf-8")
    return json.loads(run(cli, "score", model, "--file", path, "--json"))["nats"]


def capital_rank(cli, model, country, right, cities, folder):
    scores = {city: nats(cli, model, f"The capital of {country} is {city}.", folder) for city in cities}
    order = sorted(scores, key=scores.get)
    total = sum(math.exp(-value) for value in scores.values())
    return order.index(right) + 1, math.exp(-scores[right]) / total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli", help="firstwords-cli")
    parser.add_argument("facts", type=Path, help="resources/world/facts.txt")
    parser.add_argument("--preset", default="ember")
    parser.add_argument("--seconds", type=float, default=150)
    parser.add_argument("--full", action="store_true", help="the preset's own steps instead of --seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--model", type=Path, help="judge this run instead of training")
    parser.add_argument("--check", action="store_true", help="assert the promised bounds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result = {}
        model = options.model
        if not model:
            model = folder / "run"
            arguments = ["train", "--preset", options.preset, "--seed", options.seed, "--out", model, "--jsonl"]
            arguments += [] if options.full else ["--seconds", options.seconds]
            for setting in options.set:
                arguments += ["--set", setting]
            events = [json.loads(line) for line in run(options.cli, *arguments).splitlines()]
            result["rungs"] = {e["id"]: round(e["seconds"], 1) for e in events if e["event"] == "rung"}
            result["levels"] = next(e["levels"] for e in events if e["event"] == "rungs")
            done = events[-1]
            result.update({key: done[key] for key in ("step", "tokens", "seconds", "val_loss")})
        lexicon = set(WORD.findall(documents(options.cli, 32, folder)))
        share, words, unknown = known_share(samples(options.cli, model, "", 200, 80), lexicon)
        result.update(words=words, words_in_lexicon=round(share, 4), unknown=unknown)
        result["after_france_question"] = after_question(
            samples(options.cli, model, "What is the capital of France?", 200, 32, temperature=1.0), "Paris")
        table = capitals(options.facts)
        cities = [city for _, city, _ in table]
        head = [(country, city) for country, city, tier in table if tier == "head"]
        ranks = {country: capital_rank(options.cli, model, country, city, cities, folder) for country, city in head}
        result["capital_rank"] = {country: rank for country, (rank, _) in ranks.items()}
        result["paris"] = round(ranks["France"][1], 3)
        print(json.dumps(result, indent=1))
        if options.check:
            after = result["after_france_question"]
            if not options.model:
                assert result["val_loss"] < result["levels"]["bigram"], "the loss is not below the bigram rung"
            assert share >= 0.97, f"only {share:.1%} of the words are in the lexicon"
            assert after["question"] > after["answer"], "the question was answered more often than followed by another"
            assert result["capital_rank"]["France"] == 1, "Paris is not the first of the capitals"


if __name__ == "__main__":
    sys.exit(main())
