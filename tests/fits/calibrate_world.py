#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run on the built-in world learns, and when: the measurements from which presets, rates and bounds are set.

Runs firstwords-cli as a user would, keeps the result of every job as JSON in a folder (a job that has a result is not
run again), and writes all of them as one table. Everything is counted in tokens, so a busy machine changes nothing but
the seconds. Needs nothing but Python's standard library.

  calibrate_world.py build/release/bin/firstwords-cli --out /tmp/calibration                 # all jobs
  calibrate_world.py ... --out /tmp/calibration --only run,early --seeds 1 --check           # what ctest does
  calibrate_world.py ... --out /tmp/calibration --only table --table tests/fits/CALIBRATION.md
"""
import argparse
import datetime
import json
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

NOTES = "## What to make of it"
WORD = re.compile(r"[A-Za-z]+")
TIERS = ("head", "mid", "tail", "rare", "never")
OTHERS = {relation: ("head", "mid", "tail") for relation in ("animal_home", "animal_young", "animal_food", "town_river", "town_trade")}
OTHERS["inventor_thing"] = ("head", "mid", "rare")

# The default run is meant to take 150 s on two cores. A second is so many tokens here, whatever else the machine does.
TOKENS = 5_000_000
TOKENS_PER_SECOND = TOKENS / 150
EARLY_SECONDS = 30

# Nats per token at which ship's logs count as learned.
DOMAIN_LOSS = 2.0

# Shapes beside the preset's own, trained for as much arithmetic as the preset's run.
SHAPES = {
    "L3 d128": ["model.n_layer=3", "model.n_head=4", "model.n_embd=128"],
    "L4 d96": ["model.n_layer=4"],
    "L2 d128": ["model.n_layer=2", "model.n_head=4", "model.n_embd=128"],
    "L2 d64": ["model.n_layer=2", "model.n_head=2", "model.n_embd=64"],
}

RATES = {
    "1e-2, Muon x 2.5, momentum 0.85": ["train.learning_rate=1e-2", "train.muon_lr_ratio=2.5", "train.muon_momentum=0.85"],
}

ADDER_RATES = {
    "half the rate": ["train.learning_rate=1.75e-3"],
    "twice the rate": ["train.learning_rate=7e-3"],
    "AdamW, rate 2e-3": ["train.optimizer=adamw", "train.learning_rate=2e-3", "train.steps=2000"],
}

# What the default preset shall do, as the table and --check judge it.
WANTED = {
    "below_trigram": ("loss below the trigram rung by (nats per token)", lambda v: v > 0, "> 0"),
    "head": ("head capitals, closed-set P", lambda v: v >= 0.8, ">= 0.8"),
    "steps_down": ("smallest step down from tier to tier", lambda v: v > 0, "strictly decreasing"),
    "other_heads": ("head facts about animals, towns and inventors, closed-set P (mean of the relations)", lambda v: v >= 0.8, ">= 0.8"),
    "other_steps": ("smallest step down from tier to tier of any of these relations", lambda v: v > 0, "strictly decreasing"),
    "years": ("winners of the years before the last one told, closed-set P", lambda v: v >= 0.8, ">= 0.8"),
    "years_after": ("winners of the years after it", lambda v: v <= 0.1, "<= 0.1"),
    "question": ("a question follows a question", lambda v: v >= 0.6, ">= 0.6"),
    "question_gap": ("... and in the text, difference", lambda v: abs(v) <= 0.15, "within 0.15"),
    "early_question": (f"a question follows a question after {EARLY_SECONDS} s", lambda v: v >= 0.6, ">= 0.6"),
    "early_question_gap": ("... and in the text, difference", lambda v: abs(v) <= 0.15, "within 0.15"),
    "words": ("words that the lexicon knows", lambda v: v >= 0.97, ">= 0.97"),
    "first_words": ("seconds until four of five words in samples are words", lambda v: v <= 15, "<= 15"),
}


def run(cli, *arguments):
    return subprocess.run([cli, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


class Calibration:
    def __init__(self, options):
        self.options = options
        self.out = options.out
        if options.fresh:
            shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir(parents=True, exist_ok=True)
        self.lexicon = None

    # ---- plumbing -------------------------------------------------------------------------------------------------

    def job(self, name, work):
        """The result of a job, from its file if it has one."""
        path = self.out / f"{name}.json"
        if path.exists():
            return json.loads(path.read_text())
        print(f"{datetime.datetime.now():%H:%M:%S} {name}", file=sys.stderr, flush=True)
        result = work()
        path.write_text(json.dumps(result, indent=1))
        return result

    def result(self, name):
        path = self.out / f"{name}.json"
        return json.loads(path.read_text()) if path.exists() else None

    def train(self, name, *arguments, settings=(), preset=None):
        """Trains into the folder of this name; what the run told, without its single steps."""
        command = ["train", "--preset", preset or self.options.preset, "--out", self.out / name, "--jsonl", *arguments]
        for setting in settings:
            command += ["--set", setting]
        events = [json.loads(line) for line in run(self.options.cli, *command).splitlines()]
        of = lambda kind: [e for e in events if e["event"] == kind]
        start, done = of("start")[0], of("done")[0]
        return {
            "parameters": start["parameters"], "flops_per_token": start["train_flops_per_token"],
            "context": start["config"]["model.n_ctx"], "bytes_per_token": start["bytes_per_token"], "levels": of("rungs")[0]["levels"] if of("rungs") else {},
            "passed": {e["id"]: e["tokens"] for e in of("rung")},
            "evaluations": [[e["tokens"], e["val_loss"]] for e in of("eval")],
            "samples": [[e["step"], e["text"]] for e in of("sample")],
            "tokens_per_step": done["tokens"] // done["step"],
            "tokens": done["tokens"], "seconds": done["seconds"], "val_loss": done["val_loss"],
        }

    def evaluate(self, name, sets):
        arguments = [part for s in sets for part in ("--set", s)]
        out = json.loads(run(self.options.cli, "evaluate", self.out / name, *arguments, "--json"))
        return {s["id"]: s.get("metrics", {"unavailable": 0}) for s in out["sets"]}

    def forget(self, name):
        if not self.options.keep:
            shutil.rmtree(self.out / name, ignore_errors=True)

    def known(self, text):
        """Words of three letters and more, and how many of them the world uses."""
        if self.lexicon is None:
            path = self.out / "lexicon.txt"
            if not path.exists():
                run(self.options.cli, "corpus", "build", "--out", path, "--size", 16, "--seed", 2)
            self.lexicon = set(WORD.findall(path.read_text(encoding="utf-8")))
        words = [w for w in WORD.findall(text) if len(w) >= 3]
        return sum(w in self.lexicon for w in words), len(words)

    # ---- jobs -----------------------------------------------------------------------------------------------------

    def world(self):
        return self.job("world", lambda: json.loads(run(self.options.cli, "corpus", "stats", "--size", 16, "--json")))

    def whole(self, seed):
        def work():
            name = f"run-{seed}"
            result = self.train_whole(seed)
            result["sets"] = self.evaluate(name, ["E3", "E4", "E10", "E20"])
            if seed != 1:  # the first is taught further in faq() and domain()
                self.forget(name)
            return result
        return self.job(f"run-{seed}", work)

    def train_whole(self, seed):
        return self.train(f"run-{seed}", "--seed", seed, "--tokens", self.options.tokens, settings=["train.sample_every=0"])

    def model_of_seed_1(self):
        """Its folder; trained once more where only the result is left of it."""
        self.whole(1)
        folder = self.out / "run-1/model"
        if not folder.exists():
            self.forget("run-1")
            self.train_whole(1)
        return folder

    def early(self, seed):
        """The same run, stopped where the default's rate has not begun to fall: so it is that run at that age."""
        def work():
            name = f"early-{seed}"
            tokens = int(self.options.tokens * EARLY_SECONDS / 150)
            result = self.train(name, "--seed", seed, "--tokens", tokens,
                                settings=["train.schedule=constant", "train.sample_every=10", "train.eval_every=0"])
            result["sets"] = self.evaluate(name, ["E3", "E4", "E10", "E20"])
            self.forget(name)
            return result
        return self.job(f"early-{seed}", work)

    def first_words(self, early, share):
        """Seconds until this share of the words of three neighbouring samples are words of the world. (Tokens are pieces of
        its words, so of what the random model writes two in five are.)"""
        samples = early["samples"]
        for (_, a), (_, b), (step, c) in zip(samples, samples[1:], samples[2:]):
            known, total = self.known(f"{a} {b} {c}")
            if total >= 10 and known >= share * total:
                return step * early["tokens_per_step"] / TOKENS_PER_SECOND
        return math.inf

    def shape(self, name, settings):
        def work():
            probe = self.train("shape", "--steps", 1, settings=[*settings, "data.world_mb=0.25", "train.sample_every=0"])
            own = self.whole(1)
            tokens = int(own["tokens"] * own["flops_per_token"] / probe["flops_per_token"])
            result = self.train("shape", "--tokens", tokens, settings=[*settings, "train.sample_every=0"])
            result["sets"] = self.evaluate("shape", ["E3"])
            self.forget("shape")
            return result
        return self.job(f"shape {name}", work)

    def rates(self, name, settings):
        def work():
            result = self.train("rates", "--tokens", self.options.tokens, settings=[*settings, "train.sample_every=0"])
            result["sets"] = self.evaluate("rates", ["E3", "E4"])
            self.forget("rates")
            return result
        return self.job(f"rates {name}", work)

    def faq(self):
        """Pages of questions and answers in place of quiz sheets, for another 45 s."""
        def work():
            result = self.train("faq", "--init", self.model_of_seed_1(), "--recipe", "faq", "--tokens",
                                int(self.options.tokens * 0.3), settings=["train.sample_every=0"])
            result["sets"] = self.evaluate("faq", ["E3", "E4"])
            self.forget("faq")
            return result
        return self.job("faq", work)

    def domain(self):
        """E19: ship's logs, which the run never read: tokens of them until their loss is DOMAIN_LOSS, with and without the run."""
        def work():
            model = self.model_of_seed_1()
            result = {}
            for start in ("run", "random"):
                init = ["--init", model] if start == "run" else []
                # the run's own tokenizer, so that both count in the same tokens
                trained = self.train("domain", *init, "--recipe", "only", "--mix", "shiplog=1", "--tokenizer", model / "tokenizer.json",
                                     "--tokens", self.options.tokens // 10,
                                     settings=["train.sample_every=0", "train.eval_every=5", "data.world_mb=4"])
                result[start] = {"evaluations": trained["evaluations"], "val_loss": trained["val_loss"],
                                 "reached": next((t for t, loss in trained["evaluations"] if loss <= DOMAIN_LOSS), None)}
                self.forget("domain")
            return result
        return self.job("domain", work)

    def bench_pages(self, genre, count):
        path = self.out / f"{genre}.txt"
        path.write_text(run(self.options.cli, "corpus", "sample", "--genre", genre, "--count", count, "--seed", 99))
        return path

    def bench_pages_scored(self, model, genre, count, context):
        """Documents of another seed, as lists of (symbol, nats): those that lie in one window as a whole."""
        path = self.bench_pages(genre, count)
        tokens = json.loads(run(self.options.cli, "score", model, "--file", path, "--per-token", "--json"))["per_token"]
        pages, page, whole = [], [], False  # of the first document the first symbol is not foreseen
        for i, token in enumerate(tokens):
            if token["text"] == "\n":
                pages += [page] if whole else []
                page, whole = [], True
                continue
            whole = whole and (len(page) < 2 or i % context != 0)
            page.append((token["text"], token["nats"]))
        return pages

    def repeat(self, seed, settings=(), name="repeat"):
        def work():
            folder = f"{name}-{seed}"
            result = self.train(folder, "--seed", seed, preset="repeat", settings=settings)
            pages = self.bench_pages_scored(self.out / folder, "repeat", 1000, result["context"])
            halves = ([], [])
            for page in pages:
                middle = len(page) // 2
                halves[0].extend(n for _, n in page[:middle])
                halves[1].extend(n for _, n in page[middle + 1:])
            result["first_half"] = statistics.mean(halves[0])
            result["second_half"] = statistics.mean(halves[1])
            result["right"] = statistics.mean(n < math.log(2) for n in halves[1])
            self.forget(folder)
            return result
        return self.job(f"{name}-{seed}", work)

    def adder(self, seed, settings=(), name="adder"):
        def work():
            folder = f"{name}-{seed}"
            result = self.train(folder, "--seed", seed, preset="adder", settings=settings)
            pages = self.bench_pages_scored(self.out / folder, "adder", 1000, result["context"])
            digits = [[n < math.log(2) for _, n in page[8:12]] for page in pages]
            result["right"] = statistics.mean(all(d) for d in digits)
            result["digits"] = [statistics.mean(d[k] for d in digits) for k in range(4)]
            self.forget(folder)
            return result
        return self.job(f"{name}-{seed}", work)

    # ---- what came out --------------------------------------------------------------------------------------------

    def tier(self, result, tier):
        return result["sets"]["E3"][f"capital.{tier}.p"]

    def wanted(self, whole, early):
        """The figures that WANTED judges, of one seed."""
        questions, first = whole["sets"]["E4"], early["sets"]["E4"]
        tiers = [self.tier(whole, t) for t in TIERS[:4]]
        others = [[whole["sets"]["E3"][f"{relation}.{tier}.p"] for tier in tiers] for relation, tiers in OTHERS.items()]
        return {
            "below_trigram": whole["levels"]["trigram"] - whole["val_loss"],
            "head": tiers[0],
            "steps_down": min(a - b for a, b in zip(tiers, tiers[1:])),
            "other_heads": statistics.mean(o[0] for o in others),
            "other_steps": min(a - b for o in others for a, b in zip(o, o[1:])),
            "years": whole["sets"]["E10"]["yearly_race.before"],
            "years_after": whole["sets"]["E10"]["yearly_race.after"],
            "question": questions["question"],
            "question_gap": questions["question"] - questions["text.question"],
            "early_question": first["question"],
            "early_question_gap": first["question"] - first["text.question"],
            "words": whole["sets"]["E20"]["words"],
            "first_words": self.first_words(early, 0.8),
        }


