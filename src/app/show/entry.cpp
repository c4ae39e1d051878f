#include "app/show/entry.hpp"

#include <algorithm>

#include "app/trace_source.hpp"
#include "interchange/writers.hpp"

namespace stemma::app {
namespace {

report::Field::Kind kind_of(const interchange::YamlOut& entry) {
  using Out = interchange::YamlOut;
  if (entry.kind == Out::Kind::map) return report::Field::Kind::map;
  if (entry.kind == Out::Kind::list) return report::Field::Kind::list;
  return entry.type == Out::Type::number ? report::Field::Kind::number
         : entry.type == Out::Type::flag ? report::Field::Kind::flag
                                         : report::Field::Kind::text;
}

template <class Record, class About, class Write>
void put_entries(report::Field& into, std::string_view name, const std::vector<Record>& records, About about,
                 Write write) {
  std::vector<report::Field> items;
  for (Record record : records) {
    if (!about(record)) continue;
    record.uid.clear();
    items.push_back(fields_of(write(record)));
  }
  into.put_list(name, std::move(items));
}

}  // namespace

report::Field fields_of(const interchange::YamlOut& entry) {
  report::Field field{entry.key, kind_of(entry), entry.plain, {}};
  field.children.reserve(entry.children.size());
  for (const interchange::YamlOut& child : entry.children) field.children.push_back(fields_of(child));
  return field;
}

std::string standing(const CaseView& view, AttributionId id) {
  const Statement* statement = view.statements()[id.index()];
  if (statement == nullptr) return "later";
  if (statement->live()) return "counts";
  const std::string withdrawn = withdrawn_words(view.judged(), *statement, view.words());
  return "ended: " + (withdrawn.empty() ? std::string(to_string(statement->ending)) : withdrawn);
}

report::Field attribution_line(const CaseView& view, AttributionId id) {
  const CaseView::Said& said = view.attributions()[id.index()];
  const AttributionRecord& attribution = view.attribution(said);
  const PublicationRecord& publication = view.publication(said);
  report::Field line;
  line.put_text("id", attribution.id);
  line.put_text("date", publication.date ? publication.date->text : "");
  line.put_text("stance", std::string(to_string(attribution.stance)));
  line.put_text("by", publication.by);
  std::vector<std::string> chain;
  chain.reserve(attribution.via.size());
  for (const LinkRecord& link : attribution.via) chain.push_back(link.id);
  line.put_texts("via", chain);
  line.put_text("standing", standing(view, id));
  return line;
}

report::Field finding_line(const CaseView& view, const Finding& finding) {
  report::Field line;
  line.put_text("rule", std::string(finding.rule));
  line.put_text("severity", std::string(to_string(finding.severity)));
  line.put_text("kind", std::string(to_string(finding.kind)));
  line.put_text("message", view.words().phrase(finding.message));
  if (finding.silenced()) line.put_text("silenced_by", view.words().decision(finding.decision));
  return line;
}

void put_about(const CaseView& view, const std::vector<std::string>& ids, report::Field& into) {
  const auto is = [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
  const auto any = [&](const std::vector<LinkRecord>& links) {
    return std::any_of(links.begin(), links.end(), [&](const LinkRecord& link) { return is(link.id); });
  };
  const CaseRecord& record = view.record();
  put_entries(
      into, "withdrawals", record.withdrawals,
      [&](const WithdrawalRecord& entry) { return is(entry.of) || is(entry.by) || any(entry.claims); },
      interchange::write_withdrawal);
  put_entries(
      into, "checks", record.checks, [&](const CheckRecord& entry) { return is(entry.whom) || any(entry.claims); },
      interchange::write_check);
  put_entries(
      into, "decisions", record.decisions, [&](const DecisionRecord& entry) { return is(entry.subject); },
      interchange::write_decision);
  put_entries(
      into, "assessments", record.assessments, [&](const AssessmentRecord& entry) { return is(entry.claim); },
      interchange::write_assessment);
}

}  // namespace stemma::app
