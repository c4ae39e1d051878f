// What to do first: who is asked and who is not, what is promised, and that the order is by weight.
#include "analysis/agenda.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/judge.hpp"
#include "support/case_builder.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Agendas : public testing::Test {
 protected:
  std::vector<Step> best(std::size_t most = 0) {
    std::vector<Step> steps;
    with_agenda([&](const Agenda& agenda) { steps = agenda.best(most); });
    return steps;
  }
  std::vector<Tried> tried() {
    std::vector<Tried> list;
    with_agenda([&](const Agenda& agenda) { list = agenda.tried(); });
    return list;
  }

  template <class Work>
  void with_agenda(Work work) {
    Judge judge(builder.shared, as_of, {});
    for (const ClaimId neighbour : judge.neighbours()) judge.summarise(builder.rows(neighbour));
    Agenda agenda(builder.shared, judge, [&](const std::vector<ClaimId>& claims) {
      std::vector<model::ClaimRows> rows;
      for (const ClaimId one : claims) rows.push_back(builder.rows(one));
      return rows;
    });
    for (const model::ClaimRows& rows : builder.claims) {
      const bool asked = only.is_none() || only == rows.claim;
      agenda.consider(rows, judge.judge(rows), asked);
    }
    for (std::uint32_t p = 0; p < builder.shared.publications.size(); ++p) {
      agenda.consider(PublicationId{p}, judge.findings_on(PublicationId{p}));
    }
    gaps = agenda.gaps();
    work(agenda);
  }

  AttributionId says(ClaimId of, SourceId by, const std::vector<SourceId>& via, Stance stance = Stance::reports,
                     Day day = 2) {
    return builder.says(builder.publication(by, day), of,
                        {.via = via, .stance = stance, .first_hand = true, .credibility = Credibility::c2});
  }
  void logged(CheckKind kind, SourceId whom, CheckOutcome outcome, ClaimId about = {}, Day day = 2) {
    model::CheckRow row;
    row.kind = kind;
    row.whom = whom;
    row.outcome = outcome;
    row.dated = true;
    row.date = {day, day};
    if (!about.is_none()) {
      row.claims = {static_cast<std::uint32_t>(builder.shared.check_claims.size()), 1};
      builder.shared.check_claims.push_back(about);
    }
    builder.shared.checks.push_back(row);
  }

  static std::vector<SourceId> asked(const std::vector<Step>& steps) {
    std::vector<SourceId> found;
    for (const Step& step : steps) {
      if (step.kind != StepKind::ask) continue;
      found.push_back(step.remedy.front().source);
      for (const Remedy& other : step.instead) found.push_back(other.front().source);
    }
    return found;
  }
  static std::vector<std::string_view> rules(const std::vector<Outcome>& outcomes) {
    std::vector<std::string_view> found;
    for (const Outcome& outcome : outcomes) found.push_back(outcome.rule);
    return found;
  }
  static const Step* of_kind(const std::vector<Step>& steps, StepKind kind) {
    const auto at = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.kind == kind; });
    return at == steps.end() ? nullptr : &*at;
  }

  CaseBuilder builder;
  ClaimId claim = builder.claim(), only;
  std::optional<Day> as_of;
  SourceId outlet = builder.outlet();
  std::size_t gaps = 0;
};

TEST(Weights, AnErrorOutweighsThreeWarningsAndImportanceMultiplies) {
  Outcome outcome;
  outcome.severity = Severity::error;
  outcome.importance = Importance::high;
  EXPECT_EQ(weight(outcome), 60U);
  outcome.kind = FindingKind::open;
  EXPECT_EQ(weight(outcome), 30U);
  outcome.kind = FindingKind::review;
  EXPECT_EQ(weight(outcome), 0U);
  outcome = {{}, "rule", Severity::warning, FindingKind::fail, Importance::medium};
  EXPECT_EQ(weight(outcome), 12U);
  outcome.severity = Severity::note;
  outcome.importance = Importance::low;
  EXPECT_EQ(weight(outcome), 2U);
  EXPECT_EQ(weight(std::vector<Outcome>{outcome, outcome}), 4U);
}

