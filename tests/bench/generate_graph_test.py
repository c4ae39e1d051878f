#!/usr/bin/python3
"""What tests/bench/generate_graph.py promises."""

import pathlib
import tempfile
import unittest

import generate_graph

FILES = ("edges.csv", "edges_cyc.csv", "kinds.csv", "claims1000.csv")


def rows(file):
    return [tuple(map(int, line.split(","))) for line in file.read_text().splitlines()[1:]]


class GeneratedGraph(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.folder = pathlib.Path(self.scratch.name)

    def write(self, name, shape, seed=1):
        generate_graph.write(self.folder / name, 20_000, shape, seed)
        return self.folder / name

    def test_the_same_arguments_give_the_same_bytes_and_another_seed_does_not(self):
        one, again, other = self.write("one", "g"), self.write("again", "g"), self.write("other", "g", seed=2)
        for name in FILES:
            self.assertEqual((one / name).read_bytes(), (again / name).read_bytes())
        self.assertNotEqual((one / "edges.csv").read_bytes(), (other / "edges.csv").read_bytes())

    def test_nodes_rely_on_earlier_ones_and_nobody_on_a_claim(self):
        for shape in "gw":
            for u, v in rows(self.write(shape, shape) / "edges.csv"):
                self.assertLess(v, min(u, 18_000))

    def test_the_shapes_are_those_described(self):
        g, w = self.write("g", "g"), self.write("w", "w")
        self.assertAlmostEqual(len(rows(g / "edges.csv")) / 19_000, 3, delta=0.1)
        self.assertAlmostEqual(len(rows(w / "edges.csv")) / 19_980, 1.3, delta=0.05)
        self.assertEqual((g / "kinds.csv").read_text().count(",primary\n"), 1000)
        self.assertEqual((w / "kinds.csv").read_text().count(",primary\n"), 20)
        self.assertEqual(len(rows(g / "claims1000.csv")), 1000)

    def test_some_edges_are_turned_round_for_cycles(self):
        folder = self.write("g", "g")
        self.assertTrue(any(u < v for u, v in rows(folder / "edges_cyc.csv")))


if __name__ == "__main__":
    unittest.main()
