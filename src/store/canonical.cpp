#include "store/canonical.hpp"

#include <algorithm>

#include "store/canonical_encoder.hpp"
#include "store/canonical_fields.hpp"

namespace stemma::store {
namespace {

/// Whether an entry of the log is about something guarded.
class Guard {
 public:
  Guard(const Directories& directories, const Protection& guarded) : directories_(directories), guarded_(guarded) {}

  bool about(const WithdrawalRecord& entry) const {
    return source(entry.by) || publication(entry.of) || attribution(entry.of) || source(entry.of) ||
           publication(entry.in) || any_claim(entry.claims);
  }
  bool about(const CheckRecord& entry) const { return source(entry.whom) || any_claim(entry.claims); }
  bool about(const DecisionRecord& entry) const {
    return claim(entry.subject) || publication(entry.subject) || attribution(entry.subject) || source(entry.subject);
  }
  bool about(const AssessmentRecord& entry) const { return claim(entry.claim); }
  bool about(const EvidenceRecord& entry) const { return publication(entry.publication); }

 private:
  static bool in(const Directory& directory, const std::vector<bool>& flags, const std::string& slug) {
    const auto row = directory.find(slug);
    return row && flags[*row];
  }
  bool source(const std::string& slug) const { return in(directories_.sources, guarded_.sources, slug); }
  bool claim(const std::string& slug) const { return in(directories_.claims, guarded_.claims, slug); }
  bool publication(const std::string& slug) const { return in(directories_.publications, guarded_.publications, slug); }
  bool attribution(const std::string& slug) const { return in(directories_.attributions, guarded_.words, slug); }
  bool any_claim(const std::vector<LinkRecord>& links) const {
    return std::any_of(links.begin(), links.end(), [this](const LinkRecord& link) { return claim(link.id); });
  }

  const Directories& directories_;
  const Protection& guarded_;
};

}  // namespace

void each_canonical(const CaseRecord& record, const Directories& directories, const Protection& guarded,
                    const std::function<void(const CanonicalEntry&)>& visit) {
  const Guard guard(directories, guarded);
  Encoder encoder(directories);
  const auto give = [&](std::string_view entity, const base::Uid& uid, bool is_guarded, const auto& fields) {
    fields(encoder);
    visit({entity, uid, is_guarded, std::string(encoder.line(entity, uid))});
  };
  give("case", directories.case_uid, false, [&](Encoder& side) { case_fields(side, record); });
  for (std::size_t i = 0; i < record.sources.size(); ++i) {
    give("source", directories.sources.uids[i], guarded.sources[i],
         [&](Encoder& side) { source_fields(side, record.sources[i]); });
  }
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    give("claim", directories.claims.uids[i], guarded.claims[i],
         [&](Encoder& side) { claim_fields(side, record.claims[i]); });
  }
  std::size_t row = 0;
  for (std::size_t i = 0; i < record.publications.size(); ++i) {
    const PublicationRecord& publication = record.publications[i];
    give("publication", directories.publications.uids[i], guarded.publications[i],
         [&](Encoder& side) { publication_fields(side, publication); });
    for (const AttributionRecord& said : publication.says) {
      give("attribution", directories.attributions.uids[row], guarded.words[row],
           [&](Encoder& side) { attribution_fields(side, said, publication.id); });
      ++row;
    }
  }
  const auto give_all = [&](std::string_view entity, const auto& entries, const std::vector<base::Uid>& uids,
                            const auto& fields) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      give(entity, uids[i], guard.about(entries[i]), [&](Encoder& side) { fields(side, entries[i]); });
    }
  };
  const auto withdrawal = [](Encoder& side, const WithdrawalRecord& entry) { withdrawal_fields(side, entry); };
  const auto check = [](Encoder& side, const CheckRecord& entry) { check_fields(side, entry); };
  const auto decision = [](Encoder& side, const DecisionRecord& entry) { decision_fields(side, entry); };
  const auto assessment = [](Encoder& side, const AssessmentRecord& entry) { assessment_fields(side, entry); };
  const auto copy = [](Encoder& side, const EvidenceRecord& entry) { evidence_fields(side, entry); };
  give_all("withdrawal", record.withdrawals, directories.withdrawals, withdrawal);
  give_all("check", record.checks, directories.checks, check);
  give_all("decision", record.decisions, directories.decisions, decision);
  give_all("assessment", record.assessments, directories.assessments, assessment);
  give_all("evidence", record.evidence, directories.evidence, copy);
}

}  // namespace stemma::store
