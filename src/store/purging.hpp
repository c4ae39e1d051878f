// What a purge touches, and what becomes of it: worked out, and nothing changed.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "db/connection.hpp"
#include "store/purge_history.hpp"
#include "store/purge_words.hpp"
#include "store/store.hpp"

namespace stemma::store {

class Purging {
 public:
  Purging(const db::Connection& connection, const PurgeRequest& request);

  const PurgeHistory& history() const { return history_; }
  const PurgeWords& words() const { return words_; }
  /// Entries of copies that are there and go: of purged publications, and those in whose bytes a name stands.
  const std::set<std::string>& evidence() const { return evidence_; }

  bool touches(const LineKey& key) const { return why_.find(key) != why_.end(); }
  /// Nothing that people wrote is left of it; of others that are touched the names go.
  bool empties(const LineKey& key) const;
  /// All that is touched.
  std::vector<LineKey> keys() const;
  PurgePlan plan() const;

  /// What is left of a line, and of a commit.
  std::string left(const LineKey& key, const std::string& line) const;
  CommitNote left(const CommitNote& note) const;

 private:
  using Why = PurgePlan::Why;

  void touch(const LineKey& key, Why why) { why_.emplace(key, why); }
  void follow();
  void learn(const PurgeRequest& request);
  void name_anew(const std::set<std::string>& taken);
  void find_mentions();
  void leave_out_what_is_purged_already();
  void find_copies(const db::Connection& connection, const PurgeRequest& request);
  void find_commits();

  PurgeHistory history_;
  std::map<LineKey, Why> why_;
  std::set<std::string> uids_;  ///< of what is emptied, as digits
  PurgeWords words_;
  std::map<LineKey, std::string> new_ids_;
  std::set<std::string> evidence_;  ///< uids, as digits
  std::vector<std::string> copies_;
  std::set<std::uint64_t> commits_;
};

}  // namespace stemma::store