def spread(values, form="{:.3f}"):
    """The mean, and lowest and highest where there are several."""
    text = form.format(statistics.mean(values))
    return text if len(values) == 1 else f"{text} ({form.format(min(values))} to {form.format(max(values))})"


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    return f"{os.cpu_count()} cores of {model}"


def cliff(result, plateau):
    """Tokens at which the loss has gone a fifth and four fifths of the way down from its plateau to where it ended."""
    fall = plateau - result["evaluations"][-1][1]
    return [next((tokens for tokens, loss in result["evaluations"] if fall > 0 and plateau - loss >= part * fall), math.inf) for part in (0.2, 0.8)]


def millions(tokens):
    return "never" if tokens == math.inf else f"{tokens / 1e6:.2f} M"


def table_of_wanted(c, seeds):
    rows = ["| wanted of the default preset | bound | measured | holds |", "|---|---|---|---|"]
    figures = [c.wanted(c.whole(seed), c.early(seed)) for seed in seeds]
    for key, (what, holds, bound) in WANTED.items():
        values = [f[key] for f in figures]
        count = sum(map(holds, values))
        rows.append(f"| {what} | {bound} | {spread(values)} | {'yes' if count == len(values) else f'{count} of {len(values)}'} |")
    return rows


def table_of_world(c, whole):
    world, bytes_per_token = c.world(), whole["bytes_per_token"]
    nats = lambda bits: bits * bytes_per_token * math.log(2)
    rows = [f"{world['documents']:,} documents, {world['bytes'] / 1e6:.1f} MB, {world['words']:,} words of which {world['distinct_words']:,} "
            f"are distinct; {bytes_per_token:.3f} bytes per token.", "",
            "| kind of text | share | floor, bits per byte | nats per token (all kinds at the mean length of a token) |", "|---|---|---|---|"]
    for genre in world["genres"]:
        if genre["bytes"]:
            floor = genre["floor_bits_per_byte"]
            rows.append(f"| {genre['id']} | {100 * genre['share']:.1f} % | {floor:.3f} | {nats(floor):.2f} |")
    whole_floor = world["floor_bits_per_byte"]
    rows.append(f"| **all** | | **{whole_floor:.3f}** | **{nats(whole_floor):.2f}** |")
    levels = whole["levels"]
    rows += ["", "| rung | " + " | ".join(levels) + " |", "|---" * (len(levels) + 1) + "|",
             "| nats per token | " + " | ".join(f"{v:.3f}" for v in levels.values()) + " |"]
    return rows


