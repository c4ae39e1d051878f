"""The generator of sheets: the case that the generator of case files makes, whole."""

import csv
import io
import json
import pathlib
import re
import tempfile
import unittest

import generate_case
import generate_sheets


def rows(folder, sheet):
    with open(pathlib.Path(folder, f"{sheet}.csv"), encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


class TheSheets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        case = io.StringIO()
        generate_case.generate(2000, 3, case)
        cls.case = case.getvalue()
        with tempfile.TemporaryDirectory() as folder:
            generate_sheets.generate(2000, 3, folder)
            cls.sheets = {sheet: rows(folder, sheet) for sheet in generate_sheets.COLUMNS}
            cls.files = sorted(path.name for path in pathlib.Path(folder).iterdir())
            cls.lines = pathlib.Path(folder, "case.ndjson").read_text(encoding="utf-8").splitlines()

    def test_nothing_is_left_behind_but_the_sheets_and_the_lines(self):
        self.assertEqual(["attributions.csv", "case.ndjson", "claims.csv", "publications.csv", "sources.csv",
                          "withdrawals.csv"], self.files)

    def test_the_sheets_hold_the_entries_of_the_case_file_in_its_order(self):
        for sheet in ("sources", "claims", "publications"):
            section = self.case.partition(f"\n{sheet}:\n")[2]
            section = re.split(r"^\w", section, maxsplit=1, flags=re.MULTILINE)[0]
            self.assertEqual(re.findall(r"^  (\w+): ", section, re.MULTILINE), [row["id"] for row in self.sheets[sheet]])
        self.assertEqual(re.findall(r"\{claim: (c\d+)", self.case), [row["claim"] for row in self.sheets["attributions"]])
        self.assertEqual(self.case.count("act: retracts"), len(self.sheets["withdrawals"]))

    def test_the_lines_hold_the_rows_of_the_sheets(self):
        told = {sheet: [] for sheet in self.sheets}
        for line in self.lines:
            fields = json.loads(line)
            row = dict.fromkeys(generate_sheets.COLUMNS[fields["entity"]], "")
            sheet = fields.pop("entity")
            row.update({key: "; ".join(value) if isinstance(value, list) else value for key, value in fields.items()})
            told[sheet].append(row)
        self.assertEqual(self.sheets, told)


if __name__ == "__main__":
    unittest.main()
