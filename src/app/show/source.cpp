// stemma show CASE ID, where the id is a source's
#include <algorithm>
#include <set>

#include "app/show/entry.hpp"
#include "interchange/writers.hpp"

namespace stemma::app {
namespace {

/// What a party did in the record, in the editor's order.
struct Deeds {
  std::vector<report::Field> said, relayed;
  std::vector<std::string> published, cited_by, party_to, controls;
  std::set<std::string> claims;  ///< on which it said or passed on anything
};

Deeds deeds_of(const CaseView& view, const std::vector<std::string>& ids) {
  const auto is = [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
  Deeds deeds;
  const auto& said = view.attributions();
  for (std::uint32_t a = 0; a < said.size(); ++a) {
    const AttributionRecord& attribution = view.attribution(said[a]);
    const auto in_chain = [&](const LinkRecord& link) { return is(view.source_of(link.id)); };
    const std::size_t before = deeds.said.size() + deeds.relayed.size();
    if (is(view.speaker(said[a]))) {
      deeds.said.push_back(attribution_line(view, AttributionId{a}));
    } else if (is(view.publication(said[a]).by) ||
               std::any_of(attribution.via.begin(), attribution.via.end(), in_chain)) {
      deeds.relayed.push_back(attribution_line(view, AttributionId{a}));
    }
    if (deeds.said.size() + deeds.relayed.size() > before) deeds.claims.insert(attribution.claim);
  }
  for (const PublicationRecord& publication : view.record().publications) {
    if (is(publication.by)) deeds.published.push_back(publication.id);
    const bool cites = std::any_of(publication.derivations.begin(), publication.derivations.end(),
                                   [&](const DerivationRecord& from) { return is(view.source_of(from.target)); });
    if (cites) deeds.cited_by.push_back(publication.id);
  }
  for (const ClaimRecord& claim : view.record().claims) {
    if (std::any_of(claim.parties.begin(), claim.parties.end(),
                    [&](const InterestRecord& party) { return is(party.source); })) {
      deeds.party_to.push_back(claim.id);
    }
  }
  for (const SourceRecord& source : view.record().sources) {
    if (std::any_of(source.controlled_by.begin(), source.controlled_by.end(),
                    [&](const ControlRecord& control) { return is(control.controller); })) {
      deeds.controls.push_back(source.id);
    }
  }
  return deeds;
}

/// Of the claims on which it said something: those whose live support ends at the party, and those that fall without
/// it. Gives back what these claims say of their sources.
analysis::CaseFold put_claims(const CaseView& view, SourceId id, const std::set<std::string>& claims,
                              report::Field& into) {
  analysis::CaseFold fold;
  std::vector<std::string> origin_of, choke_point_of;
  const auto same = [&](SourceId other) { return view.judge().party(other) == view.judge().party(id); };
  view.judged().each_claim("judging", [&](const model::ClaimRows& rows) {
    const std::string claim = view.words().texts().claim(rows.claim).id;
    if (!claims.contains(claim)) return;
    const Judgement judgement = view.judge().judge(rows);
    fold.add(judgement);
    if (std::any_of(judgement.origins.begin(), judgement.origins.end(),
                    [&](const Origin& origin) { return origin.lineage_recorded && same(origin.source); })) {
      origin_of.push_back(claim);
    }
    if (std::any_of(judgement.choke_points.begin(), judgement.choke_points.end(),
                    [&](const ChokePoint& point) { return same(point.source); })) {
      choke_point_of.push_back(claim);
    }
  });
  into.put_texts("origin_of", origin_of);
  into.put_texts("choke_point_of", choke_point_of);
  return fold;
}

/// Other sources' identity links that name it.
void put_linked_from(const CaseView& view, const std::string& id, report::Field& into) {
  std::vector<report::Field> items;
  for (const SourceRecord& other : view.record().sources) {
    for (const IdentityRecord& link : other.identity) {
      if (link.other != id) continue;
      report::Field line;
      line.put_text("source", other.id);
      line.put_text("says", std::string(to_string(link.kind)));
      line.put_text("why", link.why);
      items.push_back(std::move(line));
    }
  }
  into.put_list("linked_from", std::move(items));
}

}  // namespace

report::SheetEntry show_source(const CaseView& view, SourceId id) {
  SourceRecord record = view.record().sources[id.index()];
  record.uid.clear();
  const bool open = view.open(id);
  if (!open) {  // the stand-in keeps what judging needs; here not even that is said
    SourceRecord shown;
    shown.id = record.id;
    shown.sensitivity = record.sensitivity;
    record = shown;
  }
  report::SheetEntry entry{
      "source", record.id, view.words().party(id), fields_of(interchange::write_source(record)), {}};
  report::Field& judged = entry.judged;
  judged.put_flag("named", view.judge().named(id));
  std::vector<std::string> party = view.party(record.id);
  if (open && party.size() > 1) judged.put_texts("party", party);
  if (open) {
    const bool state = view.kin().state_controlled(id);
    if (state == view.judge().state_controlled(id)) judged.put_flag("state_controlled", state);
    const GroupId group = view.kin().group(id);
    if (!group.is_none()) {
      judged.put_text("control_group", view.words().texts().source(view.judge().group_root(group)).id);
    }
  }
  Deeds deeds = deeds_of(view, party);
  const analysis::CaseFold fold = put_claims(view, id, deeds.claims, judged);
  judged.put_texts("party_to", deeds.party_to);
  if (open) judged.put_texts("controls", deeds.controls);
  judged.put_texts("published", deeds.published);
  judged.put_texts("cited_by", deeds.cited_by);
  judged.put_list("said", std::move(deeds.said));
  judged.put_list("passed_on", std::move(deeds.relayed));
  if (open) put_linked_from(view, record.id, judged);
  std::vector<report::Field> findings;
  view.judge().each_case_finding(fold, [&](const Finding& finding) {
    if (finding.subject == Subject{SubjectKind::source, id.value}) findings.push_back(finding_line(view, finding));
  });
  judged.put_list("findings", std::move(findings));
  put_about(view, {record.id}, judged);
  return entry;
}

}  // namespace stemma::app
