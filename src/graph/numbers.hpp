// The six numbers of a claim (DESIGN §3.3), from its lineage and liveness.
#pragma once

#include <utility>
#include <vector>

#include "graph/claim_graph.hpp"
#include "graph/liveness.hpp"
#include "graph/origins.hpp"
#include "graph/provenance.hpp"

namespace stemma::graph {

struct Counting {
  Numbers numbers;
  std::vector<SourceId> voices;                          ///< publishers of live support, by date
  std::vector<std::pair<SourceId, SourceId>> undecided;  ///< origins that may be one and the same
};

Counting count(const Lineage& support, const Liveness& live, const LiveGraphs& graphs,
               const std::vector<OriginEntry>& origins, const Exactness& exactness);

}  // namespace stemma::graph
