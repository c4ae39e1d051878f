// The smallest additions: what each move does, and that a slow search finds the same.
#include "analysis/remedy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "analysis/judge.hpp"
#include "analysis/story.hpp"
#include "support/case_builder.hpp"
#include "support/policies.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Docket docket_of(const CaseBuilder& builder, ClaimId claim, model::Policy policy = {}) {
  Docket docket{builder.shared, builder.rows(claim), {}, std::nullopt, std::move(policy)};
  for (const ClaimId neighbour : Judge(builder.shared, std::nullopt, {}).neighbours(claim)) {
    if (neighbour != claim) docket.neighbours.push_back(builder.rows(neighbour));
  }
  return docket;
}

std::vector<Move> moves(const Remedy& remedy) {
  std::vector<Move> found;
  for (const Addition& addition : remedy) found.push_back(addition.move);
  return found;
}

class Remedies : public testing::Test {
 protected:
  /// The moves of each remedy of one rule's finding.
  std::vector<std::vector<Move>> of(std::string_view rule, model::Policy policy = {}) const {
    const Docket docket = docket_of(builder, claim, std::move(policy));
    const Judgement judgement = judge(docket);
    const auto cleared = smallest_remedies(docket, judgement);
    std::vector<std::vector<Move>> found;
    bool fired = false;
    for (std::size_t i = 0; i < cleared.size(); ++i) {
      if (judgement.findings[i].rule != rule) continue;
      fired = true;
      for (const Cleared& one : cleared[i]) found.push_back(moves(one.remedy));
    }
    EXPECT_TRUE(fired) << rule;
    return found;
  }
  AttributionId says(SourceId by, const std::vector<SourceId>& via, Stance stance, Day day = 2) {
    return builder.says(builder.publication(by, day), claim,
                        {.via = via, .stance = stance, .first_hand = true, .credibility = Credibility::c2});
  }

  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
};

TEST_F(Remedies, ASecondOriginClearsASingleSource) {
  says(outlet, {builder.person()}, Stance::reports);
  EXPECT_THAT(of("single-source"), ElementsAre(ElementsAre(Move::witness), ElementsAre(Move::record)));
}

TEST_F(Remedies, APolicyThatWantsMoreNeedsMore) {
  says(outlet, {builder.person()}, Stance::reports);
  model::Policy policy;
  policy.lines.push_back(test::setting("wanted_origins", 4));
  EXPECT_THAT(of("single-source", policy), ElementsAre(ElementsAre(Move::witness, Move::witness, Move::witness),
                                                       ElementsAre(Move::record, Move::record, Move::record)));
  policy.lines.push_back(test::setting("wanted_origins", 30));
  EXPECT_THAT(of("single-source", policy), IsEmpty());
}

TEST_F(Remedies, APartyIsAskedOnceUnderHoweverManyNamesAndOnlyWhileItHasAnInterest) {
  says(outlet, {builder.person()}, Stance::reports);
  const SourceId ministry = builder.ministry();
  const SourceId again = builder.ministry();
  builder.identity(ministry, again, IdentityKind::same_as);
  builder.interested(claim, ministry);
  builder.interested(claim, again);
  builder.interested(claim, builder.ministry());
  builder.shared.interests.back().validity.until = 0;
  EXPECT_THAT(of("party-silent"), ElementsAre(ElementsAre(Move::speaks)));
}

TEST_F(Remedies, ARecordIsLookedUpByTheNewsroomWhereThereIsOne) {
  builder.shared.newsroom = builder.outlet();
  const std::size_t sources = builder.shared.sources.size();
  says(outlet, {builder.person()}, Stance::reports);
  const Docket after = with_additions({{Move::record, {}, {}, {}, {}, {claim}}}, docket_of(builder, claim));
  EXPECT_EQ(after.shared.publications.back().publisher, builder.shared.newsroom);
  EXPECT_EQ(after.shared.sources.size(), sources + 2);  // the person and the document
}