def table_of_facts(c, runs):
    """Capitals by tier: how often a run reads one, and what it then knows."""
    bytes_read = statistics.mean(r["tokens"] * r["bytes_per_token"] for r in runs)
    world = c.world()
    passes = bytes_read / world["bytes"]
    rows = ["| capitals | countries | told per million tokens | told in the run | closed-set P | likeliest is right |", "|---|---|---|---|---|---|"]
    told = {f["tier"]: f for f in world["facts_told"] if f["relation"] == "capital"}
    for tier in TIERS:
        if f"capital.{tier}.p" not in runs[0]["sets"]["E3"]:
            continue
        fact = told.get(tier, {"facts": 0, "stated": 0})
        each = fact["stated"] / max(1, fact["facts"]) * passes
        rows.append(f"| {tier} | {fact['facts']} | {each / (runs[0]['tokens'] / 1e6):.1f} | {each:.0f} | "
                    f"{spread([c.tier(r, tier) for r in runs])} | {spread([r['sets']['E3'][f'capital.{tier}.top1'] for r in runs], '{:.2f}')} |")
    rows += ["", "| other facts | tier | facts | told in the run | closed-set P | likeliest is right |", "|---|---|---|---|---|---|"]
    for fact in world["facts_told"]:
        key = f"{fact['relation']}.{fact['tier']}"
        if fact["relation"] != "capital" and f"{key}.p" in runs[0]["sets"]["E3"]:
            rows.append(f"| {fact['relation']} | {fact['tier']} | {fact['facts']} | {fact['stated'] / fact['facts'] * passes:.0f} | "
                        f"{spread([r['sets']['E3'][f'{key}.p'] for r in runs], '{:.2f}')} | "
                        f"{spread([r['sets']['E3'][f'{key}.top1'] for r in runs], '{:.2f}')} |")
    rows += ["", "| facts of a year | told in the run, each year before the last | in the last | closed-set P before the last year | in it | after it |", "|---|---|---|---|---|---|"]
    for relation in dict.fromkeys(f["relation"] for f in world["facts_told"] if f["relation"].startswith("yearly")):
        tiers = {f["tier"]: f for f in world["facts_told"] if f["relation"] == relation}
        each = [f"{tiers[t]['stated'] / tiers[t]['facts'] * passes:.0f}" for t in ("yearly", "last")]
        p = [spread([r["sets"]["E10"][f"{relation}.{age}"] for r in runs], "{:.2f}") for age in ("before", "last", "after")]
        rows.append(f"| {relation} | " + " | ".join(each + p) + " |")
    return rows


