"""No word of a sealed entry is in anything that a command writes without being asked for it: not in an error, a hint, a
note, a line of progress, an annotation or a half-made file.

A made-up word stands in every text field of sealed entries, and nowhere else; ids are such words too. Then everything
is asked, in ways that succeed and in ways that fail, and all bytes of standard output, standard error and of every file
in the case's folder, HOME and TMPDIR are searched, but for case files and databases. Who checked a sealed
entry or decided on it, and by which scale it was assessed, are no words of that entry, and are shown. What comes out of
open texts that tell a sealed name is the matter of cli.leak.
"""

import contextlib
import itertools
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import hostile_case

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import leak_test  # noqa: E402

STEMMA = os.environ["STEMMA"]
os.environ.pop("LLVM_PROFILE_FILE", None)
WORD = "zqxcanary"
NEAR = "zqxcanaru"  # what somebody types who knows an id from elsewhere, and not well
IDS = {"o1": "zqxcanary_o1", "a1": "zqxcanary_a1", "c1": "zqxcanary_c1", "p1": "zqxcanary_p1", "r1": "zqxcanary_r1"}
INPUTS = {"case.json", "case.db", "other.db", "wrong.yaml", "rows.ndjson", "rows.csv", "fakes", "story.md", "copy.bin"}
# What leaves the case alone, beside all formats of what cli.leak asks.
LOOKING = """check FILE --notes;check FILE --opinions --format json;check DB --changed;check DB --since @0;doctor DB;verify DB
check FILE --write-baseline baseline.yaml;export FILE --format csv --folder sheets
export DB --wide --format tsv;graph FILE --format svg;graph DB --sources --by control;search DB canary;diff FILE DB
merge DB other.db --dry-run;merge DB other.db;remove DB relay;remove DB o0;purge DB relay;import FILE DB;import FILE fresh.db
evidence list DB;evidence verify DB;draft story.md DB --suggest;draft story.md DB --sign Ana --ticks ticks.yaml
draft story.md FILE --status;draft story.md DB --publish ours --date 2024-03-09;backup DB DB;list FILE sources
list FILE publications;list FILE claims;list FILE attributions;list FILE findings;list FILE withdrawals;list FILE checks
list FILE decisions;list FILE assessments;list FILE duplicates;list DB sources --ids;list DB publications --ids
list DB claims --ids;list DB attributions --ids;list DB duplicates;show DB o0;show DB a0;show DB c0;show DB p0;show DB r0
show FILE relay;trace DB --source relay"""
# What fails for an id that is nearly that of a sealed entry: ID is the source, CID the claim, PID the publication.
NEARLY = """show DB ID;show FILE CID;show DB PID;check DB --claim CID;report FILE --claim CID;trace DB CID;trace DB --source ID
explain DB CID;what-if DB --withdraw ID;graph DB --claim CID;log DB ID;edit DB ID --set note=x;rename DB ID x;remove DB ID
merge DB ID relay;merge DB relay ID;attach DB copy.bin --to PID;evidence get DB PID;evidence list DB PID;purge DB ID
export DB --pseudonymise --protect ID;corrections DB --story PID;next DB --claim CID;list DB attributions --claim CID
add DB claim c9 --set text=x --set parties=ID;timeline DB --claim CID;edit DB c0 --set refines=CID;draft story.md DB
import rows.ndjson DB;import rows.csv DB"""


def commands(text):
    return [words.split() for words in re.split("[;\n]", text)]


