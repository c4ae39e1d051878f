#include "graph/world.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

#include "support/case_builder.hpp"

namespace stemma::graph {
namespace {

using test::CaseBuilder;

TEST(World, IsAsOfTheDayAskedElseOfTheCaseElseOfTheLatestDate) {
  CaseBuilder builder;
  builder.publication(builder.outlet(), 30);
  EXPECT_EQ(World(builder.shared, std::nullopt).as_of(), 30);
  builder.shared.as_of = 20;
  EXPECT_EQ(World(builder.shared, std::nullopt).as_of(), 20);
  EXPECT_EQ(World(builder.shared, 10).as_of(), 10);
}

TEST(World, CountsAnUndatedPublicationOnlyWhereNoEarlierDayIsAskedFor) {
  CaseBuilder builder;
  const PublicationId dated = builder.publication(builder.outlet(), 30);
  const PublicationId undated = builder.publication(builder.outlet(), -1);
  EXPECT_TRUE(World(builder.shared, std::nullopt).published(undated));
  EXPECT_TRUE(World(builder.shared, 31).published(undated));
  EXPECT_FALSE(World(builder.shared, 29).published(undated));
  EXPECT_FALSE(World(builder.shared, 29).published(dated));
}

TEST(World, CountsAnUndatedWithdrawalOnlyWhereNoEarlierDayIsAskedFor) {
  CaseBuilder builder;
  builder.publication(builder.outlet(), 30);
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 0, -1);
  builder.withdraw(WithdrawalAct::retracts, model::WithdrawalScope::publication, 0, 12);
  using Rows = std::vector<std::uint32_t>;
  const auto announced = [&](std::optional<Day> day) {
    const World world(builder.shared, day);
    const auto found = world.withdrawals_of(model::WithdrawalScope::publication, 0);
    return Rows(found.begin(), found.end());
  };
  EXPECT_EQ(announced(std::nullopt), (Rows{0, 1}));
  EXPECT_EQ(announced(29), Rows{1});
  EXPECT_EQ(announced(12), Rows{1});
  EXPECT_EQ(announced(11), Rows{});
}

TEST(World, KnowsTheChecksOnAClaimAndOnTheWholeStoryThatWereMadeByTheDay) {
  CaseBuilder builder;
  const ClaimId first = builder.claim(), second = builder.claim(), none = builder.claim();
  const auto check = [&](Day day, const std::vector<ClaimId>& claims) {
    model::CheckRow& row = builder.shared.checks.emplace_back();
    row.dated = true;
    row.date = {day, day};
    row.claims = {static_cast<std::uint32_t>(builder.shared.check_claims.size()),
                  static_cast<std::uint32_t>(claims.size())};
    builder.shared.check_claims.insert(builder.shared.check_claims.end(), claims.begin(), claims.end());
  };
  check(1, {second});
  check(2, {});
  check(3, {first, second, first});
  check(9, {first});
  const World world(builder.shared, 5);
  const auto numbers = [&](ClaimId claim) {
    std::vector<std::ptrdiff_t> found;
    for (const model::CheckRow* row : world.checks_on(claim)) found.push_back(row - builder.shared.checks.data());
    return found;
  };
  using Numbers = std::vector<std::ptrdiff_t>;
  EXPECT_EQ(numbers(first), (Numbers{1, 2})) << "each once, in the record's order, and none of a later day";
  EXPECT_EQ(numbers(second), (Numbers{0, 1, 2}));
  EXPECT_EQ(numbers(none), Numbers{1}) << "the whole story is every claim";
}

TEST(World, MergesSourcesThatAreTheSameAndKeepsWhatOneOfThemLacks) {
  CaseBuilder builder;
  const SourceId a = builder.source({SourceKind::unknown, "", true});
  const SourceId b = builder.source({SourceKind::person, "US"});
  const SourceId c = builder.source({SourceKind::person, "US", true});
  builder.identity(c, b, IdentityKind::same_as);
  builder.identity(a, b, IdentityKind::same_as);
  const World world(builder.shared, std::nullopt);
  EXPECT_EQ(world.parties(), 1U);
  EXPECT_EQ(world.party(a), world.party(c));
  EXPECT_EQ(world.face(world.party(c)), a);
  EXPECT_EQ(world.entry_class(world.party(a)), EntryClass::person_or_group);
  EXPECT_EQ(world.country(world.party(a)), (model::Country{'U', 'S'}));
  EXPECT_TRUE(world.named(world.party(a)));
  EXPECT_FALSE(world.named(a)) << "a later name does not unmask an earlier mention";
}

TEST(World, FollowsAnIdentityOnlyOnceItIsKnown) {
  CaseBuilder builder;
  const SourceId a = builder.person();
  const SourceId b = builder.person();
  builder.shared.identity.push_back({a, b, IdentityKind::same_as, {earliest_day, latest_day, 100}});
  EXPECT_NE(World(builder.shared, 99).party(a), World(builder.shared, 99).party(b));
  EXPECT_EQ(World(builder.shared, 100).party(a), World(builder.shared, 100).party(b));
}

TEST(World, CountsThePeopleOfAGroupAndOfAnUnnamedPlural) {
  CaseBuilder builder;
  const auto counted = [&](test::SourceSpec spec, std::uint32_t claimed, std::uint32_t known) {
    const SourceId source = builder.source(spec);
    builder.shared.sources.back().claimed = claimed;
    builder.shared.sources.back().known_distinct = known;
    return source;
  };
  const SourceId group = counted({SourceKind::group}, 5, 2);
  const SourceId officials = counted({SourceKind::official, "", true}, 3, 1);
  const SourceId agency = counted({SourceKind::law_enforcement, "", true}, 1, 4);
  const SourceId person = counted({SourceKind::person}, 5, 2);
  const SourceId dossier = counted({SourceKind::document, "", true}, 5, 2);
  const SourceId none = counted({SourceKind::group}, 0, 0);
  const SourceId same = counted({SourceKind::group}, 9, 1);
  builder.identity(group, same, IdentityKind::same_as);
  const World world(builder.shared, std::nullopt);
  const auto people = [&](SourceId source) { return world.people(world.party(source)); };
  EXPECT_EQ(people(group), (Interval{2, 9})) << "one party with the other group";
  EXPECT_EQ(people(officials), (Interval{1, 3}));
  EXPECT_EQ(people(agency), (Interval{4, 4})) << "more are known than were claimed";
  EXPECT_EQ(people(person), (Interval{1, 1})) << "who has a name is one person";
  EXPECT_EQ(people(dossier), (Interval{1, 1})) << "nor is a document anybody";
  EXPECT_EQ(people(none), (Interval{1, 1})) << "somebody spoke";
}

TEST(World, TakesTheNewestAnonymityThatIsKnown) {
  CaseBuilder builder;
  const SourceId felt = builder.unnamed();
  builder.shared.anonymity.push_back({felt, false, {earliest_day, latest_day, 100}});
  EXPECT_FALSE(World(builder.shared, 99).named(felt));
  EXPECT_TRUE(World(builder.shared, 100).named(felt));
  builder.shared.anonymity.push_back({felt, true, {50, latest_day, earliest_day}});
  EXPECT_TRUE(World(builder.shared, 100).named(felt)) << "an older fact does not undo a newer one";
}

class Control : public testing::Test {
 protected:
  World world() const { return World(builder.shared, std::nullopt); }
  CaseBuilder builder;
  SourceId state = builder.source({SourceKind::state});
  SourceId ministry = builder.ministry();
  SourceId agency = builder.source({SourceKind::news_agency});
};

TEST_F(Control, GroupsByTheUltimateSoleController) {
  builder.control(ministry, state);
  builder.control(agency, ministry);
  EXPECT_TRUE(world().same_group(agency, ministry));
  EXPECT_TRUE(world().same_group(agency, state)) << "a root that controls somebody is in its own group";
  EXPECT_EQ(world().group_root(world().group(agency)), world().party(state));
  EXPECT_TRUE(world().state_controlled(world().party(agency)));
  EXPECT_FALSE(world().state_controlled(world().party(state)));
}

TEST_F(Control, OfAStateIsFoundThroughACircleAndNotAboveTheState) {
  const SourceId above = builder.source({SourceKind::person});
  builder.control(state, above);
  builder.control(ministry, state);
  builder.control(agency, ministry);
  builder.control(ministry, agency);
  EXPECT_TRUE(world().state_controlled(world().party(agency)));
  EXPECT_TRUE(world().state_controlled(world().party(ministry)));
  EXPECT_FALSE(world().state_controlled(world().party(state)));
  EXPECT_FALSE(world().state_controlled(world().party(above)));
}

TEST_F(Control, AMajorityRecordedTwiceIsOneMajority) {
  builder.control(agency, state, ControlKind::controlled_by, 60);
  builder.control(agency, state, ControlKind::owned_by, 60);
  builder.control(agency, ministry, ControlKind::owned_by, 40);
  EXPECT_TRUE(world().same_group(agency, state));
}

TEST_F(Control, LeavesAPartyWithSeveralControllersInNoGroup) {
  builder.control(agency, state);
  builder.control(agency, ministry);
  EXPECT_TRUE(world().group(agency).is_none());
  EXPECT_TRUE(world().group(state).is_none());
  EXPECT_TRUE(world().controlled_by(world().party(agency), world().party(ministry)));
  EXPECT_TRUE(world().state_controlled(world().party(agency)));
}

TEST_F(Control, MakesAPartyWithSeveralControllersTheRootOfWhatItControlsAlone) {
  builder.control(agency, state);
  builder.control(agency, ministry);
  const SourceId desk = builder.outlet();
  builder.control(desk, agency);
  EXPECT_TRUE(world().same_group(desk, agency));
  EXPECT_FALSE(world().same_group(desk, state));
}

TEST_F(Control, GroupsByAMajorityButNotByAMinority) {
  builder.control(agency, state, ControlKind::owned_by, 50);
  EXPECT_TRUE(world().group(agency).is_none());
  builder.control(agency, ministry, ControlKind::owned_by, 50.5F);
  EXPECT_TRUE(world().same_group(agency, ministry));
}

TEST_F(Control, NeverGroupsByFundingAlone) {
  builder.control(agency, state, ControlKind::funded_by);
  EXPECT_TRUE(world().group(agency).is_none());
  EXPECT_FALSE(world().controlled_by(world().party(agency), world().party(state)));
  EXPECT_FALSE(world().state_controlled(world().party(agency)));
}

TEST_F(Control, IgnoresControlOutsideItsDates) {
  builder.shared.control.push_back({agency, state, ControlKind::controlled_by, -1, {10, 20, earliest_day}});
  EXPECT_TRUE(World(builder.shared, 9).group(agency).is_none());
  EXPECT_FALSE(World(builder.shared, 10).group(agency).is_none());
  EXPECT_TRUE(World(builder.shared, 21).group(agency).is_none());
}

TEST_F(Control, SurvivesALoopOfControllers) {
  builder.control(agency, ministry);
  builder.control(ministry, agency);
  builder.control(agency, agency);
  EXPECT_TRUE(world().group(agency).is_none());
  EXPECT_TRUE(world().controlled_by(world().party(agency), world().party(ministry)));
  EXPECT_FALSE(world().controlled_by(world().party(agency), world().party(state)));
  EXPECT_FALSE(world().state_controlled(world().party(agency)));
}

TEST_F(Control, CountsADoubledLinkOnce) {
  builder.control(agency, state);
  builder.control(agency, state, ControlKind::owned_by);
  EXPECT_TRUE(world().same_group(agency, state));
}

}  // namespace
}  // namespace stemma::graph
