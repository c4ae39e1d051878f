// What was printed, and why what no longer counts has ended; and that it agrees with the provenance.
#include "graph/statements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "graph/lineage.hpp"
#include "graph/provenance.hpp"
#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using model::WithdrawalScope;
using test::CaseBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Printing : public testing::Test {
 protected:
  std::vector<Statement> printed(std::optional<Day> day = std::nullopt) const {
    const World world(builder.shared, day);
    return statements(builder.rows(claim), world);
  }
  PublicationId says(SourceId by, Day day, const test::SaySpec& spec, const std::vector<PublicationId>& cites = {}) {
    const PublicationId publication = builder.publication(by, day, cites);
    builder.says(publication, claim, spec);
    return publication;
  }
  CaseBuilder builder;
  ClaimId claim = builder.claim();
  SourceId outlet = builder.outlet();
  SourceId other = builder.outlet();
  SourceId witness = builder.person();
};

TEST_F(Printing, KeepsWhatWasRecordedOfEachInTheEditorsOrder) {
  const PublicationId first = says(outlet, 1, {.via = {witness}, .first_hand = true, .credibility = Credibility::c2});
  says(other, 2, {.via = {outlet}, .stance = Stance::declines});
  const auto list = printed();
  ASSERT_THAT(list, SizeIs(2));
  EXPECT_EQ(list[0].publication, first);
  EXPECT_EQ(list[0].publisher, outlet);
  EXPECT_THAT(list[0].chain, ElementsAre(Link{witness, {}}));
  EXPECT_TRUE(list[0].first_hand);
  EXPECT_EQ(list[0].credibility, Credibility::c2);
  EXPECT_TRUE(list[0].at_origin);
  EXPECT_EQ(list[1].stance, Stance::declines);
  EXPECT_TRUE(list[1].live());
  EXPECT_THAT(list[1].rests_on, IsEmpty());
}

TEST_F(Printing, LeavesOutWhatWasNotOutByTheDay) {
  says(outlet, 1, {});
  says(other, 5, {});
  EXPECT_THAT(printed(4), SizeIs(1));
  EXPECT_THAT(printed(5), SizeIs(2));
}

TEST_F(Printing, RestsOnTheStatementsOfCitedPublications) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(other, 2, {}, {first});
  builder.says(builder.publication(other, 3), claim, {.via_publications = {first}});
  const auto list = printed();
  EXPECT_THAT(list[0].rests_on, IsEmpty());
  EXPECT_THAT(list[1].rests_on, ElementsAre(0));
  EXPECT_THAT(list[2].chain, ElementsAre(Link{outlet, first}));
  EXPECT_THAT(list[2].rests_on, ElementsAre(0));
  EXPECT_FALSE(list[1].at_origin);
}

TEST_F(Printing, AnOwnVoiceRestingOnNothingHasNoLineage) {
  says(outlet, 1, {});
  EXPECT_FALSE(printed()[0].lineage_recorded);
}

TEST_F(Printing, AWithdrawalEndsItAndIsNamedAndWhatRestedOnItFalls) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(other, 2, {}, {first});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, builder.publication(other, 1).value, 3);
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3);
  const auto list = printed();
  EXPECT_EQ(list[0].ending, Ending::withdrawn);
  EXPECT_EQ(list[0].withdrawal, 1U);
  EXPECT_EQ(list[1].ending, Ending::fell);
  EXPECT_EQ(list[1].withdrawal, std::nullopt);
  EXPECT_THAT(list[1].rests_on, ElementsAre(0)) << "what fell still shows what it rested on";
}

TEST_F(Printing, ASourceThatTakesBackAllThatItSaidEndsIt) {
  says(outlet, 1, {.via = {witness}});
  builder.withdraw(WithdrawalAct::recants, WithdrawalScope::source, witness.value, 3);
  EXPECT_EQ(printed()[0].ending, Ending::withdrawn);
  EXPECT_EQ(printed()[0].withdrawal, 0U);
}

TEST_F(Printing, ALaterDenialElsewhereReversesIt) {
  says(outlet, 1, {.via = {witness}});
  says(other, 2, {.via = {witness}, .stance = Stance::denies});
  EXPECT_EQ(printed()[0].ending, Ending::reversed);
  EXPECT_TRUE(printed()[1].live());
}

TEST_F(Printing, OwnWordsBeatWordsPutInTheMouthOnBothSides) {
  says(outlet, 5, {.via = {witness}});
  says(witness, 1, {.stance = Stance::denies});
  EXPECT_EQ(printed()[0].ending, Ending::own_words);

  CaseBuilder second;
  const ClaimId same = second.claim();
  const SourceId paper = second.outlet();
  const SourceId speaker = second.person();
  second.says(second.publication(paper, 5), same, {.via = {speaker}, .stance = Stance::denies});
  second.says(second.publication(speaker, 1), same, {.first_hand = true});
  const World world(second.shared, std::nullopt);
  EXPECT_EQ(statements(second.rows(same), world)[0].ending, Ending::own_words);
}

