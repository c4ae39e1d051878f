// The citation graphs that are measured: a folder of CSV files of whole numbers, each with one line of headings.
#pragma once

#include <string>
#include <vector>

#include "graph/digraph.hpp"

namespace stemma::bench {

/// Rows `u,v` of edges.csv or edges_cyc.csv: u relies on v. Throws std::runtime_error if the file cannot be read or
/// holds anything else.
std::vector<graph::Edge> read_edges(const std::string& file);

/// Number of rows of kinds.csv, `id,kind` in ascending order of ids, and which of them are primary.
struct Kinds {
  graph::Vertex nodes = 0;
  std::vector<graph::Vertex> primary;
};
Kinds read_kinds(const std::string& file);

/// Rows of claims1000.csv: one number each.
std::vector<graph::Vertex> read_claims(const std::string& file);

}  // namespace stemma::bench