TEST_F(Remedies, ADenialIsOutweighedOrTakenBack) {
  says(outlet, {builder.person()}, Stance::reports);
  says(outlet, {builder.person()}, Stance::reports);
  const SourceId denier = builder.person();
  const AttributionId denial = says(outlet, {denier}, Stance::denies, 3);
  EXPECT_THAT(of("contradicted"),
              ElementsAre(ElementsAre(Move::witness), ElementsAre(Move::record), ElementsAre(Move::takes_back)));
  const Docket docket = docket_of(builder, claim);
  EXPECT_THAT(menu(docket, judge(docket)), Contains(Remedy{{Move::takes_back, denier, {}, {}, {denial}, {}}}));
}

TEST_F(Remedies, ManyDeniersTakeItBackTogether) {
  says(outlet, {builder.person()}, Stance::reports);
  says(outlet, {builder.person()}, Stance::reports);
  for (int i = 0; i < 5; ++i) says(outlet, {builder.person()}, Stance::denies, 3);
  // One denier who is left would be outweighed by three origins.
  const auto found = of("contradicted");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found.front(), SizeIs(5));
}

TEST_F(Remedies, EverySilentPartyMustSpeakAndNoOther) {
  says(outlet, {builder.person()}, Stance::reports);
  const SourceId heard = builder.person();
  builder.interested(claim, heard);
  says(outlet, {heard}, Stance::hedges);
  for (int i = 0; i < 4; ++i) builder.interested(claim, builder.person());
  const auto found = of("party-silent");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found.front(), ElementsAre(Move::speaks, Move::speaks, Move::speaks, Move::speaks));
}

TEST_F(Remedies, APartyWithTwoEntriesSpeaksOnce) {
  says(outlet, {builder.person()}, Stance::reports);
  const SourceId party = builder.person();
  const SourceId alias = builder.person();
  builder.identity(party, alias, IdentityKind::same_as);
  for (const SourceId entry : {party, alias}) builder.interested(claim, entry);
  EXPECT_THAT(of("party-silent"), ElementsAre(ElementsAre(Move::speaks)));
}

TEST_F(Remedies, WhoTookItBackMaySayItAgain) {
  const SourceId witness = builder.person();
  says(witness, {}, Stance::asserts);
  says(witness, {}, Stance::denies, 3);
  EXPECT_THAT(of("unsourced"), Contains(ElementsAre(Move::revives)));
}

TEST_F(Remedies, TwoWhoMayBeOneAreToldApart) {
  const SourceId a = builder.unnamed();
  const SourceId b = builder.unnamed();
  says(outlet, {a}, Stance::reports);
  says(outlet, {b}, Stance::reports);
  EXPECT_THAT(of("single-source"), testing::Not(Contains(ElementsAre(Move::distinct))))
      << "both would have come by one outlet: one gap for another";
  model::Policy policy;
  policy.lines = {test::without("choke-point")};
  EXPECT_THAT(of("single-source", policy), Contains(ElementsAre(Move::distinct)));
  builder.identity(a, b, IdentityKind::possibly_same_as);
  EXPECT_THAT(of("single-source", policy), testing::Not(Contains(ElementsAre(Move::distinct))));
}

TEST_F(Remedies, NothingThatIsAddedBreaksACircle) {
  const SourceId other = builder.outlet();
  const PublicationId first = builder.publication(outlet, 1);
  const PublicationId second = builder.publication(other, 2, {first});
  const PublicationId third = builder.publication(outlet, 3, {second});
  for (const PublicationId publication : {first, second, third}) builder.says(publication, claim);
  EXPECT_THAT(of("circular"), IsEmpty());
}

TEST_F(Remedies, AWholeIsOnlyAsStrongAsItsParts) {
  const ClaimId whole = builder.claim();
  const ClaimId inner = builder.claim();
  builder.elements(inner, {claim});
  builder.elements(whole, {inner});
  for (const ClaimId about : {claim, inner, whole}) {
    builder.says(builder.publication(outlet, 2), about,
                 {.via = {builder.person()}, .stance = Stance::reports, .first_hand = true});
  }
  const Docket docket = docket_of(builder, whole);
  const Judgement judgement = judge(docket);
  ASSERT_EQ(judgement.findings.front().rule, "single-source");
  const auto cleared = smallest_remedies(docket, judgement);
  ASSERT_THAT(cleared.front(), SizeIs(2));
  EXPECT_THAT(cleared.front().front().remedy.front().claims, testing::UnorderedElementsAre(whole, inner, claim));
}

