// The record as compact rows: what judging reads. Ids are dense row numbers; strings are few, and only compared.
//
// SharedRows holds what is shared by all claims of a case; ClaimRows what belongs to one claim. Both are
// raw, as recorded, with their dates: what holds on a given day is worked out by graph::World.
// Rows are in the editor's order; spans of child rows are (offset, count) into one vector.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/ids.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::model {

/// When a recorded fact held and when it was known: it counts on day D if from.last <= D, known.last <= D
/// and D <= until.last. Absent dates do not limit.
struct ValidityRow {
  Day from = earliest_day;   ///< last day of `from`
  Day until = latest_day;    ///< last day of `until`
  Day known = earliest_day;  ///< last day of `known`
  constexpr bool holds_on(Day day) const { return from <= day && day <= until && known <= day; }
};

struct Span {
  std::uint32_t offset = 0;
  std::uint32_t count = 0;
};

/// Two letters, or zeros for "not recorded".
using Country = std::array<char, 2>;

struct SourceRow {
  SourceKind kind = SourceKind::unknown;
  Country country{};
  bool has_reliability = false;
  Reliability reliability = Reliability::f;  ///< the newest Admiralty grade without a topic
  Sensitivity sensitivity = Sensitivity::public_;
  std::uint32_t claimed = 1;         ///< how many people a plural is said to stand for
  std::uint32_t known_distinct = 1;  ///< how many it is known to stand for
  bool counted = false;              ///< how many it is known to stand for is recorded
  bool described = false;            ///< a description of it is recorded
  bool placed = false;               ///< unnamed: its affiliation, role or access is recorded
  bool reasoned = false;             ///< unnamed: why it is not named is recorded
  bool dated_grade = false;          ///< when that grade was given is recorded
  Period graded;                     ///< meaningful only if dated_grade
  bool has_level = false;
  AnonymityLevel level = AnonymityLevel::n6;  ///< meaningful only if has_level
};

struct AnonymityRow {
  SourceId source;
  bool anonymous = false;
  ValidityRow validity;
};

struct ControlRow {
  SourceId controlled, controller;
  ControlKind kind = ControlKind::controlled_by;
  double share = -1;  ///< per cent; negative = not recorded
  ValidityRow validity;
};

struct IdentityRow {
  SourceId a, b;
  IdentityKind kind = IdentityKind::possibly_same_as;
  ValidityRow validity;
};

struct PublicationRow {
  SourceId publisher;
  bool dated = false;
  bool ours = false;
  bool online = false;    ///< it has an URL
  bool archived = false;  ///< an archived copy with its own URL is recorded, or a copy is attached
  bool hashed = false;    ///< a copy with its SHA-256 is recorded
  bool titled = false;    ///< it has a title
  bool signed_ = false;   ///< its byline is recorded
  bool accessed = false;  ///< when it was looked at is recorded
  bool has_kind = false;
  bool by_machine = false;     ///< a machine had a hand in it as it is recorded
  bool machine_named = false;  ///< and the name of the system and its version are recorded
  Period date;                 ///< meaningful only if dated
  Span derivations;            ///< into SharedRows::derivations
};

/// A source or a publication, by its dense id: a link of a chain, or what a publication is derived from.
struct NodeRef {
  bool is_publication = false;
  std::uint32_t id = 0;
  SourceId source() const { return SourceId{id}; }
  PublicationId publication() const { return PublicationId{id}; }
  friend bool operator==(const NodeRef&, const NodeRef&) = default;
};

struct DerivationRow {
  NodeRef target;
  DerivationKind kind = DerivationKind::cites;
  bool inferred = false;  ///< the publication does not say so itself
};

struct InterestRow {
  SourceId source;
  ValidityRow validity;
};

struct RelationRow {
  ClaimId target;
  RelationKind kind = RelationKind::supports;
};

struct ClaimRow {
  Importance importance = Importance::medium;
  ClaimClass claim_class = ClaimClass::other;
  Period event;  ///< unknown = all of time
  bool has_event = false;
  bool superlative = false;     ///< its class or its words say "first", "only", "largest"
  Span parties;                 ///< into SharedRows::interests
  Span relations;               ///< into SharedRows::relations, outgoing
  Span elements;                ///< into SharedRows::elements
  Span assessments;             ///< into SharedRows::assessments
  bool mixed_language = false;  ///< its words give likelihood and confidence in one sentence
  Sensitivity sensitivity = Sensitivity::public_;
};

