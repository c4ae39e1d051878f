// Part of the rows that all claims share, while other threads read it.
#pragma once

#include <future>
#include <vector>

#include "model/rows.hpp"

namespace stemma::store {

/// Neither is valid where nothing is read beside.
struct RowsBeside {
  std::future<model::SharedRows> publications;  ///< and what they are derived from
  std::future<std::vector<model::HabitRow>> habits;
};

}  // namespace stemma::store
