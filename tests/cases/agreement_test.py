"""Stemma judges the expert cases as the experts do, by every road that a case can take through it.

The cases are not part of this project: they lie beside it, or in the folder that STEMMA_CASES names. Without them
the test is skipped, aloud. STEMMA names the program.

Where the two experts agree with each other, Stemma agrees with both: the bars are below. kinds.txt holds the kind
that the converter chose for each source, as words are all that it reads; rewrite it on purpose, and read the diff:

    tests/cases/convert_case.py --kinds FOLDER >tests/cases/kinds.txt
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import convert_case

STEMMA = os.environ.get("STEMMA", "stemma")
HERE = pathlib.Path(__file__).resolve().parent
BESIDE = HERE.parents[2] / "shared/cases"
CASES = pathlib.Path(os.environ.get("STEMMA_CASES", BESIDE)).resolve()
SKIPPED = 77

LEAST_F1 = 0.99
AGREED = re.compile(
    r"^agreed:.* F1 (?P<f1>[\d.]+)  quiet claims alarmed (?P<alarmed>\d+)/(?P<quiet>\d+)  "
    r"origins equal (?P<equal>\d+)/(?P<counted>\d+)  inside (?P<inside>\d+)/(?P=counted)$",
    re.MULTILINE,
)


def run(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stderr}")
    return done.stdout


def check(case, date):
    return run(STEMMA, "check", case, "--format", "json", "--fail-on", "never", "--as-of", date)


class Agreement(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        """Converts every case and judges it at each date of which an expert speaks."""
        made = tempfile.TemporaryDirectory()
        cls.addClassCleanup(made.cleanup)
        cls.folder = pathlib.Path(made.name)
        cls.cases, cls.reports = {}, {}
        for neutral in convert_case.case_paths(CASES):
            case = cls.folder / f"{neutral.stem}.yaml"
            case.write_text(convert_case.case_file(neutral), encoding="utf-8")
            expert = convert_case.read(neutral)
            cls.cases[neutral] = case
            cls.reports[neutral] = {date: check(case, date) for date in [expert["as_of"], *expert["expected_at"]]}

    def score(self):
        pairs = []
        for neutral, reports in self.reports.items():
            for date, report in reports.items():
                path = self.folder / f"{neutral.stem}.{date}.json"
                path.write_text(report, encoding="utf-8")
                pairs += [neutral, f"{path}@{date}"]
        return run(sys.executable, CASES / "score.py", *pairs)

    def test_what_both_experts_say_stemma_says_too(self):
        printed = self.score()
        print(printed, end="", flush=True)
        agreed = AGREED.search(printed)
        self.assertIsNotNone(agreed, "score.py printed no line that begins with agreed:")
        self.assertGreater(int(agreed["quiet"]), 0)
        self.assertGreater(int(agreed["counted"]), 0)
        self.assertGreaterEqual(float(agreed["f1"]), LEAST_F1)
        self.assertEqual("0", agreed["alarmed"], "a claim that both experts pass was alarmed")
        self.assertEqual(agreed["counted"], agreed["equal"], "independent origins differ")
        self.assertEqual(agreed["counted"], agreed["inside"], "independent origins lie outside of the interval")

    def assert_same_reports(self, neutral, other):
        for date, report in self.reports[neutral].items():
            with self.subTest(case=neutral.stem, date=date):
                self.assertEqual(report, check(other, date))

    def test_an_exported_case_is_judged_the_same(self):
        for neutral, case in self.cases.items():
            exported = self.folder / f"{neutral.stem}.exported.yaml"
            run(STEMMA, "export", case, "-o", exported)
            self.assert_same_reports(neutral, exported)

    def test_a_database_is_judged_as_its_case_file(self):
        for neutral, case in self.cases.items():
            database = self.folder / f"{neutral.stem}.db"
            run(STEMMA, "import", case, database)
            self.assert_same_reports(neutral, database)

    @unittest.skipUnless(CASES == BESIDE.resolve(), "kinds.txt is about the cases beside the project")
    def test_the_kinds_read_from_words_are_those_written_down(self):
        self.assertEqual((HERE / "kinds.txt").read_text(encoding="utf-8"), convert_case.kinds(CASES))


if __name__ == "__main__":
    if not CASES.is_dir():
        print(f"SKIPPED: no expert cases in {CASES}; STEMMA_CASES may name their folder")
        sys.exit(SKIPPED)
    unittest.main()
