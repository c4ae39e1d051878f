#include "store/history.hpp"

#include <fmt/core.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "stemma/error.hpp"
#include "store/canonical.hpp"
#include "store/entities.hpp"

namespace stemma::store {
namespace {

std::string_view view(const base::Uid& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
std::string_view view(const base::Sha256& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

base::Sha256 commitment_of(const base::Uid& salt, const std::string& line) {
  return base::sha256(std::string(view(salt)).append(line));
}

std::string commitment_line(std::string_view entity, std::string_view uid, std::string_view commitment) {
  return nlohmann::json{{"commitment", base::hex(commitment)}, {"entity", entity}, {"uid", base::hex(uid)}}.dump();
}

std::string head_line(const std::string& head_before) {
  nlohmann::json line{{"act", "import"}};
  if (!head_before.empty()) line["reverse"] = head_before;
  return line.dump();
}

/// Digest over lines, each with its line end.
class ContentDigest {
 public:
  void add(const std::string& line) {
    stream_.update(line);
    stream_.update("\n");
  }
  base::Sha256 finish() { return stream_.finish(); }

 private:
  base::Sha256Stream stream_;
};

base::Sha256 commit_digest(const CommitNote& note, std::string_view kind, std::string_view parent,
                           std::string_view content) {
  nlohmann::json commit{{"at", base::nfc(note.at)},
                        {"author", base::nfc(note.author)},
                        {"content", base::hex(content)},
                        {"kind", kind},
                        {"message", base::nfc(note.message)}};
  if (!parent.empty()) commit["parent"] = base::hex(parent);
  return base::sha256(commit.dump());
}

/// Writes the changes of the first commit.
class Changes {
 public:
  explicit Changes(db::Connection& connection) : files_(connection), into_(connection, files_, "history_change") {}

  void add(std::string_view act, std::string_view entity, const base::Uid& uid, std::string_view reverse,
           std::string_view salt, std::string_view commitment) {
    into_.number("commit_id", 0).number("position", position_++).words("act", act).words("entity", entity);
    into_.uid("uid", uid).text("reverse", reverse).bytes("salt", salt).bytes("commitment", commitment).run();
  }

 private:
  Files files_;
  Insert into_;
  std::int64_t position_ = 0;
};

void write_commit(db::Connection& connection, const CommitNote& note, const base::Sha256& content) {
  const base::Sha256 digest = commit_digest(note, "import", {}, view(content));
  Files files(connection);
  Insert into(connection, files, "history_commit");
  into.number("id", 0).words("kind", "import").bytes("parent", {});
  into.words("at", note.at).words("author", note.author).words("message", note.message);
  into.bytes("content", view(content)).bytes("digest", view(digest)).run();
}

[[noreturn]] void throw_changed(std::string_view what) {
  throw Error(ErrorKind::database, fmt::format("history does not verify: {}", what),
              "the database was changed by something other than Stemma");
}

struct Commitment {
  std::string salt;  ///< empty once purged
  std::string digest;
};

/// By entity and uid.
using Commitments = std::map<std::pair<std::string, std::string>, Commitment>;

Commitments read_commitments(const db::Connection& connection) {
  Commitments commitments;
  auto row = connection.prepare(
      "SELECT entity, uid, salt, commitment FROM history_change WHERE commit_id = 0 AND act = 'insert' "
      "ORDER BY commit_id, position");
  while (row.step()) {
    commitments[{std::string(row.text("entity")), std::string(row.blob("uid"))}] = {
        std::string(row.blob("salt")), std::string(row.blob("commitment"))};
  }
  return commitments;
}

/// The line under which an entry entered the digest: its commitment where one was made.
std::string recorded_line(const CanonicalEntry& entry, const Commitments& commitments) {
  const auto found = commitments.find({std::string(entry.entity), std::string(view(entry.uid))});
  if (found == commitments.end()) return entry.line;
  const Commitment& commitment = found->second;
  if (!commitment.salt.empty() &&
      base::hex(base::sha256(commitment.salt + entry.line)) != base::hex(commitment.digest)) {
    throw_changed(fmt::format("a guarded {} is not the one that was recorded", entry.entity));
  }
  return commitment_line(entry.entity, view(entry.uid), commitment.digest);
}

std::string recorded_head(const db::Connection& connection) {
  auto row =
      connection.prepare("SELECT reverse FROM history_change WHERE commit_id = 0 AND act = 'import' ORDER BY position");
  if (!row.step()) throw_changed("the import is not in it");
  return std::string(row.text("reverse"));
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
  write_commit(connection, note, content.finish());
  Changes changes(connection);
  changes.add("import", "case", directories.case_uid, head_before, {}, {});
  for (const Guarded& entry : guarded) {
    changes.add("insert", entry.entity, entry.uid, {}, view(entry.salt), view(entry.commitment));
  }
}

void verify_import(const db::Connection& connection) {
  auto commit = connection.prepare("SELECT * FROM history_commit ORDER BY id");
  if (!commit.step()) throw_changed("it is empty");
  const CommitNote note{std::string(commit.text("author")), std::string(commit.text("at")),
                        std::string(commit.text("message"))};
  const base::Sha256 digest = commit_digest(note, commit.text("kind"), commit.blob("parent"), commit.blob("content"));
  if (view(digest) != commit.blob("digest")) throw_changed("the first commit is not the one that was recorded");

  ContentDigest content;
  content.add(head_line(recorded_head(connection)));
  const CaseRecord record = read_record(connection);
  const Directories directories(record);
  const Commitments commitments = read_commitments(connection);
  each_canonical(record, directories, read_protection(connection, Sensitivity::internal),
                 [&](const CanonicalEntry& entry) { content.add(recorded_line(entry, commitments)); });
  if (view(content.finish()) != commit.blob("content")) throw_changed("the record is not the one that was imported");
}

}  // namespace stemma::store
