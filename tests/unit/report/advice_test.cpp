#include "report/advice.hpp"

#include <gtest/gtest.h>

#include "unit/report/desk.hpp"

namespace stemma::report {
namespace {

using test::Desk;

TEST(Advice, ToStateNeedsNoName) {
  Desk desk;
  EXPECT_EQ(desk.advised(desk.through_tass(), Advice::state), "State it.");
}

TEST(Advice, OneOriginIsEnoughForWhatMattersLittle) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  judgement.importance = Importance::low;
  EXPECT_EQ(desk.advised(judgement, Advice::state),
            "State it: one origin is enough for a claim of low importance; name it if there is room.");
}

TEST(Advice, WhoeverAloneGivesAnotherDateThanWhatItCitesIsNamed) {
  Desk desk;
  Judgement judgement = desk.fake.judged(desk.claim, {desk.strand("upi1", {"le_src", "tass", "upi"})});
  desk.fake.publication_text("tass1").publisher = desk.fake.of("tass");
  judgement.voices = {desk.fake.of("upi")};
  Finding date;
  date.rule = "dated-anomaly";
  date.parties = judgement.voices;
  date.message = {desk.fake.of("upi"), " gives another date than ", desk.fake.publication_of("tass1"), desk.claim};
  judgement.findings = {date};
  EXPECT_EQ(desk.advised(judgement, Advice::attribute),
            "Attribute it to UPI, which cites an unnamed law-enforcement source quoted by TASS, and say that the TASS "
            "report of 12 March 2024 gives another date (claim c1).");
  judgement.voices.push_back(desk.fake.of("aj"));
  EXPECT_EQ(desk.advised(judgement, Advice::attribute),
            "Attribute it to an unnamed law-enforcement source quoted by TASS.");
}

TEST(Advice, EveryDenierIsNamedUpToEight) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  for (const char* id : {"lee", "mofa", "court", "state", "aj", "upi"}) {
    desk.fake.deny(judgement, desk.strand("reuters1", {id, "reuters"}));
  }
  EXPECT_EQ(desk.advised(judgement, Advice::state),
            "State it, and carry the denials by Rev. Lee Sun-gu, South Korea's foreign ministry, the court, the "
            "Russian state, Al Jazeera and UPI.");
}

TEST(Advice, WhatIsStatedStillCarriesTheDenial) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}));
  EXPECT_EQ(desk.advised(judgement, Advice::state), "State it, and carry the denial by Rev. Lee Sun-gu.");
}

TEST(Advice, OfSeveralOnlyTheUnnamedAreQuotedByTheirOutlet) {
  Desk desk;
  Judgement judgement = desk.fake.judged(
      desk.claim, {desk.strand("tass1", {"le_src", "tass"}), desk.strand("reuters1", {"lee", "reuters"})});
  EXPECT_EQ(desk.advised(judgement, Advice::attribute),
            "Attribute it to Rev. Lee Sun-gu and an unnamed law-enforcement source quoted by TASS.");
}

TEST(Advice, AnUnnamedOriginIsQuotedByItsOutlet) {
  Desk desk;
  Judgement judgement = desk.through_tass();
  EXPECT_EQ(desk.advised(judgement, Advice::hold),
            "Hold it, or attribute it to an unnamed law-enforcement source quoted by TASS.");
  desk.fake.deny(judgement, desk.strand("reuters1", {"lee", "reuters"}));
  EXPECT_EQ(
      desk.advised(judgement, Advice::attribute),
      "Attribute it to an unnamed law-enforcement source quoted by TASS, and carry the denial by Rev. Lee Sun-gu.");
}

TEST(Advice, ANamedOriginThatSpeaksForItselfNeedsNoOutlet) {
  Desk desk;
  Judgement relayed = desk.fake.judged(desk.claim, {desk.strand("reuters1", {"lee", "reuters"})});
  EXPECT_EQ(desk.advised(relayed, Advice::attribute), "Attribute it to Rev. Lee Sun-gu as quoted by Reuters.");
  Judgement own =
      desk.fake.judged(desk.claim, {desk.strand("mofa1", {"mofa"}), desk.strand("reuters1", {"mofa", "reuters"})});
  EXPECT_EQ(desk.advised(own, Advice::attribute), "Attribute it to South Korea's foreign ministry.");
}

TEST(Advice, TheFirstLinkIsShownAlsoWhereItIsNoOutlet) {
  Desk desk;
  EXPECT_EQ(desk.advised(desk.fake.judged(desk.claim, {desk.strand("mofa1", {"le_src", "mofa"})}), Advice::attribute),
            "Attribute it to an unnamed law-enforcement source relayed by South Korea's foreign ministry.");
  desk.fake.add("tape", SourceKind::dataset, "the tapes");
  EXPECT_EQ(desk.advised(desk.fake.judged(desk.claim, {desk.strand("court1", {"tape", "court"})}), Advice::attribute),
            "Attribute it to the tapes as presented by the court.");
}

TEST(Advice, UnnamedOriginsOfOneOutletShareItsName) {
  Desk desk;
  desk.fake.add_unnamed("clerk", SourceKind::person, "a clerk");
  Judgement judgement =
      desk.fake.judged(desk.claim, {desk.strand("tass1", {"le_src", "tass"}), desk.strand("tass1", {"clerk", "tass"})});
  EXPECT_EQ(desk.advised(judgement, Advice::attribute),
            "Attribute it to an unnamed law-enforcement source and an unnamed clerk, both quoted by TASS.");
}

TEST(Advice, WithoutAnOriginTheOutletsAreNamed) {
  Desk desk;
  Strand own = desk.strand("aj1", {"aj"});
  own.lineage_recorded = false;
  EXPECT_EQ(desk.advised(desk.fake.judged(desk.claim, {own}), Advice::hold), "Hold it, or attribute it to Al Jazeera.");
}

TEST(Advice, WhatNobodyStandsBehindIsHeld) {
  Desk desk;
  EXPECT_EQ(desk.advised(desk.fake.judged(desk.claim, {}), Advice::hold), "Hold it.");
}

}  // namespace
}  // namespace stemma::report
