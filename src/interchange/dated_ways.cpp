#include "interchange/dated_ways.hpp"

#include <algorithm>
#include <utility>

namespace stemma::interchange {

Period sure_days(const Validity& validity) {
  Period days;
  if (validity.from) days.first = validity.from->period.last;
  if (validity.known) days.first = std::max(days.first, validity.known->period.last);
  if (validity.until) days.last = validity.until->period.first;
  return days;
}

DatedWays::DatedWays(std::size_t ends, std::vector<DatedLink> links)
    : links_(std::move(links)), leaving_(ends), reached_by_(ends), seen_(ends, 0) {
  for (std::size_t i = 0; i < links_.size(); ++i) leaving_[links_[i].from].push_back(i);
}

std::vector<std::size_t> DatedWays::way(std::uint32_t from, std::uint32_t to, Period within) {
  // What holds on some day of `within` holds on its first day, or on the day on which the last of it begins.
  std::vector<Day> days{within.first};
  std::vector<std::uint32_t> queue{from};
  ++round_;
  seen_[from] = round_;
  for (std::size_t next = 0; next < queue.size() && steps_left_ > 0; ++next) {
    for (const std::size_t i : leaving_[queue[next]]) {
      if (steps_left_ > 0) --steps_left_;
      const DatedLink& link = links_[i];
      if (link.days.first > link.days.last || link.days.last < within.first || link.days.first > within.last) continue;
      if (link.days.first > within.first) days.push_back(link.days.first);
      if (seen_[link.to] == round_) continue;
      seen_[link.to] = round_;
      queue.push_back(link.to);
    }
  }
  if (seen_[to] != round_) return {};
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (const Day day : days) {
    if (auto found = way_on(from, to, day); !found.empty()) return found;
  }
  return {};
}

std::vector<std::size_t> DatedWays::way_on(std::uint32_t from, std::uint32_t to, Day day) {
  std::vector<std::uint32_t> queue{from};
  ++round_;
  seen_[from] = round_;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const std::size_t i : leaving_[queue[next]]) {
      if (steps_left_ == 0) return {};
      --steps_left_;
      const DatedLink& link = links_[i];
      if (day < link.days.first || day > link.days.last || seen_[link.to] == round_) continue;
      seen_[link.to] = round_;
      reached_by_[link.to] = i;
      if (link.to != to) {
        queue.push_back(link.to);
        continue;
      }
      std::vector<std::size_t> found;
      for (std::uint32_t at = to; at != from; at = links_[found.back()].from) found.push_back(reached_by_[at]);
      std::reverse(found.begin(), found.end());
      return found;
    }
  }
  return {};
}

}  // namespace stemma::interchange
