#!/usr/bin/python3
"""Turns an expert case (neutral JSON, with what an expert expects of each claim) into a case file of Stemma.

    convert_case.py CASE.json             prints the case file, as JSON, which is YAML
    convert_case.py --kinds FOLDER        prints the kind that was chosen for each source of the folder's cases

neutral                       case file
title, notes                  title, note
source                        the same, party_to apart; an anonymous one gives its descriptor as `anonymous`,
                              any other as `description`; several controllers stay several
kind                          read from words where the neutral kind is too coarse: see kind_of()
party_to                      `parties` of the claim
relation                      the key of that name at the claim; part_of never becomes `elements`
item, cites                   publication, cites
assertion                     an entry of `says`, with its id; via, stance, credibility and firsthand as they are
quote                         gist; one that says *assess* is a declared assessment: commitment probable
links.json beside the case    same_as, possibly_same_as, distinct_from of the first source to the second
expected, expected_at         left out: that is the answer

Nothing else is added, and no case is known by name.
"""

import argparse
import json
import pathlib
import re
import sys


def words(*alternatives):
    return re.compile(rf"\b({'|'.join(alternatives)})\b", re.IGNORECASE)


SOCIAL_NAME = words(
    "twitter", "x account", "facebook", "telegram", "vkontakte", "vk page", "instagram", "youtube", "tiktok", "reddit",
    "weibo", "social media", "account", "page of", "tweet", "blog comment",
)  # fmt: skip
SOCIAL = words("social (account|media)", "account on")
WIRE_NAME = words(
    "TASS", "Reuters", "AP", "UPI", "AFP", "Associated Press", "Xinhua", "Interfax", "RIA", "Anadolu", "IRNA", "dpa",
    "Kyodo", "EFE", "ANSA", "(news|press|state) agency", "newswire", "wire service",
)  # fmt: skip
WIRE = words("(news|press|state|wire) (agency|service)")
NO_WIRE_NAME = words("TV", "television", "broadcaster", "newspaper", "magazine", "paper", "Times", "Post")
OBJECT = words(
    "fragments?", "wreckage", "weapon", "tubes?", "debris", "sample", "shell", "missile part", "physical", "body", "bullet"
)
RECORDING = words(
    "data", "database", "dataset", "imagery", "recordings?", "intercepts?", "tapes?", "logs?", "photos?", "images?",
    "videos?", "audio",
)  # fmt: skip
POLICE = words(
    "police", "law.enforcement", "prosecutor", "investigative committee", "federal security service", "FSB", "FBI",
    "SBU", "investigation team", "gendarmerie", "interpol", "customs", "detective", "sheriff", "marshals?",
    "attorney general",
)  # fmt: skip
MILITARY = words(
    "army", "navy", "air force", "military", "defen[cs]e forces?", "armed forces", "brigade", "regiment",
    "general staff", "IDF", "militia", "battalion", "marines", "central command", "pentagon",
)  # fmt: skip
STATE = words("government", "federation", "executive branch", "kingdom of", "republic of", "state of", "regime", "junta")
PUBLIC_BODY = words(
    "agency", "CIA", "DIA", "DGSE", "SISMI", "MI6", "MI5", "INR", "NSA", "ODNI", "JIC", "white house", "committee",
    "commission", "council", "inquiry", "review", "board", "office", "embassy", "survey group", "accounting",
    "parliament", "senate", "congress", "caucus", "rapporteur", "department", "service", "united nations",
    "international atomic", "directorate", "authority", "bureau", "inspectorate", "ministry", "secretariat",
    "laborator(y|ies)",
)  # fmt: skip
ASSESSES = words("assess(es|ed|ment)?")


def kind_of(source):
    """The kind of a source: the first that its words name, else the plainest that its neutral kind allows."""
    kind, name, descriptor = source["kind"], source["name"], source["descriptor"] or ""
    both = f"{name} {descriptor}"
    if kind == "outlet":
        if SOCIAL_NAME.search(name) or SOCIAL.search(both):
            return "social-account"
        wire = (WIRE_NAME.search(name) or WIRE.search(descriptor)) and not NO_WIRE_NAME.search(name)
        return "news-agency" if wire else "news-outlet"
    if kind == "dataset":
        return "physical-evidence" if OBJECT.search(both) and not RECORDING.search(both) else "dataset"
    if kind == "unknown":
        return "law-enforcement" if POLICE.search(both) else "unknown"
    if kind in ("agency", "organisation"):
        return kind_of_body(name, kind == "agency")
    return kind


