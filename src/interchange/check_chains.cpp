// Chains that come back to their own publisher, or go through somebody twice.
#include <set>
#include <unordered_map>

#include "interchange/dated_ways.hpp"
#include "interchange/readers.hpp"
#include "interchange/source_numbers.hpp"

namespace stemma::interchange {
namespace {

using Publishers = std::unordered_map<std::string_view, std::string_view>;

/// Which sources `same_as` links make one, and when.
class Parties {
 public:
  explicit Parties(const CaseRecord& record) : numbers_(record), joined_(numbers_.size()), ways_(0, {}) {
    std::vector<DatedLink> links;
    for (const SourceRecord& source : record.sources) {
      for (const IdentityRecord& identity : source.identity) {
        if (identity.kind != IdentityKind::same_as || !numbers_.knows(identity.other)) continue;
        const std::uint32_t a = numbers_.of(source.id), b = numbers_.of(identity.other);
        const Period days = sure_days(identity.validity);
        links.push_back({a, b, days});
        links.push_back({b, a, days});
        same_.insert(same_.end(), 2, {&source, &identity});
        joined_.join(a, b);
      }
    }
    ways_ = DatedWays(numbers_.size(), std::move(links));
  }

  /// Why the two are surely one at that date ("`x` is `same_as` `y` on line 3"); empty if they are not, or not surely.
  std::string why_one(std::string_view a, std::string_view b, const std::optional<Date>& date) {
    if (same_.empty() || a == b || !numbers_.knows(a) || !numbers_.knows(b)) return {};
    const std::uint32_t from = numbers_.of(a), to = numbers_.of(b);
    if (joined_.root(from) != joined_.root(to)) return {};
    const Period when = date ? date->period : Period{};
    if (ways_.way(from, to, {when.first, when.first}).empty()) return {};
    std::string why;
    for (const std::size_t step : ways_.way(from, to, {when.last, when.last})) {
      why += fmt::format("{}{} is `same_as` {} on line {}", why.empty() ? "" : ", ", shown(same_[step].first->id),
                         shown(same_[step].second->other), same_[step].second->at.line);
    }
    return why;
  }

 private:
  const SourceNumbers numbers_;
  Joined joined_;
  DatedWays ways_;
  std::vector<std::pair<const SourceRecord*, const IdentityRecord*>> same_;
};

class ChainCheck {
 public:
  ChainCheck(const PublicationRecord& publication, const Publishers& publishers, Parties& parties, Mistakes& mistakes,
             Mistakes& notes)
      : publication_(publication), publishers_(publishers), parties_(parties), mistakes_(mistakes), notes_(notes) {}

  void check(const std::vector<LinkRecord>& chain) {
    std::set<std::string_view> linked;
    std::set<std::string_view> passed;  // sources, also those that a publication stands for
    for (const LinkRecord& link : chain) {
      if (link.id.empty()) continue;
      const auto stands_for = publishers_.find(link.id);
      const std::string_view source = stands_for == publishers_.end() ? link.id : stands_for->second;
      const bool fresh = linked.insert(link.id).second;
      const bool fresh_source = passed.insert(source).second;
      if (link.id == publication_.id) {
        mistake(link, fmt::format("the chain goes through its own publication {}", shown(link.id)), leave_it_out);
      } else if (link.id == publication_.by) {
        mistake(link, fmt::format("the chain goes through its own publisher {}", shown(link.id)), leave_it_out);
      } else if (!fresh) {
        mistake(link, fmt::format("{} stands twice in one chain", shown(link.id)),
                "each link is a step further back: name each source once");
      } else if (source == publication_.by) {
        // An outlet may refer to what it said earlier, and a loop of reporting is a finding and no mistake.
        note(link,
             fmt::format("{} is by {} as well: the chain comes back to its own publisher", shown(link.id),
                         shown(source)),
             fmt::format("if it only refers to its own earlier report, `cites: {}` on the publication says so",
                         link.id));
      } else if (const std::string why = parties_.why_one(source, publication_.by, publication_.date); !why.empty()) {
        comes_back_under_another_id(link, source, why);
      } else if (!fresh_source) {
        note(link, fmt::format("the chain goes through {} twice", shown(source)),
             "a publication stands for its publisher; leave one of the two out if they are one step");
      }
    }
  }

 private:
  static constexpr const char* leave_it_out =
      "leave it out: a chain goes from the publisher back to whoever is said to know";

  void comes_back_under_another_id(const LinkRecord& link, std::string_view source, const std::string& why) {
    if (source != link.id) {
      note(link,
           fmt::format("{} is by {}, who is its own publisher {}", shown(link.id), shown(source),
                       shown(publication_.by)),
           why);
    } else {
      mistake(link,
              fmt::format("the chain goes through its own publisher {} as {}", shown(publication_.by), shown(link.id)),
              fmt::format("{}; leave it out, or say when it was found out: `same_as: {{value: …, known: …}}`", why));
    }
  }

  /// The claims of one entry share its chain, which is told of once.
  bool told(const LinkRecord& link) { return !told_.emplace(link.at.line, link.at.column).second; }
  void mistake(const LinkRecord& link, std::string message, std::string hint) {
    if (!told(link)) mistakes_.add({link.at.line, link.at.column}, std::move(message), std::move(hint));
  }
  void note(const LinkRecord& link, std::string message, std::string hint) {
    if (!told(link)) notes_.add({link.at.line, link.at.column}, std::move(message), std::move(hint));
  }

  const PublicationRecord& publication_;
  const Publishers& publishers_;
  Parties& parties_;
  Mistakes& mistakes_;
  Mistakes& notes_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_;
};

}  // namespace

void check_chains(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes) {
  Publishers publishers;
  for (const PublicationRecord& publication : record.publications) publishers.emplace(publication.id, publication.by);
  Parties parties(record);
  for (const PublicationRecord& publication : record.publications) {
    ChainCheck chains(publication, publishers, parties, mistakes, notes);
    for (const AttributionRecord& attribution : publication.says) chains.check(attribution.via);
  }
}

}  // namespace stemma::interchange
