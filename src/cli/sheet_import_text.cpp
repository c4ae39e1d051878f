#include "cli/sheet_import_text.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/escape.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t most_lines = 10;

using app::RowFate;
using app::RowOutcome;

std::string line_of(const RowOutcome& row) {
  const std::string id = row.id.empty() ? fmt::format("the {} of line {}", row.one, row.line) : row.id;
  if (row.fate == RowFate::added) return fmt::format("  added    {}", id);
  return fmt::format("  changed  {}: {}", id, fmt::join(row.columns, ", "));
}

}  // namespace

std::string sheet_import_text(const app::SheetImport& done, bool all) {
  std::string out = base::for_terminal(fmt::format("{}: {}", done.name, done.form)) + "\n";
  std::vector<std::string> lines;
  for (const std::string& sheet : app::sheet_names()) {
    std::array<std::size_t, 4> counts{};
    std::size_t rows = 0;
    for (const RowOutcome& row : done.plan.rows) {
      if (row.sheet != sheet) continue;
      ++rows;
      ++counts.at(static_cast<std::size_t>(row.fate));
      const bool told = row.fate == RowFate::added || row.fate == RowFate::changed;
      if (told) lines.push_back(line_of(row));
    }
    if (rows == 0) continue;
    out += fmt::format("{}: {} added, {} changed, {} unchanged, {} refused\n", sheet, counts[0], counts[1], counts[2],
                       counts[3]);
  }
  const std::size_t shown = all || lines.size() <= most_lines + 1 ? lines.size() : most_lines;
  for (std::size_t i = 0; i < shown; ++i) out += base::for_terminal(lines[i]) + "\n";
  if (shown < lines.size()) out += fmt::format("  and {} more; --all shows them\n", lines.size() - shown);
  return out;
}

}  // namespace stemma::cli
