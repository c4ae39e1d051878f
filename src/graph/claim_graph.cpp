#include "graph/claim_graph.hpp"

#include <algorithm>

namespace stemma::graph {

ClaimGraph::ClaimGraph(const Lineage& lineage, const std::vector<bool>& counts, MergeBy merge)
    : world_(lineage.world()), merge_(merge), dissenters_(lineage.dissenters(counts)) {
  const auto entries = lineage.entries();
  std::vector<bool> counted(lineage.pages(), false);
  std::size_t most = 0;
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (!counts[i]) continue;
    counted[entries[i].page] = true;
    most += entries[i].path.size() + entries[i].cited.size();
  }
  constexpr std::uint32_t claim_key = PartyId::none_value;  // behind all others
  std::vector<Edge> edges;                                  // between keys at first
  edges.reserve(most);
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (!counts[i]) continue;
    const Entry& entry = entries[i];
    const std::size_t first = edges.size();
    for (const SourceId source : entry.path) {
      const std::uint32_t at = key(source);
      if (edges.size() > first) edges.back().to = at;
      edges.push_back({at, claim_key});
    }
    const std::uint32_t publisher = edges.back().from;
    for (const PublicationId cited : entry.cited) {
      if (counted[lineage.page(cited)]) edges.push_back({key(world_.publisher(cited)), publisher});
    }
    const bool ours = world_.rows().publications[entry.publication.index()].ours;
    if (ours || world_.party(entry.publisher) == world_.newsroom()) uncapped_.push_back(publisher);
  }
  keys_.reserve(edges.size());  // each key has an edge that leads on
  for (const Edge& edge : edges) keys_.push_back(edge.from);
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  const auto to_vertex = [this](std::uint32_t& wanted) {
    wanted = static_cast<Vertex>(std::lower_bound(keys_.begin(), keys_.end(), wanted) - keys_.begin());
  };
  for (Edge& edge : edges) {
    to_vertex(edge.from);
    to_vertex(edge.to);
  }
  for (Vertex& vertex : uncapped_) to_vertex(vertex);
  digraph_ = Digraph(keys_.size() + 1, edges);
}

std::uint32_t ClaimGraph::key(SourceId source) const {
  const PartyId party = world_.party(source);
  if (merge_ == MergeBy::party) return party.value;
  if (std::binary_search(dissenters_.begin(), dissenters_.end(), party)) return party.value;
  const GroupId group = world_.group(party);
  return group.is_none() ? party.value : world_.group_root(group).value;
}

Vertex ClaimGraph::vertex(SourceId source) const {
  const auto wanted = key(source);
  const auto at = std::lower_bound(keys_.begin(), keys_.end(), wanted);
  return at != keys_.end() && *at == wanted ? static_cast<Vertex>(at - keys_.begin()) : no_vertex;
}

LiveGraphs::LiveGraphs(const Lineage& support, const std::vector<bool>& live) : parties(support, live, MergeBy::party) {
  const World& world = support.world();
  const auto in_group = [&](SourceId source) { return !world.group(source).is_none(); };
  const auto entries = support.entries();
  const bool any = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return std::any_of(entry.path.begin(), entry.path.end(), in_group);
  });
  if (any) merged_.emplace(support, live, MergeBy::control);
}

}  // namespace stemma::graph
