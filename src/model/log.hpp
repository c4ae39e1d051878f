// The log of a case for people: who changed what, when and why.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace stemma::model {

/// What a commit did to one entry, for people.
struct LoggedChange {
  struct Field {
    std::string name;           ///< as history encodes it
    std::string before, after;  ///< in words, references as ids; empty where nothing was recorded, or it is withheld
  };
  std::string act;        ///< added, changed, removed, moved
  std::string entity;     ///< "source"
  std::string uid;        ///< 32 hex digits
  std::string id;         ///< as it was called then; of a withdrawal, check, decision or assessment what it is about
  bool withheld = false;  ///< protected: it has no id and no fields here
  bool values_withheld = false;  ///< it was not public then
  std::vector<Field> fields;     ///< of one that was changed
};

/// One commit, for people.
struct LoggedCommit {
  std::uint64_t number = 0;
  std::string author;
  std::string at;  ///< ISO 8601 UTC
  std::string message;
  std::string digest;                             ///< SHA-256, 64 hex digits
  std::map<std::string, std::uint64_t> imported;  ///< of the first commit: how many of each kind of entry it began with
  std::vector<LoggedChange> changes;
};

struct Log {
  std::vector<LoggedCommit> commits;  ///< the first one first
  /// Every id that an entry has or had, aliases too, with the uids of what had it; without what is withheld.
  std::map<std::string, std::set<std::string>> ids;
};

}  // namespace stemma::model
