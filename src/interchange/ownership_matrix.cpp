// The layout of the State Media Matrix: a row for each asset of a media company.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/country.hpp"
#include "base/fold.hpp"
#include "interchange/ownership_list.hpp"
#include "interchange/web_address.hpp"

namespace stemma::interchange {
namespace {

constexpr const char* scheme = "State Media Monitor";
constexpr std::array<const char*, 10> account_columns{"instagram link", "twitter link", "facebook link", "youtube link",
                                                      "telegram link",  "vk link",      "linkedin link", "ok.ru link",
                                                      "tiktok link",    "rutube link"};

void add(std::vector<std::string>& list, std::string item) {
  if (!item.empty() && std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

/// "Radio Television Afghanistan (RTA)**": without stars; then the name alone, and apart what is in the brackets.
void add_names(std::string name, OwnershipEntry& entry) {
  while (name.ends_with('*') || name.ends_with(' ')) name.pop_back();
  add(entry.names, base::folded(name));
  const std::size_t open = name.rfind('(');
  if (open == std::string::npos || open == 0 || !name.ends_with(')')) return;
  add(entry.names, base::folded(name.substr(0, open)));
  add(entry.short_names, base::folded(name.substr(open + 1, name.size() - open - 2)));
}

}  // namespace

void read_matrix_row(const ListRow& row, OwnershipList& list) {
  OwnershipEntry entry;
  entry.line = row.line();
  const std::string company = row.get("media company");
  const std::string asset = row.get("main assets");
  entry.title = asset.empty() ? company : asset;
  const auto keep_out = [&](std::string reason) {
    list.kept_out.push_back({entry.line, entry.title, std::move(reason)});
  };
  entry.code = row.get("typology");
  if (entry.code.empty()) return keep_out("no typology");
  if (entry.code.ends_with('?')) return keep_out(fmt::format("the typology {} is in doubt", entry.code));
  const MediaCode* code = media_code(entry.code);
  if (code == nullptr) return keep_out(fmt::format("unknown typology {}", entry.code));
  entry.bond = bond_of(*code);
  entry.country = base::country_code(row.get("country"));
  if (entry.country.empty()) return keep_out(fmt::format("no country is called {}", row.get("country")));
  if (entry.title.empty()) return keep_out("no name");
  entry.scheme = scheme;
  entry.note = row.get("notes");
  if (const std::string url = row.get("url"); !url.empty()) {
    const auto address = web_address(url);
    if (!address) return keep_out(fmt::format("no address: {}", url));
    if (!address->handle.empty()) {
      add(entry.handles, address->platform + "/" + address->handle);
    } else if (const std::string reason = unusable_host(address->host); !reason.empty()) {
      return keep_out(fmt::format("{}: {}", address->host, reason));
    } else {
      add(entry.hosts, address->host);
    }
  }
  for (const char* column : account_columns) {
    const auto account = web_address(row.get(column));
    if (account && !account->handle.empty()) add(entry.handles, account->platform + "/" + account->handle);
  }
  add_names(entry.title, entry);
  std::string owner = company;
  while (owner.ends_with('*')) owner.pop_back();
  entry.owner_name = owner;
  list.entries.push_back(std::move(entry));
}

void add_companies(OwnershipList& list) {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> companies;
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    const OwnershipEntry& entry = list.entries[i];
    if (!entry.owner_name.empty()) companies[{entry.country, entry.owner_name}].push_back(i);
  }
  std::vector<OwnershipEntry> made;
  for (const auto& [key, rows] : companies) {
    const std::string& name = key.second;
    const OwnershipEntry& first = list.entries[rows.front()];
    const bool agree =
        std::all_of(rows.begin(), rows.end(), [&](std::size_t i) { return list.entries[i].code == first.code; });
    const bool itself = std::any_of(rows.begin(), rows.end(), [&](std::size_t i) {
      return base::folded(list.entries[i].title) == base::folded(name);
    });
    if (!agree || itself) continue;
    OwnershipEntry company;
    company.line = first.line;
    company.title = name;
    company.country = first.country;
    company.code = first.code;
    company.scheme = first.scheme;
    company.bond = first.bond == Bond::owner ? Bond::none : first.bond;
    add_names(company.title, company);
    made.push_back(std::move(company));
  }
  for (OwnershipEntry& entry : list.entries) {
    if (base::folded(entry.owner_name) == base::folded(entry.title)) entry.owner_name.clear();
    if (entry.bond == Bond::owner && entry.owner_name.empty()) entry.bond = Bond::none;
  }
  list.entries.insert(list.entries.end(), made.begin(), made.end());
}

}  // namespace stemma::interchange
