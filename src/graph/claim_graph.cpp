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
  std::vector<bool> counted(lineage.pages(), false);
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (counts[i]) counted[entries[i].page] = true;
  }
  for (EntryIndex i = 0; i < entries.size(); ++i) {
    if (!counts[i]) continue;
    const Entry& entry = entries[i];
    SourceId nearer = entry.publisher;
    publishers.push_back(nearer);
    keys_.push_back(key(nearer));
    for (const model::NodeRef& link : lineage.chain(entry)) {
      const SourceId source = world_.source_of(link);
      steps.push_back({source, nearer});
      keys_.push_back(key(source));
      nearer = source;
    }
    for (const PublicationId cited : lineage.cited(entry)) {
      if (counted[lineage.page(cited)]) steps.push_back({world_.publisher(cited), entry.publisher});
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

}  // namespace stemma::graph
