#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays every lesson as it is meant, with several seeds, and writes the values of all checkpoints to MEASURED.md.

    tests/lessons/measure_lessons.py build/release/bin/firstwords-cli [--seeds 1 2 3] [--lessons 1 2] [--out FILE]

A play that was done before (its JSON lies in --work) is not done again; --fresh forgets them.
"""
import argparse
import datetime
import json
import os
import pathlib
import subprocess
import sys


def play(cli, lesson, seed, work):
    file = work / f"{lesson}-seed-{seed}.json"
    if not file.exists():
        print(f"{lesson}, seed {seed} ...", file=sys.stderr, flush=True)
        command = [cli, "lesson", "run", lesson, "--other-seed", str(seed - 1), "--json"]
        done = subprocess.run(command, capture_output=True, text=True)
        if not done.stdout.startswith("{"):
            sys.exit(f"{lesson}, seed {seed}: {done.stderr}")
        file.write_text(done.stdout)
    return json.loads(file.read_text())


def shown(value):
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:.4g}" if abs(value) < 1000 else f"{value:.0f}"
    return "“" + value.replace("\n", "⏎").replace("|", "\\|") + "”"


def values(steps):
    """Every value that a checkpoint looks at, with what it came to for each seed."""
    lines = []
    for name in steps[0]["values"]:
        found = [shown(step["values"].get(name)) for step in steps]
        lines.append(f"`{name}` " + (found[0] if len(set(found)) == 1 else ", ".join(found)))
    return "<br>".join(lines)


def held(steps, seeds):
    """What came of a step: held, or with which seed not and why."""
    troubles = []
    for seed, step in zip(seeds, steps):
        trouble = step["error"] or ("" if step["outcome"] in ("seen", "") else step["outcome"])
        if not step["agrees"]:
            trouble += f" recorded {step['recorded']}, but it is {step['truth']}"
        if trouble:
            troubles.append(f"seed {seed}: {trouble.strip()}")
    return "; ".join(troubles) or "yes"


def table(lesson, seeds, plays):
    lines = [f"## {lesson}", "", "| step | wanted | the lesson says | measured | held |", "|---|---|---|---|---|"]
    for steps in zip(*(one["steps"] for one in plays)):
        first = steps[0]
        if first["checkpoint"] or held(steps, seeds) != "yes":
            usual = first["usual"].replace("|", "\\|").replace("\n", " ")
            lines.append(f"| {first['step']} | `{first['wanted']}` | {usual} | {values(steps)} | {held(steps, seeds)} |")
    seconds = ", ".join(f"{sum(s['seconds'] for s in one['steps']):.0f} s" for one in plays)
    return "\n".join(lines) + f"\n\nWithout a reader: {seconds}.\n"


def machine():
    info = pathlib.Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return f"{os.cpu_count()} cores of {names[0] if names else 'an unknown processor'}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    parser.add_argument("cli")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--lessons", nargs="*", help="default: all")
    parser.add_argument("--out", type=pathlib.Path, default=root / "lessons" / "MEASURED.md")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/lessons-measured"))
    parser.add_argument("--fresh", action="store_true")
    o = parser.parse_args()
    listed = subprocess.run([o.cli, "lesson", "list", "--json"], capture_output=True, text=True, check=True).stdout
    lessons = [row["id"] for row in json.loads(listed)["lessons"] if row["usable"]]
    if o.lessons:
        lessons = [name for name in lessons if name in o.lessons or str(int(name[:2])) in o.lessons]
    o.work.mkdir(parents=True, exist_ok=True)
    if o.fresh:
        for file in o.work.glob("*.json"):
            file.unlink()
    numbers = ", ".join(map(str, o.seeds))
    seeds = f"Seeds {numbers}, in this order where their values differ" if len(o.seeds) > 1 else f"Seed {numbers}"
    text = ["# What the checkpoints of the lessons measure", "",
            f"Written by tests/lessons/measure_lessons.py on {datetime.date.today():%d %B %Y}, {machine()}: every "
            "lesson played by a scripted learner with models trained for it. "
            f"{seeds}. *Held*: the checkpoint was seen, and what was "
            "written down agrees with the log. Seconds are the clock's, on a machine that had other "
            "work.", ""]
    for lesson in lessons:
        text.append(table(lesson, o.seeds, [play(o.cli, lesson, seed, o.work) for seed in o.seeds]))
    o.out.write_text("\n".join(text))


if __name__ == "__main__":
    main()
