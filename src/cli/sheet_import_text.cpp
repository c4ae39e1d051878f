#include "cli/sheet_import_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
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
  std::uint64_t untold = 0;
  const std::vector<std::string> sheets = app::sheet_names();
  for (std::size_t kind = 0; kind < sheets.size(); ++kind) {
    const std::string& sheet = sheets[kind];
    std::array<std::uint64_t, 4> counts{done.more_added.at(kind), 0, 0, 0};
    std::uint64_t rows = counts[0];
    untold += rows;
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
  const bool every = all || (untold == 0 && lines.size() <= most_lines + 1);
  const std::size_t shown = every ? lines.size() : std::min(most_lines, lines.size());
  for (std::size_t i = 0; i < shown; ++i) out += base::for_terminal(lines[i]) + "\n";
  untold += lines.size() - shown;
  if (untold > 0) out += fmt::format("  and {} more; --all shows them\n", untold);
  return out;
}

}  // namespace stemma::cli
