#include "interchange/ownership_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/fold.hpp"

namespace stemma::interchange {
namespace {

constexpr std::array<MediaCode, 7> codes{{
    {"SC", "state-controlled media", 'Y', 'Y', 'Y'},
    {"CaPu", "captured public or state-managed media", 'N', 'Y', 'Y'},
    {"CaPr", "captured private media", '?', 'N', 'Y'},
    {"ISFM", "independent state-funded and state-managed media", 'Y', 'Y', 'N'},
    {"ISF", "independent state-funded media", 'Y', 'N', 'N'},
    {"ISM", "independent state-managed media", 'N', 'Y', 'N'},
    {"IP", "independent public media", 'N', 'N', 'N'},
}};

std::map<std::string, std::size_t> columns_of(const CsvRow& header, const std::string& name) {
  std::map<std::string, std::size_t> columns;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string column = base::folded(header[i].text);
    if (columns.emplace(column, i).second || column.empty()) continue;
    throw Error(ErrorKind::bad_input, fmt::format("{} has two columns `{}`", name, column),
                "keep the one whose values are meant");
  }
  return columns;
}

/// Where one field has all the names of a header, what divides them is no comma.
std::string header_hint(const std::vector<CsvRow>& rows) {
  const std::string line = rows.empty() || rows.front().size() > 1 ? std::string() : rows.front().front().text;
  if (line.find(';') != std::string::npos) return "its columns are divided by semicolons: save it with commas";
  if (line.find('\t') != std::string::npos) return "its columns are divided by tabs: save it with commas";
  return "the first line names the columns: match_type, match_value, … or those of the State Media Matrix; "
         "`stemma help import` lists them";
}

bool has_all(const std::map<std::string, std::size_t>& columns, std::initializer_list<const char*> names) {
  return std::all_of(names.begin(), names.end(), [&](const char* name) { return columns.contains(name); });
}

bool blank(const CsvRow& row) {
  return std::all_of(row.begin(), row.end(), [](const CsvField& field) { return base::folded(field.text).empty(); });
}

/// An owner may be named by the id of another row's entity.
void name_owners(OwnershipList& list) {
  std::map<std::string, std::string> names;
  for (const OwnershipEntry& entry : list.entries) {
    if (!entry.id.empty()) names.emplace(entry.id, entry.title);
  }
  for (OwnershipEntry& entry : list.entries) {
    const auto found = names.find(entry.owner_id);
    if (!entry.owner_id.empty() && found != names.end()) entry.owner_name = found->second;
  }
}

/// Rows that say different things of one host or handle, or of one name in one country: none of them is used.
void keep_out_contradictions(OwnershipList& list) {
  std::map<std::string, const OwnershipEntry*> first;
  std::map<std::uint32_t, std::string> reasons;
  const auto says = [](const OwnershipEntry& entry) {
    const bool owned = entry.bond == Bond::owner;
    return std::tuple(entry.bond, entry.country, owned ? entry.owner_id + "/" + entry.owner_name : std::string());
  };
  const auto told = [](const OwnershipEntry& entry) {
    return entry.code.empty()
               ? std::string("something else")
               : fmt::format("{} in {}", entry.code, entry.country.empty() ? "no country" : entry.country);
  };
  const auto look = [&](const std::string& key, const std::string& words, const OwnershipEntry& entry) {
    const auto [at, fresh] = first.emplace(key, &entry);
    const OwnershipEntry& other = *at->second;
    if (fresh || says(other) == says(entry)) return;
    reasons.emplace(entry.line, fmt::format("contradicts line {}: {} is {} there", other.line, words, told(other)));
    reasons.emplace(other.line, fmt::format("contradicts line {}: {} is {} there", entry.line, words, told(entry)));
  };
  for (const OwnershipEntry& entry : list.entries) {
    for (const std::string& host : entry.hosts) look("h" + host, host, entry);
    for (const std::string& handle : entry.handles) look("a" + handle, handle, entry);
    if (!entry.names.empty()) look("n" + entry.country + entry.names.front(), entry.names.front(), entry);
  }
  std::erase_if(list.entries, [&](const OwnershipEntry& entry) {
    const auto found = reasons.find(entry.line);
    if (found == reasons.end()) return false;
    list.kept_out.push_back({entry.line, entry.title, found->second});
    return true;
  });
}

}  // namespace

const MediaCode* media_code(std::string_view code) {
  const auto found =
      std::find_if(codes.begin(), codes.end(), [&](const MediaCode& known) { return known.code == code; });
  return found == codes.end() ? nullptr : &*found;
}

Bond bond_of(const MediaCode& code) {
  if (code.editorial == 'Y') return code.ownership == 'N' ? Bond::owner : Bond::state;
  return code.funding == 'Y' ? Bond::state_funds : Bond::none;
}

std::string ListRow::get(const std::string& column) const {
  const auto found = columns_.find(column);
  if (found == columns_.end()) return {};
  const std::string& text = row_[found->second].text;
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

OwnershipList read_ownership_list(std::string_view text, const std::string& name, const base::Limits& limits) {
  const std::vector<CsvRow> rows = read_csv(text, name, limits);
  const auto columns = rows.empty() ? std::map<std::string, std::size_t>{} : columns_of(rows.front(), name);
  const bool matrix = has_all(columns, {"country", "media company", "main assets", "url", "typology"});
  const bool plain = has_all(columns, {"match_type", "match_value"});
  if (!matrix && !plain) {
    throw Error(ErrorKind::bad_input, name + " has the header of no ownership list", header_hint(rows));
  }
  OwnershipList list;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const CsvRow& row = rows[i];
    const std::uint32_t line = row.front().at.line;
    if (blank(row)) {
      list.kept_out.push_back({line, "", "an empty row"});
    } else if (row.size() != rows.front().size()) {
      list.kept_out.push_back(
          {line, row.front().text, fmt::format("{} fields where the header has {}", row.size(), rows.front().size())});
    } else if (matrix) {
      read_matrix_row({columns, row}, list);
    } else {
      read_plain_row({columns, row}, list);
    }
  }
  name_owners(list);
  keep_out_contradictions(list);
  if (matrix) add_companies(list);
  std::stable_sort(list.kept_out.begin(), list.kept_out.end(),
                   [](const KeptOut& a, const KeptOut& b) { return a.line < b.line; });
  list.dated = std::any_of(list.entries.begin(), list.entries.end(),
                           [](const OwnershipEntry& entry) { return entry.as_of.has_value(); });
  return list;
}

}  // namespace stemma::interchange