TEST_F(Remedies, AFirstOriginMayRaiseQuestionsOfItsOwnAndSaysSo) {
  says(outlet, {}, Stance::asserts);
  builder.claims[claim.index()].attributions.front().first_hand = false;
  const Docket docket = docket_of(builder, claim);
  const Judgement before = judge(docket);
  ASSERT_EQ(before.findings.front().rule, "unsourced");
  EXPECT_THAT(smallest_remedies(docket, before).front().front().brings, ElementsAre("single-origin"));
}

TEST_F(Remedies, AVoiceThatBringsAnotherFindingClearsNothing) {
  says(outlet, {builder.person()}, Stance::reports);
  model::Policy policy;
  policy.lines.push_back(test::setting("wanted_origins", 3));
  const Docket docket = docket_of(builder, claim, policy);
  const Judgement before = judge(docket);
  const Remedy one{{Move::witness, {}, {}, {}, {}, {claim}}};
  EXPECT_FALSE(clears(one, before.findings.front(), before, judge(with_additions(one, docket))));
}

TEST_F(Remedies, OnALargeClaimLittleIsTried) {
  for (int i = 0; i < 210; ++i) says(outlet, {builder.person()}, i < 20 ? Stance::denies : Stance::reports);
  const Docket docket = docket_of(builder, claim);
  const auto tried = menu(docket, judge(docket));
  EXPECT_THAT(tried, Contains(SizeIs(3)));
  EXPECT_LE(tried.size(), 14U);
}

TEST_F(Remedies, ACopyClearsWhatWasNotKept) {
  const PublicationId page = builder.publication(outlet);
  builder.shared.publications[page.index()].online = true;
  Docket docket = docket_of(builder, claim);
  docket.policy.lines.push_back(test::without("citation-incomplete"));
  const auto findings = judge_publication(docket, page);
  ASSERT_THAT(findings, SizeIs(1));
  const auto cleared = smallest_remedies(docket, findings.front());
  ASSERT_THAT(cleared, SizeIs(1));
  EXPECT_THAT(judge_publication(with_additions(cleared.front().remedy, docket), page), IsEmpty());
  Finding other = findings.front();
  other.rule = "single-source";
  EXPECT_THAT(smallest_remedies(docket, other), IsEmpty());
}

TEST_F(Remedies, ARecordWithoutAnyDateGetsNone) {
  builder.says(builder.publication(outlet, -1), claim, {.via = {builder.person()}, .stance = Stance::reports});
  builder.shared.latest = earliest_day;
  const Docket after = with_additions({{Move::witness, {}, {}, {}, {}, {claim}}}, docket_of(builder, claim));
  EXPECT_FALSE(after.shared.publications.back().dated);
  EXPECT_EQ(judge(after).voices.size(), 2U);
}

TEST_F(Remedies, AlikeAdditionsAreCountedInWords) {
  const Addition witness{Move::witness, {}, {}, {}, {}, {claim}};
  const auto first = [](const Phrase& phrase) { return std::string(std::get<Wording>(phrase.front()).view()); };
  EXPECT_EQ(first(in_words({witness})), "one");
  EXPECT_EQ(first(in_words({witness, witness, witness})), "three");
  for (const Move move :
       {Move::record, Move::speaks, Move::takes_back, Move::revives, Move::distinct, Move::same, Move::archive}) {
    EXPECT_FALSE(in_words({{move, outlet, outlet, {}, {}, {}}}).empty());
  }
  const Addition denial{Move::takes_back, outlet, {}, {}, {AttributionId{0U}}, {}};
  const Addition denials{Move::takes_back, SourceId{1U}, {}, {}, {AttributionId{1U}, AttributionId{2U}}, {}};
  EXPECT_EQ(in_words({denial}),
            (Phrase{"the denial by ", outlet, " is withdrawn, which is not for the desk to ask for"}));
  EXPECT_EQ(in_words({denial, denials, denial}), (Phrase{"the denials by ", outlet, ", ", SourceId{1U}, " and ", outlet,
                                                         " are withdrawn, which is not for the desk to ask for"}));
  EXPECT_THAT(in_words({witness, {Move::speaks, outlet, {}, {}, {}, {claim}}}), SizeIs(5));
}

