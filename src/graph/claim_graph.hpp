// The graph of one claim: parties as vertices 0 … n-1 and the claim as vertex n.
#pragma once

#include <optional>
#include <vector>

#include "graph/digraph.hpp"
#include "graph/lineage.hpp"

namespace stemma::graph {

enum class MergeBy : std::uint8_t { party, control };

class ClaimGraph {
 public:
  /// Of the entries that `counts` has: their chains, and an edge from the publisher of every cited
  /// publication with such an entry. With MergeBy::control the parties of a control group are one vertex; a
  /// dissenter has one of its own.
  ClaimGraph(const Lineage& lineage, const std::vector<bool>& counts, MergeBy merge);

  const Digraph& digraph() const { return digraph_; }
  Vertex claim() const { return static_cast<Vertex>(keys_.size()); }
  /// no_vertex if the source has no part in the graph.
  Vertex vertex(SourceId source) const;
  /// Vertices that the newsroom's own relays take: no limit on how many ways they carry.
  const std::vector<Vertex>& uncapped() const { return uncapped_; }

 private:
  std::uint32_t key(SourceId source) const;

  const World& world_;
  MergeBy merge_;
  std::vector<PartyId> dissenters_;
  std::vector<std::uint32_t> keys_;  ///< party, or group root, of each vertex; ascending
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