TEST_F(Agendas, ASecondOriginIsLookedForAmongPeopleAndDocumentsAlike) {
  says(claim, outlet, {builder.person()});
  const std::vector<Step> steps = best();
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(steps[0].kind, StepKind::find);
  EXPECT_THAT(steps[0].remedy, SizeIs(1));
  ASSERT_THAT(steps[0].instead, SizeIs(1));
  EXPECT_EQ(steps[0].instead[0].front().move, Move::record);
  EXPECT_THAT(rules(steps[0].closes), ElementsAre("single-source"));
  EXPECT_THAT(steps[0].brings, IsEmpty());
  EXPECT_EQ(steps[0].worth, 60U);
  EXPECT_EQ(gaps, 2U) << "that, and an incomplete citation, which no step mends";
}

TEST_F(Agendas, NoDocumentIsLookedForWhereASearchFoundNone) {
  says(claim, outlet, {builder.person()});
  logged(CheckKind::searched, {}, CheckOutcome::not_found, claim);
  const std::vector<Step> steps = best();
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_THAT(steps[0].instead, IsEmpty());
  as_of = 1;
  says(claim, outlet, {builder.person()}, Stance::reports, 1);
  EXPECT_THAT(best().at(0).instead, SizeIs(1)) << "nobody had searched by then";
}

TEST_F(Agendas, ASilentPartyIsAskedAndAnyAnswerCounts) {
  says(claim, outlet, {builder.person()});
  says(claim, builder.outlet(), {builder.person()});
  const SourceId ministry = builder.ministry();
  builder.interested(claim, ministry);
  const std::vector<Step> steps = best();
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(steps[0].kind, StepKind::ask);
  EXPECT_EQ(steps[0].remedy, (Remedy{{Move::confirms, ministry, {}, {}, {}, {claim}}}));
  EXPECT_THAT(rules(steps[0].closes), ElementsAre("party-silent"));
  EXPECT_EQ(steps[0].anyhow, steps[0].closes);
}

TEST_F(Agendas, AConfirmationThatWouldRaiseMoreThanItClearsIsAskedForAsAnAnswer) {
  says(claim, outlet, {builder.person()});
  says(claim, outlet, {builder.person()});
  const SourceId ministry = builder.ministry();
  builder.interested(claim, ministry);
  const ClaimId rival = builder.claim();
  builder.relate(claim, RelationKind::contradicts, rival);
  for (int i = 0; i < 3; ++i) says(rival, outlet, {builder.person()});
  builder.interested(rival, ministry);
  for (const Step& step : best()) {
    if (step.kind != StepKind::ask) continue;
    EXPECT_THAT(step.remedy.front().claims, SizeIs(1)) << "nobody confirms both of two claims that exclude each other";
  }
}

TEST_F(Agendas, WhoeverDeclinedOrWasAskedInVainIsNotAskedAgainAndIsListed) {
  says(claim, outlet, {builder.person()});
  const SourceId ministry = builder.ministry(), court = builder.source({SourceKind::court});
  const SourceId army = builder.source({SourceKind::military}), pressed = builder.ministry();
  for (const SourceId party : {ministry, court, army, pressed}) builder.interested(claim, party);
  says(claim, ministry, {}, Stance::declines);
  says(claim, outlet, {army}, Stance::no_response);
  logged(CheckKind::asked, court, CheckOutcome::pending, claim);
  EXPECT_THAT(asked(best()), ElementsAre(pressed));
  const std::vector<Tried> list = tried();
  ASSERT_THAT(list, SizeIs(3));
  EXPECT_EQ(list[0].whom, ministry);
  EXPECT_EQ(list[0].came_of_it, Phrase{"declined to comment"});
  EXPECT_EQ(list[1].whom, court);
  EXPECT_EQ(list[1].claims, std::vector{claim});
  EXPECT_EQ(list[2].came_of_it, Phrase{"gave no answer"});
}

TEST_F(Agendas, WhatCameOfAskingOneAboutSeveralClaimsIsToldOnce) {
  const ClaimId other = builder.claim();
  const SourceId ministry = builder.ministry();
  for (const ClaimId one : {claim, other}) {
    says(one, outlet, {builder.person()});
    builder.interested(one, ministry);
    says(one, ministry, {}, Stance::declines);
  }
  const std::vector<Tried> list = tried();
  ASSERT_THAT(list, SizeIs(1));
  EXPECT_THAT(list[0].claims, ElementsAre(claim, other));
}

