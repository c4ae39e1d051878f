// Lists of references, as reference managers write them: what becomes a publication of a case.
//
// A format is one reader in a file of its own and one line in citation_formats().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/sheet_rows.hpp"

namespace stemma::interchange {

/// One reference, in the words of the record. Dates are EDTF as written, or whatever the file has for one.
struct Citation {
  LineColumn at;
  std::string type;  ///< in the format's own word
  std::string title;
  std::string byline;     ///< "Ana Vila; Ben Okoro"
  std::string outlet;     ///< what it appeared in: a newspaper, a journal, a site
  std::string publisher;  ///< whoever issued it
  std::string date, accessed, url, language, note;
};

struct CitationFormat {
  std::string_view name;       ///< "RIS"
  std::string_view extension;  ///< ".ris"
  std::vector<Citation> (*read)(std::string_view text, Mistakes& mistakes, const base::Limits& limits);
};
const std::vector<CitationFormat>& citation_formats();

std::vector<Citation> read_ris(std::string_view text, Mistakes& mistakes, const base::Limits& limits);
std::vector<Citation> read_bibtex(std::string_view text, Mistakes& mistakes, const base::Limits& limits);
std::vector<Citation> read_csl_json(std::string_view text, Mistakes& mistakes, const base::Limits& limits);

/// "2024-03-11" of a year, month and day as these formats have them ("2024", "3" or "mar", "11"), as far as they go.
std::string citation_date(std::string_view year, std::string_view month, std::string_view day);

/// A source and a publication for each reference. The publisher is what it appeared in, else who issued it, else the
/// host of its address, else its author; a reference with none of them has a fault.
std::vector<SheetRow> citation_rows(const std::vector<Citation>& citations);

}  // namespace stemma::interchange
