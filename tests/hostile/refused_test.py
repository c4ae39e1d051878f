"""Bytes that are no text are refused wherever a text is read, with one clear error that shows where, and nothing is
changed."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASE = ROOT / "tests/cli/harbour-fire.yaml"
SHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")
NASTY = {"NUL": b"a\0b", "an overlong slash": b"a\xc0\xafb", "half a letter": b"a\xe2\x82", "a surrogate": b"a\xed\xa0\x80b",
         "beyond Unicode": b"a\xf5\x80\x80\x80b", "an escape sequence": b"a\x1b[2Jb"}


class Refused(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name)
        self.database = self.at / "case.db"
        self.run_on("import", CASE, self.database, expect=0)
        self.before = self.database.read_bytes()

    def run_on(self, *words, expect=1):
        done = subprocess.run([STEMMA, *map(os.fsencode, words)], capture_output=True, cwd=self.folder.name, check=False)
        text = done.stderr.decode("utf-8")  # whatever was read, what is written is text
        self.assertEqual(expect, done.returncode, text)
        self.assertNotRegex(text, SHOWN)
        return text

    def each(self, name, made, *words, encoded=False):
        """Writes a file with each nasty text in it, and runs the command on it."""
        for what, nasty in NASTY.items():
            if encoded and what not in ("NUL", "an escape sequence"):
                continue  # a table that is no UTF-8 is read in an older encoding
            with self.subTest(what=what, file=name):
                (self.at / name).write_bytes(made(nasty))
                said = self.run_on(*words)
                self.assertRegex(said, r"error", what)
                self.assertIn(name, said)
                self.assertEqual(self.before, self.database.read_bytes())

    def test_in_a_case_file(self):
        self.each("case.yaml", lambda nasty: b"case: x\nclaims:\n  c1: {text: \"" + nasty + b"\"}\n", "check", "case.yaml")

    def test_in_a_policy(self):
        self.each("policy.yaml", lambda nasty: b"policy: x\ntitle: \"" + nasty + b"\"\n", "check", CASE, "--policy", "policy.yaml")

    def test_in_a_record_of_a_stream(self):
        self.each("stream.ndjson", lambda nasty: b"{\"case\": \"x\", \"title\": \"" + nasty + b"\"}\n", "check", "--stream", "stream.ndjson")

    def test_in_a_spreadsheet(self):
        self.each("sheet.csv", lambda nasty: b"id,text\nc9,\"" + nasty + b"\"\n", "import", "sheet.csv", "case.db", encoded=True)

    def test_on_the_command_line(self):
        for what, nasty in NASTY.items():
            if what == "NUL":
                continue  # ends a word
            for words in (["show", "case.db", nasty], ["check", nasty], ["search", "case.db", nasty], [nasty], ["--" + "x", nasty],
                          ["edit", "case.db", "c1", "--set", b"note=" + nasty]):
                with self.subTest(what=what, words=words):
                    done = subprocess.run([STEMMA, *map(os.fsencode, words)], capture_output=True, cwd=self.folder.name, check=False)
                    self.assertNotRegex(done.stdout.decode("utf-8") + done.stderr.decode("utf-8"), SHOWN)
                    self.assertIn(done.returncode, (0, 1, 2), done.stderr)


if __name__ == "__main__":
    unittest.main()
