#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays every lesson as it is meant, with several seeds, and writes the values of all checkpoints to MEASURED.md.

    tests/lessons/measure_lessons.py build/release/bin/firstwords-cli [--seeds 1 2 3] [--lessons 1 2] [--out FILE]

A play that was done before (its JSON lies in --work) is not done again; --fresh forgets them.
"""
import argparse
import json
import pathlib
import subprocess
import sys


def play(cli, lesson, seed, work):
    file = work / f"{lesson}-seed-{seed}.json"
    if not file.exists():
        print(f"{lesson}, seed {seed} ...", file=sys.stderr, flush=True)
        done = subprocess.run([cli, "lesson", "run", lesson, "--seed", str(seed), "--json"], capture_output=True, text=True)
        if not done.stdout.startswith("{"):
            sys.exit(f"{lesson}, seed {seed}: {done.stderr}")
        file.write_text(done.stdout)
    return json.loads(file.read_text())


def shown(value):
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1000 else f"{value:.0f}" if isinstance(value, float) else str(value).replace("\n", "⏎").replace("|", "\\|")


def cell(step):
    """What came of a step with one seed."""
    if step["error"]:
        return "failed: " + step["error"]
    values = ", ".join(f"`{name}` {shown(value)}" for name, value in step["values"].items())
    return f"{step['outcome']}: {values}" if step["checkpoint"] else values


def table(lesson, seeds, plays):
    steps = [[s for s in one["steps"] if s["checkpoint"] or s["error"] or not s["agrees"]] for one in plays]
    names = list(dict.fromkeys(s["step"] for one in steps for s in one))
    lines = [f"## {lesson}", "", "| step | " + " | ".join(f"seed {s}" for s in seeds) + " |", "|---" * (len(seeds) + 1) + "|"]
    for name in names:
        cells = []
        for one in steps:
            found = [s for s in one if s["step"] == name]
            cells.append(cell(found[0]) if found else "")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    seconds = ", ".join(f"{sum(s['seconds'] for s in one['steps']):.0f} s" for one in plays)
    return "\n".join(lines) + f"\n\nWithout a reader: {seconds}.\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = pathlib.Path(__file__).resolve().parent
    parser.add_argument("cli")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--lessons", nargs="*", help="default: all")
    parser.add_argument("--out", type=pathlib.Path, default=here / "MEASURED.md")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/lessons-measured"))
    parser.add_argument("--fresh", action="store_true")
    o = parser.parse_args()
    listed = json.loads(subprocess.run([o.cli, "lesson", "list", "--json"], capture_output=True, text=True, check=True).stdout)
    lessons = [row["id"] for row in listed["lessons"] if row["usable"]]
    if o.lessons:
        lessons = [name for name in lessons if name in o.lessons or str(int(name[:2])) in o.lessons]
    o.work.mkdir(parents=True, exist_ok=True)
    if o.fresh:
        for file in o.work.glob("*.json"):
            file.unlink()
    text = ["# What the checkpoints of the lessons measure", "",
            "Written by measure_lessons.py: every lesson played by a scripted learner with a model trained for it, one column per seed. "
            "An observation that was compared with the log is listed where it disagrees.", ""]
    for lesson in lessons:
        text.append(table(lesson, o.seeds, [play(o.cli, lesson, seed, o.work) for seed in o.seeds]))
    o.out.write_text("\n".join(text))


if __name__ == "__main__":
    main()
