// The strands of a claim as a forest: origins at the roots, publishers at the leaves, common beginnings shared.
//
// A party that publishes and is relayed as well is one node with its own publications. Wide families are
// folded, and say how many they hide; chains too long for the page lose their middle, and say so.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// One party on the way to a claim, ready to be drawn.
struct DrawnNode {
  std::string name;  ///< escaped for a terminal; may be cut to fit
  std::string mark;  ///< "unnamed, F"; never cut
  std::string date;  ///< "12 Mar" where it publishes the claim itself; else empty
  std::vector<DrawnNode> children;
};

/// Whether dates are written with their year: where all are of the year of `as_of`, it goes without saying.
struct Years {
  Day as_of = earliest_day;
  bool shown = false;
};
Years years_of(const Judgement& judgement, const Words& words, Day as_of);
Years years_of(const std::set<PublicationId>& publications, const Words& words, Day as_of);

class StrandTree {
 public:
  /// Ways of more than `depth` parties (at least 3) keep their beginning and their publisher. An origin that
  /// is not recorded becomes a root of its own, shared by all who have none.
  StrandTree(const std::vector<Strand>& strands, std::size_t depth);

  /// The forest with at most about `rows` leaves.
  std::vector<DrawnNode> drawn(const Words& words, const Years& years, std::size_t rows) const;

 private:
  /// A party, or (source none) as many parties left out; none of either is the origin that is not recorded.
  struct Step {
    SourceId source;
    std::size_t left_out = 0;
    friend bool operator<(const Step& a, const Step& b) {
      return a.source == b.source ? a.left_out < b.left_out : a.source < b.source;
    }
  };
  struct Node {
    Step step;
    std::set<PublicationId> publications;
    bool first_hand = false;
    Stance stance = Stance::asserts;
    std::vector<std::size_t> children;
    std::map<Step, std::size_t> place;
  };
  struct Page;

  std::size_t child(std::size_t parent, const Step& step);
  std::size_t leaves(std::size_t node, std::size_t most) const;
  std::string hidden(std::size_t node, std::size_t shown, const Words& words) const;
  DrawnNode drawn_node(std::size_t at, bool root, const Page& page) const;
  std::vector<DrawnNode> drawn_children(std::size_t node, const Page& page) const;

  std::vector<Node> nodes_;  ///< the first is above all roots
};

/// "12 Mar", "12 Mar 2023" where years are shown, "Mar" or "2023" for less precise dates, "undated"; "11 Mar +2"
/// for three publications.
std::string short_dates(const std::set<PublicationId>& publications, const Words& words, const Years& years);

}  // namespace stemma::report
