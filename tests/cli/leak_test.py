"""Nothing of a sealed source comes out of any command in any format: a canary is planted, and must be refused.

Run with STEMMA naming the program. A case has a sealed source with a name, an alias, a handle, an address, a quote and an
id. One of them at a time is written into every open text of the case, and each command is asked for each of its
formats. The control is the same case with a sealed source who has none of them: there the canary does come out, in every
format, so that whoever refused it above did so because of what it says.
"""

import csv
import html
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as xml

STEMMA = os.environ["STEMMA"]
QUOTE = "nobody told the night shift about the pumps under pier nine"
SEALED = {
    "name": "Maria Lund",
    "aliases": ["김민수", "Petrel"],
    "handles": ["@lund_1974"],
    "urls": ["https://www.lund.example/about"],
}
SEALED_ID = "deep_9"
# What is planted, and how a program that knows the format finds it again.
CANARIES = {
    "as it is": ("Maria Lund", "maria lund"),
    "another case": ("MARIA lUND", "maria lund"),
    "spaces": ("Maria    Lund", "maria lund"),
    "wide letters": ("Ｍａｒｉａ Ｌｕｎｄ", "maria lund"),
    "accents of their own": ("Mari\u0301a Lu\u0301nd", "mari\u0301a lu\u0301nd"),
    "invisible characters": ("Ma\u200bria Lu\u00adnd", "maria lund"),
    "markup": ("<i>Maria</i> & \"Lund\"", '<i>maria</i> & "lund"'),
    "Hangul": ("김민수", "김민수"),
    "Hangul taken apart, with an ending": (unicodedata.normalize("NFD", "김민수") + "는", "김민수는"),
    "an alias": ("*Petrel*", "*petrel*"),
    "a handle": ("ask lund_1974 again", "ask lund_1974 again"),
    "an address": ("see lund.example/about", "see lund.example/about"),
    "a quote": (QUOTE[7:].title(), QUOTE[7:]),
    "an id": ("deep_9", "deep_9"),
}
STORY = "The pumps were off: CANARY.[c1] Somebody was there.[c2]\n"

COMMANDS = {
    "check": ["CASE"],
    "corrections": ["CASE", "--fail-on", "never"],
    "diff": ["CASE", "--from", "2024-05-02"],
    "draft": ["STORY", "CASE", "--as-of", "2024-05-03"],
    "evidence": ["list", "DB"],
    "explain": ["CASE", "c1"],
    "export": ["CASE"],
    "graph": ["CASE"],
    "list": ["CASE", "publications"],
    "log": ["DB"],
    "next": ["CASE"],
    "report": ["CASE"],
    "search": ["CASE", "pumps"],
    "show": ["CASE", "story1"],
    "timeline": ["CASE"],
    "trace": ["CASE", "c1"],
    "what-if": ["CASE", "--withdraw", "gazette1"],
}
WITHOUT_A_CASE = {"help", "policy", "rules"}  # print nothing that a case holds
# A message that has the id, or the name as it is, is not told in the first place.
WITHHELD = {("an id", "log", "text"), ("as it is", "log", "text")}
SHEETS = ["--entity", "who-said-what"]


def run(*words, **more):
    return subprocess.run([STEMMA, *words], capture_output=True, check=False, **more)


def formats(command):
    page = run("help", command).stdout.decode()
    found = re.search(r"--format ([a-z|]+)", page)
    return found.group(1).split("|") if found else []


def case(canary, sealed):
    return {
        "case": "harbour",
        "title": f"Harbour {canary} fire",
        "newsroom": "desk",
        "sources": {
            "desk": {"name": f"The Desk, {canary} of the town", "kind": "news-outlet"},
            "gazette": {"name": f"Gazette and {canary} of the town", "kind": "news-outlet", "note": canary},
            "deep_9" if sealed else "deep": {"kind": "person", "sensitivity": "sealed", **(SEALED if sealed else {})},
        },
        "claims": {"c1": {"text": f"The pumps were off, {canary}", "importance": "high"}, "c2": {"text": f"So {canary} was there"}},
        "publications": {
            "gazette1": {
                "by": "gazette",
                "date": "2024-05-02",
                "title": f"Off: {canary}",
                "says": [
                    {"claim": "c1", "via": "deep_9" if sealed else "deep", "quote": QUOTE if sealed else "No"},
                    {"claim": "c2", "gist": f"says {canary}"},
                ],
            },
            "story1": {
                "by": "desk",
                "ours": True,
                "date": "2024-05-03",
                "title": f"Pumps: {canary}",
                "cites": "gazette1",
                "says": [{"claim": "c1", "via": "gazette1", "quote": "The pumps were off" if canary in QUOTE.title() else f"The pumps were off, said {canary}"}],
            },
        },
        "withdrawals": [{"act": "retracts", "by": "gazette", "of": "gazette1", "date": "2024-05-04", "note": canary}],
    }


