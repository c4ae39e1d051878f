// A case made by hand: texts and parties without a database, and judgements without a judge.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "model/texts.hpp"
#include "report/faces.hpp"
#include "report/parties.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report::test {

class FakeCase : public model::Texts, public Parties {
 public:
  model::CaseText head{"case", "A case"};
  std::vector<model::DecisionText> decisions;
  std::vector<std::string> raters;
  std::map<PublicationId, std::vector<ArchiveRecord>> copies;

  SourceId add(const std::string& id, SourceKind kind, const std::string& name, const std::string& grade = {}) {
    model::SourceText text;
    text.id = id;
    text.name = name;
    text.kind = kind;
    text.reliability = grade;
    sources_.push_back({text, true, GroupId{}, false});
    ids_[id] = SourceId{sources_.size() - 1};
    return ids_[id];
  }
  SourceId add_unnamed(const std::string& id, SourceKind kind, const std::string& descriptor,
                       const std::string& grade = {}) {
    const SourceId source = add(id, kind, "the real name of " + id, grade);
    sources_.back().text.descriptor = descriptor;
    sources_.back().named = false;
    return source;
  }
  void withhold(const std::string& id) {
    Entry& entry = sources_[of(id).index()];
    entry.text = model::SourceText{};
    entry.text.id = "protected-1";
    entry.text.name = "a protected source";
    entry.text.withheld = true;
  }
  void control(const std::string& root, std::initializer_list<std::string> members, bool state = true) {
    const GroupId group{roots_.size()};
    roots_.push_back(of(root));
    for (const std::string& id : members) {
      sources_[of(id).index()].group = group;
      sources_[of(id).index()].state = state;
    }
  }
  PublicationId publish(const std::string& id, const std::string& date) {
    publications_.push_back({id, "title of " + id, "", date, Place{"case.yaml", 30, 3}});
    publication_ids_[id] = PublicationId{publications_.size() - 1};
    return publication_ids_[id];
  }
  ClaimId say(const std::string& id, const std::string& text) {
    claims_.push_back({id, text, Place{"case.yaml", static_cast<std::uint32_t>(14 + claims_.size()), 3}});
    return ClaimId{claims_.size() - 1};
  }
  AttributionId attribute(const std::string& id) {
    attributions_.push_back({id, "", "", Place{"case.yaml", 40, 9}});
    const auto publication = publication_ids_.find(id.substr(0, id.find('/')));
    if (publication != publication_ids_.end()) attributions_.back().publication = publication->second;
    return AttributionId{attributions_.size() - 1};
  }
  /// Support that has fallen with something else.
  Ended ended(const std::string& id) { return {attribute(id), Ending::fell, {}, {}, false, {}, {}}; }
  model::SourceText& source_text(SourceId id) { return sources_[id.index()].text; }
  model::ClaimText& claim_text(ClaimId id) { return claims_[id.index()]; }
  model::AttributionText& attribution_text(AttributionId id) { return attributions_[id.index()]; }
  model::PublicationText& publication_text(const std::string& id) { return publications_[publication_of(id).index()]; }

  SourceId of(const std::string& id) const { return ids_.at(id); }
  PublicationId publication_of(const std::string& id) const { return publication_ids_.at(id); }

  /// A strand whose attribution is named publication/claim.
  Strand strand(ClaimId claim, const std::string& publication, std::initializer_list<std::string> path,
                Stance stance = Stance::reports) {
    Strand out;
    out.publication = publication_of(publication);
    out.attribution = attribute(publication + "/" + claims_[claim.index()].id);
    for (const std::string& id : path) out.path.push_back(of(id));
    out.stance = stance;
    return out;
  }

  /// Origins, voices and counts as the strands of support have them; whoever tests sets the rest.
  Judgement judged(ClaimId claim, std::vector<Strand> support) {
    Judgement out;
    out.claim = claim;
    for (const Strand& strand : support) {
      add_origin(out, strand);
      if (std::find(out.voices.begin(), out.voices.end(), strand.path.back()) == out.voices.end()) {
        out.voices.push_back(strand.path.back());
      }
      ++out.numbers.publications;
    }
    out.numbers.voices = static_cast<std::uint32_t>(out.voices.size());
    const auto count = static_cast<std::uint32_t>(out.origins.size());
    out.numbers.origins = out.numbers.independent_origins = out.numbers.lines =
        out.numbers.controlled_lines = {count, count};
    out.support = std::move(support);
    return out;
  }
  void deny(Judgement& judgement, Strand strand, bool interested = false) {
    strand.stance = Stance::denies;
    Denier denier;
    denier.source = strand.path.front();
    denier.speakers = {denier.source};
    denier.named = named(denier.source);
    denier.interested = interested;
    denier.group = group(denier.source);
    denier.attributions = {strand.attribution};
    judgement.deniers.push_back(denier);
    judgement.denial.push_back(std::move(strand));
  }

