"""GNU parallel over several workers, one killed on the way, finds what one process finds."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import many_records

# A program that is killed would spoil the file in which coverage counts.
os.environ.pop("LLVM_PROFILE_FILE", None)

# The first worker to come by kills its stemma when that has written something, half a line included.
DEADLY = """#!/usr/bin/python3
import os, subprocess, sys
stemma = subprocess.Popen([os.environ["REAL_STEMMA"], *sys.argv[1:]], stdin=0, stdout=subprocess.PIPE)
try:
    os.mkdir(os.environ["KILLED"])
except FileExistsError:
    sys.stdout.buffer.write(stemma.communicate()[0])
    sys.exit(stemma.returncode)
sys.stdout.buffer.write(stemma.stdout.read(2000))
sys.stdout.flush()
stemma.kill()
os.kill(os.getpid(), 9)
"""


class Parallel(unittest.TestCase):
    def test_the_command_of_the_help_topic_survives_a_killed_worker(self):
        with tempfile.TemporaryDirectory() as folder:
            records = pathlib.Path(folder, "records.ndjson")
            many_records.write_records(records, 300)
            expected = many_records.judged_by_one(records)
            deadly = pathlib.Path(folder, "bin/stemma")
            deadly.parent.mkdir()
            deadly.write_text(DEADLY, encoding="utf-8")
            deadly.chmod(0o755)
            _, command = many_records.block_of_help("", "parallel --").split("\n", 1)
            killed = pathlib.Path(folder, "killed")
            environment = {**os.environ, "PATH": f"{deadly.parent}:{os.environ['PATH']}", "HOME": folder,
                           "REAL_STEMMA": many_records.STEMMA, "KILLED": str(killed)}
            self.assertIn("split -l 500 ", command)
            command = command.replace("split -l 500 ", "split -l 25 ").replace("parallel --", "parallel -j 3 --")
            done = subprocess.run(["bash", "-e", "-c", command], cwd=folder, env=environment, capture_output=True,
                                  check=False)
            self.assertEqual(0, done.returncode, done.stderr.decode())
            self.assertTrue(killed.exists(), "no worker was killed")
            judged = many_records.without_lines(pathlib.Path(folder, "judged.ndjson").read_bytes())
            self.assertEqual(300, len(judged))
            self.assertEqual(expected, judged)


if __name__ == "__main__":
    if shutil.which("parallel") is None:
        print("SKIPPED: GNU parallel is not installed (package parallel)", file=sys.stderr)
        sys.exit(77)
    unittest.main()
