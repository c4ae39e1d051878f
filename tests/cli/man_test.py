"""Man pages: groff finds no fault with any of them, they say what the help pages say, and they are installed.

STEMMA names the program; its build folder is where it lies.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

HELP = pathlib.Path(__file__).resolve().parents[2] / "src/cli/help"
STEMMA = pathlib.Path(os.environ["STEMMA"]).resolve()


def run(*words, **options):
    return subprocess.run(list(map(str, words)), capture_output=True, encoding="utf-8", check=False, **options)


def stemma(*words):
    done = run(STEMMA, *words)
    assert done.returncode == 0 and not done.stderr, done.stderr
    return done.stdout


def pages():
    """Every page that `stemma help` lists, and whether it is about a command."""
    commands, topics = stemma("help").partition("\nCommands\n")[2].split("\nTopics\n")
    names = lambda text: re.findall(r"^  ([a-z-]+)  ", text, re.MULTILINE)
    return {name: name in names(commands) for name in names(commands) + names(topics)}


@unittest.skipUnless(shutil.which("groff"), "groff is not installed")
class ManPages(unittest.TestCase):
    def formatted(self, source):
        done = run("groff", "-man", "-Tascii", "-P-c", "-ww", input=source)
        self.assertEqual("", done.stderr)
        return re.sub(r".\x08", "", done.stdout)

    def test_groff_finds_no_fault_with_any(self):
        self.assertGreater(len(pages()), 10)
        for name in ["", *pages()]:
            with self.subTest(page=name):
                self.assertIn("NAME", self.formatted(stemma("help", "--format", "man", *filter(None, [name]))))

    def test_the_formatter_would_complain(self):
        done = run("groff", "-man", "-Tascii", "-ww", "-z", input=".TH A 1\n.SH NAME\n.NOSUCH macro\n")
        self.assertIn("NOSUCH", done.stderr)

    def test_a_page_says_what_the_help_page_says(self):
        for name, is_command in pages().items():
            with self.subTest(page=name):
                shown = self.formatted(stemma("help", "--format", "man", name))
                title = f"stemma-{name}({1 if is_command else 7})"
                self.assertIn(title.upper(), shown.split("\n", 1)[0].upper())
                words = lambda text: set(re.findall(r"[a-z]{5,}", text.lower()))
                joined = re.sub(r"-\n +", "", shown)
                lost = words(stemma("help", name)) - words(joined) - words(shown)
                source = (HELP / f"{name}.md").read_text(encoding="utf-8")
                heads = words(" ".join(re.findall(r"^(\|.*)\n\|[-|: ]+\|$", source, re.MULTILINE)))
                self.assertEqual(set(), lost - {"usage"} - heads, "Usage is the synopsis, and tables lose their heads")

    def test_what_is_typed_can_be_copied(self):
        shown = self.formatted(stemma("help", "--format", "man", "check"))
        self.assertIn("stemma check desk.db --format json -o findings.json --fail-on error", shown)
        self.assertIn("--fail-on-open", shown)

    def test_the_main_page_lists_them_all(self):
        shown = self.formatted(stemma("help", "--format", "man"))
        for name, is_command in pages().items():
            self.assertIn(f"stemma-{name}({1 if is_command else 7})", shown)


@unittest.skipUnless(shutil.which("cmake"), "cmake is not installed")
class Installed(unittest.TestCase):
    def test_program_pages_and_completion_lie_where_debian_looks(self):
        with tempfile.TemporaryDirectory() as folder:
            done = run("cmake", "--install", STEMMA.parent, "--prefix", folder)
            self.assertEqual(0, done.returncode, done.stderr)
            root = pathlib.Path(folder)
            self.assertEqual(stemma("version"), run(root / "bin/stemma", "version").stdout)
            wanted = {f"man{1 if is_command else 7}/stemma-{name}.{1 if is_command else 7}" for name, is_command in pages().items()}
            there = {str(path.relative_to(root / "share/man")) for path in root.glob("share/man/*/*")}
            self.assertEqual(wanted | {"man1/stemma.1"}, there)
            self.assertEqual(stemma("help", "--format", "man", "check"), (root / "share/man/man1/stemma-check.1").read_text())
            bash, zsh = root / "share/bash-completion/completions/stemma", root / "share/zsh/vendor-completions/_stemma"
            self.assertEqual(stemma("completion", "bash"), bash.read_text())
            self.assertEqual(stemma("completion", "zsh"), zsh.read_text())


if __name__ == "__main__":
    unittest.main()