/// Small random claims with denials, unnamed sources, parties and a part.
CaseBuilder random_case(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  CaseBuilder made;
  std::vector<SourceId> sources;
  for (int i = 0; i < 6; ++i) {
    sources.push_back(made.source({below(2) == 0 ? SourceKind::person : SourceKind::news_outlet, "", below(3) == 0}));
    if (i > 0 && below(5) == 0) made.control(sources.back(), sources[below(sources.size() - 1)]);
  }
  const ClaimId whole = made.claim();
  const ClaimId part = made.claim();
  if (below(4) == 0) made.elements(whole, {part});
  if (below(4) == 0) made.relate(whole, RelationKind::contradicts, part);
  for (std::size_t i = 0; i < below(3); ++i) made.interested(whole, sources[i]);
  if (below(5) == 0) made.shared.claims[0].superlative = true;
  std::vector<PublicationId> publications;
  for (int i = 0; i < 6; ++i) {
    const SourceId by = sources[below(6)];
    std::vector<PublicationId> cites;
    if (!publications.empty() && below(2) == 0) cites.push_back(publications[below(publications.size())]);
    publications.push_back(made.publication(by, static_cast<Day>(1 + below(5)), cites));
    std::vector<SourceId> via;
    if (below(2) == 0) via.push_back(sources[below(6)]);
    const Stance stance = below(4) == 0   ? Stance::denies
                          : below(6) == 0 ? Stance::declines
                          : via.empty()   ? Stance::asserts
                                          : Stance::reports;
    made.says(publications.back(), below(3) == 0 ? part : whole,
              {.via = via, .stance = stance, .first_hand = below(2) == 0, .credibility = Credibility::c3});
  }
  return made;
}

TEST(SmallestRemedies, AreThoseThatTryingEverythingFinds) {
  std::size_t compared = 0, none = 0;
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    const CaseBuilder made = random_case(seed);
    const Docket docket = docket_of(made, ClaimId{0U});
    const Judgement before = judge(docket);
    const auto cleared = smallest_remedies(docket, before);
    ASSERT_EQ(cleared.size(), before.findings.size());
    std::vector<std::pair<Remedy, Judgement>> outcomes;
    for (const Remedy& remedy : menu(docket, before))
      outcomes.emplace_back(remedy, judge(with_additions(remedy, docket)));
    for (std::size_t i = 0; i < cleared.size(); ++i) {
      const Finding& finding = before.findings[i];
      std::vector<Remedy> expected;
      for (const auto& [remedy, after] : outcomes) {
        const auto still = [&](const Finding& other) { return other.rule == finding.rule; };
        const auto unchanged = [&](const Finding& other) { return still(other) && other.message == finding.message; };
        const auto& list = after.findings;
        if (std::any_of(list.begin(), list.end(), unchanged)) continue;
        if (std::count_if(list.begin(), list.end(), still) >=
            std::count_if(before.findings.begin(), before.findings.end(), still)) {
          continue;
        }
        const bool fresh = std::any_of(list.begin(), list.end(), [&](const Finding& other) {
          return std::none_of(before.findings.begin(), before.findings.end(),
                              [&](const Finding& old) { return old.rule == other.rule; });
        });
        if (fresh && before.numbers.origins.min > 0) continue;
        if (expected.empty() || effort(remedy) == effort(expected.front())) expected.push_back(remedy);
      }
      std::vector<Remedy> found;
      for (const Cleared& one : cleared[i]) found.push_back(one.remedy);
      EXPECT_TRUE(found == expected) << finding.rule << ": " << found.size() << " and " << expected.size();
      ++compared;
      none += expected.empty() ? 1U : 0U;
    }
  }
  EXPECT_GT(compared, 80U);
  EXPECT_GT(none, 0U);
}

}  // namespace
}  // namespace stemma::analysis
