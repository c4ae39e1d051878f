// The order of a list that two copies had in common.
#pragma once

#include <string>
#include <vector>

namespace stemma::store {

/// By keys, each of which stands in a list once.
struct ThreeOrders {
  std::vector<std::string> base, ours, theirs;
  bool base_known = true;  ///< else what is in `base` is known, and not in which order
};

struct MergedOrder {
  bool conflict = false;  ///< both moved what all three have, and not alike
  /// The same but for a conflict: what becomes of it if that order stands.
  std::vector<std::string> ours_stands, theirs_stands, base_stands;
};

/// Puts `members`, which are keys of any of the three, in order: whoever moved what all have has its way, and what is
/// not in all of them follows whatever it followed. Where that leaves both copies with something new in one place,
/// `members` says which comes first: the same whoever merges.
MergedOrder merged_order(const ThreeOrders& orders, const std::vector<std::string>& members);

}  // namespace stemma::store
