// What was printed on one claim by the day, for faces that show it as a tree.
#pragma once

#include <vector>

#include "graph/world.hpp"
#include "model/rows.hpp"
#include "stemma/statement.hpp"

namespace stemma::graph {

/// Every attribution of the claim that was out by the day, in the editor's order. Those that are neither support
/// nor denial count as they stand and rest on nothing.
std::vector<Statement> statements(const model::ClaimRows& rows, const World& world);

}  // namespace stemma::graph
