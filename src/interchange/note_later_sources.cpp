#include <set>
#include <unordered_map>
#include <utility>

#include "interchange/date_order.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {

// No mistake: an article that is changed after its date may cite what came out since.
void note_later_sources(const CaseRecord& record, Mistakes& notes) {
  std::unordered_map<std::string_view, const PublicationRecord*> publications;
  for (const PublicationRecord& publication : record.publications) publications.emplace(publication.id, &publication);
  for (const PublicationRecord& publication : record.publications) {
    if (!publication.date) continue;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told;  // the claims of one entry share its chain
    const auto look = [&](const std::string& id, const Position& at, std::string_view does) {
      const auto found = publications.find(id);
      if (found == publications.end() || !found->second->date) return;
      const Date& later = *found->second->date;
      if (!impossibly_before(*publication.date, later) || !told.emplace(at.line, at.column).second) return;
      notes.add({at.line, at.column},
                fmt::format("{} of {} {} {}, which came out later, on {}", shown(publication.id),
                            publication.date->text, does, shown(id), later.text),
                "one of the two dates is wrong, or it was changed later; mark a date that is in doubt with `?`");
    };
    for (const DerivationRecord& derivation : publication.derivations) {
      look(derivation.target, derivation.at, to_string(derivation.kind));
    }
    for (const AttributionRecord& attribution : publication.says) {
      for (const LinkRecord& link : attribution.via) look(link.id, link.at, "has it from");
    }
  }
}

}  // namespace stemma::interchange
