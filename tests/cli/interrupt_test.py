"""Ctrl-C ends the program with exit code 130, in silence, and leaves nothing behind."""

import os
import signal
import subprocess
import tempfile
import time
import unittest

STEMMA = os.environ.get("STEMMA", "stemma")


class CtrlC(unittest.TestCase):
    def assert_ends(self, words, folder):
        with subprocess.Popen(
            [STEMMA, *words], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as child:
            time.sleep(0.5)
            child.send_signal(signal.SIGINT)
            out, err = child.communicate(timeout=20)
        self.assertEqual((130, b"", b""), (child.returncode, out, err))
        self.assertEqual([], os.listdir(folder))

    def test_it_ends_a_program_that_waits_for_its_input(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assert_ends(["check", "-", "-o", "findings"], folder)
            self.assert_ends(["import", "-", "a.db"], folder)


if __name__ == "__main__":
    unittest.main()
