"""Recording a story of ours changes nothing else; a sentence is listed if and only if its claim stands otherwise.

The reference is slow and obvious: `check --format json` on both days, and the case file itself. Cases are the samples
with their careful stories, cut off at early days so that much falls later, and small random ones.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import tempfile
import unittest

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted(ROOT.glob("samples/*/careful.md"))
STATUSES = ["withdrawn", "unsourced", "contested", "circular", "single-source", "single-origin", "one-sided", "open",
            "corroborated"]
ADVICE = ["state", "attribute", "hold"]


def run(*words):
    return subprocess.run([STEMMA, *map(str, words)], capture_output=True, encoding="utf-8", check=False)


def ask(*words):
    done = run(*words, "--format", "json", "--fail-on", "never")
    assert done.returncode == 0, (words, done.stderr)
    return json.loads(done.stdout)


def standings(case, day):
    return {claim["id"]: claim for claim in ask("check", case, "--as-of", day)["claims"]}


def failing(claim):
    return {f["rule"] for f in claim["findings"]
            if f["kind"] == "fail" and f["severity"] != "note" and "silenced_by" not in f}


def is_new(denier, before):
    group = denier["control_group"]
    return not any(other["source"] == denier["source"] or (group is not None and group == other["control_group"])
                   for other in before)


def expected(before, after, out_then):
    """What changed of a claim, as `corrections` names it."""
    return {
        "ended": sorted(a for a in after["withdrawn"] if a not in before["withdrawn"] and a in out_then),
        "denied_by": sorted(d["source"] for d in after["deniers"] if is_new(d, before["deniers"])),
        "findings": sorted(failing(after) - failing(before)),
        "status_worse": STATUSES.index(after["status"]) < STATUSES.index(before["status"]),
        "advice_stricter": ADVICE.index(after["advised"]) > ADVICE.index(before["advised"]),
    }


def last_day(date):
    """Of a year, a month or a day, for comparing."""
    return date[:10].rstrip("?~%") + {4: "-12-31", 7: "-31"}.get(len(date.rstrip("?~%")), "")


def with_newsroom(text):
    text = re.sub(r"^sources:\n", "newsroom: our_desk\nsources:\n  our_desk: {name: Our desk, kind: news-outlet}\n", text,
                  count=1, flags=re.MULTILINE)
    assert "newsroom: our_desk" in text
    return text


class Corrections(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def published(self, story, case, day, name):
        """The case with the story as `ours1`, which is read without a word."""
        entry = run("draft", story, case, "--publish", "ours1", "--date", day)
        self.assertEqual((0, ""), (entry.returncode, entry.stderr))
        text = case.read_text(encoding="utf-8")
        whole = text.replace("\npublications:\n", "\npublications:\n" + entry.stdout, 1)
        self.assertNotEqual(text, whole)
        path = self.write(name, whole)
        checked = run("check", path, "--fail-on", "never")
        self.assertEqual((0, ""), (checked.returncode, checked.stderr))
        return path

    def holds_with_check(self, case, story="ours1"):
        told = ask("corrections", case, "--story", story)
        everything = json.loads(run("list", case, "attributions", "--format", "json").stdout)["entries"]
        statements = {entry["id"]: entry for entry in everything}
        day = json.loads(run("show", case, story, "--format", "json").stdout)["entries"][0]["record"]["date"]
        before, after = standings(case, day), standings(case, told["as_of"])
        listed = {}
        for entry in told["stories"]:
            self.assertEqual(story, entry["id"])
            for sentence in entry["sentences"]:
                for claim in sentence["claims"]:
                    for attribution in claim["attributions"]:
                        listed[attribution] = claim
        looked_at = 0
        for attribution, entry in statements.items():
            if entry["publication"] != story:
                continue
            looked_at += 1
            claim = entry["claim"]
            out_then = {a for a, one in statements.items() if one["date"] and last_day(one["date"]) <= day}
            want = expected(before[claim], after[claim], out_then)
            found = listed.get(attribution)
            if found is None:
                self.assertFalse(any(want.values()), (attribution, want))
                continue
            changed = dict(found["changed"])
            fell, borne = changed.pop("ours_fell"), changed.pop("no_longer_borne")
            changed = {key: sorted(value) if isinstance(value, list) else value for key, value in changed.items()}
            self.assertEqual(want, changed, attribution)
            self.assertTrue(any(want.values()) or fell, attribution)
            self.assertLessEqual(borne, before[claim]["advised"] == "state" and after[claim]["advised"] != "state")
        return looked_at, len(listed)

    def test_recording_a_careful_story_changes_nothing_else(self):
        for story in SAMPLES:
            with self.subTest(sample=story.parent.name):
                case = self.write("case.yaml", with_newsroom((story.parent / "case.yaml").read_text(encoding="utf-8")))
                day = ask("check", case)["as_of"]
                ours = self.published(story, case, day, "ours.yaml")
                self.assertEqual(ask("check", case)["claims"], ask("check", ours)["claims"])
                for words in ([], ["--format", "json"]):
                    self.assertEqual(run("draft", story, case, *words).stdout, run("draft", story, ours, *words).stdout)
                quiet = run("corrections", ours)
                self.assertEqual((0, ""), (quiet.returncode, quiet.stderr))

    def test_what_fell_since_is_what_check_says_on_both_days(self):
        looked_at = listed = 0
        for story in SAMPLES:
            case = self.write("case.yaml", with_newsroom((story.parent / "case.yaml").read_text(encoding="utf-8")))
            days = [day["day"] for day in json.loads(run("timeline", case, "--format", "json").stdout)["days"]]
            for day in days[2 :: max(1, len(days) // 4)]:
                with self.subTest(sample=story.parent.name, day=day):
                    counts = self.holds_with_check(self.published(story, case, day, "ours.yaml"))
                    looked_at, listed = looked_at + counts[0], listed + counts[1]
        self.assertGreater(listed, 20)
        self.assertGreater(looked_at, listed)

    def test_random_cases_change_nothing_and_fall_as_check_says(self):
        looked_at = listed = 0
        for seed in range(25):
            with self.subTest(seed=seed):
                case, story = random_case(random.Random(seed))
                path = self.write("case.yaml", case)
                text = self.write("story.md", story)
                done = run("draft", text, path, "--publish", "ours1", "--date", "2024-01-15")
                if done.returncode != 0:
                    self.assertIn("nothing of", done.stderr)
                    continue
                ours = self.published(text, path, "2024-01-15", "ours.yaml")
                for day in ("2024-01-15", "2024-01-19"):
                    self.assertEqual(standings(path, day), standings(ours, day))
                counts = self.holds_with_check(ours)
                looked_at, listed = looked_at + counts[0], listed + counts[1]
        self.assertGreater(listed, 20)
        self.assertGreater(looked_at, listed)

    def test_the_same_entry_goes_into_a_database(self):
        story = ROOT / "samples/vladivostok/careful.md"
        case = self.write("case.yaml", with_newsroom((story.parent / "case.yaml").read_text(encoding="utf-8")))
        database = self.folder / "desk.db"
        self.assertEqual(0, run("import", case, database).returncode)
        words = ("draft", story, database, "--publish", "ours1", "--date", "2024-03-14")
        entry = run(*words).stdout
        self.assertEqual(run("draft", story, case, *words[3:]).stdout, entry)
        done = run(*words, "--record")
        self.assertEqual((0, ""), (done.returncode, done.stdout))
        self.assertIn("recorded `ours1`", done.stderr)
        exported = re.sub(r"\n +uid: .*", "", run("export", database).stdout)
        self.assertIn("".join(line for line in entry.splitlines(True) if not line.startswith("  #")).split("says:")[0], exported)
        self.assertEqual(ask("check", self.published(story, case, "2024-03-14", "ours.yaml"))["claims"],
                         ask("check", database)["claims"])


def random_case(source):
    """People and outlets, some under one control; support, relays, denials and withdrawals over ten days."""
    names = ["Ana Vila", "Ben Ode", "Cai Lind", "Dora Menk"]
    outlets = ["The Times", "Radio North", "Channel Four"]
    lines = ["case: random", "newsroom: desk", "sources:", "  desk: {name: Our Desk, kind: news-outlet}"]
    for i, name in enumerate(names):
        unnamed = ", anonymous: a docker who saw it" if source.random() < 0.3 else ""
        control = ", controlled_by: o0" if source.random() < 0.2 else ""
        lines.append(f"  p{i}: {{name: {name}, kind: person{unnamed}{control}}}")
    for i, name in enumerate(outlets):
        control = ", controlled_by: desk" if source.random() < 0.2 else ""
        lines.append(f"  o{i}: {{name: {name}, kind: news-outlet{control}}}")
    texts = ["The fire began in warehouse four", "The sprinklers had been switched off"]
    lines.append("claims:")
    for i, text in enumerate(texts):
        more = ", contradicts: c0" if i == 1 and source.random() < 0.3 else ""
        lines.append(f"  c{i}: {{text: {text}, importance: {source.choice(['high', 'low'])}{more}}}")
    lines.append("publications:")
    count = 8
    printed = []
    for i in range(count):
        by = source.choice(["o0", "o1", "o2", "o0", "p0", "p3", "desk"])
        says = []
        for claim in ("c0", "c1"):
            if source.random() < 0.35:
                continue
            via = [link for link in source.sample(["p0", "p1", "p2", "p3"], source.randrange(3)) if link != by]
            if i > 0 and by.startswith("o") and source.random() < 0.4:
                via.insert(0, f"n{source.randrange(i)}")
            extra = ", first_hand: true, credibility: 2" if source.random() < 0.6 else ""
            if source.random() < 0.25:
                extra += f", stance: {source.choice(['denies', 'denies', 'declines', 'hedges'])}"
            says.append(f"{{claim: {claim}, via: [{', '.join(via)}]{extra}}}")
        printed.append((f"n{i}", by, 10 + source.randrange(10)))
        lines.append(f"  n{i}: {{by: {by}, date: 2024-01-{printed[-1][2]}, says: [{', '.join(says)}]}}")
    which, by, day = source.choice(printed)
    lines.append("withdrawals:")
    lines.append(f"  - {{act: retracts, by: {by}, of: {which}, date: 2024-01-{source.randrange(day, 20)}}}")
    lines.append(f"  - {{act: recants, by: p1, of: p1, date: 2024-01-{10 + source.randrange(10)}}}")
    story = ["# What happened", ""]
    for claim, text in enumerate(texts):
        for name in [*names, *outlets]:
            told = source.choice([f"{name} said that {text[0].lower() + text[1:]}", f"{name} denied it",
                                  f"Perhaps, {name} said, {text[0].lower() + text[1:]}", f"{text} for {name}"])
            story.append(f"{told} [c{claim}].")
        story.append(f"{text} [c{claim}].")
    return "\n".join(lines) + "\n", "\n".join(story) + "\n"


if __name__ == "__main__":
    unittest.main()
