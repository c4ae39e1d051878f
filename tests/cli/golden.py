"""Golden tests of the command line: readable transcripts, run and compared byte by byte.

    golden.py --stemma PROGRAM FILE...            runs transcripts, shows what differs
    golden.py --stemma PROGRAM --update FILE...   rewrites what they expect, on purpose

A transcript is a text file named after the sentence that it shows. Its lines are, in any order:

    # prose
    @ samples/x/case.yaml     copies a file of the source tree into the empty working folder
    <<< story.yaml            a file with these lines, until >>>
    >>>
    $ stemma check story.yaml runs a command line in bash
    % stemma check story.yaml the same, with a terminal of 80 columns as both outputs
    | text                    a line of standard output
    ! text                    a line of standard error
    = 3                       the exit code, where it is not 0

Whatever a command writes and the transcript does not have is a failure; so is what it leaves out. Control
characters and bytes that are not UTF-8 are shown as <1B>, and a missing newline at the end as <no newline>.
"""

import argparse
import difflib
import fcntl
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS = 60


def shown(data):
    """Bytes as the lines of a transcript."""
    if not data:
        return []
    text = data.decode("utf-8", errors="surrogateescape")
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", lambda m: f"<{ord(m.group()):02X}>", text)
    text = re.sub("[\udc80-\udcff]", lambda m: f"<{ord(m.group()) - 0xDC00:02X}>", text)
    return (text[:-1] if text.endswith("\n") else text + "<no newline>").split("\n")


def environment(program, folder):
    coverage = {name: os.environ[name] for name in ("LLVM_PROFILE_FILE",) if name in os.environ}
    return {
        **coverage,
        "PATH": f"{program.parent}:/usr/bin:/bin",
        "HOME": str(folder),
        "USER": "tester",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "xterm",
        "STEMMA_PAGER": "",
    }


def run_piped(command, folder, env):
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
    )
    return done.returncode, done.stdout, done.stderr


class NoTerminal(Exception):
    """This machine makes no terminals: /dev/pts is not there."""


def run_watched(command, folder, env):
    """As in front of a person: each output is a terminal of its own."""
    try:
        pairs = [pty.openpty(), pty.openpty()]
    except OSError as fault:
        raise NoTerminal(fault) from fault
    for _, end in pairs:
        fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        mode = termios.tcgetattr(end)
        mode[1] &= ~termios.ONLCR
        termios.tcsetattr(end, termios.TCSANOW, mode)
    texts = [b"", b""]

    def collect(index):
        try:
            while chunk := os.read(pairs[index][0], 65536):
                texts[index] += chunk
        except OSError:  # how a terminal says that nobody writes to it any more
            pass

    with subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=pairs[0][1], stderr=pairs[1][1]
    ) as child:
        readers = [threading.Thread(target=collect, args=(index,)) for index in (0, 1)]
        for (_, end), reader in zip(pairs, readers):
            os.close(end)
            reader.start()
        code = child.wait(timeout=SECONDS)
        for reader in readers:
            reader.join()
    for master, _ in pairs:
        os.close(master)
    return code, texts[0], texts[1]


def play(lines, program, folder):
    """The transcript as it really goes: same prose, files and commands, real outputs."""
    played, index, env = [], 0, environment(program, folder)
    while index < len(lines):
        line = lines[index]
        index += 1
        mark, rest = line[:1], line[2:]
        if mark in ("|", "!", "="):
            continue
        played.append(line)
        if mark == "@":
            source = ROOT / rest
            shutil.copyfile(source, folder / source.name)
        elif line.startswith("<<< "):
            end = lines.index(">>>", index)
            played += lines[index : end + 1]
            (folder / line[4:]).parent.mkdir(parents=True, exist_ok=True)
            (folder / line[4:]).write_text("".join(text + "\n" for text in lines[index:end]), encoding="utf-8")
            index = end + 1
        elif mark in ("$", "%"):
            code, out, err = (run_piped if mark == "$" else run_watched)(rest, folder, env)
            played += [f"| {text}" if text else "|" for text in shown(out)]
            played += [f"! {text}" if text else "!" for text in shown(err)]
            if code != 0:
                played.append(f"= {code}")
        elif mark not in ("#", ""):
            raise SystemExit(f"no transcript line begins with `{mark}`: {line}")
    return played


def main():
    parser = argparse.ArgumentParser(description="Runs golden transcripts of the command line.")
    parser.add_argument("--stemma", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    failed, skipped = 0, 0
    for path in options.files:
        expected = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        if not any(line[:1] in ("$", "%") for line in expected):
            raise SystemExit(f"{path} runs no command")
        try:
            with tempfile.TemporaryDirectory() as folder:
                played = play(expected, options.stemma.resolve(), pathlib.Path(folder))
        except NoTerminal as fault:
            print(f"SKIPPED: {path} needs a terminal, and /dev/pts gives none ({fault}); nothing was compared")
            skipped = 77
            continue
        if played == expected:
            continue
        if options.update:
            path.write_text("\n".join(played) + "\n", encoding="utf-8")
            print(f"updated {path}")
            continue
        failed += 1
        print("\n".join(difflib.unified_diff(expected, played, f"{path} expects", "what happened", lineterm="")))
    return 1 if failed else skipped


if __name__ == "__main__":
    sys.exit(main())
