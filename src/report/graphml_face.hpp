// GraphML, which networkx, igraph, Gephi and yEd read.
#pragma once

#include "report/graph_face.hpp"

namespace stemma::report {

class GraphmlFace : public GraphFace {
 public:
  using GraphFace::GraphFace;

 protected:
  void write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) override;
};

}  // namespace stemma::report
