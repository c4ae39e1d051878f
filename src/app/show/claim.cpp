// stemma show CASE ID, where the id is a claim's
#include "app/show/entry.hpp"
#include "interchange/writers.hpp"
#include "report/advice.hpp"
#include "report/summary.hpp"

namespace stemma::app {
namespace {

report::Field numbers(const Numbers& of) {
  report::Field out;
  out.put_number("publications", of.publications);
  out.put_number("voices", of.voices);
  out.put_interval("origins", of.origins);
  out.put_interval("independent_origins", of.independent_origins);
  out.put_interval("lines", of.lines);
  out.put_interval("controlled_lines", of.controlled_lines);
  out.put_flag("exact", of.exact);
  return out;
}

template <class List>
std::vector<std::string> source_ids(const CaseView& view, const List& list) {
  std::vector<std::string> ids;
  ids.reserve(list.size());
  for (const auto& entry : list) ids.push_back(view.words().texts().source(entry.source).id);
  return ids;
}

void put_pointing_here(const CaseView& view, const std::string& id, report::Field& into) {
  std::vector<report::Field> items;
  for (const ClaimRecord& other : view.record().claims) {
    const auto put = [&](std::string_view relation) {
      report::Field line;
      line.put_text("claim", other.id);
      line.put_text("relation", std::string(relation));
      items.push_back(std::move(line));
    };
    for (const RelationRecord& relation : other.relations) {
      if (relation.claim == id) put(to_string(relation.kind));
    }
    for (const ElementRecord& element : other.elements) {
      if (element.claim == id) put("has it as an element");
    }
  }
  into.put_list("pointing_here", std::move(items));
}

}  // namespace

report::SheetEntry show_claim(const CaseView& view, ClaimId id) {
  ClaimRecord record = view.record().claims[id.index()];
  record.uid.clear();
  report::SheetEntry entry{"claim", record.id, record.text, fields_of(interchange::write_claim(record)), {}};
  const model::ClaimRows rows = view.judged().store().claim_rows(id);
  const Judgement judgement = view.judge().judge(rows);
  report::Field& judged = entry.judged;
  judged.put_text("status", std::string(to_string(judgement.status)));
  judged.put_text("importance", std::string(to_string(judgement.importance)));
  judged.put_text("class", std::string(to_string(record.claim_class)));
  judged.put_text("summary", report::summary(judgement, view.words(), view.judged().as_of()));
  judged.put_text("advised", std::string(to_string(judgement.advice)));
  judged.put_text("advice", report::advice(judgement, view.words()));
  judged.put("numbers", numbers(judgement.numbers));
  judged.put_texts("origins", source_ids(view, judgement.origins));
  judged.put_texts("choke_points", source_ids(view, judgement.choke_points));
  judged.put_texts("deniers", source_ids(view, judgement.deniers));
  std::vector<report::Field> findings, attributions;
  findings.reserve(judgement.findings.size());
  attributions.reserve(rows.attributions.size());
  for (const Finding& finding : judgement.findings) findings.push_back(finding_line(view, finding));
  judged.put_list("findings", std::move(findings));
  std::vector<std::string> quiet;
  quiet.reserve(judgement.quiet.size());
  for (const Phrase& reason : judgement.quiet) quiet.push_back(view.words().phrase(reason));
  judged.put_texts("quiet", quiet);
  for (const model::AttributionRow& row : rows.attributions) attributions.push_back(attribution_line(view, row.id));
  judged.put_list("attributions", std::move(attributions));
  put_pointing_here(view, record.id, judged);
  put_about(view, {record.id}, judged);
  return entry;
}

}  // namespace stemma::app