TEST_F(Agendas, WhoeverHasSpokenIsNotAskedNorWhoeverSpeaksForTheSame) {
  says(claim, outlet, {builder.person()});
  const SourceId foundation = builder.source({SourceKind::organisation}), head = builder.person();
  builder.control(head, foundation);
  builder.interested(claim, foundation);
  says(claim, outlet, {head}, Stance::denies);
  EXPECT_THAT(asked(best()), IsEmpty());
  EXPECT_THAT(tried(), IsEmpty());
}

TEST_F(Agendas, WhoeverKnowsAClaimThatGoesWithItIsAskedAndARivalsSpeakerIsNot) {
  says(claim, outlet, {builder.person()});
  const ClaimId whole = builder.claim(), rival = builder.claim(Importance::low);
  builder.relate(claim, RelationKind::part_of, whole);
  builder.relate(claim, RelationKind::contradicts, rival);
  const SourceId knows = builder.person(), elsewhere = builder.person();
  says(whole, outlet, {knows});
  says(whole, outlet, {builder.document()});
  says(rival, outlet, {elsewhere});
  only = claim;
  EXPECT_THAT(asked(best()), ElementsAre(knows));
}

TEST_F(Agendas, ClaimsOnWhichAnAnswerDoesNotHelpAreLeftOut) {
  const ClaimId whole = builder.claim(), first = builder.claim();
  for (const ClaimId part : {claim, first}) builder.relate(part, RelationKind::part_of, whole);
  says(claim, outlet, {builder.person()});
  builder.shared.claims[first.index()].superlative = true;
  says(first, outlet, {builder.person()});
  says(first, builder.outlet(), {builder.person()});
  const SourceId knows = builder.person();
  says(whole, outlet, {knows});
  const std::vector<Step> steps = best();
  const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& one) {
    return one.kind == StepKind::ask && one.remedy.front().source == knows;
  });
  ASSERT_NE(step, steps.end());
  EXPECT_THAT(step->remedy.front().claims, ElementsAre(claim)) << "nobody who says so makes it the first of its kind";
}

TEST_F(Agendas, TwoOfWhomEitherWouldDoAreOneStep) {
  says(claim, outlet, {builder.person()});
  const ClaimId whole = builder.claim();
  builder.relate(claim, RelationKind::supports, whole);
  for (int i = 0; i < 3; ++i) says(whole, outlet, {builder.person()});
  only = claim;
  const std::vector<Step> steps = best();
  EXPECT_THAT(asked(steps), SizeIs(3));
  EXPECT_EQ(std::count_if(steps.begin(), steps.end(), [](const Step& step) { return step.kind == StepKind::ask; }), 1);
  const Phrase words = in_words(*of_kind(steps, StepKind::ask));
  EXPECT_THAT(words, Contains(Piece{std::string(" or ")}));
}

TEST_F(Agendas, NothingOfTheUnnamedSealedOrOutletsIsAsked) {
  says(claim, outlet, {builder.person()});
  builder.interested(claim, builder.outlet());
  builder.interested(claim, builder.unnamed());
  const SourceId sealed = builder.person();
  builder.shared.sources.back().sensitivity = Sensitivity::sealed;
  builder.interested(claim, sealed);
  builder.interested(claim, builder.document());
  EXPECT_THAT(asked(best()), IsEmpty());
}

TEST_F(Agendas, OfTheAccusedNoConfessionIsCountedOn) {
  builder.shared.claims[claim.index()].claim_class = ClaimClass::crime;
  const SourceId state = builder.source({SourceKind::state}), police = builder.source({SourceKind::law_enforcement});
  const SourceId accused = builder.person();
  builder.control(police, state);
  builder.interested(claim, state);
  builder.interested(claim, accused);
  says(claim, outlet, {police});
  const std::vector<Step> steps = best();
  const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& one) {
    return one.kind == StepKind::ask && one.remedy.front().source == accused;
  });
  ASSERT_NE(step, steps.end());
  EXPECT_EQ(step->remedy.front().move, Move::speaks);
  EXPECT_THAT(rules(step->closes), Contains(std::string_view("reply-missing")));
}

