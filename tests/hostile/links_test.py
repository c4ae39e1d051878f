"""Nothing is written, or taken away, where a symbolic link leads that lies where Stemma writes; and no file that it makes,
for a moment or for good, can be read by more people than the umask lets.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
HARBOUR = ROOT / "tests/cli/harbour-fire.yaml"
PRECIOUS = b"somebody else's\n"
SHEETS = "sources", "claims", "publications", "attributions", "withdrawals", "checks", "decisions", "assessments", "who-said-what"
# Each is run where LINK is a link that leads out of the folder.
WRITING = [words.split() for words in re.split("[;\n]", """check case.db -o LINK;report case.db --format html -o LINK
trace case.db c1 -o LINK;graph case.db --format svg -o LINK;graph case.db -o LINK;export case.db -o LINK;log case.db -o LINK
export case.db --format ndjson -o LINK;list case.db claims -o LINK;evidence get case.db gazette1 -o LINK
evidence list case.db -o LINK;help check -o LINK;check case.db --write-baseline LINK;completion bash -o LINK
draft story.md case.db --sign Ana --ticks LINK;export case.db --pseudonymise --key LINK;new LINK;init LINK
backup case.db LINK;import case.yaml LINK;timeline case.db -o LINK""")]
# What changes a database, for a link under each of the names that may lie beside it.
CHANGING = [words.split() for words in re.split("[;\n]", """edit case.db c1 --set note=seen;undo case.db
purge case.db docker --force;attach case.db copy.txt --to radio1 --type text/plain --beside;import sheet.csv case.db
remove case.db radio --force;check case.db --fail-on never""")]
BESIDE = "case.db-wal", "case.db-journal", "case.db-shm", "case.db.v3-backup", "case.db.evidence", ".stemma-abcdef"


class Links(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name) / "case"
        self.outside = pathlib.Path(self.folder.name) / "outside"
        for folder in (self.at, self.outside, self.at.parent / "tmp", self.at.parent / "fakes"):
            folder.mkdir()
        (self.at / "case.yaml").write_bytes(HARBOUR.read_bytes())
        (self.at / "copy.txt").write_bytes(b"what the page said\n")
        (self.at / "sheet.csv").write_bytes(b"id,text\nc9,It rained\n")
        (self.at / "story.md").write_bytes(b"The fire began in warehouse 4, the docker said [c1].\n")
        self.sure("import", "case.yaml", "case.db")
        self.sure("edit", "case.db", "c2", "--set", "note=once")
        self.sure("attach", "case.db", "copy.txt", "--to", "gazette1", "--type", "text/plain")
        self.made = {path.name for path in self.at.iterdir()}

    def start(self, *words, umask=0o022, **variables):
        environment = os.environ | {"TMPDIR": str(self.at.parent / "tmp"), **variables}
        return subprocess.run([STEMMA, *words], cwd=self.at, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                              umask=umask, env=environment, timeout=120)

    def sure(self, *words):
        done = self.start(*words)
        self.assertEqual(0, done.returncode, done.stderr.decode())

    def assert_left_alone(self, done):
        """Outside is what was there, and nothing else."""
        said = done.stderr.decode()
        self.assertIn(done.returncode, (0, 1, 3), said)
        self.assertEqual({"file": PRECIOUS}, {path.name: path.read_bytes() for path in self.outside.iterdir()}, said)

    def fresh(self):
        for path in self.outside.iterdir():
            path.unlink()
        (self.outside / "file").write_bytes(PRECIOUS)
        (self.outside / "file").chmod(0o644)

    def test_a_link_where_a_file_is_to_be_written(self):
        for words in WRITING:
            for target in ("file", "nothing"):
                with self.subTest(words=words, target=target):
                    self.fresh()
                    link = self.at / "out"
                    link.unlink(missing_ok=True)
                    link.symlink_to(self.outside / target)
                    done = self.start(*["out" if word == "LINK" else word for word in words])
                    self.assert_left_alone(done)
                    if done.returncode == 1:
                        self.assertTrue(link.is_symlink(), "what failed took the link away")
                        self.assertIn("out", done.stderr.decode())

    def test_links_in_a_folder_of_sheets(self):
        for target in ("file", "nothing", "."):
            self.fresh()
            sheets = self.at / f"sheets {target}"
            sheets.mkdir()
            for name in SHEETS:
                (sheets / f"{name}.csv").symlink_to(self.outside / target)
            self.assert_left_alone(self.start("export", "case.db", "--format", "csv", "--folder", sheets.name))

    def test_links_beside_a_database(self):
        whole = (self.at / "case.db").read_bytes()
        for name in BESIDE:
            for target in ("file", "nothing", "."):
                for words in CHANGING:
                    with self.subTest(link=name, target=target, words=words):
                        self.fresh()
                        for path in self.at.iterdir():
                            if path.is_dir() and not path.is_symlink():
                                shutil.rmtree(path)
                            elif path.name not in self.made - {"case.db"}:
                                path.unlink()
                        (self.at / "case.db").write_bytes(whole)
                        (self.at / name).symlink_to(self.outside / target)
                        os.utime(self.at / name, (time.time() - 3600,) * 2, follow_symlinks=False)
                        os.utime(self.outside, (time.time() - 3600,) * 2)
                        self.assert_left_alone(self.start(*words))

    def test_a_link_where_an_edited_text_is_kept(self):
        self.fresh()
        (self.at / "docker.edit.yaml").symlink_to(self.outside / "nothing")
        editor = self.fake("editor", 'sed -i s/person/persn/ "$1"')
        done = self.start("edit", "case.db", "docker", EDITOR=editor)
        self.assertEqual(1, done.returncode, done.stderr.decode())
        self.assert_left_alone(done)

    def fake(self, name, script):
        path = self.at.parent / "fakes" / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def test_what_is_kept_for_a_moment_is_private(self):
        seen = self.at.parent / "seen"
        everything = f'find "{self.at.parent}/tmp" "{self.at}" -printf "%m %y %p\\n" >> "{seen}"; '
        editor = self.fake("editor", everything + 'sed -i s/person/persn/ "$1"')
        for name in ("dot", "file", "pandoc", "pdftotext"):
            self.fake(name, everything + "cat > /dev/null; echo text/plain")
        path = {"PATH": f"{self.at.parent}/fakes:{os.environ['PATH']}", "EDITOR": editor}
        (self.at / "story.docx").write_bytes(b"PK\3\4")
        for words in (["edit", "case.db", "docker"], ["attach", "case.db", "copy.txt", "--to", "radio1"],
                      ["draft", "story.docx", "case.db"], ["graph", "case.db", "--format", "svg", "-o", "a.svg"],
                      ["evidence", "verify", "case.db"]):
            seen.unlink(missing_ok=True)
            self.start(*words, umask=0, **path)
            if words[0] != "evidence":
                self.assertTrue(seen.exists(), f"{words} ran none of them")
            looks = seen.read_text(encoding="utf-8") if seen.exists() else ""
            for mode, kind, name in re.findall(r"(?m)^(\d+) (.) (.*)$", looks):
                own = pathlib.Path(name).relative_to(self.at.parent)
                if own.parts[0] == "tmp" and len(own.parts) > 1 or own.parts[-1].startswith((".stemma-", "case.db")):
                    with self.subTest(words=words, name=re.sub("stemma-.{6}", "stemma-X", str(own))):
                        self.assertEqual({"f": "600", "d": "700"}[kind], mode)
            if words[0] == "edit":
                self.assertRegex(looks, r"(?m)^600 f \S+/tmp/stemma-\w+/docker\S*$")
        self.assertEqual([], list((self.at.parent / "tmp").iterdir()), "left behind")
        self.assertEqual(0o600, (self.at / "docker.edit.yaml").stat().st_mode & 0o777)

    def test_what_is_left_is_for_those_whom_the_umask_lets(self):
        (self.at.parent / "tmp").chmod(0o700)
        for umask in (0o022, 0o027, 0o077):
            with self.subTest(umask=oct(umask)):
                made = self.at / f"made-{umask:o}"
                made.mkdir(mode=0o700)
                for words in WRITING:
                    name = f"{made.name}/{'-'.join(words[:2]).replace('/', '')}"
                    done = self.start(*[name if word == "LINK" else word for word in words], umask=umask)
                    self.assertIn(done.returncode, (0, 1, 3), done.stderr.decode())
                self.start("export", "case.db", "--format", "csv", "--folder", f"{made.name}/sheets", umask=umask)
                self.start("attach", f"{made.name}/backup-case.db", "copy.txt", "--to", "radio1", "--type", "text/plain",
                           "--beside", umask=umask)
                modes = {str(path.relative_to(made)): path.stat().st_mode & 0o777 for path in made.rglob("*")}
                self.assertGreater(len(modes), len(WRITING))
                for name, mode in modes.items():
                    self.assertEqual(0, mode & (umask | 0o111 * (not (made / name).is_dir())), f"{name} {mode:o}")
                    if re.search("^(init|backup|import)|key|evidence/|export-case.db.*key", name):
                        self.assertEqual(0, mode & 0o077, f"{name} {mode:o}")


if __name__ == "__main__":
    unittest.main()
