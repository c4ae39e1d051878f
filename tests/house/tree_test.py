"""The tree keeps its shape: the top level, the sizes of files, the words that stay out, scripts without faults."""

import re
import shutil
import statistics
import subprocess
import unittest

from house import ROOT, HouseTest, cpp_files, files, read, tracked

TOP = {
    "CMakeLists.txt", "CMakePresets.json", "src", "include", "schema", "tests", "samples",
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "SECURITY.md", "setup",
    ".ci", ".clang-format", ".clang-tidy", ".editorconfig", ".gitattributes", ".gitignore",
}  # fmt: skip


def top_level(root):
    paths = tracked(root)
    names = {path.split("/")[0] for path in paths} if paths is not None else {path.name for path in root.iterdir()}
    return [f"{name} does not belong at the top level" for name in sorted(names - TOP - {".git", "build"})]


MEDIAN, NINE_IN_TEN, MOST = 120, 350, 500
REASON = re.compile(r"\bLong because\b")


def sizes(root):
    """Lengths of source files; a file over the limit gives its reason ("Long because ...") in its first lines."""
    sources = cpp_files(root, "src", "include", "tests") + files(root, "tests/**/*.py", "schema/**/*.sql", ".ci/*")
    lengths = {path.relative_to(root).as_posix(): len(read(path).splitlines()) for path in sources}
    faults = []
    if len(lengths) >= 10:
        median, tenth = statistics.median(lengths.values()), statistics.quantiles(lengths.values(), n=10)[8]
        if median > MEDIAN:
            faults.append(f"the median file has {median} lines, more than {MEDIAN}")
        if tenth > NINE_IN_TEN:
            faults.append(f"one file in ten has more than {NINE_IN_TEN} lines (the bound is at {tenth:.0f})")
    for where, length in lengths.items():
        head = "\n".join(read(root / where).splitlines()[:10])
        if length > MOST and not REASON.search(head):
            faults.append(f"{where} has {length} lines and no reason at its top")
    return faults


# Split, so that this file does not find itself.
PROMISES = re.compile(r"(?<![\w-])(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)(?![\w-])")
MACHINE = re.compile(r"(?<![\w.~$}/-])/(?:home|root|work|Users|mnt|media)/[\w.]")
TEXT = ("md", "cpp", "hpp", "py", "sh", "sql", "yaml", "json", "cmake", "txt", "mjs", "js")


def words(root):
    """Promises that nobody keeps, and paths of one person's machine. Samples and golden files quote others."""
    faults = []
    for path in files(root, *(f"**/*.{end}" for end in TEXT), "setup", ".ci/*"):
        where = path.relative_to(root).as_posix()
        for number, line in enumerate(read(path).splitlines(), 1):
            for found in (PROMISES.search(line), MACHINE.search(line)):
                if found:
                    faults.append(f"{where}:{number} says {found.group()}")
    return faults


def tidy_reasons(root):
    """Each check that is switched off in .clang-tidy has a comment line `# check: reason`."""
    text = read(root / ".clang-tidy")
    off = re.findall(r"^\s+-(\w[\w.*-]*),?$", text, re.MULTILINE)
    return [f"{check} is switched off without a reason" for check in off if f"# {check}: " not in text]


def packages(root):
    """The set-up script and CONTRIBUTING.md name the same Debian packages."""
    lists = re.findall(r"^\w+_packages='\n(.*?)'$", read(root / "setup"), re.MULTILINE | re.DOTALL)
    installed = {line.split()[0] for block in lists for line in block.splitlines()}
    tables = read(root / "CONTRIBUTING.md").partition("## What Stemma depends on\n")[2]
    rows = [line.split("|") for line in tables.splitlines() if line.startswith("|")]
    explained = {name for row in rows if len(row) > 3 for name in re.findall(r"`([a-z0-9.+-]+)`", row[2])}
    return [f"{name} is in setup only" for name in sorted(installed - explained)] + [
        f"{name} is in CONTRIBUTING.md only" for name in sorted(explained - installed)
    ]


class TheTreeKeepsItsShape(HouseTest):
    def test_the_top_level_holds_what_belongs_there(self):
        self.assert_clean(top_level)
        self.assert_found(top_level, {"README.md": "", "notes.txt": "", "src/a.cpp": ""}, "notes.txt")

    def test_files_are_short(self):
        self.assert_clean(sizes)

    def test_a_long_file_is_found_and_a_reason_heard(self):
        long = "line\n" * (MOST + 1)
        self.assert_found(sizes, {"src/base/a.cpp": long}, "no reason")
        self.assert_found(sizes, {"src/base/a.cpp": "// Long because the table has one line a case.\n" + long})
        many = {f"src/base/{number}.cpp": "line\n" * 130 for number in range(12)}
        self.assert_found(sizes, many, "median")
        few = {f"src/base/{number}.cpp": "line\n" * (400 if number < 2 else 10) for number in range(12)}
        self.assert_found(sizes, few, "one file in ten")

    def test_no_promises_and_no_paths_of_one_machine(self):
        self.assert_clean(words)
        self.assert_found(words, {"src/a.cpp": "// TO" "DO later\n"}, "a.cpp:1")
        self.assert_found(words, {"a.md": "see /home" "/anna/notes\n"}, "a.md:1")
        self.assert_found(words, {"a.md": "https://example.org/home/page, todos, /usr/bin/python3\n"})

    def test_every_disabled_check_has_its_reason(self):
        self.assert_clean(tidy_reasons)
        self.assert_found(tidy_reasons, {".clang-tidy": "Checks: >\n  a-*,\n  -a-b,\n"}, "a-b")

    def test_every_package_is_explained(self):
        self.assert_clean(packages)
        tree = {"setup": "build_packages='\ncmake   builds\nninja-build runs'\n", "CONTRIBUTING.md": "## What Stemma depends on\n| a | `cmake` | b |\n"}
        self.assert_found(packages, tree, "ninja-build is in setup only")

    @unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
    def test_shell_scripts_have_no_faults(self):
        scripts = [p for p in files(ROOT, "setup", ".ci/*", "tests/**/*.sh") if read(p).startswith("#!") and "sh\n" in read(p)[:30]]
        self.assertGreaterEqual(len(scripts), 2)
        result = subprocess.run(["shellcheck", *map(str, scripts)], capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(0, result.returncode, result.stdout)


if __name__ == "__main__":
    unittest.main()
