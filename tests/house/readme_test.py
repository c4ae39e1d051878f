"""What the README shows is what the program prints.

    STEMMA=build/dev/stemma python3 tests/house/readme_test.py            compares
    STEMMA=build/dev/stemma python3 tests/house/readme_test.py --update   rewrites the block, on purpose

STEMMA names the program. The report in the README stands after the command that printed it.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from house import ROOT, read

README = ROOT / "README.md"
SHOWN = re.compile(r"(`stemma (?P<words>report [^`]+)`:\n\n```\n)(?P<block>.*?)(?=```\n)", re.DOTALL)
EXAMPLE = re.compile(r"```yaml\n(.*?)```\n", re.DOTALL)


def stemma(*words, folder=ROOT):
    return subprocess.run([os.environ["STEMMA"], *words], cwd=folder, capture_output=True, encoding="utf-8", check=False)


def printed(words):
    return stemma(*words.split()).stdout


class TheReadmeIsTrue(unittest.TestCase):
    maxDiff = None

    def test_the_report_that_it_shows_is_the_one_that_is_printed(self):
        found = SHOWN.search(read(README))
        self.assertIsNotNone(found, "the README shows no report")
        self.assertEqual(printed(found["words"]), found["block"], "run tests/house/readme_test.py --update")

    def test_its_own_case_can_be_checked_and_has_a_gap(self):
        case = EXAMPLE.search(read(README)).group(1)
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "harbour.yaml").write_text(case, encoding="utf-8")
            done = stemma("check", "harbour.yaml", folder=folder)
        self.assertEqual(3, done.returncode, done.stderr)
        self.assertIn("single-origin", done.stdout)

    def test_it_names_the_two_commands_first(self):
        commands = re.findall(r"^\./setup.*?(?=\s+#|$)", read(README), re.MULTILINE)
        self.assertEqual(["./setup", "./setup test"], commands)


if __name__ == "__main__":
    if "--update" in sys.argv:
        README.write_text(SHOWN.sub(lambda m: m[1] + printed(m["words"]), read(README)), encoding="utf-8")
    else:
        unittest.main()
