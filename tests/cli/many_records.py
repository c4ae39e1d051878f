"""Records for the tests of `check --stream`: those of all samples and rule cases, again and again under other ids.

    many_records.py FILE COUNT     with STEMMA in the environment
"""

import json
import os
import pathlib
import subprocess
import sys

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def seeds():
    for case in sorted([*ROOT.glob("samples/*/case.yaml"), *ROOT.glob("tests/rules/*/gap.yaml")]):
        done = subprocess.run([STEMMA, "export", case, "--format", "ndjson"], capture_output=True, check=True)
        yield from map(json.loads, done.stdout.splitlines())


def write_records(path, count):
    records = list(seeds())
    with open(path, "w", encoding="utf-8") as out:
        for i in range(count):
            record = dict(records[i % len(records)])
            record["case"] = f"record-{i}"
            record.pop("decisions", None)  # one may be on the case, by its old id
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def judged_by_one(path):
    done = subprocess.run([STEMMA, "check", "--stream", path, "--fail-on", "never"], capture_output=True, check=True)
    return without_lines(done.stdout)


def without_lines(output):
    """Each line of output, without the number of its record's line, which is another among several workers."""
    judged = sorted((json.loads(line) for line in output.splitlines()), key=lambda line: line["case"]["id"])
    for line in judged:
        del line["line"]
    return judged


def block_of_help(language, having):
    """The text of the code block of the help topic that has a word in it: what people copy is what is tested."""
    page = (ROOT / "src/cli/help/scale.md").read_text(encoding="utf-8")
    for block in page.split("```")[1::2]:
        first, _, text = block.partition("\n")
        if first == language and having in text:
            return text
    raise AssertionError(f"no block with {having} in scale.md")


if __name__ == "__main__":
    write_records(sys.argv[1], int(sys.argv[2]))
