#!/usr/bin/python3
"""Works out a claim's numbers and choke points with sqlite3 and igraph, as their users would.

    tests/bench/numbers_peer.py CASE.db CLAIMS

Writes a line of JSON for each of CLAIMS claims, evenly picked from those that nobody denies and that no withdrawal
touches (theirs need no reversals), and at last how many seconds reading the shared tables, reading the claims and
working out their numbers took. Written from the rules alone: what `stemma check --format json` calls `numbers` and `chokepoints`, as of the last day on record; of each
choke point all entries of the party.
"""

import collections
import itertools
import json
import sqlite3
import sys
import time

import igraph

OUTLETS = {"news-outlet", "news-agency", "social-account"}
THINGS = {"document", "dataset", "physical-evidence"}
PEOPLE = {"person", "group"}
PLAIN = """
select c.id from claim as c where exists (select 1 from attribution as a where a.claim = c.id)
and not exists (select 1 from attribution as a join publication as p on p.id = a.publication
                where a.claim = c.id and (a.stance = 'denies' or a.publication in (select of_publication from withdrawal)))
and not exists (select 1 from withdrawal_claim as w where w.claim = c.id)
and not exists (select 1 from chain_link as l join attribution as a on a.id = l.attribution
                where a.claim = c.id and l.publication in (select of_publication from withdrawal))
and not exists (select 1 from element as e where e.claim = c.id) order by c.id
"""

Entry = collections.namedtuple("Entry", "publication publisher links speaker first_hand")


def entry_class(kind):
    if kind in PEOPLE:
        return "people"
    return "thing" if kind in THINGS else "unknown" if kind == "unknown" else "body"


class World:
    """Sources, and which of them are one party, named, and under whose control."""

    def __init__(self, case):
        rows = case.execute("select id, kind, country from source order by id").fetchall()
        self.kind = [kind for _, kind, _ in rows]
        links = case.execute("select source, kind, other from identity_link").fetchall()
        same = igraph.Graph(n=len(rows), edges=[(a, b) for a, kind, b in links if kind == "same-as"])
        self.party = same.connected_components().membership
        self.klass, self.country = {}, {}
        for source, kind, country in rows:
            party = self.party[source]
            if self.klass.get(party, "unknown") == "unknown":
                self.klass[party] = entry_class(kind)
            if self.country.get(party) is None:
                self.country[party] = country
        anonymous = {source for (source,) in case.execute("select source from anonymity where anonymous = 1")}
        self.named = {self.party[source] for source in range(len(rows)) if source not in anonymous}
        pairs = lambda wanted: {frozenset((self.party[a], self.party[b])) for a, kind, b in links if kind == wanted}
        self.may_be_same, self.distinct = pairs("possibly-same-as"), pairs("distinct-from")
        self.group = self.groups(case)
        self.publisher = [by for (by,) in case.execute("select publisher from publication order by id")]
        self.cites = collections.defaultdict(list)
        for publication, target in case.execute("select publication, target_publication from derivation "
                                                "where target_publication is not null order by publication, position"):
            self.cites[publication].append(target)

    def groups(self, case):
        controllers, majority, minority = collections.defaultdict(list), collections.defaultdict(list), set()
        for below, above, share in case.execute("select controlled, controller, share from control "
                                                "where kind <> 'funded-by' order by controlled, position"):
            below, above = self.party[below], self.party[above]
            if below == above:
                continue
            if above not in controllers[below]:
                controllers[below].append(above)
            if share is not None and share > 50 and above not in majority[below]:
                majority[below].append(above)
            if share is not None and share <= 50:
                minority.add(below)

        def sole(party):
            if len(majority[party]) == 1:
                return majority[party][0]
            return controllers[party][0] if len(controllers[party]) == 1 and party not in minority else None

        found = {}
        for party in list(controllers):
            root, passed = party, set()
            while sole(root) is not None and root not in passed:
                passed.add(root)
                root = sole(root)
            if root != party and root not in passed:
                found[party] = found[root] = root
        return found

    def same_group(self, a, b):
        a, b = self.party[a], self.party[b]
        return a == b or (a in self.group and self.group[a] == self.group.get(b))

    def key(self, party):
        return self.group.get(party, party)


