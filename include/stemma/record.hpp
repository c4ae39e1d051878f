// The record of a case as value types: what a case file says, in strings.
//
// This is the representation for editing, import and export; judging uses the compact rows of
// src/model/rows.hpp. Each field's comment gives its key in the case file where it differs from the name.
// Everything but ids is optional: an empty string or vector, or an empty optional, means "not recorded".
// `uid` is the 16-byte merge key as 32 hex digits; empty until the store gives one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/place.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma {

/// Where an entry stands in its file.
using Position = Place;

/// When a fact held and when it became known. Case file long form: {value, from, until, known}.
struct Validity {
  std::optional<Date> from, until, known;
  friend bool operator==(const Validity&, const Validity&) = default;
};

/// A value on a named scale, as its author gave it: scale and code, number only where the scale has one.
/// Short form of a reliability: `reliability: D` = {scale: admiralty, code: D}.
struct ScaleValue {
  std::string scale;
  std::string code;
  std::optional<double> number;
  friend bool operator==(const ScaleValue&, const ScaleValue&) = default;
};

/// `controlled_by`: who controls the source. Short forms: an id, a list of ids.
struct ControlRecord {
  std::string controller;  ///< `value`
  ControlKind kind = ControlKind::controlled_by;
  std::optional<double> share;  ///< per cent, 0 to 100
  Validity validity;
  std::string note;
  Position at;
  friend bool operator==(const ControlRecord&, const ControlRecord&) = default;
};

/// `same_as`, `possibly_same_as`, `distinct_from`: short forms an id or a list of ids.
struct IdentityRecord {
  IdentityKind kind = IdentityKind::possibly_same_as;
  std::string other;  ///< `value`
  Validity validity;
  std::string why;
  Position at;
  friend bool operator==(const IdentityRecord&, const IdentityRecord&) = default;
};

/// `anonymous`: short forms `true`, `false`, or the descriptor that the publication gives.
struct AnonymityRecord {
  bool anonymous = true;
  std::string descriptor;  ///< `value`: "a law-enforcement source, number and agency not given"
  Validity validity;
  Position at;
  friend bool operator==(const AnonymityRecord&, const AnonymityRecord&) = default;
};

/// `anonymity`: what is known of how and why a source is unnamed (never who it is).
struct AnonymityTerms {
  std::optional<AnonymityLevel> level;
  std::string affiliation, role, access, reason, motive;
  std::string identity_known_to;  ///< an editor's role, never a name
  std::optional<GroundRules> ground_rules;
  friend bool operator==(const AnonymityTerms&, const AnonymityTerms&) = default;
};

/// `reliability` (short form) and `ratings` (a list).
struct RatingRecord {
  ScaleValue grade;  ///< keys scale, code, number
  std::string topic, by, basis;
  std::optional<Date> on;  ///< `at`
  Validity validity;
  Position at;
  friend bool operator==(const RatingRecord&, const RatingRecord&) = default;
};

/// `aliases`: short form a string; long {name, script, lang}.
struct AliasRecord {
  std::string name, script, lang;
  friend bool operator==(const AliasRecord&, const AliasRecord&) = default;
};

struct SourceRecord {
  std::string id, uid, name;
  SourceKind kind = SourceKind::unknown;
  std::string country;  ///< ISO 3166-1 alpha-2
  std::string description;
  std::vector<AliasRecord> aliases;
  std::vector<AnonymityRecord> anonymous;
  AnonymityTerms anonymity;
  std::optional<std::uint32_t> count_claimed, count_known_distinct;  ///< `count: {claimed, known_distinct}`
  std::vector<ControlRecord> controlled_by;
  std::vector<IdentityRecord> identity;
  std::vector<RatingRecord> ratings;
  std::vector<std::string> urls, handles;
  Sensitivity sensitivity = Sensitivity::public_;
  std::string note;
  bool implied = false;  ///< not declared: an outlet named only as `by:`; never written by export
  Position at;
  friend bool operator==(const SourceRecord&, const SourceRecord&) = default;
};

