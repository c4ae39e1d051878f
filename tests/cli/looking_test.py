"""trace, list and show say what check says, in documents that their schemas describe.

Run with STEMMA naming the program. Each case of samples/ is looked at from every side, and every third of tests/rules/,
which are much alike; of the many things that `show` can show, every tenth is enough."""

import functools
import json
import os
import pathlib
import subprocess
import sys
import unittest

try:
    import jsonschema
except ImportError:
    print("SKIPPED: python3-jsonschema is not installed", file=sys.stderr)
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
STEMMA = os.environ.get("STEMMA", "stemma")
CASES = sorted(ROOT.glob("samples/*/case.yaml")) + sorted(ROOT.glob("tests/rules/*/[cg]*.yaml"))[::3]
LISTS = ["sources", "publications", "claims", "attributions", "findings", "withdrawals", "checks", "decisions", "assessments"]


def validator(name):
    schema = json.loads((ROOT / f"schema/{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


VALIDATORS = {name: validator(name) for name in ("trace", "list", "show")}


@functools.lru_cache(maxsize=None)
def ask(command, case, *words):
    done = subprocess.run([STEMMA, command, str(case), *words, "--format", "json"], capture_output=True, check=False)
    assert done.returncode in (0, 3), done.stderr.decode()
    document = json.loads(done.stdout)
    if command in VALIDATORS:
        faults = [error.message for error in VALIDATORS[command].iter_errors(document)]
        assert not faults, (command, case, words, faults)
    return document


class LookingAgreesWithChecking(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.assertGreater(len(CASES), 10)

    def each_claim(self):
        for case in CASES:
            for claim in ask("check", case)["claims"]:
                with self.subTest(case=str(case.relative_to(ROOT)), claim=claim["id"]):
                    yield case, claim

    def test_trace_has_the_same_numbers_and_status(self):
        for case, claim in self.each_claim():
            traced = ask("trace", case, claim["id"])
            self.assertEqual(traced["claim"]["numbers"], claim["numbers"])
            self.assertEqual(traced["claim"]["status"], claim["status"])

    def test_trace_marks_the_same_origins_and_choke_points_and_dead_support(self):
        for case, claim in self.each_claim():
            traced = ask("trace", case, claim["id"])
            marked = {source["id"] for source in traced["sources"] if source["origin"]}
            self.assertEqual(marked, {origin["source"] for origin in claim["origins"] if origin["lineage_recorded"]})
            choked = {source["id"] for source in traced["sources"] if source["choke_point"]}
            self.assertLessEqual(set(claim["chokepoints"]), choked)
            dead = [s["attribution"] for s in traced["statements"] if s["side"] == "support" and not s["counts"]]
            self.assertEqual(dead, claim["withdrawn"])
            live = {s["publication"] for s in traced["statements"] if s["side"] == "support" and s["counts"]}
            self.assertEqual(len(live), claim["numbers"]["publications"])

    def test_what_counts_rests_on_what_counts(self):
        for case, claim in self.each_claim():
            counts = {s["attribution"]: s["counts"] for s in ask("trace", case, claim["id"])["statements"]}
            for statement in ask("trace", case, claim["id"])["statements"]:
                if statement["counts"]:
                    self.assertTrue(all(counts[below] for below in statement["rests_on"]), statement)

    def test_a_source_is_a_choke_point_of_the_claims_that_say_so(self):
        for case in CASES:
            claims = ask("check", case)["claims"]
            for source in ask("list", case, "sources")["entries"][::2]:
                with self.subTest(case=str(case.relative_to(ROOT)), source=source["id"]):
                    parts = ask("trace", case, "--source", source["id"])["parts"]
                    choked = [part["claim"] for part in parts if part["choke_point"]]
                    self.assertEqual(choked, [claim["id"] for claim in claims if source["id"] in claim["chokepoints"]])

    def test_lists_have_what_check_counts(self):
        for case in CASES:
            with self.subTest(case=str(case.relative_to(ROOT))):
                checked = ask("check", case)
                lists = {what: ask("list", case, what)["entries"] for what in LISTS}
                self.assertEqual([c["id"] for c in lists["claims"]], [c["id"] for c in checked["claims"]])
                for listed, claim in zip(lists["claims"], checked["claims"]):
                    self.assertEqual(listed["status"], claim["status"])
                    self.assertEqual(listed["independent_origins"], claim["numbers"]["independent_origins"])
                findings = [f for claim in checked["claims"] for f in claim["findings"]] + checked["findings"]
                self.assertEqual([(f["rule"], f["message"]) for f in lists["findings"]],
                                 [(f["rule"], f["message"]) for f in findings])

    def test_ids_can_be_shown_in_the_shape_of_the_case_file(self):
        for case in CASES:
            exported = subprocess.run([STEMMA, "export", str(case)], capture_output=True, check=True).stdout.decode()
            for what in ("claims", "sources", "publications", "attributions"):
                for entry in ask("list", case, what)["entries"][:: 1 if what == "claims" else 10]:
                    with self.subTest(case=str(case.relative_to(ROOT)), entry=entry["id"]):
                        kind = what[:-1]
                        shown = ask("show", case, entry["id"], "--kind", kind)["entries"]
                        self.assertEqual([(e["kind"], e["id"]) for e in shown], [(kind, entry["id"])])
                        if kind == "claim":
                            self.assertEqual(shown[0]["record"]["text"], entry["text"])
                            self.assertEqual(shown[0]["judged"]["status"], entry["status"])
                        if kind == "publication":
                            self.assertIn(shown[0]["record"]["by"], exported)


if __name__ == "__main__":
    unittest.main()
