"""Whatever is too large is refused wherever something is read: one sentence that names the file and the limit, soon, and
within 200 MB. A line of 10 GB, in a file and from a pipe without end; aliases that stand for a billion words; a million
collections, lists or quotations one within another; very many keys, and a very long one.
"""

import os
import pathlib
import re
import resource
import subprocess
import tempfile
import threading
import time
import unittest

STEMMA = os.environ["STEMMA"]
os.environ.pop("LLVM_PROFILE_FILE", None)
ROOT = pathlib.Path(__file__).resolve().parents[2]
HARBOUR = ROOT / "tests/cli/harbour-fire.yaml"
# A sanitizer has a byte of its own for every eight, walls between all that is allocated, and keeps what was freed: of that,
# 32 MB here, and for the rest four times as much as the program alone.
SANITIZED = b"__asan_init" in pathlib.Path(STEMMA).read_bytes()
MEMORY = 200 * 1000 * 1000 * (4 if SANITIZED else 1)
TIME = 20 * (10 if SANITIZED else 1)
DEEP = 1_000_000
OWNERS = (b"match_type,match_value,entity_id,entity_name,country,parent_id,funding,ownership,editorial,scheme,code,as_of,"
          b"source_url,note\n")
LIMIT = r"limit|(more|larger|longer|deeper) than|too (large|long|deep|many)|at most"

# What is read: the file, the command in the folder of the file, its syntax, and what stands in it before the line.
READERS = {
    "a case file": ("case.yaml", ["check", "FILE"], "yaml", b"case: "),
    "a case file to import": ("case.yaml", ["import", "FILE", "new.db"], "yaml", b"case: "),
    "a case file as JSON": ("case.json", ["check", "FILE"], "json", b'{"case": "'),
    "an entry": ("entry.yaml", ["edit", "case.db", "c1", "--from", "FILE"], "yaml", b"text: "),
    "a story": ("story.md", ["draft", "FILE", "harbour.yaml"], "story", b""),
    "a story as plain text": ("story.txt", ["draft", "FILE", "harbour.yaml"], "plain", b""),
    "a sheet": ("sheet.csv", ["import", "FILE", "case.db"], "csv", b"id,text\nc9,"),
    "a sheet with tabs": ("sheet.tsv", ["import", "FILE", "case.db"], "csv", b"id\ttext\nc9\t"),
    "a sheet that is mapped": ("sheet.csv", ["import", "FILE", "case.db", "--mapping", "who-said-what"], "csv", b"claim\n"),
    "entries as NDJSON": ("rows.ndjson", ["import", "FILE", "case.db"], "ndjson", b'{"entity": "claims", "id": "c9", "text": "'),
    "a stream": ("records.ndjson", ["check", "--stream", "FILE"], "stream", b'{"case": "'),
    "a policy": ("policy.yaml", ["policy", "check", "FILE"], "yaml", b"policy: "),
    "a policy that judges": ("policy.yaml", ["check", "harbour.yaml", "--policy", "FILE"], "yaml", b"policy: "),
    "a list of owners": ("owners.csv", ["import", "FILE", "case.db"], "csv", OWNERS + b"name,"),
    "a project file": (".stemma.toml", ["check"], "toml", b'author = "'),
    "ticks": ("ticks.yaml", ["draft", "plain.md", "harbour.yaml", "--status", "--ticks", "FILE"], "yaml", b"sign_off: "),
    "a baseline": ("baseline.yaml", ["check", "harbour.yaml", "--baseline", "FILE"], "yaml", b"baseline: "),
    "a mapping": ("mapping.yaml", ["import", "plain.csv", "case.db", "--mapping", "FILE"], "yaml", b"mapping: "),
    "references as RIS": ("refs.ris", ["import", "FILE", "case.db"], "ris", b"TY  - NEWS\nTI  - "),
    "references as BibTeX": ("refs.bib", ["import", "FILE", "case.db"], "bib", b"@misc{a, title = {"),
    "references as CSL-JSON": ("refs.json", ["import", "FILE", "case.db"], "json", b'[{"title": "'),
}
# Those that read `-`, as which command.
PIPES = {
    "a case file": ["check", "-"], "a case file to import": ["import", "-", "new.db"], "a stream": ["check", "--stream", "-"],
    "an entry": ["edit", "case.db", "c1", "--from", "-"], "a story": ["draft", "-", "harbour.yaml"],
}
ENTRY, RECORD = b'{"entity": "claims", "id": "c9", "text": ', b'{"case": "x", "title": '
# A beginning, what is repeated, what is inside, what closes each.
NESTS = {
    "yaml": {"[": (b"a: ", b"[", b"", b"]"), "{": (b"a: ", b"{a: ", b"x", b"}"), "-": (b"", b"- ", b"x", b""),
             "?": (b"", b"? ", b"x", b""), "[{": (b"a: ", b"[{a: ", b"x", b"}]")},
    "json": {"[": (b"", b"[", b"", b"]"), "{": (b"", b'{"a":', b"0", b"}"), "[{": (b"", b'[{"a":', b"0", b"}]")},
    "ndjson": {"{": (ENTRY, b'{"a":', b"0", b"}"), "[": (ENTRY, b"[", b"", b"]"), "[{": (ENTRY, b'[{"a":', b"0", b"}]")},
    "stream": {"{": (RECORD, b'{"a":', b"0", b"}"), "[": (RECORD, b"[", b"", b"]"), "[{": (RECORD, b'[{"a":', b"0", b"}]")},
    "story": {">": (b"", b"> ", b"x", b""), "-": (b"", b"- ", b"x", b""), "1.": (b"", b"1. ", b"x", b""),
              "> -": (b"", b"> - ", b"x", b"")},
    "toml": {"[": (b"a = ", b"[", b"", b"]"), "{": (b"a = ", b"{a=", b"1", b"}"), ".": (b"", b"a.", b"a = 1", b""),
             "[.": (b"[", b"a.", b"a]", b"")},
}
ENDS = {"ndjson": b"}", "stream": b"}"}  # of what a beginning opens
OPENING = [b"*", b"**a", b"_a", b"[", b"![", b"](", b"`a", b"<a", b"(", b"\" ", "\u201c".encode(), b"~~", b"&", b"\\", b"#",
           b"|a", b"[c1"]
