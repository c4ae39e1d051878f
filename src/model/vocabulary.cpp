#include "stemma/vocabulary.hpp"

#include <array>

namespace stemma {
namespace {

using namespace std::string_view_literals;

constexpr std::array source_kind{
    "person"sv,         "group"sv,    "official"sv, "ministry"sv,          "state"sv,       "law-enforcement"sv,
    "public-body"sv,    "court"sv,    "military"sv, "news-outlet"sv,       "news-agency"sv, "organisation"sv,
    "social-account"sv, "document"sv, "dataset"sv,  "physical-evidence"sv, "unknown"sv};
constexpr std::array publication_kind{"article"sv, "statement"sv, "broadcast"sv, "post"sv,  "document"sv,
                                      "filing"sv,  "testimony"sv, "image"sv,     "video"sv, "dataset-release"sv};
constexpr std::array stance{"asserts"sv,  "reports"sv,    "hedges"sv, "denies"sv, "neither-confirms-nor-denies"sv,
                            "declines"sv, "no-response"sv};
constexpr std::array basis{"own-witness"sv,      "participant"sv, "official-record"sv, "document"sv, "sensor"sv,
                           "expert-inference"sv, "briefed"sv,     "hearsay"sv,         "unknown"sv};
constexpr std::array control_kind{"owned-by"sv, "controlled-by"sv, "unit-of"sv, "spokesperson-for"sv, "funded-by"sv};
constexpr std::array identity_kind{"same-as"sv, "possibly-same-as"sv, "distinct-from"sv};
constexpr std::array importance{"high"sv, "medium"sv, "low"sv};
constexpr std::array claim_class{"event"sv,     "crime"sv,    "casualties"sv, "number"sv,      "identity"sv,
                                 "statement"sv, "document"sv, "motive"sv,     "superlative"sv, "other"sv};
constexpr std::array relation_kind{"contradicts"sv, "supports"sv, "refines"sv, "part-of"sv};
constexpr std::array derivation_kind{"cites"sv, "quotes"sv, "syndicates"sv, "translates"sv, "copies"sv};
constexpr std::array derivation_basis{"declared"sv, "inferred"sv};
constexpr std::array commitment{"certain"sv, "probable"sv, "possible"sv, "none"sv};
constexpr std::array cue_class{"neutral"sv,   "confirm"sv,     "reveal"sv,  "assertive"sv, "distance"sv,
                               "hearsay"sv,   "cognitive"sv,   "suggest"sv, "deny"sv,      "refute"sv,
                               "nondenial"sv, "nonresponse"sv, "retract"sv, "noverify"sv,  "unknown"sv};
constexpr std::array nature{"fact"sv, "opinion"sv};
constexpr std::array withdrawal_act{"retracts"sv, "corrects"sv, "recants"sv, "recalls"sv};
constexpr std::array check_kind{"asked"sv, "searched"sv};
constexpr std::array check_outcome{"pending"sv,     "answered"sv, "declined"sv, "no-response"sv,
                                   "unreachable"sv, "found"sv,    "not-found"sv};
constexpr std::array ground_rules{"on-record"sv, "background"sv, "deep-background"sv, "off-record"sv};
constexpr std::array anonymity_level{"N0"sv, "N1"sv, "N2"sv, "N3"sv, "N4"sv, "N5"sv, "N6"sv};
constexpr std::array confidence{"low"sv, "moderate"sv, "high"sv};
constexpr std::array sensitivity{"public"sv, "internal"sv, "sealed"sv};
constexpr std::array reliability{"A"sv, "B"sv, "C"sv, "D"sv, "E"sv, "F"sv};
constexpr std::array credibility{"1"sv, "2"sv, "3"sv, "4"sv, "5"sv, "6"sv};
constexpr std::array severity{"error"sv, "warning"sv, "note"sv};
constexpr std::array finding_kind{"fail"sv, "open"sv, "review"sv};
constexpr std::array status{"withdrawn"sv,     "unsourced"sv, "contested"sv, "circular"sv,    "single-source"sv,
                            "single-origin"sv, "one-sided"sv, "open"sv,      "corroborated"sv};
constexpr std::array subject_kind{"claim"sv, "publication"sv, "attribution"sv, "source"sv, "rater"sv, "case"sv};
constexpr std::array advice{"state"sv, "attribute"sv, "hold"sv};

constexpr std::array entries{
    VocabularyEntry{"anonymity-level", anonymity_level},
    VocabularyEntry{"basis", basis},
    VocabularyEntry{"check-kind", check_kind},
    VocabularyEntry{"check-outcome", check_outcome},
    VocabularyEntry{"claim-class", claim_class},
    VocabularyEntry{"commitment", commitment},
    VocabularyEntry{"confidence", confidence},
    VocabularyEntry{"control-kind", control_kind},
    VocabularyEntry{"credibility", credibility},
    VocabularyEntry{"cue-class", cue_class},
    VocabularyEntry{"derivation-basis", derivation_basis},
    VocabularyEntry{"derivation-kind", derivation_kind},
    VocabularyEntry{"ground-rules", ground_rules},
    VocabularyEntry{"identity-kind", identity_kind},
    VocabularyEntry{"importance", importance},
    VocabularyEntry{"nature", nature},
    VocabularyEntry{"publication-kind", publication_kind},
    VocabularyEntry{"relation-kind", relation_kind},
    VocabularyEntry{"reliability", reliability},
    VocabularyEntry{"sensitivity", sensitivity},
    VocabularyEntry{"source-kind", source_kind},
    VocabularyEntry{"stance", stance},
    VocabularyEntry{"withdrawal-act", withdrawal_act},
};

}  // namespace

template <>
std::span<const std::string_view> words<SourceKind>() {
  return source_kind;
}
template <>
std::span<const std::string_view> words<PublicationKind>() {
  return publication_kind;
}
template <>
std::span<const std::string_view> words<Stance>() {
  return stance;
}
template <>
std::span<const std::string_view> words<Basis>() {
  return basis;
}
template <>
std::span<const std::string_view> words<ControlKind>() {
  return control_kind;
}
template <>
std::span<const std::string_view> words<IdentityKind>() {
  return identity_kind;
}
template <>
std::span<const std::string_view> words<Importance>() {
  return importance;
}
template <>
std::span<const std::string_view> words<ClaimClass>() {
  return claim_class;
}
template <>
std::span<const std::string_view> words<RelationKind>() {
  return relation_kind;
}
template <>
std::span<const std::string_view> words<DerivationKind>() {
  return derivation_kind;
}
template <>
std::span<const std::string_view> words<DerivationBasis>() {
  return derivation_basis;
}
template <>
std::span<const std::string_view> words<Commitment>() {
  return commitment;
}
template <>
std::span<const std::string_view> words<CueClass>() {
  return cue_class;
}
template <>
std::span<const std::string_view> words<Nature>() {
  return nature;
}
template <>
std::span<const std::string_view> words<WithdrawalAct>() {
  return withdrawal_act;
}
template <>
std::span<const std::string_view> words<CheckKind>() {
  return check_kind;
}
template <>
std::span<const std::string_view> words<CheckOutcome>() {
  return check_outcome;
}
template <>
std::span<const std::string_view> words<GroundRules>() {
  return ground_rules;
}
template <>
std::span<const std::string_view> words<AnonymityLevel>() {
  return anonymity_level;
}
template <>
std::span<const std::string_view> words<Confidence>() {
  return confidence;
}
template <>
std::span<const std::string_view> words<Sensitivity>() {
  return sensitivity;
}
template <>
std::span<const std::string_view> words<Reliability>() {
  return reliability;
}
template <>
std::span<const std::string_view> words<Credibility>() {
  return credibility;
}
template <>
std::span<const std::string_view> words<Severity>() {
  return severity;
}
template <>
std::span<const std::string_view> words<FindingKind>() {
  return finding_kind;
}
template <>
std::span<const std::string_view> words<Status>() {
  return status;
}
template <>
std::span<const std::string_view> words<SubjectKind>() {
  return subject_kind;
}
template <>
std::span<const std::string_view> words<Advice>() {
  return advice;
}

std::span<const VocabularyEntry> vocabularies() { return entries; }

bool is_outlet(SourceKind kind) {
  return kind == SourceKind::news_outlet || kind == SourceKind::news_agency || kind == SourceKind::social_account;
}

EntryClass entry_class(SourceKind kind) {
  switch (kind) {
    case SourceKind::person:
    case SourceKind::group:
    case SourceKind::official:
      return EntryClass::person_or_group;
    case SourceKind::document:
    case SourceKind::dataset:
    case SourceKind::physical_evidence:
      return EntryClass::thing;
    case SourceKind::unknown:
      return EntryClass::unknown;
    default:
      return EntryClass::body;
  }
}

}  // namespace stemma
