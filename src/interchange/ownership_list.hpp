// Lists of who owns, funds and edits which outlet, to be matched with the sources of a case.
//
// Two layouts, told apart by their header: the State Media Matrix (columns Region, Country, Media company, Main assets,
// URL, Typology, …; codes of Dragomir's State Media Monitor), and a plain list with a row for each host, handle or name
// (match_type, match_value, entity_id, entity_name, country, parent_id, funding, ownership, editorial, scheme, code,
// as_of, source_url, note). What a list says is a property of control at its date, never of truth: nothing here
// touches a reliability.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/csv.hpp"
#include "stemma/date.hpp"

namespace stemma::interchange {

/// What a row says of control.
enum class Bond : std::uint8_t {
  none,        ///< independent, or no owner named: nothing to record
  state,       ///< edited under a state's control: SC and CaPu
  owner,       ///< captured and private, CaPr: controlled by its owner, where the list names one
  state_funds  ///< funded by a state that does not edit it: ISFM and ISF. Never groups
};

struct OwnershipEntry {
  std::uint32_t line = 1;
  std::string id;                        ///< entity_id of the plain layout
  std::string title;                     ///< as the list calls it
  std::vector<std::string> hosts;        ///< lower case
  std::vector<std::string> handles;      ///< "twitter/tass_agency"; "/tass_agency" where the platform is not told
  std::vector<std::string> names;        ///< folded
  std::vector<std::string> short_names;  ///< folded; too short or vague to count without the country
  std::string country;                   ///< two letters, or empty
  Bond bond = Bond::none;
  std::string code;    ///< "SC"; empty where the list has none
  std::string scheme;  ///< "State Media Monitor"
  std::string owner_id, owner_name;
  std::optional<Date> as_of;
  std::string url;  ///< of the list's own page on it
  std::string note;
};

/// A row that is not used, and why.
struct KeptOut {
  std::uint32_t line = 1;
  std::string title;
  std::string reason;
};

struct OwnershipList {
  std::vector<OwnershipEntry> entries;
  std::vector<KeptOut> kept_out;  ///< by line
  bool dated = false;             ///< some row has a date of its own
};

/// Throws Error bad_input where the file is no CSV or its header is neither layout's.
OwnershipList read_ownership_list(std::string_view text, const std::string& name, const base::Limits& limits = {});

/// The seven codes of the State Media Matrix and what they say of funding, ownership and editorial control:
/// 'Y', 'N' or '?'.
struct MediaCode {
  std::string_view code, words;
  char funding, ownership, editorial;
};
const MediaCode* media_code(std::string_view code);
Bond bond_of(const MediaCode& code);

/// A row by its column names, as the two layouts read it.
class ListRow {
 public:
  ListRow(const std::map<std::string, std::size_t>& columns, const CsvRow& row) : columns_(columns), row_(row) {}
  /// Without spaces at its ends; empty if there is no such column.
  std::string get(const std::string& column) const;
  std::uint32_t line() const { return row_.front().at.line; }

 private:
  const std::map<std::string, std::size_t>& columns_;
  const CsvRow& row_;
};

/// One row each, into entries or kept_out.
void read_matrix_row(const ListRow& row, OwnershipList& list);
void read_plain_row(const ListRow& row, OwnershipList& list);
/// One more entry for each company of the matrix whose rows agree.
void add_companies(OwnershipList& list);

}  // namespace stemma::interchange