LAUGHS = b"l0: &l0 [lol, lol]\n" + b"".join(b"l%d: &l%d [%s]\n" % (i, i, b", ".join([b"*l%d" % (i - 1)] * 10))
                                           for i in range(1, 11))
KEYS = 100_000


def many(one, between=b"", number=KEYS):
    return between.join(one % i if b"%d" in one else one for i in range(number))


# Made where they are wanted: what this test itself holds in memory counts for the program that it starts.
MANY = {
    "yaml": lambda: many(b"key%d: x\n"), "toml": lambda: many(b"key%d = 1\n"),
    "json": lambda: b"{" + many(b'"key%d":0', b",") + b"}\n", "ndjson": lambda: ENTRY + b"0," + many(b'"key%d":0', b",") + b"}\n",
    "stream": lambda: RECORD + b"0," + many(b'"key%d":0', b",") + b"}\n",
    "csv": lambda: many(b"column%d", b",") + b"\n" + b"," * (KEYS - 1) + b"\n",
    "bib": lambda: b"@misc{a" + many(b", key%d = {x}") + b"}\n", "ris": lambda: b"TY  - NEWS\n" + many(b"AU  - x\n"),
}
LONG = b"k" * (3 << 20)
LONG_KEYS = {"yaml": LONG + b": x\n", "toml": LONG + b" = 1\n", "csv": LONG + b"\nx\n", "bib": b"@misc{a, " + LONG + b" = {x}}\n",
             **dict.fromkeys(("json", "ndjson", "stream"), b'{"' + LONG + b'": 0}\n')}


