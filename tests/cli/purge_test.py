"""Whoever is purged from whichever sample: nothing is left of the name, the numbers stay, and the database is sound.

Run with STEMMA naming the program. A name of several words is looked for in the bytes of the file.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted(ROOT.glob("samples/*/case.yaml"))
SOURCES_OF_EACH = 5


def run(*words):
    return subprocess.run([STEMMA, *map(str, words)], capture_output=True, check=False)


def ask(*words):
    done = run(*words, "--format", "json")
    assert done.returncode in (0, 3), (words, done.stderr.decode())
    return json.loads(done.stdout)


def counted(database):
    return [(claim["id"], claim["status"], claim["numbers"]) for claim in ask("check", database)["claims"]]


class Purged(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.assertGreaterEqual(len(SAMPLES), 6)
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_a_source_leaves_numbers_and_no_name(self):
        looked_for = 0
        for sample in SAMPLES:
            case = self.folder / f"{sample.parent.name}.db"
            self.assertEqual(0, run("import", sample, case).returncode)
            sources = ask("list", case, "sources")["entries"]
            before = counted(case)
            for source in sources[:: max(1, len(sources) // SOURCES_OF_EACH)]:
                with self.subTest(case=sample.parent.name, source=source["id"]):
                    copy = self.folder / "copy.db"
                    shutil.copyfile(case, copy)
                    done = run("purge", copy, "source", source["id"], "--force")
                    self.assertEqual((0, b""), (done.returncode, done.stderr.replace(
                        b"stemma: done; copies elsewhere, and what was printed or sent, are not reached\n", b"")))
                    self.assertEqual(before, counted(copy))
                    self.assertEqual(0, run("verify", copy).returncode)
                    doctor = run("doctor", copy)
                    self.assertEqual(0, doctor.returncode, doctor.stdout.decode())
                    name = (source.get("name") or "").encode()
                    if len(name.split()) < 2 or name not in case.read_bytes():
                        continue  # a word that others use, or a name that is made where a list is made
                    self.assertFalse(name in copy.read_bytes(), name)
                    looked_for += 1
        self.assertGreater(looked_for, 10)

    def test_a_name_of_two_letters_goes_though_they_stand_in_random_numbers_too(self):
        short = ["Qz", "Jx", "Vk", "Wq"]
        lines = ["case: many", "sources:"]
        lines += [f"  short{i}: {{name: {name}, kind: person}}" for i, name in enumerate(short)]
        lines += [f"  other{i}: {{name: Somebody {i}, kind: person}}" for i in range(600)]
        case = self.folder / "many.yaml"
        case.write_text("\n".join(lines) + "\n", encoding="utf-8")
        database = self.folder / "many.db"
        done = run("import", case, database)
        self.assertEqual(0, done.returncode, done.stderr.decode())
        for i, name in enumerate(short):
            done = run("purge", database, "source", f"short{i}", "--force")
            self.assertEqual(0, done.returncode, done.stderr.decode())
            self.assertNotIn(name, run("export", database).stdout.decode())


if __name__ == "__main__":
    unittest.main()