def planted():
    """The case, in which what has number 1 is sealed."""
    case = hostile_case.case(["plain words", "MARK"]) | {"title": "A case", "note": "Of two"}
    for kind, name in itertools.product(("sources", "claims", "publications"), IDS):
        if name in case[kind]:
            case[kind][name]["sensitivity"] = "sealed"
    case["claims"]["c0"]["contradicts"] = ["c1"]
    case["publications"]["q"] = {"by": "relay", "date": "2024-03-04", "says": [
        {"claim": "c0", "via": ["o1"], "gist": "MARK", "quote": "MARK", "cue": "MARK", "note": "MARK"},
        {"claim": "c1", "gist": "MARK"}]}
    scaled = {"scale": "our own", "code": "likely"}
    case["checks"] = [entry | {"by": "an editor"} for entry in case["checks"]]
    case["decisions"] = [entry | {"by": "an editor", "role": "editor", "exception": "house"} for entry in case["decisions"]]
    by = {"by": "an editor", "likelihood": scaled, "confidence": scaled}
    case["assessments"] = [entry | by for entry in case["assessments"]]
    text, number = json.dumps(case), itertools.count()
    text = re.sub(r'"MARK"', lambda _: f'"{WORD}{next(number):03}"', text)
    for name, sealed in IDS.items():
        text = text.replace(f'"{name}"', f'"{sealed}"')
    assert "MARK" not in text
    return text, next(number)


