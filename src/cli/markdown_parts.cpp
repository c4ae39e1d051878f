#include "cli/markdown_parts.hpp"

#include <algorithm>
#include <cctype>

namespace stemma::cli {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::size_t item_mark(std::string_view line) {
  if (line.substr(0, 2) == "- ") return 2;
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
  return digits > 0 && line.substr(digits, 2) == ". " ? digits + 2 : 0;
}

TableRow table_row(std::string_view line) {
  line = trimmed(line);
  line.remove_prefix(1);
  if (!line.empty() && line.back() == '|') line.remove_suffix(1);
  TableRow row(1);
  bool code = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '`') code = !code;
    if (line.substr(i, 2) == "\\|") {
      row.back() += '|';
      ++i;
    } else if (c == '|' && !code) {
      row.emplace_back();
    } else {
      row.back() += c;
    }
  }
  for (std::string& cell : row) cell = trimmed(cell);
  return row;
}

bool is_ruler(const TableRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
    return !cell.empty() && cell.find_first_not_of("-:") == std::string::npos;
  });
}

}  // namespace stemma::cli
