#include "report/mermaid_face.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

/// Classes of nodes, and what is told of their looks.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> looks{
    {{"unnamed", "stroke-dasharray: 5 5"},
     {"claim", "stroke-width: 3px"},
     {"neighbour", "fill: #ffffff,stroke: #999999,color: #595959"}}};

/// "part-of" as people say it.
std::string words_of(std::string relation) {
  std::replace(relation.begin(), relation.end(), '-', ' ');
  return relation;
}

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
  std::map<std::string_view, std::string> classes;  // their members
  const auto put = [&](std::string_view name, std::size_t n) {
    std::string& members = classes[name];
    members += fmt::format("{}n{}", members.empty() ? "" : ",", n);
  };
  for (const GraphNode& node : nodes) {
    const std::size_t n = number.emplace(node.id, number.size()).first->second;
    const auto of = [&](std::string_view name) { return value_of(node.values, node_attributes(), name); };
    if (of("neighbour") == "true") {
      out_ << fmt::format("  n{}[\"{}: {}\"]\n", n, base::for_mermaid(node.label), base::for_mermaid(of("text")));
      put("neighbour", n);
    } else if (of("type") == "claim") {
      out_ << fmt::format("  n{}[\"{} #40;{}#41;: {}\"]\n", n, base::for_mermaid(node.label),
                          base::for_mermaid(of("status")), base::for_mermaid(of("text")));
      put("claim", n);
    } else {
      out_ << fmt::format("  n{}(\"{}\")\n", n, base::for_mermaid(node.label));
      if (of("named") == "false") put("unnamed", n);
    }
  }
  for (const GraphEdge& edge : edges) {
    if (const std::string relation = value_of(edge.values, edge_attributes(), "relation"); !relation.empty()) {
      // Neighbours have the last numbers: where it can be said either way, they come to stand on the right.
      const bool both_ways = relation == to_string(RelationKind::contradicts);
      std::size_t from = number.at(edge.from), to = number.at(edge.to);
      if (both_ways && from > to) std::swap(from, to);
      out_ << fmt::format("  n{} -. {} .-{} n{}\n", from, words_of(relation), both_ways ? "" : "o", to);
      continue;
    }
    const bool denial = value_of(edge.values, edge_attributes(), "stance") == "denial";
    const bool ends = edge.to.starts_with("c:");
    out_ << fmt::format("  n{} {} n{}\n", number.at(edge.from),
                        !denial ? "-->"
                        : ends  ? "-. denies .-x"
                                : "-.->",
                        number.at(edge.to));
  }
  for (const auto& [name, look] : looks) {
    if (const auto at = classes.find(name); at != classes.end()) {
      out_ << fmt::format("  classDef {0} {1}\n  class {2} {0}\n", name, look, at->second);
    }
  }
}

}  // namespace stemma::report
