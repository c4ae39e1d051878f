// Which entries are to be kept back: their own sensitivity, and what follows from it.
//
// A publication by a protected source is protected, and so is an attribution in a protected publication or
// to a protected claim: its words would give the other away. Where only the chain passes through a
// protected entry the attribution itself stays, and its words are withheld.
#pragma once

#include <vector>

#include "db/connection.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::store {

/// By row number.
struct Protection {
  std::vector<bool> sources, claims, publications, attributions;
  std::vector<bool> words;  ///< attributions whose words are withheld: the protected ones and more
  bool any = false;
};

/// What is at least as sensitive as `from` (internal or sealed).
Protection read_protection(const db::Connection& connection, Sensitivity from);

}  // namespace stemma::store
