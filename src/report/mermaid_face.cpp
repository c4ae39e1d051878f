#include "report/mermaid_face.hpp"

#include <fmt/core.h>

#include <map>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

std::string value_of(const std::vector<GraphValue>& values, const std::vector<GraphAttribute>& attributes,
                     std::string_view name) {
  for (const GraphValue& value : values) {
    if (attributes[value.attribute].name == name) return value.text;
  }
  return {};
}

}  // namespace

void MermaidFace::write(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) {
  out_ << "flowchart LR\n";
  std::map<std::string, std::size_t> number;
  std::string unnamed, claims;
  for (const GraphNode& node : nodes) {
    const std::size_t n = number.emplace(node.id, number.size()).first->second;
    const auto of = [&](std::string_view name) { return value_of(node.values, node_attributes(), name); };
    if (of("type") == "claim") {
      out_ << fmt::format("  n{}[\"{} #40;{}#41;: {}\"]\n", n, base::for_mermaid(node.label),
                          base::for_mermaid(of("status")), base::for_mermaid(of("text")));
      claims += fmt::format("{}n{}", claims.empty() ? "" : ",", n);
    } else {
      out_ << fmt::format("  n{}(\"{}\")\n", n, base::for_mermaid(node.label));
      if (of("named") == "false") unnamed += fmt::format("{}n{}", unnamed.empty() ? "" : ",", n);
    }
  }
  for (const GraphEdge& edge : edges) {
    const bool denial = value_of(edge.values, edge_attributes(), "stance") == "denial";
    const bool ends = edge.to.starts_with("c:");
    out_ << fmt::format("  n{} {} n{}\n", number.at(edge.from),
                        !denial ? "-->"
                        : ends  ? "-. denies .-x"
                                : "-.->",
                        number.at(edge.to));
  }
  out_ << "  classDef unnamed stroke-dasharray: 5 5\n  classDef claim stroke-width: 3px\n";
  if (!unnamed.empty()) out_ << "  class " << unnamed << " unnamed\n";
  if (!claims.empty()) out_ << "  class " << claims << " claim\n";
}

}  // namespace stemma::report
