// How it was told: in the plural, in figures, as opinion, by somebody who gave no comment, without a date.
#include "unit/analysis/spread_test.hpp"

namespace stemma::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PluralOverclaim : public SpreadTest {
 protected:
  PluralOverclaim() : SpreadTest("plural-overclaim") {}
  void count(SourceId source, std::uint32_t claimed, std::optional<std::uint32_t> known) {
    model::SourceRow& row = builder.shared.sources[source.index()];
    row.claimed = claimed;
    row.counted = known.has_value();
    row.known_distinct = known.value_or(1);
  }
  SourceId aides = builder.unnamed();  // #4
};

TEST_F(PluralOverclaim, SaysHowManyAreToldOfAndHowManyAreKnown) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {aides}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no origin is told of in the plural");
  count(aides, 3, 1);
  EXPECT_THAT(told(), ElementsAre("#4: told of as 3, known to be 1"));
  EXPECT_EQ(finding().kind, FindingKind::fail);
  EXPECT_THAT(finding().parties, ElementsAre(aides));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{0U}));
  EXPECT_THAT(next(), HasSubstr("ask #0 how many they spoke to"));
  count(aides, 3, 3);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "of each origin in the plural as many are known as are told of");
}

TEST_F(PluralOverclaim, IsOpenWhereNobodyCounted) {
  prints(outlet, 1, {.via = {aides}});
  count(aides, 2, std::nullopt);
  EXPECT_THAT(told(), ElementsAre("#4: told of as 2, and nobody has recorded how many they are known to be"));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(PluralOverclaim, AsksNothingOfWhoCarriesNoSupport) {
  count(aides, 2, 1);
  prints(outlet, 1, {.via = {aides}, .stance = Stance::denies});
  EXPECT_THAT(told(), IsEmpty());
}

class NumberSpread : public SpreadTest {
 protected:
  NumberSpread() : SpreadTest("number-spread") { builder.claims.front().units = {"dead", "injured"}; }
  void gives(SourceId speaker, double least, double most, std::uint32_t unit = 0, Stance stance = Stance::reports) {
    prints(outlet, 1, {.via = {speaker}, .stance = stance});
    model::AttributionRow& row = builder.claims.front().attributions.back();
    row.has_value = true;
    row.least = least;
    row.most = most;
    row.unit = unit;
  }
};

TEST_F(NumberSpread, TellsTheEndsAndWhoGivesThem) {
  gives(witness, 12, 15);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "fewer than two figures are recorded");
  gives(ministry, 14, 20);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "the figures that are recorded in one unit overlap");
  gives(builder.person(), 40, 40);
  EXPECT_THAT(told(), ElementsAre("12 to 15 dead (#2) against 40 dead (#4)"));
  EXPECT_EQ(finding().kind, FindingKind::review);
  EXPECT_THAT(finding().parties, ElementsAre(witness, SourceId{4U}));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{0U}, AttributionId{1U}, AttributionId{2U}));
  EXPECT_EQ(next(), "ask #2 and #4 what each counted, where, until when and how");
}

TEST_F(NumberSpread, ComparesOnlyOneUnitAndOnlyLiveSupport) {
  gives(witness, 12, 15);
  gives(ministry, 40, 40, 1);
  gives(ministry, 60, 60, 0, Stance::denies);
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(NumberSpread, IsToldOfOnePartyThatGivesTwo) {
  gives(witness, 12, 12);
  gives(witness, 40, 40);
  EXPECT_THAT(finding().parties, ElementsAre(witness));
  builder.claims.front().units = {"", "injured"};
  EXPECT_THAT(told(), ElementsAre("12 (#2) against 40 (#2)"));
}

class AnonymousOpinion : public SpreadTest {
 protected:
  AnonymousOpinion() : SpreadTest("anonymous-opinion") {}
  void thinks(SourceId who, Stance stance = Stance::reports) {
    prints(outlet, 1, {.via = {who}, .stance = stance});
    builder.claims.front().attributions.back().opinion = true;
  }
  SourceId aide = builder.unnamed();  // #4
};

TEST_F(AnonymousOpinion, SaysWhoseItIsOnce) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  thinks(aide);
  thinks(aide);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("an opinion of #4, who is not named")));
  EXPECT_THAT(finding().parties, ElementsAre(aide));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{0U}, AttributionId{1U}));
  EXPECT_THAT(next(), HasSubstr("ask #0 whether #4 would say so under a name"));
}

TEST_F(AnonymousOpinion, IsNoneUnderANameNorAsFactNorAgainstTheClaim) {
  thinks(witness);
  prints(outlet, 1, {.via = {aide}});
  thinks(aide, Stance::denies);
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(AnonymousOpinion, IsNotAskedOfAFactWithoutAName) {
  prints(outlet, 1, {.via = {aide}});
  EXPECT_EQ(quiet(), "no live support is recorded as the opinion of somebody unnamed");
}

class NoCommentConflict : public SpreadTest {
 protected:
  NoCommentConflict() : SpreadTest("no-comment-conflict") {}
  SourceId insider = builder.unnamed();  // #4
};

TEST_F(NoCommentConflict, NeedsTheRecordToSayThatTheyAreOne) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {insider}});
  prints(outlet, 1, {.via = {witness}, .stance = Stance::declines});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "nobody who gave no comment is known to be an unnamed origin of it");
  builder.identity(insider, witness, IdentityKind::same_as);
  EXPECT_THAT(told(), ElementsAre("#2 declined to comment on record, and is the unnamed origin #4 as well"));
  EXPECT_THAT(finding().parties, ElementsAre(insider, witness));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{0U}, AttributionId{1U}));
  EXPECT_THAT(next(), HasSubstr("take out that #2 gave no comment"));
}