def kind_of_body(name, of_state):
    """An agency of a state is part of it, never the state itself and never a news agency."""
    if POLICE.search(name):
        return "law-enforcement"
    if MILITARY.search(name):
        return "military"
    if STATE.search(name) and not of_state:
        return "state"
    return "public-body" if of_state or PUBLIC_BODY.search(name) else "organisation"


def filled(**fields):
    """The fields that say something; False does, nothing and an empty list do not."""
    return {key: value for key, value in fields.items() if value is not None and value != []}


def identities(source, links):
    """Links of which the source is the first, as {same_as: [...], ...}."""
    found = {}
    for link in links:
        first, second = link["sources"]
        if first == source["id"]:
            found.setdefault(link["type"].replace("-", "_"), []).append(filled(value=second, why=link["why"]))
    return found


def source_entry(source, links):
    described = source["descriptor"]
    return filled(
        name=source["name"],
        kind=kind_of(source),
        country=source["country"],
        anonymous=(described or True) if source["anonymous"] else None,
        description=None if source["anonymous"] else described,
        controlled_by=source["controlled_by"],
        reliability=source["reliability"],
        **identities(source, links),
    )


def claim_entry(claim, sources):
    relations = {}
    for relation in claim["relations"]:
        relations.setdefault(relation["type"].replace("-", "_"), []).append(relation["claim"])
    return filled(
        text=claim["text"],
        importance=claim["importance"],
        event_date=claim["event_date"],
        parties=[source["id"] for source in sources if claim["id"] in source["party_to"]],
        **relations,
    )


def says_entry(assertion):
    gist = assertion["quote"]
    return filled(
        id=assertion["id"],
        claim=assertion["claim"],
        via=assertion["via"],
        stance=assertion["stance"].replace("_", "-"),
        first_hand=assertion["firsthand"],
        credibility=assertion["credibility"] and int(assertion["credibility"]),
        gist=gist,
        commitment="probable" if gist and ASSESSES.search(gist) else None,
    )


def publication_entry(item, assertions):
    return filled(
        by=item["publisher"],
        date=item["date"],
        kind="dataset-release" if item["kind"] == "dataset" else item["kind"],
        title=item["title"],
        url=item["url"],
        cites=item["cites"],
        says=[says_entry(assertion) for assertion in assertions if assertion["item"] == item["id"]],
    )


def convert(case, links):
    """The case file, as values, of a neutral case and its identity links."""
    sources, assertions = case["sources"], case["assertions"]
    return filled(
        case=case["case"],
        title=case["title"],
        as_of=case["as_of"],
        note=case["notes"],
        sources={source["id"]: source_entry(source, links) for source in sources},
        claims={claim["id"]: claim_entry(claim, sources) for claim in case["claims"]},
        publications={item["id"]: publication_entry(item, assertions) for item in case["items"]},
    )


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def case_paths(folder):
    """The cases of a folder, sorted; other JSON lies beside them."""
    return [path for path in sorted(folder.glob("*.json")) if "assertions" in read(path)]


def case_file(path):
    """The text of the case file that is made of the neutral case at path, with the links beside it."""
    case, beside = read(path), path.parent / "links.json"
    links = read(beside).get(case["case"], []) if beside.exists() else []
    return json.dumps(convert(case, links), ensure_ascii=False, indent=1) + "\n"


def kinds(folder):
    """A table with a line for each source of the folder's cases: case, source, neutral kind, chosen kind, name."""
    cases = map(read, case_paths(folder))
    rows = [(c["case"], s["id"], s["kind"], kind_of(s), s["name"]) for c in cases for s in c["sources"]]
    return "".join("\t".join(row) + "\n" for row in rows)


def main():
    parser = argparse.ArgumentParser(description="Turn an expert case into a case file.")
    parser.add_argument("path", type=pathlib.Path, help="a case; with --kinds a folder of cases")
    parser.add_argument("--kinds", action="store_true", help="print the kind chosen for each source instead")
    given = parser.parse_args()
    sys.stdout.write(kinds(given.path) if given.kinds else case_file(given.path))


if __name__ == "__main__":
    main()