/// `parties`: sources with an interest in the claim. Short form an id.
struct InterestRecord {
  std::string source;  ///< `value`
  Validity validity;
  std::string why;
  Position at;
  friend bool operator==(const InterestRecord&, const InterestRecord&) = default;
};

/// `contradicts`, `supports`, `refines`, `part_of` on a claim: an id or a list of ids.
struct RelationRecord {
  RelationKind kind = RelationKind::supports;
  std::string claim;
  Position at;
  friend bool operator==(const RelationRecord&, const RelationRecord&) = default;
};

struct ElementRecord {
  std::string claim;
  Position at;
  friend bool operator==(const ElementRecord&, const ElementRecord&) = default;
};

struct ClaimRecord {
  std::string id, uid, text;
  ClaimClass claim_class = ClaimClass::other;  ///< `class`
  Importance importance = Importance::medium;
  std::optional<Date> event_date;
  std::vector<InterestRecord> parties;
  std::vector<ElementRecord> elements;  ///< `elements`: a list of claim ids that this claim is made of
  std::vector<RelationRecord> relations;
  Sensitivity sensitivity = Sensitivity::public_;
  std::string note;
  Position at;
  friend bool operator==(const ClaimRecord&, const ClaimRecord&) = default;
};

/// `quote`: the words themselves (never our paraphrase, which is `gist`). Short form: the exact words.
struct QuoteRecord {
  std::string exact, prefix, suffix, lang, translated_by;
  friend bool operator==(const QuoteRecord&, const QuoteRecord&) = default;
};

/// `value`: a quantity that the attribution gives; a single number is min = max.
struct QuantityRecord {
  std::optional<double> min, max;
  std::string unit;
  bool approximate = false;
  friend bool operator==(const QuantityRecord&, const QuantityRecord&) = default;
};

/// A link of a chain: the id of a source, or of a publication (which stands for its publisher).
struct LinkRecord {
  std::string id;
  Position at;
  friend bool operator==(const LinkRecord&, const LinkRecord&) = default;
};

/// One entry of `says`, for one claim (`claim: [c1, c2]` is two of them).
struct AttributionRecord {
  std::string id, uid;
  bool default_id = true;  ///< id was made: publication/claim, then chain, stance, digest until unique
  std::string claim;
  std::vector<LinkRecord> via;      ///< from the publisher back to whoever is said to know; publisher left out
  Stance stance = Stance::asserts;  ///< default: reports with a chain, asserts without
  std::optional<bool> first_hand;
  bool dissent = false;  ///< who is said to know speaks against its controller here, not for its group
  std::optional<Credibility> credibility;
  std::string credibility_by, credibility_basis;
  ScaleValue credibility_scale;        ///< `scale`, `code`, `number`, where it was given on another scale
  std::optional<Date> credibility_on;  ///< `credibility: {value, by, at, basis}` in the long form
  std::string gist;
  QuoteRecord quote;
  std::string cue;
  std::optional<CueClass> cue_class;
  std::optional<Commitment> commitment;
  std::optional<Basis> basis;
  std::optional<Date> said_on;
  QuantityRecord value;
  std::optional<Nature> nature;  ///< `nature: fact | opinion`
  Sensitivity sensitivity = Sensitivity::public_;
  std::string note;
  Position at;
  friend bool operator==(const AttributionRecord&, const AttributionRecord&) = default;
};

/// `cites`, `quotes`, `syndicates`, `translates`, `copies` on a publication: what it is derived from.
/// Short form an id; long {value, basis: inferred, by, why}.
struct DerivationRecord {
  DerivationKind kind = DerivationKind::cites;
  std::string target;  ///< a source or a publication
  DerivationBasis basis = DerivationBasis::declared;
  std::string by, why;
  Position at;
  friend bool operator==(const DerivationRecord&, const DerivationRecord&) = default;
};

/// `archives`: copies that were kept. Short form an URL.
struct ArchiveRecord {
  std::string url, sha256, media_type;
  std::optional<Date> taken;  ///< `at`
  friend bool operator==(const ArchiveRecord&, const ArchiveRecord&) = default;
};

