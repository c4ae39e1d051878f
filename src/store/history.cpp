#include "store/history.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/signals_held.hpp"
#include "base/text.hpp"
#include "store/canonical.hpp"
#include "store/entities.hpp"
#include "store/history_digest.hpp"

namespace stemma::store {
namespace {

constexpr std::size_t worth_a_thread = 1024;  // entries

/// Writes the changes of a commit.
class Changes {
 public:
  Changes(db::Connection& connection, std::int64_t commit)
      : files_(connection), into_(connection, files_, "history_change"), commit_(commit) {}

  void add(std::string_view act, std::string_view entity, std::string_view uid, std::string_view reverse,
           std::optional<std::size_t> place, std::string_view salt, std::string_view commitment) {
    into_.number("commit_id", commit_).number("position", position_++).words("act", act).words("entity", entity);
    into_.bytes("uid", uid).text("reverse", reverse).number("place", place);
    into_.bytes("salt", salt).bytes("commitment", commitment).run();
  }

 private:
  Files files_;
  Insert into_;
  std::int64_t commit_;
  std::int64_t position_ = 0;
};

void write_commit(db::Connection& connection, std::int64_t id, std::string_view kind, std::string_view parent,
                  const CommitNote& note, const base::Sha256& content) {
  const base::Sha256 digest = commit_digest(note, kind, parent, view(content));
  Files files(connection);
  Insert into(connection, files, "history_commit");
  into.number("id", id).words("kind", kind).bytes("parent", parent);
  into.words("at", note.at).words("author", note.author).words("message", note.message);
  into.bytes("content", view(content)).bytes("digest", view(digest)).run();
}

/// The commit on top of the last; its number.
std::int64_t write_next(db::Connection& connection, const CommitNote& note, const base::Sha256& content) {
  auto last = connection.prepare("SELECT id, digest FROM history_commit ORDER BY id DESC LIMIT 1");
  if (!last.step()) throw_changed("it is empty");
  const std::int64_t id = last.integer("id") + 1;
  write_commit(connection, id, "edit", std::string(last.blob("digest")), note, content);
  return id;
}

}  // namespace

std::string head_before_import(const db::Connection& connection) {
  auto row = connection.prepare("SELECT slug, uid, title FROM case_info ORDER BY id");
  if (!row.step()) return {};
  return nlohmann::json{
      {"id", base::nfc(row.text("slug"))}, {"title", base::nfc(row.text("title"))}, {"uid", base::hex(row.blob("uid"))}}
      .dump();
}

void record_import(db::Connection& connection, const CaseRecord& record, const Directories& directories,
                   const std::string& head_before, const CommitNote& note) {
  ContentDigest content;
  content.add(head_line(head_before));
  struct Guarded {
    std::string_view entity;
    base::Uid uid, salt;
    base::Sha256 commitment;
  };
  std::vector<Guarded> guarded;
  each_canonical(record, directories, read_protection(connection, Sensitivity::internal),
                 [&](const CanonicalEntry& entry) {
                   if (!entry.guarded) return content.add(entry.line);
                   const base::Uid salt = base::random_uid();
                   const base::Sha256 commitment = commitment_of(salt, entry.line);
                   content.add(commitment_line(entry.entity, view(entry.uid), view(commitment)));
                   guarded.push_back({entry.entity, entry.uid, salt, commitment});
                 });
  write_commit(connection, 0, "import", {}, note, content.finish());
  Changes changes(connection, 0);
  changes.add("import", "case", view(directories.case_uid), head_before, {}, {}, {});
  for (const Guarded& entry : guarded) {
    changes.add("insert", entry.entity, view(entry.uid), {}, {}, view(entry.salt), view(entry.commitment));
  }
}

void record_edit(db::Connection& connection, const std::vector<Change>& changes, const CommitNote& note) {
  ContentDigest content;
  std::vector<std::pair<base::Uid, base::Sha256>> commitments;
  for (const Change& change : changes) {
    const bool removal = change.place.has_value();
    std::string line = removal ? change.before : change.after;
    if (change.guarded) {
      const base::Uid salt = base::random_uid();
      commitments.emplace_back(salt, commitment_of(salt, line));
      line = commitment_line(change.entity, change.uid, view(commitments.back().second));
    }
    if (removal) {
      content.add(delete_line(*change.place, line));
    } else {
      content.add(change.guarded ? line : edit_line(change.act, change.before, line));
    }
  }
  const std::int64_t id = write_next(connection, note, content.finish());
  Changes into(connection, id);
  std::size_t guarded = 0;
  for (const Change& change : changes) {
    std::string_view salt, digest;
    if (change.guarded) {
      salt = view(commitments[guarded].first);
      digest = view(commitments[guarded++].second);
    }
    into.add(change.act, change.entity, change.uid, change.before, change.place, salt, digest);
  }
}

AppendedHistory::AppendedHistory(db::Connection& connection, Files& files, CommitNote note)
    : connection_(connection),
      note_(std::move(note)),
      change_(connection.prepare(
          "INSERT INTO history_change (commit_id, position, act, entity, uid) VALUES (?, ?, 'insert', ?, ?)")) {
  auto last = connection.prepare("SELECT id, digest FROM history_commit ORDER BY id DESC LIMIT 1");
  if (!last.step()) throw_changed("it is empty");
  commit_ = last.integer("id") + 1;
  parent_ = last.blob("digest");
  // Changes refer to their commit, whose digest nobody knows before the last of them.
  const std::string unknown = std::string(view(base::random_uid())).append(view(base::random_uid()));
  Insert into(connection, files, "history_commit");
  into.number("id", commit_).words("kind", "edit").bytes("parent", parent_);
  into.words("at", note_.at).words("author", note_.author).words("message", note_.message);
  into.bytes("content", unknown).bytes("digest", unknown).run();
  change_.bind(1, commit_);
}

void AppendedHistory::add(std::string_view entity, const base::Uid& uid, std::function<void(Encoder&)> fields,
                          Notes notes) {
  entries_.push_back({entity, uid, std::move(fields), std::move(notes)});
  if (entries_.size() == worth_a_thread) digest_beside();
  change_.bind(2, position_++).bind(3, entity).bind(4, db::Blob{view(uid)}).run();
}

/// Digests what has come together while the next entries come.
void AppendedHistory::digest_beside() {
  if (digesting_.valid()) digesting_.get();
  being_digested_.swap(entries_);
  const base::SignalsHeld held;
  // Where no thread can be started, it is done by get().
  digesting_ = std::async([this] { digest(being_digested_); });
}

void AppendedHistory::digest(std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    noted_.read(entry.notes);
    entry.fields(encoder_);
    line_.clear();
    append_insert_line(line_, encoder_.line(entry.entity, entry.uid));
    content_.add(line_);
  }
  entries.clear();
}

void AppendedHistory::finish() {
  if (digesting_.valid()) digesting_.get();
  digest(entries_);
  const base::Sha256 content = content_.finish();
  const base::Sha256 digest = commit_digest(note_, "edit", parent_, view(content));
  auto complete = connection_.prepare("UPDATE history_commit SET content = ?, digest = ? WHERE id = ?");
  complete.bind(1, db::Blob{view(content)}).bind(2, db::Blob{view(digest)}).bind(3, commit_).run();
}

void record_purge(db::Connection& connection, const std::vector<LineKey>& entries,
                  const std::map<std::int64_t, Attested>& attested, const CommitNote& note) {
  ContentDigest content;
  for (const std::string& line : purge_lines(entries, attested)) content.add(line);
  write_purge(connection, write_next(connection, note, content.finish()), entries, attested);
}

}  // namespace stemma::store
