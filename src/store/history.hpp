// History: commits chained by SHA-256.
//
// A commit's digest is that of the canonical JSON of {at, author, content, kind, message, parent}. The
// content of an import is the digest over one line per entry (canonical.hpp), the state before it first.
// An entry that is not public enters as a commitment, SHA-256 over a random salt and its line: when its
// texts and its salt are purged the chain still verifies, and nobody can guess the texts from what is left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "db/connection.hpp"
#include "stemma/record.hpp"
#include "store/canonical_encoder.hpp"
#include "store/directory.hpp"
#include "store/history_digest.hpp"
#include "store/insert.hpp"
#include "store/noted_references.hpp"
#include "store/purge_rows.hpp"
#include "store/store.hpp"

namespace stemma::store {

/// The case's head before the import, which is what undoing it goes back to; empty if there was none.
std::string head_before_import(const db::Connection& connection);

/// Records the import of `record`, whose rows are written already, as one commit. Inside a transaction.
void record_import(db::Connection& connection, const CaseRecord& record, const Directories& directories,
                   const std::string& head_before, const CommitNote& note);

/// One step of an edit: an entry that is new or gone, or its line before and after.
struct Change {
  std::string_view act;                   ///< insert, update, delete
  std::string entity;                     ///< "source"
  std::string uid;                        ///< bytes
  std::string before;                     ///< canonical line; empty for an insert
  std::string after;                      ///< empty for a delete
  bool guarded = false;                   ///< not public: enters the digest as a commitment
  std::optional<std::size_t> place = {};  ///< of a delete: which line it was among those before the edit
};

/// Records an edit, whose rows are written already, as one commit on top of the last. Inside a transaction.
void record_edit(db::Connection& connection, const std::vector<Change>& changes, const CommitNote& note);

/// Records entries that are put behind all others as they come, as one commit on top of the last: what record_edit
/// records of them, without holding them. Inside a transaction.
class AppendedHistory {
 public:
  AppendedHistory(db::Connection& connection, Files& files, CommitNote note);
  AppendedHistory(const AppendedHistory&) = delete;
  AppendedHistory& operator=(const AppendedHistory&) = delete;
  /// A public entry. What gives its fields is called later, and by another thread, which encodes and digests them:
  /// it refers to nothing but what was noted.
  void add(std::string_view entity, const base::Uid& uid, std::function<void(Encoder&)> fields, Notes notes);
  /// Until then the commit has neither its content nor its digest.
  void finish();

 private:
  struct Entry {
    std::string_view entity;
    base::Uid uid;
    std::function<void(Encoder&)> fields;
    Notes notes;
  };
  void digest_beside();
  void digest(std::vector<Entry>& entries);

  db::Connection& connection_;
  CommitNote note_;
  std::string parent_;
  std::int64_t commit_ = 0, position_ = 0;
  db::Statement change_;
  std::vector<Entry> entries_;  ///< that are not digested yet
  // Of the thread that digests, until get().
  std::vector<Entry> being_digested_;
  NotedReferences noted_;
  Encoder encoder_{noted_};
  std::string line_;
  ContentDigest content_;
  std::future<void> digesting_;  ///< last: it ends before what it reads does
};

/// Records a purge as one commit on top of the last: of entries whose lines were emptied, and of what the commits that
/// told of them digest since. Inside a transaction.
void record_purge(db::Connection& connection, const std::vector<LineKey>& entries,
                  const std::map<std::int64_t, Attested>& attested, const CommitNote& note);

/// Throws Error database unless the first commit is an import, every commit has the digest that was recorded, each
/// names the one before it, and the record that the tables hold, taken back edit by edit, is what they digested, or
/// what a purge says that they digest since; and unless each attached copy that the database holds still has its
/// SHA-256.
void verify_history(const db::Connection& connection);

}  // namespace stemma::store
