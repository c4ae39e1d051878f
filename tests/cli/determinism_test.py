"""Same input, same bytes: on two runs, in two locales, in two time zones, under another name of the day, on any
number of threads.

Run with STEMMA naming the program. A locale that this machine has not generated is skipped aloud.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASE = ROOT / "samples/vladivostok/case.yaml"
STEMMA = os.environ.get("STEMMA", "stemma")
VIEWS = [
    ["report"],
    ["report", "--as-of", "2024-03-12"],
    ["check"],
    ["check", "--format", "json"],
    ["graph"],
    ["export"],
    ["rules"],
    ["trace", "c2"],
    ["trace", "--source", "tass", "--format", "json"],
    ["list", "findings"],
    ["show", "le_src"],
]
GERMAN = "de_DE.UTF-8"
GENERATOR = ROOT / "tests/bench/generate_case.py"
# Some batches for every judge.
ATTRIBUTIONS = 6000


def run(words, **environment):
    """Output and exit code; only what is given stands in the environment."""
    view = words if words == ["rules"] else [words[0], str(CASE), *words[1:]]
    done = subprocess.run([STEMMA, *view], capture_output=True, check=False, env={"PATH": "/usr/bin:/bin", **environment})
    return done.returncode, done.stdout


def has_locale(name):
    listed = subprocess.run(["locale", "-a"], capture_output=True, encoding="utf-8", check=False).stdout.split()
    return name.replace("UTF-8", "utf8") in listed or name in listed


def made_locale(name, folder):
    """A locale generated into a folder of our own; None where this machine has no sources for it."""
    made = subprocess.run(["localedef", "-i", name.split(".")[0], "-f", "UTF-8", folder + "/" + name], capture_output=True, check=False)
    return folder if made.returncode == 0 else None


class SameInputSameBytes(unittest.TestCase):
    def assert_same(self, one, other):
        for view in VIEWS:
            with self.subTest(view=" ".join(view)):
                expected = run(view, **one)
                self.assertTrue(expected[1], "nothing was written")
                self.assertEqual(expected, run(view, **other))

    def test_two_runs(self):
        self.assert_same({}, {})

    def test_two_time_zones(self):
        self.assert_same({"TZ": "Pacific/Kiritimati"}, {"TZ": "Etc/GMT+12"})

    def test_two_people(self):
        """Neither who runs it nor where their files lie shows."""
        self.assert_same({"USER": "anna", "HOME": "/nowhere"}, {"STEMMA_AUTHOR": "ben", "TMPDIR": "/tmp"})

    def test_two_locales(self):
        with tempfile.TemporaryDirectory() as folder:
            if has_locale(GERMAN):
                german = {"LC_ALL": GERMAN}
            elif made_locale(GERMAN, folder):
                german = {"LC_ALL": GERMAN, "LOCPATH": folder}
            else:
                print(f"SKIPPED: this machine has no locale {GERMAN} and cannot make it", file=sys.stderr)
                self.skipTest(f"no locale {GERMAN}")
            self.assert_same({"LC_ALL": "C"}, german)

    def test_any_number_of_threads(self):
        with tempfile.TemporaryDirectory() as folder:
            case = pathlib.Path(folder, "case.yaml")
            with open(case, "wb") as out:
                subprocess.run([sys.executable, "-B", GENERATOR, "--attributions", str(ATTRIBUTIONS)], stdout=out, check=True)
            for view in (["check"], ["check", "--format", "json"], ["list", "claims"]):
                written = []
                for threads in ("1", "2", "5"):
                    command = [STEMMA, view[0], case, *view[1:]] if view[0] == "check" else [STEMMA, "list", case, "claims"]
                    done = subprocess.run(command, capture_output=True, check=False, env={"STEMMA_THREADS": threads})
                    self.assertIn(done.returncode, (0, 3), done.stderr)
                    written.append(done.stdout)
                self.assertGreater(len(written[0]), ATTRIBUTIONS)
                self.assertEqual([written[0]] * 3, written, view)


if __name__ == "__main__":
    unittest.main()
