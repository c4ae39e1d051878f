// Ways through links that hold only for a time: is somebody connected with somebody else on one same day?
//
// What joins controllers into a loop, or makes two sources the same over third ones, must all hold at once:
// a firm that owned its later owner is history, not a mistake. A link surely holds from the last day of its
// `from` and `known` to the first day of its `until`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::interchange {

/// The days on which a link surely holds; none of them where first > last.
Period sure_days(const Validity& validity);

struct DatedLink {
  std::uint32_t from = 0, to = 0;  ///< below the number of ends
  Period days;
};

class DatedWays {
 public:
  DatedWays(std::size_t ends, std::vector<DatedLink> links);

  /// Indices of links that lead one after another from `from` to `to` and all hold on one day of `within`; the
  /// fewest links on the first such day. Empty if there are none, or if a hostile file has used up what looking is
  /// worth: 5 million steps in all, as a case of ten thousand sources in honest use needs less than a hundred
  /// thousand.
  std::vector<std::size_t> way(std::uint32_t from, std::uint32_t to, Period within);

 private:
  std::vector<std::size_t> way_on(std::uint32_t from, std::uint32_t to, Day day);

  std::vector<DatedLink> links_;
  std::vector<std::vector<std::size_t>> leaving_;
  std::vector<std::size_t> reached_by_;  ///< link by which an end was reached; meaningful where seen_ is this round
  std::vector<std::uint32_t> seen_;
  std::uint32_t round_ = 0;
  std::size_t steps_left_ = 5'000'000;
};

}  // namespace stemma::interchange
