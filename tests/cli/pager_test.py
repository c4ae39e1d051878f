"""Long text for a person goes through a pager on a terminal, and nowhere else; leaving it is no error."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

from screen import STEMMA, Screen

SAMPLE = str(pathlib.Path(__file__).resolve().parents[2] / "samples/vladivostok/case.yaml")


def shown(words, **variables):
    return Screen(words, **variables).end()


class Pagers(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)
        self.tag = self.program("tag", "sed 's/^/paged: /'")

    def program(self, name, script):
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def assert_paged(self, code, words, **variables):
        got, text = shown(words, **variables)
        self.assertEqual(code, got, text[:500])
        self.assertTrue(text.startswith("paged: "), text[:500])
        self.assertTrue(all(line.startswith("paged: ") for line in text.splitlines()), text[:500])
        return "".join(line.removeprefix("paged: ") + "\n" for line in text.splitlines())

    def assert_printed(self, code, words, **variables):
        got, text = shown(words, **variables)
        self.assertEqual(code, got, text[:500])
        self.assertNotIn("paged: ", text)
        self.assertNotEqual("", text)
        return text

    def test_text_to_read_is_paged(self):
        plain = self.assert_printed(0, ["report", SAMPLE], STEMMA_PAGER="")
        self.assertEqual(plain, self.assert_paged(0, ["report", SAMPLE], PAGER=self.tag))
        for words in (["explain", "circular"], ["explain", SAMPLE, "c2"], ["trace", SAMPLE, "c2"], ["timeline", SAMPLE],
                      ["list", SAMPLE, "sources"], ["show", SAMPLE, "c2"], ["help"], ["help", "report"], ["rules"],
                      ["report", "--help"], ["what-if", SAMPLE, "--withdraw", "tass"],
                      ["diff", SAMPLE, "--from", "2024-03-11"]):
            with self.subTest(words=words):
                self.assert_paged(0, words, PAGER=self.tag)

    def test_what_is_for_programs_files_and_builds_is_not(self):
        for format_ in ("json", "csv", "html", "markdown"):
            self.assert_printed(0, ["report", SAMPLE, "--format", format_], PAGER=self.tag)
        self.assert_printed(3, ["check", SAMPLE], PAGER=self.tag)
        self.assert_printed(0, ["export", SAMPLE], PAGER=self.tag)
        self.assert_printed(0, ["version"], PAGER=self.tag)
        self.assertEqual((0, ""), shown(["report", SAMPLE, "-o", str(self.folder / "out")], PAGER=self.tag))
        piped = subprocess.run([STEMMA, "report", SAMPLE], env={**os.environ, "PAGER": self.tag}, capture_output=True, check=True)
        self.assertNotIn(b"paged: ", piped.stdout)

    def test_variables_are_asked_in_order(self):
        other = self.program("other", "exit 9")
        self.assert_paged(0, ["help"], STEMMA_PAGER=self.tag, PAGER=other)
        self.assert_printed(0, ["help"], STEMMA_PAGER="", PAGER=self.tag)
        self.assert_printed(0, ["help"], STEMMA_PAGER="cat", PAGER=self.tag)
        self.assert_printed(0, ["help"], PAGER="")
        self.assert_printed(0, ["help", "--no-pager"], PAGER=self.tag)
        self.assert_printed(0, ["report", "--help", "--no-pager"], PAGER=self.tag)

    def test_without_such_a_program_the_text_is_printed(self):
        self.assert_printed(0, ["help"], PAGER="no-such-pager")
        self.assert_printed(0, ["help"], PAGER=str(self.folder / "none"))
        self.assert_printed(0, ["help"], PATH=str(self.folder))
        self.assert_printed(0, ["help"], TERM="dumb")

    def test_words_are_split_and_no_shell_is_asked(self):
        script = self.program("words", 'printf "%s|" "$@"; cat > /dev/null')
        code, text = shown(["help"], PAGER=f"{script}  -a $HOME;echo 'b c'")
        self.assertEqual((0, "-a|$HOME;echo|'b|c'|"), (code, text))

    def test_less_is_told_how_to_behave_unless_somebody_did(self):
        script = self.program("told", 'cat > /dev/null; echo "LESS=$LESS"')
        self.assertEqual((0, "LESS=FRX\n"), shown(["help"], PAGER=script))
        self.assertEqual((0, "LESS=-S\n"), shown(["help"], PAGER=script, LESS="-S"))
        self.assertEqual((0, "LESS=\n"), shown(["help"], PAGER=script, LESS=""))

    def test_leaving_it_early_is_no_error(self):
        script = self.program("once", "head -n 1; exit 7")
        lists = [["help", "case-file"], ["list", SAMPLE, "attributions", "--width", "400"], ["explain", "circular"]]
        for words in lists:
            code, text = shown(words, PAGER=script)
            self.assertEqual((0, 1), (code, text.count("\n")), text)

    def test_an_exit_code_that_is_an_answer_stays_right(self):
        old = self.folder / "old.yaml"
        said = "".join(f"  p{who}: {{by: n, date: 2024-03-01, says: [{{claim: c, via: {who}}}]}}\n" for who in "abd")
        people = "".join(f"{who}: {{kind: person, name: {who}}}, " for who in "abd")
        old.write_text(f"case: k\nsources: {{{people}n: {{kind: news-outlet, name: N}}}}\n"
                       f"claims: {{c: {{text: It happened}}}}\npublications:\n{said}", encoding="utf-8")
        new = self.folder / "new.yaml"
        new.write_text(old.read_text(encoding="utf-8").replace(said.splitlines(True)[2], ""), encoding="utf-8")
        gone = self.program("gone", "exit 0")
        self.assertEqual(3, shown(["diff", str(old), str(new), "--fail-on-worse"], PAGER=gone)[0])
        self.assert_paged(3, ["diff", str(old), str(new), "--fail-on-worse"], PAGER=self.tag)

    def test_errors_stay_outside(self):
        text = self.assert_printed(2, ["trace", SAMPLE, "nobody"], PAGER=self.tag)
        self.assertTrue(text.startswith("stemma: error: "), text)
        code, text = shown(["list", SAMPLE, "claims", "--text", "zzz"], PAGER=self.tag)
        self.assertEqual((0, "stemma: nothing found"), (code, text.splitlines()[-1]))

    def test_ctrl_c_is_the_pagers(self):
        script = self.program("patient", 'trap "echo pressed; exit 0" INT; echo ready; cat > /dev/null\n'
                                         "while :; do sleep 0.1; done")
        screen = Screen(["help", "case-file"], PAGER=script)
        screen.wait_for(b"ready\n")
        screen.child.send_signal(signal.SIGINT)
        with self.assertRaises(subprocess.TimeoutExpired):
            screen.child.wait(timeout=0.5)
        screen.type(b"\x03")
        self.assertEqual((0, True), (lambda code, text: (code, text.endswith("pressed\n")))(*screen.end()))

    @unittest.skipUnless(shutil.which("less"), "less is not installed")
    def test_less_leaves_short_text_and_waits_with_long_text(self):
        code, text = shown(["help", "version"])
        self.assertEqual(0, code)
        self.assertIn("version: ", text)
        screen = Screen(["help", "case-file"])
        screen.wait_for(b"the case file")
        with self.assertRaises(subprocess.TimeoutExpired):
            screen.child.wait(timeout=0.5)
        screen.type(b"\x03")
        for _ in range(50):  # until less has got up to ask for keys
            screen.type(b"q")
            try:
                screen.child.wait(timeout=0.2)
                break
            except subprocess.TimeoutExpired:
                continue
        self.assertEqual(0, screen.end()[0])


if __name__ == "__main__":
    unittest.main()