class Canaries(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name) / "case"
        for name in ("case", "home", "tmp"):
            (self.at.parent / name).mkdir(mode=0o700)
        text, self.planted = planted()
        (self.at / "case.json").write_text(text, encoding="utf-8")
        (self.at / "fakes").mkdir()
        (self.at / "story.md").write_text(f"It was so [c0]. Plain words [{NEAR}_c1].\n", encoding="utf-8")
        (self.at / "copy.bin").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
        self.sure("import", "case.json", "case.db")
        shutil.copy(self.at / "case.db", self.at / "other.db")
        for database, word in (("case.db", "one"), ("other.db", "two")):
            self.sure("edit", database, IDS["o1"], "--include-sealed", "--set", f"name={WORD}{word}", "-m", f"asked {WORD}{word}")
        self.sure("attach", "case.db", "copy.bin", "--to", IDS["p1"], "--type", "image/png", "--name", f"{WORD}.png")

    def sure(self, *words):
        done = self.start(words)
        self.assertEqual(0, done.returncode, done.stderr.decode())

    def start(self, words, **more):
        return subprocess.run([STEMMA, *self.named(words)], cwd=self.at, env=self.environment(**more.pop("variables", {})),
                              stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120, **more)

    @staticmethod
    def named(words):
        return [{"DB": "case.db", "FILE": "case.json"}.get(word, word) for word in words]

    def environment(self, **variables):
        return os.environ | {"HOME": str(self.at.parent / "home"), "TMPDIR": str(self.at.parent / "tmp")} | variables

    def search(self, done):
        """What tells of a canary: of the streams and of every file that was left, which is then removed."""
        streams = {"standard output": done.stdout, "standard error": done.stderr}
        found = [name for name, data in streams.items() if WORD.encode() in data.lower()]
        for path in sorted(self.at.parent.rglob("*")):
            name = path.relative_to(self.at.parent)
            if not path.is_file() or name.parts[0] == "case" and name.parts[1] in INPUTS:
                continue
            if name.suffix == ".db" and len(name.parts) == 2:
                path.unlink()
                continue
            if WORD.encode() in path.read_bytes().lower() or WORD in str(name).lower():
                found.append(str(name))
            path.unlink()
        return found

    def assert_silent(self, words, codes=(0, 1, 2, 3), **more):
        with self.subTest(words=words):
            done = self.start(words, **more)
            self.assertEqual([], self.search(done), (done.stdout + done.stderr).decode("utf-8", "replace")[-1500:])
            self.assertIn(done.returncode, codes, done.stderr.decode())

    def fake(self, name, script):
        path = self.at / "fakes" / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def test_whatever_is_asked_of_a_case(self):
        self.assertGreater(self.planted, 100)
        for words in commands(LOOKING):
            self.assert_silent(words)
        for command, words in leak_test.COMMANDS.items():
            here = {"CASE": "FILE", "STORY": "story.md", "story1": "p0", "gazette1": "p0", "c1": "c0"}
            words = [here.get(word, word) for word in words]
            for style in leak_test.formats(command):
                sheet = leak_test.SHEETS if command == "export" and style in ("csv", "tsv") else []
                self.assert_silent([command, *words, "--format", style, *sheet])

    def test_pseudonyms_leave_codes_and_who_graded(self):
        """Quantities, languages, media types, scales and names of editors are to stay, and no other words."""
        words = re.findall(rf'"(\w+)": "({WORD}\w*)"', (self.at / "case.json").read_text(encoding="utf-8"))
        stay = {word for field, word in words if field in ("language", "lang", "script", "media_type", "scale", "code", "by", "unit")}
        for more in (["--key", "own.key"], [], ["--for", "Ana"], ["--format", "json"]):
            with self.subTest(more=more):
                done = self.start(["export", "DB", "--pseudonymise", *more])
                self.assertEqual(0, done.returncode, done.stderr.decode())
                told = set(re.findall(rf"{WORD}\w*", (done.stdout + done.stderr).decode().lower()))
                self.assertEqual({}, {word: field for field, word in words if word in told - stay})
                self.assertEqual(set(), told - stay)

    def test_messages_that_tell_an_earlier_name(self):
        for name, message in ((f"{WORD}three", f"no more {WORD}one"), (f"{WORD}four", f"{WORD}three it was")):
            self.sure("edit", "case.db", IDS["o1"], "--include-sealed", "--set", f"name={name}", "-m", message)
        for words in (["log", "DB"], ["log", "DB", "--format", "json"], ["log", "DB", "relay"], ["undo", "DB"], ["log", "DB"]):
            self.assert_silent(words)

    def test_ids_that_are_nearly_those_of_sealed_entries(self):
        row = {"entity": "attributions", "publication": "p0", "claim": f"{NEAR}_c1", "via": [f"{NEAR}_o1"]}
        (self.at / "rows.ndjson").write_text(json.dumps(row) + "\n", encoding="utf-8")
        (self.at / "rows.csv").write_text(f"publication,claim,via\np0,{NEAR}_c1,{NEAR}_o1\n", encoding="utf-8")
        near = {"PID": f"{NEAR}_p1", "CID": f"{NEAR}_c1", "ID": f"{NEAR}_o1"}
        for words in commands(NEARLY):
            self.assert_silent([re.sub("[PC]?ID$", lambda found: near[found[0]], word) for word in words], codes=(1, 2, 3))

    def test_a_case_file_with_a_mistake(self):
        whole = (self.at / "case.json").read_text(encoding="utf-8")
        lines = json.dumps(json.loads(whole), indent=1)
        for what, text in {
            "elsewhere": lines.replace('"plain words"', '["plain"]', 1), "cut off": lines[: len(lines) * 2 // 3],
            "an open entry that names a sealed one": lines.replace('"p0"\n', f'"{NEAR}_p1"\n', 1),
            "in the line of a sealed entry":
                whole.replace("}, ", "},\n").replace(f'"{WORD}000", "kind": "news-', f'"{WORD}000", "kind": "new-', 1),
            "an unknown field of a sealed entry": lines.replace(f'"name": "{WORD}000"', f'"nane": "{WORD}000"', 1),
        }.items():
            self.assertNotEqual(whole, text)
            (self.at / "wrong.yaml").write_text(text, encoding="utf-8")
            for words in (["check", "wrong.yaml"], ["import", "wrong.yaml", "new.db"]):
                with self.subTest(mistake=what):
                    self.assert_silent(words, codes=(1,))

    def test_rows_with_a_mistake(self):
        rows = [{"entity": "sources", "id": f"{WORD}_s{i}", "name": f"{WORD} {kind}", "kind": kind, "sensitivity": "sealed"}
                for i, kind in enumerate(("person", "persn"))]
        (self.at / "rows.ndjson").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        heads = list(rows[0])[1:]
        cells = [heads, *([row[key] for key in heads] for row in rows)]
        (self.at / "rows.csv").write_text("".join(",".join(row) + "\n" for row in cells), encoding="utf-8")
        for words in commands("import rows.ndjson DB;import rows.csv DB;import rows.csv DB --keep-good --dry-run --all"):
            self.assert_silent(words)

    def test_a_disk_that_is_full_in_the_middle(self):
        for words in commands("import FILE new.db;edit DB c0 --set note=x;undo DB;backup DB new.db;"
                              "merge DB other.db --prefer keep;export DB --include-sealed -o whole.yaml"):
            size = 4_000 if words[0] == "export" else 40_000
            full = {"preexec_fn": lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))}
            self.assert_silent(words, codes=(1,), **full)

    def test_programs_that_fail_and_tell_all_they_know(self):
        look = '{ env; ls -lRa "$PWD" | grep -v case; cat; } >&2; cat "$1" >&2 2> /dev/null; exit 3'
        for name in ("dot", "file", "pandoc", "pdftotext"):
            self.fake(name, look)
        path = {"variables": {"PATH": f"{self.at}/fakes:{os.environ['PATH']}"}}
        for words in commands("graph DB --format svg;graph FILE --format png -o a.png;evidence verify DB;"
                              "attach DB copy.bin --to p0;draft story.docx DB"):
            self.assert_silent(words, **path)
        editor = self.fake("editor", 'exit 4')
        killed = self.fake("killed", 'cp "$1" "$1~"; kill -9 $$')
        for program in (editor, killed, self.at / "nowhere"):
            for words in (["edit", "DB", "relay"], ["edit", "DB", IDS["o1"]], ["edit", "DB", IDS["o1"], "--include-sealed"]):
                self.assert_silent(words, codes=(1, 2), variables={"EDITOR": str(program)})
        self.assertEqual([], list((self.at.parent / "tmp").iterdir()))

    def test_a_database_that_somebody_changed(self):
        with sqlite3.connect(self.at / "case.db") as other:
            other.execute("UPDATE source SET name = 'another' WHERE name LIKE ?", [f"{WORD}%"])
            other.execute("UPDATE claim SET text = 'another' WHERE text LIKE ?", [f"{WORD}%"])
        other.close()
        for words in (["verify", "DB"], ["doctor", "DB"], ["merge", "DB", "other.db"], ["undo", "DB"]):
            self.assert_silent(words, codes=(0, 1, 3))

    def test_a_person_at_a_terminal(self):
        for words in commands("check FILE;report DB;import FILE fresh.db;log DB;merge DB other.db") + [["edit", "DB", IDS["o1"]]]:
            with self.subTest(words=words):
                ours, its = pty.openpty()
                child = subprocess.Popen([STEMMA, *self.named(words)], cwd=self.at, stdin=its, stdout=its, stderr=its,
                                         start_new_session=True, env=self.environment(TERM="xterm", PAGER="cat", EDITOR="false"))
                os.close(its)
                os.write(ours, b"\x04")
                seen = b""
                with contextlib.suppress(OSError):
                    while part := os.read(ours, 65536):
                        seen += part
                os.close(ours)
                child.wait(timeout=60)
                self.assertEqual([], self.search(subprocess.CompletedProcess(words, child.returncode, seen, b"")), seen[-1500:])

    def test_a_crash_leaves_no_core_and_no_report(self):
        command = [STEMMA, "import", "-", "new.db"]
        child = subprocess.Popen(command, cwd=self.at, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        child.stdin.write((self.at / "case.json").read_bytes()[:-2])
        child.stdin.flush()
        time.sleep(0.5)
        child.send_signal(signal.SIGSEGV)
        out, err = child.communicate(timeout=60)
        self.assertNotEqual(0, child.returncode)
        self.assertEqual([], self.search(subprocess.CompletedProcess(command, child.returncode, out, err)))


if __name__ == "__main__":
    unittest.main()