def table_of_questions(c, seeds):
    classes = ("question", "other", "end", "answer", "nonsense")
    rows = ["| what follows a question on a line of its own | " + " | ".join(classes) + " | Paris after France |", "|---" * (len(classes) + 2) + "|"]

    def row(title, runs, prefix=""):
        sets = [r["sets"]["E4"] for r in runs]
        paris = spread([s["paris"] for s in sets], "{:.2f}") if not prefix else ""
        rows.append(f"| {title} | " + " | ".join(spread([s[prefix + k] for s in sets], "{:.2f}") for k in classes) + f" | {paris} |")

    whole, early = [c.whole(s) for s in seeds], [c.early(s) for s in seeds]
    row("in the training text", whole, "text.")
    row(f"the model after {early[0]['tokens'] / 1e6:.1f} M tokens", early)
    row(f"after {whole[0]['tokens'] / 1e6:.1f} M tokens", whole)
    if (faq := c.result("faq")):
        row("in the text of the recipe faq", [faq], "text.")
        row(f"seed 1 after another {faq['tokens'] / 1e6:.1f} M tokens of the recipe faq", [faq])
    return rows


def table_of_domain(result):
    rows = ["| start | first loss measured | tokens of ship's logs | loss in the end |", "|---|---|---|---|"]
    for start, title in (("run", "the run of seed 1"), ("random", "random weights")):
        r = result[start]
        rows.append(f"| {title} | {r['evaluations'][0][1]:.2f} | {millions(r['reached'] or math.inf)} | {r['val_loss']:.2f} |")
    return rows