TEST_F(NoCommentConflict, CountsNoResponseTooAndOneSourceUnderBothNames) {
  prints(outlet, 1, {.via = {insider}});
  prints(outlet, 1, {.via = {insider}, .stance = Stance::no_response});
  EXPECT_THAT(told(), ElementsAre("#4 did not respond on record, and is the unnamed origin #4 as well"));
  EXPECT_THAT(finding().parties, ElementsAre(insider));
}

TEST_F(NoCommentConflict, IsOpenWhereTheyMayBeOne) {
  prints(outlet, 1, {.via = {insider}});
  prints(outlet, 1, {.via = {witness}, .stance = Stance::declines});
  builder.identity(insider, witness, IdentityKind::possibly_same_as);
  EXPECT_THAT(told(), ElementsAre("#2 declined to comment on record, and may be the unnamed origin #4 as well"));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(NoCommentConflict, ReadsNothingThatIsNotOutByTheDay) {
  prints(outlet, 1, {.via = {insider}});
  prints(insider, 5, {.stance = Stance::declines});
  EXPECT_THAT(messages("no-comment-conflict", 4), IsEmpty());
  EXPECT_THAT(messages("no-comment-conflict", 5), testing::SizeIs(1));
}

TEST_F(NoCommentConflict, IsNoneWhereTheOriginHasAName) {
  prints(outlet, 1, {.via = {witness}});
  prints(other, 1, {.via = {witness}, .stance = Stance::declines});
  EXPECT_THAT(told(), IsEmpty());
}

class BareSource : public SpreadTest {
 protected:
  BareSource() : SpreadTest("bare-source") {}
  void level(SourceId source, AnonymityLevel level) {
    model::SourceRow& row = builder.shared.sources[source.index()];
    row.has_level = true;
    row.level = level;
  }
  SourceId teller = builder.unnamed();  // #4
};

TEST_F(BareSource, IsTheLowestTwoStepsOfTheLadder) {
  EXPECT_THAT(quiet(), HasSubstr("`unsourced`"));
  prints(outlet, 1, {.via = {teller}});
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no unnamed origin is recorded as N5 or N6");
  level(teller, AnonymityLevel::n4);
  EXPECT_THAT(told(), IsEmpty());
  for (const AnonymityLevel bare : {AnonymityLevel::n5, AnonymityLevel::n6}) {
    level(teller, bare);
    EXPECT_THAT(told(), ElementsAre(HasSubstr("nothing tells readers why #4 would know")));
  }
  EXPECT_THAT(finding().parties, ElementsAre(teller));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{0U}));
  EXPECT_THAT(next(), HasSubstr("agree with #0 on words for #4"));
}

TEST_F(BareSource, IsNobodyWithAName) {
  prints(outlet, 1, {.via = {witness}});
  level(witness, AnonymityLevel::n5);
  EXPECT_THAT(told(), IsEmpty());
}

class EndorsingCue : public SpreadTest {
 protected:
  EndorsingCue() : SpreadTest("endorsing-cue") {}
  void relays(SourceId by, SourceId from, CueClass cue, Stance stance = Stance::reports) {
    prints(by, 1, {.via = {from}, .stance = stance});
    builder.claims.front().attributions.back().cue_class = cue;
  }
};

TEST_F(EndorsingCue, NeedsAsManyWaysAsThePolicyWantsOrigins) {
  relays(outlet, witness, CueClass::neutral);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "no live relay is recorded with a verb that vouches for what it tells");
  relays(outlet, witness, CueClass::reveal);
  relays(outlet, witness, CueClass::confirm);
  EXPECT_THAT(told(), ElementsAre("#0 vouches for #2 in its choice of verb, with 1-1 separate way; wanted 2"));
  EXPECT_EQ(finding().kind, FindingKind::fail);
  EXPECT_THAT(finding().parties, ElementsAre(outlet));
  EXPECT_THAT(finding().evidence, ElementsAre(AttributionId{1U}, AttributionId{2U}));
  relays(other, ministry, CueClass::neutral);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_EQ(quiet(), "2-2 separate ways: enough to vouch for it");
}

TEST_F(EndorsingCue, IsOpenWhereThereMayBeASecondWay) {
  relays(outlet, witness, CueClass::reveal);
  prints(other, 1);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("1-2 separate ways; wanted 2")));
  EXPECT_EQ(finding().kind, FindingKind::open);
}

TEST_F(EndorsingCue, ReadsDenialsThatRefute) {
  prints(outlet, 1, {.via = {witness}});
  relays(other, ministry, CueClass::refute, Stance::denies);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("#1 vouches for #3")));
}

TEST_F(EndorsingCue, LetsASpeakerConfirmWhatItSaysItself) {
  prints(ministry, 1);
  builder.claims.front().attributions.back().cue_class = CueClass::confirm;
  EXPECT_THAT(told(), IsEmpty());
}

TEST(Undated, IsFoundOnThePublication) {
  test::CaseBuilder builder;
  const PublicationId dated = builder.publication(builder.outlet(), 1);
  const PublicationId undated = builder.publication(builder.outlet(), -1);
  const Judge judge(builder.shared, std::nullopt, {});
  const auto found = [&](PublicationId publication) {
    std::vector<std::string> messages;
    for (const Finding& finding : judge.findings_on(publication)) {
      if (finding.rule == "undated") messages.push_back(plain(finding.message));
    }
    return messages;
  };
  EXPECT_THAT(found(dated), IsEmpty());
  EXPECT_THAT(found(undated), ElementsAre("it has no date: it counts only where no earlier day is asked for"));
  EXPECT_EQ(plain(judge.quiet(dated, *find_rule("undated"))), "it has a date");
}

}  // namespace
}  // namespace stemma::analysis
