// The graph of one claim: the claim is vertex 0, and parties are the others.
#pragma once

#include <optional>
#include <vector>

#include "graph/digraph.hpp"
#include "graph/flat_map.hpp"
#include "graph/lineage.hpp"

namespace stemma::graph {

class ClaimGraph {
 public:
  /// Of the entries that `counts` has: their chains, and an edge from the publisher of every cited
  /// publication with such an entry.
  ClaimGraph(const Lineage& lineage, const std::vector<bool>& counts);
  /// The same with the parties of a control group as one vertex; a dissenter has one of its own.
  ClaimGraph merged_by_control() const;

  const Digraph& digraph() const { return digraph_; }
  static constexpr Vertex claim = 0;
  std::size_t parties() const { return vertices_.entries().size(); }
  /// The party of a vertex; where several are merged, the one that they are called by.
  PartyId party(Vertex vertex) const { return PartyId{vertices_.entries()[vertex - 1].first}; }
  /// no_vertex if the source has no part in the graph.
  Vertex vertex(SourceId source) const;
  /// Vertices that the newsroom's own relays take: no limit on how many ways they carry.
  const std::vector<Vertex>& uncapped() const { return uncapped_; }

 private:
  struct None {};
  ClaimGraph(const World& world, std::vector<PartyId> dissenters)
      : world_(world), dissenters_(std::move(dissenters)), merged_(true) {}
  Vertex add(PartyId party) { return static_cast<Vertex>(vertices_.emplace(party.value, {}).first) + 1; }
  PartyId group_head(PartyId party) const;

  const World& world_;
  std::vector<PartyId> dissenters_;
  bool merged_ = false;
  FlatMap<None> vertices_;  ///< by party, in the order of the vertices
  std::vector<Vertex> uncapped_;
  Digraph digraph_;
};

/// The graphs that live support draws, for all who ask something of them.
class LiveGraphs {
 public:
  LiveGraphs(const Lineage& support, const std::vector<bool>& live);

  const ClaimGraph parties;
  /// The same where none of the parties is in a control group.
  const ClaimGraph& control() const { return merged_ ? *merged_ : parties; }

 private:
  std::optional<ClaimGraph> merged_;
};

}  // namespace stemma::graph
