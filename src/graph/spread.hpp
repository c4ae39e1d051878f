// From the grounds outwards: which entries are reached without passing an ended one.
#pragma once

#include <vector>

#include "graph/lineage.hpp"

namespace stemma::graph {

/// A publication passes on that one of its entries was reached, so that each of them costs no more than what it names
/// and cites.
class Spread {
 public:
  /// `ended` is by entry. The lineage must outlive it.
  Spread(const Lineage& lineage, const std::vector<bool>& ended);

  /// By entry: it was reached.
  const std::vector<bool>& alive() const { return alive_; }
  /// By entry that was reached: the live one that it rests on, or itself where its own speaker is the origin.
  const std::vector<EntryIndex>& through() const { return through_; }
  /// The speaker is the origin, and not everything that vouches for that has ended.
  bool at_ground(const Entry& entry) const;

 private:
  bool is_alive(PageIndex page) const { return first_alive_[page] != no_entry; }
  bool stands(const Entry& entry) const;
  EntryIndex ground_for(EntryIndex i) const;

  const Lineage& lineage_;
  std::vector<bool> alive_;
  std::vector<EntryIndex> through_;
  std::vector<EntryIndex> first_alive_;  ///< by page, of those reached so far
  std::vector<bool> vouches_;            ///< by page: some basis of its own has not ended
};

}  // namespace stemma::graph
