"""`check --stream` on the groups of a case finds on every claim what `check` finds in the whole case."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = sorted([*ROOT.glob("samples/*/case.yaml"), *ROOT.glob("tests/rules/*/*.yaml"), *ROOT.glob("tests/cli/*.yaml")])


def run(*words, standard_input=None, codes=(0,)):
    done = subprocess.run([STEMMA, *map(str, words)], input=standard_input, capture_output=True, check=False)
    assert done.returncode in codes, (words, done.returncode, done.stderr.decode())
    return done.stdout


def is_case(path):
    return path.name not in ("policy.yaml",) and path.read_text(encoding="utf-8").find("\npublications:") >= 0


def streamed(records, *options):
    out = run("check", "--stream", "-", "--fail-on", "never", *options, standard_input=records)
    lines = [json.loads(line) for line in out.splitlines()]
    assert len(lines) == len(records.splitlines())
    return lines


def by_id(claims):
    return {claim["id"]: claim for claim in claims}


class Stream(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.cases = [path for path in CASES if is_case(path)]
        self.assertGreater(len(self.cases), 50)

    def options(self, case):
        own = case.parent / "policy.yaml"
        return ["--policy", own] if own.exists() else []

    def test_the_claims_of_all_groups_are_those_of_the_whole_case(self):
        several = 0
        for case in self.cases:
            with self.subTest(case=str(case.relative_to(ROOT))):
                options = ["--opinions", *self.options(case)]
                whole = json.loads(run("check", case, "--format", "json", "--fail-on", "never", *options))
                lines = streamed(run("export", case, "--format", "ndjson", "--include-sealed"), *options)
                several += len(lines) > 1
                claims = [claim for line in lines for claim in line["claims"]]
                self.assertEqual(by_id(whole["claims"]), by_id(claims))
                self.assertEqual(len(whole["claims"]), len(claims))
                self.assertEqual({whole["as_of"]}, {line["as_of"] for line in lines})
        self.assertGreater(several, 10)

    def test_so_they_are_on_earlier_days_and_by_other_policies(self):
        for case in [path for path in self.cases if path.name == "case.yaml"]:
            records = run("export", case, "--format", "ndjson", "--include-sealed")
            days = sorted({line["as_of"] for line in map(json.loads, records.splitlines())})
            year = int(days[0][:4])
            for options in (["--as-of", year], ["--as-of", year - 1], ["--policy", "icd206"], ["--policy", "bbc"]):
                with self.subTest(case=str(case.relative_to(ROOT)), options=options):
                    whole = json.loads(run("check", case, "--format", "json", "--fail-on", "never", *options))
                    claims = [claim for line in streamed(records, *options) for claim in line["claims"]]
                    self.assertEqual(by_id(whole["claims"]), by_id(claims))

    def test_a_database_gives_the_records_of_its_case_file(self):
        for case in [path for path in self.cases if path.name == "case.yaml"]:
            with self.subTest(case=str(case.relative_to(ROOT))), tempfile.TemporaryDirectory() as folder:
                run("import", case, f"{folder}/case.db")
                self.assertEqual(run("export", case, "--format", "ndjson"),
                                 run("export", f"{folder}/case.db", "--format", "ndjson"))

    def test_a_whole_case_as_json_on_one_line_is_a_record(self):
        for case in [path for path in self.cases if path.name == "case.yaml"]:
            with self.subTest(case=str(case.relative_to(ROOT))):
                exported = json.loads(run("export", case, "--format", "json", "--include-sealed"))
                record = json.dumps(exported, ensure_ascii=False).encode() + b"\n"
                whole = json.loads(run("check", case, "--format", "json", "--fail-on", "never"))
                line, = streamed(record)
                self.assertEqual(whole["claims"], line["claims"])
                self.assertEqual(whole["case"], line["case"])

    def test_json_and_yaml_of_an_export_are_the_same_case(self):
        for case in [path for path in self.cases if path.name == "case.yaml"]:
            with self.subTest(case=str(case.relative_to(ROOT))), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "case.json")
                path.write_bytes(run("export", case, "--format", "json", "--include-sealed"))
                self.assertEqual(run("export", case, "--include-sealed"), run("export", path, "--include-sealed"))

    def test_records_of_one_process_do_not_reach_one_another(self):
        records = [run("export", case, "--format", "ndjson") for case in self.cases]
        together = streamed(b"".join(records))
        apart = [line for each in records for line in streamed(each)]
        for line in [*together, *apart]:
            del line["line"]
        self.assertEqual(apart, together)


if __name__ == "__main__":
    unittest.main()