/// `ai`: what a machine did in a publication as it is recorded here (a transcript, a translation, a summary), with
/// which system. Short form: the use.
struct AiRecord {
  std::string use, system, version, parameters;
  bool recorded() const { return !(use.empty() && system.empty() && version.empty() && parameters.empty()); }
  friend bool operator==(const AiRecord&, const AiRecord&) = default;
};

struct PublicationRecord {
  std::string id, uid;
  std::string by;  ///< the publisher
  std::optional<Date> date;
  std::optional<PublicationKind> kind;
  std::string title, byline, language, url;
  std::optional<Date> accessed;
  AiRecord ai;
  std::vector<ArchiveRecord> archives;
  std::vector<DerivationRecord> derivations;
  bool ours = false;
  std::vector<AttributionRecord> says;
  Sensitivity sensitivity = Sensitivity::public_;
  std::string note;
  Position at;
  friend bool operator==(const PublicationRecord&, const PublicationRecord&) = default;
};

/// One of `withdrawals`: a publisher retracts or corrects, an origin recants, an agency recalls.
struct WithdrawalRecord {
  std::string uid;
  WithdrawalAct act = WithdrawalAct::retracts;
  std::string by;                  ///< the source that withdraws
  std::string of;                  ///< scope: a publication, an attribution, or a source (all that it said)
  std::vector<LinkRecord> claims;  ///< where not empty, only as far as these claims go
  std::optional<Date> date;
  std::string in;  ///< the publication that announced it
  std::string note;
  Position at;
  friend bool operator==(const WithdrawalRecord&, const WithdrawalRecord&) = default;
};

/// One of `checks`: something that was tried.
struct CheckRecord {
  std::string uid;
  CheckKind kind = CheckKind::asked;
  std::string whom;  ///< a source, for asked
  std::string what;  ///< the question, or what was searched
  std::string scope, way, by;
  std::vector<LinkRecord> claims;
  std::optional<Date> on, deadline;  ///< `at`, `deadline`
  CheckOutcome outcome = CheckOutcome::pending;
  std::string note;
  Position at;
  friend bool operator==(const CheckRecord&, const CheckRecord&) = default;
};

/// One of `decisions`: an editor's recorded exception.
struct DecisionRecord {
  std::string uid;
  std::string rule, subject, by, role, why, exception;
  std::optional<Date> on, until;  ///< `at`, `until`
  Position at;
  friend bool operator==(const DecisionRecord&, const DecisionRecord&) = default;
};

/// One of `assessments`: an editor's confidence and, apart from it, likelihood.
struct AssessmentRecord {
  std::string uid;
  std::string claim;
  std::optional<Confidence> confidence;
  ScaleValue confidence_scale;  ///< `confidence: moderate` or {scale, code, number}
  ScaleValue likelihood;
  std::string by, basis;
  std::optional<Date> on;  ///< `at`
  Position at;
  friend bool operator==(const AssessmentRecord&, const AssessmentRecord&) = default;
};

/// A copy of a publication that a database keeps. It is in no case file: custody is recorded by Stemma, never typed.
struct EvidenceRecord {
  std::string uid;
  std::string publication;  ///< whose copy it is
  std::string sha256;       ///< of its bytes, 64 hex digits
  std::uint64_t size = 0;   ///< bytes
  std::string media_type;   ///< "text/html"
  std::string name;         ///< of the file that was attached, without its folders
  std::string attached_at;  ///< ISO 8601 UTC
  std::string attached_by;
  friend bool operator==(const EvidenceRecord&, const EvidenceRecord&) = default;
};

struct CaseRecord {
  std::string id;  ///< `case`
  std::string uid, title;
  std::optional<Date> as_of;
  std::string newsroom;  ///< the source that assesses; its own relays have no capacity limit
  std::string language, note;
  std::vector<SourceRecord> sources;
  std::vector<ClaimRecord> claims;
  std::vector<PublicationRecord> publications;
  std::vector<WithdrawalRecord> withdrawals;
  std::vector<CheckRecord> checks;
  std::vector<DecisionRecord> decisions;
  std::vector<AssessmentRecord> assessments;
  std::vector<EvidenceRecord> evidence;
  Position at;
  friend bool operator==(const CaseRecord&, const CaseRecord&) = default;
};

}  // namespace stemma
