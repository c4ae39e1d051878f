#include "interchange/simple_attribution.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/limits.hpp"

namespace stemma::interchange {
namespace {

/// Reads one column into its field; false where the cell is not for it.
using ReadCell = bool (*)(const std::string& cell, AttributionRecord& into);

bool flag(const std::string& cell, bool& into) {
  if (cell != "true" && cell != "false") return false;
  into = cell == "true";
  return true;
}

template <class E>
bool word(const std::string& cell, E& into) {
  const auto known = from_string<E>(cell);
  if (known) into = *known;
  return known.has_value();
}

template <class E>
bool word(const std::string& cell, std::optional<E>& into) {
  into = from_string<E>(cell);
  return into.has_value();
}

bool text(const std::string& cell, std::string& into) {
  into = cell;
  return true;
}

struct Column {
  std::string_view name;
  ReadCell read;
};

/// Those that are read here; `id`, `publication` and `via` are not read as cells.
constexpr std::array<Column, 13> columns{{
    {"claim", [](const std::string& cell, AttributionRecord& into) { return text(cell, into.claim); }},
    {"stance", [](const std::string& cell, AttributionRecord& into) { return word(cell, into.stance); }},
    {"first_hand",
     [](const std::string& cell, AttributionRecord& into) {
       bool value = false;
       if (!flag(cell, value)) return false;
       into.first_hand = value;
       return true;
     }},
    {"dissent", [](const std::string& cell, AttributionRecord& into) { return flag(cell, into.dissent); }},
    {"credibility", [](const std::string& cell, AttributionRecord& into) { return word(cell, into.credibility); }},
    {"gist", [](const std::string& cell, AttributionRecord& into) { return text(cell, into.gist); }},
    {"quote", [](const std::string& cell, AttributionRecord& into) { return text(cell, into.quote.exact); }},
    {"cue", [](const std::string& cell, AttributionRecord& into) { return text(cell, into.cue); }},
    {"cue_class", [](const std::string& cell, AttributionRecord& into) { return word(cell, into.cue_class); }},
    {"commitment", [](const std::string& cell, AttributionRecord& into) { return word(cell, into.commitment); }},
    {"basis", [](const std::string& cell, AttributionRecord& into) { return word(cell, into.basis); }},
    {"said_on",
     [](const std::string& cell, AttributionRecord& into) {
       into.said_on = parse_date(cell);
       return into.said_on.has_value();
     }},
    {"note", [](const std::string& cell, AttributionRecord& into) { return text(cell, into.note); }},
}};

/// What to do with each column of the sheet.
struct Plan {
  enum class Use : char { cell, via, elsewhere, none };
  struct Step {
    Use use = Use::none;
    ReadCell read = nullptr;
  };
  std::vector<Step> steps;

  Plan() {
    for (const SheetColumn& column : sheet_layout(SheetKind::attributions).columns) {
      const auto known =
          std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.name == column.name; });
      Step& step = steps.emplace_back();
      if (known != columns.end()) step = {Use::cell, known->read};
      if (column.name == "via") step.use = Use::via;
      if (column.name == "id" || column.name == "publication") step.use = Use::elsewhere;
    }
  }
};

/// The links between semicolons; false where the cell is in brackets or has none.
bool read_links(const std::string& cell, const Position& at, std::vector<LinkRecord>& into) {
  if (cell.front() == '[' || cell.front() == '{') return false;
  constexpr std::string_view blanks = " \t\n";
  for (std::size_t start = 0; start < cell.size();) {
    const std::size_t end = std::min(cell.find(';', start), cell.size());
    const std::string_view part = std::string_view(cell).substr(start, end - start);
    start = end + 1;
    const std::size_t first = part.find_first_not_of(blanks);
    if (first == std::string_view::npos) continue;
    const std::size_t last = part.find_last_not_of(blanks);
    into.push_back({std::string(part.substr(first, last + 1 - first)), at});
  }
  return !into.empty() && into.size() <= base::Limits{}.chain_links;
}

}  // namespace

bool read_simple_attribution(const PlacedCells& row, const std::string& file, AttributionRecord& into) {
  static const Plan plan;
  into = {};
  bool has_stance = false;
  for (std::size_t c = 0; c < plan.steps.size(); ++c) {
    const std::string& cell = row.cells[c];
    const Plan::Step& step = plan.steps[c];
    if (cell.empty() || step.use == Plan::Use::elsewhere) continue;
    if (step.use == Plan::Use::via) {
      const LineColumn at = row.at.empty() ? row.row : row.at[c];
      if (!read_links(cell, {file, at.line, at.column}, into.via)) return false;
    } else if (step.use == Plan::Use::none || !step.read(cell, into)) {
      return false;
    }
    has_stance = has_stance || step.read == columns[1].read;
  }
  if (!has_stance) into.stance = into.via.empty() ? Stance::asserts : Stance::reports;
  return !into.claim.empty();
}

}  // namespace stemma::interchange
