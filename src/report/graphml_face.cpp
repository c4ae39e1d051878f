#include "report/graphml_face.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

void write_keys(std::ostream& out, const std::vector<GraphAttribute>& attributes, std::string_view of) {
  for (const GraphAttribute& attribute : attributes) {
    out << fmt::format("  <key id=\"{0}_{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n", of, attribute.name,
                       attribute.type);
  }
}

void write_values(std::ostream& out, const std::vector<GraphValue>& values,
                  const std::vector<GraphAttribute>& attributes, std::string_view of) {
  for (const GraphValue& value : values) {
    out << fmt::format("      <data key=\"{}_{}\">{}</data>\n", of, attributes[value.attribute].name,
                       base::for_xml(value.text));
  }
}

}  // namespace

void GraphmlFace::write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) {
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       << "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
       << "  <key id=\"node_label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n";
  write_keys(out_, node_attributes(), "node");
  write_keys(out_, edge_attributes(), "edge");
  out_ << "  <graph edgedefault=\"directed\">\n";
  for (const GraphNode& node : nodes) {
    out_ << fmt::format("    <node id=\"{}\">\n      <data key=\"node_label\">{}</data>\n", base::for_xml(node.id),
                        base::for_xml(node.label));
    write_values(out_, node.values, node_attributes(), "node");
    out_ << "    </node>\n";
  }
  for (const GraphEdge& edge : edges) {
    out_ << fmt::format("    <edge source=\"{}\" target=\"{}\">\n", base::for_xml(edge.from), base::for_xml(edge.to));
    write_values(out_, edge.values, edge_attributes(), "edge");
    out_ << "    </edge>\n";
  }
  out_ << "  </graph>\n</graphml>\n";
}

}  // namespace stemma::report
