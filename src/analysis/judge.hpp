// judge(): from the rows of one claim, the shared rows of the case and a policy to a Judgement. Pure.
//
// Two passes. A rule may read a claim's neighbours (its elements, and what it contradicts), so the small
// summaries of those are made first: call summarise() with the rows of each claim of neighbours(), in that
// order. After that judge() is const and needs nothing but the rows of the claim at hand: one claim in
// memory at a time, in any order, on any thread.
//
// Rejected: judging everything into memory and then running neighbour rules over it (a corpus of millions
// of claims would have to fit).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/fold.hpp"
#include "model/policy.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"
#include "stemma/statement.hpp"

namespace stemma::analysis {

struct Rule;
struct SentenceFacts;

class Judge {
 public:
  /// As of the given day; else the case's own as_of, else the latest date in the record.
  /// With `withdrawn` as if these sources and publications were withdrawn, with all that came through them.
  Judge(const model::SharedRows& shared, std::optional<Day> as_of, model::Policy policy,
        std::vector<model::NodeRef> withdrawn = {});
  ~Judge();
  Judge(Judge&&) noexcept;

  Day as_of() const;
  const model::Policy& policy() const;

  /// Claims whose summaries other claims need, in the order in which summarise() wants them.
  std::vector<ClaimId> neighbours() const;
  /// Those that one claim needs, or some claims.
  std::vector<ClaimId> neighbours(ClaimId claim) const { return neighbours(std::vector<ClaimId>{claim}); }
  std::vector<ClaimId> neighbours(const std::vector<ClaimId>& claims) const;
  void summarise(const model::ClaimRows& rows);
  Judgement judge(const model::ClaimRows& rows) const;
  /// What the graded statements of a judged claim amount to: a computed aid that nothing here reads.
  ClaimOpinion opinion(const Judgement& judgement) const;
  /// Why a rule has nothing to say of a claim, or of a publication; asked only where that is so. An empty phrase:
  /// nothing is known but that.
  Phrase quiet(const model::ClaimRows& rows, const Rule& rule) const;
  Phrase quiet(PublicationId publication, const Rule& rule) const;
  /// Findings that are about no claim: on publications that were out by the day and on sources, in the editor's order,
  /// on raters, then on the case. `fold` has every judgement of the case. Where `on_publications` is given, it is asked
  /// for findings_on() each publication, in their order; what it gives stays until it is asked again.
  using OnPublications = std::function<const std::vector<Finding>&(PublicationId)>;
  void each_case_finding(CaseFold fold, const std::function<void(const Finding&)>& visit,
                         const OnPublications& on_publications = {}) const;
  /// Those on one publication; none if it was not out by the day.
  std::vector<Finding> findings_on(PublicationId publication) const;
  /// Those on one source; none if no live support ends at it or passes it.
  std::vector<Finding> findings_on(SourceId source, const CaseFold& fold) const;

  /// Those on one sentence of a story, and one claim that it is marked with or none.
  std::vector<Finding> findings_on(const SentenceFacts& facts) const;

  /// What was printed on a claim by the day, dead statements included, in the editor's order.
  std::vector<Statement> statements(const model::ClaimRows& rows) const;

  /// The party that a source is an entry of.
  PartyId party(SourceId source) const;
  /// Control group of a source on the day, or none.
  GroupId group(SourceId source) const;
  /// The controller that a group is named after.
  SourceId group_root(GroupId group) const;
  /// Named on the record on the day (documents and objects are unless recorded as anonymous).
  bool named(SourceId source) const;
  /// Controlled, directly or not, by a state: what makes an outlet state media.
  bool state_controlled(SourceId source) const;
  /// Checks on the claim, or on the whole story, that were made by the day, in the record's order.
  std::vector<const model::CheckRow*> checks_on(ClaimId claim) const;
  /// Out by the day.
  bool published(PublicationId publication) const;
  /// Editorial outlet: news outlet, news agency or social account.
  bool outlet(SourceId source) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Adds one judgement, or one finding that is about no claim, to the totals.
void add_to(Totals& totals, const Judgement& judgement);
void add_to(Totals& totals, const Finding& finding);

}  // namespace stemma::analysis
