// stemma list CASE attributions
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

Facets facets_of(const CaseView& view, const CaseView::Said& said) {
  const AttributionRecord& attribution = view.attribution(said);
  const PublicationRecord& publication = view.publication(said);
  const SourceId publisher = view.source(publication.by);
  Facets facets;
  facets.words["claim"] = {attribution.claim};
  facets.words["stance"] = {std::string(to_string(attribution.stance))};
  facets.words["publisher"] = view.party(publication.by);
  facets.words["source"] = view.party(publication.by);
  for (const LinkRecord& link : attribution.via) {
    for (const std::string& id : view.party(view.source_of(link.id))) facets.words["source"].push_back(id);
  }
  facets.words["named"] = {yes_or_no(view.judge().named(view.source(view.speaker(said))))};
  facets.words["state-controlled"] = {yes_or_no(view.kin().state_controlled(publisher))};
  facets.date = period_of(publication.date);
  facets.texts = {attribution.id, attribution.gist, attribution.quote.exact, attribution.cue, attribution.note};
  return facets;
}

void list(const CaseView& view, const Found& found) {
  const std::vector<const Statement*>& statements = view.statements();
  for (std::size_t i = 0; i < view.attributions().size(); ++i) {
    const CaseView::Said& said = view.attributions()[i];
    const AttributionRecord& attribution = view.attribution(said);
    const PublicationRecord& publication = view.publication(said);
    const Statement* statement = statements[i];
    const bool counts = statement != nullptr && statement->live();
    std::string standing = statement == nullptr ? "later" : counts ? "" : "ended";
    report::ListRow row;
    row.id = attribution.id;
    row.values = {attribution.id,
                  date_or_nothing(publication.date),
                  attribution.claim,
                  std::string(to_string(attribution.stance)),
                  view.speaker(said),
                  publication.by,
                  publication.id,
                  ids_of(attribution.via),
                  attribution.first_hand.value_or(false),
                  word_or_nothing(attribution.credibility),
                  std::move(standing),
                  counts,
                  text_or_nothing(attribution.gist)};
    found(std::move(row), facets_of(view, said));
  }
}

}  // namespace

ListKind list_attributions() {
  return {"attributions",
          {},
          {"anonymous", "claim", "from", "named", "publisher", "source", "stance", "state-controlled", "text", "to"},
          true,
          {{"id", "id"},
           {"date", "date"},
           {"claim"},
           {"stance", "stance", false, 11},
           {"speaker", "who"},
           {"publisher"},
           {"publication"},
           {"via"},
           {"first_hand"},
           {"credibility"},
           {"standing", "standing", false, 8, false},
           {"counts"},
           {"gist", "gist", true}},
          list};
}

}  // namespace stemma::app
