// stemma show CASE ID, where the id is an attribution's
#include <algorithm>

#include "app/show/entry.hpp"
#include "interchange/write_attribution.hpp"
#include "interchange/writers.hpp"

namespace stemma::app {
namespace {

/// As an entry of `says`.
report::Field recorded(AttributionRecord attribution, const std::string& publication) {
  attribution.uid.clear();
  PublicationRecord alone;
  alone.id = publication;
  alone.says = {std::move(attribution)};
  return fields_of(interchange::write_says(alone).children.front());
}

}  // namespace

report::SheetEntry show_attribution(const CaseView& view, AttributionId id) {
  const CaseView::Said& said = view.attributions()[id.index()];
  const AttributionRecord& attribution = view.attribution(said);
  const PublicationRecord& publication = view.publication(said);
  const ClaimId claim = view.claim(attribution.claim);
  report::SheetEntry entry{"attribution",
                           attribution.id,
                           view.record().claims[claim.index()].text,
                           recorded(attribution, publication.id),
                           {}};
  report::Field& judged = entry.judged;
  judged.put_text("publication", publication.id);
  judged.put_text("date", publication.date ? publication.date->text : "");
  judged.put_text("publisher", view.words().party(view.source(publication.by)));
  judged.put_text("said_by", view.words().party(view.source(view.speaker(said))));
  judged.put_text("claim_text", view.record().claims[claim.index()].text);
  judged.put_text("stance", std::string(to_string(attribution.stance)));
  judged.put_text("standing", standing(view, id));
  const model::ClaimRows rows = view.judged().store().claim_rows(claim);
  const std::vector<Statement> statements = view.judge().statements(rows);
  std::vector<std::string> rests_on, relied_on_by;
  const auto id_of = [&](const Statement& statement) {
    return view.words().texts().attribution(statement.attribution).id;
  };
  for (const Statement& statement : statements) {
    for (const std::uint32_t below : statement.rests_on) {
      if (statement.attribution == id) rests_on.push_back(id_of(statements[below]));
      if (statements[below].attribution == id) relied_on_by.push_back(id_of(statement));
    }
  }
  judged.put_texts("rests_on", rests_on);
  judged.put_texts("relied_on_by", relied_on_by);
  std::vector<report::Field> findings;
  const Judgement judgement = view.judge().judge(rows);
  for (const Finding& finding : judgement.findings) {
    const bool evidence = std::find(finding.evidence.begin(), finding.evidence.end(), id) != finding.evidence.end();
    if (evidence) findings.push_back(finding_line(view, finding));
  }
  judged.put_list("evidence_for", std::move(findings));
  put_about(view, {attribution.id}, judged);
  return entry;
}

}  // namespace stemma::app
