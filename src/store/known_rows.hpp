// What ids mean in a database, looked up one by one: in memory that does not grow with the case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.hpp"
#include "store/id_filter.hpp"
#include "store/references.hpp"

namespace stemma::store {

/// Ids of one kind that were found lately, and what they mean.
class RecentIds {
 public:
  /// Holds this many, an even number, at most.
  explicit RecentIds(std::size_t places) : places_(places) {}

  /// Null for one that is not remembered.
  const Known* find(std::string_view slug);
  void put(std::string_view slug, const Known& known);

 private:
  struct Place {
    std::string slug;  ///< empty: of no id
    Known known;
  };
  /// Each id has two places, which it shares with others: first the one that was used last.
  Place* places_of(std::string_view slug);

  std::vector<Place> places_;
};

/// The database must outlive it.
class KnownRows : public References {
 public:
  explicit KnownRows(const db::Connection& connection);

  /// Sources, claims and publications that were asked for lately are remembered; an id that nobody has is too.
  std::optional<Known> find(EntryKind kind, std::string_view slug) const override;
  /// The same without remembering.
  std::optional<Known> look_up(EntryKind kind, std::string_view slug) const;
  /// False: no source, claim or publication has this id. True: one may have it. Whoever asks for many is answered from
  /// memory.
  bool may_be_known(std::string_view slug) const;
  /// An entry that was put into the database just now.
  void add(EntryKind kind, std::string_view slug, const Known& known);

 private:
  struct OfKind {
    RecentIds recent;
    std::vector<std::string> absent;  ///< ids that nothing has
    db::Statement by_slug, rows_between;
    std::uint32_t next_block = 0;  ///< behind the rows that were remembered together last
  };
  void remember_around(OfKind& of_kind, std::uint32_t row) const;

  void fill_filter() const;

  const db::Connection& connection_;
  mutable std::vector<OfKind> kinds_;
  mutable std::uint32_t asked_ = 0;         ///< how often whether an id may be known
  mutable std::optional<IdFilter> filter_;  ///< of all ids of these kinds, once many were asked for
};

}  // namespace stemma::store
