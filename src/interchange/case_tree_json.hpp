// The tree of a case file as JSON.
#pragma once

#include <string>

#include "interchange/node.hpp"

namespace stemma::interchange {

/// Indented JSON in the order of the file. A scalar is a boolean or a number where a reader took it for
/// one and a string everywhere else.
std::string tree_as_json(const Node& root);

}  // namespace stemma::interchange
