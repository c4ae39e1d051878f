"""Dask over several local workers, one killed on the way, finds what one process finds."""

import importlib.util
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import many_records

# A program that is killed would spoil the file in which coverage counts.
os.environ.pop("LLVM_PROFILE_FILE", None)
RECORDS = 2000


def workers_of(process):
    """Processes that the script started for its workers, by what Linux says of them."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            command = (entry / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if parent == process and b"spawn_main" in command:
            found.append(int(entry.name))
    return sorted(found)


class Dask(unittest.TestCase):
    def test_the_script_of_the_help_topic_survives_a_killed_worker(self):
        with tempfile.TemporaryDirectory() as folder:
            records = pathlib.Path(folder, "records.ndjson")
            many_records.write_records(records, RECORDS)
            expected = many_records.judged_by_one(records)
            script = pathlib.Path(folder, "judge.py")
            text = many_records.block_of_help("python", "distributed")
            self.assertIn("islice(records, 500)", text)
            script.write_text(text.replace("islice(records, 500)", "islice(records, 50)"), encoding="utf-8")
            path = f"{pathlib.Path(many_records.STEMMA).parent}:{os.environ['PATH']}"
            judged = pathlib.Path(folder, "judged.ndjson")
            with open(judged, "wb") as out, open(f"{folder}/talk", "wb") as talk:
                running = subprocess.Popen(["/usr/bin/python3", script, records], cwd=folder, stdout=out, stderr=talk,
                                           env={**os.environ, "PATH": path, "HOME": folder})
                while judged.stat().st_size == 0 and running.poll() is None:
                    time.sleep(0.01)
                self.assertIsNone(running.poll(), "it ended before a worker could be killed")
                workers = workers_of(running.pid)
                self.assertEqual(4, len(workers))
                os.kill(workers[0], signal.SIGKILL)
                self.assertEqual(0, running.wait(timeout=600), pathlib.Path(folder, "talk").read_text(encoding="utf-8"))
            lines = many_records.without_lines(judged.read_bytes())
            self.assertEqual(RECORDS, len(lines))
            self.assertEqual(expected, lines)


if __name__ == "__main__":
    if importlib.util.find_spec("distributed") is None:
        print("SKIPPED: Dask is not installed (package python3-distributed)", file=sys.stderr)
        sys.exit(77)
    unittest.main()
