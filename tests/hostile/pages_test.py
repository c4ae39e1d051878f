"""Every page of a small database is damaged in turn, in several ways: nothing crashes or hangs, what is shown is what was
recorded or an error says why not, `verify` says which history it could not verify, and `doctor` names the damage.

Every way is tried on every page with `check`, `verify` and `doctor`, and with one of the other commands, which take turns.
STEMMA_PAGES_ALL=1 puts every other page in the place of each. STEMMA_PAGES_HALF=1, for builds with sanitizers, leaves out
every second way of a page: the ways that its neighbours have.
"""

import contextlib
import json
import os
import pathlib
import random
import re
import sqlite3
import struct
import subprocess
import tempfile
import unittest

STEMMA = os.environ["STEMMA"]
# A program that is stopped would spoil the file in which coverage counts.
os.environ.pop("LLVM_PROFILE_FILE", None)
ROOT = pathlib.Path(__file__).resolve().parents[2]
HARBOUR = ROOT / "tests/cli/harbour-fire.yaml"
SEALED = "  deep_9: {name: Maria Lund, kind: person, sensitivity: sealed}\nclaims:\n"
EVERY = "STEMMA_PAGES_ALL" in os.environ
HALF = "STEMMA_PAGES_HALF" in os.environ and not EVERY
TIME = 60  # seconds after which a command hangs, whatever the machine
ASKED = (["check"], ["verify"], ["doctor"])
IN_TURN = (["log", "--include-sealed"], ["show", "c1"], ["export", "--include-sealed"], ["report"], ["list", "attributions"],
           ["search", "warehouse"], ["evidence", "verify"], ["trace", "c1"], ["show", "c1", "--at", "@1"], ["check", "--changed"],
           ["next", "--all"], ["log", "c2"], ["list", "sources"], ["export"])
CHANGING = (["undo"], ["edit", "c1", "--set", "note=seen from the quay"], ["purge", "docker", "--force"],
            ["rename", "radio", "radio_north"])


