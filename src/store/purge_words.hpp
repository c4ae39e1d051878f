// The words that a purge takes out of texts, and where they are.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "base/redact.hpp"

namespace stemma::store {

class PurgeWords {
 public:
  /// Of an entry that is purged, any version of it: what it is called, and by which ids.
  void learn(const nlohmann::json& line);
  void add(const std::string& text) { texts_.insert(text); }
  /// Names that somebody else has too name nobody in particular.
  void forget(const std::set<std::string>& names);
  /// When all is learnt.
  void finish();

  const base::Redaction& texts() const { return redaction_; }
  /// An id in which one of the words, or an id of a purged entry, stands.
  bool in_id(std::string_view id) const;
  /// True if a text of the line, or its id, has one of them.
  bool in(const nlohmann::json& line) const;
  /// The line without them; its id is left alone.
  nlohmann::json without(const nlohmann::json& line) const;

 private:
  std::set<std::string> texts_, ids_;
  base::Redaction redaction_{{}};
};

}  // namespace stemma::store