TEST_F(Agendas, AConfirmationOfOneClaimGoesWithAnAnswerOnAnother) {
  const SourceId accused = builder.person();
  const ClaimId other = builder.claim();
  builder.shared.claims[other.index()].claim_class = ClaimClass::crime;
  for (const ClaimId one : {claim, other}) {
    says(one, outlet, {builder.person()});
    builder.interested(one, accused);
  }
  const std::vector<Step> steps = best();
  const Step* step = of_kind(steps, StepKind::ask);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->remedy,
            (Remedy{{Move::confirms, accused, {}, {}, {}, {claim}}, {Move::speaks, accused, {}, {}, {}, {other}}}));
  EXPECT_EQ(in_words(*step), (Phrase{"ask ", accused, " about ", claim, " and ", other}));
}

TEST_F(Agendas, AnUnnamedOriginMayBeNamedUnlessItIsProtectedOrRefused) {
  const SourceId unnamed = builder.unnamed();
  says(claim, outlet, {unnamed});
  const SourceId other = builder.unnamed("FR");
  says(claim, builder.outlet(), {other});
  std::vector<Step> steps = best();
  const Step* step = of_kind(steps, StepKind::name);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->remedy.front().move, Move::named);
  EXPECT_THAT(rules(step->closes), Contains(std::string_view("anonymous-only")));
  EXPECT_EQ(in_words(*step), (Phrase{"ask ", step->remedy.front().other, " whether ", step->remedy.front().source,
                                     " would be quoted by name, and respect a no"}));
  for (auto& source : builder.shared.sources) source.sensitivity = Sensitivity::internal;
  EXPECT_EQ(of_kind(best(), StepKind::name), nullptr);
  for (auto& source : builder.shared.sources) source.sensitivity = Sensitivity::public_;
  for (auto& source : builder.shared.sources) source.reasoned = true;
  EXPECT_EQ(of_kind(best(), StepKind::name), nullptr);
  for (auto& source : builder.shared.sources) source.reasoned = false;
  logged(CheckKind::asked, unnamed, CheckOutcome::declined);
  logged(CheckKind::asked, other, CheckOutcome::declined);
  EXPECT_EQ(of_kind(best(), StepKind::name), nullptr);
}

TEST_F(Agendas, AnUnnamedOriginThatPublishesItselfIsAskedItself) {
  const SourceId unnamed = builder.unnamed();
  says(claim, unnamed, {}, Stance::asserts);
  const std::vector<Step> steps = best();
  const Step* step = of_kind(steps, StepKind::name);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(in_words(*step), (Phrase{"ask ", unnamed, " whether to be quoted by name, and respect a no"}));
}

TEST_F(Agendas, NothingIsLookedForWhereAllSupportWasTakenBack) {
  const SourceId witness = builder.person();
  says(claim, outlet, {witness});
  builder.interested(claim, builder.ministry());
  builder.withdraw(WithdrawalAct::recants, model::WithdrawalScope::source, witness.value, 3);
  const std::vector<Step> steps = best();
  EXPECT_EQ(of_kind(steps, StepKind::find), nullptr);
  EXPECT_EQ(of_kind(steps, StepKind::ask), nullptr);
  with_agenda([&](const Agenda& agenda) { EXPECT_THAT(agenda.withdrawn(), ElementsAre(claim)); });
}

TEST_F(Agendas, TwoThatMayBeOneAreToldApart) {
  const SourceId a = builder.unnamed(), b = builder.unnamed();
  says(claim, outlet, {a});
  says(claim, builder.outlet(), {b});
  std::vector<Step> steps = best();
  const Step* step = of_kind(steps, StepKind::tell_apart);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(in_words(*step), (Phrase{"establish whether ", a, " and ", b, " are one and the same"}));
  EXPECT_TRUE(std::any_of(step->closes.begin(), step->closes.end(),
                          [](const Outcome& outcome) { return outcome.kind == FindingKind::open; }));
  builder.identity(a, b, IdentityKind::possibly_same_as);
  steps = best();
  EXPECT_EQ(of_kind(steps, StepKind::tell_apart), nullptr) << "that link is to be taken out first";
}

TEST_F(Agendas, PublicationsWithoutACopyAreOneStep) {
  says(claim, outlet, {builder.person()});
  says(claim, builder.outlet(), {builder.person()});
  for (auto& page : builder.shared.publications) page.online = true;
  builder.shared.publications.front().archived = builder.shared.publications.front().hashed = true;
  const std::vector<Step> steps = best();
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(steps[0].kind, StepKind::archive);
  EXPECT_THAT(steps[0].remedy, SizeIs(1));
  EXPECT_THAT(rules(steps[0].closes), ElementsAre("no-archive"));
  EXPECT_EQ(in_words(steps[0]),
            (Phrase{"archive ", Counted{1, "publication", "publications"}, ", with the SHA-256 of each copy"}));
}

