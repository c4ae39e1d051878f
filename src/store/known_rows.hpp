// What ids mean in a database, looked up one by one: in memory that does not grow with the case.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.hpp"
#include "store/references.hpp"

namespace stemma::store {

/// The database must outlive it.
class KnownRows : public References {
 public:
  explicit KnownRows(const db::Connection& connection);

  /// Sources, claims and publications that were asked for lately are remembered; an id that nobody has is too.
  std::optional<Known> find(EntryKind kind, std::string_view slug) const override;
  /// The same without remembering.
  std::optional<Known> look_up(EntryKind kind, std::string_view slug) const;
  /// An entry that was put into the database just now.
  void add(EntryKind kind, std::string_view slug, const Known& known);

 private:
  struct Slot {
    std::string slug;
    EntryKind kind = EntryKind::source;
    std::optional<Known> known;
  };
  Slot& slot(EntryKind kind, std::string_view slug) const;

  mutable std::vector<Slot> slots_;              ///< each id has one place, which it shares
  mutable std::vector<db::Statement> look_ups_;  ///< by kind
};

}  // namespace stemma::store
