// The statements on one claim as a graph from publishers back to origins.
//
// One node a statement, and one for each link of a chain that no recorded statement stands for. Links that are
// followed by the same chain share a node, so that what many outlets repeat is one node with many parents.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "stemma/statement.hpp"

namespace stemma::report {

struct TraceNode {
  SourceId source;
  PublicationId publication;               ///< that it was published in, or named by; else none
  std::optional<std::uint32_t> statement;  ///< index into the statements; none for a mere link
  std::vector<std::uint32_t> below;        ///< whom it had the claim from; empty at an origin
};

/// Node i is statement i; links stand behind them. It may have circles.
std::vector<TraceNode> trace_graph(const std::vector<Statement>& statements);

/// True where knowledge starts: a mere link with nothing below, or a statement that speaks at its origin.
bool is_origin(const TraceNode& node, const std::vector<Statement>& statements);

}  // namespace stemma::report