enum class WithdrawalScope : std::uint8_t { publication, attribution, source };

struct WithdrawalRow {
  WithdrawalAct act = WithdrawalAct::retracts;
  SourceId by;  ///< none if not recorded
  WithdrawalScope scope = WithdrawalScope::publication;
  std::uint32_t of = 0;  ///< dense id of the kind that `scope` says
  Span claims;           ///< into SharedRows::withdrawal_claims; empty = all claims
  bool dated = false;
  Period date;
};

/// Something that was tried.
struct CheckRow {
  CheckKind kind = CheckKind::asked;
  SourceId whom;  ///< none if nobody is named
  Span claims;    ///< into SharedRows::check_claims; empty = the whole story
  bool dated = false;
  Period date;
  bool has_deadline = false;
  Period deadline;
  CheckOutcome outcome = CheckOutcome::pending;
};

/// A recorded exception. Its words are few, and compared with those of rules and policies.
struct DecisionRow {
  std::string rule, role, exception;
  SubjectKind subject = SubjectKind::case_;
  std::uint32_t id = 0;  ///< dense id of that kind; 0 for the case
  bool dated = false;
  Period date;             ///< when it was taken
  Day until = latest_day;  ///< last day on which it holds
};

/// What an editor thinks of a claim.
struct AssessmentRow {
  ClaimId claim;
  std::optional<Confidence> confidence;
  std::uint8_t likelihood_row = 0;  ///< of ICD 203, in whose words the likelihood is given: 1, 2, or 0 for neither
  bool mixed_language = false;      ///< its basis gives likelihood and confidence in one sentence
  bool dated = false;
  Period date;
};

/// How often a rater gave this pair of grades: the reliability of a speaker and the credibility of what it said.
struct HabitRow {
  RaterId rater;
  Reliability reliability = Reliability::a;
  Credibility credibility = Credibility::c1;
  std::uint32_t count = 0;
};

struct SharedRows {
  std::optional<Day> as_of;   ///< the case's own, last day
  Day latest = earliest_day;  ///< latest date in the record; earliest_day if there is none
  SourceId newsroom;
  std::vector<SourceRow> sources;
  std::vector<AnonymityRow> anonymity;  ///< by source, then as recorded
  std::vector<ControlRow> control;      ///< by controlled, then as recorded
  std::vector<IdentityRow> identity;
  std::vector<PublicationRow> publications;
  std::vector<DerivationRow> derivations;
  std::vector<ClaimRow> claims;
  std::vector<InterestRow> interests;
  std::vector<RelationRow> relations;
  std::vector<ClaimId> elements;
  std::vector<WithdrawalRow> withdrawals;
  std::vector<ClaimId> withdrawal_claims;
  std::vector<CheckRow> checks;
  std::vector<ClaimId> check_claims;
  std::vector<DecisionRow> decisions;
  std::vector<AssessmentRow> assessments;  ///< by claim, then as recorded
  std::vector<HabitRow> habits;            ///< by rater
};

struct AttributionRow {
  AttributionId id;
  PublicationId publication;
  Span chain;  ///< into ClaimRows::links; from the publisher back to whoever is said to know
  Stance stance = Stance::asserts;
  bool first_hand = false;
  bool dissent = false;  ///< the speaker speaks for itself here and not for its control group
  bool has_credibility = false;
  Credibility credibility = Credibility::c6;
  std::optional<Commitment> commitment;
  std::optional<Basis> basis;
  std::optional<CueClass> cue_class;
  bool opinion = false;  ///< recorded as an opinion, and not as a matter of fact
  bool has_said_on = false;
  Period said_on;
  bool has_value = false;
  double least = 0, most = 0;  ///< the quantity that it gives; meaningful only if has_value
  std::uint32_t unit = 0;      ///< of the quantity, into ClaimRows::units
};

/// All attributions of one claim, in the editor's order.
struct ClaimRows {
  ClaimId claim;
  std::vector<AttributionRow> attributions;
  std::vector<NodeRef> links;
  std::vector<std::string> units;  ///< each once; as written
};

}  // namespace stemma::model
