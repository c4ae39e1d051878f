// The entries of two copies and of what both come from, side by side: what the parts of a three-way merge work on.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/three_way.hpp"

namespace stemma::store {

/// One entry, as each of the three has it, decoded: null where it is not there.
struct Versions {
  std::string entity, uid;
  nlohmann::json base = {}, ours = {}, theirs = {};
  bool in_base = false;                       ///< where `base` is null all the same, one copy alone had it
  std::optional<nlohmann::json> merged = {};  ///< what becomes of it; nothing: it is gone
  bool leaves = false;                        ///< it was chosen to go

  const nlohmann::json& left() const { return ours.is_null() ? theirs : ours; }
};

class AllVersions {
 public:
  /// Throws Error database where a line is none.
  explicit AllVersions(const Copies& copies);

  std::vector<Versions>& entries() { return entries_; }
  const std::vector<Versions>& entries() const { return entries_; }
  /// Null where nothing has that uid.
  Versions* find(const std::string& uid);
  const Versions* find(const std::string& uid) const;

 private:
  void read(const RecordText& lines, nlohmann::json Versions::*into);
  std::vector<Versions> entries_;  ///< those of ours first, in its order
  std::unordered_map<std::string, std::size_t> rows_;
};

/// Sources, claims, publications and attributions go by their ids: no two entries may come to have one. Those that are
/// left open go into `conflicts`. Attributions that were given none get one that tells them apart.
void settle_ids(AllVersions& versions, const MergeChoices& choices, std::vector<MergeConflict>& conflicts);

/// The merged entries as lines, in the order of both.
RecordText lines_in_order(const Copies& copies, const AllVersions& versions, const MergeChoices& choices,
                          std::vector<MergeConflict>& conflicts);

/// What `order` conflicts are about: "claim", "says UID".
std::string list_of(const MergeConflict& conflict);

}  // namespace stemma::store
