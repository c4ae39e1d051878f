// A Mermaid flowchart, which code hosts and wikis draw inside a page.
#pragma once

#include "report/graph_face.hpp"

namespace stemma::report {

/// Claims are boxes, unnamed sources have a dashed border, denials a dotted arrow with a cross. A relation between
/// claims is a dotted line with its word on it, with a dot at the far end unless it goes both ways; neighbours are
/// pale. Nodes are numbered, so that no id can be a word of the language; the sources' ids stand in the labels of those
/// without a name.
class MermaidFace : public GraphFace {
 public:
  using GraphFace::GraphFace;

 protected:
  void write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) override;
};

}  // namespace stemma::report
