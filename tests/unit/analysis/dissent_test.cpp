// Whoever speaks against its own controller counts by itself and settles nothing for its group.
#include "unit/analysis/rule_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Dissent : public RuleTest {
 protected:
  Dissent() {
    builder.control(ministry, state);
    builder.control(bureau, state);
    builder.interested(claim, state);
  }
  Judgement judged() const {
    const Judge judge(builder.shared, std::nullopt, {});
    return judge.judge(builder.rows(claim));
  }
  test::SaySpec against(SourceId speaker, Stance stance) const {
    return {.via = {speaker}, .stance = stance, .dissent = true};
  }
  SourceId state = builder.source({SourceKind::state});  // #4
  SourceId bureau = builder.ministry();                  // #5
};

TEST_F(Dissent, InSupportIsAnOriginIndependentOfItsGroup) {
  prints(ministry, 1);
  prints(outlet, 1, {.via = {bureau}, .stance = Stance::reports});
  EXPECT_EQ(judged().numbers.independent_origins, (Interval{1, 1}));
  EXPECT_EQ(judged().numbers.voices, 2U);
  builder.claims.front().attributions.back().dissent = true;
  const Judgement judgement = judged();
  EXPECT_EQ(judgement.numbers.independent_origins, (Interval{2, 2}));
  EXPECT_EQ(judgement.numbers.controlled_lines, (Interval{2, 2}));
  ASSERT_THAT(judgement.origins, SizeIs(2));
  EXPECT_FALSE(judgement.origins[0].dissent);
  EXPECT_TRUE(judgement.origins[0].interested);
  EXPECT_TRUE(judgement.origins[1].dissent);
  EXPECT_FALSE(judgement.origins[1].interested) << "it does not share the interest of the state";
  EXPECT_TRUE(judgement.origins[1].group.is_none());
}

TEST_F(Dissent, OfAPartyToTheClaimIsStillInterested) {
  builder.interested(claim, bureau);
  prints(outlet, 1, against(bureau, Stance::reports));
  EXPECT_TRUE(judged().origins.front().interested);
}

TEST_F(Dissent, InItsOwnVoiceIsAVoiceOfItsOwn) {
  prints(ministry, 1);
  prints(bureau, 1, {.dissent = true});
  EXPECT_EQ(judged().numbers.voices, 2U);
}

TEST_F(Dissent, BesideItsGroupsLineFromTheSameMouthIsNoOriginOfItsOwn) {
  prints(ministry, 1);
  prints(outlet, 1, against(bureau, Stance::reports));
  prints(other, 1, {.via = {bureau}, .stance = Stance::reports});
  EXPECT_EQ(judged().numbers.independent_origins, (Interval{1, 1}));
  EXPECT_FALSE(judged().origins.back().dissent);
}

TEST_F(Dissent, InDenialIsADenierOfItsOwnAndNoParty) {
  prints(outlet, 1, {.via = {ministry}, .stance = Stance::denies});
  prints(outlet, 1, {.via = {bureau}, .stance = Stance::denies});
  EXPECT_THAT(judged().deniers, SizeIs(1));
  builder.claims.front().attributions.back().dissent = true;
  const Judgement judgement = judged();
  ASSERT_THAT(judgement.deniers, SizeIs(2));
  EXPECT_TRUE(judgement.deniers[0].interested);
  EXPECT_TRUE(judgement.deniers[1].dissent);
  EXPECT_FALSE(judgement.deniers[1].interested);
}

TEST_F(Dissent, NeitherEndsItsGroupsSupportNorIsEndedByItsDenial) {
  prints(ministry, 1);
  prints(bureau, 3, {.stance = Stance::denies, .dissent = true});
  EXPECT_THAT(judged().ended, IsEmpty());
  EXPECT_EQ(judged().numbers.origins, (Interval{1, 1}));
  EXPECT_THAT(judged().deniers, SizeIs(1));
  builder.claims.front().attributions.back().dissent = false;
  EXPECT_THAT(judged().ended, SizeIs(1)) << "the bureau speaks for the whole group";
}

TEST_F(Dissent, OutlivesALaterDenialOfItsGroup) {
  prints(outlet, 1, against(bureau, Stance::reports));
  prints(ministry, 3, {.stance = Stance::denies});
  EXPECT_THAT(judged().ended, IsEmpty());
  builder.claims.front().attributions.front().dissent = false;
  EXPECT_THAT(judged().ended, SizeIs(1));
}

TEST_F(Dissent, InDenialOutlivesLaterSupportOfItsGroup) {
  prints(outlet, 1, against(bureau, Stance::denies));
  prints(ministry, 3);
  EXPECT_THAT(judged().deniers, SizeIs(1));
  builder.claims.front().attributions.front().dissent = false;
  EXPECT_THAT(judged().deniers, IsEmpty());
}

TEST_F(Dissent, DoesNotReviveWhatItsGroupHasDenied) {
  prints(ministry, 1);
  prints(ministry, 2, {.stance = Stance::denies});
  prints(bureau, 3, {.first_hand = true, .dissent = true});
  EXPECT_THAT(judged().ended, SizeIs(1));
}

TEST_F(Dissent, IsEndedByItsOwnLaterDenial) {
  prints(bureau, 1, {.dissent = true});
  prints(bureau, 3, {.stance = Stance::denies, .dissent = true});
  EXPECT_THAT(judged().ended, SizeIs(1));
}

TEST_F(Dissent, OfAPublisherStandsForItToo) {
  prints(bureau, 1, {.via = {witness}, .dissent = true});
  prints(ministry, 3, {.stance = Stance::denies});
  EXPECT_THAT(judged().ended, SizeIs(1)) << "the witness dissents; the bureau, which asserts it, is in line";
}

TEST_F(Dissent, IsNoWordOfItsGroupAsAParty) {
  prints(outlet, 1, against(bureau, Stance::reports));
  EXPECT_THAT(messages("party-silent"), ElementsAre("#4, a party to it, has not been heard on it"));
  builder.claims.front().attributions.front().dissent = false;
  EXPECT_THAT(messages("party-silent"), IsEmpty());
  builder.interested(claim, bureau);
  builder.claims.front().attributions.front().dissent = true;
  EXPECT_THAT(messages("party-silent"), ElementsAre("#4, a party to it, has not been heard on it"));
}

}  // namespace
}  // namespace stemma::analysis
