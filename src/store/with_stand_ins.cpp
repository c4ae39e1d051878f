#include <unordered_map>
#include <utility>

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

void protect(SourceRecord& source, const Renaming& names) {
  const bool sealed = Renaming::rename(source.id, names.sources);
  for (ControlRecord& control : source.controlled_by) {
    if (Renaming::rename(control.controller, names.sources) || sealed) clear(control.note);
  }
  for (IdentityRecord& link : source.identity) {
    if (Renaming::rename(link.other, names.sources) || sealed) clear(link.why);
  }
  if (!sealed) return;
  clear(source.uid, source.name, source.description, source.aliases, source.anonymity, source.urls, source.handles,
        source.note);
  for (AnonymityRecord& anonymity : source.anonymous) clear(anonymity.descriptor);
  for (RatingRecord& rating : source.ratings) clear(rating.by, rating.basis);
}

void protect(ClaimRecord& claim, const Renaming& names) {
  const bool sealed = Renaming::rename(claim.id, names.claims);
  for (InterestRecord& party : claim.parties) {
    if (Renaming::rename(party.source, names.sources) || sealed) clear(party.why);
  }
  for (ElementRecord& element : claim.elements) Renaming::rename(element.claim, names.claims);
  for (RelationRecord& relation : claim.relations) Renaming::rename(relation.claim, names.claims);
  if (!sealed) return;
  claim.text = protected_claim_text;
  clear(claim.uid, claim.note);
}

void protect(AttributionRecord& said, bool words, const Renaming& names) {
  const bool sealed = Renaming::rename(said.id, names.attributions);
  Renaming::rename(said.claim, names.claims);
  for (LinkRecord& link : said.via) Renaming::rename(link.id, names.sources, names.publications);
  if (sealed) clear(said.uid);
  if (words) clear(said.gist, said.quote, said.cue, said.note, said.credibility_by, said.credibility_basis);
}

void protect(PublicationRecord& publication, const Renaming& names) {
  const bool sealed = Renaming::rename(publication.id, names.publications);
  Renaming::rename(publication.by, names.sources);
  for (DerivationRecord& derivation : publication.derivations) {
    if (Renaming::rename(derivation.target, names.sources, names.publications) || sealed) {
      clear(derivation.by, derivation.why);
    }
  }
  if (!sealed) return;
  publication.title = protected_publication_title;
  clear(publication.uid, publication.byline, publication.url, publication.archives, publication.note);
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

}  // namespace

CaseRecord with_stand_ins(CaseRecord record, const StandIns& stand_ins) {
  if (!stand_ins.protection.any) return record;
  const Renaming names(record, stand_ins);
  Renaming::rename(record.newsroom, names.sources);
  for (auto& source : record.sources) protect(source, names);
  for (auto& claim : record.claims) protect(claim, names);
  std::size_t row = 0;
  for (auto& publication : record.publications) {
    protect(publication, names);
    for (auto& said : publication.says) protect(said, stand_ins.protection.words.at(row++), names);
  }
  for (auto& withdrawal : record.withdrawals) protect(withdrawal, names);
  for (auto& check : record.checks) protect(check, names);
  for (auto& decision : record.decisions) protect(decision, names);
  for (auto& assessment : record.assessments) protect(assessment, names);
  return record;
}

}  // namespace stemma::store
