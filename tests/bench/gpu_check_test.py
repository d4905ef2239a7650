#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""gpu_check without a GPU: its table from recorded numbers, and all of its commands in a rehearsal on the CPU.

    gpu_check_test.py BUILD_FOLDER SOURCE_FOLDER
"""
import importlib.machinery
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BUILD, SOURCE = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
SCRIPT = SOURCE / "tests/bench/gpu_check"
PROGRAMS = [BUILD / "bin/firstwords-cli", *(BUILD / "tests" / name for name in ("tst_gpu", "tst_gpu_ops", "tst_gpu_training"))]

# A Python whose PyTorch has seen a GPU: answers every question at once.
FAKE_PYTHON = """#!/bin/sh
[ "$1" = -c ] && exit 0
echo '{"torch": "9.9", "has_gpu": false, "ms_per_step": 12.5, "mode": "default", "batch_at_once": 1, "refused": {"other": "no"}, "flops": 8e14}'
"""


def load_script():
    loader = importlib.machinery.SourceFileLoader("gpu_check", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("gpu_check", loader))
    loader.exec_module(module)
    return module


def result(**numbers):
    return {"text": "", "done": True, "numbers": {key.replace("_", " ").replace("nanogpt char", "nanogpt-char").replace("gpt2 124m", "gpt2-124m"): n
                                                  for key, n in numbers.items()}}


class Table(unittest.TestCase):
    def verdicts(self, results, **more):
        text, holds = load_script().table(results, "title", **more)
        return [line.split("|")[-2].strip() for line in text.splitlines() if line.startswith("|")][2:9], holds

    def test_nothing_measured_is_open(self):
        verdicts, holds = self.verdicts({})
        self.assertEqual(verdicts, ["open"] * 7)
        self.assertFalse(holds)

    def test_every_verdict(self):
        recorded = {"a": result(nanogpt_char_ratio=2.4, nanogpt_char_ms=2.9, gpt2_124m_share=0.69, gpt2_124m_ratio=1.1, ember_ms=0.61),
                    "b": result(nanogpt_char_single=8000)}
        recorded |= {f"seed {seed}": result(**{f"quality_seconds_{seed}": 3.0 + seed}) for seed in range(1, 6)}
        verdicts, holds = self.verdicts(recorded)
        self.assertEqual(verdicts, ["NO", "yes", "yes, stretch too", "yes", "NO", "yes", "yes"])
        self.assertFalse(holds)

    def test_all_hold_unless_a_job_failed(self):
        recorded = {"a": result(nanogpt_char_ratio=3, nanogpt_char_ms=2, gpt2_124m_share=0.7, gpt2_124m_ratio=2, ember_ms=0.1, nanogpt_char_single=9000)}
        recorded |= {f"seed {seed}": result(**{f"quality_seconds_{seed}": 2.0}) for seed in range(1, 6)}
        self.assertTrue(self.verdicts(recorded)[1])
        recorded["tst_gpu_ops"] = {"text": "1 failed", "good": False, "done": False}
        self.assertFalse(self.verdicts(recorded)[1])

    def test_four_seeds_are_no_mean_of_five(self):
        recorded = {f"seed {seed}": result(**{f"quality_seconds_{seed}": 1.0}) for seed in range(1, 5)}
        self.assertEqual(self.verdicts(recorded)[0][5], "open")


class Rehearsal(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        (self.folder / "bin").mkdir()
        (self.folder / "lib").mkdir()
        for program in PROGRAMS:
            (self.folder / "bin" / program.name).symlink_to(program)
        (self.folder / "resources").symlink_to(SOURCE / "resources")
        (self.folder / "tinyshakespeare.txt").write_text("To be, or not to be, that is the question.\n" * 400)
        self.program("python", FAKE_PYTHON)

    def program(self, name, text):
        file = self.folder / "bin" / name
        file.unlink(missing_ok=True)
        file.write_text(text)
        file.chmod(0o755)

    def check(self, *words):
        return subprocess.run([sys.executable, SCRIPT, "--folder", self.folder, "--python", self.folder / "bin/python", *words], capture_output=True, text=True)

    def results(self, name="rehearsal.json"):
        return json.loads((self.folder / name).read_text())

    def test_every_job_is_done_once(self):
        run = self.check("--rehearse")
        self.assertEqual(run.returncode, 0, run.stderr)
        results = self.results()
        self.assertEqual([name for name, r in results.items() if not r["done"] or r.get("good") is False], [], run.stderr)
        self.assertEqual(len(results), 18, results.keys())
        self.assertEqual(run.stdout.count("| rehearsed |"), 7, run.stdout)
        self.assertIn("12.5 ms", run.stdout)
        again = self.check("--rehearse")
        self.assertEqual(self.results(), results)
        self.assertEqual(again.stdout, run.stdout)

    def test_a_failure_is_reported_and_the_others_go_on(self):
        self.program("tst_gpu_ops", "#!/bin/sh\necho 'FAIL!  : TestGpuOps::equalsReference(rope) too far'\necho 'Totals: 3 passed, 1 failed, 0 skipped, 0 blacklisted, 5ms'\nexit 1\n")
        run = self.check("--rehearse", "--only", "tests")
        results = self.results()
        self.assertIs(results["tst_gpu_ops"]["good"], False)
        self.assertIn("1 failed", results["tst_gpu_ops"]["text"])
        self.assertTrue(results["tst_gpu_training"]["done"])
        self.assertIn("too far", run.stderr)
        self.assertIn("FAILED", run.stdout)

    def test_what_time_cuts_off_goes_on_later(self):
        self.check("--rehearse", "--only", "tests", "--minutes", "0")
        self.assertFalse(self.results()["tst_gpu"]["done"])
        self.check("--rehearse", "--only", "tests")
        self.assertTrue(self.results()["tst_gpu"]["done"])

    def test_a_gpu_that_cannot_be_used_is_refused_with_the_reason(self):
        devices = {"devices": [{"id": "cuda", "available": False, "reason": "the NVIDIA driver supports CUDA 12.4, this program needs 13.0; update the driver"}]}
        self.program("firstwords-cli", f"#!/bin/sh\necho '{json.dumps(devices)}'\n")
        run = self.check()
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("supports CUDA 12.4", run.stderr)
        self.assertIn("580", run.stderr)
        self.assertFalse((self.folder / "results.json").exists())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
