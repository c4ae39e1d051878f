"""The power fails: what was not synced is lost, in whole or in part, and nothing that was reported done is.

A run is recorded call by call (preload.cpp). For an instant of it the disk is put together as it may be found then:

- of a file, whatever was written before its last sync; of what came after, nothing, or some of it, the last write torn at
  a sector;
- of names made, moved and removed, whatever came before the last sync of a folder, and some of what came after, in order.

STEMMA_FAULTS_ALL=1 tries every instant.
"""

import os
import pathlib
import random
import shutil
import struct
import tempfile
import unittest

import faulty

EVERY = "STEMMA_FAULTS_ALL" in os.environ
INSTANTS = 8  # of a command
SECTOR = 512
CHANGING = ["import a case", "import a spreadsheet", "import into an empty case", "edit", "remove", "undo", "merge", "purge",
            "attach", "backup", "export"]


def events(path):
    """(what, offset, path, bytes) in their order."""
    data, at, found = path.read_bytes(), 0, []
    head = struct.Struct("<cqII")
    while at < len(data):
        what, offset, path_size, size = head.unpack_from(data, at)
        at += head.size
        name, bytes_ = data[at : at + path_size].decode(), data[at + path_size : at + path_size + size]
        at += path_size + size
        found.append((what.decode(), offset, os.path.normpath(name), bytes_))
    return found


class File:
    """Its bytes on the disk, and changes that are not there yet: (offset, bytes), or (size, None)."""

    def __init__(self, data=b""):
        self.data, self.waiting = bytearray(data), []

    def change(self, offset, data):
        if data is None:
            del self.data[offset:]
            self.data.extend(bytes(max(0, offset - len(self.data))))
        else:
            self.data.extend(bytes(max(0, offset - len(self.data))))
            self.data[offset : offset + len(data)] = data

    def sync(self):
        for change in self.waiting:
            self.change(*change)
        self.waiting = []

    def lose(self, chance):
        """Some of what waits reaches the disk all the same, one of it in part."""
        for offset, data in self.waiting:
            fate = chance.random()
            if fate < 0.4:
                self.change(offset, data)
            elif fate < 0.5 and data:
                self.change(offset, data[: chance.randrange(0, len(data) + 1, SECTOR)])
        self.waiting = []


class Disk:
    """Files by name as the program sees them in `folder`, and changes of names that no sync of a folder followed yet."""

    def __init__(self, start, folder):
        self.folder = folder
        self.now = {str(folder / path.relative_to(start)): None if path.is_dir() else File(path.read_bytes())
                    for path in [start, *start.rglob("*")]}
        self.safe, self.waiting = dict(self.now), []

    @staticmethod
    def rename(names, change):
        what, name, other, file = change
        if what == "u":
            names.pop(name, None)
        elif what in "rl":
            moved = {one: names[one] for one in names if one == name or one.startswith(name + "/")}
            for one, there in moved.items():
                if what == "r":
                    del names[one]
                names[other + one[len(name):]] = there
        else:
            names[name] = file

    def take(self, what, offset, name, data):
        if not name.startswith(str(self.folder)) or name.endswith("-shm"):
            return
        if what in "crlud":
            change = (what, name, os.path.normpath(data.decode()) if data else "", File() if what == "c" else None)
            self.rename(self.now, change)
            self.waiting.append(change)
        elif what == "s" and self.now.get(name) is None:
            self.safe, self.waiting = dict(self.now), []
        elif what == "s":
            self.now[name].sync()
        else:
            self.now[name].waiting.append((offset, data if what == "w" else None))

    def put_down(self, to, chance, lost):
        """Writes into the folder what would be found. `lost`: nothing that was not synced is there."""
        names = dict(self.safe)
        for change in self.waiting[: 0 if lost else chance.randrange(len(self.waiting) + 1)]:
            self.rename(names, change)
        for name, file in sorted(names.items()):
            path = to / os.path.relpath(name, self.folder)
            if file is None:
                path.mkdir(exist_ok=True)
                continue
            if lost:
                file.waiting = []
            file.lose(chance)
            if path.parent.is_dir():
                path.write_bytes(file.data)


class Power(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(os.path.realpath(self.folder.name))
        faulty.prepare(self.at / "start")
        self.before = faulty.state(self.at / "start")

    @staticmethod
    def clean(folder):
        """Removes what a program that never ended was making, as the next one does."""
        for left in [*folder.rglob(".stemma-*"), *(folder / "tmp").glob("*")]:
            shutil.rmtree(left) if left.is_dir() else left.unlink()

    def test_the_power_fails(self):
        chance = random.Random(11)
        tried = 0
        for name in CHANGING:
            words = faulty.COMMANDS[name]
            run, record = self.at / "run", self.at / "record"
            shutil.rmtree(run, ignore_errors=True)
            record.unlink(missing_ok=True)
            shutil.copytree(self.at / "start", run)
            done = faulty.stemma(*words, folder=run, fault={"RECORD": record})
            self.assertEqual(0, done.returncode, done.stderr.decode())
            happened, after = events(record), faulty.state(run)
            self.assertNotEqual(self.before, after)
            self.assertTrue(any(what == "s" for what, *_ in happened), f"{name} syncs nothing")
            instants = range(len(happened) + 1)
            if not EVERY:
                instants = sorted({*chance.sample(instants, min(INSTANTS, len(instants))), len(happened)})
            for instant in instants:
                for lost in (True, False):
                    disk = Disk(self.at / "start", run)
                    for event in happened[:instant]:
                        disk.take(*event)
                    found = self.at / "found"
                    shutil.rmtree(found, ignore_errors=True)
                    disk.put_down(found, chance, lost)
                    tried += 1
                    with self.subTest(command=name, instant=f"{instant} of {len(happened)}", lost=lost):
                        self.clean(found)
                        self.assertEqual([], faulty.unsound(found))  # which takes back what was not completed
                        now = faulty.state(found)
                        if instant == len(happened):
                            self.assertEqual(after, now, "it was reported done, and is lost")
                        else:
                            # A copy is kept before it is recorded: nothing names it where it never was.
                            kept = {name: what for name, what in after.items() if ".evidence/" in name}
                            self.assertIn(now, (self.before, after, self.before | kept))
        print(f"{tried} power failures")


if __name__ == "__main__":
    unittest.main()
