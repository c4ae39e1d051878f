// The plain layout: a row for each host, handle or name.
#include <fmt/format.h>

#include <array>

#include "base/country.hpp"
#include "base/fold.hpp"
#include "interchange/ownership_list.hpp"
#include "interchange/web_address.hpp"

namespace stemma::interchange {
namespace {

/// 'Y', 'N' or '?'; nothing if it is none of them.
std::optional<char> answer(const std::string& text) {
  const std::string word = base::folded(text);
  if (word == "y" || word == "yes") return 'Y';
  if (word == "n" || word == "no") return 'N';
  if (word.empty() || word == "?") return '?';
  return std::nullopt;
}

/// Why the match cannot be used; else empty, and the match is in the entry.
std::string take_match(const ListRow& row, OwnershipEntry& entry) {
  const std::string type = base::folded(row.get("match_type"));
  const std::string value = row.get("match_value");
  if (value.empty()) return "nothing to match: match_value is empty";
  if (type == "host") {
    const auto address = web_address(value);
    if (!address || address->host.empty()) return fmt::format("{} is no host", value);
    if (std::string reason = unusable_host(address->host); !reason.empty()) {
      return fmt::format("{}: {}", address->host, reason);
    }
    entry.hosts.push_back(address->host);
  } else if (type == "handle") {
    const auto handle = handle_of(value);
    if (!handle) return fmt::format("{} is no handle", value);
    entry.handles.push_back(handle->platform + "/" + handle->handle);
  } else if (type == "name") {
    entry.names.push_back(base::folded(value));
  } else if (type == "wikidata") {
    return "sources are not recorded with Wikidata numbers";
  } else {
    return fmt::format("match_type {} is not host, handle or name", type.empty() ? "is missing and" : type);
  }
  return {};
}

/// Why what the row says of control cannot be used; else empty, and the bond is in the entry.
std::string take_bond(const ListRow& row, OwnershipEntry& entry) {
  constexpr std::array<const char*, 3> columns{"funding", "ownership", "editorial"};
  std::array<char, 3> said{};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto given = answer(row.get(columns[i]));
    if (!given) return fmt::format("{} is Y, N or ?, not {}", columns[i], row.get(columns[i]));
    said[i] = *given;
  }
  entry.code = row.get("code");
  if (entry.code.ends_with('?')) return fmt::format("the code {} is in doubt", entry.code);
  const MediaCode* code = media_code(entry.code);
  if (code != nullptr) {
    const std::array<char, 3> meant{code->funding, code->ownership, code->editorial};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (said[i] == '?') said[i] = meant[i];
      if (meant[i] != '?' && said[i] != meant[i]) {
        return fmt::format("{} means {} {}, and the row says {}", entry.code, columns[i], meant[i], said[i]);
      }
    }
  } else if (said == std::array<char, 3>{'?', '?', '?'}) {
    return entry.code.empty() ? "neither a code nor an answer" : fmt::format("unknown code {}", entry.code);
  }
  entry.bond = bond_of({"", "", said[0], said[1], said[2]});
  if (entry.bond == Bond::owner && entry.owner_id.empty()) entry.bond = Bond::none;
  return {};
}

}  // namespace

void read_plain_row(const ListRow& row, OwnershipList& list) {
  OwnershipEntry entry;
  entry.line = row.line();
  entry.title = row.get("entity_name");
  if (entry.title.empty()) entry.title = row.get("match_value");
  entry.id = row.get("entity_id");
  entry.owner_id = row.get("parent_id");
  entry.scheme = row.get("scheme");
  entry.url = row.get("source_url");
  entry.note = row.get("note");
  const auto keep_out = [&](std::string reason) {
    list.kept_out.push_back({entry.line, entry.title, std::move(reason)});
  };
  if (std::string reason = take_match(row, entry); !reason.empty()) return keep_out(std::move(reason));
  if (std::string reason = take_bond(row, entry); !reason.empty()) return keep_out(std::move(reason));
  if (const std::string country = row.get("country"); !country.empty()) {
    entry.country = base::country_code(country);
    if (entry.country.empty() || country.size() != 2)
      return keep_out(fmt::format("{} is no country's two letters", country));
  }
  const bool of_state = entry.bond == Bond::state || entry.bond == Bond::state_funds;
  if (of_state && entry.country.empty()) return keep_out("of which state? the country is missing");
  if (const std::string date = row.get("as_of"); !date.empty()) {
    entry.as_of = parse_date(date);
    if (!entry.as_of) return keep_out(fmt::format("{} is no date", date));
  }
  list.entries.push_back(std::move(entry));
}

}  // namespace stemma::interchange
