// Which origins are surely different, and how many there are at least.
//
// Anonymous sources may be one person: two entries count as two only where the record shows that they
// differ (DESIGN §3.4). The least number of origins is the size of the largest set of pairwise different
// ones: a maximum clique of the distinctness graph. "May be the same" is not transitive, so entries are
// never united on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "graph/lineage.hpp"
#include "graph/lists.hpp"

namespace stemma::graph {

/// Answers for the parties of one claim.
class Distinctness {
 public:
  /// `rows`: the claim's attributions of any stance; a publication that has two parties in its chains on
  /// the claim, or among what it cites, keeps them apart.
  Distinctness(const model::ClaimRows& rows, const World& world, const std::vector<PartyId>& parties);

  /// What tells a party from others.
  struct Marks {
    PartyId party;
    bool named = false, possibly_another = false;
    EntryClass entry_class = EntryClass::unknown;
    GroupId group;
    model::Country country{};
    std::span<const std::pair<PartyId, PublicationId>> seen;  ///< where it stands, if it has no name
  };
  Marks marks(PartyId party) const;
  bool different(const Marks& a, const Marks& b) const {
    if (a.party == b.party) return false;
    if (a.possibly_another && b.possibly_another && world_.possibly_same(a.party, b.party)) return false;
    if (a.named || b.named || a.entry_class != b.entry_class) return true;
    if (!a.group.is_none() && !b.group.is_none() && a.group != b.group) return true;
    constexpr model::Country unknown{};
    if (a.country != unknown && b.country != unknown && a.country != b.country) return true;
    return told_apart(a, b);
  }
  bool different(PartyId a, PartyId b) const { return different(marks(a), marks(b)); }
  /// False: it is different from every other party.
  bool in_doubt(PartyId party) const { return !world_.named(party) || world_.possibly_another(party); }

 private:
  /// Somewhere on the record, whoever they are.
  bool told_apart(const Marks& a, const Marks& b) const;

  const World& world_;
  std::vector<std::pair<PartyId, PublicationId>> seen_;  ///< where parties without a name stand, ascending
};

/// Pairwise differences among n items, symmetric, and what follows from them. Most items differ from all others
/// as a rule: a table holds those only that may not.
class DifferenceGraph {
 public:
  /// Every item may be in doubt, and none differs from another until it is set.
  explicit DifferenceGraph(std::size_t n);
  /// Those of `compared` (ascending) may be in doubt; those of `beyond` are not looked at, which makes what comes out
  /// a least number; all others differ from every item.
  DifferenceGraph(std::size_t n, std::vector<std::uint32_t> compared, const std::vector<std::uint32_t>& beyond);

  /// Of two that are compared.
  void set(std::size_t a, std::size_t b, bool different) { set_compared(place_[a], place_[b], different); }
  /// The same of two places in compared().
  void set_compared(std::size_t a, std::size_t b, bool different) {
    different_[a * compared_.size() + b] = different;
    different_[b * compared_.size() + a] = different;
  }
  bool get(std::size_t a, std::size_t b) const {
    if (place_[a] >= left_out || place_[b] >= left_out) return a != b && place_[a] != left_out && place_[b] != left_out;
    return compared_differ(place_[a], place_[b]);
  }
  /// Whether those at two places in compared() differ.
  bool compared_differ(std::size_t a, std::size_t b) const { return different_[a * compared_.size() + b]; }
  std::size_t size() const { return place_.size(); }
  /// Items that were compared with each other, ascending.
  const std::vector<std::uint32_t>& compared() const { return compared_; }
  /// How many people an item stands for at least; 1 unless set.
  void set_weight(std::size_t item, std::uint32_t weight) { weight_[item] = weight; }
  /// Of a set of items, together; what is more than 32 bits hold is the largest that they hold.
  std::uint32_t weight(const std::vector<std::uint32_t>& items) const;

  struct Sets {
    std::vector<std::vector<std::uint32_t>>
        cliques;  ///< sets of pairwise different items, `sure` left out; the first is a heaviest one found
    std::vector<std::uint32_t> sure;  ///< items that differ from all others, and are in every set; ascending
    bool exact = true;                ///< all maximal sets are there; false: one set, found greedily

    /// All items of a set, ascending.
    std::vector<std::uint32_t> items(std::size_t set) const;
  };
  /// Maximal sets of pairwise different items (Bron and Kerbosch 1973, with pivots); exact as long as at most
  /// `exact_items` items are in doubt and at most `max_sets` sets come out.
  Sets maximal_sets(std::size_t exact_items, std::size_t max_sets) const;

 private:
  bool differs_from_compared(std::size_t a) const;

  static constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max() - 1;
  static constexpr std::uint32_t differs_from_all = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t> compared_;
  std::vector<std::uint32_t> place_;  ///< among the compared, by item; or one of the two words above
  std::vector<bool> different_;       ///< of the compared
  std::vector<std::uint32_t> weight_;
  bool complete_ = true;  ///< nothing was left out
};

/// Items are sets of parties; two items differ if every party of one differs from every party of the other. More than
/// this many comparisons of parties (a thousand unnamed origins) are not made: items beyond are left out.
inline constexpr std::size_t most_comparisons = 500'000;
DifferenceGraph difference_graph(const Lists<PartyId>& items, const Distinctness& distinctness);

}  // namespace stemma::graph
