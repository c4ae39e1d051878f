"""What the tool says of each sample equals what stands beside it; the hardest claims equal what a person wrote; what
a README shows is what is printed.

A sample has its report and its graph beside it, and the JSON of `check` where that teaches something. In a README a
block that begins with `$ stemma` is run: what follows must be printed, in this order; a line `...` skips some.

After a change of wording: STEMMA=PROGRAM python3 tests/samples/samples_test.py --update, and read the diff."""

import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

STEMMA = os.environ["STEMMA"]
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FACES = {
    "report.txt": ["report", "--width", "80", "--color", "never"],
    "check.json": ["check", "--format", "json", "--fail-on", "never"],
    "graph.dot": ["graph", "--format", "dot"],
}
WHERE_KEPT = {"check.json"}
BLOCK = re.compile(r"^```\n\$ stemma (?P<command>[^\n]*)\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL)


def cases():
    return sorted(ROOT.glob("samples/*/*.yaml"))


def show(case, face):
    arguments = [STEMMA, FACES[face][0], str(case.relative_to(ROOT)), *FACES[face][1:]]
    done = subprocess.run(arguments, capture_output=True, cwd=ROOT, check=True)
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode()


def expected(case, face):
    return case.with_suffix("." + face)


def faces(case):
    """The faces that stand beside a sample."""
    return [face for face in FACES if face not in WHERE_KEPT or expected(case, face).exists()]


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


class Samples(unittest.TestCase):
    maxDiff = None

    def test_each_face_equals_what_stands_beside_the_sample(self):
        self.assertTrue(cases())
        for case in cases():
            for face in faces(case):
                with self.subTest(case=case.parent.name, face=face):
                    self.assertEqual(show(case, face), expected(case, face).read_text(encoding="utf-8"))

    def test_the_hardest_claims_read_as_a_person_wrote_them(self):
        pages = sorted(HERE.glob("by_hand/*.txt"))
        self.assertTrue(pages)
        for page in pages:
            sample, case = page.stem.rsplit("-", 1)
            report = one_line(show(ROOT / "samples" / sample / f"{case}.yaml", "report.txt"))
            for paragraph in page.read_text(encoding="utf-8").split("\n\n")[1:]:
                with self.subTest(page=page.name, paragraph=paragraph[:40]):
                    self.assertIn(one_line(paragraph), report)

    def test_a_readme_shows_what_is_printed(self):
        pages = sorted(ROOT.glob("samples/*/README.md"))
        self.assertTrue(pages)
        blocks = 0
        for page in pages:
            for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
                blocks += 1
                with self.subTest(page=page.parent.name, command=block["command"]):
                    command = [STEMMA, *shlex.split(block["command"])]
                    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
                    self.assertEqual("", done.stderr)
                    printed = "\n" + done.stdout
                    for part in re.split(r"^ *\.\.\.\n", block["shown"], flags=re.MULTILINE):
                        self.assertIn("\n" + part, printed)
                        printed = printed[printed.index("\n" + part) + len(part) :]
        self.assertTrue(blocks)

    def test_every_sample_tells_its_story_and_is_in_the_index(self):
        index = (ROOT / "samples/README.md").read_text(encoding="utf-8")
        for folder in sorted({case.parent for case in cases()}):
            self.assertTrue((folder / "README.md").is_file(), folder.name)
            self.assertIn(f"({folder.name}/README.md)", index)

    def test_both_faces_of_a_sample_agree_on_every_number(self):
        for case in cases():
            totals = json.loads(show(case, "check.json"))["totals"]
            fail = totals["fail"]
            last = show(case, "report.txt").rstrip().splitlines()[-1]
            numbers = [int(number) for number in re.findall(r"\d+", last)]
            self.assertEqual(
                numbers,
                [totals["claims"], fail["error"], fail["warning"], fail["note"], totals["open"], totals["review"]],
            )


if __name__ == "__main__":
    if "--update" in sys.argv:
        for path in cases():
            for face in faces(path):
                expected(path, face).write_text(show(path, face), encoding="utf-8")
    else:
        unittest.main()
