"""Emergent's whole table imports by its mapping, and gives a report that makes sense.

The table (300 claims, 2,595 articles) is not part of this project: it lies beside it, or in the folder that STEMMA_DATA
names. Without it the test is skipped, aloud. A few invented rows in the same columns are in tests/cli/import.
"""

import collections
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

STEMMA = os.environ.get("STEMMA", "stemma")
BESIDE = pathlib.Path(__file__).resolve().parents[3] / "shared/data"
TABLE = pathlib.Path(os.environ.get("STEMMA_DATA", BESIDE)).resolve() / "emergent/edata_all.csv"
SKIPPED = 77
STANCES = {"for": "asserts", "against": "denies", "observing": "reports"}


def run(*words):
    done = subprocess.run([STEMMA, *map(str, words)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, (words, done.stderr[:2000])
    return done


class Emergent(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.database = pathlib.Path(cls.folder.name) / "emergent.db"
        run("init", cls.database)
        cls.first = run("import", TABLE, cls.database)
        with TABLE.open(encoding="utf-8", newline="") as file:
            cls.rows = list(csv.DictReader(file))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def listed(self, what):
        return json.loads(run("list", self.database, what, "--format", "json").stdout)["entries"]

    def test_every_row_is_an_attribution_with_its_stance(self):
        self.assertIn("mapping emergent", self.first.stderr)
        self.assertIn("attributions: 2595 added, 0 changed, 0 unchanged, 0 refused", self.first.stderr)
        claims = {entry["id"]: entry["text"] for entry in self.listed("claims")}
        self.assertEqual(sorted(claims.values()), sorted({row["claimHeadline"] for row in self.rows}))
        wanted = collections.Counter((row["claimHeadline"], STANCES[row["articleHeadlineStance"]]) for row in self.rows)
        found = collections.Counter((claims[entry["claim"]], entry["stance"]) for entry in self.listed("attributions"))
        self.assertEqual(found, wanted)
        self.assertEqual(len(self.listed("publications")), len({row["url"] for row in self.rows}))

    def test_the_same_table_again_changes_nothing(self):
        again = run("import", TABLE, self.database)
        self.assertNotRegex(again.stderr, r" [1-9]\d* (added|changed|refused)")

    def test_no_article_is_an_origin_and_denial_is_seen(self):
        checked = json.loads(run("check", self.database, "--fail-on", "never", "--format", "json").stdout)
        against = {row["claimHeadline"] for row in self.rows if row["articleHeadlineStance"] == "against"}
        support = collections.Counter(
            row["claimHeadline"] for row in self.rows if row["articleHeadlineStance"] != "against")
        for claim in checked["claims"]:
            with self.subTest(claim=claim["text"]):
                self.assertEqual(claim["numbers"]["independent_origins"]["min"], 0)
                self.assertLessEqual(claim["numbers"]["publications"], support[claim["text"]])
                contested = {finding["rule"] for finding in claim["findings"]} & {"contradicted"}
                self.assertFalse(contested and claim["text"] not in against)
        report = run("report", self.database, "--width", "80").stdout
        self.assertIn("300 claims", report)


if __name__ == "__main__":
    if not TABLE.is_file():
        print(f"SKIPPED: no table of Emergent at {TABLE}; STEMMA_DATA may name the folder that has emergent/")
        sys.exit(SKIPPED)
    unittest.main()
