"""One corpus of nasty strings (strings.json), and a case in which each of them stands in every field that takes text."""

import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = json.loads((HERE.parents[1] / "schema/case.schema.json").read_text(encoding="utf-8"))
STRINGS = [(entry["name"], entry["text"] * entry.get("times", 1))
           for entry in json.loads((HERE / "strings.json").read_text(encoding="utf-8"))]
NAMES = dict(STRINGS)
# Neither is free: a language is looked up in no list, a rule is.
CLOSED = {"decisions.rule"}


def source(text):
    return {"name": text, "kind": "news-outlet", "description": text, "aliases": [{"name": text, "script": text, "lang": text}],
            "urls": [text], "handles": [text], "note": text,
            "reliability": [{"value": "C", "topic": text, "by": text, "basis": text, "at": "2024-01"}],
            "ratings": [{"scale": text, "code": text, "topic": text, "by": text, "basis": text}]}


def unnamed(text, outlet):
    terms = {word: text for word in ("affiliation", "role", "access", "reason", "motive", "identity_known_to")}
    return {"anonymous": [{"value": text}], "kind": "person", "anonymity": {"level": "N2", **terms}, "note": text,
            "controlled_by": [{"value": outlet, "kind": "unit-of", "note": text}]}


def attribution(text, claim, via):
    return {"claim": claim, "via": [via], "gist": text, "cue": text, "note": text, "value": {"min": 1, "unit": text},
            "quote": {"exact": text, "prefix": text, "suffix": text, "lang": text, "translated_by": text},
            "credibility": {"scale": text, "code": text, "by": text, "basis": text}}


def publication(text, outlet, says):
    made = {"by": outlet, "date": "2024-03-01", "title": text, "byline": text, "language": text, "url": text, "note": text,
            "ai": {"use": text, "system": text, "version": text, "parameters": text},
            "archives": [{"url": text, "media_type": text}], "says": says}
    return made


def case(words):
    """A case file as an object, with one source, unnamed source, claim and publication for each of `words`, whose ids go
    by their places, and nothing that differs but the words."""
    made = {"case": "hostile", "title": " / ".join(words), "note": " / ".join(words), "language": words[0],
            "sources": {}, "claims": {}, "publications": {}, "withdrawals": [], "checks": [], "decisions": [], "assessments": []}
    for i, text in enumerate(words):
        made["sources"][f"o{i}"] = source(text)
        made["sources"][f"a{i}"] = unnamed(text, f"o{i}")
        made["claims"][f"c{i}"] = {"text": text, "note": text, "parties": [{"value": f"o{i}", "why": text}]}
        first = publication(text, f"o{i}", [attribution(text, f"c{i}", f"a{i}")])
        again = publication(text, "relay", [attribution(text, f"c{i}", f"p{i}"), {"claim": f"c{i}", "stance": "denies", "via": [f"o{i}"]}])
        for kind in ("cites", "quotes", "syndicates", "translates", "copies"):
            again[kind] = [{"value": f"p{i}", "basis": "inferred", "by": text, "why": text}]
        made["publications"][f"p{i}"] = first
        made["publications"][f"r{i}"] = again
        made["withdrawals"].append({"act": "corrects", "by": "relay", "of": f"r{i}", "date": "2024-03-05", "note": text})
        made["checks"].append({"whom": f"o{i}", "what": text, "scope": text, "way": text, "by": text, "note": text,
                               "claims": [f"c{i}"], "at": "2024-03-02", "outcome": "declined"})
        made["decisions"].append({"rule": "no-archive", "subject": f"p{i}", "by": text, "role": text, "why": text,
                                  "exception": text, "at": "2024-03-03"})
        made["assessments"].append({"claim": f"c{i}", "by": text, "basis": text, "at": "2024-03-04",
                                    "likelihood": {"scale": text, "code": text}, "confidence": {"scale": text, "code": text}})
        for link in ("same_as", "possibly_same_as", "distinct_from"):
            made["sources"][f"{link}{i}"] = {"kind": "person", "name": f"{link} {i}",
                                             link: [{"value": f"o{i}", "why": text}]}
    made["sources"]["relay"] = {"name": "Relay", "kind": "news-agency"}
    return made


def long_case(texts):
    """A small case in which each text is a name, a descriptor, a claim, a title and a gist."""
    made = {"case": "long", "title": texts[0], "sources": {}, "claims": {}, "publications": {}}
    for i, text in enumerate(texts):
        made["sources"] |= {f"o{i}": {"name": text, "kind": "news-outlet"}, f"a{i}": {"anonymous": text, "kind": "person"}}
        made["claims"][f"c{i}"] = {"text": text}
        made["publications"][f"p{i}"] = {"by": f"o{i}", "date": "2024-03-01", "title": text,
                                         "says": [{"claim": f"c{i}", "via": [f"a{i}"], "gist": text}]}
    return made


def paths_of(entry, path=""):
    """Where texts stand in a case, without ids and places in lists: sources.name, publications.says.gist."""
    if isinstance(entry, list):
        return {found for one in entry for found in paths_of(one, path)}
    if isinstance(entry, dict):
        by_id = path in ("sources", "claims", "publications")
        return {found for key, value in entry.items()
                for found in paths_of(value, path + "." if by_id else f"{path}.{key}".lstrip(".").replace("..", "."))}
    return {path}


def paths_of_schema(node=SCHEMA, path="", seen=frozenset()):
    """The same of every field whose value is any text, by the schema of case files."""
    if isinstance(node, list):
        return {found for one in node for found in paths_of_schema(one, path, seen)}
    if not isinstance(node, dict):
        return set()
    name = node.get("$ref", "").rpartition("/")[2]
    if name == "text":
        return {path}
    found = set()
    if name and name not in seen:
        found |= paths_of_schema(SCHEMA["definitions"][name], path, seen | {name})
    for key, value in node.get("properties", {}).items():
        found |= paths_of_schema(value, f"{path}.{key}".lstrip("."), seen)
    for key in ("anyOf", "allOf", "items", "additionalProperties"):
        found |= paths_of_schema(node.get(key, []), path, seen)
    return found
