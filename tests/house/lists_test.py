"""Lists are complete: what stands in one folder has its help page, its tests and its line in the one list."""

import re
import unittest

from house import HouseTest, files, read


def stems(root, pattern):
    return {path.stem for path in files(root, pattern)}


def commands(root):
    """Every command has a file, a help page and golden files; no file defines a command that is not listed."""
    listed = re.findall(r"\bX\(([a-z_]+)\)", read(root / "src/cli/commands/commands.cpp"))
    faults = [] if listed == sorted(listed) else [f"the commands are not sorted: {' '.join(listed)}"]
    pages = stems(root, "src/cli/help/*.md")
    for name in listed:
        dashed = name.replace("_", "-")
        if f"{name}_command()" not in read_if(root / f"src/cli/commands/{name}.cpp"):
            faults.append(f"src/cli/commands/{name}.cpp does not define {name}_command()")
        if dashed not in pages:
            faults.append(f"command {dashed} has no page src/cli/help/{dashed}.md")
        if not files(root, f"tests/cli/{dashed}/**/*"):
            faults.append(f"command {dashed} has no golden files in tests/cli/{dashed}/")
    for path in files(root, "src/cli/commands/*.cpp"):
        defined = re.findall(r"^CommandEntry ([a-z_]+)_command\(\)", read(path), re.MULTILINE)
        faults += [f"command {name} is in no list" for name in defined if name not in listed]
    return faults


def read_if(path):
    return read(path) if path.exists() else ""


def rules(root):
    """Every rule has a line in the list, a unit test, and a case where it fires beside one where it is quiet."""
    listed, faults, known = read(root / "src/analysis/rules.cpp"), [], set()
    tests = "".join(map(read, files(root, "tests/unit/analysis/**/*_test.cpp")))
    for path in files(root, "src/analysis/rules/*.cpp"):
        for name, rule in re.findall(r'^constexpr Rule (\w+)\{\s*"([a-z-]+)"', read(path), re.MULTILINE):
            known.add(rule)
            if name != path.stem or rule != name.replace("_", "-"):
                faults.append(f"rule {rule} is {name} in {path.name}: three names for one thing")
            if not re.search(rf"&{name}\b", listed):
                faults.append(f"rule {rule} is not in src/analysis/rules.cpp")
            if f'"{rule}"' not in tests:
                faults.append(f"rule {rule} is in no unit test of tests/unit/analysis")
            faults += [
                f"rule {rule} has no tests/rules/{rule}/{side}.yaml"
                for side in ("clean", "gap")
                if not (root / f"tests/rules/{rule}/{side}.yaml").is_file()
            ]
    if not known:
        faults.append("no rule was found in src/analysis/rules")
    names = re.findall(r"&(\w+)", listed)
    if names != sorted(names):
        faults.append(f"the rules are not sorted: {' '.join(names)}")
    pairs = {path.parent.name for path in files(root, "tests/rules/*/*.yaml")}
    return faults + [f"tests/rules/{name} belongs to no rule" for name in sorted(pairs - known)]


def units(root):
    """Every folder of unit tests mirrors a layer, and every layer has one."""
    layers = {path.parent.name for path in files(root, "src/*/*.cpp")}
    tested = {path.relative_to(root / "tests/unit").parts[0] for path in files(root, "tests/unit/**/*_test.cpp")}
    return [f"layer {name} has no unit tests" for name in sorted(layers - tested)] + [
        f"tests/unit/{name} mirrors no layer" for name in sorted(tested - layers)
    ]


def samples(root):
    """Every sample has a case and a page that tells its story."""
    folders = sorted({path.relative_to(root).parts[1] for path in files(root, "samples/*/*")})
    return [
        f"samples/{folder} has no {name}"
        for folder in folders
        for name in ("README.md", "case.yaml")
        if not (root / "samples" / folder / name).is_file()
    ]


def migrations(root):
    """Migrations are numbered from 1 without a gap."""
    names = [path.name for path in files(root, "schema/migrations/*.sql")]
    return [
        f"schema/migrations/{name} should be number {number:04}"
        for number, name in enumerate(names, 1)
        if not re.fullmatch(rf"{number:04}_[a-z0-9_]+\.sql", name)
    ]


