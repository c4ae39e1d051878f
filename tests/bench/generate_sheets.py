#!/usr/bin/python3
"""Makes up the same large case as generate_case.py, as spreadsheets and as one file of NDJSON.

    generate_sheets.py FOLDER [--attributions N] [--seed S]

Writes sources.csv, claims.csv, publications.csv, attributions.csv, withdrawals.csv and case.ndjson into FOLDER, every
entry as soon as it is made up: a case of any size needs little memory. Attributions have no ids of their own.
"""

import argparse
import csv
import json
import pathlib
import shutil
import sys

import generate_case

COLUMNS = {
    "sources": ["id", "name", "kind", "country", "anonymous", "controlled_by", "possibly_same_as", "reliability"],
    "claims": ["id", "text", "class", "importance", "parties", "part_of"],
    "publications": ["id", "by", "date", "cites"],
    "attributions": ["publication", "claim", "via", "stance", "first_hand", "credibility", "gist"],
    "withdrawals": ["act", "by", "of", "date", "note"],
}


class Sheets:
    """Rows of CSV, and lines of JSON in one file for each section: a claim is made up after publications before it."""

    def __init__(self, folder):
        self.folder = folder
        self.tables, self.rows = {}, {}
        for sheet, columns in COLUMNS.items():
            table = open(folder / f"{sheet}.csv", "w", encoding="utf-8", newline="")
            self.tables[sheet] = table
            self.rows[sheet] = csv.DictWriter(table, columns, restval="", lineterminator="\r\n")
            self.rows[sheet].writeheader()
        # What a publication says stands behind it, as in the case.
        self.lines = {sheet: open(folder / f"{sheet}.part", "w+", encoding="utf-8", newline="\n")
                      for sheet in COLUMNS if sheet != "attributions"}

    def add(self, sheet, fields, part=None):
        cells = {key: "; ".join(value) if isinstance(value, list) else value for key, value in fields.items()}
        self.rows[sheet].writerow(cells)
        self.lines[part or sheet].write(json.dumps({"entity": sheet, **fields}, separators=(",", ":")) + "\n")

    def source(self, name, fields):
        self.add("sources", {"id": name, **fields})

    def claim(self, name, fields):
        self.add("claims", {"id": name, **fields})

    def publication(self, name, fields, said):
        self.add("publications", {"id": name, **fields})
        for entry in said:
            self.add("attributions", {"publication": name, **entry}, "publications")

    def withdrawal(self, fields):
        self.add("withdrawals", fields)

    def finish(self):
        for table in self.tables.values():
            table.close()
        with open(self.folder / "case.ndjson", "w", encoding="utf-8", newline="\n") as whole:
            for sheet, part in self.lines.items():
                part.seek(0)
                shutil.copyfileobj(part, whole, 1 << 20)
                part.close()
                (self.folder / f"{sheet}.part").unlink()


def generate(attributions, seed, folder):
    sheets = Sheets(pathlib.Path(folder))
    generate_case.make(attributions, seed, sheets)
    sheets.finish()


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--attributions", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    options = parser.parse_args()
    pathlib.Path(options.folder).mkdir(parents=True, exist_ok=True)
    generate(options.attributions, options.seed, options.folder)


if __name__ == "__main__":
    sys.exit(main())
