// What `stemma search` looks through: the texts of every entry that has any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/record.hpp"
#include "store/text_search.hpp"

namespace stemma::app {

/// The fields, that in which a word counts most first.
const std::vector<store::SearchField>& searched_fields();

/// Kinds of entries, in the order in which help names them.
std::vector<std::string> searched_kinds();

struct Searched {
  std::string_view kind;  ///< one of searched_kinds()
  std::string id;         ///< empty where the entries of a kind have none
  std::string date;       ///< as written, or empty
  std::vector<std::string> belongs;
  store::SearchDocument texts;  ///< by searched_fields()
};

/// Every entry of the record in the editor's order, kind after kind. A text that holds control characters has spaces
/// in their place.
std::vector<Searched> searched(const CaseRecord& record);

}  // namespace stemma::app