def set_up(folder, canary, sealed):
    """CASE, DB and STORY."""
    made = {name: os.path.join(folder, file) for name, file in
            {"CASE": "case.json", "DB": "case.db", "STORY": "story.md"}.items()}
    pathlib.Path(made["CASE"]).write_text(json.dumps(case(canary, sealed)), encoding="utf-8")
    pathlib.Path(made["STORY"]).write_text(STORY.replace("CANARY", canary.replace("<i>", "").replace("</i>", "")), encoding="utf-8")
    copy = os.path.join(folder, "copy.txt")
    pathlib.Path(copy).write_text("off\n", encoding="utf-8")
    done = run("import", made["CASE"], made["DB"])
    assert done.returncode == 0, done.stderr.decode()
    attach = ["attach", made["DB"], copy, "--to", "gazette1", "--type", "text/plain"]
    for words in (attach, ["edit", made["DB"], "gazette", "--set", "note=another", "-m", canary]):
        done = run(*words)
        assert done.returncode == 0, done.stderr.decode()
    return made


def texts(style, data):
    """What a program that knows the format reads in it."""
    text = data.decode("utf-8")
    if style in ("json", "sarif"):
        yield from strings(json.loads(text))
    elif style in ("csv", "tsv"):
        for row in csv.reader(io.StringIO(text), delimiter="\t" if style == "tsv" else ","):
            yield from row
    elif style in ("svg", "junit", "graphml", "gexf"):
        tree = xml.fromstring(text)
        yield " ".join(tree.itertext())
        for node in tree.iter():
            yield from node.attrib.values()
    elif style == "mermaid":
        yield re.sub(r"#(\d+);", lambda m: chr(int(m.group(1))), text)
    elif style in ("html", "markdown"):
        yield html.unescape(re.sub("<[^>]*>", " ", text))
        yield re.sub(r"\\(.)", r"\1", html.unescape(text))
    else:
        yield text
        yield re.sub(r"\\n", " ", text).replace('\\"', '"')


def strings(value):
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def plain(text):
    text = re.sub(r"<U\+[0-9A-F]+>|&lt;U\+[0-9A-F]+&gt;|\[U\+[0-9A-F]+\]", "", text)
    text = "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c) != "Cf")
    return " ".join(re.sub("[─-╿|]", " ", text).split())


def views():
    for command, words in COMMANDS.items():
        for style in formats(command):
            yield command, style, [*words, *(SHEETS if command == "export" and style in ("csv", "tsv") else [])]


def views_of(number):
    """The first canary looks at every face, each of the others at every third one, in turn."""
    for place, view in enumerate(views()):
        if number == 0 or place % 3 == number % 3:
            yield view


def ask(command, style, words, made, *more):
    return run(command, *[made.get(word, word) for word in words], "--format", style, *more)


class Leaks(unittest.TestCase):
    def test_every_command_that_has_formats_is_asked(self):
        overview = run("help").stdout.decode()
        commands = overview.split("\nTopics")[0]
        named = set(re.findall(r"^  ([a-z-]+)  ", commands, re.MULTILINE))
        with_formats = {command for command in named if formats(command)}
        self.assertEqual(with_formats - WITHOUT_A_CASE, set(COMMANDS))
        self.assertGreaterEqual(sum(1 for _ in views()), 40)

    def test_a_canary_is_refused_in_every_format_and_no_file_is_put_in_place(self):
        for number, (what, (canary, _)) in enumerate(CANARIES.items()):
            with tempfile.TemporaryDirectory() as folder:
                made = set_up(folder, canary, sealed=True)
                out = os.path.join(folder, "out")
                for command, style, words in views_of(number):
                    if (what, command, style) in WITHHELD:
                        continue
                    with self.subTest(canary=what, command=command, format=style):
                        pathlib.Path(out).unlink(missing_ok=True)
                        done = ask(command, style, words, made, "-o", out)
                        told = done.stderr.decode()
                        self.assertEqual(1, done.returncode, done.stdout.decode(errors="replace") + told)
                        self.assertIn("nothing was written: ", told)
                        self.assertRegex(told, "of `(protected-|gazette1/c1`)")
                        self.assertNotIn(plain(canary), plain(told))
                        self.assertEqual(b"", done.stdout)
                        self.assertFalse(os.path.exists(out))

    def test_the_control_has_the_canary_in_every_format(self):
        for number, (what, (canary, sought)) in enumerate(CANARIES.items()):
            with tempfile.TemporaryDirectory() as folder:
                made = set_up(folder, canary, sealed=False)
                for command, style, words in views_of(number):
                    if style == "png":
                        continue  # no text: the DOT that it is drawn from is what is read
                    with self.subTest(canary=what, command=command, format=style):
                        done = ask(command, style, words, made)
                        self.assertIn(done.returncode, (0, 3), done.stderr.decode())
                        sought_here = plain(sought)
                        there = any(sought_here in plain(text) for text in texts(style, done.stdout))
                        self.assertTrue(there, done.stdout.decode())


if __name__ == "__main__":
    unittest.main()
