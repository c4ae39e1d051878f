// Rows of sheets that only add entries, put behind those that are there as they come.
//
// What rows come to is told by plan_sheet(), which holds the whole record. This adds the entries of which it is sure,
// from the row and what it refers to, that plan_sheet() and the check of the whole record would add them just so, and
// says no to every other row: then all is to be taken back and planned. So a row is added here that has an id which
// nothing has, or gets one; that is like no other entry of its kind; that refers to entries before it; that the reader
// of its fields takes without a mistake; and that closes no loop. Chains of a publisher who is the same as somebody,
// withdrawals where there are some already, checks, decisions and assessments are left to the plan.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "app/row_reader.hpp"
#include "store/append.hpp"

namespace stemma::app {

class RowAppender {
 public:
  /// `appending` must outlive it.
  explicit RowAppender(store::Appending& appending);

  /// Takes the entry that the row is read as. False where that is to be planned; nothing may be added afterwards.
  /// Throws what the database throws.
  bool add(ReadRow& read);
  /// Of the entry that was added last; empty where its kind has none.
  const std::string& id() const { return id_; }

 private:
  using Row = interchange::SheetRow;
  static constexpr std::size_t kinds = 8;

  template <class Record>
  bool add_entry(const ReadRow& read, EntryKind kind, Record& entry);
  bool add_attribution(const Row& row, AttributionRecord& said);
  bool add_withdrawal(const ReadRow& read, WithdrawalRecord& withdrawal);

  bool names_entries(const ReadRow& read) const;
  bool take_id(const Row& row, EntryKind kind);
  bool take_keys(const ReadRow& read);
  void see_those_there(interchange::SheetKind kind);
  bool take_attribution_id(const Row& row, const store::Published& publication, std::uint32_t claim);
  bool may_be_said(const store::Published& publication, const AttributionRecord& said) const;

  store::Appending& appending_;
  std::string id_;
  /// Hashes of what entries are known by: two texts that have one are taken for one, and that is planned.
  std::array<std::optional<std::unordered_set<std::size_t>>, kinds> keys_;
  std::size_t last_kind_ = 0;  ///< the last in the order of a plan that there was a row of
  const bool had_withdrawals_;
};

}  // namespace stemma::app
