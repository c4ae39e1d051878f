"""A difference is what `check` says on the one side and on the other; a case does not differ from itself."""

import json
import os
import pathlib
import subprocess
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = sorted(str(case) for case in ROOT.glob("samples/*/case.yaml"))
TURNED = {"worse": "better", "better": "worse", "new": "gone", "gone": "new", "otherwise": "otherwise", "same": "same"}


def stemma(*words):
    done = subprocess.run([STEMMA, *words, "--format", "json"], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode in (0, 3), (words, done.stderr.decode())
    return json.loads(done.stdout)


def standings(case, *words):
    made = {}
    for claim in stemma("check", case, *words)["claims"]:
        rules = sorted({finding["rule"] for finding in claim["findings"] if "silenced_by" not in finding})
        parts = {name: claim[name] for name in ("status", "advised", "numbers")}
        made[claim["id"]] = parts | {"deniers": len(claim["deniers"]), "findings": rules}
    return made


class Difference(unittest.TestCase):
    def test_both_sides_are_as_check_has_them(self):
        for case in CASES:
            days = [day["day"] for day in stemma("timeline", case)["days"]]
            for day in days[:: max(1, len(days) // 3)]:
                with self.subTest(case=case, day=day):
                    before, after = standings(case, "--as-of", day), standings(case)
                    told = stemma("diff", case, "--from", day)
                    self.assertEqual(list(after), [claim["id"] for claim in told["claims"]])
                    for claim in told["claims"]:
                        if claim["before"] is not None:
                            self.assertEqual(before[claim["id"]], claim["before"])
                        if claim["after"] is not None:
                            self.assertEqual(after[claim["id"]], claim["after"])
                        same = claim["before"] == claim["after"]
                        self.assertEqual(same, claim["fared"] == "same", claim["id"])

    def test_a_case_does_not_differ_from_itself(self):
        for case in CASES:
            for words in ([case, case], [case, "--from", stemma("check", case)["as_of"]]):
                with self.subTest(words=words):
                    totals = stemma("diff", *words)["totals"]
                    self.assertEqual(0, sum(number for fared, number in totals.items() if fared != "same"))

    def test_the_other_way_round_it_is_turned_round(self):
        for case in CASES:
            days = [day["day"] for day in stemma("timeline", case)["days"]]
            early, late = days[0], days[-1]
            with self.subTest(case=case):
                there = stemma("diff", case, "--from", early, "--to", late)["claims"]
                back = {claim["id"]: claim for claim in stemma("diff", case, "--from", late, "--to", early)["claims"]}
                for claim in there:
                    self.assertEqual(TURNED[claim["fared"]], back[claim["id"]]["fared"], claim["id"])
                    self.assertEqual(claim["before"], back[claim["id"]]["after"])


if __name__ == "__main__":
    unittest.main()
