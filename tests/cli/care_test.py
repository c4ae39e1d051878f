"""Where a database lies badly: on a medium that cannot be written, on a full disk, in somebody else's hands."""

import os
import pathlib
import re
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest

STEMMA = os.environ["STEMMA"]
# A program that is killed, or that a full disk stops, would spoil the file in which coverage counts.
os.environ.pop("LLVM_PROFILE_FILE", None)
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASE = ROOT / "tests/cli/harbour-fire.yaml"
NOBODY = 65534


def run(*words, **how):
    return subprocess.run([STEMMA, *map(str, words)], capture_output=True, text=True, check=False, **how)


class Care(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name)
        self.database = self.at / "case.db"
        self.assertEqual(0, run("import", CASE, self.database).returncode)
        self.edit("a")

    def edit(self, owner, **how):
        """One more commit: a list that names an owner of the Gazette."""
        listed = self.at / f"{owner}.csv"
        listed.write_text("match_type,match_value,entity_id,entity_name,country,parent_id,funding,ownership,editorial,"
                          "scheme,code,as_of,source_url,note\n"
                          "name,Harbour Gazette,,Harbour Gazette,GB,Gazette Holding,,,,House list,CaPr,,,\n", encoding="utf-8")
        return run("import", listed, self.database, **how)

    def head(self, database=None):
        return run("log", database or self.database, "--head").stdout

    def test_a_crash_would_leave_no_core_file(self):
        with subprocess.Popen([STEMMA, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as running:
            limits, end = "", time.monotonic() + 20
            while not re.search(r"Max core file size +0 +0 ", limits) and time.monotonic() < end:
                time.sleep(0.02)  # until main has begun
                limits = pathlib.Path(f"/proc/{running.pid}/limits").read_text(encoding="ascii")
            running.stdin.write(b"case: x\n")
        self.assertRegex(limits, r"Max core file size +0 +0 ")

    def test_a_medium_that_cannot_be_written_is_read(self):
        if os.geteuid() == 0 and not os.access(STEMMA, os.X_OK):
            self.skipTest("the program is not there")
        wanted = run("check", self.database, "--fail-on", "never").stdout
        self.assertNotEqual("", wanted)
        self.at.chmod(0o555)
        self.database.chmod(0o444)
        self.addCleanup(self.at.chmod, 0o755)
        how = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        done = run("check", self.database, "--fail-on", "never", **how)
        if "ermission denied" in done.stderr:
            self.skipTest("another user may not reach the program or the file")
        self.assertEqual(wanted, done.stdout, done.stderr)
        self.assertEqual({"case.db", "a.csv"}, {path.name for path in self.at.iterdir()})
        self.assertEqual(1, run("undo", self.database, **how).returncode)

    def test_what_only_reads_leaves_nothing_beside_the_file(self):
        for words in (["check"], ["list"], ["log"], ["verify"], ["doctor"]):
            command = [words[0], self.database, *(["claims"] if words == ["list"] else [])]
            self.assertIn(run(*command).returncode, (0, 3))
            self.assertEqual({"case.db", "a.csv"}, {path.name for path in self.at.iterdir()}, words)

    def full_disk(self, run_it):
        """No file may grow past 20 kB, as on a disk that has no more."""
        return run_it(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))

    def test_a_full_disk_loses_nothing_and_is_said(self):
        head = self.head()
        done = self.full_disk(lambda **how: run("undo", self.database, **how))
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn("disk", done.stderr)
        self.assertEqual(head, self.head())
        self.assertEqual(0, run("doctor", self.database).returncode, run("doctor", self.database).stdout)
        self.assertEqual(0, run("undo", self.database).returncode)
        done = self.full_disk(lambda **how: run("import", CASE, self.at / "new.db", **how))
        self.assertEqual(1, done.returncode)
        self.assertIn("disk", done.stderr)
        done = self.full_disk(lambda **how: run("backup", self.database, self.at / "copy.db", **how))
        self.assertEqual(1, done.returncode)
        self.assertIn("disk", done.stderr)
        # What the full disk let nobody remove goes with the next who opens it.
        self.assertEqual(0, run("doctor", self.database).returncode)
        self.assertEqual({"case.db", "a.csv"}, {path.name for path in self.at.iterdir()})

    def test_a_small_disk_that_is_full(self):
        disk = self.at / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("nothing can be mounted here")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=False)
        database = disk / "case.db"
        shutil.copyfile(self.database, database)
        with open(disk / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * 4096)
            except OSError:
                pass
        head = self.head(database)
        done = run("undo", database)
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn("disk", done.stderr)
        (disk / "filler").unlink()
        self.assertEqual(head, self.head(database))
        self.assertEqual(0, run("doctor", database).returncode)
        self.assertEqual(0, run("undo", database).returncode)

    def test_who_waits_in_vain_is_told_for_whom(self):
        head = self.head()
        other = sqlite3.connect(self.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        self.assertEqual(3, run("check", self.database).returncode, "a reader was held up")
        done = run("undo", self.database)
        other.execute("ROLLBACK")
        other.close()
        self.assertEqual(1, done.returncode)
        if pathlib.Path("/proc/locks").read_text(encoding="ascii") or "process" in done.stderr:
            self.assertIn(f"process {os.getpid()}", done.stderr)
            self.assertIn("python", done.stderr)
        self.assertEqual(head, self.head())

    def test_a_backup_of_a_database_in_use_is_whole(self):
        other = sqlite3.connect(self.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE claim SET text = 'half-way'")
        copy = self.at / "copy.db"
        self.assertEqual(0, run("backup", self.database, copy).returncode)
        other.execute("ROLLBACK")
        other.close()
        self.assertEqual(self.head(), self.head(copy))
        self.assertEqual(0, run("doctor", copy).returncode, run("doctor", copy).stdout)
        self.assertEqual(0o600, copy.stat().st_mode & 0o777)
        self.assertEqual(1, run("backup", self.database, copy).returncode)


if __name__ == "__main__":
    unittest.main()
