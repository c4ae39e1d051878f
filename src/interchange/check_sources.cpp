// Links between sources that contradict each other: controllers in a loop, and the same who are distinct.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "interchange/dated_ways.hpp"
#include "interchange/readers.hpp"
#include "interchange/source_numbers.hpp"

namespace stemma::interchange {
namespace {

LineColumn at(const Position& position) { return {position.line, position.column}; }

std::optional<Period> common(const Period& a, const Period& b) {
  const Period both{std::max(a.first, b.first), std::min(a.last, b.last)};
  return both.first <= both.last ? std::optional(both) : std::nullopt;
}

struct Link {
  const SourceRecord* source;
  const IdentityRecord* identity;
};

class IdentityCheck {
 public:
  IdentityCheck(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes)
      : record_(record), numbers_(record), mistakes_(mistakes), notes_(notes) {}

  void run() {
    std::vector<DatedLink> same;
    for (const SourceRecord& source : record_.sources) {
      for (const IdentityRecord& identity : source.identity) {
        if (identity.other == source.id) {
          mistakes_.add(at(identity.at), fmt::format("source {} is linked to itself", shown(source.id)),
                        fmt::format("`{}` names another source", to_string(identity.kind)));
        } else if (numbers_.knows(identity.other)) {
          add({&source, &identity}, same);
        }
      }
    }
    DatedWays ways(numbers_.size(), std::move(same));
    for (const Link& link : distinct_) contradiction(ways, link);
    for (const Link& link : possible_) doubt(link);
  }

 private:
  using Ends = std::pair<std::uint32_t, std::uint32_t>;

  Ends ends(const Link& link) const { return {numbers_.of(link.source->id), numbers_.of(link.identity->other)}; }

  void add(const Link& link, std::vector<DatedLink>& same) {
    const auto [a, b] = ends(link);
    const Period days = sure_days(link.identity->validity);
    switch (link.identity->kind) {
      case IdentityKind::same_as:
        same.push_back({a, b, days});
        same.push_back({b, a, days});
        same_.insert(same_.end(), 2, link);
        settled_[std::minmax(a, b)].push_back(link);
        break;
      case IdentityKind::distinct_from:
        distinct_.push_back(link);
        settled_[std::minmax(a, b)].push_back(link);
        break;
      case IdentityKind::possibly_same_as:
        possible_.push_back(link);
        break;
    }
  }

  /// Distinct, and yet the same by one link or by several.
  void contradiction(DatedWays& ways, const Link& link) {
    const auto [a, b] = ends(link);
    const Period days = sure_days(link.identity->validity);
    if (days.first > days.last) return;
    const std::vector<std::size_t> way = ways.way(a, b, days);
    if (way.empty()) return;
    std::string message =
        fmt::format("{} and {} are both the same and distinct", shown(link.source->id), shown(link.identity->other));
    std::string hint;
    for (const std::size_t i : way) {
      const Link& same = same_[i];
      hint += fmt::format("{}{} is `same_as` {} on line {}", hint.empty() ? "" : ", ", shown(same.source->id),
                          shown(same.identity->other), same.identity->at.line);
    }
    mistakes_.add(at(link.identity->at), std::move(message), std::move(hint));
  }

  /// Possibly the same beside a link that settles it.
  void doubt(const Link& link) {
    const auto [a, b] = ends(link);
    const auto found = settled_.find(std::minmax(a, b));
    if (found == settled_.end()) return;
    const Period days = sure_days(link.identity->validity);
    for (const Link& settled : found->second) {
      if (!common(days, sure_days(settled.identity->validity))) continue;
      const bool same = settled.identity->kind == IdentityKind::same_as;
      notes_.add(
          at(link.identity->at),
          fmt::format("{} and {} are possibly the same, and line {} says that they are {}", shown(link.source->id),
                      shown(link.identity->other), settled.identity->at.line, same ? "the same" : "distinct"),
          same ? "take `possibly_same_as` out, or give it an `until`"
               : "while both stand they may be the same; take out what is no longer so");
      return;
    }
  }

  const CaseRecord& record_;
  const SourceNumbers numbers_;
  Mistakes& mistakes_;
  Mistakes& notes_;
  std::vector<Link> same_;  ///< by the number of the link in DatedWays: each stands there both ways
  std::vector<Link> distinct_, possible_;
  std::map<Ends, std::vector<Link>> settled_;
};

struct Control {
  const SourceRecord* source;
  const ControlRecord* control;
};

/// Who pays controls nobody, and firms do hold small shares in each other.
bool rules_alone(const ControlRecord& control) {
  return control.kind != ControlKind::funded_by && !(control.share && *control.share <= 50);
}

class ControlCheck {
 public:
  ControlCheck(const CaseRecord& record, Mistakes& mistakes)
      : record_(record), numbers_(record), parties_(numbers_.size()), mistakes_(mistakes) {}

