// Every line that a database holds of a record, now and in its history: what a purge reads and rewrites.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "db/connection.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {

struct PurgeHistory {
  struct Told {
    CommitRow row;
    std::vector<Step> steps;
  };

  explicit PurgeHistory(const db::Connection& connection);

  RecordLines now;
  std::vector<Told> commits;

  /// Calls `visit` with every version of every entry: the record as it is, then what each commit took away. The first
  /// import has a line of its own, of the case before it.
  void each(const std::function<void(const LineKey&, const nlohmann::json&, bool is_now)>& visit) const;
};

/// The line as an object. Throws Error database if it is none.
nlohmann::json parsed_line(const std::string& line);

}  // namespace stemma::store
