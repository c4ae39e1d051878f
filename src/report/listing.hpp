// What `stemma list` shows: rows of one kind, one value for every face.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// Nothing, a text, yes or no, a count, a range, or ids.
using ListValue = std::variant<std::monostate, std::string, bool, std::uint64_t, Interval, std::vector<std::string>>;

struct ListColumn {
  std::string_view key;           ///< in JSON
  std::string_view heading = {};  ///< in the terminal; a column without one is left out there
  bool flexible = false;          ///< takes the room that is left
  std::size_t most = 20;          ///< columns that it keeps in the terminal
  bool in_json = true;
};

struct ListRow {
  std::string id;  ///< empty where the entries of a kind have none
  std::vector<ListValue> values;
};

struct Listing {
  std::string_view what;  ///< "sources"
  std::optional<Day> as_of;
  std::string policy;
  std::vector<ListColumn> columns;
  std::vector<ListRow> rows;
};

/// Nothing at all where nothing was found.
void write_text(std::ostream& out, const Listing& listing, const FaceOptions& options);
/// schema/list.schema.json describes it.
void write_json(std::ostream& out, const Listing& listing, const Words& words, const FaceOptions& options);
/// One id a line.
void write_ids(std::ostream& out, const Listing& listing);

}  // namespace stemma::report
