// What `stemma show` says of one id: the record's entry, and what judging makes of it.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/field.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/date.hpp"

namespace stemma::report {

struct SheetEntry {
  std::string_view kind;  ///< "claim", "source", "publication", "attribution"
  std::string id;
  std::string title;  ///< the claim's text, a name: what stands beside the id
  Field record;       ///< in the shape of the case file
  Field judged;       ///< as of the day
};

struct Sheet {
  std::optional<Day> as_of;
  std::string policy;
  std::vector<SheetEntry> entries;  ///< several where kinds share the id
};

void write_text(std::ostream& out, const Sheet& sheet, const FaceOptions& options);
/// schema/show.schema.json describes it.
void write_json(std::ostream& out, const Sheet& sheet, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
