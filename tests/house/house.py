"""What the house rules have in common: where the tree is, its files, and a way to plant a fault.

Every rule is a function from the root of a tree to a list of faults, one line each. Its test runs it on
the project, which must have none, and on small planted trees, where it must find what was planted.
"""

import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def files(root, *patterns):
    """The files below root that match any of the glob patterns, sorted; never those of a build, or fetched for the tests."""
    found = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
    skipped = ("build", ".git", "node_modules")
    return sorted(path for path in found if not set(skipped) & set(path.relative_to(root).parts))


def cpp_files(root, *folders):
    return files(root, *(f"{folder}/**/*.{end}" for folder in folders for end in ("hpp", "cpp")))


def read(path):
    return path.read_text(encoding="utf-8")


def includes(path):
    """Pairs of what is included and whether it was written in quotes."""
    return [(name, mark == '"') for mark, name in INCLUDE.findall(read(path))]


def tracked(root):
    """Paths of the tree as git sees them: committed, or new and not ignored. None where there is no git."""
    command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"]
    if not (root / ".git").exists():
        return None
    listed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return sorted(path for path in listed.split("\0") if path and (root / path).exists())


class HouseTest(unittest.TestCase):
    def assert_clean(self, rule):
        faults = rule(ROOT)
        self.assertEqual([], faults, "\n  " + "\n  ".join(faults))

    def assert_found(self, rule, tree, *wanted):
        """Plants {path: text} in an empty folder; each wanted text must stand in some fault, one fault each."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in tree.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            faults = rule(root)
        self.assertEqual(len(wanted), len(faults), faults)
        for text in wanted:
            self.assertTrue(any(text in fault for fault in faults), f"{text!r} is not in {faults}")
