#include "graph/claim_graph.hpp"

#include <algorithm>

namespace stemma::graph {

ClaimGraph::ClaimGraph(const Lineage& lineage, const std::vector<bool>& counts, MergeBy merge)
    : world_(lineage.world()), merge_(merge), dissenters_(lineage.dissenters(counts)) {
  struct Step {
    SourceId from, to;
  };
  std::vector<Step> steps;
  std::vector<SourceId> publishers;
  std::vector<SourceId> shared;
  const auto entries = lineage.entries();
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (!counts[i]) continue;
    const Entry& entry = entries[i];
    const auto path = lineage.path(entry);
    for (std::size_t step = 0; step + 1 < path.size(); ++step) steps.push_back({path[step], path[step + 1]});
    publishers.push_back(entry.publisher);
    for (const SourceId source : path) keys_.push_back(key(source));
    for (const PublicationId cited : lineage.cited(entry)) {
      const auto list = lineage.in(cited);
      if (std::any_of(list.begin(), list.end(), [&](EntryIndex at) { return counts[at]; })) {
        steps.push_back({world_.publisher(cited), entry.publisher});
      }
    }
    const bool ours = world_.rows().publications[entry.publication.index()].ours;
    if (ours || world_.party(entry.publisher) == world_.newsroom()) shared.push_back(entry.publisher);
  }
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());

  std::vector<Edge> edges;
  edges.reserve(steps.size() + publishers.size());
  for (const Step& step : steps) edges.push_back({vertex(step.from), vertex(step.to)});
  for (const SourceId publisher : publishers) edges.push_back({vertex(publisher), claim()});
  uncapped_.reserve(shared.size());
  for (const SourceId publisher : shared) uncapped_.push_back(vertex(publisher));
  digraph_ = Digraph(keys_.size() + 1, std::move(edges));
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

}  // namespace stemma::graph
