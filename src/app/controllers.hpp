// The states and owners that an ownership list leads to: found in a record, or made for it.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "interchange/ownership_list.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

class Controllers {
 public:
  /// Keeps a reference to the record.
  explicit Controllers(const CaseRecord& record);

  /// The id of the state of a country, or of the owner that a row names: the first such source of the record, or one
  /// made before; empty if there is none. Sealed and unnamed sources are nobody's owner here.
  std::string state(const std::string& country) const;
  std::string owner(const interchange::OwnershipEntry& entry) const;
  /// Makes one: `state_ru`, or an id out of the owner's name.
  std::string make_state(const std::string& country);
  std::string make_owner(const interchange::OwnershipEntry& entry);

  /// `source` is bound to `other` by the record: over any number of links, or for funds by one link of that kind.
  bool bound(const std::string& source, const std::string& other, bool funds) const;
  /// Remembers a link that the list adds.
  void bind(const std::string& source, const std::string& controller) { added_.emplace(source, controller); }
  /// `controller` is under `source` already, by the record, the links that were added, or `same_as`: a link from
  /// `source` up to it would close a loop.
  bool would_circle(const std::string& source, const std::string& controller) const;
  /// A controller of the source by the record; empty if it has none.
  std::string of(const std::string& source) const;

  std::vector<SourceRecord> take_new() { return std::move(made_); }

 private:
  const SourceRecord* find(const std::string& id) const;
  std::string free_id(std::string wanted) const;

  const CaseRecord& record_;
  std::unordered_map<std::string, const SourceRecord*> by_id_;
  std::set<std::string> taken_;
  std::vector<SourceRecord> made_;
  std::unordered_multimap<std::string, std::string> added_;  ///< controllers by source
  std::unordered_multimap<std::string, std::string> same_;   ///< both ways
};

}  // namespace stemma::app