TEST_F(Agendas, WhatNoCopyMendsIsNoStep) {
  says(claim, outlet, {builder.person()});
  says(claim, outlet, {builder.person()}, Stance::reports, -1);
  EXPECT_EQ(of_kind(best(), StepKind::archive), nullptr) << "undated";
  EXPECT_GT(gaps, 0U);
}

TEST_F(Agendas, AFirstOriginMayBringWhatItClearsMoreThan) {
  builder.says(builder.publication(outlet, 2), claim, {});
  const std::vector<Step> steps = best();
  const Step* step = of_kind(steps, StepKind::find);
  ASSERT_NE(step, nullptr);
  EXPECT_THAT(rules(step->closes), Contains(std::string_view("unsourced")));
  EXPECT_LT(step->worth, weight(step->closes) + 1);
}

TEST_F(Agendas, WhereOneMoreDoesNotHelpTwoAreTried) {
  const ClaimId made = builder.claim();
  const ClaimId part = builder.claim();
  builder.elements(made, {claim, part});
  says(claim, outlet, {builder.person()});
  says(part, outlet, {builder.person()});
  only = made;
  const std::vector<Step> steps = best();
  const Step* step = of_kind(steps, StepKind::find);
  ASSERT_NE(step, nullptr);
  EXPECT_THAT(step->remedy.front().claims, ElementsAre(made, claim, part)) << "its elements are spoken of as well";
}

TEST_F(Agendas, WhatIsTriedHasItsWords) {
  EXPECT_EQ(in_words(Remedy{{Move::confirms, outlet, {}, {}, {}, {claim}}}),
            (Phrase{outlet, " says so, first-hand and on the record"}));
  EXPECT_EQ(in_words(Remedy{{Move::named, outlet, {}, {}, {}, {}}}), (Phrase{outlet, " is named on the record"}));
}

TEST_F(Agendas, ManyMoreAreCalledMany) {
  Step step;
  step.kind = StepKind::find;
  step.remedy = {{Move::witness, {}, {}, {}, {}, {claim}}, {Move::witness, {}, {}, {}, {}, {claim}}};
  EXPECT_EQ(in_words(step), (Phrase{"look for two", " more origins on ", claim,
                                    ": each named, first-hand, without interest in it, independent of the others"}));
  step.instead = {{{Move::record, {}, {}, {}, {}, {claim}}}};
  EXPECT_EQ(in_words(step).back(), Piece{std::string("; or documents or data")});
  step.instead.clear();
  for (Addition& addition : step.remedy) addition.move = Move::record;
  EXPECT_EQ(in_words(step), (Phrase{"look for two", " documents or data sets, of different making, on ", claim}));
  step.remedy.pop_back();
  EXPECT_EQ(in_words(step), (Phrase{"look for one", " document or data set on ", claim}));
}

TEST_F(Agendas, TheHeaviestComesFirstAndAFewAreTheFirstOfAll) {
  const ClaimId low = builder.claim(Importance::low), medium = builder.claim(Importance::medium);
  for (const ClaimId one : {low, medium, claim}) says(one, outlet, {builder.person()});
  const std::vector<Step> all = best();
  ASSERT_THAT(all, SizeIs(3));
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const Step& a, const Step& b) { return a.worth > b.worth; }));
  for (const std::size_t most : {1U, 2U}) {
    const std::vector<Step> few = best(most);
    ASSERT_THAT(few, SizeIs(most));
    for (std::size_t i = 0; i < most; ++i) EXPECT_EQ(few[i].remedy, all[i].remedy);
  }
}

TEST_F(Agendas, ACaseWithoutADayIsJudgedAsOne) {
  says(claim, outlet, {builder.person()}, Stance::reports, -1);
  builder.shared.publications.front().dated = false;
  EXPECT_THAT(best(), Not(IsEmpty()));
}

TEST_F(Agendas, OnlyWhatIsAskedAboutCounts) {
  const ClaimId other = builder.claim();
  says(claim, outlet, {builder.person()});
  says(other, outlet, {builder.person()});
  only = other;
  const std::vector<Step> steps = best();
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_THAT(steps[0].remedy.front().claims, ElementsAre(other));
}

}  // namespace
}  // namespace stemma::analysis
