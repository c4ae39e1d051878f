#!/usr/bin/python3
"""Writes a citation graph for tests/bench/graphs: the same bytes for the same arguments.

    tests/bench/generate_graph.py FOLDER [--nodes N] [--shape g|w] [--seed S]

Nodes are numbered in the order of time, so that each relies only on earlier ones: first the primaries, then
everybody who tells it on, and as the last tenth the claims, on which nobody relies. Whom to rely on is somebody of
late, somebody whom others relied on before (which makes a few widely quoted), or anybody.

  g   a twentieth are primaries; one to five references a node
  w   a thousandth are primaries; mostly one reference, as of a wire, so that choke points abound

Written are kinds.csv (id,kind), edges.csv (u,v: u relies on v), edges_cyc.csv (the same, and one edge in a thousand
turned round behind them, for cycles) and claims1000.csv (a thousand of the claims).
"""

import argparse
import pathlib
import random

RECENT = 1000
SHAPES = {"g": (20, lambda draw: 1 + draw(5)), "w": (1000, lambda draw: 1 if draw(10) < 7 else 1 + draw(3))}


def references(nodes, shape, seed):
    """Yields (node, what it relies on), in the order of nodes."""
    chance = random.Random(seed).random
    every, how_many = SHAPES[shape]

    def draw(below):
        return int(chance() * below)

    quoted = []
    claims_from = nodes - nodes // 10
    for node in range(max(1, nodes // every), nodes):
        known = min(node, claims_from)
        chosen = set()
        for _ in range(how_many(draw)):
            way = chance()
            if way < 0.5:
                chosen.add(known - 1 - draw(min(RECENT, known)))
            elif way < 0.8 and quoted:
                chosen.add(quoted[draw(len(quoted))])
            else:
                chosen.add(draw(known))
        for target in sorted(chosen):
            quoted.append(target)
            yield node, target


def write(folder, nodes, shape, seed):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    primaries, claims_from = max(1, nodes // SHAPES[shape][0]), nodes - nodes // 10
    edges = list(references(nodes, shape, seed))
    rows = "".join(f"{u},{v}\n" for u, v in edges)
    (folder / "edges.csv").write_text("u,v\n" + rows)
    again = random.Random(seed + 1)
    turned = [edges[int(again.random() * len(edges))] for _ in range(len(edges) // 1000)]
    back = "".join(f"{v},{u}\n" for u, v in turned if u < claims_from)
    (folder / "edges_cyc.csv").write_text("u,v\n" + rows + back)
    kinds = ("primary" if node < primaries else "claim" if node >= claims_from else "source" for node in range(nodes))
    (folder / "kinds.csv").write_text("id,kind\n" + "".join(f"{node},{kind}\n" for node, kind in enumerate(kinds)))
    step = max(1, (nodes - claims_from) // 1000)
    (folder / "claims1000.csv").write_text("claim\n" + "".join(f"{c}\n" for c in range(claims_from, nodes, step)[:1000]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--nodes", type=int, default=100_000, metavar="N")
    parser.add_argument("--shape", choices=sorted(SHAPES), default="g")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    options = parser.parse_args()
    write(options.folder, options.nodes, options.shape, options.seed)


if __name__ == "__main__":
    main()
