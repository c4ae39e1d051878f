#!/usr/bin/python3
"""Makes up a large case that is shaped like real ones: the same bytes for the same seed, on any machine.

    generate_case.py [--attributions N] [--seed S] > case.yaml

Most claims have one to five attributions and a few have thousands. Reports come in events: an agency or an
official speaks first, others relay it through chains of up to four links and cite it. Outlets belong to
control groups, one source in three is unnamed, some claims are denied or met with silence, and a few reports
are withdrawn. Nothing in it is true.
"""

import argparse
import datetime
import random
import sys

KINDS_OF_VOICE = ["official", "ministry", "law-enforcement", "court", "military", "organisation", "document"]
COUNTRIES = ["KR", "RU", "US", "GB", "FR", "QA", "JP", "DE", "UA", "NO"]
UNNAMED = [
    "an official briefed on the matter",
    "a law-enforcement source",
    "a person who asked not to be named",
    "two diplomats, names withheld",
    "a resident, by telephone",
]
CLASSES = ["event", "crime", "casualties", "identity", "statement", "motive", "other"]
OTHER_STANCES = ["hedges", "declines", "no-response", "neither-confirms-nor-denies"]
START = datetime.date(2019, 1, 1)


class Dice:
    """Random choices by random() alone, whose sequence Python promises to keep for a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, bound):
        return int(self.random() * bound)

    def between(self, least, most):
        return least + self.below(most - least + 1)

    def chance(self, share):
        return self.random() < share

    def pick(self, values):
        return values[self.below(len(values))]


class Case:
    """Makes an entry up and hands it on; holds names alone, so that a case of any size is made in little memory."""

    def __init__(self, dice, attributions, into):
        self.dice, self.left, self.into = dice, attributions, into
        self.claims = self.publications = 0
        self.outlets, self.agencies, self.voices = [], [], []

    def make_sources(self, attributions):
        dice, add = self.dice, self.into.source
        owners = []
        for number in range(max(4, attributions // 4000)):
            owners.append(f"owner{number}")
            kind = "state" if number % 3 == 0 else "organisation"
            add(f"owner{number}", {"name": f"Owner {number}", "kind": kind, "country": dice.pick(COUNTRIES)})
        for number in range(max(20, attributions // 150)):
            name, kind = (f"agency{number}", "news-agency") if number % 12 == 0 else (f"outlet{number}", "news-outlet")
            (self.agencies if kind == "news-agency" else self.outlets).append(name)
            owned = {"controlled_by": dice.pick(owners)} if dice.chance(0.4) else {}
            grade = {"reliability": dice.pick("ABCDF")} if dice.chance(0.3) else {}
            add(name, {"name": f"Outlet {number}", "kind": kind, "country": dice.pick(COUNTRIES), **owned, **grade})
        for number in range(max(20, attributions // 25)):
            name = f"voice{number}"
            self.voices.append(name)
            if dice.chance(0.33):
                same = {"possibly_same_as": self.voices[-2]} if number and dice.chance(0.1) else {}
                add(name, {"kind": "person", "anonymous": Quoted(dice.pick(UNNAMED)), **same})
            else:
                kind = dice.pick(KINDS_OF_VOICE) if dice.chance(0.5) else "person"
                owned = {"controlled_by": dice.pick(owners)} if dice.chance(0.2) else {}
                add(name, {"name": f"Voice {number}", "kind": kind, **owned})

    def new_claim(self, event):
        dice = self.dice
        name = f"c{self.claims}"
        importance = "high" if dice.chance(0.15) else "low" if dice.chance(0.2) else "medium"
        parties = {"parties": [dice.pick(self.voices)]} if dice.chance(0.3) else {}
        related = {"part_of": f"c{self.claims - 1}"} if event and dice.chance(0.05) else {}
        text = f"In event {event} the thing numbered {self.claims} happened as described"
        self.into.claim(name, {"text": text, "class": dice.pick(CLASSES), "importance": importance, **parties, **related})
        self.claims += 1
        return name

    def chain(self, publisher, earlier):
        """From the publisher back: perhaps an earlier report of the claim, then up to four sources in all."""
        dice = self.dice
        length = dice.pick([0, 1, 1, 1, 1, 2, 2, 2, 3, 4])
        links = []
        if length and earlier and dice.chance(0.5):
            name, by = dice.pick(earlier)
            if by != publisher:
                links.append(name)
        while len(links) < length:
            link = dice.pick(self.voices if len(links) + 1 == length or dice.chance(0.6) else self.agencies)
            if link != publisher and link not in links:
                links.append(link)
        return links

    def entry(self, publisher, claim, earlier):
        dice = self.dice
        links = self.chain(publisher, earlier)
        fields = {"claim": claim}
        if links:
            fields["via"] = links[0] if len(links) == 1 else links
        if dice.chance(0.05):
            fields["stance"] = "denies"
        elif dice.chance(0.05):
            fields["stance"] = dice.pick(OTHER_STANCES)
        elif not links and dice.chance(0.4):
            fields["first_hand"] = "true"
        if dice.chance(0.15):
            fields["credibility"] = str(dice.between(1, 6))
        if dice.chance(0.1):
            fields["gist"] = Quoted(f'in its own words, "number {dice.below(1000)}", it says so')
        return fields

    def publish(self, event, day, claims, told):
        """One publication on some of the claims; `told` keeps for each claim who printed it before."""
        dice = self.dice
        name = f"p{self.publications}"
        self.publications += 1
        publisher = dice.pick(self.agencies if dice.chance(0.25) else self.voices if dice.chance(0.15) else self.outlets)
        said = []
        for claim in claims[: self.left]:
            said.append(self.entry(publisher, claim, told.get(claim, [])))
            self.left -= 1
        cited = sorted({pick[0] for claim in claims for pick in told.get(claim, [])[-2:] if pick[1] != publisher})
        cites = {"cites": cited[:3]} if cited and dice.chance(0.5) else {}
        date = (START + datetime.timedelta(days=day)).isoformat()
        dated = {"date": date} if not dice.chance(0.02) else {"date": date[:7]} if dice.chance(0.5) else {}
        self.into.publication(name, {"by": publisher, **dated, **cites}, said)
        for claim in claims:
            told.setdefault(claim, []).append((name, publisher))
        if dice.chance(0.004):
            self.into.withdrawal({"act": "retracts", "by": publisher, "of": name, "date": date, "note": f"event {event}"})

    def make_events(self, attributions):
        dice = self.dice
        event = 0
        for share in (0.03, 0.025, 0.02, 0.015):
            event += 1
            claim, told = self.new_claim(event), {}
            until = self.left - int(attributions * share)
            while self.left > until:
                self.publish(event, 30 * event + len(told.get(claim, [])) // 20, [claim], told)
        while self.left > 0:
            event += 1
            claims, told = [self.new_claim(event) for _ in range(dice.between(2, 9))], {}
            day = dice.below(1800)
            for _ in range(max(1, round(len(claims) * 2.7 / 2.5))):
                first = dice.below(len(claims))
                self.publish(event, day, (claims[first:] + claims[:first])[: dice.between(1, 4)], told)
                day += dice.below(3)
                if self.left <= 0:
                    break


class Quoted(str):
    """A text that a case file has in quotation marks."""


def yaml(value):
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return '"' + value.replace('"', '\\"') + '"' if isinstance(value, Quoted) else value


def in_braces(fields):
    return "{" + ", ".join(f"{key}: {yaml(value)}" for key, value in fields.items()) + "}"


class CaseFile:
    """A case as YAML, whose sections are written at the end."""

    def __init__(self):
        self.sources, self.claims, self.publications, self.withdrawals = [], [], [], []

    def source(self, name, fields):
        self.sources.append(f"{name}: {in_braces(fields)}")

    def claim(self, name, fields):
        self.claims.append(f"{name}: {in_braces(fields)}")

    def publication(self, name, fields, said):
        says = ", ".join(in_braces(entry) for entry in said)
        self.publications.append(f"{name}: {in_braces(fields)[:-1]}, says: [{says}]}}")

    def withdrawal(self, fields):
        self.withdrawals.append(in_braces(fields))

    def write(self, out):
        out.write("case: generated\ntitle: A case of made-up reports\n")
        for section, entries in (("sources", self.sources), ("claims", self.claims), ("publications", self.publications)):
            out.write(f"{section}:\n")
            out.writelines(f"  {entry}\n" for entry in entries)
        if self.withdrawals:
            out.write("withdrawals:\n")
            out.writelines(f"  - {entry}\n" for entry in self.withdrawals)


def make(attributions, seed, into):
    """Hands every entry of the case to `into`."""
    case = Case(Dice(seed), attributions, into)
    case.make_sources(attributions)
    case.make_events(attributions)


def generate(attributions, seed, out):
    case = CaseFile()
    make(attributions, seed, case)
    case.write(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--attributions", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    generate(options.attributions, options.seed, sys.stdout)


if __name__ == "__main__":
    main()
