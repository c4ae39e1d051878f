"""The completion scripts, loaded into bash and zsh, offer what the commands take, by the help pages.

Nothing here lists commands or options: a new command is tested without a line of its own. STEMMA names the program.
"""

import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import tempfile
import time
import unittest

STEMMA = pathlib.Path(os.environ["STEMMA"]).resolve()
ASK = """source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _stemma
printf '%s\\n' "${COMPREPLY[@]}" """
SECONDS = 20


def stemma(*words):
    return subprocess.run([STEMMA, *words], capture_output=True, encoding="utf-8", check=True).stdout


def commands():
    listed = stemma("help").partition("\nCommands\n")[2].partition("\nTopics\n")[0]
    return re.findall(r"^  ([a-z-]+)  ", listed, re.MULTILINE)


def page(command):
    return stemma("help", command)


def options(command):
    """Every spelling of every option, as its help page lists them."""
    listed = page(command).partition("\nOptions\n\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^  (-[^ ,]+(?:, -[^ ,]+)?)", listed, re.MULTILINE)
    return {name for row in rows for name in row.split(", ")}


def choices(command):
    """Options with a fixed choice of words, from the usage line."""
    usage = " ".join(page(command).partition("\nUsage\n\n")[2].partition("\n\n")[0].split())
    found = re.findall(r"\[(-[a-z-]+) ([a-z0-9-]+(?:\|[a-z0-9-]+)+)\]", usage)
    return {name: set(words.split("|")) for name, words in found}


class Bash(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = tempfile.TemporaryDirectory()
        cls.addClassCleanup(made.cleanup)
        cls.folder = pathlib.Path(made.name)
        cls.script = cls.folder / "loaded.bash"
        cls.script.write_text(stemma("completion", "bash"), encoding="utf-8")
        for name in ("story.yaml", "a story.yaml", "$(touch harmed).yaml"):
            (cls.folder / name).touch()

    def complete(self, *words):
        command = ["bash", "--norc", "-c", ASK, "bash", self.script, "stemma", *words]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=self.folder, check=False)
        self.assertEqual("", done.stderr)
        return [line for line in done.stdout.split("\n") if line]

    def test_every_command_and_option_is_offered(self):
        listed = commands()
        self.assertIn("check", listed)
        self.assertEqual(set(listed), set(self.complete("")) - {"--help", "--version"})
        for command in listed:
            with self.subTest(command=command):
                self.assertEqual(options(command), set(self.complete(command, "-")))

    def test_an_option_with_a_choice_offers_its_words(self):
        tried = 0
        for command in commands():
            for name, words in choices(command).items():
                with self.subTest(command=command, option=name):
                    tried += 1
                    self.assertEqual(words, set(self.complete(command, name, "")))
                    self.assertEqual(words, set(self.complete(command, name, "=", "")))
        self.assertGreater(tried, 3)

    def test_what_has_been_typed_narrows_it(self):
        self.assertEqual(["check"], self.complete("che"))
        self.assertEqual(["text"], self.complete("check", "--format", "=", "t"))
        self.assertEqual(["--format=text"], self.complete("check", "--format=t"), "where = divides no words")
        self.assertEqual([], self.complete("check", "--as-of", ""), "nobody knows the day")
        self.assertEqual([], self.complete("nonsense", ""))

    def test_files_are_offered_where_a_file_is_wanted(self):
        self.assertEqual(["story.yaml"], self.complete("check", "st"))
        self.assertEqual(["story.yaml"], self.complete("check", "--as-of", "2024", "st"), "a value is no operand")
        self.assertEqual(["story.yaml"], self.complete("report", "-o", "st"))
        self.assertEqual(["story.yaml"], self.complete("check", "--", "st"))
        self.assertEqual([], self.complete("check", "story.yaml", "st"), "one case is enough")
        self.assertIn("a story.yaml", self.complete("check", "a"))
        self.assertFalse((self.folder / "harmed").exists())

    def test_names_of_this_version_are_offered(self):
        rules = re.findall(r'"id": "([a-z-]+)"', stemma("rules", "--format", "json"))
        self.assertIn("single-origin", rules)
        offered = self.complete("explain", "")
        self.assertEqual(set(), set(rules) - set(offered))
        self.assertEqual(["default"], self.complete("check", "--policy", "d"))
        self.assertIn("numbers", self.complete("help", ""))


def makes_terminals():
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


NO_TERMINAL = "zsh completes in a terminal, and /dev/pts gives none"


@unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
class Zsh(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)
        self.script = self.folder / "_stemma"
        self.script.write_text(stemma("completion", "zsh"), encoding="utf-8")
        (self.folder / "story.yaml").touch()

    def test_the_script_is_good_zsh(self):
        done = subprocess.run(["zsh", "-n", self.script], capture_output=True, encoding="utf-8", check=False)
        self.assertEqual((0, ""), (done.returncode, done.stderr))

    def typed(self, load, line):
        """The line as zsh has it after the key for completion."""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "TERM": "dumb", "LANG": "C.UTF-8"}
            os.execvpe("zsh", ["zsh", "-f", "-i"], environment)
        try:
            show = "show() { print -r -- \"<<$BUFFER>>\"; BUFFER=; zle accept-line }; zle -N show; bindkey '^X' show"
            setup = f"unsetopt zle_bracketed_paste; PS1=; autoload -U compinit; {load}; {show}; stty -echo; print -r REA''DY\n"
            os.write(terminal, setup.encode())
            self.read_until(terminal, "READY")
            os.write(terminal, line.encode() + b"\t\x18")
            said = self.read_until(terminal, ">>")
            self.assertNotIn("bad option", said)
            return re.search(r"<<(.*?)>>", said, re.DOTALL).group(1)
        finally:
            os.close(terminal)
            os.waitpid(child, 0)

    def read_until(self, terminal, mark):
        text, end = "", time.monotonic() + SECONDS
        while mark not in text:
            ready, _, _ = select.select([terminal], [], [], max(0.0, end - time.monotonic()))
            self.assertTrue(ready, f"zsh said no {mark}: {text}")
            text += os.read(terminal, 4096).decode("utf-8", errors="replace")
        return text

    @unittest.skipUnless(makes_terminals(), NO_TERMINAL)
    def test_it_completes_when_it_is_sourced(self):
        load = "compinit -D -u; source ./_stemma"
        for line, wanted in {
            "stemma che": "stemma check ",
            "stemma check --fail-on-o": "stemma check --fail-on-open ",
            "stemma check --format t": "stemma check --format text ",
            "stemma report st": "stemma report story.yaml ",
            "stemma explain superl": "stemma explain superlative ",
            "stemma explain single-o": "stemma explain single-origin ",
            "stemma help num": "stemma help numbers ",
        }.items():
            with self.subTest(line=line):
                self.assertEqual(wanted, self.typed(load, line))

    @unittest.skipUnless(makes_terminals(), NO_TERMINAL)
    def test_it_completes_from_a_folder_of_fpath(self):
        self.assertEqual("stemma report ", self.typed("fpath=($PWD $fpath); compinit -D -u", "stemma rep"))

    def test_every_command_has_its_case(self):
        text = self.script.read_text(encoding="utf-8")
        for command in commands():
            with self.subTest(command=command):
                part = text.partition(f"\n        {command})\n")[2].partition(";;")[0]
                for option in options(command) - {"-h", "--help"}:
                    self.assertRegex(part, rf"(?<![\w-]){option}(?![\w-])")


if __name__ == "__main__":
    unittest.main()