def ways(number, pages):
    """What may stand in the place of a page; None where the file ends."""
    page, chance = pages[number], random.Random(number)
    bit = chance.randrange(8 * len(page))
    turned = page[: bit // 8] + bytes([page[bit // 8] ^ 1 << bit % 8]) + page[bit // 8 + 1 :]
    others = [other for other in range(len(pages)) if pages[other] != page]
    alike = [other for other in others if pages[other][:1] == page[:1]]  # the same kind of page, by its first byte
    chosen = others if EVERY else [chance.choice(others), *(chance.sample(alike, 1) if alike else [])]
    return {"zeroed": bytes(len(page)), "ones": b"\xff" * len(page), "random": chance.randbytes(len(page)),
            "its beginning turned": page[15::-1] + page[16:], "one bit turned": turned, "cut off": None,
            **{f"page {other + 1} in its place": pages[other] for other in chosen}}


def without_places(text):
    """Findings without where their entries stood in a file, of which history keeps nothing."""
    return re.sub(r"(?m)^\S*: (?=(error|warning|note) )", "", text)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.at = pathlib.Path(cls.folder.name)
        cls.database, cls.runs = cls.at / "case.db", 0
        (cls.at / "case.yaml").write_text(HARBOUR.read_text(encoding="utf-8").replace("claims:\n", SEALED, 1), encoding="utf-8")
        (cls.at / "copy.txt").write_text("what the page said\n", encoding="utf-8")
        for words in (["import", "case.yaml", "case.db"], ["edit", "case.db", "c1", "--set", "note=seen twice"],
                      ["attach", "case.db", "copy.txt", "--to", "gazette1", "--type", "text/plain"]):
            subprocess.run([STEMMA, *words], cwd=cls.folder.name, check=True, capture_output=True)
        cls.sound = cls.database.read_bytes()
        size = struct.unpack_from(">H", cls.sound, 16)[0]
        cls.size = 65536 if size == 1 else size
        cls.pages = [cls.sound[at : at + cls.size] for at in range(0, len(cls.sound), cls.size)]
        cls.expected = {tuple(words): cls.ask(words) for words in (*ASKED, *IN_TURN)}
        cls.codes = {0: 0, 1: 0, 2: 0, 3: 0}

    @classmethod
    def tearDownClass(cls):
        print(f"{len(cls.pages)} pages of {cls.size} bytes, {cls.runs} runs, exit codes {cls.codes}")

    @classmethod
    def ask(cls, words):
        done = subprocess.run([STEMMA, words[0], "case.db", *words[1:]], cwd=cls.folder.name, stdin=subprocess.DEVNULL,
                              capture_output=True, check=False, timeout=TIME)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def put(self, data):
        for path in self.at.glob("case.db*"):
            path.unlink()
        self.database.write_bytes(data)
        self.database.chmod(0o600)

    def run_on_damaged(self, words):
        """Ends by itself, and says why in one sentence where it could not do it."""
        code, out, said = self.ask(words)
        type(self).runs += 1
        self.assertIn(code, (0, 1, 2, 3), f"{words}: {said}")
        self.codes[code] += 1
        self.assertNotRegex(out + said, "Sanitizer|runtime error:|terminate called|something went wrong inside")
        if "--include-sealed" not in words:
            self.assertNotRegex(out + said, "Maria Lund|deep_9", f"{words} tells what is sealed")
        if code in (1, 2):
            self.assertEqual(1, len(re.findall(r"(?m)^stemma: error: \S", said)), said)
            self.assertRegex(said, r"(?m)^  \S|case\.db", f"{words}: neither a place nor a hint")
        elif tuple(words) in self.expected:
            self.assertIn(said, ("", self.expected[tuple(words)][2]))
        return code, out, said

    def damaged(self):
        """Each page in each way: its name, and what is in the file then."""
        for number in range(len(self.pages)):
            for turn, (way, instead) in enumerate(ways(number, self.pages).items()):
                if HALF and (number + turn) % 2:
                    continue
                begin = number * self.size
                data = self.sound[:begin] + (b"" if instead is None else instead + self.sound[begin + self.size :])
                if data != self.sound:
                    yield f"page {number + 1} of {len(self.pages)}, {way}", data

    def test_what_only_reads_shows_what_was_recorded_or_says_why_not(self):
        for turn, (where, data) in enumerate(self.damaged()):
            with self.subTest(damage=where):
                self.put(data)
                also = IN_TURN[turn % len(IN_TURN)]
                seen = {tuple(words): self.run_on_damaged(words) for words in (*ASKED, also)}
                self.assertEqual(data, self.database.read_bytes(), "it was only to be read")
                other = [" ".join(words) for words, what in seen.items() if what != self.expected[words]]
                code, out, said = seen[("doctor",)]
                if other:
                    self.assertEqual(3, code, f"{other} differ, and doctor says\n{out}{said}")
                    self.assertRegex(out, r"(?m)^\w+ +WRONG: \S", other)
                self.assert_verified(seen[("check",)], seen[("verify",)])

    def assert_verified(self, check, verify):
        """What is shown though it is not what was recorded does not pass as verified; and what is not verified is named."""
        if check[0] != 1 and without_places(check[1]) != without_places(self.expected[("check",)][1]):
            self.assertNotEqual(0, verify[0], f"all is verified, and check shows something else\n{check[1]}\n{verify}")
        if verify != self.expected[("verify",)]:
            self.assertIn(verify[0], (1, 2, 3), verify)
            self.assertTrue((verify[1] + verify[2]).strip())

    def test_what_is_sealed_stays_so_where_an_index_of_it_is_empty(self):
        sealed = "      - {claim: c1, first_hand: true, sensitivity: sealed, gist: nobody else knows}\n"
        text = HARBOUR.read_text(encoding="utf-8").replace("      - {claim: c1, first_hand: true}\n", sealed)
        (self.at / "one.yaml").write_text(text, encoding="utf-8")
        subprocess.run([STEMMA, "import", "one.yaml", "one.db"], cwd=self.folder.name, check=True, capture_output=True)
        with contextlib.closing(sqlite3.connect(self.at / "one.db")) as other:
            pages = dict(other.execute("SELECT name, rootpage FROM sqlite_schema WHERE name LIKE '%guarded'"))
        whole = (self.at / "one.db").read_bytes()
        for name, number in pages.items():
            begin = (number - 1) * self.size
            empty = b"\x0a\0\0\0\0" + struct.pack(">H", self.size) + bytes(self.size - 7)
            self.put(whole[:begin] + empty + whole[begin + self.size :])
            for words in (["export"], ["show", "gazette1"], ["report"], ["list", "attributions"], ["check", "--format", "json"]):
                with self.subTest(empty=name, words=words):
                    code, out, said = self.ask(words)
                    self.assertIn(code, (0, 1, 2, 3), said)
                    self.assertNotIn("nobody else knows", out + said)

    def test_what_changes_something_does_it_whole_or_not_at_all(self):
        commits = self.commits(self.sound)
        for turn, (where, data) in enumerate(self.damaged()):
            if turn % 8 != 0 and not EVERY:
                continue
            words = CHANGING[turn // 8 % len(CHANGING)]
            with self.subTest(damage=where, words=words):
                self.put(data)
                code, _, said = self.run_on_damaged(words)
                self.assertIn(code, (0, 1, 2), said)
                after = self.commits(None)
                if code == 0:
                    self.assertEqual(commits + 1, after)
                elif "is purged" not in said:  # which may be so though the file cannot be written anew
                    self.assertIn(after, (commits, None), "it failed, and did something")

    def commits(self, data):
        """How many commits the file has, or None if that cannot be read."""
        if data is not None:
            self.put(data)
        code, out, _ = self.ask(["log", "--format", "json"])
        return len(json.loads(out)["commits"]) if code == 0 else None


if __name__ == "__main__":
    unittest.main()
