"""Hostile text stays text: each nasty string of the corpus stands in every text field, and goes through every face."""

import collections
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as xml

import hostile_case
import networkx

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from entries import without_uids  # noqa: E402

STEMMA = os.environ["STEMMA"]
WORDS = [text for _, text in hostile_case.STRINGS]
# The same number of other words, which nobody could mistake for anything.
PLAIN = [f"plain words {i}" for i in range(len(WORDS))]
# What obeys its own signs, beside line ends: C0, C1 and DEL, what turns text round, what cannot be seen.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
TIME = 120  # seconds after which a command hangs, whatever the machine
LONG = 100_000  # letters of one text
TERMINAL = [
    ["check", "CASE"], ["report", "CASE", "--steps", "all"], ["timeline", "CASE"], ["next", "CASE", "--all"],
    ["explain", "CASE", "c0"], ["trace", "CASE", "c3"], ["trace", "CASE", "--source", "o2"], ["search", "CASE", "claim"],
    ["what-if", "CASE", "--withdraw", "relay"], ["diff", "CASE", "--from", "2024-02", "--to", "2024-03-01"], ["diff", "PLAIN", "CASE"],
    *(["list", "CASE", what] for what in ("sources", "publications", "claims", "attributions", "findings", "withdrawals",
                                          "checks", "decisions", "assessments", "duplicates")),
    *(["show", "CASE", f"{letter}{i}"] for letter in "oacpr" for i in (0, 2)),
]


class Outline(html.parser.HTMLParser):
    """Elements with the names of their attributes, and what links and sources lead to."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.targets, self.texts = collections.Counter(), set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements[tag, *sorted(name for name, _ in attributes)] += 1
        self.targets |= {value for name, value in attributes if name in ("href", "src", "xlink:href", "action")}

    def handle_data(self, data):
        self.texts.append(data)


def to_be_quiet(text):
    """What a person sees of it: without what is shown as an escape, or left out, on either side."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LN" and ord(letter) < 0x2000)


