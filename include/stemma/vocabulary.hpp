// The closed vocabularies of the record: each an enum with one list of words.
//
// The words are what people type in a case file and what SQLite's CHECKs allow; tests hold the three
// lists together. `words<E>()` is in the order of the enumerators.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace stemma {

enum class SourceKind : std::uint8_t {
  person,
  group,
  official,
  ministry,
  state,
  law_enforcement,
  public_body,
  court,
  military,
  news_outlet,
  news_agency,
  organisation,
  social_account,
  document,
  dataset,
  physical_evidence,
  unknown
};
enum class PublicationKind : std::uint8_t {
  article,
  statement,
  broadcast,
  post,
  document,
  filing,
  testimony,
  image,
  video,
  dataset_release
};
/// How an attribution stands to its claim. Only asserts and reports are support; only denies is denial.
enum class Stance : std::uint8_t {
  asserts,
  reports,
  hedges,
  denies,
  neither_confirms_nor_denies,
  declines,
  no_response
};
/// Asserting and reporting are support; denying is denial; the other stances are neither.
constexpr bool is_support(Stance stance) { return stance == Stance::asserts || stance == Stance::reports; }
/// How the source knows.
enum class Basis : std::uint8_t {
  own_witness,
  participant,
  official_record,
  document,
  sensor,
  expert_inference,
  briefed,
  hearsay,
  unknown
};
enum class ControlKind : std::uint8_t { owned_by, controlled_by, unit_of, spokesperson_for, funded_by };
enum class IdentityKind : std::uint8_t { same_as, possibly_same_as, distinct_from };
enum class Importance : std::uint8_t { high, medium, low };
enum class ClaimClass : std::uint8_t {
  event,
  crime,
  casualties,
  number,
  identity,
  statement,
  document,
  motive,
  superlative,
  other
};
enum class RelationKind : std::uint8_t { contradicts, supports, refines, part_of };
enum class DerivationKind : std::uint8_t { cites, quotes, syndicates, translates, copies };
enum class DerivationBasis : std::uint8_t { declared, inferred };
/// What the source commits to (FactBank: certain, probable, possible; none where it does not commit).
enum class Commitment : std::uint8_t { certain, probable, possible, none };
enum class CueClass : std::uint8_t {
  neutral,
  confirm,
  reveal,
  assertive,
  distance,
  hearsay,
  cognitive,
  suggest,
  deny,
  refute,
  nondenial,
  nonresponse,
  retract,
  noverify,
  unknown
};
enum class Nature : std::uint8_t { fact, opinion };
enum class WithdrawalAct : std::uint8_t { retracts, corrects, recants, recalls };
enum class CheckKind : std::uint8_t { asked, searched };
enum class CheckOutcome : std::uint8_t { pending, answered, declined, no_response, unreachable, found, not_found };
enum class GroundRules : std::uint8_t { on_record, background, deep_background, off_record };
/// The ladder of anonymity, N0 named on the record to N6 no source at all.
enum class AnonymityLevel : std::uint8_t { n0, n1, n2, n3, n4, n5, n6 };
enum class Confidence : std::uint8_t { low, moderate, high };
enum class Sensitivity : std::uint8_t { public_, internal, sealed };
/// Admiralty reliability of a source; F (cannot be judged) is a value of its own, never a low grade.
enum class Reliability : std::uint8_t { a, b, c, d, e, f };
/// Admiralty credibility of one attribution; 6 (cannot be judged) is a value of its own.
enum class Credibility : std::uint8_t { c1, c2, c3, c4, c5, c6 };
enum class Severity : std::uint8_t { error, warning, note };
/// What a finding is: fail (the rule is broken), open (the record cannot decide), review (a person must look).
enum class FindingKind : std::uint8_t { fail, open, review };
enum class Status : std::uint8_t {
  withdrawn,
  unsourced,
  contested,
  circular,
  single_source,
  single_origin,
  one_sided,
  open,
  corroborated
};
enum class SubjectKind : std::uint8_t { claim, publication, attribution, source, rater, case_ };
/// Advice about attribution, never about truth.
enum class Advice : std::uint8_t { state, attribute, hold };

/// The words of a vocabulary, in the order of its enumerators.
template <class E>
std::span<const std::string_view> words();
template <>
std::span<const std::string_view> words<SourceKind>();
template <>
std::span<const std::string_view> words<PublicationKind>();
template <>
std::span<const std::string_view> words<Stance>();
template <>
std::span<const std::string_view> words<Basis>();
template <>
std::span<const std::string_view> words<ControlKind>();
template <>
std::span<const std::string_view> words<IdentityKind>();
template <>
std::span<const std::string_view> words<Importance>();
template <>
std::span<const std::string_view> words<ClaimClass>();
template <>
std::span<const std::string_view> words<RelationKind>();
template <>
std::span<const std::string_view> words<DerivationKind>();
template <>
std::span<const std::string_view> words<DerivationBasis>();
template <>
std::span<const std::string_view> words<Commitment>();
template <>
std::span<const std::string_view> words<CueClass>();
template <>
std::span<const std::string_view> words<Nature>();
template <>
std::span<const std::string_view> words<WithdrawalAct>();
template <>
std::span<const std::string_view> words<CheckKind>();
template <>
std::span<const std::string_view> words<CheckOutcome>();
template <>
std::span<const std::string_view> words<GroundRules>();
template <>
std::span<const std::string_view> words<AnonymityLevel>();
template <>
std::span<const std::string_view> words<Confidence>();
template <>
std::span<const std::string_view> words<Sensitivity>();
template <>
std::span<const std::string_view> words<Reliability>();
template <>
std::span<const std::string_view> words<Credibility>();
template <>
std::span<const std::string_view> words<Severity>();
template <>
std::span<const std::string_view> words<FindingKind>();
template <>
std::span<const std::string_view> words<Status>();
template <>
std::span<const std::string_view> words<SubjectKind>();
template <>
std::span<const std::string_view> words<Advice>();

template <class E>
std::string_view to_string(E value) {
  return words<E>()[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> from_string(std::string_view word) {
  const auto list = words<E>();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == word) return static_cast<E>(i);
  }
  return std::nullopt;
}

struct VocabularyEntry {
  std::string_view name;  ///< as the JSON Schema and the README of schema/ call it: "source-kind"
  std::span<const std::string_view> words;
};
/// Every vocabulary of the record, sorted by name: tests hold them against the SQL CHECKs and the JSON Schema.
std::span<const VocabularyEntry> vocabularies();

/// News outlet, news agency or social account: its every member is a voice of its own.
bool is_outlet(SourceKind kind);

/// The classes that keep two anonymous entries apart (DESIGN §3.4).
enum class EntryClass : std::uint8_t { person_or_group, body, thing, unknown };
EntryClass entry_class(SourceKind kind);

}  // namespace stemma
