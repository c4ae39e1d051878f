#include "report/summary.hpp"

#include <gtest/gtest.h>

#include "unit/report/desk.hpp"

namespace stemma::report {
namespace {

using test::Desk;

TEST(Summary, OneUnnamedOriginBehindSeveralOutletsIsNamedWithItsRelay) {
  Desk desk;
  EXPECT_EQ(desk.summed(desk.through_tass()),
            "Reported by 3 outlets; 1 origin, an unnamed law-enforcement source, via TASS. No independent confirmation "
            "as of 14 March 2024.");
}

TEST(Summary, TheDeniersAndThoseWhoGaveNoAnswerAreNamed) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}), true);
  judgement.non_answers = {{desk.fake.of("mofa"), Stance::declines, AttributionId{0U}},
                           {desk.fake.of("state"), Stance::no_response, AttributionId{0U}},
                           {desk.fake.of("court"), Stance::neither_confirms_nor_denies, AttributionId{0U}},
                           {desk.fake.of("aj"), Stance::hedges, AttributionId{0U}}};
  EXPECT_EQ(
      desk.summed(judgement),
      "Reported by 3 outlets; 1 origin, an unnamed law-enforcement source, via TASS. Denied by Rev. Lee Sun-gu, "
      "an interested party. South Korea's foreign ministry declined to comment. The court would neither confirm "
      "nor deny it. The Russian state did not respond. Al Jazeera spoke of it without affirming or denying it. No "
      "independent "
      "confirmation as of 14 March 2024.");
}

TEST(Summary, OneOutletIsNamedOnce) {
  Desk desk;
  Judgement judgement = desk.fake.judged(desk.claim, {desk.strand("tass1", {"le_src", "tass"})});
  judgement.choke_points = {{desk.fake.of("le_src"), {}}, {desk.fake.of("tass"), {}}};
  EXPECT_EQ(desk.summed(judgement),
            "Reported by TASS; 1 origin, an unnamed law-enforcement source. No independent confirmation as of 14 March "
            "2024.");
}

TEST(Summary, AStatementStandsOnItsOwnVoice) {
  Desk desk;
  Judgement judgement =
      desk.fake.judged(desk.claim, {test::with(desk.strand("mofa1", {"mofa"}), Credibility::c2, true)});
  judgement.origins[0].interested = true;
  EXPECT_EQ(
      desk.summed(judgement),
      "1 origin, South Korea's foreign ministry (an interested party), first-hand. No independent confirmation as "
      "of 14 March 2024.");
}

TEST(Summary, SeveralOriginsAreNamedWithThoseOnTheRecordFirst) {
  Desk desk;
  Judgement judgement = desk.fake.judged(
      desk.claim, {desk.strand("tass1", {"le_src", "tass"}), desk.strand("reuters1", {"lee", "reuters"})});
  EXPECT_EQ(desk.summed(judgement),
            "Reported by 2 outlets; 2 independent origins as of 14 March 2024: Rev. Lee Sun-gu and an unnamed "
            "law-enforcement source.");
}

TEST(Summary, OriginsUnderOneControlStandTogether) {
  Desk desk;
  desk.fake.control("state", {"court", "le_src"});
  Judgement judgement = desk.fake.judged(
      desk.claim,
      {desk.strand("tass1", {"le_src", "tass"}), desk.strand("court1", {"court"}), desk.strand("mofa1", {"mofa"})});
  judgement.numbers.independent_origins = {2, 2};
  EXPECT_EQ(desk.summed(judgement),
            "Reported by TASS; 2 independent origins as of 14 March 2024: a group controlled by the Russian state (the "
            "court and an unnamed law-enforcement source) and South Korea's foreign ministry.");
}

TEST(Summary, ARootAmongItsOwnGroupIsNotItsOwnController) {
  Desk desk;
  desk.fake.control("state", {"state", "court"});
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("court1", {"court"}), desk.strand("mofa1", {"state"})});
  judgement.numbers.independent_origins = {1, 1};
  EXPECT_EQ(
      desk.summed(judgement),
      "1 independent origin: the Russian state (with the court, under one control). No independent confirmation as of "
      "14 March 2024.");
}

