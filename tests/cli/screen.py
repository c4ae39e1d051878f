"""A terminal with a command in it, for tests of what a person sees and types."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import threading

STEMMA = os.environ.get("STEMMA", "stemma")
SECONDS = 60

try:
    for number in pty.openpty():
        os.close(number)
except OSError as fault:
    print(f"SKIPPED: /dev/pts gives no terminal ({fault})", file=sys.stderr)
    sys.exit(77)


class Screen:
    """A terminal of 24 lines in front of a command, and what came to stand on it."""

    def __init__(self, words, folder=None, **variables):
        self.master, end = pty.openpty()
        fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        mode = termios.tcgetattr(end)
        mode[1] &= ~termios.ONLCR
        termios.tcsetattr(end, termios.TCSANOW, mode)
        kept = {name: value for name, value in os.environ.items() if name not in ("PAGER", "STEMMA_PAGER", "LESS", "VISUAL", "EDITOR")}
        env = {**kept, "TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", **variables}

        def own_terminal():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.child = subprocess.Popen(
            [STEMMA, *words], cwd=folder, env=env, stdin=end, stdout=end, stderr=end, preexec_fn=own_terminal
        )
        os.close(end)
        self.seen, self.changed = b"", threading.Condition()
        self.reader = threading.Thread(target=self.collect, daemon=True)
        self.reader.start()

    def collect(self):
        try:
            while chunk := os.read(self.master, 65536):
                with self.changed:
                    self.seen += chunk
                    self.changed.notify_all()
        except OSError:  # nobody writes to the terminal any more
            pass

    def wait_for(self, text):
        with self.changed:
            if not self.changed.wait_for(lambda: text in self.seen, SECONDS):
                raise AssertionError(f"{text!r} did not come: {self.seen[:2000]!r}")

    def type(self, keys):
        os.write(self.master, keys)

    def end(self):
        """Exit code, and all that was written."""
        try:
            code = self.child.wait(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self.child.pid, signal.SIGKILL)
            raise
        self.reader.join()
        os.close(self.master)
        return code, self.seen.decode()
