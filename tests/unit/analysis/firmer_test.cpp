// Told more firmly than by whom it is cited.
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class HedgeLoss : public SpreadTest {
 protected:
  HedgeLoss() : SpreadTest("hedge-loss") {}
  PublicationId tells(SourceId by, Day day, std::optional<Commitment> commitment, const test::SaySpec& spec = {},
                      const std::vector<PublicationId>& cites = {}) {
    const PublicationId made = prints(by, day, spec, cites);
    builder.claims.front().attributions.back().commitment = commitment;
    return made;
  }
  SourceId third = builder.outlet();  // #4
};

TEST_F(HedgeLoss, SaysWhoIsFirmerThanWhichPublication) {
  const PublicationId first = tells(outlet, 1, Commitment::possible, {.via = {witness}});
  EXPECT_EQ(quiet(), "nobody is known to tell it more firmly than whom they cite");
  tells(other, 2, Commitment::probable, {}, {first});
  EXPECT_THAT(told(), ElementsAre("#1 tells as probable what p0 told as possible"));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{1U}, AttributionId{0U}));
  tells(third, 2, std::nullopt, {}, {first});
  EXPECT_THAT(told(), ElementsAre("#1 tells as probable what p0 told as possible; so does 1 other"));
  tells(third, 2, std::nullopt, {}, {first});
  EXPECT_THAT(told(), ElementsAre(HasSubstr("; so do 2 others")));
  EXPECT_THAT(finding().parties, ElementsAre(other, third));
}

TEST_F(HedgeLoss, ReadsChainsAndTheSpeakersOwnWordsAsWell) {
  const PublicationId first = tells(outlet, 1, Commitment::possible, {.via = {witness}});
  tells(other, 2, Commitment::certain, {.via = {witness}, .via_publications = {first}});
  EXPECT_THAT(told(), ElementsAre("#1 tells as certain what p0 told as possible"));
  tells(ministry, 1, Commitment::probable);
  tells(third, 2, Commitment::certain, {.via = {ministry}});
  EXPECT_THAT(told(), ElementsAre(HasSubstr("so does 1 other")));
}

TEST_F(HedgeLoss, TheFirmestOfSeveralCitedCounts) {
  const PublicationId first = tells(outlet, 1, Commitment::possible, {.via = {witness}});
  const PublicationId second = tells(third, 1, Commitment::certain, {.via = {witness}});
  tells(other, 2, Commitment::certain, {}, {first, second});
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(HedgeLoss, IsSilentWhereNothingIsKnown) {
  const PublicationId bare = tells(outlet, 1, std::nullopt, {.via = {witness}});
  const PublicationId none = tells(outlet, 1, Commitment::none, {.via = {witness}});
  const PublicationId denial = tells(outlet, 1, Commitment::possible, {.via = {witness}, .stance = Stance::denies});
  tells(other, 2, Commitment::certain, {.via = {witness}}, {bare, none, denial});
  EXPECT_THAT(told(), IsEmpty());
  const PublicationId first = tells(outlet, 1, Commitment::possible, {.via = {ministry}});
  tells(other, 2, std::nullopt, {.via = {ministry}, .stance = Stance::reports}, {first});
  tells(other, 2, Commitment::none, {.via = {ministry}}, {first});
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(HedgeLoss, WhoeverKnowsAtFirstHandMayBeFirmer) {
  const PublicationId first = tells(outlet, 1, Commitment::possible, {.via = {witness}});
  tells(other, 2, Commitment::certain, {.first_hand = true}, {first});
  EXPECT_THAT(told(), IsEmpty());
}

}  // namespace
}  // namespace stemma::analysis
