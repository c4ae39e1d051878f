#include "store/slug_aliases.hpp"

#include <fmt/core.h>

#include <array>
#include <unordered_map>

#include "store/history_digest.hpp"

namespace stemma::store {
namespace {

constexpr std::array<const char*, 4> kinds{"source", "claim", "publication", "attribution"};

const Directory& directory_of(const Directories& directories, std::string_view kind) {
  return kind == "source"        ? directories.sources
         : kind == "claim"       ? directories.claims
         : kind == "publication" ? directories.publications
                                 : directories.attributions;
}

}  // namespace

SlugAliases::SlugAliases(const db::Connection& connection, const CaseRecord& record) {
  const Directories directories(record);
  for (const char* kind : kinds) {
    const Directory& directory = directory_of(directories, kind);
    for (const auto& [slug, row] : directory.rows) known_[{kind, std::string(slug)}] = directory.uids[row];
    auto alias = connection.prepare(
        fmt::format("SELECT slug, {0} FROM slug_alias WHERE kind = '{0}' ORDER BY kind, slug", kind));
    while (alias.step()) {
      const auto row = read_row(alias, kind, directory.uids.size());
      known_.emplace(std::pair{kind, std::string(alias.text("slug"))}, directory.uids[row]);
    }
  }
}

void SlugAliases::forget(const std::function<bool(const std::string&, const base::Uid&)>& drop) {
  std::erase_if(known_, [&](const auto& known) { return drop(known.first.second, known.second); });
}

void SlugAliases::write(Writing& writing, const std::vector<Edit::Alias>& more) const {
  auto into = writing.into("slug_alias");
  for (const char* kind : kinds) {
    const Directory& directory = directory_of(writing.directories, kind);
    std::unordered_map<std::string_view, std::uint32_t> row_of;
    for (std::uint32_t row = 0; row < directory.uids.size(); ++row) row_of.emplace(view(directory.uids[row]), row);
    // Of an entry that went into another one, all ids that it ever had.
    for (const Edit::Alias& alias : more) {
      const auto uid = alias.kind == kind ? known_.find({kind, alias.id}) : known_.end();
      if (uid != known_.end()) row_of.emplace(view(uid->second), directory.rows.at(alias.of));
    }
    std::map<std::string, std::uint32_t> aliases;
    for (const auto& [key, uid] : known_) {
      const auto row = row_of.find(view(uid));
      if (key.first == kind && row != row_of.end()) aliases.emplace(key.second, row->second);
    }
    for (const Edit::Alias& alias : more) {
      if (alias.kind == kind) aliases.insert_or_assign(alias.id, directory.rows.at(alias.of));
    }
    for (const auto& [slug, row] : aliases) {
      if (directory.find(slug)) continue;
      into.words("kind", kind).words("slug", slug);
      for (const char* column : kinds) {
        into.row(column, std::string_view(column) == kind ? std::optional{row} : std::nullopt);
      }
      into.run();
    }
  }
}

}  // namespace stemma::store
