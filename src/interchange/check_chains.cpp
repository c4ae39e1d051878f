// Chains that come back to their own publisher, or go through somebody twice.
#include <set>
#include <unordered_map>

#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

using Publishers = std::unordered_map<std::string_view, std::string_view>;

class ChainCheck {
 public:
  ChainCheck(const PublicationRecord& publication, const Publishers& publishers, Mistakes& mistakes, Mistakes& notes)
      : publication_(publication), publishers_(publishers), mistakes_(mistakes), notes_(notes) {}

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
      } else if (!fresh_source) {
        note(link, fmt::format("the chain goes through {} twice", shown(source)),
             "a publication stands for its publisher; leave one of the two out if they are one step");
      }
    }
  }

 private:
  static constexpr const char* leave_it_out =
      "leave it out: a chain goes from the publisher back to whoever is said to know";

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
  Mistakes& mistakes_;
  Mistakes& notes_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_;
};

}  // namespace

void check_chains(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes) {
  Publishers publishers;
  for (const PublicationRecord& publication : record.publications) publishers.emplace(publication.id, publication.by);
  for (const PublicationRecord& publication : record.publications) {
    ChainCheck chains(publication, publishers, mistakes, notes);
    for (const AttributionRecord& attribution : publication.says) chains.check(attribution.via);
  }
}

}  // namespace stemma::interchange
