"""Each rule has a case where it fires and a case where it is quiet; both are as small as they can be.

A rule that the default policy leaves out has a policy beside its cases; one that reads sentences has a story beside each.
"""

import json
import os
import pathlib
import subprocess
import unittest

STEMMA = os.environ["STEMMA"]
HERE = pathlib.Path(__file__).parent


def stemma(*arguments):
    done = subprocess.run([STEMMA, *arguments], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def findings_on_sentences(case):
    page = stemma("draft", str(case.with_suffix(".md")), str(case), "--format", "json", "--fail-on", "never")
    return {finding["rule"] for sentence in page["sentences"] for finding in sentence["findings"]}


def findings(case, reads):
    if reads == "sentence":
        return findings_on_sentences(case)
    own = case.parent / "policy.yaml"
    policy = ["--policy", str(own)] if own.exists() else []
    report = stemma("check", str(case), "--format", "json", "--fail-on", "never", *policy)
    everything = [f for claim in report["claims"] for f in claim["findings"]] + report["findings"]
    return {finding["rule"] for finding in everything if finding["kind"] != "open"}


class RulePairs(unittest.TestCase):
    def test_every_rule_fires_on_its_gap_and_is_quiet_on_its_clean_case(self):
        rules = stemma("rules", "--format", "json")
        self.assertGreater(len(rules), 0)
        for rule, reads in ((entry["id"], entry["reads"]) for entry in rules):
            with self.subTest(rule=rule):
                self.assertIn(rule, findings(HERE / rule / "gap.yaml", reads))
                self.assertNotIn(rule, findings(HERE / rule / "clean.yaml", reads))


if __name__ == "__main__":
    unittest.main()
