// A record as the lines that history digests, in the editor's order: now, and as it was before any of its commits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/connection.hpp"
#include "stemma/record.hpp"
#include "store/store.hpp"

namespace stemma::store {

/// Entity and the bytes of a uid.
using LineKey = std::pair<std::string, std::string>;

/// What stands for an entry that is not public in a digest.
struct Commitment {
  std::string salt;  ///< empty once purged
  std::string digest;
};

/// One step of a commit, as it is kept.
struct Step {
  std::string act;  ///< import, insert, update, delete
  LineKey key;
  std::string reverse;               ///< the line before; empty for an insert
  std::optional<std::size_t> place;  ///< of a delete: which line it was, counted from 0 among those before the commit
  std::optional<Commitment> commitment;
};

/// One commit, as it is kept.
struct CommitRow {
  std::int64_t id = 0;
  std::string kind;  ///< import, edit
  CommitNote note;
  std::string parent, content, digest;  ///< bytes
};

std::vector<CommitRow> read_commits(const db::Connection& connection);
std::vector<Step> read_steps(const db::Connection& connection, std::int64_t commit);

class RecordLines {
 public:
  struct Entry {
    LineKey key;
    bool guarded = false;
  };

  /// As the tables hold it.
  static RecordLines now(const db::Connection& connection);

  const std::vector<Entry>& entries() const { return order_; }
  /// Null if there is no such entry.
  const std::string* find(const LineKey& key) const;
  const std::string& line(const LineKey& key) const { return lines_.at(key); }
  void add(LineKey key, std::string line, bool guarded);

  /// As it was before a commit with these steps. Throws Error database where they do not fit.
  void take_back(const std::vector<Step>& steps);

  CaseRecord record() const;

 private:
  std::vector<Entry> order_;
  std::map<LineKey, std::string> lines_;
};

}  // namespace stemma::store
