#include "graph/claim_graph.hpp"

#include <algorithm>

namespace stemma::graph {

ClaimGraph::ClaimGraph(const Lineage& lineage, const std::vector<bool>& counts)
    : world_(lineage.world()), dissenters_(lineage.dissenters(counts)) {
  const auto entries = lineage.entries();
  std::vector<bool> counted(lineage.pages(), false);
  std::size_t most = 0;
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (!counts[i]) continue;
    counted[entries[i].page] = true;
    most += entries[i].path.size() + entries[i].cited.size();
  }
  std::vector<Edge> edges;
  edges.reserve(most);
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (!counts[i]) continue;
    const Entry& entry = entries[i];
    Vertex last = no_vertex;
    for (const SourceId source : entry.path) {
      const Vertex next = add(world_.party(source));
      if (last != no_vertex) edges.push_back({last, next});
      last = next;
    }
    edges.push_back({last, claim});  // the publisher
    for (const PublicationId cited : entry.cited) {
      if (counted[lineage.page(cited)]) edges.push_back({add(world_.party(world_.publisher(cited))), last});
    }
    if (world_.ours(entry.publication)) uncapped_.push_back(last);
  }
  digraph_ = Digraph(parties() + 1, edges);
}

ClaimGraph ClaimGraph::merged_by_control() const {
  ClaimGraph merged(world_, dissenters_);
  std::vector<Vertex> of(parties() + 1, claim);
  for (Vertex v = 1; v < of.size(); ++v) of[v] = merged.add(group_head(party(v)));
  std::vector<Edge> edges;
  edges.reserve(digraph_.edges());
  for (Vertex v = 0; v < of.size(); ++v) {
    for (const Vertex w : digraph_.out(v)) edges.push_back({of[v], of[w]});
  }
  merged.uncapped_.reserve(uncapped_.size());
  for (const Vertex v : uncapped_) merged.uncapped_.push_back(of[v]);
  merged.digraph_ = Digraph(merged.parties() + 1, edges);
  return merged;
}

PartyId ClaimGraph::group_head(PartyId party) const {
  if (std::binary_search(dissenters_.begin(), dissenters_.end(), party)) return party;
  const GroupId group = world_.group(party);
  return group.is_none() ? party : world_.group_root(group);
}

Vertex ClaimGraph::vertex(SourceId source) const {
  const PartyId party = world_.party(source);
  const std::size_t at = vertices_.place((merged_ ? group_head(party) : party).value);
  return at == parties() ? no_vertex : static_cast<Vertex>(at) + 1;
}

LiveGraphs::LiveGraphs(const Lineage& support, const std::vector<bool>& live) : parties(support, live) {
  for (Vertex v = 1; v <= parties.parties(); ++v) {
    if (support.world().group(parties.party(v)).is_none()) continue;
    merged_.emplace(parties.merged_by_control());
    return;
  }
}

}  // namespace stemma::graph
