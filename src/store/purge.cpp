#include "store/purge.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/digest.hpp"
#include "stemma/error.hpp"
#include "store/edit.hpp"
#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/history_digest.hpp"
#include "store/purging.hpp"
#include "store/recorded_content.hpp"
#include "store/slug_aliases.hpp"
#include "store/untouched.hpp"

namespace stemma::store {
namespace {

/// Notes what was recorded of history anew.
void rewrite_history(db::Connection& connection, const Purging& purge) {
  for (const PurgeHistory::Told& commit : purge.history().commits) {
    const CommitNote note = purge.left(commit.row.note);
    connection.prepare("UPDATE history_commit SET author = ?2, message = ?3 WHERE id = ?1")
        .bind(1, commit.row.id)
        .bind(2, note.author)
        .bind(3, note.message)
        .run();
    for (std::size_t i = 0; i < commit.steps.size(); ++i) {
      const Step& step = commit.steps[i];
      if (!purge.touches(step.key)) continue;
      const std::string left = purge.left(step.key, step.reverse);
      auto update = connection.prepare(
          "UPDATE history_change SET reverse = nullif(?3, ''), salt = NULL WHERE commit_id = ?1 AND position = ?2");
      update.bind(1, commit.row.id).bind(2, static_cast<std::int64_t>(i)).bind(3, left).run();
    }
  }
}

/// Files are named by those who write them.
void rewrite_paths(db::Connection& connection, const Purging& purge) {
  std::vector<std::int64_t> named;
  auto row = connection.prepare("SELECT id, path FROM file ORDER BY id");
  while (row.step()) {
    if (purge.words().texts().finds(row.text("path"))) named.push_back(row.integer("id"));
  }
  for (const std::int64_t id : named) {
    connection.prepare("UPDATE file SET path = 'purged-' || id WHERE id = ?1").bind(1, id).run();
  }
}

void rewrite_record(db::Connection& connection, const Purging& purge) {
  const CaseRecord before = read_record(connection);
  RecordLines lines;
  std::set<std::string> touched, emptied;
  for (const RecordLines::Entry& entry : purge.history().now.entries()) {
    lines.add(entry.key, purge.left(entry.key, purge.history().now.line(entry.key)), entry.guarded);
    if (purge.touches(entry.key)) touched.insert(base::hex(entry.key.second));
    if (purge.empties(entry.key)) emptied.insert(base::hex(entry.key.second));
  }
  CaseRecord record = lines.record();
  keep_untouched(record, before, touched);
  SlugAliases aliases(connection, before);
  aliases.forget([&](const std::string& id, const base::Uid& uid) {
    return purge.words().in_id(id) || emptied.contains(base::hex(view(uid)));
  });
  const Directories directories(record);
  empty_record(connection);
  Writing writing{connection, record, directories};
  write_record(writing);
  aliases.write(writing, {});
  rewrite_paths(connection, purge);
  const RecordLines now = RecordLines::now(connection);
  for (const RecordLines::Entry& entry : lines.entries()) {
    const std::string* written = now.find(entry.key);
    if (written == nullptr || *written != lines.line(entry.key)) {
      throw Error(ErrorKind::internal, fmt::format("what is left of a {} is not what was written", entry.key.first));
    }
  }
}

/// What the rewritten commits digest from now on.
std::map<std::int64_t, Attested> attest(const db::Connection& connection, const PurgePlan& plan) {
  const PurgeHistory history(connection);
  Purges purges = read_purges(connection);
  for (const std::uint64_t commit : plan.commits) purges.attested[static_cast<std::int64_t>(commit)];
  std::map<std::int64_t, Attested> attested;
  RecordLines lines = history.now;
  for (std::size_t i = history.commits.size(); i-- > 0;) {
    const auto& [row, steps] = history.commits[i];
    if (std::binary_search(plan.commits.begin(), plan.commits.end(), static_cast<std::uint64_t>(row.id))) {
      attested[row.id] = {std::string(view(recorded_content(lines, row, steps, purges))),
                          std::string(view(commit_digest(row.note, row.kind, row.parent, row.content)))};
    }
    if (row.id > 0) lines.take_back(steps);
  }
  return attested;
}

}  // namespace

PurgePlan plan_purge(const db::Connection& connection, const PurgeRequest& request) {
  return Purging(connection, request).plan();
}

PurgePlan purge_record(db::Connection& connection, const PurgeRequest& request, const CommitNote& note) {
  verify_history(connection);
  std::optional<Purging> purge(std::in_place, connection, request);
  PurgePlan plan = purge->plan();
  if (!plan.any()) return plan;
  if (purge->words().texts().finds(note.message) || purge->words().texts().finds(note.author)) {
    throw Error(ErrorKind::bad_input, "the message or the author of the purge mentions what is purged",
                "say why without naming it");
  }
  if (!purge->evidence().empty()) {
    edit_record(connection,
                [&](Edit& edit) {
                  std::erase_if(edit.record.evidence,
                                [&](const EvidenceRecord& copy) { return purge->evidence().contains(copy.uid); });
                },
                {note.author, note.at, "copies that a purge takes away"});
    purge.emplace(connection, request);
  }
  rewrite_history(connection, *purge);
  rewrite_record(connection, *purge);
  for (const std::string& digest : plan.copies) {
    connection.prepare("DELETE FROM evidence_bytes WHERE sha256 = ?1").bind(1, db::Blob{digest_from_hex(digest)}).run();
  }
  const PurgePlan done = purge->plan();
  record_purge(connection, purge->keys(), attest(connection, done), note);
  return plan;
}

}  // namespace stemma::store
