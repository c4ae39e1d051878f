// Told more firmly than by whom it is cited.
#include <random>

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

/// What the rule says, told as slowly as it can be: every pair of statements, one after the other.
std::vector<AttributionId> slow_evidence(const test::CaseBuilder& builder, ClaimId claim) {
  const model::ClaimRows& rows = builder.rows(claim);
  const auto publisher = [&](PublicationId page) { return builder.shared.publications[page.index()].publisher; };
  const auto cites = [&](const model::AttributionRow& relay, const model::AttributionRow& row) {
    const auto& derived = builder.shared.publications[relay.publication.index()].derivations;
    for (std::uint32_t i = 0; i < derived.count; ++i) {
      if (builder.shared.derivations[derived.offset + i].target == model::NodeRef{true, row.publication.value})
        return true;
    }
    for (std::uint32_t i = 0; i < relay.chain.count; ++i) {
      if (rows.links[relay.chain.offset + i] == model::NodeRef{true, row.publication.value}) return true;
    }
    if (relay.chain.count == 0 || row.chain.count > 0) return false;
    const model::NodeRef& speaker = rows.links[relay.chain.offset + relay.chain.count - 1];
    const SourceId who = speaker.is_publication ? publisher(speaker.publication()) : speaker.source();
    return who == publisher(row.publication);
  };
  std::vector<AttributionId> found;
  for (const model::AttributionRow& relay : rows.attributions) {
    const Commitment firm = relay.commitment.value_or(Commitment::certain);
    const model::AttributionRow* firmest = nullptr;
    for (const model::AttributionRow& row : rows.attributions) {
      if (!row.commitment || *row.commitment == Commitment::none || row.publication == relay.publication) continue;
      if (cites(relay, row) && (firmest == nullptr || *row.commitment < *firmest->commitment)) firmest = &row;
    }
    if (firm == Commitment::none || firmest == nullptr || firm >= *firmest->commitment) continue;
    found.insert(found.end(), {relay.id, firmest->id});
  }
  return found;
}

TEST_F(HedgeLoss, FindsInRandomCasesWhatASearchThroughAllPairsFinds) {
  std::mt19937 random(20240314);
  const auto below = [&](std::size_t most) { return static_cast<std::uint32_t>(random() % most); };
  std::size_t told_of = 0;
  for (int round = 0; round < 400; ++round) {
    builder = {};
    claim = builder.claim();
    const std::vector<SourceId> sources{builder.outlet(), builder.outlet(), builder.ministry(), builder.person()};
    std::vector<PublicationId> pages;
    for (std::uint32_t p = 0; p < 5; ++p) {
      std::vector<PublicationId> cited;
      for (const PublicationId page : pages) {
        if (below(3) == 0) cited.push_back(page);
      }
      pages.push_back(builder.publication(sources[below(3)], 1, cited));
      for (std::uint32_t said = 0; said < 1 + below(3); ++said) {
        test::SaySpec spec;
        if (below(2) == 0) spec.via.push_back(sources[below(4)]);
        if (below(3) == 0) spec.via_publications.push_back(pages[below(pages.size())]);
        builder.says(pages.back(), claim, spec);
        auto& row = builder.claims.front().attributions.back();
        if (below(4) > 0) row.commitment = static_cast<Commitment>(below(4));
      }
    }
    const std::vector<Finding> found = findings();
    const std::vector<AttributionId> expected = slow_evidence(builder, claim);
    ASSERT_EQ(found.empty() ? std::vector<AttributionId>() : found.front().evidence, expected) << "round " << round;
    if (!expected.empty()) ++told_of;
  }
  EXPECT_GT(told_of, 50U);
  EXPECT_LT(told_of, 400U);
}

TEST_F(HedgeLoss, WhoeverKnowsAtFirstHandMayBeFirmer) {
  const PublicationId first = tells(outlet, 1, Commitment::possible, {.via = {witness}});
  tells(other, 2, Commitment::certain, {.first_hand = true}, {first});
  EXPECT_THAT(told(), IsEmpty());
}

}  // namespace
}  // namespace stemma::analysis
