"""The stories beside the samples: the careful one is quiet, the faults of the careless one are found.

Prints, for each sample and in all, how many planted faults were found and how many findings were not planted; with
--differences also which. `careless.faults` has a line for each: the line of the story on which the sentence begins,
the rule, and what is wrong. A line that begins with # is a comment.

The rules and the list of words were made with those stories at hand. `held-out/` beside this file has others, by a
writer who had seen neither; they are a measure of how `draft` fares on prose that it was not made for.
"""

import json
import os
import pathlib
import subprocess
import sys
import unittest

STEMMA = os.environ["STEMMA"]
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
HELD_OUT = pathlib.Path(__file__).resolve().parent / "held-out"
LEAST_PLANTED = 60
LEAST_FOUND = 0.9  # of what was planted
LEAST_PLANTED_OF_FOUND = 0.85
LEAST_FOUND_HELD_OUT, MOST_ALARMS_HELD_OUT = 0.8, 6


def draft(sample, story):
    """[(line, rule, severity, text, message)]"""
    command = [STEMMA, "draft", story, str(SAMPLES / sample.name / "case.yaml"), "--format", "json", "--fail-on", "never"]
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


def samples(root=SAMPLES):
    return sorted(path.parent for path in root.glob("*/careless.faults"))


def loud(sample):
    return [found for found in draft(sample, "careful.md") if found[2] != "note"]


def measured(root):
    """Planted, found of them, and found beside them; prints them for each sample."""
    wanted = found = more = 0
    for sample in samples(root):
        faults, findings = planted(sample), {(line, rule) for line, rule, *_ in draft(sample, "careless.md")}
        hits, others = len(faults.keys() & findings), len(findings - faults.keys())
        print(f"{sample.name:16} {hits:3} of {len(faults):3} planted faults found, {others:2} more found")
        wanted, found, more = wanted + len(faults), found + hits, more + others
    print(f"{'all':16} {found:3} of {wanted:3}: recall {found / wanted:.2f}; precision {found / (found + more):.2f}")
    return wanted, found, more


class Stories(unittest.TestCase):
    def test_a_careful_story_is_quiet(self):
        self.assertEqual(len(samples()), 6)
        for sample in samples():
            with self.subTest(sample=sample.name):
                self.assertEqual(loud(sample), [])

    def test_the_faults_of_a_careless_story_are_found(self):
        wanted, found, more = measured(SAMPLES)
        self.assertGreaterEqual(wanted, LEAST_PLANTED)
        self.assertGreaterEqual(found / wanted, LEAST_FOUND)
        self.assertGreaterEqual(found / (found + more), LEAST_PLANTED_OF_FOUND)

    def test_stories_that_it_was_not_made_for_fare_less_well(self):
        print("held out:")
        wanted, found, _ = measured(HELD_OUT)
        alarms = sum(len(loud(sample)) for sample in samples(HELD_OUT))
        print(f"{alarms} findings in the careful stories")
        self.assertGreaterEqual(wanted, LEAST_PLANTED)
        self.assertGreaterEqual(found / wanted, LEAST_FOUND_HELD_OUT)
        self.assertLessEqual(alarms, MOST_ALARMS_HELD_OUT)


def differences():
    for sample in samples() + samples(HELD_OUT):
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
