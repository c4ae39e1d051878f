#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "stemma/error.hpp"
#include "store/stand_ins.hpp"

namespace stemma::store {
namespace {

/// Slugs of protected entries and what they become; made before anything is renamed.
struct Renaming {
  std::unordered_map<std::string, std::string> sources, claims, publications, attributions;

  Renaming(const CaseRecord& record, const StandIns& stand_ins) {
    for (const auto& entry : stand_ins.sources) sources.emplace(record.sources.at(entry.first).id, entry.second);
    for (const auto& entry : stand_ins.claims) claims.emplace(record.claims.at(entry.first).id, entry.second);
    for (const auto& entry : stand_ins.publications) {
      publications.emplace(record.publications.at(entry.first).id, entry.second);
    }
    std::uint32_t row = 0;
    for (const auto& publication : record.publications) {
      for (const auto& said : publication.says) {
        const auto found = stand_ins.attributions.find(row++);
        if (found != stand_ins.attributions.end()) attributions.emplace(said.id, found->second);
      }
    }
  }

  /// Renames a reference to one of these kinds; true if what it refers to is protected.
  template <class... Kinds>
  static bool rename(std::string& slug, const Kinds&... kinds) {
    bool renamed = false;
    const auto try_one = [&](const std::unordered_map<std::string, std::string>& kind) {
      if (renamed) return;
      const auto found = kind.find(slug);
      if (found == kind.end()) return;
      slug = found->second;
      renamed = true;
    };
    (try_one(kinds), ...);
    return renamed;
  }
};

/// Empties what is given.
template <class... Fields>
void clear(Fields&... fields) {
  ((fields = {}), ...);
}

/// All that judging asks of a kind: a person, a document, an outlet, another body, or nobody knows.
SourceKind rough_kind(SourceKind kind) {
  if (is_outlet(kind)) return SourceKind::news_outlet;
  switch (entry_class(kind)) {
    case EntryClass::person_or_group:
      return SourceKind::person;
    case EntryClass::thing:
      return SourceKind::document;
    case EntryClass::unknown:
      return SourceKind::unknown;
    default:
      return SourceKind::organisation;
  }
}

// What is kept of a sealed entry is written down below, never what is dropped: a field that is added to the record
// later stays at home until somebody decides otherwise.

SourceRecord kept_of(const SourceRecord& source) {
  SourceRecord kept;
  kept.id = source.id;
  kept.kind = rough_kind(source.kind);
  kept.sensitivity = source.sensitivity;
  if (std::any_of(source.anonymous.begin(), source.anonymous.end(), [](const auto& a) { return a.anonymous; })) {
    kept.anonymous.emplace_back();
  }
  return kept;
}

ClaimRecord kept_of(const ClaimRecord& claim) {
  ClaimRecord kept;
  kept.id = claim.id;
  kept.text = protected_claim_text;
  kept.importance = claim.importance;
  kept.sensitivity = claim.sensitivity;
  return kept;
}

PublicationRecord kept_of(PublicationRecord& publication) {
  PublicationRecord kept;
  kept.id = publication.id;
  kept.by = publication.by;
  kept.date = publication.date;
  kept.title = protected_publication_title;
  kept.ours = publication.ours;
  kept.sensitivity = publication.sensitivity;
  kept.says = std::move(publication.says);
  for (const DerivationRecord& derivation : publication.derivations) {
    const auto same = [&](const DerivationRecord& known) { return known.target == derivation.target; };
    if (std::any_of(kept.derivations.begin(), kept.derivations.end(), same)) continue;
    kept.derivations.emplace_back().target = derivation.target;
  }
  return kept;
}

AttributionRecord kept_of(AttributionRecord& said, bool sealed, bool speaker_sealed) {
  AttributionRecord kept;
  kept.id = said.id;
  if (!sealed) kept.uid = said.uid;
  kept.default_id = said.default_id;
  kept.claim = said.claim;
  kept.via = std::move(said.via);
  kept.stance = said.stance;
  kept.first_hand = said.first_hand;
  kept.dissent = said.dissent && !speaker_sealed;
  kept.credibility = said.credibility;
  kept.commitment = said.commitment;
  kept.sensitivity = said.sensitivity;
  return kept;
}

void protect(SourceRecord& source, const Renaming& names) {
  if (Renaming::rename(source.id, names.sources)) {
    source = kept_of(source);
    return;
  }
  // Who controls or is a protected source is not told from the other end either.
  const auto hidden = [&](const std::string& slug) { return names.sources.contains(slug); };
  std::erase_if(source.controlled_by, [&](const ControlRecord& control) { return hidden(control.controller); });
  std::erase_if(source.identity, [&](const IdentityRecord& link) { return hidden(link.other); });
}

void protect(ClaimRecord& claim, const Renaming& names) {
  if (Renaming::rename(claim.id, names.claims)) claim = kept_of(claim);
  for (InterestRecord& party : claim.parties) {
    if (Renaming::rename(party.source, names.sources)) clear(party.why, party.validity);
  }
  for (ElementRecord& element : claim.elements) Renaming::rename(element.claim, names.claims);
  for (RelationRecord& relation : claim.relations) Renaming::rename(relation.claim, names.claims);
}

/// `publisher_sealed`: of the publication that it is in.
void protect(AttributionRecord& said, bool words, bool publisher_sealed, const Renaming& names) {
  const bool sealed = Renaming::rename(said.id, names.attributions);
  Renaming::rename(said.claim, names.claims);
  bool speaker_sealed = publisher_sealed;
  for (LinkRecord& link : said.via) speaker_sealed = Renaming::rename(link.id, names.sources, names.publications);
  if (words) said = kept_of(said, sealed, speaker_sealed);
}

void protect(PublicationRecord& publication, const std::vector<bool>& words, std::size_t& row, const Renaming& names) {
  const bool publisher = Renaming::rename(publication.by, names.sources);
  const bool sealed = Renaming::rename(publication.id, names.publications);
  for (DerivationRecord& derivation : publication.derivations) {
    if (Renaming::rename(derivation.target, names.sources, names.publications)) clear(derivation.by, derivation.why);
  }
  if (sealed) publication = kept_of(publication);
  for (AttributionRecord& said : publication.says) protect(said, words.at(row++), publisher, names);
}

bool protect(std::vector<LinkRecord>& claims, const Renaming& names) {
  bool sealed = false;
  for (LinkRecord& link : claims) sealed = Renaming::rename(link.id, names.claims) || sealed;
  return sealed;
}

void protect(WithdrawalRecord& withdrawal, const Renaming& names) {
  const bool by = Renaming::rename(withdrawal.by, names.sources);
  const bool of = Renaming::rename(withdrawal.of, names.publications, names.attributions, names.sources);
  const bool in = Renaming::rename(withdrawal.in, names.publications);
  const bool claims = protect(withdrawal.claims, names);
  if (by || of || in || claims) clear(withdrawal.note);
}

void protect(CheckRecord& check, const Renaming& names) {
  const bool whom = Renaming::rename(check.whom, names.sources);
  const bool claims = protect(check.claims, names);
  if (whom || claims) clear(check.what, check.scope, check.way, check.note);
}

void protect(DecisionRecord& decision, const Renaming& names) {
  if (Renaming::rename(decision.subject, names.claims, names.publications, names.attributions, names.sources)) {
    clear(decision.why, decision.exception);
  }
}

void protect(AssessmentRecord& assessment, const Renaming& names) {
  if (Renaming::rename(assessment.claim, names.claims)) clear(assessment.basis);
}

/// What is sealed is told by an index. If that is damaged, nothing goes out.
void refuse_unprotected(const CaseRecord& record, const Protection& protection) {
  std::size_t row = 0;
  for (const PublicationRecord& publication : record.publications) {
    for (const AttributionRecord& said : publication.says) {
      if (said.sensitivity == Sensitivity::sealed && !protection.words.at(row)) throw_unprotected();
      ++row;
    }
  }
}

}  // namespace

void throw_unprotected() {
  throw Error(ErrorKind::database, "the database is damaged: its index of what is sealed does not tell of everything",
              "`stemma doctor` names what is damaged; go back to a copy of it");
}

CaseRecord with_stand_ins(CaseRecord record, const StandIns& stand_ins) {
  refuse_unprotected(record, stand_ins.protection);
  if (!stand_ins.protection.any) return record;
  const Renaming names(record, stand_ins);
  Renaming::rename(record.newsroom, names.sources);
  if (record.note.find(withheld_note) == std::string::npos) {
    record.note += fmt::format("{}{}", record.note.empty() ? "" : "\n", withheld_note);
  }
  for (auto& source : record.sources) protect(source, names);
  for (auto& claim : record.claims) protect(claim, names);
  std::size_t row = 0;
  // Before publications are renamed.
  std::erase_if(record.evidence,
                [&](const EvidenceRecord& copy) { return names.publications.contains(copy.publication); });
  for (auto& publication : record.publications) protect(publication, stand_ins.protection.words, row, names);
  for (auto& withdrawal : record.withdrawals) protect(withdrawal, names);
  for (auto& check : record.checks) protect(check, names);
  for (auto& decision : record.decisions) protect(decision, names);
  for (auto& assessment : record.assessments) protect(assessment, names);
  return record;
}

}  // namespace stemma::store
