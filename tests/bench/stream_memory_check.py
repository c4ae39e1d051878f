"""A stream is judged in the memory of its largest record, however many there are.

    stream_memory_check.py STEMMA
"""

import os
import pathlib
import subprocess
import sys
import tempfile

FEW, MANY = 100, 3000
ALLOWED = 4096  # KB that the long stream may take beyond the short one: what a heap in use leaves between its blocks


def peak(stemma, records):
    """KB of the process at its largest."""
    with open(records, "rb") as source:
        process = subprocess.Popen([stemma, "check", "--stream", "-", "--fail-on", "never"], stdin=source,
                                   stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"stemma ended with status {status}")
    return used.ru_maxrss


def main(stemma):
    maker = pathlib.Path(__file__).resolve().parents[1] / "cli/many_records.py"
    with tempfile.TemporaryDirectory() as folder:
        peaks = {}
        for count in (FEW, MANY):
            path = pathlib.Path(folder, f"{count}.ndjson")
            # In a process of its own: what this one holds when it forks counts for its children.
            subprocess.run([sys.executable, "-B", maker, path, str(count)], env={**os.environ, "STEMMA": stemma}, check=True)
            peaks[count] = peak(stemma, path)
    print(f"{FEW} records: {peaks[FEW]} KB; {MANY} records: {peaks[MANY]} KB")
    if peaks[MANY] > peaks[FEW] + ALLOWED:
        sys.exit("memory grows with the stream")


if __name__ == "__main__":
    main(sys.argv[1])
