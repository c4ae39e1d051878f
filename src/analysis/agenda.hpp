// What to do first: steps that a desk could take, each tried on the rows of every claim that it touches, and ranked by
// what it would close.
//
// Nothing here knows a rule: a step is worth what the judge no longer finds once it is done. Trying costs a judgement
// of each claim that is touched, so steps are tried in the order of the most that they could be worth, until none that
// is left can be among the best. Rejected: weighing the next steps that findings carry (they say what ought to help;
// this says what does, in this case, under this policy).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "analysis/judge.hpp"
#include "analysis/remedy.hpp"
#include "graph/world.hpp"

namespace stemma::analysis {

enum class StepKind : std::uint8_t {
  ask,         ///< a party, about claims on which it has been neither heard nor asked
  name,        ///< get an unnamed origin on the record by name
  find,        ///< one more origin, or a few
  tell_apart,  ///< establish that two are not one and the same
  archive      ///< keep copies of publications
};

/// A finding that a step would close, or bring.
struct Outcome {
  Subject subject;
  std::string_view rule;
  Severity severity = Severity::warning;
  FindingKind kind = FindingKind::fail;
  Importance importance = Importance::low;  ///< of the claim; low for what is no claim
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// 20 for an error, 6 for a warning, 2 for a note; three times that on a claim of high importance, twice on one of
/// medium; half where the finding is open. Chosen, not published: an error on a claim of high importance outweighs
/// three warnings on others of its kind.
std::uint64_t weight(const Outcome& outcome);
std::uint64_t weight(const std::vector<Outcome>& outcomes);

struct Step {
  StepKind kind = StepKind::ask;
  Remedy remedy;                ///< tried together
  std::vector<Remedy> instead;  ///< others that close the same
  std::vector<Outcome> closes;  ///< by subject, then rule
  std::vector<Outcome> brings;  ///< findings that were not there before
  std::vector<Outcome> anyhow;  ///< closed by any answer
  std::uint64_t worth = 0;      ///< weight of what it closes, less that of what it brings; always positive
};

/// Somebody who was asked in vain, and is not asked again.
struct Tried {
  SourceId whom;
  std::vector<ClaimId> claims;
  Phrase came_of_it;  ///< "asked 12 March 2024, no answer"
};

/// Rows of claims, in the order asked for.
using FetchClaims = std::function<std::vector<model::ClaimRows>(const std::vector<ClaimId>&)>;

class Agenda {
 public:
  /// `judge` has the summaries that it needs; it and `shared` must outlive the agenda.
  Agenda(const model::SharedRows& shared, const Judge& judge, FetchClaims fetch);

  /// Every claim of the case, in the editor's order. Only gaps of claims that are `asked` about count.
  void consider(const model::ClaimRows& rows, const Judgement& judgement, bool asked);
  /// Findings on a publication that was out by the day.
  void consider(PublicationId publication, const std::vector<Finding>& findings);

  /// Findings that stand, open ones among them; those for review are none.
  std::size_t gaps() const { return gaps_; }
  /// Told before each trial how many were made, and how many there are at most.
  using Watch = std::function<void(std::size_t made, std::size_t most)>;
  /// The best first; `most` of them, or all where it is 0.
  std::vector<Step> best(
      std::size_t most, const Watch& watch = [](std::size_t, std::size_t) {}) const;
  /// Claims asked about all of whose support was taken back, and that have gaps: nothing is looked for there.
  std::vector<ClaimId> withdrawn() const;
  /// In the editor's order of those asked.
  std::vector<Tried> tried() const;

 private:
  struct Entry {
    bool asked = false;
    bool withdrawn = false;
    std::uint64_t weight = 0;        ///< of its gaps
    std::vector<SourceId> speakers;  ///< said something on it, whatever it was
    std::vector<SourceId> knowing;   ///< of these, whoever can be asked and supports or denies it
    /// Origins, each with whoever had it from them: an outlet that could ask.
    std::vector<std::pair<SourceId, SourceId>> unnamed;
    std::set<GroupId> alleging;          ///< control groups of origins
    std::vector<NonAnswer> non_answers;  ///< of those who kept silent when asked
    std::vector<std::pair<SourceId, SourceId>> undecided;
  };
  /// Something to try, and the most that it can be worth.
  struct Candidate {
    StepKind kind = StepKind::ask;
    SourceId source, other;
    std::vector<ClaimId> claims;
    std::uint64_t bound = 0;
  };
  struct Effect {
    std::vector<Outcome> closes, brings;
    std::int64_t worth() const;
  };

  bool can_be_asked(SourceId source) const;
  /// Who could be asked about a claim: its parties, and those who spoke of claims that it goes with.
  std::vector<SourceId> to_ask(ClaimId claim) const;
  /// Somebody who speaks for it has said something on the claim.
  bool heard(ClaimId claim, SourceId source) const;
  /// What came of asking before; empty if nobody did.
  Phrase asked_before(ClaimId claim, SourceId whom) const;
  /// A party to an allegation of a crime that does not make it: whatever it answers, no confession is counted on.
  bool accused(ClaimId claim, SourceId source) const;
  std::uint64_t bound(const std::vector<ClaimId>& claims) const;
  /// Nothing that is tried for it is worth more.
  std::uint64_t bound(const Candidate& candidate) const;
  /// The claim, and what it is made of.
  std::vector<ClaimId> with_elements(ClaimId claim) const;
  std::vector<Candidate> candidates() const;
  /// Without those that contradict one that stays; the heavier stays.
  std::vector<ClaimId> without_rivals(std::vector<ClaimId> claims) const;
  /// Claims with gaps, and who could be asked about them and has not been heard.
  void each_to_ask(const std::function<void(ClaimId, SourceId)>& visit) const;

  /// The claims, and those that read them.
  std::vector<ClaimId> touched(const std::vector<ClaimId>& claims) const;
  Effect effect(const Remedy& remedy, const std::vector<ClaimId>& claims) const;
  std::vector<Step> steps(const Candidate& candidate) const;
  std::vector<Step> ask(const Candidate& candidate) const;
  std::vector<Step> find(const Candidate& candidate) const;
  std::vector<Step> archive() const;

  const model::SharedRows& shared_;
  const Judge& judge_;
  FetchClaims fetch_;
  graph::World world_;
  std::size_t gaps_ = 0;
  std::map<ClaimId, Entry> entries_;
  std::map<ClaimId, std::vector<ClaimId>> dependents_;  ///< claims that read a claim's summary
  std::map<ClaimId, std::vector<ClaimId>> rivals_;      ///< claims that contradict it
  std::map<ClaimId, std::vector<ClaimId>> company_;     ///< claims that it supports, refines, is part of; both ways
  std::vector<PublicationId> publications_;             ///< with findings
  std::uint64_t publications_weight_ = 0;
};

/// "ask the ministry about c1 and c2"; "ask the ministry or the court about c1" where either would do.
Phrase in_words(const Step& step);

}  // namespace stemma::analysis