def table_of_shapes(c, runs, results):
    rows = ["| shape or rates | parameters | tokens | seconds | loss | bits per byte | P of head, mid, tail capitals |", "|---|---|---|---|---|---|---|"]

    def row(title, rs):
        bits = [r["val_loss"] / r["bytes_per_token"] / math.log(2) for r in rs]
        tiers = ", ".join(f"{statistics.mean(c.tier(r, t) for r in rs):.2f}" for t in TIERS[:3])
        rows.append(f"| {title} | {rs[0]['parameters']:,} | {millions(rs[0]['tokens'])} | {statistics.mean(r['seconds'] for r in rs):.0f} | "
                    f"{spread([r['val_loss'] for r in rs])} | {statistics.mean(bits):.4f} | {tiers} |")

    row("the default preset", runs)
    for title, result in results:
        row(title, [result])
    return rows


def table_of_bench(results, plateau, columns):
    """`plateau(result)`: the loss of a reader who has understood everything but the point."""
    rows = ["| run | parameters | tokens | seconds | a fifth of the fall after | four fifths after | " + " | ".join(columns) + " |",
            "|---" * (6 + len(columns)) + "|"]
    for name, result in results:
        begin, end = cliff(result, plateau(result))
        rows.append(f"| {name} | {result['parameters']:,} | {millions(result['tokens'])} | {result['seconds']:.0f} | {millions(begin)} | {millions(end)} | " +
                    " | ".join(of(result) for of in columns.values()) + " |")
    return rows