TEST(Summary, ARangeSaysWhoMayBeOneAndTheSame) {
  Desk desk;
  desk.fake.add_unnamed("a", SourceKind::person, "an acquaintance");
  desk.fake.add_unnamed("b", SourceKind::person, "an acquaintance");
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("tass1", {"a", "tass"}), desk.strand("reuters1", {"b", "reuters"})});
  judgement.numbers.independent_origins = {1, 2};
  judgement.undecided = {{desk.fake.of("a"), desk.fake.of("b")}};
  EXPECT_EQ(
      desk.summed(judgement),
      "Reported by 2 outlets; 1 to 2 independent origins: an unnamed acquaintance (a) and an unnamed acquaintance "
      "(b). An unnamed acquaintance (a) and an unnamed acquaintance (b) may be one and the same. Independent "
      "confirmation is not settled as of 14 March 2024.");
}

TEST(Summary, ManyThatMayBeTheSameAreNotListedAgain) {
  Desk desk;
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("tass1", {"le_src", "tass"}), desk.strand("mofa1", {"mofa"}),
                                    desk.strand("reuters1", {"lee", "reuters"})});
  judgement.undecided = {{desk.fake.of("le_src"), desk.fake.of("mofa")}, {desk.fake.of("mofa"), desk.fake.of("lee")}};
  EXPECT_NE(desk.summed(judgement).find(" Some of them may be one and the same."), std::string::npos);
}

TEST(Summary, OriginsThatAreAllInterestedSaySo) {
  Desk desk;
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("mofa1", {"mofa"}), desk.strand("court1", {"court"})});
  for (Origin& origin : judgement.origins) origin.interested = true;
  EXPECT_EQ(desk.summed(judgement),
            "2 independent origins as of 14 March 2024: South Korea's foreign ministry and the court. Both are "
            "interested parties.");
}

TEST(Summary, AnOutletWithoutRecordedOriginIsNotAnOrigin) {
  Desk desk;
  Strand own = desk.strand("aj1", {"aj"});
  own.lineage_recorded = false;
  Judgement alone = desk.fake.judged(desk.claim, {own});
  alone.numbers.independent_origins = {0, 1};
  EXPECT_EQ(desk.summed(alone),
            "Reported by Al Jazeera; no origin is recorded. No independent confirmation as of 14 March 2024.");
  Judgement beside = desk.fake.judged(
      desk.claim, {desk.strand("tass1", {"le_src", "tass"}), desk.strand("upi1", {"le_src", "tass", "upi"}), own});
  beside.numbers.independent_origins = {1, 2};
  EXPECT_EQ(
      desk.summed(beside),
      "Reported by 3 outlets; 1 to 2 independent origins: an unnamed law-enforcement source, via TASS. No origin is "
      "recorded for Al Jazeera. Independent confirmation is not settled as of 14 March 2024.");
}

TEST(Summary, SupportThatNoLongerCountsIsCountedAndNamed) {
  Desk desk;
  desk.fake.publication_text("tass1").publisher = desk.fake.of("tass");
  desk.fake.publication_text("mofa1").publisher = desk.fake.of("mofa");
  desk.fake.publication_text("mofa1").kind = PublicationKind::statement;
  Judgement judgement = desk.fake.judged(desk.claim, {});
  judgement.ended = {desk.fake.ended("tass1/c1"), desk.fake.ended("tass1/c1/2")};
  EXPECT_EQ(desk.summed(judgement),
            "1 publication no longer counts: the TASS report of 12 March 2024. Nobody on the record stands behind it "
            "as of 14 March 2024.");
  judgement.ended.push_back(desk.fake.ended("mofa1/c1"));
  EXPECT_EQ(desk.summed(judgement),
            "2 publications no longer count: the TASS report of 12 March 2024 and the statement by South Korea's "
            "foreign ministry of 12 March 2024. Nobody on the record stands behind it as of 14 March 2024.");
  for (const char* id : {"upi1/c1", "reuters1/c1"}) judgement.ended.push_back(desk.fake.ended(id));
  EXPECT_NE(desk.summed(judgement).find("4 publications no longer count: the TASS report of 12 March 2024, the "
                                        "statement by South Korea's foreign ministry of 12 March 2024 and 2 others."),
            std::string::npos);
}

