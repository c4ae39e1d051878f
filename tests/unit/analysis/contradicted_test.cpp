// When a denial stands and when it is outweighed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <variant>

#include "analysis/judge.hpp"
#include "support/case_builder.hpp"

namespace stemma::analysis {
namespace {

using test::CaseBuilder;
using testing::SizeIs;

class Contradicted : public testing::Test {
 protected:
  Judgement judged(ClaimId about) const {
    Judge made(builder.shared, std::nullopt, {});
    for (const ClaimId neighbour : made.neighbours()) made.summarise(builder.rows(neighbour));
    return made.judge(builder.rows(about));
  }
  const Finding* finding(ClaimId about) {
    last = judged(about);
    for (const Finding& found : last.findings) {
      if (found.rule == "contradicted") return &found;
    }
    return nullptr;
  }
  bool fires() { return finding(claim) != nullptr; }
  void origins(int count, Credibility credibility = Credibility::c3) {
    for (int i = 0; i < count; ++i) {
      builder.says(builder.publication(builder.outlet()), claim,
                   {.via = {builder.person()}, .first_hand = true, .credibility = credibility});
    }
  }
  void denied_by(SourceId denier, const std::vector<SourceId>& behind = {}) {
    std::vector<SourceId> via{denier};
    via.insert(via.end(), behind.begin(), behind.end());
    builder.says(builder.publication(builder.outlet(), 4), claim, {.via = via, .stance = Stance::denies});
  }
  SourceId party() {
    const SourceId made = builder.ministry();
    builder.interested(claim, made);
    return made;
  }
  CaseBuilder builder;
  ClaimId claim = builder.claim();
  Judgement last;
};

TEST_F(Contradicted, FiresOnADenialBesideNoSupportAtAll) {
  denied_by(builder.person());
  EXPECT_TRUE(fires());
}

TEST_F(Contradicted, ABareDenialByAPartyNeedsTwoCredibleOriginsAgainstIt) {
  denied_by(party());
  origins(1);
  EXPECT_TRUE(fires());
  origins(1);
  EXPECT_FALSE(fires());
  EXPECT_EQ(last.status, Status::corroborated);
  ASSERT_THAT(last.quiet, SizeIs(3)) << "a quiet claim notes the denial";
}

TEST_F(Contradicted, OriginsOfLowOrUnjudgedCredibilityDoNotOutweigh) {
  denied_by(party());
  origins(2, Credibility::c4);
  origins(1, Credibility::c6);
  EXPECT_TRUE(fires());
}

TEST_F(Contradicted, OriginsThatArePartiesThemselvesDoNotOutweigh) {
  denied_by(party());
  origins(1);
  const SourceId interested = party();
  builder.says(builder.publication(interested), claim, {.first_hand = true, .credibility = Credibility::c1});
  EXPECT_TRUE(fires());
}

TEST_F(Contradicted, UnnamedOriginsThatMayBeOneOutweighAsOne) {
  denied_by(party());
  for (int i = 0; i < 2; ++i) {
    builder.says(builder.publication(builder.outlet()), claim,
                 {.via = {builder.unnamed("KR")}, .first_hand = true, .credibility = Credibility::c2});
  }
  EXPECT_TRUE(fires());
}

TEST_F(Contradicted, ADenialByANonPartyNeedsThreeOriginsAgainstIt) {
  denied_by(builder.person());
  origins(2);
  EXPECT_TRUE(fires());
  origins(1);
  EXPECT_FALSE(fires());
}

TEST_F(Contradicted, TwoNonPartyDeniersAreNeverOutweighed) {
  denied_by(builder.person());
  denied_by(builder.person());
  origins(9);
  EXPECT_TRUE(fires());
}

TEST_F(Contradicted, DeniersOfOneControlGroupAreOne) {
  const SourceId ministry = builder.ministry();
  const SourceId spokesman = builder.person();
  builder.control(spokesman, ministry);
  denied_by(ministry);
  denied_by(spokesman);
  origins(3);
  EXPECT_FALSE(fires());
}

TEST_F(Contradicted, APartysDenialWithEvidenceWeighsAsANonPartys) {
  denied_by(party(), {});
  const SourceId records = builder.document();
  builder.control(records, builder.shared.interests.front().source);
  denied_by(builder.shared.interests.front().source, {records});
  origins(2);
  const Finding* found = finding(claim);
  ASSERT_NE(found, nullptr);
  origins(1);
  EXPECT_FALSE(fires());
}

TEST_F(Contradicted, FiresThroughARivalWithMoreBehindItInEitherDirection) {
  const ClaimId rival = builder.claim();
  builder.relate(rival, RelationKind::contradicts, claim);
  origins(1);
  EXPECT_FALSE(fires());
  for (int i = 0; i < 2; ++i) builder.says(builder.publication(builder.outlet()), rival, {.via = {builder.person()}});
  const Finding* found = finding(claim);
  ASSERT_NE(found, nullptr);
  EXPECT_THAT(found->evidence, SizeIs(0));
  EXPECT_EQ(finding(rival), nullptr);
}

TEST_F(Contradicted, DoesNotFireThroughARivalAgainstTwoOrigins) {
  const ClaimId rival = builder.claim();
  builder.relate(claim, RelationKind::contradicts, rival);
  origins(2);
  for (int i = 0; i < 5; ++i) builder.says(builder.publication(builder.outlet()), rival, {.via = {builder.person()}});
  EXPECT_FALSE(fires());
}

TEST_F(Contradicted, NamesUpToThreeDeniersWithTheirDaysAndCountsTheRest) {
  const SourceId dated = builder.person();
  denied_by(dated);
  denied_by(dated);
  builder.says(builder.publication(builder.outlet(), -1), claim, {.via = {builder.person()}, .stance = Stance::denies});
  denied_by(builder.document());
  denied_by(builder.person());
  denied_by(builder.person());
  const ClaimId rival = builder.claim();
  builder.relate(claim, RelationKind::contradicts, rival);
  origins(1);
  for (int i = 0; i < 2; ++i) builder.says(builder.publication(builder.outlet()), rival, {.via = {builder.person()}});
  const Finding* found = finding(claim);
  ASSERT_NE(found, nullptr);
  std::size_t days = 0;
  std::size_t sources = 0;
  std::uint32_t others = 0;
  for (const Piece& piece : found->message) {
    days += std::holds_alternative<Period>(piece) ? 1U : 0U;
    sources += std::holds_alternative<SourceId>(piece) ? 1U : 0U;
    if (const auto* counted = std::get_if<Counted>(&piece)) others = counted->count;
  }
  EXPECT_EQ(sources, 3U);
  EXPECT_EQ(days, 2U) << "the undated denial has no day";
  EXPECT_EQ(others, 2U);
  EXPECT_THAT(found->parties, SizeIs(5));
  EXPECT_THAT(found->evidence, SizeIs(6));
}

}  // namespace
}  // namespace stemma::analysis
