"""The n-th call to the system fails, n rising until the command is left untouched: it says so in a sentence and leaves
everything as it was, or it has done its work; never something between.

STEMMA_FAULTS_ALL=1 tries every n; else some, ever further apart, and not the same ones of every command.
"""

import errno
import os
import pathlib
import shutil
import tempfile
import unittest

import faulty

EVERY = "STEMMA_FAULTS_ALL" in os.environ
# What may fail, how, and whether it goes on failing.
FAULTS = {
    "a file cannot be opened": ("open", errno.EACCES, False),
    "a disk cannot be read": ("read", errno.EIO, False),
    "a disk cannot be written": ("write", errno.EIO, False),
    "a disk is full": ("write,truncate,folder", errno.ENOSPC, True),
    "a medium is read-only": ("write,truncate,rename,folder", errno.EROFS, True),
    "what was written does not reach the disk": ("sync", errno.EIO, False),
    "a file cannot be moved": ("rename", errno.EACCES, False),
    "a file cannot be mapped": ("map", errno.ENOMEM, False),
    "memory runs out": ("memory", errno.ENOMEM, False),
    "somebody presses Ctrl-C": ("open,read,write,sync,rename,truncate", 0, False),
}


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.at = pathlib.Path(cls.folder.name)
        faulty.prepare(cls.at / "start")
        cls.before = faulty.state(cls.at / "start")
        cls.after, cls.injected = {}, 0

    def fresh(self, name):
        folder = self.at / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.at / "start", folder)
        return folder

    def untouched(self, name):
        """What the command leaves where nothing fails."""
        if name not in self.after:
            folder = self.fresh("whole")
            done = faulty.stemma(*faulty.COMMANDS[name], folder=folder)
            self.assertIn(done.returncode, (0, 3), f"{name}: {done.stderr.decode()}")
            self.after[name] = faulty.state(folder)
        return self.after[name]

    def faulted(self, words, kinds, error, lasts, number):
        """One run. Whether the call was reached, what was said, and the folder."""
        folder, reached = self.fresh("run"), self.at / "reached"
        reached.unlink(missing_ok=True)
        fault = {"CALLS": kinds, "AT": number, "ERROR": error, "REACHED": reached} | ({"LASTS": 1} if lasts else {})
        done = faulty.stemma(*words, folder=folder, fault=fault)
        return reached.exists(), done, folder

    def assert_whole(self, done, folder, after, where):
        said = done.stderr.decode("utf-8", "replace")
        self.assertIn(done.returncode, (0, 1, 3, 130), f"{where}\n{said}")
        if done.returncode == 1:
            self.assertRegex(said, r"(?m)^stemma: error: \S.*$|^\S+:\d+:\d+: error", where)
        self.assertNotIn("terminate called", said, where)
        self.assertEqual([], faulty.unsound(folder), where)
        now = faulty.state(folder)
        self.assertEqual(sorted(now), sorted(self.before if sorted(now) == sorted(self.before) else after), f"{where}: files left\n{said}")
        if done.returncode in (0, 3):
            self.assertTrue(after == now, f"{where}: it said that all went well\n{said}\n{self.difference(after, now)}")
        else:
            self.assertTrue(now in (self.before, after), f"{where}: neither as before nor as after\n{said}\n"
                            f"before: {self.difference(self.before, now)}\nafter: {self.difference(after, now)}")

    @staticmethod
    def difference(one, other):
        return [f"{name}: {str(one.get(name))[:300]} / {str(other.get(name))[:300]}" for name in sorted({*one, *other})
                if one.get(name) != other.get(name)]

    def try_all(self, fault):
        kinds, error, lasts = FAULTS[fault]
        for name, words in faulty.COMMANDS.items():
            with self.subTest(command=name):
                after = self.untouched(name)
                number = 1 if EVERY else 1 + len(name) % 3
                while True:
                    reached, done, folder = self.faulted(words, kinds, error, lasts, number)
                    where = f"{name}, {fault}, call {number}"
                    if not reached:
                        self.assertIn(done.returncode, (0, 3), where)
                        break
                    type(self).injected += 1
                    self.assert_whole(done, folder, after, where)
                    number = number + 1 if EVERY else 2 * number + 1

    @classmethod
    def tearDownClass(cls):
        print(f"{cls.injected} faults injected")


for fault in FAULTS:
    setattr(Faults, "test_" + fault.replace(" ", "_").replace("-", "_"), lambda self, fault=fault: self.try_all(fault))

if __name__ == "__main__":
    unittest.main()
