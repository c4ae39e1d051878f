#include "report/gexf_face.hpp"

#include <fmt/core.h>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

constexpr std::string_view weight = "weight";  ///< GEXF has an attribute of its own for it

void write_attributes(std::ostream& out, const std::vector<GraphAttribute>& attributes, std::string_view of) {
  out << fmt::format("    <attributes class=\"{}\">\n", of);
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    const std::string_view type = attributes[i].type == "int" ? "integer" : attributes[i].type;
    if (attributes[i].name == weight) continue;
    out << fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i, attributes[i].name, type);
  }
  out << "    </attributes>\n";
}

void write_values(std::ostream& out, const std::vector<GraphValue>& values,
                  const std::vector<GraphAttribute>& attributes) {
  out << "        <attvalues>\n";
  for (const GraphValue& value : values) {
    if (attributes[value.attribute].name == weight) continue;
    out << fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n", value.attribute, base::for_xml(value.text));
  }
  out << "        </attvalues>\n";
}

std::string weight_of(const GraphEdge& edge, const std::vector<GraphAttribute>& attributes) {
  for (const GraphValue& value : edge.values) {
    if (attributes[value.attribute].name == weight) return value.text;
  }
  return "1";
}

}  // namespace

void GexfFace::write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) {
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       << "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
       << "  <graph defaultedgetype=\"directed\" mode=\"static\">\n";
  write_attributes(out_, node_attributes(), "node");
  write_attributes(out_, edge_attributes(), "edge");
  out_ << "    <nodes>\n";
  for (const GraphNode& node : nodes) {
    out_ << fmt::format("      <node id=\"{}\" label=\"{}\">\n", base::for_xml(node.id), base::for_xml(node.label));
    write_values(out_, node.values, node_attributes());
    out_ << "      </node>\n";
  }
  out_ << "    </nodes>\n    <edges>\n";
  for (std::size_t i = 0; i < edges.size(); ++i) {
    out_ << fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\" weight=\"{}\">\n", i,
                        base::for_xml(edges[i].from), base::for_xml(edges[i].to),
                        weight_of(edges[i], edge_attributes()));
    write_values(out_, edges[i].values, edge_attributes());
    out_ << "      </edge>\n";
  }
  out_ << "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace stemma::report
