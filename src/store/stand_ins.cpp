#include "store/stand_ins.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

namespace stemma::store {
namespace {

using Names = std::unordered_map<std::uint32_t, std::string>;

/// Ids of open entries that look like stand-ins.
std::unordered_set<std::string> taken_names(const db::Connection& connection, const Protection& protection) {
  std::unordered_set<std::string> taken;
  const auto add = [&](std::string_view query, const std::vector<bool>& protected_rows) {
    auto row = connection.prepare(query);
    while (row.step()) {
      if (!protected_rows.at(static_cast<std::size_t>(row.integer("id")))) taken.emplace(row.text("slug"));
    }
  };
  add("SELECT id, slug FROM source WHERE slug GLOB 'protected-*' ORDER BY id", protection.sources);
  add("SELECT id, slug FROM claim WHERE slug GLOB 'protected-*' ORDER BY id", protection.claims);
  add("SELECT id, slug FROM publication WHERE slug GLOB 'protected-*' ORDER BY id", protection.publications);
  add("SELECT id, slug FROM attribution WHERE slug GLOB 'protected-*' ORDER BY id", protection.attributions);
  return taken;
}

class Namer {
 public:
  Namer(std::string_view prefix, const std::unordered_set<std::string>& taken) : prefix_(prefix), taken_(taken) {}
  std::string next() {
    std::string name = fmt::format("{}{}", prefix_, ++count_);
    while (taken_.contains(name)) name += "-x";
    return name;
  }

 private:
  std::string prefix_;
  const std::unordered_set<std::string>& taken_;
  std::uint32_t count_ = 0;
};

Names name_all(const std::vector<bool>& rows, Namer namer) {
  Names names;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    if (rows[row]) names.emplace(row, namer.next());
  }
  return names;
}

/// Ids of protected sources and publications, which a chain may name.
std::vector<std::string> protected_slugs(const db::Connection& connection, const Protection& protection) {
  std::vector<std::string> slugs;
  const auto add = [&](std::string_view query, const std::vector<bool>& protected_rows) {
    auto row = connection.prepare(query);
    while (row.step()) {
      if (protected_rows.at(static_cast<std::size_t>(row.integer("id")))) slugs.emplace_back(row.text("slug"));
    }
  };
  add("SELECT id, slug FROM source ORDER BY id", protection.sources);
  add("SELECT id, slug FROM publication ORDER BY id", protection.publications);
  return slugs;
}

bool names_any(std::string_view text, const std::vector<std::string>& slugs) {
  return std::any_of(slugs.begin(), slugs.end(),
                     [&](const std::string& slug) { return text.find(slug) != std::string_view::npos; });
}

constexpr std::string_view attribution_query =
    "SELECT a.id, a.slug, a.default_id, a.publication, a.claim, p.slug AS publication_slug, c.slug AS claim_slug "
    "FROM attribution AS a JOIN publication AS p ON p.id = a.publication JOIN claim AS c ON c.id = a.claim "
    "ORDER BY a.id";

}  // namespace

std::string StandIns::id(const Names& names, std::uint32_t row, std::string_view slug) {
  const auto found = names.find(row);
  return found == names.end() ? std::string(slug) : found->second;
}

StandIns::StandIns(const db::Connection& connection) : protection(read_protection(connection, Sensitivity::sealed)) {
  if (!protection.any) return;
  const auto taken = taken_names(connection, protection);
  sources = name_all(protection.sources, {"protected-", taken});
  claims = name_all(protection.claims, {"protected-claim-", taken});
  publications = name_all(protection.publications, {"protected-publication-", taken});
  Namer namer("protected-attribution-", taken);
  Namer chains("protected-chain-", taken);
  const std::vector<std::string> hidden = protected_slugs(connection, protection);
  auto row = connection.prepare(attribution_query);
  while (row.step()) {
    const auto id = static_cast<std::uint32_t>(row.integer("id"));
    const bool itself = protection.attributions.at(id);
    if (!itself && !protection.words.at(id)) continue;
    const auto made_from = fmt::format("{}/{}", row.text("publication_slug"), row.text("claim_slug"));
    const std::string_view slug = row.text("slug");
    const bool made = row.integer("default_id") != 0 && slug.substr(0, made_from.size()) == made_from;
    // One made longer, to be unique, has its chain in it.
    if (made && names_any(slug.substr(made_from.size()), hidden)) {
      attributions.emplace(id, chains.next());
      continue;
    }
    if (!itself) continue;
    if (!made) {
      attributions.emplace(id, namer.next());
      continue;
    }
    const auto publication = static_cast<std::uint32_t>(row.integer("publication"));
    const auto claim = static_cast<std::uint32_t>(row.integer("claim"));
    attributions.emplace(
        id, fmt::format("{}/{}{}", StandIns::id(publications, publication, row.text("publication_slug")),
                        StandIns::id(claims, claim, row.text("claim_slug")), slug.substr(made_from.size())));
  }
}

}  // namespace stemma::store
