#!/usr/bin/python3
"""Answers one question on a citation graph with igraph or networkx, as their users would, and times it.

    tests/bench/graph_peer.py igraph|networkx components|dominators|ways FOLDER [CLAIMS]

Prints the line of JSON that bench_graph prints, ways for the first CLAIMS claims only.
"""

import json
import pathlib
import resource
import sys
import time
import zlib


def numbers(file):
    with open(file, encoding="ascii") as lines:
        next(lines)
        for line in lines:
            yield tuple(map(int, line.split(",")))


def kinds(folder):
    lines = (folder / "kinds.csv").read_text().splitlines()[1:]
    return len(lines), [node for node, line in enumerate(lines) if line.endswith(",primary")]


def edges(folder, question):
    """The graph that the question is about: its nodes, its edges, and the node that all primaries are tied to."""
    nodes, primary = kinds(folder)
    if question == "components":
        return nodes, list(numbers(folder / "edges_cyc.csv")), None
    if question == "dominators":
        return nodes + 1, [(v, u) for u, v in numbers(folder / "edges.csv")] + [(nodes, p) for p in primary], nodes
    return nodes + 1, list(numbers(folder / "edges.csv")) + [(p, nodes) for p in primary], nodes


# What is printed of an answer, worked out after the watch has stopped.
SUMMARIES = {
    "components": lambda sizes: {"components": len(sizes), "largest": max(sizes)},
    "dominators": lambda found: {"crc": zlib.crc32(",".join(str(int(v)) for v in found).encode())},
    "ways": lambda found: {"ways": found},
}


def igraph(question, folder, claims):
    import igraph as library

    count, pairs, tie = edges(folder, question)
    graph = library.Graph(n=count, edges=pairs, directed=True)
    yield
    if question == "components":
        yield graph.connected_components(mode="strong").sizes()
    elif question == "dominators":
        yield graph.dominator(tie, mode="out")[:tie]
    else:
        yield [int(graph.vertex_connectivity(source=c, target=tie, neighbors="error")) for c in claims]


def networkx(question, folder, claims):
    import networkx as library

    count, pairs, tie = edges(folder, question)
    graph = library.DiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(pairs)
    yield
    if question == "components":
        yield [len(component) for component in library.strongly_connected_components(graph)]
    elif question == "dominators":
        found = library.immediate_dominators(graph, tie)
        yield [found.get(node, -1) for node in range(tie)]
    else:
        yield [library.node_connectivity(graph, c, tie) for c in claims]


def main():
    peer, question, folder = sys.argv[1:4]
    folder = pathlib.Path(folder)
    claims = [row[0] for row in numbers(folder / "claims1000.csv")][: int(sys.argv[4]) if len(sys.argv) > 4 else 10]
    start = time.process_time()
    steps = {"igraph": igraph, "networkx": networkx}[peer](question, folder, claims)
    next(steps)
    loaded = time.process_time()
    found = next(steps)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answer = SUMMARIES[question](found)
    print(json.dumps({"load_s": loaded - start, "run_s": done - loaded, "peak_mb": peak, "answer": answer}))


if __name__ == "__main__":
    main()
