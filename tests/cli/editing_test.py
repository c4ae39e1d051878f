"""What a person is asked in front of a terminal when a case is changed: a new publication, a mistake in an editor."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

from screen import STEMMA, Screen

HARBOUR = pathlib.Path(__file__).resolve().parent / "harbour-fire.yaml"


class AtATerminal(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)
        self.stemma("import", str(HARBOUR), "fire.db")

    def stemma(self, *words):
        done = subprocess.run([STEMMA, *words], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout

    def talk(self, words, exchanges, **variables):
        """Answers each question once it stands there; exit code and all that was written."""
        screen = Screen(words, self.folder, **variables)
        for question, answer in exchanges:
            screen.wait_for(question.encode())
            with screen.changed:  # the next question may be the same
                screen.seen = screen.seen.replace(question.encode(), b"", 1)
            screen.type(answer.encode())
        return screen.end()

    def test_a_publication_is_asked_for_in_one_go(self):
        code, text = self.talk(
            ["add", "fire.db", "publication"],
            [
                ("Who published it?", "radio\n"),
                ("When?", "2024-05-04\n"),
                ("Its title?", "[Live] A witness\n"),
                ("Its address", "\n"),
                ("About which claim?", "c2\n"),
                ("in its own voice", "docker\n"),
                ("and who from?", "\n"),
                ("How does it stand", "\n"),
                ("in your words?", "nothing ran\n"),
                ("in its words?", "\n"),
                ("About which claim?", "\n"),
                ("Add it? [Y/n]", "y\n"),
            ],
        )
        self.assertEqual(0, code, text)
        self.assertIn("added `radio2`", text)
        self.assertIn("radio2/c2", self.stemma("list", "fire.db", "attributions", "--ids"))
        self.assertIn("[Live] A witness", self.stemma("show", "fire.db", "radio2"))

    def test_control_d_breaks_it_off(self):
        code, text = self.talk(
            ["add", "fire.db", "publication"], [("Who published it?", "radio\n"), ("When?", "\x04")]
        )
        self.assertEqual(1, code, text)
        self.assertIn("nothing was added", text)
        self.assertNotIn("radio2", self.stemma("list", "fire.db", "publications", "--ids"))

    def test_control_c_breaks_it_off(self):
        code, text = self.talk(["add", "fire.db", "publication"], [("Who published it?", "\x03")])
        self.assertEqual(130, code, text)

    def work_apart(self):
        shutil.copy(self.folder / "fire.db", self.folder / "ben.db")
        for database, text, importance in [("fire.db", "It began on the quay", "low"), ("ben.db", "It began at sea", "high")]:
            self.stemma("edit", database, "c1", "--set", f"text={text}")
            self.stemma("edit", database, "c2", "--set", f"importance={importance}")

    def test_conflicts_between_two_copies_are_asked_one_by_one(self):
        self.work_apart()
        code, text = self.talk(
            ["merge", "fire.db", "ben.db"],
            [("keep or other? [k/o]", "what?\n"), ("keep or other? [k/o]", "o\n"), ("keep or other? [k/o]", "keep\n")],
        )
        self.assertEqual(0, code, text)
        self.assertIn("both had: The fire began in warehouse 4", text)
        told = self.stemma("export", "fire.db")
        self.assertIn("It began at sea", told)
        self.assertIn("importance: low", told)

    def test_control_d_leaves_two_copies_as_they_were(self):
        self.work_apart()
        before = self.stemma("export", "fire.db")
        code, text = self.talk(["merge", "fire.db", "ben.db"], [("[k/o]", "o\n"), ("[k/o]", "\x04")])
        self.assertEqual(1, code, text)
        self.assertIn("nothing was merged", text)
        self.assertEqual(before, self.stemma("export", "fire.db"))

    def editor(self, script):
        path = self.folder / "editor"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def test_a_mistake_can_be_mended_and_nothing_is_typed_twice(self):
        once = self.editor("grep -q persn $1 && exec sed -i s/persn/person/ $1; echo 'note: mine' >> $1; sed -i s/person/persn/ $1")
        code, text = self.talk(["edit", "fire.db", "docker"], [("Edit it once more? [Y/n]", "\n")], EDITOR=once)
        self.assertEqual(0, code, text)
        self.assertIn("did you mean `person`?", text)
        self.assertIn("note: mine", self.stemma("export", "fire.db"))
        self.assertFalse(list(self.folder.glob("*.edit*")))

    def test_a_text_that_is_given_up_is_kept(self):
        wrong = self.editor("sed -i s/person/persn/ $1")
        code, text = self.talk(["edit", "fire.db", "docker"], [("Edit it once more? [Y/n]", "n\n")], EDITOR=wrong)
        self.assertEqual(1, code, text)
        self.assertIn("docker.edit.yaml", text)
        self.assertIn("persn", (self.folder / "docker.edit.yaml").read_text(encoding="utf-8"))

    def test_control_c_is_the_editors(self):
        waiting = self.editor("trap 'echo caught' INT; echo ready; read line; echo 'note: after' >> $1")
        code, text = self.talk(["edit", "fire.db", "docker"], [("ready", "\x03"), ("caught", "\n")], EDITOR=waiting)
        self.assertEqual(0, code, text)
        self.assertIn("note: after", self.stemma("export", "fire.db"))


if __name__ == "__main__":
    unittest.main()
