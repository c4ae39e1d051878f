"""The stories beside the samples: the careful one is quiet, the faults of the careless one are found.

Prints, for each sample and in all, how many planted faults were found and how many findings were not planted; with
--differences also which. `careless.faults` has a line for each: the line of the story on which the sentence begins,
the rule, and what is wrong. A line that begins with # is a comment.
"""

import json
import os
import pathlib
import subprocess
import sys
import unittest

STEMMA = os.environ["STEMMA"]
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
LEAST_PLANTED = 60
LEAST_FOUND = 0.9  # of what was planted
LEAST_PLANTED_OF_FOUND = 0.85


def draft(sample, story):
    """[(line, rule, severity, text, message)]"""
    command = [STEMMA, "draft", story, "case.yaml", "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, cwd=sample, capture_output=True, encoding="utf-8", check=True)
    return [
        (sentence["line"], finding["rule"], finding["severity"], sentence["text"], finding["message"])
        for sentence in json.loads(done.stdout)["sentences"]
        for finding in sentence["findings"]
    ]


def planted(sample):
    lines = (sample / "careless.faults").read_text(encoding="utf-8").splitlines()
    parts = [line.split(None, 2) for line in lines if line and not line.startswith("#")]
    return {(int(line), rule): why for line, rule, why in parts}


def samples():
    return sorted(path.parent for path in SAMPLES.glob("*/careless.faults"))


class Stories(unittest.TestCase):
    def test_a_careful_story_is_quiet(self):
        self.assertEqual(len(samples()), 6)
        for sample in samples():
            with self.subTest(sample=sample.name):
                loud = [found for found in draft(sample, "careful.md") if found[2] != "note"]
                self.assertEqual(loud, [])

    def test_the_faults_of_a_careless_story_are_found(self):
        wanted = found = alarms = 0
        for sample in samples():
            faults, findings = planted(sample), {(line, rule) for line, rule, *_ in draft(sample, "careless.md")}
            hits = len(faults.keys() & findings)
            print(f"{sample.name:16} {hits:3} of {len(faults):3} planted faults found, {len(findings - faults.keys()):2} more found")
            wanted, found, alarms = wanted + len(faults), found + hits, alarms + len(findings - faults.keys())
        print(f"{'all':16} {found:3} of {wanted:3}: recall {found / wanted:.2f}; precision {found / (found + alarms):.2f}")
        self.assertGreaterEqual(wanted, LEAST_PLANTED)
        self.assertGreaterEqual(found / wanted, LEAST_FOUND)
        self.assertGreaterEqual(found / (found + alarms), LEAST_PLANTED_OF_FOUND)


def differences():
    for sample in samples():
        for found in draft(sample, "careful.md"):
            print(f"{sample.name}/careful.md:{found[0]}: {found[2]} {found[1]}: {found[4]}\n    {found[3]}")
        faults, findings = planted(sample), draft(sample, "careless.md")
        keys = {(line, rule) for line, rule, *_ in findings}
        for (line, rule), why in faults.items():
            if (line, rule) not in keys:
                print(f"{sample.name}/careless.md:{line}: MISSED {rule}: {why}")
        for line, rule, severity, text, message in findings:
            if (line, rule) not in faults:
                print(f"{sample.name}/careless.md:{line}: MORE {severity} {rule}: {message}\n    {text}")


if __name__ == "__main__":
    if "--differences" in sys.argv:
        differences()
    else:
        unittest.main()
