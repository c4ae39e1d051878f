// The record as compact rows: what judging reads. No strings; ids are dense row numbers.
//
// SharedRows holds what is shared by all claims of a case; ClaimRows what belongs to one claim. Both are
// raw, as recorded, with their dates: what holds on a given day is worked out by graph::World.
// Rows are in the editor's order; spans of child rows are (offset, count) into one vector.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
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
};

struct AnonymityRow {
  SourceId source;
  bool anonymous = false;
  ValidityRow validity;
};

struct ControlRow {
  SourceId controlled, controller;
  ControlKind kind = ControlKind::controlled_by;
  float share = -1;  ///< per cent; negative = not recorded
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
  bool archived = false;  ///< an archived copy with its own URL is recorded
  bool hashed = false;    ///< a copy with its SHA-256 is recorded
  Period date;            ///< meaningful only if dated
  Span derivations;       ///< into SharedRows::derivations
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
  bool superlative = false;  ///< its class or its words say "first", "only", "largest"
  Span parties;              ///< into SharedRows::interests
  Span relations;            ///< into SharedRows::relations, outgoing
  Span elements;             ///< into SharedRows::elements
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
  bool has_said_on = false;
  Period said_on;
};

/// All attributions of one claim, in the editor's order.
struct ClaimRows {
  ClaimId claim;
  std::vector<AttributionRow> attributions;
  std::vector<NodeRef> links;
};

}  // namespace stemma::model