  model::CaseText case_text() override { return head; }
  const model::SourceText& source(SourceId id) override { return sources_[id.index()].text; }
  const model::PublicationText& publication(PublicationId id) override { return publications_[id.index()]; }
  std::vector<ArchiveRecord> archives(PublicationId id) override { return copies[id]; }
  const model::ClaimText& claim(ClaimId id) override { return claims_[id.index()]; }
  model::AttributionText attribution(AttributionId id) override { return attributions_[id.index()]; }
  model::DecisionText decision(DecisionId id) override { return decisions[id.index()]; }
  std::string rater(RaterId id) override { return raters[id.index()]; }
  model::Mention mention(const Subject& subject) override {
    const auto of = [](const auto& text) { return model::Mention{text.id, text.at}; };
    switch (subject.kind) {
      case SubjectKind::claim:
        return of(claims_[subject.id]);
      case SubjectKind::publication:
        return of(publications_[subject.id]);
      case SubjectKind::attribution:
        return of(attributions_[subject.id]);
      case SubjectKind::source:
        return of(sources_[subject.id].text);
      case SubjectKind::rater:
        return {raters[subject.id], {}};
      case SubjectKind::case_:
        break;
    }
    return {head.id, {}};
  }

  bool named(SourceId id) const override { return sources_[id.index()].named; }
  GroupId group(SourceId id) const override { return sources_[id.index()].group; }
  SourceId group_root(GroupId id) const override { return roots_[id.index()]; }
  bool state_controlled(SourceId id) const override { return sources_[id.index()].state; }
  bool outlet(SourceId id) const override { return is_outlet(sources_[id.index()].text.kind); }

  std::uint64_t source_count() const { return sources_.size(); }
  std::uint64_t publication_count() const { return publications_.size(); }
  std::uint64_t attribution_count() const { return attributions_.size(); }

 private:
  struct Entry {
    model::SourceText text;
    bool named;
    GroupId group;
    bool state;
  };

  void add_origin(Judgement& out, const Strand& strand) {
    for (Origin& origin : out.origins) {
      if (origin.source != strand.path.front()) continue;
      origin.attributions.push_back(strand.attribution);
      origin.first_hand = origin.first_hand || strand.first_hand;
      return;
    }
    Origin origin;
    origin.source = strand.path.front();
    origin.named = named(origin.source);
    origin.lineage_recorded = strand.lineage_recorded;
    origin.group = group(origin.source);
    origin.first_hand = strand.first_hand;
    origin.credibility = strand.credibility;
    origin.attributions = {strand.attribution};
    out.origins.push_back(origin);
  }

  std::vector<Entry> sources_;
  std::vector<SourceId> roots_;
  std::vector<model::PublicationText> publications_;
  std::vector<model::ClaimText> claims_;
  std::vector<model::AttributionText> attributions_;
  std::map<std::string, SourceId> ids_;
  std::map<std::string, PublicationId> publication_ids_;
};

inline Finding found(std::string_view rule, Severity severity, ClaimId claim, const std::string& message,
                     const std::vector<std::string>& next = {}) {
  Finding out;
  out.rule = rule;
  out.severity = severity;
  out.subject = {SubjectKind::claim, claim.value};
  out.message = {message};
  for (const std::string& step : next) out.next.push_back({step});
  return out;
}

/// What a face writes for these judgements.
inline std::string shown(FakeCase& fake, const std::vector<Judgement>& judgements, std::string_view command,
                         std::string_view name, const FaceOptions& options = {},
                         const std::vector<Finding>& case_findings = {}) {
  std::ostringstream out;
  const auto face = find_face(command, name)->make(out, fake, fake, options);
  CaseHead head;
  head.as_of = day_from_civil(2024, 3, 14);
  head.claims = judgements.size();
  head.sources = fake.source_count();
  head.publications = fake.publication_count();
  head.attributions = fake.attribution_count();
  Totals totals;
  for (const Judgement& one : judgements) {
    ++totals.claims;
    ++totals.by_status[static_cast<std::size_t>(one.status)];
    for (const Finding& finding : one.findings) {
      if (finding.kind == FindingKind::open) ++totals.open;
      if (finding.kind == FindingKind::review) ++totals.review;
      if (finding.kind != FindingKind::fail) continue;
      if (finding.severity == Severity::error) ++totals.fail_error;
      if (finding.severity == Severity::warning) ++totals.fail_warning;
      if (finding.severity == Severity::note) ++totals.fail_note;
    }
  }
  if (find_face(command, name)->wants_totals) head.totals = totals;
  face->begin(head);
  for (const Judgement& one : judgements) face->claim(one);
  for (const Finding& finding : case_findings) face->case_finding(finding);
  face->end(totals);
  return out.str();
}

}  // namespace stemma::report::test
