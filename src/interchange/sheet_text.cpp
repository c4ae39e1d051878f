#include "interchange/sheet_text.hpp"

#include <algorithm>
#include <array>

#include "base/formula.hpp"

namespace stemma::interchange {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

std::size_t apostrophes(std::string_view cell) { return std::min(cell.find_first_not_of('\''), cell.size()); }

void append_cell(std::string& out, std::string_view text, char separator) {
  if (text.empty()) return;
  const bool runs = base::runs_in_spreadsheets(text.substr(apostrophes(text)));
  const std::string with_guard = runs ? guarded(text) : std::string();
  const std::string_view cell = runs ? std::string_view(with_guard) : text;
  const bool spaced = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
  const bool bare = !spaced && cell.find_first_of("\"\r\n,;\t") == std::string::npos;
  if (bare && cell.find(separator) == std::string::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string guarded(std::string_view cell) {
  const bool runs = base::runs_in_spreadsheets(cell.substr(apostrophes(cell)));
  return runs ? "'" + std::string(cell) : std::string(cell);
}

std::string unguarded(std::string_view cell) {
  const std::size_t count = apostrophes(cell);
  const bool guard = count > 0 && base::runs_in_spreadsheets(cell.substr(count));
  return std::string(guard ? cell.substr(1) : cell);
}

std::string as_read(std::string_view cell) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = cell.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  cell = cell.substr(first, cell.find_last_not_of(blanks) + 1 - first);
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\r') {
      out += cell[i];
    } else if (i + 1 == cell.size() || cell[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

void append_sheet_row(std::string& out, const SheetCells& cells, char separator) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += separator;
    append_cell(out, cells[i], separator);
  }
  out += line_end;
}

std::string write_sheet(const std::vector<std::string>& heading, const std::vector<SheetCells>& rows, char separator) {
  std::string out(separator == ',' ? byte_order_mark : "");
  append_sheet_row(out, heading, separator);
  for (const SheetCells& row : rows) append_sheet_row(out, row, separator);
  return out;
}

char separator_of(std::string_view text) {
  constexpr std::array separators{',', ';', '\t'};
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    const auto found = std::find(separators.begin(), separators.end(), c);
    if (!quoted && found != separators.end()) ++counts[static_cast<std::size_t>(found - separators.begin())];
  }
  return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

std::string_view separator_name(char separator) {
  return separator == '\t' ? "tabs" : separator == ';' ? "semicolons" : "commas";
}

}  // namespace stemma::interchange