def tables(c, planned):
    """All that has been measured, as Markdown."""
    seeds = [s for s in planned if c.result(f"run-{s}") and c.result(f"early-{s}")]
    if not seeds:
        sys.exit("calibrate_world.py: there is no result of the jobs run and early yet")
    whole, early = [c.whole(s) for s in seeds], [c.early(s) for s in seeds]
    parts = ["# What the default preset learns of the built-in world", "",
             f"Measured on {datetime.date.today():%d %B %Y} on {machine()}, {len(seeds)} seed{'s (mean, lowest to highest)' if len(seeds) > 1 else ''}, by", "", "    tests/fits/calibrate_world.py build/release/bin/firstwords-cli --out FOLDER --table tests/fits/CALIBRATION.md", "",
             f"Seconds of age are tokens: {TOKENS_PER_SECOND:,.0f} a second, so that 150 s are {TOKENS / 1e6:g} M tokens. Where a table "
             "names seconds, they are the clock's, and too long where the machine had other work.", "",
             "## What was wanted", "", *table_of_wanted(c, seeds), ""]
    ages = lambda rung: spread([r["passed"].get(rung, math.inf) / 1e6 for r in whole], "{:.2f}")
    parts += [f"A run: {whole[0]['tokens']:,} tokens, {spread([r['seconds'] for r in whole], '{:.0f}')} s, loss {spread([r['val_loss'] for r in whole])} nats per token; "
              f"below the bigram rung after {ages('bigram')}, below the trigram rung after {ages('trigram')} M tokens. "
              f"Four of five words in samples are words after {spread([c.first_words(e, 0.8) for e in early], '{:.1f}')} s, nine of ten after "
              f"{spread([c.first_words(e, 0.9) for e in early], '{:.1f}')} s. "
              f"At the end {spread([r['sets']['E20']['words'] for r in whole])} of the words of free samples are words, "
              f"{spread([r['sets']['E20']['four_grams'] for r in whole], '{:.2f}')} of the runs of four words stand in the text, the median of the longest "
              f"verbatim run is {spread([r['sets']['E20']['novelty'] for r in whole], '{:.0f}')} tokens. After {EARLY_SECONDS} s: words "
              f"{spread([e['sets']['E20']['words'] for e in early])}.", ""]
    parts += ["## C3: the text", "", *table_of_world(c, whole[0]), ""]
    parts += ["## C4: what is told and what is known", "", *table_of_facts(c, whole), ""]
    parts += ["## C5: what follows a question", "", *table_of_questions(c, seeds), ""]
    if (domain := c.result("domain")):
        parts += ["## E19: a new kind of text", "", f"Tokens of ship's logs, which no run has read, until their loss is {DOMAIN_LOSS} nats per token.", "",
                  *table_of_domain(domain), ""]
    shapes = [(name, c.result(f"shape {name}")) for name in SHAPES] + [(name, c.result(f"rates {name}")) for name in RATES]
    parts += ["## C1: shapes and rates", "", "Every shape has as much arithmetic as the default's run; seed 1.", "",
              *table_of_shapes(c, whole, [s for s in shapes if s[1]]), ""]
    repeats = [(f"seed {s}", c.result(f"repeat-{s}")) for s in planned]
    repeats += [("one layer", c.result("repeat-one-layer-1"))]
    parts += ["## C7: repeat bench", "", *table_of_bench([r for r in repeats if r[1]], lambda r: r["levels"]["unigram"], {
        "first half, nats": lambda r: f"{r['first_half']:.2f}", "second half": lambda r: f"{r['second_half']:.2f}",
        "symbols with p > 1/2": lambda r: f"{r['right']:.3f}"}), ""]
    adders = [(f"seed {s}", c.result(f"adder-{s}")) for s in planned] + [(f"{name}, seed {s}", c.result(f"adder {name}-{s}")) for name in ADDER_RATES for s in planned]
    parts += ["## C8: adder bench", "", *table_of_bench([r for r in adders if r[1]], lambda r: r["levels"]["floor"] + 3 * math.log(10) / 13, {
        "all four digits with p > 1/2": lambda r: f"{r['right']:.3f}",
        "units, tens, hundreds, thousands": lambda r: ", ".join(f"{d:.2f}" for d in r["digits"])}), ""]
    return "\n".join(parts)