def threats(root):
    """Every test that SECURITY.md says stands behind a line is there."""
    page = read(root / "SECURITY.md").partition("## What was tried")[0]
    rows = [row.split("|")[4] for row in page.splitlines() if row.startswith("|") and not row.startswith(("|---", "| Who |"))]
    faults = [] if rows else ["SECURITY.md has no threat model"]
    for row in rows:
        if not re.search("`", row) and "nothing" not in row:
            faults.append(f"no test stands behind a line of SECURITY.md: {row.strip()}")
        layer = ""
        for name in re.findall("`([^`]+)`", row):
            if re.fullmatch(r"unit_\w+", name):
                layer = name[5:]
                there = files(root, f"tests/unit/{layer}/*_test.cpp")
            elif name.endswith("*") and name[0].isupper():
                tests = "".join(map(read, files(root, f"tests/unit/{layer}/*_test.cpp")))
                there = re.search(rf"^TEST(_F|_P)?\({name[:-1]}\w*, ", tests, re.MULTILINE)
            elif name.startswith("fuzz.replay."):
                there = files(root, f"tests/fuzz/targets/{name[12:]}.cpp")
            elif "." in name:
                folder, _, stem = name.rstrip("*").partition(".")
                there = files(root, f"tests/{folder}/{stem}_test.*") or files(root, f"tests/{folder}/{stem}/*.test")
            else:
                there = (root / name).exists()
            if not there:
                faults.append(f"SECURITY.md names the test {name}, which is not there")
    return faults


class ListsAreComplete(HouseTest):
    def test_behind_every_threat_stands_a_test(self):
        self.assert_clean(threats)
        tree = {"SECURITY.md": "| a | b | c | `cli.gone`, `unit_db` (`Lost*`) |\n| a | b | c | trust |\n",
                "tests/unit/db/a_test.cpp": "TEST(Found, Again) {"}
        self.assert_found(threats, tree, "the test cli.gone", "the test Lost*", "no test stands behind")

    def test_every_command_has_its_page_and_goldens(self):
        self.assert_clean(commands)

    def test_a_forgotten_command_is_found(self):
        tree = {
            "src/cli/commands/commands.cpp": "X(check) X(what_if)",
            "src/cli/commands/check.cpp": "CommandEntry check_command() { }",
            "src/cli/commands/lost.cpp": "CommandEntry lost_command() { }",
            "src/cli/help/check.md": "",
            "tests/cli/check/plain.txt": "",
        }
        wanted = "does not define what_if", "no page src/cli/help/what-if.md", "tests/cli/what-if/", "lost is in no list"
        self.assert_found(commands, tree, *wanted)

    def test_every_rule_is_listed_and_has_its_pair(self):
        self.assert_clean(rules)

    def test_a_forgotten_rule_is_found(self):
        tree = {
            "src/analysis/rules.cpp": "&circular,",
            "src/analysis/rules/circular.cpp": 'constexpr Rule circular{\n    "circular", ...',
            "src/analysis/rules/no_primary.cpp": 'constexpr Rule no_primary{\n    "no-primari", ...',
            "src/analysis/rules/shared.cpp": "int helper();",
            "tests/unit/analysis/a_test.cpp": 'fires("circular")',
            "tests/rules/circular/gap.yaml": "",
            "tests/rules/other/gap.yaml": "",
        }
        pairs = "circular has no tests/rules/circular/clean.yaml", "no-primari/gap", "no-primari/clean", "other belongs to no"
        self.assert_found(rules, tree, "three names", "not in src/analysis/rules.cpp", "in no unit test", *pairs)
        self.assert_found(rules, {"src/analysis/rules.cpp": "&b, &a"}, "not sorted", "no rule was found")

    def test_unit_tests_mirror_the_layers(self):
        self.assert_clean(units)
        tree = {"src/db/a.cpp": "", "tests/unit/extra/a_test.cpp": ""}
        self.assert_found(units, tree, "db has no", "extra mirrors no")

    def test_every_sample_has_its_case_and_story(self):
        self.assert_clean(samples)
        self.assert_found(samples, {"samples/a/case.yaml": ""}, "README.md")

    def test_migrations_are_numbered(self):
        self.assert_clean(migrations)
        self.assert_found(migrations, {"schema/migrations/0002_later.sql": ""}, "0001")


if __name__ == "__main__":
    unittest.main()
