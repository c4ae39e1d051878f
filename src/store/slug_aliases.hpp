// Ids that entries once had: kept, so that what was written down elsewhere still leads to them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "db/connection.hpp"
#include "store/entities.hpp"
#include "store/store.hpp"

namespace stemma::store {

/// Across an edit: read before it, written after it.
class SlugAliases {
 public:
  /// The aliases in the database, and the ids of `record`, which become aliases where the edit changes them.
  SlugAliases(const db::Connection& connection, const CaseRecord& record);

  /// Drops those of which `drop` is true; it is given an id and the entry's uid.
  void forget(const std::function<bool(const std::string&, const base::Uid&)>& drop);

  /// Writes those whose entry is still there and whose id nothing else of its kind has taken. `more` lead to ids of the
  /// record that is written.
  void write(Writing& writing, const std::vector<Edit::Alias>& more) const;

 private:
  std::map<std::pair<std::string, std::string>, base::Uid> known_;  ///< uid by kind and id
};

}  // namespace stemma::store
