#include "interchange/citation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "interchange/web_address.hpp"

namespace stemma::interchange {
namespace {

/// Types of the three formats, lower case, and what they are here. Any other says nothing about the kind.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kinds{{
    {"article", "article"},
    {"article-journal", "article"},
    {"article-magazine", "article"},
    {"article-newspaper", "article"},
    {"bill", "filing"},
    {"blog", "post"},
    {"broadcast", "broadcast"},
    {"case", "filing"},
    {"data", "dataset-release"},
    {"dataset", "dataset-release"},
    {"document", "document"},
    {"graphic", "image"},
    {"hear", "testimony"},
    {"hearing", "testimony"},
    {"jour", "article"},
    {"legal_case", "filing"},
    {"mgzn", "article"},
    {"motion_picture", "video"},
    {"news", "article"},
    {"post", "post"},
    {"post-weblog", "post"},
    {"report", "document"},
    {"rprt", "document"},
    {"video", "video"},
}};

/// Types that appear in the press.
constexpr std::array<std::string_view, 4> press{"article-magazine", "article-newspaper", "mgzn", "news"};

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

/// 0 where it is none.
int number_of(std::string_view text, int most) {
  int value = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool good = fault == std::errc() && stop == text.data() + text.size() && value > 0 && value <= most;
  return good ? value : 0;
}

std::string publisher_of(const Citation& citation) {
  if (!citation.outlet.empty()) return citation.outlet;
  if (!citation.publisher.empty()) return citation.publisher;
  if (const auto address = web_address(citation.url); address && !address->host.empty()) return address->host;
  return citation.byline;
}

SheetRow row_of(SheetKind kind, LineColumn at) {
  const std::size_t count = sheet_layout(kind).columns.size();
  SheetRow row{kind, {SheetCells(count), at, std::vector<LineColumn>(count, at)}, std::vector<bool>(count)};
  row.made_id = true;
  return row;
}

void put(SheetRow& row, std::string_view name, std::string text) {
  if (text.empty()) return;
  const std::size_t column = sheet_layout(row.kind).column(name);
  row.placed.cells[column] = std::move(text);
  row.given[column] = true;
}

}  // namespace

// Sorted by extension; a line for a format.
const std::vector<CitationFormat>& citation_formats() {
  static const std::vector<CitationFormat> formats{
      {"BibTeX", ".bib", read_bibtex}, {"CSL-JSON", ".json", read_csl_json}, {"RIS", ".ris", read_ris}};
  return formats;
}

std::string citation_date(std::string_view year, std::string_view month, std::string_view day) {
  const int in_year = number_of(year, 9999);
  if (in_year == 0) return std::string(year);
  std::string date = fmt::format("{:04}", in_year);
  int in_month = number_of(month, 12);
  if (in_month == 0 && month.size() >= 3) {
    const auto found = std::find(months.begin(), months.end(), base::ascii_lower(month.substr(0, 3)));
    if (found != months.end()) in_month = static_cast<int>(found - months.begin()) + 1;
  }
  if (in_month == 0) return date;
  date += fmt::format("-{:02}", in_month);
  const int in_day = number_of(day, 31);
  return in_day == 0 ? date : date + fmt::format("-{:02}", in_day);
}

std::vector<SheetRow> citation_rows(const std::vector<Citation>& citations) {
  std::vector<SheetRow> rows;
  rows.reserve(citations.size() * 2);
  for (const Citation& citation : citations) {
    const std::string type = base::ascii_lower(citation.type);
    const std::string publisher = publisher_of(citation);
    const std::string label = fmt::format("@{}", rows.size());
    SheetRow source = row_of(SheetKind::sources, citation.at);
    put(source, "id", label);
    put(source, "name", publisher);
    if (std::find(press.begin(), press.end(), type) != press.end()) put(source, "kind", "news-outlet");
    if (publisher.empty()) source.fault = "the reference says nowhere who published it";
    rows.push_back(std::move(source));
    SheetRow publication = row_of(SheetKind::publications, citation.at);
    put(publication, "id", label);
    put(publication, "by", label);
    put(publication, "title", citation.title);
    if (citation.byline != publisher) put(publication, "byline", citation.byline);
    put(publication, "date", citation.date);
    put(publication, "accessed", citation.accessed);
    put(publication, "url", citation.url);
    put(publication, "language", citation.language);
    put(publication, "note", citation.note);
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == type; });
    if (kind != kinds.end()) put(publication, "kind", std::string(kind->second));
    rows.push_back(std::move(publication));
  }
  return rows;
}

}  // namespace stemma::interchange