  void run() {
    for (const SourceRecord& source : record_.sources) {
      for (const ControlRecord& control : source.controlled_by) {
        if (control.controller == source.id) {
          mistakes_.add(at(control.at), fmt::format("source {} controls itself", shown(source.id)),
                        "`controlled_by` names another source");
        } else if (rules_alone(control) && numbers_.knows(control.controller)) {
          links_.push_back({&source, &control});
        }
      }
    }
    take_identities();
    leave_out_who_is_in_no_loop();
    std::vector<DatedLink> dated;
    dated.reserve(links_.size() + 2 * same_.size());
    for (const Control& link : links_) {
      dated.push_back(
          {numbers_.of(link.source->id), numbers_.of(link.control->controller), sure_days(link.control->validity)});
    }
    for (const Link& link : same_) {
      const std::uint32_t a = numbers_.of(link.source->id), b = numbers_.of(link.identity->other);
      const Period days = sure_days(link.identity->validity);
      dated.push_back({a, b, days});
      dated.push_back({b, a, days});
    }
    DatedWays ways(numbers_.size(), dated);
    std::vector<bool> told(dated.size(), false);
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (told[i] || dated[i].days.first > dated[i].days.last) continue;
      const std::vector<std::size_t> back = ways.way(dated[i].to, dated[i].from, dated[i].days);
      if (back.empty()) continue;
      const auto is_told = [&](std::size_t step) { return step < links_.size() && told[step]; };
      const bool known = std::any_of(back.begin(), back.end(), is_told);
      told[i] = true;
      for (const std::size_t step : back) told[step] = true;
      if (!known) report(links_[i], back);
    }
  }

 private:
  void take_identities() {
    for (const SourceRecord& source : record_.sources) {
      for (const IdentityRecord& identity : source.identity) {
        if (identity.kind != IdentityKind::same_as || !numbers_.knows(identity.other)) continue;
        same_.push_back({&source, &identity});
        parties_.join(numbers_.of(source.id), numbers_.of(identity.other));
      }
    }
  }

  std::uint32_t below(const Control& link) { return parties_.root(numbers_.of(link.source->id)); }
  std::uint32_t above(const Control& link) { return parties_.root(numbers_.of(link.control->controller)); }

  /// Whoever controls nobody, or is controlled by nobody, under any of its ids, is in no loop; and so on until only
  /// loops, and what lies between them, are left. In an honest record that is nobody.
  void leave_out_who_is_in_no_loop() {
    std::vector<std::vector<std::size_t>> up(numbers_.size()), down(numbers_.size());
    for (std::size_t i = 0; i < links_.size(); ++i) {
      up[below(links_[i])].push_back(i);
      down[above(links_[i])].push_back(i);
    }
    std::vector<std::size_t> ups, downs;
    for (const auto& list : up) ups.push_back(list.size());
    for (const auto& list : down) downs.push_back(list.size());
    std::vector<bool> gone(links_.size(), false);
    std::vector<std::uint32_t> queue;
    for (std::uint32_t end = 0; end < numbers_.size(); ++end) {
      if ((ups[end] == 0) != (downs[end] == 0)) queue.push_back(end);
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {  // NOLINT(modernize-loop-convert): the queue grows
      const std::uint32_t end = queue[next];
      for (const std::size_t i : up[end]) {
        if (gone[i]) continue;
        gone[i] = true;
        const std::uint32_t higher = above(links_[i]);
        if (--downs[higher] == 0 && ups[higher] > 0) queue.push_back(higher);
      }
      for (const std::size_t i : down[end]) {
        if (gone[i]) continue;
        gone[i] = true;
        const std::uint32_t lower = below(links_[i]);
        if (--ups[lower] == 0 && downs[lower] > 0) queue.push_back(lower);
      }
    }
    std::vector<Control> left;
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (!gone[i]) left.push_back(links_[i]);
    }
    links_ = std::move(left);
  }

  void report(const Control& link, const std::vector<std::size_t>& back) {
    std::string way = fmt::format("{} → {}", link.source->id, link.control->controller), same;
    std::string_view end = link.control->controller;
    for (const std::size_t step : back) {
      if (step < links_.size()) {
        end = links_[step].control->controller;
        way += fmt::format(" → {}", end);
        continue;
      }
      const Link& identity = same_[(step - links_.size()) / 2];
      end = end == identity.source->id ? identity.identity->other : identity.source->id;
      way += fmt::format(" = {}", end);
      same += fmt::format("{} is `same_as` {} on line {}; ", shown(identity.source->id),
                          shown(identity.identity->other), identity.identity->at.line);
    }
    mistakes_.add(
        at(link.control->at), fmt::format("the control of {} comes back to itself", shown(link.source->id)),
        fmt::format("{}; {}give the `share` where they hold parts of each other, or the dates", shown(way), same));
  }

  const CaseRecord& record_;
  const SourceNumbers numbers_;
  Joined parties_;
  Mistakes& mistakes_;
  std::vector<Control> links_;
  std::vector<Link> same_;  ///< in DatedWays each stands twice, after all of links_: there and back
};

}  // namespace

void check_sources(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes) {
  IdentityCheck(record, mistakes, notes).run();
  ControlCheck(record, mistakes).run();
}

}  // namespace stemma::interchange
