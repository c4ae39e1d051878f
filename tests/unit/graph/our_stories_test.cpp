// What our own stories repeat of the record is shown and not weighed.
#include "graph/our_stories.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/statements.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class OurStories : public testing::Test {
 protected:
  OurStories() { builder.shared.newsroom = desk; }

  std::vector<bool> repeats() const {
    const World world(builder.shared, std::nullopt);
    return repeats_of_ours(builder.rows(claim), world);
  }
  std::size_t weighed() const {
    const World world(builder.shared, std::nullopt);
    const model::ClaimRows rows = builder.rows(claim);
    return Weighed(rows, world).rows().attributions.size();
  }
  std::vector<Statement> printed() const {
    const World world(builder.shared, std::nullopt);
    return statements_with_ours(builder.rows(claim), world);
  }
  PublicationId says(SourceId by, Day day, const test::SaySpec& spec, const std::vector<PublicationId>& cites = {}) {
    const PublicationId publication = builder.publication(by, day, cites);
    builder.says(publication, claim, spec);
    return publication;
  }
  /// A chain that begins at a publication.
  static test::SaySpec by_way_of(PublicationId publication, Stance stance = Stance::reports) {
    return {.stance = stance, .via_publications = {publication}};
  }

  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId desk = builder.outlet();
  SourceId outlet = builder.outlet();
  SourceId witness = builder.person();
};

TEST_F(OurStories, WhatAChainHasFromAPublicationIsRepeated) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 2, by_way_of(first));
  EXPECT_THAT(repeats(), ElementsAre(false, true));
  EXPECT_EQ(weighed(), 1U);
}

TEST_F(OurStories, SoIsWhatIsToldInOurOwnVoiceOfWhatWeCite) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 2, {}, {first});
  EXPECT_THAT(repeats(), ElementsAre(false, true));
}

TEST_F(OurStories, SoIsTheSpeakerOfACitedPublicationWithoutIt) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 2, {.via = {witness}}, {first});
  says(desk, 2, {.via = {builder.person()}}, {first});
  EXPECT_THAT(repeats(), ElementsAre(false, true, false));
}

TEST_F(OurStories, OursIsWhatIsRecordedAsOursToo) {
  const PublicationId first = says(outlet, 1, {});
  const PublicationId second = says(builder.outlet(), 2, by_way_of(first));
  EXPECT_THAT(repeats(), ElementsAre(false, false));
  builder.shared.publications[second.index()].ours = true;
  EXPECT_THAT(repeats(), ElementsAre(false, true));
  builder.shared.newsroom = SourceId{};
  EXPECT_THAT(repeats(), ElementsAre(false, true));
}

TEST_F(OurStories, WhatWeKnowByOurselvesIsWeighed) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 2, {.first_hand = true}, {first});
  says(desk, 2, {.via = {witness}});
  says(desk, 2, {});
  EXPECT_THAT(repeats(), ElementsAre(false, false, false, false));
  EXPECT_EQ(weighed(), 4U);
}

TEST_F(OurStories, TheOtherSideIsNoRepeat) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 2, by_way_of(first, Stance::denies));
  says(desk, 2, by_way_of(first, Stance::declines));
  says(desk, 2, by_way_of(first, Stance::hedges));
  EXPECT_THAT(repeats(), ElementsAre(false, false, false, true));
}

TEST_F(OurStories, APublicationThatDoesNotCarryTheClaimIsNotRepeated) {
  const PublicationId elsewhere = builder.publication(outlet, 1);
  says(desk, 2, by_way_of(elsewhere));
  EXPECT_THAT(repeats(), ElementsAre(false));
}

TEST_F(OurStories, AStoryThatOthersRestOnIsPartOfTheirWay) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  const PublicationId ours = says(desk, 2, by_way_of(first));
  says(builder.outlet(), 3, {}, {ours});
  EXPECT_THAT(repeats(), ElementsAre(false, false, false));
}

TEST_F(OurStories, AStoryThatWeRestOnOurselvesIsNot) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  const PublicationId ours = says(desk, 2, by_way_of(first));
  says(desk, 3, {}, {ours});
  EXPECT_THAT(repeats(), ElementsAre(false, true, true));
}

TEST_F(OurStories, ARepeatIsShownAsWhatBecameOfWhatItRepeats) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 2, by_way_of(first));
  auto list = printed();
  ASSERT_THAT(list, SizeIs(2));
  EXPECT_FALSE(list[0].repeats);
  EXPECT_TRUE(list[1].repeats);
  EXPECT_TRUE(list[1].live());
  EXPECT_THAT(list[1].rests_on, ElementsAre(0));
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, first.value, 3);
  list = printed();
  EXPECT_EQ(list[0].ending, Ending::withdrawn);
  EXPECT_FALSE(list[1].live());
}

// The witness denied it on day 1 and said so on day 3; the story of day 5 tells both.
TEST_F(OurStories, ADenialToldAgainEndsNoSupportThatCameInBetween) {
  const PublicationId no = says(outlet, 1, {.via = {witness}, .stance = Stance::denies});
  const PublicationId yes = says(outlet, 3, {.via = {witness}});
  says(desk, 5, {.via = {witness}, .stance = Stance::denies}, {no});
  says(desk, 5, by_way_of(yes));
  says(desk, 5, by_way_of(yes, Stance::declines));
  const auto list = printed();
  ASSERT_THAT(list, SizeIs(5));
  EXPECT_FALSE(list[0].live());
  EXPECT_TRUE(list[1].live());
  EXPECT_TRUE(list[3].live());
  EXPECT_THAT(list[3].rests_on, ElementsAre(1));
  EXPECT_FALSE(list[4].repeats);
  EXPECT_FALSE(statements(builder.rows(claim), World(builder.shared, std::nullopt))[1].live());
}

TEST_F(OurStories, WhatIsNotOutByTheDayIsNotShown) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(desk, 5, by_way_of(first));
  EXPECT_THAT(statements_with_ours(builder.rows(claim), World(builder.shared, 4)), SizeIs(1));
}

TEST_F(OurStories, ACaseWithoutAnyIsAsItWas) {
  says(outlet, 1, {.via = {witness}});
  EXPECT_THAT(repeats(), ElementsAre(false));
  EXPECT_THAT(printed()[0].rests_on, IsEmpty());
}

}  // namespace
}  // namespace stemma::graph
