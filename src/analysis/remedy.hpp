// What would clear a finding: the smallest additions to the record, found by trying.
//
// A small menu of moves (a witness comes forward, a party speaks, a denial is taken back …) is tried on copies
// of the rows, smaller before larger, and the claim is judged anew each time. Nothing here knows a rule, so a
// new rule needs nothing. Rejected: a text for each rule (it would say what ought to clear the finding; this
// says what does, in this case, under this policy).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/policy.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"

namespace stemma::analysis {

enum class Move : std::uint8_t {
  witness,     ///< somebody new, named and without interest, says so: first-hand, credibility 2
  record,      ///< a document or data, new to the case, is examined and says so: first-hand, credibility 2
  speaks,      ///< `source` speaks of it on record in its own publication, without saying yes or no
  takes_back,  ///< the denials `of` by `source` are withdrawn
  revives,     ///< `source`, who took it back, says so again: in its own publication, first-hand, credibility 2
  confirms,    ///< `source` says so on the record: in its own publication, first-hand, credibility 2
  named,       ///< `source`, who is unnamed, is named on the record
  distinct,    ///< `source` and `other` are recorded as two
  same,        ///< `source` and `other` are recorded as one
  archive      ///< a copy of `publication` with its SHA-256 is recorded
};

struct Addition {
  Move move = Move::witness;
  SourceId source, other;
  PublicationId publication;
  std::vector<AttributionId> of;
  std::vector<ClaimId> claims;  ///< what a new statement is about
  friend bool operator==(const Addition&, const Addition&) = default;
};

/// Additions that are made together. A later one of the same move and no source is another witness or record.
using Remedy = std::vector<Addition>;

/// What somebody has to find: an addition counts once, and once more for each further claim that it speaks of.
std::size_t effort(const Remedy& remedy);

/// Rows that a claim is judged by, as values of their own: additions are tried on a copy.
struct Docket {
  model::SharedRows shared;
  model::ClaimRows claim;
  std::vector<model::ClaimRows> neighbours;  ///< in the order of Judge::neighbours(claim)
  std::optional<Day> as_of;                  ///< as the judge was asked
  model::Policy policy;
};

/// The docket with the additions, all dated the day of judgement (undated where the record has no date at all).
/// New sources and publications follow those that there are; new attributions are numbered downwards from the
/// largest id.
Docket with_additions(const Remedy& remedy, Docket docket);

/// The same with rows that are the caller's: statements go into those of `claims` that they speak of. `as_of` is as the
/// judge was asked.
void put(const Remedy& remedy, std::optional<Day> as_of, model::SharedRows& shared,
         std::span<model::ClaimRows* const> claims);

Judgement judge(const Docket& docket);
std::vector<Finding> judge_publication(const Docket& docket, PublicationId publication);

inline constexpr std::size_t most_combined = 3;  ///< moves of one mixed remedy

/// Everything that is tried on a claim, smaller before larger. Witnesses and records are not mixed, since one
/// does for the other; of the other moves up to three are combined, from the first eight, and on claims of more than
/// 200 attributions none: there the first eight are tried one at a time.
std::vector<Remedy> menu(const Docket& docket, const Judgement& judgement);

struct Cleared {
  Remedy remedy;
  std::vector<std::string_view> brings;  ///< rules that fire once the finding is gone; only on claims without origin
};

/// Fewer findings of its rule than before, and this one, one of `before`, not among them: some rules find several
/// things.
bool is_gone(const Finding& finding, const std::vector<Finding>& before, const std::vector<Finding>& after);

/// Whether the finding, one of `before`, is gone after the remedy without leaving another in its place. A claim
/// that had an origin must gain no finding of a rule that was quiet; one that had none may: the first origin is
/// the beginning, and raises questions of its own.
std::optional<Cleared> clears(const Remedy& remedy, const Finding& finding, const Judgement& before,
                              const Judgement& after);

/// For each finding of the judgement, all remedies of the smallest size that clear it; none where nothing on the
/// menu does. A move that by itself leaves a finding word for word as it is, `why` included, is not combined with
/// others against it: a rule's `why` should tell what it weighs.
std::vector<std::vector<Cleared>> smallest_remedies(const Docket& docket, const Judgement& judgement);
/// The same for a finding on a publication.
std::vector<Cleared> smallest_remedies(const Docket& docket, const Finding& finding);

/// "no", "one" … "six"; past that the digits.
std::string number_word(std::size_t count);

/// "one more origin that is named, knows it first-hand and has no interest in it".
Phrase in_words(const Remedy& remedy);

}  // namespace stemma::analysis
