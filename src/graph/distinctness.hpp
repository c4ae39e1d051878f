// Which origins are surely different, and how many there are at least.
//
// Anonymous sources may be one person: two entries count as two only where the record shows that they
// differ (DESIGN §3.4). The least number of origins is the size of the largest set of pairwise different
// ones: a maximum clique of the distinctness graph. "May be the same" is not transitive, so entries are
// never united on it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/lineage.hpp"

namespace stemma::graph {

/// Answers for the parties of one claim.
class Distinctness {
 public:
  /// `rows`: the claim's attributions of any stance; a publication that has two parties in its chains on
  /// the claim, or among what it cites, keeps them apart.
  Distinctness(const model::ClaimRows& rows, const World& world, const std::vector<PartyId>& parties);

  bool different(PartyId a, PartyId b) const;

 private:
  const World& world_;
  std::vector<std::pair<PartyId, PartyId>> together_;
};

/// Pairwise differences among n items, symmetric, and what follows from them.
class DifferenceGraph {
 public:
  explicit DifferenceGraph(std::size_t n) : n_(n), different_(n * n, false), weight_(n, 1) {}
  void set(std::size_t a, std::size_t b, bool different) {
    different_[a * n_ + b] = different;
    different_[b * n_ + a] = different;
  }
  bool get(std::size_t a, std::size_t b) const { return different_[a * n_ + b]; }
  std::size_t size() const { return n_; }
  /// How many people an item stands for at least; 1 unless set.
  void set_weight(std::size_t item, std::uint32_t weight) { weight_[item] = weight; }
  /// Of a set of items, together; what is more than 32 bits hold is the largest that they hold.
  std::uint32_t weight(const std::vector<std::uint32_t>& items) const;

  struct Sets {
    std::vector<std::vector<std::uint32_t>>
        cliques;        ///< sets of pairwise different items; the first is a heaviest one found
    bool exact = true;  ///< all maximal sets are there; false: one set, found greedily
  };
  /// Maximal sets of pairwise different items (Bron and Kerbosch 1973, with pivots); exact as long as at most
  /// `exact_items` items are in doubt and at most `max_sets` sets come out.
  Sets maximal_sets(std::size_t exact_items, std::size_t max_sets) const;

 private:
  std::size_t n_;
  std::vector<bool> different_;
  std::vector<std::uint32_t> weight_;
};

/// Items are sets of parties; two items differ if every party of one differs from every party of the other.
DifferenceGraph difference_graph(const std::vector<std::vector<PartyId>>& items, const Distinctness& distinctness);

}  // namespace stemma::graph