TEST(Summary, OfAClaimMadeOfOthersTheWeakestIsNamed) {
  Desk desk;
  const ClaimId part = desk.fake.say("c2", "part");
  Judgement judgement = desk.fake.judged(desk.claim, {desk.strand("tass1", {"lee", "tass"})});
  judgement.weakest = part;
  judgement.numbers.independent_origins = {0, 1};
  EXPECT_EQ(desk.summed(judgement),
            "Reported by TASS; 1 origin of the whole: Rev. Lee Sun-gu. It is made of other claims and counts as the "
            "weakest of them does: claim c2, 0 to 1 independent origins. No independent confirmation as of 14 March "
            "2024.");
  Judgement unsaid = desk.fake.judged(desk.claim, {});
  unsaid.weakest = part;
  unsaid.numbers.independent_origins = {2, 2};
  EXPECT_EQ(desk.summed(unsaid),
            "It is made of other claims and counts as the weakest of them does: claim c2, 2 independent origins. "
            "Nobody on the record says it as a whole as of 14 March 2024.");
}

TEST(Summary, ADenialOnEvidenceIsToldApartFromABareOne) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  desk.fake.deny(judgement, desk.strand("court1", {"court"}));
  judgement.deniers[0].bare = false;
  EXPECT_NE(desk.summed(judgement).find(" Denied on evidence by the court."), std::string::npos);
  desk.fake.deny(judgement, desk.strand("court1", {"court"}));
  EXPECT_NE(desk.summed(judgement).find(" Denied on evidence by the court. No"), std::string::npos)
      << "who is named for the evidence is not named again";
  EXPECT_EQ(desk.advised(judgement, Advice::state), "State it, and carry the denial by the court.");
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}), true);
  EXPECT_NE(desk.summed(judgement).find(
                " Denied on evidence by the court; also denied by Rev. Lee Sun-gu, an interested party."),
            std::string::npos);
}

TEST(Summary, AnOutletsOwnReportingIsCalledThat) {
  Desk desk;
  Judgement alone = desk.fake.judged(desk.claim, {test::with(desk.strand("aj1", {"aj"}), Credibility::c2, true)});
  EXPECT_EQ(desk.summed(alone),
            "1 origin, Al Jazeera (own reporting). No independent confirmation as of 14 March 2024.");
  Judgement two = desk.fake.judged(desk.claim, {test::with(desk.strand("aj1", {"aj"}), Credibility::c2, true),
                                                desk.strand("reuters1", {"lee", "reuters"})});
  EXPECT_NE(desk.summed(two).find("Al Jazeera (own reporting) and Rev. Lee Sun-gu"), std::string::npos);
}

TEST(Summary, AnOriginThatPublishesBesideItsRelaysIsAVoiceToo) {
  Desk desk;
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("mofa1", {"mofa"}), desk.strand("reuters1", {"mofa", "reuters"})});
  EXPECT_EQ(desk.summed(judgement),
            "Reported by Reuters; 1 origin, South Korea's foreign ministry, in its own voice too. No independent "
            "confirmation as of 14 March 2024.");
}

TEST(Summary, ASingleRelayIsNotNamedTwice) {
  Desk desk;
  Judgement judgement = desk.fake.judged(desk.claim, {desk.strand("court1", {"lee", "court"})});
  judgement.choke_points = {{desk.fake.of("lee"), {}}, {desk.fake.of("court"), {}}};
  EXPECT_EQ(desk.summed(judgement),
            "Published by the court; 1 origin, Rev. Lee Sun-gu. No independent confirmation as of 14 March 2024.");
}