def write_table(path, text):
    """Writes the tables; what stands below NOTES in the file is written by hand and stays."""
    notes = path.read_text().split(NOTES)[1] if path.exists() and NOTES in path.read_text() else "\n"
    path.write_text(text + "\n" + NOTES + notes)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli", help="firstwords-cli")
    parser.add_argument("--out", type=Path, required=True, help="folder for the result of every job")
    parser.add_argument("--preset", default="ember")
    parser.add_argument("--tokens", type=int, default=TOKENS)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--only", default="world,run,early,faq,domain,rates,shapes,repeat,adder", help="these jobs, in this order")
    parser.add_argument("--table", type=Path, help="write all results to this file")
    parser.add_argument("--fresh", action="store_true", help="empty the folder first")
    parser.add_argument("--keep", action="store_true", help="keep the models")
    parser.add_argument("--check", action="store_true", help="fail if what is wanted of the default preset does not hold")
    options = parser.parse_args()
    seeds = range(1, options.seeds + 1)
    c = Calibration(options)
    jobs = {
        "world": c.world,
        "run": lambda: [c.whole(s) for s in seeds],
        "early": lambda: [c.early(s) for s in seeds],
        "faq": c.faq,
        "domain": c.domain,
        "rates": lambda: [c.rates(name, settings) for name, settings in RATES.items()],
        "shapes": lambda: [c.shape(name, settings) for name, settings in SHAPES.items()],
        "repeat": lambda: [c.repeat(s) for s in seeds] + [c.repeat(1, ["model.n_layer=1"], "repeat-one-layer")],
        "adder": lambda: [c.adder(s) for s in seeds] + [c.adder(s, settings, f"adder {name}") for name, settings in ADDER_RATES.items() for s in seeds],
        "table": lambda: None,
    }
    jobs |= {f"shape {name}": lambda name=name: c.shape(name, SHAPES[name]) for name in SHAPES}
    for name in options.only.split(","):
        jobs[name]()
    if options.table:
        write_table(options.table, tables(c, seeds))
    if options.check:
        failed = []
        for seed in seeds:
            figures = c.wanted(c.whole(seed), c.early(seed))
            print(json.dumps({"seed": seed, **figures}))
            failed += [f"seed {seed}: {what} is {figures[key]:.3f}, wanted: {bound}" for key, (what, holds, bound) in WANTED.items() if not holds(figures[key])]
            bench = {"copied": (c.result(f"repeat-{seed}"), 0.95), "added": (c.result(f"adder-{seed}"), 0.9)}
            failed += [f"seed {seed}: {what} {r['right']:.3f}, wanted: >= {low}" for what, (r, low) in bench.items() if r and r["right"] < low]
        for line in failed:
            print(line)
        return 1 if failed else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
