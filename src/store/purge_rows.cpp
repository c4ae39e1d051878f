#include "store/purge_rows.hpp"

#include <nlohmann/json.hpp>

#include "base/digest.hpp"
#include "store/insert.hpp"
#include "store/read.hpp"

namespace stemma::store {

std::vector<std::string> purge_lines(const std::vector<LineKey>& entries,
                                     const std::map<std::int64_t, Attested>& attested) {
  std::vector<std::string> lines;
  lines.reserve(entries.size() + attested.size());
  for (const auto& [entity, uid] : entries) {
    lines.push_back(nlohmann::json{{"act", "purge"}, {"entity", entity}, {"uid", base::hex(uid)}}.dump());
  }
  for (const auto& [commit, said] : attested) {
    lines.push_back(nlohmann::json{
        {"act", "attest"}, {"commit", commit}, {"content", base::hex(said.content)}, {"digest", base::hex(said.digest)}}
                        .dump());
  }
  return lines;
}

Purges read_purges(const db::Connection& connection) {
  std::map<std::int64_t, std::vector<LineKey>> entries;
  std::map<std::int64_t, std::map<std::int64_t, Attested>> attested;
  auto entry = connection.prepare("SELECT commit_id, entity, uid FROM purge_entry ORDER BY commit_id, position");
  while (entry.step()) {
    entries[entry.integer("commit_id")].emplace_back(read_text(entry, "entity"), std::string(entry.blob("uid")));
  }
  auto row = connection.prepare("SELECT * FROM purge_commit ORDER BY commit_id, of_commit");
  while (row.step()) {
    attested[row.integer("commit_id")][row.integer("of_commit")] = {std::string(row.blob("content")),
                                                                    std::string(row.blob("digest"))};
  }
  Purges purges;
  for (const auto& [commit, keys] : entries) {
    purges.lines[commit] = purge_lines(keys, attested[commit]);
    purges.entries.insert(purges.entries.end(), keys.begin(), keys.end());
  }
  for (const auto& [commit, said] : attested) {
    if (entries.find(commit) == entries.end()) purges.lines[commit] = purge_lines({}, said);
    for (const auto& [of, what] : said) purges.attested[of] = what;
  }
  return purges;
}

void write_purge(db::Connection& connection, std::int64_t commit, const std::vector<LineKey>& entries,
                 const std::map<std::int64_t, Attested>& attested) {
  Files files(connection);
  Insert into_entries(connection, files, "purge_entry");
  std::int64_t position = 0;
  for (const auto& [entity, uid] : entries) {
    into_entries.number("commit_id", commit).number("position", position++).words("entity", entity);
    into_entries.bytes("uid", uid).run();
  }
  Insert into_commits(connection, files, "purge_commit");
  for (const auto& [of, said] : attested) {
    into_commits.number("commit_id", commit).number("of_commit", of);
    into_commits.bytes("content", said.content).bytes("digest", said.digest).run();
  }
}

}  // namespace stemma::store
