// stemma show CASE ID, where the id is a publication's
#include <algorithm>

#include "app/show/entry.hpp"
#include "interchange/writers.hpp"

namespace stemma::app {

report::SheetEntry show_publication(const CaseView& view, PublicationId id) {
  PublicationRecord record = view.record().publications[id.index()];
  record.uid.clear();
  for (AttributionRecord& said : record.says) said.uid.clear();
  std::string title = record.title.empty() ? view.words().party(view.source(record.by)) : record.title;
  report::SheetEntry entry{
      "publication", record.id, std::move(title), fields_of(interchange::write_publication(record)), {}};
  report::Field& judged = entry.judged;
  judged.put_flag("out_by_the_day", view.judge().published(id));
  judged.put_text("publisher", view.words().party(view.source(record.by)));
  std::vector<std::string> cited_by, named_in;
  for (const PublicationRecord& other : view.record().publications) {
    if (std::any_of(other.derivations.begin(), other.derivations.end(),
                    [&](const DerivationRecord& from) { return from.target == record.id; })) {
      cited_by.push_back(other.id);
    }
  }
  std::vector<report::Field> says, findings;
  const auto& all = view.attributions();
  for (std::uint32_t a = 0; a < all.size(); ++a) {
    const AttributionRecord& attribution = view.attribution(all[a]);
    if (all[a].publication == id.value) says.push_back(attribution_line(view, AttributionId{a}));
    if (std::any_of(attribution.via.begin(), attribution.via.end(),
                    [&](const LinkRecord& link) { return link.id == record.id; })) {
      named_in.push_back(attribution.id);
    }
  }
  judged.put_texts("cited_by", cited_by);
  judged.put_texts("named_in", named_in);
  judged.put_list("says", std::move(says));
  for (const Finding& finding : view.judge().findings_on(id)) findings.push_back(finding_line(view, finding));
  judged.put_list("findings", std::move(findings));
  put_about(view, {record.id}, judged);
  return entry;
}

}  // namespace stemma::app
