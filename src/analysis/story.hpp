// In what order to tell how a finding came about.
#pragma once

#include <cstdint>
#include <vector>

#include "model/rows.hpp"
#include "stemma/judgement.hpp"
#include "stemma/statement.hpp"

namespace stemma::analysis {

struct Told {
  std::uint32_t statement = 0;  ///< index into the statements
  bool evidence = true;         ///< false: told only because evidence rests on it
  friend bool operator==(const Told&, const Told&) = default;
};

/// The finding's evidence and what it rests on, each statement after those that it rests on or whose publication
/// its chain names; else by date, undated ones last, then in the editor's order. A circle is entered where it is
/// oldest.
std::vector<Told> story_of(const Finding& finding, const std::vector<Statement>& statements,
                           const model::SharedRows& shared);

}  // namespace stemma::analysis