TEST(Summary, ACircleIsNamed) {
  Desk desk;
  Judgement judgement = desk.fake.judged(desk.claim, {});
  judgement.voices = {desk.fake.of("tass"), desk.fake.of("upi")};
  judgement.circles = {judgement.voices};
  EXPECT_EQ(desk.summed(judgement),
            "Reported by 2 outlets; no origin is recorded. The reporting goes in a circle through TASS and UPI. No "
            "independent confirmation as of 14 March 2024.");
}

TEST(Summary, AClaimWithMoreBehindItIsNamed) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  judgement.rivals = {desk.fake.say("c8", "otherwise")};
  EXPECT_NE(desk.summed(judgement).find(" Claim c8 says otherwise and has more origins behind it."), std::string::npos);
  judgement.rivals.push_back(desk.fake.say("c9", "otherwise again"));
  EXPECT_NE(desk.summed(judgement).find(" Claims c8 and c9 say otherwise and have more origins behind them."),
            std::string::npos);
}

TEST(Summary, EverySpeakerOfADenyingGroupIsNamed) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}), true);
  judgement.deniers[0].speakers = {desk.fake.of("lee"), desk.fake.of("mofa")};
  EXPECT_NE(desk.summed(judgement).find(
                " Denied by Rev. Lee Sun-gu and South Korea's foreign ministry, both interested parties."),
            std::string::npos);
}

TEST(Summary, AnInterestedDenierAmongOthersIsMarked) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}), true);
  desk.fake.deny(judgement, desk.strand("mofa1", {"mofa"}));
  EXPECT_NE(desk.summed(judgement).find(
                " Denied by Rev. Lee Sun-gu (an interested party) and South Korea's foreign ministry."),
            std::string::npos);
}

TEST(Summary, WithoutADayNoDayIsMadeUp) {
  Desk desk;
  EXPECT_EQ(
      summary(desk.through_tass(), desk.words, std::nullopt),
      "Reported by 3 outlets; 1 origin, an unnamed law-enforcement source, via TASS. No independent confirmation.");
}

TEST(Summary, BodiesThatPublishAreNamedWhereNoOutletDoes) {
  Desk desk;
  EXPECT_EQ(
      desk.summed(desk.fake.judged(desk.claim, {desk.strand("mofa1", {"lee", "mofa"})})),
      "Published by South Korea's foreign ministry; 1 origin, Rev. Lee Sun-gu. No independent confirmation as of 14 "
      "March 2024.");
}

TEST(Summary, OtherPublishersAreCountedApartFromOutlets) {
  Desk desk;
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("mofa1", {"lee", "mofa"}), desk.strand("reuters1", {"lee", "reuters"}),
                                    desk.strand("upi1", {"lee", "upi"})});
  EXPECT_EQ(desk.summed(judgement),
            "Reported by 2 outlets and South Korea's foreign ministry; 1 origin, Rev. Lee Sun-gu. No independent "
            "confirmation as of 14 March 2024.");
}

TEST(Summary, AMinimumThatIsNotExactSaysAtLeast) {
  Desk desk;
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("mofa1", {"mofa"}), desk.strand("court1", {"court"})});
  judgement.numbers.exact = false;
  EXPECT_NE(desk.summed(judgement).find("At least 2 independent origins"), std::string::npos);
}

TEST(Summary, ACrowdIsCountedNotListed) {
  Desk desk;
  std::vector<Strand> strands;
  for (int i = 0; i < 9; ++i) {
    const std::string id = "w" + std::to_string(i);
    desk.fake.add(id, SourceKind::person, "Witness " + std::to_string(i));
    strands.push_back(desk.strand("reuters1", {id, "reuters"}));
  }
  EXPECT_NE(
      desk.summed(desk.fake.judged(desk.claim, strands))
          .find("9 independent origins as of 14 March 2024: Witness 0, Witness 1, Witness 2, Witness 3 and 5 others."),
      std::string::npos);
}

}  // namespace
}  // namespace stemma::report
