// Claims whose supporters have turned, and claims made of others.
#include <algorithm>

#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Turned : public RuleTest {
 protected:
  Judgement judged() const {
    Judge judge(builder.shared, std::nullopt, {});
    for (const ClaimId neighbour : judge.neighbours()) judge.summarise(builder.rows(neighbour));
    return judge.judge(builder.rows(claim));
  }
  std::vector<std::string> steps(const char* rule) const {
    std::vector<std::string> found;
    for (const Finding& finding : judged().findings) {
      if (finding.rule != rule) continue;
      for (const Phrase& step : finding.next) found.push_back(plain(step));
    }
    return found;
  }
  void denies(SourceId by, Day day, const std::vector<SourceId>& via = {}) {
    prints(by, day, {.via = via, .stance = Stance::denies});
  }
};

TEST_F(Turned, WhoeverTookItBackIsNamedApartFromWhoeverDeniesIt) {
  prints(outlet, 1, {.via = {witness}, .stance = Stance::reports});
  denies(other, 2, {witness});
  denies(other, 3, {builder.person()});
  EXPECT_THAT(messages("contradicted"), ElementsAre("denied by #4 (day 3) and taken back by #2 (day 2)"));
  EXPECT_THAT(steps("contradicted"), ElementsAre("print the denial wherever the claim was printed"));
}

TEST_F(Turned, ADenialOnEvidenceIsCalledThatWithoutADay) {
  prints(outlet, 1, {.via = {builder.person()}, .stance = Stance::reports});
  builder.says(builder.publication(other, -1), claim, {.via = {witness, builder.document()}, .stance = Stance::denies});
  EXPECT_THAT(messages("contradicted"), ElementsAre("denied by #2 (on evidence)"));
}

TEST_F(Turned, TheEvidenceIsPutToADenierThatCanBeReached) {
  prints(outlet, 1, {.via = {builder.person()}, .stance = Stance::reports});
  denies(other, 2, {builder.unnamed()});
  EXPECT_EQ(steps("contradicted").front(),
            "put the evidence for the claim to #1, and the denial to those who make the claim");
  denies(other, 3, {witness});
  EXPECT_EQ(steps("contradicted").front(),
            "put the evidence for the claim to #2, and the denial to those who make the claim");
}

TEST_F(Turned, OneDenierUnderTwoEntriesIsNamedOnce) {
  prints(outlet, 1, {.via = {builder.person()}, .stance = Stance::reports});
  const SourceId alias = builder.person();
  builder.identity(witness, alias, IdentityKind::same_as);
  denies(other, 2, {witness});
  denies(other, 3, {alias});
  EXPECT_THAT(messages("contradicted"), ElementsAre("denied by #2 (day 2)"));
}

TEST_F(Turned, WhereAControllerDeniesTheDeskAsksWhetherTheSpeakerDissents) {
  builder.control(witness, ministry);
  prints(outlet, 1, {.via = {witness}, .stance = Stance::reports});
  denies(ministry, 2);
  EXPECT_THAT(messages("unsourced"), ElementsAre("none of what supported it still counts"));
  EXPECT_THAT(steps("unsourced"),
              ElementsAre("ask whether #2 stands by it against #3; if so, record `dissent: true`",
                          "if you published it, publish the correction; keep the claim in the record"));
  denies(other, 3, {witness});
  EXPECT_THAT(steps("unsourced"), SizeIs(1)) << "the speaker has denied it itself";
}

TEST_F(Turned, WhatTheDeskItselfPublishedIsCorrectedFirst) {
  const PublicationId ours = prints(outlet, 1, {.via = {witness}, .stance = Stance::reports});
  builder.shared.publications[ours.index()].ours = true;
  denies(other, 2, {witness});
  EXPECT_THAT(steps("unsourced"), ElementsAre("publish the correction", "keep the claim in the record as withdrawn"));
}

TEST_F(Turned, AnUnnamedOriginIsAskedByWhoeverSpokeToIt) {
  const SourceId unnamed = builder.unnamed();
  for (const SourceId by : {outlet, other}) prints(by, 1, {.via = {ministry, unnamed}, .stance = Stance::reports});
  EXPECT_EQ(steps("single-origin").front(), "ask #3 about the access of #4, and who else knows");
}

