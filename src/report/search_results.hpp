// What `stemma search` found: entries, best first, and the places in their texts.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/loose_text.hpp"
#include "report/options.hpp"
#include "report/words.hpp"
#include "stemma/date.hpp"

namespace stemma::report {

/// A text in which something was found, and where.
struct FoundText {
  std::string_view field;  ///< "quote"
  std::string text;        ///< whole
  std::vector<base::Stretch> marks;
};

struct SearchHit {
  std::string_view kind;             ///< "attribution"
  std::string id;                    ///< empty where the entries of a kind have none
  std::string date;                  ///< as written, or empty
  std::vector<std::string> belongs;  ///< ids: the publication and claim of an attribution, what a check is about
  std::vector<FoundText> texts;      ///< what counts most first
};

struct SearchResults {
  std::optional<Day> as_of;
  std::string policy;
  std::size_t found = 0;        ///< all of them
  std::vector<SearchHit> hits;  ///< the first ones
};

/// As much of the text around its first marks as `width` columns hold, with "…" where it was cut: escaped for a
/// terminal, hits in bold if there is colour.
std::string excerpt(const FoundText& text, std::size_t width, bool colour);

/// Nothing at all where nothing was found.
void write_text(std::ostream& out, const SearchResults& results, const FaceOptions& options);
/// schema/search.schema.json describes it.
void write_json(std::ostream& out, const SearchResults& results, const Words& words, const FaceOptions& options);

}  // namespace stemma::report
