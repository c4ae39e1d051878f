// How raters grade: the pairs of reliability and credibility that one person gave.
#pragma once

#include <string>
#include <vector>

#include "db/connection.hpp"
#include "model/rows.hpp"

namespace stemma::store {

struct Raters {
  std::vector<std::string> names;       ///< sorted; a RaterId is a place in it
  std::vector<model::HabitRow> habits;  ///< by rater
};

/// Of statements whose credibility somebody graded who graded the speaker's reliability too, with the newest such grade
/// that is not on a topic. What is sealed, and what cannot be judged (F, 6), is left out.
Raters read_raters(const db::Connection& connection);

}  // namespace stemma::store
