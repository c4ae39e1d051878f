#include "report/statement_words.hpp"

#include <gtest/gtest.h>

#include "unit/report/story_desk.hpp"

namespace stemma::report {
namespace {

class StatementInWords : public testing::Test {
 protected:
  StatementInWords() {
    desk.fake.add("tass", SourceKind::news_agency, "TASS", "D");
    desk.fake.add("reuters", SourceKind::news_agency, "Reuters", "A");
    desk.fake.add("mofa", SourceKind::ministry, "the foreign ministry");
    desk.fake.add("lee", SourceKind::person, "Rev. Lee", "C");
    desk.fake.add_unnamed("le_src", SourceKind::law_enforcement, "a law-enforcement source", "F");
    desk.fake.add_unnamed("other_src", SourceKind::law_enforcement, "a law-enforcement source");
    desk.fake.publish("tass1", "2024-03-11");
    desk.fake.publish("reuters1", "2024-03-12");
    desk.fake.publish("undated", "");
    desk.fake.publication_text("tass1").publisher = desk.fake.of("tass");
    claim = desk.claim("c1", "It burnt");
  }
  const std::vector<Statement>& all() { return desk.stands.at(claim).statements; }
  std::string way(std::size_t at = 0) { return StatementWords(all(), desk.words).way(all()[at]); }
  std::string grade(std::size_t at = 0) { return StatementWords(all(), desk.words).grade(all()[at]); }

  test::StoryDesk desk;
  ClaimId claim;
};

TEST_F(StatementInWords, TheChainGoesBackToWhoeverIsSaidToKnow) {
  Statement& said = desk.print(claim, "reuters1", "reuters", {"tass", "le_src"});
  said.chain[0].publication = desk.fake.publication_of("tass1");
  EXPECT_EQ(
      way(),
      "Reuters (A), 12 March 2024, citing TASS (D) of 11 March 2024, citing an unnamed law-enforcement source (F)");
}

TEST_F(StatementInWords, SourcesThatReadAlikeHaveTheirIds) {
  desk.print(claim, "reuters1", "reuters", {"le_src"});
  desk.print(claim, "tass1", "tass", {"other_src"});
  EXPECT_EQ(way(0), "Reuters (A), 12 March 2024, citing an unnamed law-enforcement source (le_src, F)");
  EXPECT_EQ(way(1), "TASS (D), 11 March 2024, citing an unnamed law-enforcement source (other_src)");
}

TEST_F(StatementInWords, ItsOwnVoiceSaysWhatItRestsOn) {
  desk.print(claim, "tass1", "tass", {}, Stance::asserts).lineage_recorded = false;
  Statement& relay = desk.print(claim, "undated", "reuters", {}, Stance::asserts);
  relay.rests_on = {0, 0};
  desk.print(claim, "undated", "lee", {}, Stance::denies).first_hand = true;
  EXPECT_EQ(way(0), "TASS (D), 11 March 2024, in its own voice; where this comes from is not recorded");
  EXPECT_EQ(way(1), "Reuters (A), undated, in its own voice, citing the TASS report of 11 March 2024");
  EXPECT_EQ(way(2), "Rev. Lee (C), undated, in their own voice; first-hand");
}

TEST_F(StatementInWords, WhatIsAdoptedIsToldAsFact) {
  desk.print(claim, "tass1", "tass", {"lee"}, Stance::asserts).first_hand = true;
  EXPECT_EQ(way(), "TASS (D), 11 March 2024, citing Rev. Lee (C); told as fact; first-hand");
}

TEST_F(StatementInWords, NeitherYesNorNoSaysWhatItIs) {
  for (const auto& [stance, end] : std::initializer_list<std::pair<Stance, const char*>>{
           {Stance::hedges, ": hedges"},
           {Stance::neither_confirms_nor_denies, ": neither confirms nor denies it"},
           {Stance::declines, ": declines to comment"},
           {Stance::no_response, ": no response"}}) {
    desk.print(claim, "tass1", "mofa", {}, stance);
    EXPECT_EQ(way(all().size() - 1), std::string("The foreign ministry, 11 March 2024") + end);
  }
}

TEST_F(StatementInWords, NoGradeIsMadeUp) {
  desk.print(claim, "tass1", "tass", {"le_src"}).credibility = Credibility::c6;
  desk.print(claim, "tass1", "tass", {"lee"});
  desk.print(claim, "tass1", "mofa").credibility = Credibility::c2;
  desk.print(claim, "tass1", "mofa");
  EXPECT_EQ(grade(0), "Grade: F, reliability cannot be judged; 6, truth cannot be judged.");
  EXPECT_EQ(grade(1), "Grade: C, fairly reliable; credibility not graded.");
  EXPECT_EQ(grade(2), "Grade: reliability not graded; 2, probably true.");
  EXPECT_EQ(grade(3), "Not graded.");
}

TEST_F(StatementInWords, TheGradeOfAProtectedSourceIsWithheld) {
  desk.print(claim, "tass1", "tass", {"lee"});
  desk.print(claim, "tass1", "tass", {"lee"}).credibility = Credibility::c1;
  desk.fake.withhold("lee");
  EXPECT_EQ(grade(0), "Grade withheld.");
  EXPECT_EQ(grade(1), "Grade: reliability withheld; 1, confirmed by other sources.");
  EXPECT_EQ(way(0), "TASS (D), 11 March 2024, citing a protected source");
}

}  // namespace
}  // namespace stemma::report
