"""Long work shows a progress bar on a terminal that leaves nothing behind, and nothing anywhere else."""

import fcntl
import os
import pathlib
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unittest

STEMMA = os.environ.get("STEMMA", "stemma")
GENERATOR = pathlib.Path(__file__).resolve().parents[1] / "bench/generate_case.py"
SECONDS = 240
COLUMNS = 70


def open_terminal():
    master, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    mode = termios.tcgetattr(end)
    mode[1] &= ~termios.ONLCR
    termios.tcsetattr(end, termios.TCSANOW, mode)
    return master, end


try:
    for number in open_terminal():
        os.close(number)
except OSError as fault:
    print(f"SKIPPED: /dev/pts gives no terminal ({fault})", file=sys.stderr)
    sys.exit(77)


def on_screen(text):
    """What a person sees in the end: the lines, with what carriage returns brought back overwritten."""
    lines = []
    for line in text.decode().split("\n"):
        cells = []
        for part in line.split("\r"):
            cells[: len(part)] = part
        lines.append("".join(cells).rstrip())
    return "\n".join(lines)


class LongWork(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.kept.name)
        cls.case = cls.folder / "case.yaml"
        with cls.case.open("wb") as out:
            subprocess.run([sys.executable, "-B", GENERATOR, "--attributions", "5000"], stdout=out, check=True)

    @classmethod
    def tearDownClass(cls):
        cls.kept.cleanup()

    def run_watched(self, *words, term="xterm", interrupt=False):
        """Exit code, what went to standard output and what to a terminal as standard error."""
        master, end = open_terminal()
        seen, appeared = [], threading.Event()

        def collect():
            try:
                while chunk := os.read(master, 65536):
                    seen.append(chunk)
                    appeared.set()
            except OSError:  # nobody writes to the terminal any more
                pass

        env = {**os.environ, "TERM": term}
        with subprocess.Popen([STEMMA, *map(str, words)], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=end) as child:
            os.close(end)
            reader = threading.Thread(target=collect)
            reader.start()
            if interrupt:
                self.assertTrue(appeared.wait(SECONDS), "no bar came")
                child.send_signal(signal.SIGINT)
            out, _ = child.communicate(timeout=SECONDS)
            reader.join()
        os.close(master)
        return child.returncode, out, b"".join(seen)

    def test_a_bar_is_shown_and_nothing_is_left(self):
        code, out, err = self.run_watched("check", self.case)
        self.assertEqual(3, code)
        self.assertGreater(len(out), 100_000)
        self.assertRegex(err.decode(), r"\rjudging [\d,]+ of [\d,]+ claims  \[#*\.*\] +\d+%")
        self.assertLess(max(len(part) for part in err.decode().split("\r")), COLUMNS)
        self.assertNotIn(b"\x1b", err)
        notes = on_screen(err)
        self.assertNotIn("judging", notes)
        self.assertTrue(re.fullmatch(r"(stemma: \d+ notes on the case file; --notes shows them\n)?", notes), notes)

    def test_it_is_drawn_at_most_ten_times_a_second(self):
        start = time.monotonic()
        _, _, err = self.run_watched("check", self.case)
        self.assertLessEqual(err.count(b"["), 10 * (time.monotonic() - start))

    def test_nothing_is_shown_in_a_pipe_or_on_a_dumb_terminal(self):
        done = subprocess.run([STEMMA, "check", self.case], capture_output=True, check=False)
        self.assertEqual((3, b""), (done.returncode, done.stderr))
        for term in ("dumb", ""):
            self.assertNotIn(b"judging", self.run_watched("check", self.case, term=term)[2])

    def test_the_data_are_the_same_whoever_watches(self):
        done = subprocess.run([STEMMA, "check", self.case, "--format", "json"], capture_output=True, check=False)
        self.assertEqual(done.stdout, self.run_watched("check", self.case, "--format", "json")[1])

    def test_ctrl_c_leaves_an_empty_line(self):
        code, _, err = self.run_watched("report", self.case, interrupt=True)
        self.assertEqual(130, code)
        self.assertEqual("", on_screen(err))

    def test_an_error_stands_on_a_line_of_its_own(self):
        broken = self.folder / "broken.yaml"
        broken.write_text(self.case.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
        code, _, err = self.run_watched("check", broken)
        self.assertEqual(1, code)
        self.assertRegex(on_screen(err), r"^\S*broken.yaml:\d+:1: error: ")


if __name__ == "__main__":
    unittest.main()
