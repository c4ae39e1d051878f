"""Every query that can return several rows says in which order."""

import re
import unittest

from house import HouseTest, files, read

# A C++ string literal: raw with its delimiter, or ordinary.
LITERAL = re.compile(r'R"(?P<mark>\w*)\((?P<raw>.*?)\)(?P=mark)"|"(?P<plain>(?:[^"\\\n]|\\.)*)"', re.DOTALL)
ONE_ROW = re.compile(
    r"\bORDER BY\b|\bLIMIT 1\b|--\s*one row"  # ordered, or said to be one row
    r"|^\s*SELECT\s+(?:COUNT|MAX|MIN|SUM|TOTAL|EXISTS|COALESCE\s*\(\s*(?:MAX|MIN|SUM))\b(?!.*\bGROUP BY\b)",
    re.IGNORECASE | re.DOTALL,
)


def texts(source):
    """String literals of C++ text, neighbours with nothing between them joined. Comments are taken out first."""
    source = re.sub(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*', lambda found: found.group(1) or "", source)
    joined, end = [], None
    for found in LITERAL.finditer(source):
        text = found["raw"] if found["raw"] is not None else found["plain"].replace("\\n", "\n").replace('\\"', '"')
        if joined and end is not None and not source[end : found.start()].strip():
            joined[-1] += text
        else:
            joined.append(text)
        end = found.end()
    return joined


def unordered(root):
    faults = []
    for path in files(root, "src/**/*.cpp", "src/**/*.hpp"):
        all_texts = texts(read(path))
        endings = [text for text in all_texts if re.match(r"\s*(?:WHERE|ORDER|GROUP)\b", text)]
        for text in all_texts:
            if text.endswith(" ") and endings and all("ORDER BY" in ending for ending in endings):
                continue  # the beginning of a query whose endings all say the order
            if re.match(r"\s*(?:SELECT|WITH)\s", text) and re.search(r"\bFROM\b", text, re.I) and not ONE_ROW.search(text):
                faults.append(f"{path.relative_to(root).as_posix()}: no ORDER BY in {' '.join(text.split())[:100]}")
    return faults


class QueriesSayTheirOrder(HouseTest):
    def test_every_query_of_several_rows_has_order_by(self):
        self.assert_clean(unordered)

    def test_a_query_without_order_is_found(self):
        self.assert_found(unordered, {"src/store/a.cpp": 'run("SELECT a "\n    "FROM b");\n'}, "SELECT a FROM b")
        self.assert_found(unordered, {"src/store/a.cpp": 'run(R"sql(\n SELECT a\n FROM b)sql");'}, "SELECT a FROM b")
        self.assert_found(unordered, {"src/store/a.cpp": '"SELECT count(*) FROM a GROUP BY b"'}, "GROUP BY")

    def test_a_query_in_two_parts_is_read_as_one(self):
        start = 'begin = "SELECT a FROM b ";\n'
        self.assert_found(unordered, {"src/store/a.cpp": start + 'begin + "ORDER BY a";'})
        self.assert_found(unordered, {"src/store/a.cpp": start + 'begin + "WHERE c = 1";'}, "SELECT a FROM b")

    def test_ordered_and_single_rows_pass(self):
        good = ['"SELECT a FROM b " "ORDER BY a"', '"SELECT count(*) FROM a"', '"SELECT a FROM b WHERE c = 1 -- one row"']
        self.assert_found(unordered, {"src/store/a.cpp": ";\n".join(good)})


if __name__ == "__main__":
    unittest.main()