class Limits(unittest.TestCase):
    most = 0

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name)
        (self.at / "harbour.yaml").write_bytes(HARBOUR.read_bytes())
        (self.at / "plain.md").write_bytes(b"The fire began in warehouse 4 [c1].\n")
        (self.at / "plain.csv").write_bytes(b"rumour\nIt rained\n")
        subprocess.run([STEMMA, "import", HARBOUR, self.at / "case.db"], check=True, capture_output=True)
        self.before = (self.at / "case.db").read_bytes()

    @classmethod
    def tearDownClass(cls):
        print(f"at most {cls.most // 1_000_000} MB of {MEMORY // 1_000_000}")

    def run_on(self, words, feed=None):
        """Exit code and standard error; the program may take neither more memory nor more time than it should."""
        environment = os.environ | {"ASAN_OPTIONS": "quarantine_size_mb=32:detect_leaks=0"}
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen([STEMMA, *words], cwd=self.at, stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                                     stdout=out, stderr=err, env=environment,
                                     preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
            end = threading.Timer(TIME, child.kill)
            end.start()
            if feed:
                threading.Thread(target=self.feed, args=(child.stdin, *feed), daemon=True).start()
            begun = time.monotonic()
            _, status, used = os.wait4(child.pid, 0)
            end.cancel()
            child.returncode = os.waitstatus_to_exitcode(status)
            err.seek(0)
            said = err.read(1 << 20).decode("utf-8")
        memory = used.ru_maxrss * 1024
        Limits.most = max(Limits.most, memory)
        where = f"{words} took {memory // 1_000_000} MB and {time.monotonic() - begun:.1f} s\n{said[:600]}"
        self.assertLess(memory, MEMORY, where)
        self.assertNotRegex(said, "Sanitizer|runtime error:|terminate called|something went wrong|not enough memory", where)
        self.assertNotEqual(-9, child.returncode, f"it did not end within {TIME} s: {where}")
        self.assertIn(child.returncode, (0, 1, 2, 3), where)
        return child.returncode, said

    @staticmethod
    def feed(pipe, begin, more):
        """Writes as long as somebody reads."""
        try:
            pipe.write(begin)
            while True:
                pipe.write(more)
        except OSError:
            pass
        try:
            pipe.close()
        except OSError:
            pass

    def assert_refused(self, code, said, name):
        self.assertEqual(1, code, said[:600])
        self.assertEqual(1, len(re.findall(r"(?m)^stemma: error: \S", said)), said[:600])
        self.assertIn(name, said[:600])
        self.assertRegex(said, LIMIT)
        self.assertRegex(said, r"\d")
        self.assertLess(len(said), 2000, "one sentence")
        self.assertEqual(self.before, (self.at / "case.db").read_bytes())
        self.assertFalse((self.at / "new.db").exists())

    def each(self, made):
        """Lets each reader read what `made` makes of its syntax, and looks at what it says."""
        for reader, (name, words, syntax, _) in READERS.items():
            for what, data, look in made(syntax):
                with self.subTest(reader=reader, what=what):
                    (self.at / name).write_bytes(data)
                    look(*self.run_on([name if word == "FILE" else word for word in words]), name)
                (self.at / name).unlink()

    def test_a_line_of_10_gigabytes_in_a_file(self):
        for reader, (name, words, _, begin) in READERS.items():
            with self.subTest(reader=reader):
                with open(self.at / name, "wb") as file:
                    file.write(begin + b"x" * 100_000)
                    file.truncate(10_000_000_000)
                self.assert_refused(*self.run_on([name if word == "FILE" else word for word in words]), name)
            (self.at / name).unlink()

    def test_a_line_without_end_from_a_pipe(self):
        for reader, words in PIPES.items():
            with self.subTest(reader=reader):
                code, said = self.run_on(words, feed=(READERS[reader][3], b"x" * (1 << 16)))
                self.assert_refused(code, said, "standard input")

    def test_aliases_that_stand_for_a_billion_words(self):
        self.each(lambda syntax: [("aliases", LAUGHS, self.assert_refused_aliases)] if syntax == "yaml" else [])

    def assert_refused_aliases(self, code, said, name):
        self.assertEqual(1, code, said[:600])
        self.assertIn(name, said)
        self.assertRegex(said, "alias")
        self.assertEqual(self.before, (self.at / "case.db").read_bytes())

    def test_a_million_one_within_another(self):
        self.each(lambda syntax: [(what, before + one * DEEP + inside + end * DEEP + ENDS.get(syntax, b"") + b"\n",
                                   self.assert_refused) for what, (before, one, inside, end) in NESTS.get(syntax, {}).items()])

    def test_lists_each_within_the_one_above(self):
        deep = b"".join(b" " * (2 * i) + b"- x\n" for i in range(5000))
        self.each(lambda syntax: [("lists", deep, self.assert_refused)] if syntax == "story" else [])

    def test_signs_of_a_story_that_open_and_never_close(self):
        def ends(code, said, name):
            self.assertIn(code, (0, 1, 3), f"{name}: {said[:600]}")

        self.each(lambda syntax: [(one.decode(), one * (DEEP // 4) + b"x\n", ends) for one in OPENING]
                  if syntax in ("story", "plain") else [])

    def test_very_many_keys(self):
        def ends(code, said, name):
            self.assertIn(code, (0, 1, 3), said[:600])
            self.assertTrue(code != 1 or name in said, said[:600])
            self.assertLess(len(said), 100_000)

        self.each(lambda syntax: [("keys", MANY[syntax](), ends)] if syntax in MANY else [])

    def test_a_very_long_key(self):
        def refused(code, said, name):
            self.assertEqual(1, code, said[:600])
            self.assertIn(name, said[:2000])
            self.assertLess(len(said), 4000, "the key is not to be shown whole")

        self.each(lambda syntax: [("key", LONG_KEYS[syntax], refused)] if syntax in LONG_KEYS else [])


if __name__ == "__main__":
    unittest.main()
