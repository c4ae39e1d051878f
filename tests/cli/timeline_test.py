"""A timeline says of each day what `check` says as of that day, and of no other day anything."""

import datetime
import json
import os
import pathlib
import subprocess
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = sorted(ROOT.glob("samples/*/case.yaml"))


def stemma(*words):
    done = subprocess.run([STEMMA, *words, "--format", "json"], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode in (0, 3), (words, done.stderr.decode())
    return json.loads(done.stdout)


def standing(claim):
    rules = sorted({finding["rule"] for finding in claim["findings"] if "silenced_by" not in finding})
    parts = {name: claim[name] for name in ("status", "advised", "numbers")}
    return parts | {"deniers": len(claim["deniers"]), "findings": rules}


class Timeline(unittest.TestCase):
    def test_each_day_is_as_check_has_it(self):
        for case in CASES:
            before = {}
            for day in stemma("timeline", str(case))["days"]:
                with self.subTest(case=case, day=day["day"]):
                    told = {turn["id"]: turn for turn in day["claims"]}
                    for claim in stemma("check", str(case), "--as-of", day["day"])["claims"]:
                        turn = told.pop(claim["id"], None)
                        if turn is not None:
                            self.assertEqual(before.get(claim["id"]), turn["before"])
                            self.assertNotEqual(turn["before"], turn["after"])
                            before[claim["id"]] = turn["after"]
                        if claim["id"] in before:
                            self.assertEqual(before[claim["id"]], standing(claim), claim["id"])
                    self.assertEqual({}, told)

    def test_it_ends_where_the_case_stands(self):
        for case in CASES:
            with self.subTest(case=case):
                days = stemma("timeline", str(case))["days"]
                last = {turn["id"]: turn["after"] for day in days for turn in day["claims"]}
                report = stemma("check", str(case))
                for claim in report["claims"]:
                    if claim["id"] in last:
                        self.assertEqual(last[claim["id"]], standing(claim), claim["id"])
                    else:
                        self.assertEqual("unsourced", claim["status"])

    def test_days_in_between_change_nothing(self):
        case = str(ROOT / "samples/vladivostok/case.yaml")
        days = [datetime.date.fromisoformat(day["day"]) for day in stemma("timeline", case)["days"]]
        self.assertEqual(sorted(days), days)
        for day in days:
            eve = day - datetime.timedelta(days=1)
            if eve in days:
                continue
            report = stemma("check", case, "--as-of", eve.isoformat())
            claims = {claim["id"]: standing(claim) for claim in report["claims"]}
            turns = next(one["claims"] for one in stemma("timeline", case)["days"] if one["day"] == day.isoformat())
            for turn in turns:
                if turn["before"] is not None:
                    self.assertEqual(turn["before"], claims[turn["id"]])


if __name__ == "__main__":
    unittest.main()
