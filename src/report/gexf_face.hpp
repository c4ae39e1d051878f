// GEXF 1.2, the version that Gephi and networkx 2.8 read.
#pragma once

#include "report/graph_face.hpp"

namespace stemma::report {

class GexfFace : public GraphFace {
 public:
  using GraphFace::GraphFace;

 protected:
  void write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) override;
};

}  // namespace stemma::report
