// Which commits two copies of a case have in common: what a three-way merge starts from.
//
// Each history is a chain; where one copy merged the other, its commit names the other's head (merge_note.hpp). A state
// is common where both histories have it, by itself or by a merge.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/three_way.hpp"

namespace stemma::store {

/// One history, the first commit first.
struct Chain {
  std::vector<std::string> digests;   ///< 64 hex digits
  std::vector<std::string> messages;  ///< as many
  std::string beginning;              ///< content of the first commit: the record it began with
};

/// The state after a commit of one of the two.
struct ChainState {
  Side side = Side::ours;
  std::size_t commit = 0;
  friend bool operator==(const ChainState&, const ChainState&) = default;
};

/// One common state; or two, `ours` and `theirs`, where each merged the other without knowing of the other's merge: the
/// base is then the merge of these two, which have a base of their own.
struct CommonBase {
  std::optional<ChainState> one;
  std::size_t ours = 0, theirs = 0;
  bool all_merged = false;  ///< all that theirs has is in ours
};

class Ancestry {
 public:
  Ancestry(const Chain& ours, const Chain& theirs);

  /// Both have a state in common.
  bool related() const { return related_; }
  /// Of the copies as they were after these commits. They must be related.
  CommonBase base(std::size_t ours, std::size_t theirs) const;

 private:
  bool related_ = false;
  std::vector<std::size_t> in_ours_, in_theirs_;  ///< by commit, the last commit of the other that is in it
};

}  // namespace stemma::store