class HostileFaces(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        long = ["x" * LONG, "word " * (LONG // 5), "\uac00" * (LONG // 3)]
        cases = {"CASE": hostile_case.case(WORDS), "PLAIN": hostile_case.case(PLAIN), "LONG": hostile_case.long_case(long)}
        for name, case in cases.items():
            pathlib.Path(cls.folder.name, f"{name}.json").write_text(json.dumps(case), encoding="utf-8")

    def run_on(self, words, expect=(0, 3)):
        command = [STEMMA] + [f"{word}.json" if word in ("CASE", "PLAIN", "LONG") else word for word in words]
        done = subprocess.run(command, capture_output=True, cwd=self.folder.name, check=False, timeout=TIME)
        self.assertIn(done.returncode, expect, (words, done.stderr.decode("utf-8", "replace")[:2000]))
        self.assertNotRegex(done.stderr.decode("utf-8"), OBEYED)
        return done.stdout.decode("utf-8")

    def both(self, *words):
        return self.run_on(words), self.run_on([word.replace("CASE", "PLAIN") for word in words])

    def test_every_text_field_of_the_schema_is_tried(self):
        short = {"assessments.likelihood", "publications.ai", "publications.archives", "publications.says.quote",
                 "sources.aliases", "sources.anonymous"}  # which stand for a part that is tried: `quote` for its `exact`
        untried = hostile_case.paths_of_schema() - hostile_case.paths_of(hostile_case.case(["words"])) - short
        self.assertEqual(set(), untried)

    def test_nothing_that_a_terminal_obeys_reaches_one(self):
        for words in TERMINAL:
            with self.subTest(words=words):
                text = self.run_on(words)
                self.assertTrue(text or words[1:] == ["CASE", "duplicates"])
                self.assertNotRegex(text, OBEYED)

    def test_very_long_texts_hold_nobody_up(self):
        for words in (["check"], ["report"], ["report", "--format", "markdown"], ["report", "--format", "html"], ["graph", "--format", "svg"],
                      ["next", "--all"], ["timeline"], ["list", "sources"], ["list", "claims"], ["show", "c2"], ["trace", "c0"]):
            with self.subTest(words=words):
                self.assertTrue(self.run_on([words[0], "LONG", *words[1:]]))

    def test_json_has_every_text_as_it_was(self):
        case = json.loads(self.run_on(["export", "CASE", "--format", "json"]))
        self.assertEqual(WORDS, [case["claims"][f"c{i}"]["text"] for i in range(len(WORDS))])
        tried = hostile_case.case(WORDS)
        self.assertEqual(hostile_case.paths_of(tried) - {"sources.anonymous.value"}, hostile_case.paths_of(tried) & hostile_case.paths_of(case))
        self.assertEqual(WORDS, [case["sources"][f"a{i}"]["anonymous"] for i in range(len(WORDS))])
        for words in (["check", "CASE"], ["list", "CASE", "claims"], ["timeline", "CASE"], ["next", "CASE", "--all"]):
            with self.subTest(words=words):
                text = self.run_on([*words, "--format", "json"])
                self.assertNotRegex(text.replace("\n", ""), OBEYED, "what a terminal obeys is escaped in JSON too")
                json.loads(text)
        claims = json.loads(self.run_on(["check", "CASE", "--format", "json"]))["claims"]
        self.assertEqual(WORDS, [claim["text"] for claim in claims])

    def test_what_is_exported_is_read_as_it_was(self):
        for style in ("yaml", "json"):
            with self.subTest(style=style):
                first = self.run_on(["export", "CASE", "--format", style])
                pathlib.Path(self.folder.name, f"again.{style}").write_text(first, encoding="utf-8", newline="")
                self.assertEqual(first, self.run_on(["export", f"again.{style}", "--format", style]))

    def test_a_page_has_the_elements_of_a_page_of_plain_words(self):
        hostile, plain = (Outline(text) for text in self.both("report", "CASE", "--format", "html"))
        for outline in (hostile, plain):  # in a drawing, words of another width break into another number of lines
            outline.elements = {part: count for part, count in outline.elements.items() if part[0] != "text"}
        self.assertEqual(plain.elements, hostile.elements)
        for target in hostile.targets:
            self.assertRegex(target, r"\A(#|https?://)")
        seen = "".join(hostile.texts)
        self.assertIn("<script>alert(1)</script>", seen)
        self.assertIn("%s%n%x%p {} {0}", seen)

    def test_markdown_has_the_lines_of_plain_words(self):
        hostile, plain = self.both("report", "CASE", "--format", "markdown")
        for text in (hostile, plain):
            self.assertNotRegex(text, OBEYED)
        marks = re.compile(r"^(#+ |[-*] (?!a\d+: )|\d+\. |> |```|\||---)", re.M)
        self.assertEqual(collections.Counter(marks.findall(plain)), collections.Counter(marks.findall(hostile)))
        prose = re.sub(r"^```.*?^```$", "", hostile, flags=re.M | re.S)
        self.assertNotRegex(prose, r"(?<!\\)<(?!!-- -->)", "no HTML begins")
        self.assertNotRegex(prose, r"(?<!\\)!\[", "no picture")

    def test_csv_is_cells_and_none_of_them_runs(self):
        tables = [self.both("report", "CASE", "--format", "csv")]
        for entity in ("sources", "claims", "publications", "attributions", "withdrawals"):
            tables.append(self.both("export", "CASE", "--format", "csv", "--entity", entity))
        for hostile, plain in tables:
            rows, expected = (list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True)) for text in (hostile, plain))
            with self.subTest(heading=rows[0]):
                self.assertEqual(len(expected), len(rows))
                self.assertEqual({len(rows[0])}, {len(row) for row in rows})
                for cell in (cell for row in rows for cell in row):
                    self.assertNotRegex(cell, r"\A[=+@\t\r\n\uff0d\uff1d\uff0b\uff20]|\A-(?!\d+(\.\d+)?\Z)")

    def test_dot_has_the_nodes_of_plain_words(self):
        drawn = []
        for text in self.both("graph", "CASE", "--format", "dot"):
            done = subprocess.run(["dot", "-Tjson"], input=text.encode(), capture_output=True, check=True)
            drawn.append(json.loads(done.stdout.decode("utf-8")))
        hostile, plain = drawn
        self.assertEqual(len(plain["objects"]), len(hostile["objects"]))
        self.assertEqual([part["name"] for part in plain["objects"]], [part["name"] for part in hostile["objects"]])
        self.assertEqual(len(plain["edges"]), len(hostile["edges"]))

    def test_graphs_for_other_programs_have_the_same_nodes_and_all_words(self):
        for style, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
            with self.subTest(style=style):
                made = []
                for text in self.both("graph", "CASE", "--format", style):
                    xml.fromstring(text)
                    self.assertNotRegex(text.replace("\t", " "), OBEYED)
                    made.append(read(io.BytesIO(text.encode())))
                self.assertEqual(sorted(made[1].nodes), sorted(made[0].nodes))
                self.assertEqual(made[1].number_of_edges(), made[0].number_of_edges())
                labels = {to_be_quiet(str(value)) for _, data in made[0].nodes(data=True) for value in data.values()}
                for name in ("HTML", "DOT", "SQL", "XML entities", "a shell"):
                    self.assertIn(to_be_quiet(hostile_case.NAMES[name]), labels, name)

    def test_a_flowchart_has_the_lines_of_plain_words(self):
        hostile, plain = self.both("graph", "CASE", "--format", "mermaid")
        outline = [re.sub(r'"[^"]*"', '""', text) for text in (hostile, plain)]
        self.assertEqual(outline[1].splitlines(), outline[0].splitlines())
        self.assertNotRegex(hostile, OBEYED)

    def test_a_picture_has_the_elements_of_a_picture_of_plain_words(self):
        hostile, plain = self.both("graph", "CASE", "--format", "svg")
        kinds = []
        for text in (plain, hostile):
            self.assertNotRegex(text, OBEYED)
            # Words of another width break into another number of lines.
            kinds.append(collections.Counter(part.tag.rpartition("}")[2] for part in xml.fromstring(text).iter()
                                             if not part.tag.endswith("text")))
        self.assertEqual(kinds[0], kinds[1])

    def test_build_servers_and_editors_get_the_findings_of_plain_words(self):
        hostile, plain = (json.loads(text)["runs"][0] for text in self.both("check", "CASE", "--format", "sarif"))
        self.assertEqual([result["ruleId"] for result in plain["results"]], [result["ruleId"] for result in hostile["results"]])
        hostile, plain = (xml.fromstring(text) for text in self.both("check", "CASE", "--format", "junit"))
        self.assertEqual([part.tag for part in plain.iter()], [part.tag for part in hostile.iter()])
        hostile, plain = self.both("check", "CASE", "--format", "github")
        self.assertEqual([line.split(" ")[0] for line in plain.splitlines()], [line.split(" ")[0] for line in hostile.splitlines()])
        self.assertNotRegex(hostile, OBEYED)

    def test_a_database_keeps_every_text(self):
        self.run_on(["import", "CASE", "case.db"])
        case, kept = (json.loads(self.run_on(["export", where, "--format", "json"])) for where in ("CASE", "case.db"))
        self.assertEqual(case, without_uids(kept))
        self.assertNotRegex(self.run_on(["log", "case.db"]), OBEYED)
        self.run_on(["verify", "case.db"], expect=(0,))
        for word in ("alert", "claim", "x", "DROP", "\u0410lice", "\u05d8\u05e2\u05e0\u05d4"):
            with self.subTest(word=word):
                self.assertNotRegex(self.run_on(["search", "case.db", word]), OBEYED)


if __name__ == "__main__":
    unittest.main()
