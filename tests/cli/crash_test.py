"""A program that is killed at any instant leaves a database that is sound and has every commit that was made.

25 kills in all; STEMMA_KILLS=200 makes them as many as that.
"""

import json
import os
import pathlib
import random
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
OWNERS = """match_type,match_value,entity_id,entity_name,country,parent_id,funding,ownership,editorial,scheme,code,as_of,source_url,note
name,Harbour Gazette,,Harbour Gazette,GB,Gazette Holding,,,,House list,CaPr,,,
"""
JOURNAL = bytes.fromhex("d9d505f920a163d7")  # how a rollback journal begins as soon as it counts
KILLS = int(os.environ.get("STEMMA_KILLS", "25"))


def stemma(*words, check=True):
    done = subprocess.run([STEMMA, *map(str, words)], capture_output=True, text=True, check=False)
    if check and done.returncode != 0:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def killed(words, seconds):
    """Runs a command and kills it after so long; true if it had come to its end, and well."""
    running = subprocess.Popen([STEMMA, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return running.wait(timeout=seconds) == 0
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
        return False


def killed_as_it_commits(words, database):
    """Runs a command that writes in place and kills it once it changes the file; true if there is something to take back."""
    journal = database.with_name(database.name + "-journal")

    def counts():
        try:
            with open(journal, "rb") as file:
                return file.read(len(JOURNAL)) == JOURNAL
        except FileNotFoundError:
            return False

    running = subprocess.Popen([STEMMA, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None and not counts():
        pass
    running.kill()
    running.wait()
    return counts()


def time_of(*words):
    begun = time.monotonic()
    stemma(*words)
    return time.monotonic() - begun


def commits(database):
    return len(json.loads(stemma("log", database, "--format", "json").stdout)["commits"])


def old_database(path, newest, version):
    """What an older Stemma made of the same case."""
    scripts = sorted((ROOT / "schema/migrations").glob("*.sql"))[:version]
    with sqlite3.connect(path) as old:
        for script in scripts:
            old.executescript(script.read_text(encoding="utf-8"))
        old.execute("ATTACH ? AS now", [str(newest)])
        tables = [row[0] for row in old.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY 1")]
        for table in tables:
            names = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
            only = f" WHERE version <= {version}" if table == "schema_migration" else ""
            old.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM now.{table}{only}")
        old.commit()
        old.execute("DETACH now")
    old.close()


class Killed(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name)
        self.random = random.Random(7)
        self.database = self.at / "case.db"
        (self.at / "owners.csv").write_text(OWNERS, encoding="utf-8")
        stemma("import", CASE, self.database)
        stemma("import", self.at / "owners.csv", self.database)

    def instant(self, whole):
        return self.random.uniform(0, 1.1 * whole)

    def assert_sound(self, database):
        done = stemma("doctor", database, check=False)
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)

    def test_in_an_import(self):
        whole = time_of("import", CASE, self.at / "whole.db")
        stemma("undo", self.database)
        wanted = stemma("check", self.database, "--fail-on", "never").stdout
        for i in range(KILLS * 6 // 25):
            new = self.at / f"new-{i}.db"
            finished = killed(["import", CASE, new], self.instant(whole))
            self.assertTrue(new.exists() or not finished)
            if new.exists():
                self.assert_sound(new)
                self.assertEqual(wanted, stemma("check", new, "--fail-on", "never").stdout)

    def test_in_an_import_into_an_empty_case(self):
        lines, many = self.at / "many.ndjson", 5_000
        with open(lines, "w", encoding="utf-8") as out:
            for i in range(many):
                out.write(json.dumps({"entity": "sources", "id": f"s{i}", "name": f"Source {i}", "kind": "state"}) + "\n")
        timed = self.at / "timed.db"
        stemma("init", timed, "--id", "empty", "--title", "Empty")
        empty = timed.read_bytes()
        whole = time_of("import", lines, timed)
        begun = 0
        for i in range(KILLS * 6 // 25):
            mine = self.at / f"mine-{i}.db"
            mine.write_bytes(empty)
            if i % 2 == 0:
                finished, half = killed(["import", lines, mine], self.instant(whole)), False
            else:
                finished, half = False, killed_as_it_commits(["import", lines, mine], mine)
            self.assert_sound(mine)
            found = stemma("list", mine, "sources", "--ids").stdout.splitlines()
            self.assertIn(len(found), [many] if finished else [0] if half else [0, many])
            stemma("undo" if found else "import", *([mine] if found else [lines, mine]))
            self.assert_sound(mine)
            begun += half
        self.assertGreater(begun, 0, "nothing was killed with something to take back")

    def test_in_an_edit(self):
        whole = time_of("undo", self.database)
        ended = [0, 0]
        for _ in range(KILLS * 8 // 25):
            head, before = stemma("log", self.database, "--head").stdout.strip(), commits(self.database)
            finished = killed(["undo", self.database], self.instant(whole))
            self.assert_sound(self.database)
            stemma("verify", self.database, "--head", head)
            after = commits(self.database)
            self.assertIn(after - before, [1] if finished else [0, 1])
            ended[finished] += 1
        self.assertGreater(ended[False], 0, "nothing was killed")

    def test_in_a_merge(self):
        other, timed = self.at / "other.db", self.at / "timed.db"
        shutil.copy(self.database, other)
        stemma("edit", other, "c1", "--set", "note=from elsewhere")
        stemma("attach", other, self.at / "owners.csv", "--to", "gazette1", "--type", "text/csv", "--beside")
        stemma("edit", self.database, "c2", "--set", "importance=low")
        shutil.copy(self.database, timed)
        whole = time_of("merge", timed, other)
        wanted, theirs = stemma("export", timed).stdout, other.read_bytes()
        ended = [0, 0]
        for i in range(KILLS * 5 // 25):
            mine = self.at / f"mine-{i}.db"
            shutil.copy(self.database, mine)
            head, before = stemma("log", mine, "--head").stdout.strip(), commits(mine)
            finished = killed(["merge", mine, other], self.instant(whole))
            self.assert_sound(mine)
            stemma("verify", mine, "--head", head)
            self.assertIn(commits(mine) - before, [1] if finished else [0, 1])
            self.assertEqual(theirs, other.read_bytes())
            stemma("merge", mine, other)
            self.assertEqual(wanted, stemma("export", mine).stdout)
            self.assertEqual(before + 1, commits(mine))
            self.assert_sound(mine)
            ended[finished] += 1
        self.assertGreater(ended[False], 0, "nothing was killed")

    def test_in_a_migration(self):
        version = sqlite3.connect(self.database).execute("PRAGMA user_version").fetchone()[0]
        kills = max(6, KILLS * 6 // 25)
        wanted = stemma("check", self.database, "--fail-on", "never").stdout
        for i in range(kills):
            old = self.at / f"old-{i}.db"
            old_database(old, self.database, 1 + i % (version - 1))
            before = commits(old)
            self.assertEqual(wanted, stemma("check", old, "--fail-on", "never").stdout)
            if i == 0:
                other = self.at / "timed.db"
                old_database(other, self.database, 1)
                whole = time_of("undo", other)
            killed(["undo", old], self.instant(whole))
            self.assert_sound(old)
            self.assertIn(commits(old) - before, [0, 1])
            stemma("undo", old)
            self.assert_sound(old)
            for backup in self.at.glob(f"old-{i}.db.v*-backup*"):
                self.assert_sound(backup)
                self.assertEqual(before, commits(backup))


if __name__ == "__main__":
    unittest.main()