TEST_F(Turned, EverySilentPartyHasItsStepAndPersonsComeFirst) {
  const SourceId alias = builder.person();
  builder.identity(witness, alias, IdentityKind::same_as);
  for (const SourceId party : {ministry, witness, alias}) builder.interested(claim, party);
  prints(outlet, 1, {.via = {builder.person()}, .stance = Stance::reports});
  EXPECT_THAT(messages("party-silent"), ElementsAre("#3 and #2, parties to it, have not been heard on it"));
  EXPECT_THAT(steps("party-silent"),
              ElementsAre("ask #2 in writing, with a deadline, and print the answer or its absence",
                          "ask #3 in writing, with a deadline, and print the answer or its absence"));
  prints(other, 2, {.via = {ministry}, .stance = Stance::declines});
  EXPECT_EQ(steps("party-silent").back(), "ask #3 again, by another way, and print the answer or its absence");
}

TEST_F(Turned, TheQuietLineCountsEveryDenier) {
  for (int i = 0; i < 3; ++i) {
    prints(builder.outlet(), 1,
           {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true, .credibility = Credibility::c2});
  }
  for (const SourceId party : {ministry, witness}) {
    builder.interested(claim, party);
    denies(other, 2, {party});
  }
  const Judgement judgement = judged();
  ASSERT_THAT(judgement.quiet, SizeIs(3));
  EXPECT_EQ(plain(judgement.quiet[2]),
            "the denial by #3 and 1 other is outweighed by 3 independent credible origins with no interest in it");
}

TEST_F(Turned, HowMuchATaleToldAsFactWantsIsThePolicys) {
  for (int i = 0; i < 2; ++i) {
    prints(builder.outlet(), 1,
           {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true, .credibility = Credibility::c2});
  }
  prints(outlet, 2);
  EXPECT_THAT(messages("overreach"), IsEmpty());
  model::Policy strict;
  strict.lines.push_back(test::setting("wanted_credible", 3));
  const auto found = Judge(builder.shared, std::nullopt, strict).judge(builder.rows(claim)).findings;
  const auto overreach =
      std::find_if(found.begin(), found.end(), [](const auto& one) { return one.rule == "overreach"; });
  ASSERT_NE(overreach, found.end());
  EXPECT_EQ(plain(overreach->message),
            "#0 tells it as fact without knowing it first-hand, with too few credible origins behind it");
  EXPECT_EQ(plain(overreach->why.front()), "2 independent credible origins; wanted 3");
}

class Composite : public Turned {
 protected:
  Composite() {
    part = builder.claim();
    weak = builder.claim();
    builder.elements(claim, {part, weak});
    for (const ClaimId one : {claim, part}) {
      for (const SourceId by : {outlet, other}) {
        builder.says(builder.publication(by, 2), one,
                     {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true});
      }
    }
  }
  ClaimId part, weak;
};

TEST_F(Composite, NamesTheElementBehindWhichNobodyStands) {
  builder.says(builder.publication(outlet, 2), weak);
  EXPECT_THAT(messages("unsourced"),
              ElementsAre("nobody is known to stand behind claim c2, which is an element of it"));
  EXPECT_THAT(steps("unsourced"), ElementsAre("find who stands behind claim c2, or print the rest without it"));
  EXPECT_EQ(judged().weakest, weak);
}

TEST_F(Composite, IsHeldAndNotQuietWhereAllThatSaidItAsAWholeWasTakenBack) {
  for (const SourceId by : {outlet, other}) {
    builder.says(builder.publication(by, 2), weak,
                 {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true});
  }
  EXPECT_EQ(judged().advice, Advice::state);
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 0, 3);
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 1, 3);
  const Judgement judgement = judged();
  EXPECT_EQ(judgement.status, Status::withdrawn);
  EXPECT_EQ(judgement.advice, Advice::hold);
  EXPECT_THAT(judgement.quiet, IsEmpty());
  EXPECT_THAT(messages("unsourced"), SizeIs(1));
}

}  // namespace
}  // namespace stemma::analysis
