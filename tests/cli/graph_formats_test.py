"""What `graph` writes for other programs is read back by them, and is one graph in every format."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import igraph
import networkx

STEMMA = os.environ["STEMMA"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = sorted(ROOT.glob("samples/*/case.yaml"))
ARROW = re.compile(r"  n\d+ (-->|-\.->|-\. [a-z ]+ \.-[xo]?) n\d+$")
HOSTILE = """case: hostile
sources:
  end: {name: '"]; evil -> node <b>&amp; \\ %s 연합 \\u202E', kind: news-outlet}
  node: {anonymous: 'a "source", <!-- --> ]]> ', kind: person}
claims:
  graph: {text: '</data></node> subgraph "x" { a -- b } 간첩'}
  strict: {text: '"]; end --> <i>%%', contradicts: graph, elements: [edge]}
  edge: {text: 'An element'}
publications:
  p: {by: end, date: 2024-03-01, says: [{claim: graph, via: node}]}
"""


def graph(case, style, folder, *options):
    path = pathlib.Path(folder) / f"graph.{style}"
    words = [STEMMA, "graph", str(case), "--format", style, "-o", str(path), *options]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    return path


def edges(made):
    return sorted((a, b, data.get("stance") or data["relation"]) for a, b, data in made.edges(data=True))


def reporting(made):
    """The same without how claims stand to each other."""
    return made.edge_subgraph(edge for edge in made.edges if "relation" not in made.edges[edge])


class GraphFormats(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.hostile = pathlib.Path(self.folder.name) / "hostile.yaml"
        self.hostile.write_text(HOSTILE, encoding="utf-8")

    def one_claim(self, case):
        return ["--claim", "strict" if case == self.hostile else "c1"]

    def test_graphml_and_gexf_are_one_graph(self):
        for case in [*CASES, self.hostile]:
            with self.subTest(case=case):
                path = graph(case, "graphml", self.folder.name)
                one, other = networkx.read_graphml(path), networkx.read_gexf(graph(case, "gexf", self.folder.name))
                self.assertEqual(dict(one.nodes(data="label")), dict(other.nodes(data="label")))
                self.assertEqual(dict(one.nodes(data="status")), dict(other.nodes(data="status")))
                self.assertEqual(edges(one), edges(other))
                third = igraph.Graph.Read_GraphML(str(path))
                self.assertEqual(sorted(one.nodes), sorted(third.vs["id"]))
                self.assertEqual(one.number_of_edges(), third.ecount())

    def test_a_claim_stands_between_its_neighbours_in_every_format(self):
        for style, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
            made = read(graph(self.hostile, style, self.folder.name, "--claim", "strict"))
            nodes = {name: data["neighbour"] for name, data in made.nodes(data=True)}
            self.assertEqual({"c:strict": False, "c:graph": True, "c:edge": True}, nodes)
            self.assertEqual([("c:edge", "c:strict", "element-of"), ("c:strict", "c:graph", "contradicts")], edges(made))
            alone = read(graph(self.hostile, style, self.folder.name, "--claim", "strict", "--sources"))
            self.assertEqual(0, alone.number_of_nodes())

    def test_graphml_has_what_check_says(self):
        for case in [*CASES, self.hostile]:
            with self.subTest(case=case):
                words = [STEMMA, "check", str(case), "--format", "json", "--fail-on", "never"]
                report = json.loads(subprocess.run(words, cwd=ROOT, check=True, capture_output=True).stdout)
                made = networkx.read_graphml(graph(case, "graphml", self.folder.name))
                told = reporting(made)
                for claim in report["claims"]:
                    node = made.nodes["c:" + claim["id"]]
                    self.assertEqual((claim["text"], claim["status"]), (node["text"], node["status"]))
                    self.assertEqual(claim["numbers"]["independent_origins"]["max"], node["independent_origins_max"])
                    for origin in claim["origins"]:
                        way = networkx.has_path(told, "s:" + origin["source"], "c:" + claim["id"])
                        self.assertTrue(way, (claim["id"], origin["source"]))

    def test_dot_is_read_by_graphviz_whatever_is_asked_for(self):
        for case in [*CASES, self.hostile]:
            with self.subTest(case=case):
                for options in ([], ["--sources"], ["--by", "control"], ["--max-nodes", "3"], self.one_claim(case)):
                    path = graph(case, "dot", self.folder.name, *options)
                    done = subprocess.run(["dot", "-Tjson0", str(path)], capture_output=True, check=True)
                    self.assertEqual(b"", done.stderr)

    def test_dot_has_the_nodes_of_graphml(self):
        for case in [*CASES, self.hostile]:
            with self.subTest(case=case):
                for options in ([], ["--sources", "--by", "control"], ["--max-nodes", "4"], self.one_claim(case)):
                    made = networkx.read_graphml(graph(case, "graphml", self.folder.name, *options))
                    path = graph(case, "dot", self.folder.name, *options)
                    done = subprocess.run(["dot", "-Tjson0", str(path)], capture_output=True, check=True)
                    names = {item["name"] for item in json.loads(done.stdout).get("objects", []) if "nodes" not in item}
                    names = {name for name in names if name.startswith(("s:", "c:"))}
                    self.assertEqual(set(made.nodes), names)

    def test_mermaid_has_a_line_for_each_node_and_edge_and_nothing_foreign(self):
        for case in [*CASES, self.hostile]:
            with self.subTest(case=case):
                made = networkx.read_graphml(graph(case, "graphml", self.folder.name))
                lines = graph(case, "mermaid", self.folder.name).read_text(encoding="utf-8").splitlines()
                self.assertEqual("flowchart LR", lines[0])
                nodes = [line for line in lines if line.endswith(('")', '"]'))]
                arrows = [line for line in lines if ARROW.match(line)]
                self.assertEqual((made.number_of_nodes(), made.number_of_edges()), (len(nodes), len(arrows)))
                for line in nodes:
                    label = line[line.index('"') + 1 : -2]
                    self.assertRegex(label, r"^(?:[A-Za-z0-9: \u0080-\U0010ffff]|#[0-9]+;)*$")


if __name__ == "__main__":
    unittest.main()
