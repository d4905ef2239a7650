#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kernels are compiled for instructions that not every machine has. A function that their object files share with
others (an inline function of a header, a template of the standard library) might be linked from there and then run
everywhere. So whatever they define and others might take must lie in their own namespace.

    kernel_symbols_test.py ISA OBJECT...        leaves with 77 where there is no nm
"""
import shutil
import subprocess
import sys


def main():
    isa, objects = sys.argv[1], sys.argv[2:]
    if not shutil.which("nm"):
        print("skipped: there is no nm")
        return 77
    assert objects, "no object files"
    seen = shared = 0
    for path in objects:
        for line in subprocess.run(["nm", "-C", "--defined-only", path], check=True, capture_output=True, text=True).stdout.splitlines():
            kind, name = line.split(maxsplit=2)[1:]
            seen += 1
            if kind in "WVu" and f"fw::{isa}::" not in name and not name.startswith("DW.ref."):
                print(f"{path}: {name}")
                shared += 1
    assert seen > 50, "these object files define next to nothing"
    return 1 if shared else 0


if __name__ == "__main__":
    sys.exit(main())
