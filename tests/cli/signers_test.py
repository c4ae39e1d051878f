"""Several people who sign a story at the same time: nobody's tick is lost, and the file is whole at every moment."""

import os
import pathlib
import subprocess
import tempfile
import unittest

STEMMA = os.environ.get("STEMMA", "stemma")
SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "samples/vladivostok"
SIGNERS = 8


class Signers(unittest.TestCase):
    def test_no_tick_is_lost(self):
        with tempfile.TemporaryDirectory() as folder:
            story, ticks = pathlib.Path(folder, "story.md"), pathlib.Path(folder, "story.md.signed.yaml")
            story.write_bytes((SAMPLE / "careful.md").read_bytes())
            command = [STEMMA, "draft", str(story), str(SAMPLE / "case.yaml"), "--sign"]
            at_work = [
                subprocess.Popen([*command, f"Editor {i}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                for i in range(SIGNERS)
            ]
            for process in at_work:
                _, err = process.communicate(timeout=60)
                self.assertEqual((0, b""), (process.returncode, err))
            lines = ticks.read_text(encoding="utf-8").splitlines()
            counts = [lines.count(f"  - by: Editor {i}") for i in range(SIGNERS)]
            self.assertGreater(counts[0], 3)
            self.assertEqual([counts[0]] * SIGNERS, counts)
            self.assertEqual(["story.md", "story.md.signed.yaml"], sorted(os.listdir(folder)))

    def test_a_folder_that_cannot_be_written_is_an_error_and_changes_nothing(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        with tempfile.TemporaryDirectory() as folder:
            story = pathlib.Path(folder, "story.md")
            story.write_bytes((SAMPLE / "careful.md").read_bytes())
            os.chmod(folder, 0o500)
            try:
                done = subprocess.run(
                    [STEMMA, "draft", str(story), str(SAMPLE / "case.yaml"), "--sign", "Ana"], capture_output=True, check=False
                )
            finally:
                os.chmod(folder, 0o700)
            self.assertEqual((1, b""), (done.returncode, done.stdout))
            self.assertIn(b"cannot write", done.stderr)


if __name__ == "__main__":
    unittest.main()