TEST_F(Printing, APublisherThatDeniesItItselfEndsWhatItRelayed) {
  says(outlet, 1, {.via = {witness}});
  says(outlet, 2, {.stance = Stance::denies});
  EXPECT_EQ(printed()[0].ending, Ending::publisher_denied);
}

TEST_F(Printing, APublisherThatStoodBehindItAndDeniesSinceEndsIt) {
  const SourceId ministry = builder.ministry();
  says(ministry, 1, {.via = {witness}, .stance = Stance::asserts});
  says(outlet, 2, {.via = {ministry}, .stance = Stance::denies});
  EXPECT_EQ(printed()[0].ending, Ending::publisher_denied);
}

TEST_F(Printing, RelaysOfAPublisherOfWhomNothingIsLeftFallWithIt) {
  const PublicationId first = says(outlet, 1, {.via = {witness}});
  says(other, 2, {.via = {outlet, witness}});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, first.value, 3);
  EXPECT_EQ(printed()[1].ending, Ending::publisher_fell);
}

TEST_F(Printing, ADenialEndsWithLaterSupportAndWithAWithdrawal) {
  says(outlet, 1, {.via = {witness}, .stance = Stance::denies});
  const PublicationId second = says(other, 1, {.stance = Stance::denies});
  says(other, 3, {.via = {witness}});
  builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication, second.value, 3);
  const auto list = printed();
  EXPECT_EQ(list[0].ending, Ending::reversed);
  EXPECT_EQ(list[1].ending, Ending::withdrawn);
  EXPECT_TRUE(list[2].live());
}

/// Small cases with citations, chains, denials and withdrawals.
CaseBuilder random_case(std::mt19937& random) {
  CaseBuilder builder;
  constexpr SourceKind kinds[] = {SourceKind::person, SourceKind::news_outlet, SourceKind::ministry,
                                  SourceKind::document};
  for (int i = 0; i < 5; ++i) builder.source({kinds[random() % 4], "", random() % 2 == 0});
  const ClaimId claim = builder.claim();
  const auto any_source = [&] { return SourceId{static_cast<std::uint32_t>(random() % 5)}; };
  const auto publications = static_cast<std::uint32_t>(2 + random() % 4);
  for (std::uint32_t i = 0; i < publications; ++i) {
    std::vector<PublicationId> cites;
    for (std::uint32_t c = 0; c < publications; ++c) {
      if (random() % 3 == 0) cites.emplace_back(c);
    }
    builder.publication(any_source(), static_cast<Day>(random() % 5), cites);
  }
  for (std::uint32_t i = 0; i < publications; ++i) {
    constexpr Stance stances[] = {Stance::asserts, Stance::reports, Stance::reports, Stance::denies, Stance::hedges};
    test::SaySpec spec;
    spec.stance = stances[random() % 5];
    spec.first_hand = random() % 4 == 0;
    for (auto length = random() % 3; length > 0; --length) spec.via.push_back(any_source());
    if (random() % 3 == 0)
      spec.via_publications.push_back(PublicationId{static_cast<std::uint32_t>(random() % publications)});
    builder.says(PublicationId{i}, claim, spec);
  }
  if (random() % 2 == 0) {
    builder.withdraw(WithdrawalAct::retracts, WithdrawalScope::publication,
                     static_cast<std::uint32_t>(random() % publications), static_cast<Day>(random() % 6));
  }
  return builder;
}

TEST(Statements, AgreeWithTheProvenanceOfTheSameClaim) {
  std::mt19937 random(7);
  std::size_t dead = 0;
  for (int round = 0; round < 3000; ++round) {
    const CaseBuilder builder = random_case(random);
    const World world(builder.shared, std::nullopt);
    const model::ClaimRows& rows = builder.rows(ClaimId{0U});
    const Provenance provenance = trace_provenance(rows, world);
    const auto list = statements(rows, world);
    std::vector<AttributionId> support, denial, withdrawn, from_strands, from_denials, from_ended;
    for (const Statement& statement : list) {
      const bool is_support = is_on(Side::support, statement.stance);
      if (is_support) (statement.live() ? support : withdrawn).push_back(statement.attribution);
      if (statement.stance == Stance::denies && statement.live()) denial.push_back(statement.attribution);
      EXPECT_EQ(statement.withdrawal.has_value(), statement.ending == Ending::withdrawn);
      for (const std::uint32_t below : statement.rests_on) {
        ASSERT_LT(below, list.size());
        EXPECT_EQ(is_on(Side::support, list[below].stance), is_support) << round;
        EXPECT_TRUE(!statement.live() || list[below].live()) << round;
      }
    }
    for (const Strand& strand : provenance.support) from_strands.push_back(strand.attribution);
    for (const Ended& ended : provenance.ended) from_ended.push_back(ended.attribution);
    for (const Strand& strand : provenance.denial) from_denials.push_back(strand.attribution);
    EXPECT_EQ(support, from_strands) << round;
    EXPECT_EQ(denial, from_denials) << round;
    EXPECT_EQ(withdrawn, from_ended) << round;
    dead += withdrawn.size();
  }
  EXPECT_GT(dead, 500U) << "the cases are too tame to test anything";
}

}  // namespace
}  // namespace stemma::graph
