// Which entry of a case each row of a sheet is for.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "interchange/sheet_reader.hpp"
#include "interchange/sheet_rows.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

/// The entries of one kind as the record has them and as people see them: in the same order.
struct SheetTable {
  std::vector<interchange::SheetCells> real, shown;
  std::unordered_map<std::string, std::size_t> by_id;                ///< both ids
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;  ///< natural keys
};

struct MatchedRow {
  const interchange::SheetRow* row = nullptr;
  interchange::PlacedCells placed;      ///< the row's, naming what is really there
  std::optional<std::size_t> existing;  ///< index among the entries of its kind
  std::string id;                       ///< of a new one; empty where it is made later, or never
  bool repeats = false;                 ///< says what a row before it says, or nobody needs it
  bool refused = false;                 ///< the reader was told why
};

/// Takes the rows kind by kind, in the order of sheet_layouts(); what it finds wrong it tells the reader, and which ids
/// cells may name.
class SheetMatcher {
 public:
  SheetMatcher(const CaseRecord& record, const CaseRecord& seen, interchange::SheetReader& reader);

  /// What else a line tells falls with a row of it that is refused.
  MatchedRow match(const interchange::SheetRow& row);

  const SheetTable& table(interchange::SheetKind kind) const { return tables_[static_cast<std::size_t>(kind)]; }
  bool is_taken(const std::string& id) const { return taken_.contains(id); }
  /// It is that of a sealed entry, or has one in it as default ids of attributions do: nobody is told it.
  bool is_sealed(std::string_view id) const;
  /// From now on the id is that of an entry of this kind, one with an id, which is told where it is not sealed.
  void take(interchange::SheetKind kind, const std::string& id, bool told = true);
  void refuse(MatchedRow& row, std::string message, std::string hint);

 private:
  void rename(MatchedRow& row) const;
  void match_key(MatchedRow& row, const std::vector<std::string>& keys);
  void match_new(MatchedRow& row, const std::string& id, const std::vector<std::string>& keys);
  bool like_another(MatchedRow& row, const std::string& id, const std::vector<std::string>& keys);
  void find_repeats(MatchedRow& row, const std::vector<std::string>& keys);
  std::string name(std::string_view of) const;

  interchange::SheetReader& reader_;
  std::vector<SheetTable> tables_;
  const interchange::SheetLayout* layout_ = nullptr;  ///< of the row that is being matched
  std::set<std::string> taken_, new_ids_;
  std::set<std::string, std::less<>> sealed_;
  std::map<std::string, std::string> renames_, new_by_key_;  ///< with the kind's name in front
  std::map<std::string, interchange::PlacedCells> seen_;
  std::set<std::uint32_t> refused_lines_;
};

}  // namespace stemma::app
