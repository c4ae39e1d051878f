"""Every face of one judgement has the same findings, and is what the program that reads it expects."""

import csv
import functools
import io
import json
import os
import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree as xml

import jsonschema

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = sorted(ROOT.glob("samples/*/case.yaml")) + sorted(ROOT.glob("tests/rules/*/gap.yaml"))
STORIES = sorted(ROOT.glob("samples/*/care*.md"))
SARIF_SCHEMA = "data/schemas/sarif-schema-2.1.0.json"


def stemma(command, case, style):
    words = [STEMMA, command, str(case.relative_to(ROOT)), "--format", style]
    done = subprocess.run(words, capture_output=True, cwd=ROOT, check=False)
    assert done.returncode in (0, 3), (words, done.stderr.decode())
    return done.stdout.decode("utf-8")


@functools.lru_cache(maxsize=None)
def judged(case):
    return json.loads(stemma("check", case, "json"))


def drafted(story, style):
    words = [STEMMA, "draft", str(story.relative_to(ROOT)), str((story.parent / "case.yaml").relative_to(ROOT))]
    done = subprocess.run([*words, "--format", style], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode in (0, 3), (words, done.stderr.decode())
    return done.stdout.decode("utf-8")


def findings(report):
    return [f for claim in report["claims"] for f in claim["findings"]] + report["findings"]


def typed(cell):
    """What was in a cell before the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if re.match("'[=+\\-@]", cell) else cell


def shared():
    return next((up / "shared" for up in ROOT.parents if (up / "shared" / SARIF_SCHEMA).exists()), None)


class Faces(unittest.TestCase):
    def test_csv(self):
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("report", case, "csv")
                report = judged(case)
                found = findings(report)
                self.assertTrue(text.startswith("\ufeff"))
                self.assertEqual(text.count("\n"), text.count("\r\n"))
                rows = list(csv.DictReader(io.StringIO(text[1:], newline="")))
                claims = [row for row in rows if row["row"] == "claim"]
                self.assertEqual([claim["id"] for claim in report["claims"]], [row["claim"] for row in claims])
                for claim, row in zip(report["claims"], claims):
                    self.assertEqual((claim["status"], claim["summary"]), (row["status"], row["summary"]))
                    self.assertEqual(claim["numbers"]["independent_origins"]["max"], int(row["independent origins max"]))
                told = [(row["rule"], typed(row["message"])) for row in rows if row["row"] == "finding"]
                self.assertEqual([(f["rule"], f["message"]) for f in found], told)

    def test_junit(self):
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("check", case, "junit")
                report = judged(case)
                found = findings(report)
                suites = xml.fromstring(text)
                cases = [case for case in suites.iter("testcase") if case.get("name") != "nothing found"]
                self.assertEqual([f["rule"] for f in found], [case.get("name") for case in cases])
                for suite in suites:
                    self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))
                    self.assertEqual(int(suite.get("failures")), len(suite.findall("testcase/failure")))
                    self.assertEqual(int(suite.get("skipped")), len(suite.findall("testcase/skipped")))
                totals = report["totals"]["fail"]
                self.assertEqual(totals["error"] + totals["warning"], len(suites.findall("testsuite/testcase/failure")))

    def test_github(self):
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("check", case, "github")
                report = judged(case)
                found = findings(report)
                lines = text.splitlines()
                standing = [f for f in found if "silenced_by" not in f]
                self.assertEqual(len(standing) + 1, len(lines))
                self.assertEqual(report["totals"]["fail"]["error"], sum(line.startswith("::error ") for line in lines))
                self.assertTrue(all(line.startswith("::") for line in lines[:-1]))

    def test_markdown(self):
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("report", case, "markdown")
                report = judged(case)
                found = findings(report)
                headings = [line for line in text.splitlines() if line.startswith("## ")]
                self.assertEqual(len(report["claims"]) + bool(report["findings"]), len(headings))
                rows = [line for line in text.splitlines() if line.startswith("| ") and " | `" in line]
                self.assertEqual(len(found), len(rows))

    def test_json_of_report_is_that_of_check(self):
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("report", case, "json")
                report = judged(case)
                self.assertEqual(report, json.loads(text))

    def test_sarif(self):
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("check", case, "sarif")
                report = judged(case)
                found = findings(report)
                results = json.loads(text)["runs"][0]["results"]
                self.assertEqual([f["rule"] for f in found], [result["ruleId"] for result in results])
                self.assertEqual(report["totals"]["open"], sum(result["kind"] == "open" for result in results))
                self.assertEqual(report["totals"]["silenced"], sum(bool(result["suppressions"]) for result in results))
                prints = [result["partialFingerprints"]["stemmaGap/v1"] for result in results]
                self.assertEqual(len(prints), len(set(prints)))
                for result in results:
                    for flow in result.get("codeFlows", []):
                        self.assertGreater(len(flow["threadFlows"][0]["locations"]), 2)

    @unittest.skipIf(shared() is None, f"SKIPPED, not checked: no shared/{SARIF_SCHEMA} beside the project")
    def test_sarif_fits_the_schema_of_the_standard(self):
        schema = json.loads((shared() / SARIF_SCHEMA).read_text(encoding="utf-8"))
        validator = jsonschema.Draft7Validator(schema)
        for case in CASES:
            with self.subTest(case=case):
                text = stemma("check", case, "sarif")
                validator.validate(json.loads(text))

        for story in STORIES:
            with self.subTest(story=story):
                validator.validate(json.loads(drafted(story, "sarif")))

    def test_a_story_has_the_same_findings_and_claims_in_every_face(self):
        self.assertGreaterEqual(len(STORIES), 12)
        for story in STORIES:
            with self.subTest(story=story):
                report = json.loads(drafted(story, "json"))
                found = [f for sentence in report["sentences"] for f in sentence["findings"]]
                results = json.loads(drafted(story, "sarif"))["runs"][0]["results"]
                self.assertEqual([f["rule"] for f in found], [result["ruleId"] for result in results])
                prints = [result["partialFingerprints"]["stemmaSentence/v1"] for result in results]
                self.assertEqual(len(prints), len(set(prints)))
                markdown, html = drafted(story, "markdown"), drafted(story, "html")
                rules = re.findall(r"^[ >]*> - \*\*F\d+ \w+\*\* `([a-z-]+)`", markdown, re.M)
                self.assertEqual([f["rule"] for f in found], rules)
                self.assertEqual(rules, re.findall(r'<li id="f\d+">.*?<code>([a-z-]+)</code>', html))
                claims = {claim["id"] for claim in report["claims"]}
                self.assertEqual(claims, set(re.findall(r"^\[\^([^]]+)\]:", markdown, re.M)))
                self.assertEqual(set(re.findall(r"\[\^([^]]+)\](?!:)", markdown)), claims, "every note is referred to")
                self.assertEqual(len(claims), html.count('<article class="record"'))
                targets = set(re.findall(r' href="#([^"]+)"', html))
                self.assertLessEqual(targets, set(re.findall(r' id="([^"]+)"', html)))


if __name__ == "__main__":
    unittest.main()
