// stemma list CASE publications
#include <algorithm>

#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void list(const CaseView& view, const Found& found) {
  for (std::uint32_t p = 0; p < view.record().publications.size(); ++p) {
    const PublicationRecord& publication = view.record().publications[p];
    const SourceId publisher = view.source(publication.by);
    const bool out = view.judge().published(PublicationId{p});
    Facets facets;
    facets.words["publisher"] = view.party(publication.by);
    facets.words["source"] = view.party(publication.by);
    facets.words["kind"] = {std::string(publication.kind ? to_string(*publication.kind) : "")};
    facets.words["state-controlled"] = {yes_or_no(view.kin().state_controlled(publisher))};
    std::vector<std::string> claims;
    for (const AttributionRecord& said : publication.says) {
      if (std::find(claims.begin(), claims.end(), said.claim) == claims.end()) claims.push_back(said.claim);
      for (const LinkRecord& link : said.via) {
        for (const std::string& id : view.party(view.source_of(link.id))) facets.words["source"].push_back(id);
      }
    }
    facets.words["claim"] = claims;
    facets.date = period_of(publication.date);
    facets.texts = {publication.id, publication.title, publication.byline, publication.url, publication.note};
    report::ListRow row;
    row.id = publication.id;
    row.values = {publication.id,
                  date_or_nothing(publication.date),
                  publication.by,
                  word_or_nothing(publication.kind),
                  text_or_nothing(publication.title),
                  text_or_nothing(publication.url),
                  claims,
                  std::string(out ? "" : "later"),
                  out};
    found(std::move(row), facets);
  }
}

}  // namespace

ListKind list_publications() {
  return {"publications",
          words<PublicationKind>(),
          {"claim", "from", "kind", "publisher", "source", "state-controlled", "text", "to"},
          true,
          {{"id", "id"},
           {"date", "date"},
           {"publisher", "publisher"},
           {"kind"},
           {"title", "title", true},
           {"url"},
           {"claims", "claims", false, 16},
           {"standing", "standing", false, 8, false},
           {"out_by_the_day"}},
          list};
}

}  // namespace stemma::app