class Claim:
    def __init__(self, world, case, claim):
        self.world = world
        self.links = case.execute(
            "select l.attribution, l.source, l.publication from chain_link as l join attribution as a "
            "on a.id = l.attribution where a.claim = ? order by l.attribution, l.position", (claim,)).fetchall()
        self.attributions = case.execute(
            "select id, publication, stance, first_hand from attribution where claim = ? order by id", (claim,)).fetchall()

    def judged(self):
        world = self.world
        chains = collections.defaultdict(list)
        for attribution, source, publication in self.links:
            chains[attribution].append((source, publication))
        self.entries, self.printed = [], collections.defaultdict(set)
        for attribution, publication, stance, first_hand in self.attributions:
            links = [(world.publisher[cited] if source is None else source, cited)
                     for source, cited in chains[attribution]]
            self.printed[publication].update(world.party[source] for source, _ in links)
            self.printed[publication].update(world.party[world.publisher[cited]] for cited in world.cites[publication])
            if stance in ("asserts", "reports"):
                publisher = world.publisher[publication]
                speaker = links[-1][0] if links else publisher
                self.entries.append(Entry(publication, publisher, links, speaker, bool(first_hand)))
        self.inside = collections.defaultdict(list)
        for i, entry in enumerate(self.entries):
            self.inside[entry.publication].append(i)
        self.ground()
        self.spread()
        return self.counted()

    def cited(self, entry):
        return [p for p in self.world.cites[entry.publication] if p != entry.publication and self.inside.get(p)]

    def own_basis(self, entry):
        world = self.world
        return entry.first_hand and (not entry.links or world.kind[entry.speaker] in THINGS
                                     or world.same_group(entry.publisher, entry.speaker))

    def ground(self):
        world, count = self.world, len(self.entries)
        self.grounded, self.recorded = [False] * count, [True] * count
        self.rests_on, self.vouched = [[] for _ in range(count)], [[] for _ in range(count)]
        for i, entry in enumerate(self.entries):
            if not entry.links:
                if not entry.first_hand:
                    self.rests_on[i] = [j for p in self.cited(entry) for j in self.inside[p]]
                self.grounded[i] = not self.rests_on[i]
                if self.grounded[i] and not entry.first_hand:
                    self.recorded[i] = world.kind[entry.publisher] not in OUTLETS
                continue
            named = entry.links[-1][1]
            if named is not None:
                followed = [named] if named != entry.publication and self.inside.get(named) else []
            else:
                followed = [p for p in self.cited(entry)
                            if world.party[world.publisher[p]] == world.party[entry.speaker]]
            self.grounded[i] = not followed
            for publication in followed:
                knowing = [j for j in self.inside[publication] if self.own_basis(self.entries[j])]
                if knowing:
                    self.grounded[i] = True
                    self.vouched[i] += knowing
                else:
                    self.rests_on[i] += self.inside[publication]

    def spread(self):
        """Which entries some origin feeds."""
        needs = [[self.inside[p] for _, p in entry.links if p is not None and p != entry.publication and self.inside.get(p)]
                 for entry in self.entries]
        self.alive, changed = [False] * len(self.entries), True
        while changed:
            changed = False
            for i in range(len(self.entries)):
                if self.alive[i] or not (self.grounded[i] or any(self.alive[j] for j in self.rests_on[i])):
                    continue
                if all(any(self.alive[j] for j in need) for need in needs[i]):
                    self.alive[i] = changed = True

    def origins(self):
        """By party: whether its lineage is recorded, and the one document that it rests on."""
        world, found = self.world, {}
        for recorded in (True, False):
            for i, entry in enumerate(self.entries):
                if not (self.alive[i] and self.grounded[i] and self.recorded[i] == recorded):
                    continue
                origin = found.setdefault(world.party[entry.speaker], {"recorded": recorded, "documents": set()})
                examined = {self.entries[j].speaker for j in self.vouched[i]}
                one = len(examined) == 1 and world.kind[next(iter(examined))] in THINGS
                origin["documents"].add(next(iter(examined)) if one else None)
        return found

    def units(self, origins):
        """Origins merged by control and by document: lists of parties, in the order of their first ones."""
        tags = collections.defaultdict(list)
        for i, (party, origin) in enumerate(origins.items()):
            if party in self.world.group:
                tags["group", self.world.group[party]].append(i)
            if self.world.klass[party] == "thing":
                tags["document", party].append(i)
            elif len(origin["documents"]) == 1 and None not in origin["documents"]:
                tags["document", self.world.party[next(iter(origin["documents"]))]].append(i)
        edges = [(some[0], other) for some in tags.values() for other in some[1:]]
        parties = list(origins)
        merged = igraph.Graph(n=len(parties), edges=edges).connected_components()
        return sorted(([parties[i] for i in part] for part in merged), key=lambda part: parties.index(part[0]))

    def different(self, a, b):
        world, both = self.world, {a, b}
        if a == b or frozenset(both) in world.may_be_same:
            return False
        if both & world.named or world.klass[a] != world.klass[b]:
            return True
        if a in world.group and b in world.group and world.group[a] != world.group[b]:
            return True
        if world.country[a] and world.country[b] and world.country[a] != world.country[b]:
            return True
        return frozenset(both) in world.distinct or any(both <= printed for printed in self.printed.values())

    def largest_sets(self, items):
        """All maximal sets of items that surely differ."""
        edges = [(i, j) for i, j in itertools.combinations(range(len(items)), 2)
                 if all(self.different(a, b) for a in items[i] for b in items[j])]
        return igraph.Graph(n=len(items), edges=edges).maximal_cliques()

    def graph(self, key):
        """The claim's edges, and the number of each vertex; the claim is vertex 0."""
        world, number, edges = self.world, {}, set()
        vertex = lambda source: number.setdefault(key(world.party[source]), len(number) + 1)
        for entry in self.entries:
            path = [entry.publisher] + [source for source, _ in entry.links]
            steps = [(vertex(b), vertex(a)) for a, b in zip(path, path[1:])]
            steps += [(vertex(world.publisher[p]), vertex(entry.publisher)) for p in self.cited(entry)]
            edges.update(step for step in steps if step[0] != step[1])
            edges.add((vertex(entry.publisher), 0))
        return edges, number

    def ways(self, edges, number, key, items):
        if not items:
            return 0
        root = len(number) + 1
        more = [(root, root + 1 + i) for i in range(len(items))]
        more += {(root + 1 + i, number[key(party)]) for i, item in enumerate(items) for party in item}
        graph = igraph.Graph(n=root + 1 + len(items), edges=[*edges, *more], directed=True)
        return int(graph.vertex_connectivity(source=root, target=0, neighbors="error"))

    def choke_points(self, edges, number, starts):
        root = len(number) + 1
        graph = igraph.Graph(n=root + 1, edges=[*edges, *((root, number[party]) for party in starts)], directed=True)
        above, found, parties = graph.dominator(root, mode="out"), [], {v: party for party, v in number.items()}
        at = above[0]  # NaN where the root does not reach it
        while at == at and at >= 0 and at != root:
            found.append(parties[int(at)])
            at = above[int(at)]
        return found[::-1]

    def counted(self):
        world = self.world
        publishers = {entry.publisher for entry in self.entries}
        voices = {(True, world.party[p]) if world.kind[p] in OUTLETS or world.party[p] not in world.group
                  else (False, world.group[world.party[p]]) for p in publishers}
        numbers = {"publications": len({entry.publication for entry in self.entries}), "voices": len(voices)}
        origins = self.origins()
        recorded = {party: origin for party, origin in origins.items() if origin["recorded"]}
        points = []
        for name, lines, key, items, sure in (
                ("origins", "lines", lambda party: party, [[p] for p in origins], [[p] for p in recorded]),
                ("independent_origins", "controlled_lines", world.key, self.units(origins), self.units(recorded))):
            if not origins:
                numbers[name] = numbers[lines] = [0, 0]
                continue
            sets = self.largest_sets(sure)
            edges, number = self.graph(key)
            least = max((self.ways(edges, number, key, [sure[i] for i in some]) for some in sets), default=0)
            numbers[name] = [max(map(len, sets), default=0), len(items)]
            numbers[lines] = [least, self.ways(edges, number, key, items)]
            if name == "origins":
                points = self.choke_points(edges, number, recorded)
        numbers["origins"][0] = max(numbers["origins"][0], numbers["independent_origins"][0], numbers["lines"][0])
        for end in (0, 1):
            numbers["controlled_lines"][end] = min(numbers["controlled_lines"][end], numbers["lines"][end],
                                                   numbers["independent_origins"][end])
        return {"numbers": numbers, "chokepoints": points}


def main():
    case = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    plain = [claim for (claim,) in case.execute(PLAIN)]
    wanted = min(int(sys.argv[2]), len(plain))
    chosen = [plain[i * len(plain) // wanted] for i in range(wanted)]
    start = time.perf_counter()
    world = World(case)
    loaded = time.perf_counter()
    claims = [Claim(world, case, claim) for claim in chosen]
    read = time.perf_counter()
    found = [claim.judged() for claim in claims]
    done = time.perf_counter()
    slugs = dict(case.execute("select id, slug from claim"))
    entries = collections.defaultdict(list)
    for source, slug in case.execute("select id, slug from source"):
        entries[world.party[source]].append(slug)
    for claim, answer in zip(chosen, found):
        answer["chokepoints"] = [entries[party] for party in answer["chokepoints"]]
        print(json.dumps({"id": slugs[claim], **answer}))
    print(json.dumps({"load_s": loaded - start, "read_s": read - loaded, "run_s": done - read, "threads": 1}))


if __name__ == "__main__":
    main()
