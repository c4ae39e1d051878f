#include <algorithm>
#include <unordered_map>

#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

bool supports(const AttributionRecord& attribution) { return is_support(attribution.stance); }

bool carries(const PublicationRecord& publication, const std::string& claim) {
  return std::any_of(publication.says.begin(), publication.says.end(), [&](const AttributionRecord& attribution) {
    return attribution.claim == claim && supports(attribution);
  });
}

}  // namespace

void note_own_voices(const CaseRecord& record, Mistakes& notes) {
  std::unordered_map<std::string_view, SourceKind> kinds;
  for (const SourceRecord& source : record.sources) kinds.emplace(source.id, source.kind);
  std::unordered_map<std::string_view, const PublicationRecord*> publications;
  for (const PublicationRecord& publication : record.publications) publications.emplace(publication.id, &publication);

  for (const PublicationRecord& publication : record.publications) {
    const auto publisher = kinds.find(publication.by);
    if (publisher == kinds.end() || !is_outlet(publisher->second)) continue;
    for (const AttributionRecord& attribution : publication.says) {
      if (!attribution.via.empty() || !supports(attribution) || attribution.first_hand.value_or(false)) continue;
      const bool rests = std::any_of(publication.derivations.begin(), publication.derivations.end(),
                                     [&](const DerivationRecord& derivation) {
                                       const auto cited = publications.find(derivation.target);
                                       return cited != publications.end() && carries(*cited->second, attribution.claim);
                                     });
      if (rests) continue;
      notes.add({attribution.at.line, attribution.at.column},
                fmt::format("{} tells {} in its own voice, and nothing that it cites carries the claim",
                            shown(publication.id), shown(attribution.claim)),
                "add `via`, `cites` or `first_hand: true`, or leave it: the lineage is then not recorded");
    }
  }
}

}  // namespace stemma::interchange
