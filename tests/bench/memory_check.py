#!/usr/bin/python3
"""Checks that a large case fits into little memory.

    memory_check.py STEMMA [--attributions N] [--megabytes M]

Makes up a case of N attributions, runs `stemma check` on it and fails if the process needed more than M
megabytes at its peak (resident set, as the kernel counts it) or could not do its work.
"""

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

GENERATOR = pathlib.Path(__file__).with_name("generate_case.py")
# Far above the goal: a leak ends in a clear failure of the process, not in a machine that swaps.
HARD_LIMIT = 4 << 30


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (HARD_LIMIT, HARD_LIMIT))


def read_totals(report):
    """The case went through whole if the last thing that was written says how many claims there are."""
    with open(report, encoding="utf-8") as file:
        return json.load(file)["totals"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("stemma")
    parser.add_argument("--attributions", type=int, default=100_000, metavar="N")
    parser.add_argument("--megabytes", type=int, default=300, metavar="M")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        case, report = pathlib.Path(folder, "case.yaml"), pathlib.Path(folder, "report.json")
        # In a process of its own: what this one holds when it forks counts for its children.
        with open(case, "wb") as out:
            subprocess.run([sys.executable, "-B", GENERATOR, "--attributions", str(options.attributions)], stdout=out, check=True)
        with open(case, "rb") as file:
            claims = sum(line.startswith(b"  c") for line in file)
        with open(report, "wb") as out:
            command = [options.stemma, "check", str(case), "--format", "json"]
            process = subprocess.Popen(command, stdout=out, preexec_fn=limit_memory)
            _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        peak = usage.ru_maxrss / 1024
        print(f"{options.attributions} attributions, {case.stat().st_size / 1e6:.1f} MB: "
              f"peak {peak:.0f} MB of {options.megabytes}, {usage.ru_utime:.1f} s of processor time, exit code {code}")
        if code not in (0, 3):
            sys.exit(f"stemma check could not do it: exit code {code}")
        totals = read_totals(report)
        if totals["claims"] != claims:
            sys.exit(f"{claims} claims went in, {totals['claims']} came out")
    if peak > options.megabytes:
        sys.exit(f"{peak:.0f} MB is more than {options.megabytes} MB")


if __name__ == "__main__":
    main()
