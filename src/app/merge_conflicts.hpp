// Conflicts between two copies of a case, as people see and settle them.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "app/edit/copy_names.hpp"
#include "store/three_way.hpp"

namespace stemma::app {

struct ShownConflict {
  enum class Choice {
    side,   ///< one of two values, or whether the entry stays
    new_id  ///< what the other copy's entry is to be called
  };
  Choice choice = Choice::side;
  std::string name;               ///< "c1.text", "c1", "claims.order"; or the id that two have
  std::string what;               ///< a sentence; empty where the name says it all
  std::string base, keep, other;  ///< in words
  bool has_base = false;          ///< there was something before both
};

/// Values of sealed entries, and of what names them, are left out unless `include_sealed`.
ShownConflict shown(const store::MergeConflict& conflict, const CopyNames& names, bool include_sealed);

/// What both had, and below it what each has, side by side in `width` columns.
void write_conflict(std::ostream& out, const ShownConflict& conflict, std::size_t width);

}  // namespace stemma::app
