// stemma list CASE claims
#include "app/list/list_kind.hpp"

namespace stemma::app {
namespace {

void list(const CaseView& view, const Found& found) {
  view.judged().each_judgement("judging", [&](const model::ClaimRows& rows, const Judgement& judgement) {
    const ClaimRecord& claim = view.record().claims[rows.claim.index()];
    Facets facets;
    facets.words["status"] = {std::string(to_string(judgement.status))};
    facets.words["importance"] = {std::string(to_string(claim.importance))};
    facets.words["class"] = {std::string(to_string(claim.claim_class))};
    auto& sources = facets.words["source"];
    const auto mention = [&](const std::string& id) {
      for (const std::string& same : view.party(id)) sources.push_back(same);
    };
    for (const InterestRecord& party : claim.parties) mention(party.source);
    for (const model::AttributionRow& row : rows.attributions) {
      const CaseView::Said& said = view.attributions()[row.id.index()];
      mention(view.publication(said).by);
      for (const LinkRecord& link : view.attribution(said).via) mention(view.source_of(link.id));
    }
    for (const Finding& finding : judgement.findings) facets.words["rule"].emplace_back(finding.rule);
    facets.date = period_of(claim.event_date);
    facets.texts = {claim.id, claim.text, claim.note};
    report::ListRow row;
    row.id = claim.id;
    row.values = {claim.id,
                  std::string(to_string(judgement.status)),
                  std::string(to_string(claim.importance)),
                  std::string(to_string(claim.claim_class)),
                  std::uint64_t{judgement.numbers.voices},
                  judgement.numbers.independent_origins,
                  std::uint64_t{judgement.findings.size()},
                  std::string(to_string(judgement.advice)),
                  date_or_nothing(claim.event_date),
                  claim.text};
    found(std::move(row), facets);
  });
}

}  // namespace

ListKind list_claims() {
  return {"claims",
          {},
          {"class", "from", "importance", "rule", "source", "status", "text", "to"},
          true,
          {{"id", "id"},
           {"status", "status"},
           {"importance", "importance"},
           {"class"},
           {"voices"},
           {"independent_origins", "origins"},
           {"findings"},
           {"advised"},
           {"event_date"},
           {"text", "text", true}},
          list};
}

}  // namespace stemma::app
