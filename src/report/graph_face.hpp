// The picture as a graph for other programs: nodes and edges with what is known of them as attributes.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/picture.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// An attribute of nodes or edges, and its type as GraphML calls it: "string", "int" or "boolean".
struct GraphAttribute {
  std::string_view name, type;
};
struct GraphValue {
  std::size_t attribute = 0;  ///< into node_attributes() or edge_attributes()
  std::string text;
};
struct GraphNode {
  std::string id, label;
  std::vector<GraphValue> values;
};
struct GraphEdge {
  std::string from, to;
  std::vector<GraphValue> values;
};

/// Gathers; a format writes the finished graph.
class GraphFace : public Face {
 public:
  GraphFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 protected:
  virtual void write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) = 0;

  /// In the order of the attributes of every node: type, kind, named, reliability, state controlled, control group,
  /// choke point of, text, status, importance, independent origins (least and most), neighbour.
  static const std::vector<GraphAttribute>& node_attributes();
  /// stance, claims, weight (how many claims), credibility, first-hand; of an edge between claims relation alone.
  static const std::vector<GraphAttribute>& edge_attributes();

  std::ostream& out_;
  Words words_;
  Picture picture_;

 private:
  GraphNode node(SourceId source) const;
  GraphNode node(const Picture::Claim& claim) const;
  GraphNode neighbour(ClaimId claim) const;
  GraphEdge edge(const Picture::Arrow& arrow) const;
  GraphEdge edge(const Relation& relation) const;
};

}  // namespace stemma::report
